"""A day as dd/mm/yyyy, typed or picked from a month."""

from __future__ import annotations

import calendar
import tkinter as tk
from collections.abc import Callable
from datetime import date, timedelta

import ttkbootstrap as ttk

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.figures import read_day, show_day
from thidua_desktop.texts import window as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.inputs import Raw, TextInput
from thidua_desktop.ui.kit.popup import Popup

Today = Callable[[], date]


class DayInput:
    """A field for one day; F4 or the button opens the month."""

    def __init__(self, master: tk.Misc, today: Today) -> None:
        self._frame = ttk.Frame(master, style="Card.TFrame")
        self._text = TextInput(self._frame, width=11)
        self._today = today
        self._text.frame.pack(side="left", fill="x", expand=True)
        self._button = ttk.Button(
            self._frame,
            icon="calendar3",
            icon_only=True,
            bootstyle="primary ghost",
            command=self._open,
            takefocus=False,
        )
        self._button.pack(side="left", padx=(2, 0))
        self.frame: tk.Widget = self._frame
        self.target: tk.Widget = self._text.target
        self.target.bind("<F4>", lambda _event: self._open())
        self.target.bind("<FocusOut>", self._left, add="+")

    def get(self) -> Raw:
        """Return what is typed."""
        return self._text.get()

    def set(self, raw: Raw) -> None:
        """Show a day or a text."""
        self._text.set(show_day(raw) if isinstance(raw, date) else raw)

    def mark(self, *, bad: bool) -> None:
        """Draw a red border."""
        self._text.mark(bad=bad)

    def lock(self, *, locked: bool) -> None:
        """Let a person only read the day, or type another."""
        self._text.lock(locked=locked)
        self._button.state(["disabled" if locked else "!disabled"])

    def _left(self, _event: tk.Event[tk.Misc]) -> None:
        """Spell a day that can be read in the one way days are shown."""
        day = self._day()
        if day is not None:
            self._text.set(show_day(day))

    def _day(self) -> date | None:
        try:
            return read_day(str(self._text.get()))
        except UserError:
            return None

    def _open(self) -> str:
        if self._button.instate(["disabled"]):
            return "break"
        Month(self._text.frame, self._day() or self._today(), self.set)
        return "break"


class Month:
    """One month under a field: arrows move, Enter takes, PgUp and PgDn turn the page."""

    def __init__(self, anchor: tk.Widget, day: date, chosen: Callable[[date], None]) -> None:
        self._chosen = chosen
        self._day = day
        self._popup = Popup(anchor)
        body = self._popup.body
        self._title = ttk.Label(body, style="CardTitle.TLabel", anchor="center")
        ttk.Button(
            body, text="<", bootstyle="ghost", command=lambda: self._turn(-1), takefocus=False
        ).grid(row=0, column=0)
        self._title.grid(row=0, column=1, columnspan=5, sticky="ew")
        ttk.Button(
            body, text=">", bootstyle="ghost", command=lambda: self._turn(1), takefocus=False
        ).grid(row=0, column=6)
        for column, name in enumerate(words.WEEKDAYS):
            ttk.Label(body, text=name, style="Note.TLabel", anchor="center").grid(
                row=1, column=column, sticky="ew"
            )
        self._cells = [self._cell(body, place) for place in range(42)]
        self._draw()
        self._bind()
        self._popup.show(body)

    def _cell(self, body: ttk.Frame, place: int) -> ttk.TkLabel:
        cell = ttk.TkLabel(body, width=4, anchor="center", pady=4, autostyle=False)
        cell.grid(row=2 + place // 7, column=place % 7)
        cell.bind("<Button-1>", lambda _event: self._take(self._first() + timedelta(place)))
        return cell

    def _bind(self) -> None:
        window = self._popup.window
        for key, step in (("<Left>", -1), ("<Right>", 1), ("<Up>", -7), ("<Down>", 7)):
            window.bind(key, self._mover(step))
        window.bind("<Prior>", lambda _event: self._turn(-1))
        window.bind("<Next>", lambda _event: self._turn(1))
        window.bind("<Return>", lambda _event: self._take(self._day))

    def _mover(self, days: int) -> Callable[[tk.Event[tk.Misc]], None]:
        return lambda _event: self._move(self._day + timedelta(days))

    def _first(self) -> date:
        start = self._day.replace(day=1)
        return start - timedelta(start.weekday())

    def _draw(self) -> None:
        self._title.configure(text=words.month(self._day.month, self._day.year))
        first = self._first()
        for place, cell in enumerate(self._cells):
            day = first + timedelta(place)
            ink = theme.INK if day.month == self._day.month else "#a5afba"
            chosen = day == self._day
            cell.configure(
                text=str(day.day),
                background=theme.PRIMARY if chosen else theme.CARD,
                foreground="#ffffff" if chosen else ink,
            )

    def _move(self, day: date) -> None:
        self._day = day
        self._draw()

    def _turn(self, months: int) -> None:
        index = self._day.year * 12 + self._day.month - 1 + months
        year, month = index // 12, index % 12 + 1
        last = calendar.monthrange(year, month)[1]
        self._move(date(year, month, min(self._day.day, last)))

    def _take(self, day: date) -> str:
        self._popup.close()
        self._chosen(day)
        return "break"
