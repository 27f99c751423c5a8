"""Keyboard habits: hot keys in both cases, Space on buttons, undo while typing."""

from __future__ import annotations

import tkinter as tk
import unicodedata
from collections.abc import Callable
from typing import Final

_MODIFIERS: Final = {"Ctrl": "Control", "Alt": "Alt", "Shift": "Shift"}
_HISTORY: Final = 100
_CONTROL: Final = 0x4
_ALT: Final = {"x11": 0x20008, "win32": 0x20000, "aqua": 0x10}


def sequences(shortcut: str) -> list[str]:
    """Return the event names of a shortcut such as "Ctrl+S" with and without CapsLock."""
    *modifiers, key = shortcut.split("+")
    prefix = "".join(f"{_MODIFIERS[name]}-" for name in modifiers)
    if len(key) == 1 and key.isalpha():
        return [f"<{prefix}Key-{key.lower()}>", f"<{prefix}Key-{key.upper()}>"]
    names = {"Esc": "Escape"}
    return [f"<{prefix}Key-{names.get(key, key)}>"]


def hotkey(window: tk.Misc, shortcut: str, run: Callable[[], None]) -> None:
    """Run an action on a shortcut pressed anywhere inside this window, in place of any other."""

    def pressed(event: tk.Event[tk.Misc]) -> str | None:
        if event.widget.winfo_toplevel() is not window:
            return None
        run()
        return "break"

    for sequence in sequences(shortcut):
        window.bind(sequence, pressed)


def chord(event: tk.Event[tk.Misc]) -> bool:
    """Say whether Alt or Ctrl is held: the key is meant for the window, not for a field."""
    alt = _ALT.get(str(event.widget.tk.call("tk", "windowingsystem")), 0)
    return isinstance(event.state, int) and bool(event.state & (_CONTROL | alt))


def prepare(root: tk.Misc) -> None:
    """Bind the habits of all fields and buttons, once for the program."""
    root.bind_class("TButton", "<Key-space>", _press)
    root.bind_class("TMenubutton", "<Key-space>", _press)
    _Typing().attach(root)
    for name in ("TEntry", "TCombobox", "Text"):
        root.bind_class(name, "<<Paste>>", _paste)
    # Tk leaves a field of several lines with these; they turn the tabs of a screen.
    for sequence in next_tab(root):
        root.bind_class("Text", sequence, lambda _event: None)


def next_tab(widget: tk.Misc) -> list[str]:
    """Return the event names of the keys that turn to the next tab and the one before."""
    back = ["<Control-Shift-Tab>"]
    if str(widget.tk.call("tk", "windowingsystem")) == "x11":
        back.append("<Control-ISO_Left_Tab>")
    return ["<Control-Tab>", *back]


def tidy(text: str) -> str:
    """Return pasted text composed (NFC), the form every font draws right."""
    return unicodedata.normalize("NFC", text)


def enter_next(widget: tk.Misc, move: Callable[[], None]) -> None:
    """Let Enter leave this field for the next one."""

    def pressed(_event: tk.Event[tk.Misc]) -> str:
        move()
        return "break"

    widget.bind("<Return>", pressed)
    widget.bind("<KP_Enter>", pressed)


def _press(event: tk.Event[tk.Misc]) -> str:
    event.widget.tk.call(str(event.widget), "invoke")
    return "break"


def _paste(event: tk.Event[tk.Misc]) -> str:
    widget = event.widget
    try:
        text = tidy(widget.clipboard_get())
    except tk.TclError:
        return "break"
    if isinstance(widget, tk.Text):
        _replace_in_text(widget, text)
    elif isinstance(widget, tk.Entry) and str(widget.cget("state")) == "normal":
        if widget.selection_present():
            widget.delete("sel.first", "sel.last")
        widget.insert("insert", " ".join(text.split("\n")).strip("\r"))
    return "break"


def _replace_in_text(widget: tk.Text, text: str) -> None:
    widget.edit_separator()
    if widget.tag_ranges("sel"):
        widget.delete("sel.first", "sel.last")
    widget.insert("insert", text)
    widget.edit_separator()
    widget.see("insert")


class _Typing:
    """Ctrl+Z and Ctrl+Y inside one-line fields, which Tk leaves out."""

    def __init__(self) -> None:
        self._past: dict[str, list[str]] = {}
        self._future: dict[str, list[str]] = {}

    def attach(self, root: tk.Misc) -> None:
        for name in ("TEntry",):
            root.bind_class(name, "<FocusIn>", self._remember, add="+")
            root.bind_class(name, "<Key>", self._remember, add="+")
            root.bind_class(name, "<<Undo>>", self._undo)
            root.bind_class(name, "<<Redo>>", self._redo)
            root.bind_class(name, "<Destroy>", self._forget, add="+")

    def _remember(self, event: tk.Event[tk.Misc]) -> None:
        widget = event.widget
        if not isinstance(widget, tk.Entry):
            return
        past = self._past.setdefault(str(widget), [])
        text = widget.get()
        if not past or past[-1] != text:
            past.append(text)
            del past[:-_HISTORY]

    def _undo(self, event: tk.Event[tk.Misc]) -> str | None:
        return self._step(event.widget, self._past, self._future)

    def _redo(self, event: tk.Event[tk.Misc]) -> str | None:
        return self._step(event.widget, self._future, self._past)

    def _step(
        self, widget: tk.Misc, source: dict[str, list[str]], target: dict[str, list[str]]
    ) -> str | None:
        if not isinstance(widget, tk.Entry):
            return None
        steps = source.get(str(widget), [])
        current = widget.get()
        while steps and steps[-1] == current:
            steps.pop()
        if steps:
            target.setdefault(str(widget), []).append(current)
            widget.delete(0, "end")
            widget.insert(0, steps.pop())
            return "break"
        # Nothing typed to take back: the key is free for the last write.
        return None

    def _forget(self, event: tk.Event[tk.Misc]) -> None:
        self._past.pop(str(event.widget), None)
        self._future.pop(str(event.widget), None)
