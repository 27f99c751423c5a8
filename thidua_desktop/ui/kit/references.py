"""Fields that point to other records: one, or several."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable

import ttkbootstrap as ttk

from thidua_desktop.texts import window as words
from thidua_desktop.ui.kit.cells import CutLabel
from thidua_desktop.ui.kit.choices import Options
from thidua_desktop.ui.kit.inputs import Raw
from thidua_desktop.ui.kit.keys import chord
from thidua_desktop.ui.kit.picker import Find, Picker

Name = Callable[[str], str]


class ReferenceInput:
    """One record of another kind."""

    def __init__(
        self,
        master: tk.Misc,
        find: Find,
        name: Name,
        *,
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        self._find = find
        self._name = name
        self._changed = changed
        self._id = ""
        self._locked = False
        self._frame = ttk.Frame(master, style="Card.TFrame")
        self._entry = ttk.Entry(self._frame, width=18, state="readonly")
        self._entry.pack(side="left", fill="x", expand=True)
        self._button = ttk.Button(
            self._frame,
            icon="search",
            icon_only=True,
            bootstyle="primary ghost",
            command=self._open,
            takefocus=False,
        )
        self._button.pack(side="left", padx=(2, 0))
        self.frame: tk.Widget = self._frame
        self.target: tk.Widget = self._entry
        self._entry.bind("<Key>", self._key)
        self._entry.bind("<Button-1>", lambda _event: self._open())

    def get(self) -> Raw:
        """Return the id of the record picked, or ""."""
        return self._id

    def set(self, raw: Raw) -> None:
        """Show the record of this id."""
        self._id = str(raw or "")
        self._entry.configure(state="normal")
        self._entry.delete(0, "end")
        self._entry.insert(0, self._name(self._id) if self._id else "")
        self._entry.configure(state="readonly")

    def mark(self, *, bad: bool) -> None:
        """Draw a red border."""
        self._entry.state(["invalid" if bad else "!invalid"])

    def lock(self, *, locked: bool) -> None:
        """Let a person only read the reference, or pick another."""
        self._locked = locked
        self._button.state(["disabled" if locked else "!disabled"])

    def _key(self, event: tk.Event[tk.Misc]) -> str | None:
        if chord(event):
            return None
        if event.keysym in {"BackSpace", "Delete"} and not self._locked:
            self._picked("")
            return "break"
        if event.keysym in {"F4", "space", "Down"}:
            return self._open()
        if event.char and event.char.isprintable():
            return self._open(event.char)
        return None

    def _open(self, typed: str = "") -> str:
        if self._locked:
            return "break"
        Picker(self._entry, self._find, self._picked, typed)
        return "break"

    def _picked(self, chosen: str) -> None:
        self.set(chosen)
        self._changed()


class ReferencesInput:
    """Any number of records of another kind, as lines that can be taken away again."""

    def __init__(self, master: tk.Misc, find: Find, name: Name) -> None:
        self._find = find
        self._name = name
        self._ids: list[str] = []
        self._locked = False
        self._frame = ttk.Frame(master, style="Card.TFrame")
        self.frame: tk.Widget = self._frame
        self._lines = ttk.Frame(self._frame, style="Card.TFrame")
        self._lines.pack(fill="x")
        self._add = ttk.Button(
            self._frame,
            text=words.ADD_REFERENCE,
            icon="plus",
            bootstyle="primary ghost",
            command=self._open,
        )
        self._add.pack(anchor="w")
        self.target: tk.Widget = self._add

    def get(self) -> Raw:
        """Return the ids picked."""
        return list(self._ids)

    def set(self, raw: Raw) -> None:
        """Show the records of these ids."""
        self._ids = [str(item) for item in raw] if isinstance(raw, (list, tuple)) else []
        self._draw()

    def mark(self, *, bad: bool) -> None:
        """Leave the lines as they are; the sentence under them says what is wrong."""

    def lock(self, *, locked: bool) -> None:
        """Let a person only read the lines, or add and take away again."""
        self._locked = locked
        self._add.state(["disabled" if locked else "!disabled"])
        self._draw()

    def _open(self) -> None:
        Picker(self._add, self._offer, self._picked)

    def _offer(self, text: str) -> Options:
        return [(code, label) for code, label in self._find(text) if code not in self._ids]

    def _picked(self, chosen: str) -> None:
        self._ids.append(chosen)
        self._draw()
        # On to the next field: Enter all the way down the form must not open the list again.
        if (onward := self._add.tk_focusNext()) is not None:
            onward.focus_set()

    def _drop(self, gone: str) -> None:
        self._ids.remove(gone)
        self._draw()
        self._add.focus_set()

    def _draw(self) -> None:
        for child in self._lines.winfo_children():
            child.destroy()
        if not self._ids:
            self._lines.configure(height=1)
        for code in self._ids:
            self._line(code)

    def _line(self, code: str) -> None:
        line = ttk.Frame(self._lines, style="Card.TFrame")
        line.pack(fill="x", pady=1)
        if not self._locked:
            ttk.Button(
                line,
                icon="x",
                icon_only=True,
                bootstyle="danger ghost",
                command=lambda: self._drop(code),
            ).pack(side="right")
        CutLabel(line, self._name(code)).label.pack(side="left", fill="x", expand=True)
