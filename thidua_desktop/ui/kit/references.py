"""Fields that point to other records: a search box over a list, one or several to pick."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.texts import window as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cells import CutLabel
from thidua_desktop.ui.kit.choices import Options
from thidua_desktop.ui.kit.inputs import Raw
from thidua_desktop.ui.kit.popup import Popup

Find = Callable[[str], Options]
Name = Callable[[str], str]
_DELAY_MS: Final = 150
_ROWS: Final = 9


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
        self.search = ttk.Entry(body, width=46)
        self.search.insert(0, typed)
        self.search.pack(fill="x")
        self.list = ttk.Listbox(
            body,
            height=_ROWS,
            width=52,
            activestyle="none",
            relief="flat",
            borderwidth=0,
            highlightthickness=0,
            selectbackground=theme.SELECTED,
            selectforeground=theme.INK,
            font=theme.font(anchor, 10),
            exportselection=False,
        )
        self.list.pack(fill="both", expand=True, pady=(theme.px(body, 6), 0))
        ttk.Label(body, text=words.PICK_HINT, style="Note.TLabel").pack(fill="x")
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

    def _mover(self, step: int) -> Callable[[tk.Event[tk.Misc]], str]:
        return lambda _event: self._move(step)

    def _typed(self, event: tk.Event[tk.Misc]) -> None:
        if event.keysym in {"Up", "Down", "Prior", "Next", "Return", "Escape"}:
            return
        if self._timer is not None:
            self.search.after_cancel(self._timer)
        self._timer = self.search.after(_DELAY_MS, self._fill)

    def _fill(self) -> None:
        self._timer = None
        if not self.search.winfo_exists():
            return
        self._options = self._find(self.search.get())
        self.list.delete(0, "end")
        for _id, label in self._options:
            self.list.insert("end", label)
        if self._options:
            self.list.selection_set(0)

    def _move(self, step: int) -> str:
        here = self.list.curselection()
        place = max(0, min((here[0] if here else -1) + step, len(self._options) - 1))
        self.list.selection_clear(0, "end")
        self.list.selection_set(place)
        self.list.see(place)
        return "break"

    def _take(self) -> str:
        if self._timer is not None:
            self.search.after_cancel(self._timer)
            self._fill()
        here = self.list.curselection()
        if here:
            chosen = self._options[here[0]][0]
            self._popup.close()
            self._chosen(chosen)
        return "break"


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

    def _key(self, event: tk.Event[tk.Misc]) -> str | None:
        if event.keysym in {"BackSpace", "Delete"}:
            self._picked("")
            return "break"
        if event.keysym in {"F4", "space", "Down"}:
            return self._open()
        if event.char and event.char.isprintable():
            return self._open(event.char)
        return None

    def _open(self, typed: str = "") -> str:
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

    def _open(self) -> None:
        Picker(self._add, self._offer, self._picked)

    def _offer(self, text: str) -> Options:
        return [(code, label) for code, label in self._find(text) if code not in self._ids]

    def _picked(self, chosen: str) -> None:
        self._ids.append(chosen)
        self._draw()

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
        ttk.Button(
            line,
            icon="x",
            icon_only=True,
            bootstyle="danger ghost",
            command=lambda: self._drop(code),
        ).pack(side="right")
        CutLabel(line, self._name(code)).label.pack(side="left", fill="x", expand=True)
