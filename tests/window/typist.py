"""Somebody at the keyboard: every key goes to whatever has the keyboard, and is counted."""

from __future__ import annotations

import tkinter as tk
from typing import Any

import ttkbootstrap as ttk

_NAMED = {" ": "space", ".": "period", ",": "comma", "+": "plus", "-": "minus"}


class Typist:
    """Presses keys in the window, and in lists that hang under its fields."""

    def __init__(self, root: ttk.App) -> None:
        self._root = root
        self.keys = 0

    @property
    def holder(self) -> Any:
        """What has the keyboard."""
        self._root.update()
        found = self._root.focus_get() or self._root.focus_lastfor()
        assert found is not None
        return found

    def press(self, *sequences: str) -> None:
        """Press keys by their names: "Return", "Control-Right"."""
        for sequence in sequences:
            self.holder.event_generate(f"<{sequence}>")
            self._root.update()
            self.keys += 1

    def type(self, text: str) -> None:
        """Type letters: inserted whole where a person writes, pressed where one chooses."""
        for letter in text:
            widget = self.holder
            self.keys += 1
            if isinstance(widget, tk.Text):
                widget.insert("insert", letter)
            elif _writes(widget):
                # The field's own keys first: a letter may mean something there.
                if letter.isascii() and letter.isalpha():
                    widget.event_generate(f"<Key-{letter}>")
                else:
                    widget.tk.call("ttk::entry::Insert", str(widget), letter)
            else:
                widget.event_generate(f"<Key-{_NAMED.get(letter, letter)}>")
                self._root.update()
                continue
            self._root.update()
            widget = self.holder
            widget.event_generate("<KeyRelease>", keysym="a")
        self._root.update()

    def line(self, text: str = "") -> None:
        """Type a text and press Enter."""
        self.type(text)
        self.press("Return")

    def clear(self, text: str) -> None:
        """Write a text in the place of what stands in a field."""
        self.press("Control-a")
        self.holder.event_generate("<BackSpace>")
        self.keys += 1
        self.type(text)

    def pick(self, search: str) -> None:
        """Find something in the list under a field and take it."""
        self.type(search)
        self.press("Return")


def _writes(widget: Any) -> bool:
    is_entry = widget.winfo_class() == "TEntry"
    return is_entry and str(widget.cget("state")) == "normal"
