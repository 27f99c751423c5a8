"""The pages as they will be printed, with what moves through them above."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import ttkbootstrap as ttk

from thidua_desktop.services.reports.catalogue import Drawn
from thidua_desktop.texts import report_screen as words
from thidua_desktop.ui.kit import page_keys, theme
from thidua_desktop.ui.kit.cells import Tip
from thidua_desktop.ui.kit.page import SearchBox
from thidua_desktop.ui.kit.page_stack import Place
from thidua_desktop.ui.kit.pages import PageView
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.reports.preview.finding import Box
from thidua_desktop.ui.screens.reports.preview.presenter import Presenter

_SEARCH_LETTERS: Final = 20
_SEARCH_MS: Final = 5
_PATIENCE_MS: Final = 300


class PreviewPanel:
    """Zoom, page number and search above; the pages, or why there are none, below."""

    def __init__(self, master: tk.Misc, desk: Desk, built: Callable[[Drawn | None], None]) -> None:
        self.frame = ttk.Frame(master, style="Card.TFrame", padding=theme.px(master, 8))
        self.presenter = Presenter(self, desk, built)
        self._timer: str | None = None
        self._patience: str | None = None
        self._build_bar()
        self._build_strip()
        self._problem = ttk.Label(
            self.frame, style="Alarm.TLabel", justify="left", padding=theme.px(master, 10)
        )
        self._problem.bind(
            "<Configure>", lambda event: self._problem.configure(wraplength=event.width - 28)
        )
        self.pages = PageView(self.frame, self._moved)
        self.pages.frame.pack(fill="both", expand=True)
        for widget in (self.search.entry, self.number):
            page_keys.bind_zoom(self.pages, widget)
        self.frame.bind("<Destroy>", lambda _event: self._stop_timers())

    def enter(self) -> None:
        """Take the keyboard, onto the pages."""
        self.pages.canvas.focus_set()

    # What the presenter calls

    def show_pages(self, pages: Any, *, keep: bool) -> None:
        """Show a document, with ``keep`` where the reader is in the one before."""
        self.pages.show(pages, keep=keep)

    def show_problem(self, text: str) -> None:
        """Show a sentence in the place of the pages; "" shows the pages."""
        self._problem.configure(text=text)
        if text:
            self.pages.frame.pack_forget()
            self._problem.pack(fill="x", anchor="n", pady=theme.px(self.frame, 12))
        else:
            self._problem.pack_forget()
            self.pages.frame.pack(fill="both", expand=True)

    def show_building(self, text: str) -> None:
        """Say that pages are being built, with a way to stop that; not for a moment's work."""
        self._building.configure(text=text)
        if not text:
            self._quiet()
        elif self._patience is None and not self._strip.winfo_ismapped():
            self._patience = self.frame.after(_PATIENCE_MS, self._tell)

    def show_found(self, text: str, *, bad: bool = False) -> None:
        """Say what was found."""
        self._found.configure(text=text, style="Error.TLabel" if bad else "Note.TLabel")

    def mark(self, marks: Mapping[int, Sequence[Box]], here: tuple[int, Box] | None = None) -> None:
        """Put frames around what was found, a heavy one around the place one stands at."""
        self.pages.mark(marks, here)

    def reveal(self, page: int, box: Box) -> None:
        """Bring a place into view."""
        self.pages.reveal(page, box)

    def search_soon(self) -> None:
        """Search on as soon as the window has done what it has to do."""
        self._stop_searching()
        self._timer = self.frame.after(_SEARCH_MS, self._search_on)

    def page(self) -> int:
        """Return the page on view."""
        return self.pages.place.page

    # Building

    def _build_bar(self) -> None:
        gap = theme.px(self.frame, 6)
        bar = self._bar = ttk.Frame(self.frame, style="Card.TFrame")
        bar.pack(fill="x", pady=(0, gap))
        self.smaller = self._button(bar, "zoom-out", words.ZOOM_OUT, lambda: self.pages.zoom(-1))
        self._percent = ttk.Label(bar, style="CardName.TLabel", width=6, anchor="center")
        self._percent.pack(side="left")
        self.larger = self._button(bar, "zoom-in", words.ZOOM_IN, lambda: self.pages.zoom(1))
        for text, run in ((words.FULL, self._full), (words.FIT, self._fit)):
            ttk.Button(bar, text=text, bootstyle="ghost", command=run).pack(side="left")
        ttk.Label(bar, text=words.PAGE, style="CardName.TLabel").pack(
            side="left", padx=(2 * gap, gap)
        )
        self.number = ttk.Entry(bar, width=5, justify="right")
        self.number.pack(side="left")
        for key in ("<Return>", "<KP_Enter>"):
            self.number.bind(key, lambda _event: self._go_to_page())
        self.number.bind("<FocusOut>", lambda _event: self._moved(self.pages.place))
        self._count = ttk.Label(bar, style="CardName.TLabel")
        self._count.pack(side="left", padx=(gap, 0))
        self._build_search(bar, gap)

    def _build_search(self, bar: ttk.Frame, gap: int) -> None:
        run = self.presenter
        self.after_ = self._button(bar, "chevron-down", words.FIND_NEXT, lambda: run.step(1))
        self.before = self._button(bar, "chevron-up", words.FIND_BEFORE, lambda: run.step(-1))
        for button in (self.after_, self.before):
            button.pack(side="right")
        self.search = SearchBox(bar, words.FIND, run.search, lambda: run.step(1))
        self.search.entry.configure(width=_SEARCH_LETTERS)
        self.search.frame.pack(side="right", padx=(gap, 0))
        for key in ("<Shift-Return>", "<Up>"):
            self.search.entry.bind(key, lambda _event: self._before())
        self.search.entry.bind("<Escape>", lambda _event: self._done_searching())
        self._found = ttk.Label(bar, style="Note.TLabel")
        self._found.pack(side="right", padx=gap)

    def _button(self, bar: ttk.Frame, icon: str, tip: str, run: Callable[[], None]) -> ttk.Button:
        button = ttk.Button(bar, icon=icon, icon_only=True, bootstyle="ghost", command=run)
        button.pack(side="left")
        note = Tip(button)
        button.bind("<Enter>", lambda _event: note.offer(tip), add="+")
        return button

    def _build_strip(self) -> None:
        self._strip = ttk.Frame(self.frame, style="Done.TFrame", padding=theme.px(self.frame, 6))
        self._building = ttk.Label(self._strip, style="Done.TLabel")
        self._building.pack(side="left")
        self.stop = ttk.Button(
            self._strip,
            text=words.STOP,
            bootstyle="secondary outline",
            command=self.presenter.stop,
        )
        self.stop.pack(side="right")

    # What the person does

    def _full(self) -> None:
        self.pages.full()

    def _fit(self) -> None:
        self.pages.fit()

    def _moved(self, place: Place) -> None:
        self._percent.configure(text=words.percent(place.percent) if place.count else "")
        self._count.configure(text=words.pages(place.count) if place.count else "")
        self.number.delete(0, "end")
        if place.count:
            self.number.insert(0, str(place.page + 1))

    def _go_to_page(self) -> str:
        text = self.number.get().strip()
        count = self.pages.place.count
        if text.isascii() and text.isdecimal() and count:
            self.pages.go(min(max(int(text), 1), count) - 1)
        self._moved(self.pages.place)
        self.number.selection_range(0, "end")
        return "break"

    def _before(self) -> str:
        self.presenter.step(-1)
        return "break"

    def _done_searching(self) -> str | None:
        """Forget what was searched and go on reading; with nothing typed others hear the key."""
        typed = bool(self.search.entry.get())
        self.search.clear()
        self.presenter.search("")
        self.pages.canvas.focus_set()
        return "break" if typed else None

    def _search_on(self) -> None:
        self._timer = None
        self.presenter.search_on()

    def _tell(self) -> None:
        """Show how far the pages are, over the lower edge of the old ones."""
        self._patience = None
        self._strip.place(relx=0, rely=1, anchor="sw", relwidth=1)
        self._strip.lift()

    def _quiet(self) -> None:
        if self._patience is not None:
            self.frame.after_cancel(self._patience)
            self._patience = None
        self._strip.place_forget()

    def _stop_timers(self) -> None:
        self._stop_searching()
        if self._patience is not None:
            self.frame.after_cancel(self._patience)
            self._patience = None

    def _stop_searching(self) -> None:
        if self._timer is not None:
            self.frame.after_cancel(self._timer)
            self._timer = None
