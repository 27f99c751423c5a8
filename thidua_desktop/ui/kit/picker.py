"""The list under a reference field."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable
from tkinter import font as tkfont
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.domain.words import fold
from thidua_desktop.texts import window as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cells import cut
from thidua_desktop.ui.kit.choices import Options
from thidua_desktop.ui.kit.popup import Popup

Find = Callable[[str], Options]
_DELAY_MS: Final = 150
_ROWS: Final = 9
_LETTERS: Final = 80  # A campaign's name takes sixty to ninety.


class Picker:
    """The list under a reference field; typing searches, Enter takes, Esc leaves."""

    def __init__(
        self, anchor: tk.Widget, find: Find, chosen: Callable[[str], None], typed: str = ""
    ) -> None:
        self._find = find
        self._chosen = chosen
        self._options: Options = ()
        self._timer: str | None = None
        self._popup = Popup(anchor)
        body = self._popup.body
        self.search = ttk.Entry(body)
        self.search.insert(0, typed)
        self.search.pack(fill="x")
        self.list = ttk.Listbox(
            body,
            height=_ROWS,
            width=_LETTERS,
            activestyle="none",
            relief="flat",
            borderwidth=0,
            highlightthickness=0,
            selectbackground=theme.SELECTED,
            selectforeground=theme.INK,
            font=theme.font(anchor, 10),
            exportselection=False,
            background=theme.CARD,
            foreground=theme.INK,
            autostyle=False,
        )
        self.list.pack(fill="both", expand=True, pady=(theme.px(body, 6), 0))
        self._note = ttk.Label(body, style="Note.TLabel")
        self._note.pack(fill="x")
        self._bind()
        self._fill()
        self._popup.show(self.search)

    def _bind(self) -> None:
        self.search.bind("<KeyRelease>", self._typed)
        for key, step in (("<Up>", -1), ("<Down>", 1), ("<Prior>", -_ROWS), ("<Next>", _ROWS)):
            self.search.bind(key, self._mover(step))
        self.search.bind("<Return>", lambda _event: self._take())
        self.search.bind("<KP_Enter>", lambda _event: self._take())
        self.list.bind("<ButtonRelease-1>", lambda _event: self._take())
        self.search.bind("<Destroy>", lambda _event: self._stop())

    def _mover(self, step: int) -> Callable[[tk.Event[tk.Misc]], str]:
        return lambda _event: self._move(step)

    def _typed(self, event: tk.Event[tk.Misc]) -> None:
        if event.keysym in {"Up", "Down", "Prior", "Next", "Return", "Escape"}:
            return
        self._stop()
        self._timer = self.search.after(_DELAY_MS, self._fill)

    def _stop(self) -> None:
        # A timer must not outlive its widget: Tk may have given its name to another function.
        if self._timer is not None:
            self.search.after_cancel(self._timer)
            self._timer = None

    def _fill(self) -> None:
        self._timer = None
        self._options = self._find(self.search.get())
        self.list.delete(0, "end")
        letters = tkfont.Font(font=self.list.cget("font"))
        room = letters.measure("0") * _LETTERS
        for _id, label in self._options:
            self.list.insert("end", cut(label, room, letters.measure))
        place = self._best()
        if place is not None:
            self.list.selection_set(place)
            self.list.see(place)
        self._note.configure(text=words.PICK_HINT if self._options else words.PICK_NOTHING)

    def _best(self) -> int | None:
        """Return the place Enter takes at first: one whose words show what is typed."""
        typed = fold(self.search.get()).split()
        for place, (_id, label) in enumerate(self._options):
            if all(word in fold(label) for word in typed):
                return place
        # What is found by words nobody sees has to be chosen, unless there is no other.
        return 0 if len(self._options) == 1 else None

    def _move(self, step: int) -> str:
        here = self.list.curselection()
        place = max(0, min((here[0] if here else -1) + step, len(self._options) - 1))
        self.list.selection_clear(0, "end")
        self.list.selection_set(place)
        self.list.see(place)
        return "break"

    def _take(self) -> str:
        if self._timer is not None:
            self._stop()
            self._fill()
        here = self.list.curselection()
        if here:
            chosen = self._options[here[0]][0]
            self._popup.close()
            self._chosen(chosen)
        return "break"
