"""Fields a form is made of: text, several lines, numbers, yes and no.

Every input gives and takes the raw value of its field, as it was typed; only the floors below know
what is valid.
"""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable
from typing import Final, Protocol

import ttkbootstrap as ttk

from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.keys import next_tab, tidy

Raw = object

_BORDER: Final = "#c3ccd6"
_PAUSE_MS: Final = 1_500


class Input(Protocol):
    """One field on the screen."""

    @property
    def frame(self) -> tk.Widget:
        """The widget a form puts in place."""

    @property
    def target(self) -> tk.Widget:
        """The widget that takes the keyboard."""

    def get(self) -> Raw:
        """Return what is typed."""

    def set(self, raw: Raw) -> None:
        """Show a raw value."""

    def mark(self, *, bad: bool) -> None:
        """Draw the field as wrong or right."""

    def lock(self, *, locked: bool) -> None:
        """Let a person only read the field, or type in it again."""


class TextInput:
    """One line of text; also numbers and money, which differ by their side."""

    def __init__(self, master: tk.Misc, *, right: bool = False, width: int = 20) -> None:
        self._entry = ttk.Entry(master, width=width, justify="right" if right else "left")
        self.frame: tk.Widget = self._entry
        self.target: tk.Widget = self._entry
        self._entry.bind("<FocusOut>", self._left, add="+")
        if right:
            self._entry.bind("<KP_Decimal>", self._comma)

    def get(self) -> Raw:
        """Return what is typed, composed."""
        return tidy(self._entry.get())

    def set(self, raw: Raw) -> None:
        """Show a text."""
        state = str(self._entry.cget("state"))
        self._entry.configure(state="normal")
        self._entry.delete(0, "end")
        self._entry.insert(0, text_of(raw))
        self._entry.configure(state=state)

    def lock(self, *, locked: bool) -> None:
        """Let a person only read the field, or type in it again."""
        self._entry.configure(state="readonly" if locked else "normal")

    def mark(self, *, bad: bool) -> None:
        """Draw a red border."""
        self._entry.state(["invalid" if bad else "!invalid"])

    def _left(self, _event: tk.Event[tk.Misc]) -> None:
        text = self._entry.get()
        if tidy(text) != text:
            self.set(tidy(text))

    def _comma(self, _event: tk.Event[tk.Misc]) -> str:
        self._entry.insert("insert", ",")
        return "break"


class LinesInput:
    """Several lines of text; Tab and Ctrl+Enter leave it."""

    def __init__(self, master: tk.Misc, *, lines: int = 3) -> None:
        # The ring of who has the keyboard goes round the border, as on a field of one line.
        self._edge = ttk.TkFrame(
            master,
            background=_BORDER,
            highlightthickness=1,
            autostyle=False,
        )
        self._area = ttk.Text(
            self._edge,
            height=lines,
            width=20,
            wrap="word",
            undo=True,
            relief="flat",
            borderwidth=0,
            highlightthickness=0,
            font=theme.font(master, 10),
            padx=theme.px(master, 6),
            pady=theme.px(master, 4),
            background=theme.CARD,
            foreground=theme.INK,
            selectbackground=theme.PRIMARY,
            selectforeground=theme.CARD,
            autostyle=False,
        )
        self._area.pack(fill="both", expand=True, padx=1, pady=1)
        self.frame: tk.Widget = self._edge
        self.target: tk.Widget = self._area
        self._bad = False
        self._focused = False
        self._typed_at = 0
        self._ring(focused=False)
        self._area.bind("<Key>", self._piece, add="+")
        for sequence in next_tab(master):
            self._area.bind(sequence, lambda _event: None)
        self._area.bind("<Tab>", self._next)
        self._area.bind("<Control-Return>", self._next)
        self._area.bind("<Shift-Tab>", self._previous)
        self._area.bind("<ISO_Left_Tab>" if self._on_x11() else "<Shift-Tab>", self._previous)
        self._area.bind("<FocusIn>", lambda _event: self._ring(focused=True), add="+")
        self._area.bind("<FocusOut>", lambda _event: self._ring(focused=False), add="+")

    def get(self) -> Raw:
        """Return the text, composed, without the end of line Tk adds."""
        return tidy(self._area.get("1.0", "end-1c"))

    def set(self, raw: Raw) -> None:
        """Show a text."""
        state = str(self._area.cget("state"))
        self._area.configure(state="normal")
        self._area.delete("1.0", "end")
        self._area.insert("1.0", text_of(raw))
        self._area.edit_reset()
        self._area.configure(state=state)

    def lock(self, *, locked: bool) -> None:
        """Let a person only read the field, or type in it again."""
        self._area.configure(
            state="disabled" if locked else "normal",
            background=theme.LOCKED if locked else theme.CARD,
        )

    def mark(self, *, bad: bool) -> None:
        """Draw a red border."""
        self._bad = bad
        self._ring(focused=self._focused)

    def _on_x11(self) -> bool:
        return str(self._area.tk.call("tk", "windowingsystem")) == "x11"

    def _ring(self, *, focused: bool) -> None:
        self._focused = focused
        colour = theme.DANGER if self._bad else theme.PRIMARY if focused else _BORDER
        ring = colour if focused else theme.CARD
        self._edge.configure(background=colour, highlightbackground=ring, highlightcolor=ring)

    def _piece(self, event: tk.Event[tk.Misc]) -> None:
        """Let undo stop between words and where the typing paused."""
        if event.char and (event.char.isspace() or event.time - self._typed_at > _PAUSE_MS):
            self._area.edit_separator()
        if event.char:
            self._typed_at = event.time

    def _next(self, _event: tk.Event[tk.Misc]) -> str:
        self._area.tk_focusNext().focus_set()  # type: ignore[union-attr]
        return "break"

    def _previous(self, _event: tk.Event[tk.Misc]) -> str:
        self._area.tk_focusPrev().focus_set()  # type: ignore[union-attr]
        return "break"


class FlagInput:
    """Yes or no."""

    def __init__(
        self, master: tk.Misc, text: str, *, changed: Callable[[], None] = lambda: None
    ) -> None:
        self._value = tk.BooleanVar(master, value=False)
        self._box = ttk.Checkbutton(master, text=text, variable=self._value, command=changed)
        self.frame: tk.Widget = self._box
        self.target: tk.Widget = self._box

    def get(self) -> Raw:
        """Return "1" for yes and "0" for no."""
        return "1" if self._value.get() else "0"

    def set(self, raw: Raw) -> None:
        """Show a yes or a no."""
        self._value.set(raw is True or text_of(raw) in {"1", "True", "true"})

    def mark(self, *, bad: bool) -> None:
        """Leave the box as it is; it cannot be wrong by itself."""

    def lock(self, *, locked: bool) -> None:
        """Let a person only read the box, or tick it again."""
        self._box.state(["disabled" if locked else "!disabled"])


def text_of(raw: Raw) -> str:
    """Return a raw value as text; nothing as ""."""
    return "" if raw is None else str(raw)
