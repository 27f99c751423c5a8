"""An ordered list that a person picks and puts in order: the tie-breaks of a table."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.texts import table_editor as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.choices import Options
from thidua_desktop.ui.kit.inputs import Raw
from thidua_desktop.ui.kit.picker import Picker

_EDGE: Final = "#c3ccd6"  # As of a field of several lines.


class OrderInput:
    """Lines in order; a line is its key, shown in words.

    Args:
        find: Offers lines for what is typed.
        say: Gives the words of a line.
        changed: Told when a line comes, goes or moves.
    """

    def __init__(
        self,
        master: tk.Misc,
        find: Callable[[str], Options],
        say: Callable[[str], str],
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        self._find = find
        self._say = say
        self._changed = changed
        self._lines: list[str] = []
        self._locked = False
        self._frame = ttk.Frame(master, style="Card.TFrame")
        self.frame: tk.Widget = self._frame
        self.list = ttk.Listbox(
            self._frame,
            height=5,
            activestyle="none",
            relief="flat",
            borderwidth=0,
            highlightthickness=1,
            highlightbackground=_EDGE,
            highlightcolor=theme.PRIMARY,
            selectbackground=theme.SELECTED,
            selectforeground=theme.INK,
            font=theme.font(master, 10),
            exportselection=False,
            background=theme.CARD,
            foreground=theme.INK,
            autostyle=False,
        )
        self.list.pack(fill="x")
        self.target: tk.Widget = self.list
        ttk.Label(self._frame, text=words.TIE_KEYS_HELP, style="Note.TLabel").pack(anchor="w")
        self._add = ttk.Button(
            self._frame,
            text=words.TIE_ADD,
            icon="plus",
            bootstyle="primary ghost",
            command=self._open,
        )
        self._add.pack(anchor="w")
        self._bind()

    def get(self) -> Raw:
        """Return the lines as a table spells them."""
        return "\n".join(self._lines)

    def set(self, raw: Raw) -> None:
        """Show the lines of a text."""
        self._lines = [line.strip() for line in str(raw or "").split("\n") if line.strip()]
        self._draw(0)

    def mark(self, *, bad: bool) -> None:
        """Leave the lines as they are; the sentence under them says what is wrong."""

    def lock(self, *, locked: bool) -> None:
        """Let a person only read the lines, or change them again."""
        self._locked = locked
        self._add.state(["disabled" if locked else "!disabled"])

    def _bind(self) -> None:
        runs: dict[str, Callable[[], None]] = {
            "<Insert>": self._open,
            "<Delete>": self._drop,
            "<Alt-Up>": lambda: self._move(-1),
            "<Alt-Down>": lambda: self._move(1),
        }
        for key, run in runs.items():
            self.list.bind(key, self._pressed(run))

    @staticmethod
    def _pressed(run: Callable[[], None]) -> Callable[[tk.Event[tk.Misc]], str]:
        def pressed(_event: tk.Event[tk.Misc]) -> str:
            run()
            return "break"

        return pressed

    def _open(self) -> None:
        if not self._locked:
            Picker(self.list, self._offer, self._picked)

    def _offer(self, text: str) -> Options:
        return [(key, label) for key, label in self._find(text) if key not in self._lines]

    def _picked(self, chosen: str) -> None:
        self._lines.append(chosen)
        self._draw(len(self._lines) - 1)
        self._changed()

    def _drop(self) -> None:
        place = self._place()
        if place is not None and not self._locked:
            del self._lines[place]
            self._draw(place)
            self._changed()

    def _move(self, step: int) -> None:
        place = self._place()
        if place is None or self._locked or not 0 <= place + step < len(self._lines):
            return
        self._lines.insert(place + step, self._lines.pop(place))
        self._draw(place + step)
        self._changed()

    def _place(self) -> int | None:
        chosen = self.list.curselection()
        return chosen[0] if chosen else None

    def _draw(self, place: int) -> None:
        self.list.delete(0, "end")
        for number, line in enumerate(self._lines, start=1):
            self.list.insert("end", f"{number}. {self._say(line)}")
        if not self._lines:
            self.list.insert("end", words.TIE_NONE)
        else:
            at = min(place, len(self._lines) - 1)
            self.list.selection_set(at)
            self.list.activate(at)
            self.list.see(at)
