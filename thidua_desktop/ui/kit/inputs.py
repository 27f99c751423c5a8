"""Fields a form is made of: text, numbers, days, yes and no, one of a few, several of a few.

Every input gives and takes the raw value of its field, as it was typed; only the floors below know
what is valid.
"""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Sequence
from typing import Protocol

import ttkbootstrap as ttk

from thidua_desktop.domain.words import fold
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.keys import tidy

Raw = object
Options = Sequence[tuple[str, str]]


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
        self._entry.delete(0, "end")
        self._entry.insert(0, _text(raw))

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
        self._edge = ttk.TkFrame(master, background="#c3ccd6", autostyle=False)
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
        self._area.bind("<Tab>", self._next)
        self._area.bind("<Shift-Tab>", self._previous)
        self._area.bind("<ISO_Left_Tab>" if self._on_x11() else "<Shift-Tab>", self._previous)
        self._area.bind("<FocusIn>", lambda _event: self._colour(focused=True), add="+")
        self._area.bind("<FocusOut>", lambda _event: self._colour(focused=False), add="+")

    def get(self) -> Raw:
        """Return the text, composed, without the end of line Tk adds."""
        return tidy(self._area.get("1.0", "end-1c"))

    def set(self, raw: Raw) -> None:
        """Show a text."""
        self._area.delete("1.0", "end")
        self._area.insert("1.0", _text(raw))
        self._area.edit_reset()

    def mark(self, *, bad: bool) -> None:
        """Draw a red border."""
        self._bad = bad
        self._colour(focused=False)

    def _on_x11(self) -> bool:
        return str(self._area.tk.call("tk", "windowingsystem")) == "x11"

    def _colour(self, *, focused: bool) -> None:
        colour = theme.DANGER if self._bad else theme.PRIMARY if focused else "#c3ccd6"
        self._edge.configure(background=colour)

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
        self._value.set(raw is True or _text(raw) in {"1", "True", "true"})

    def mark(self, *, bad: bool) -> None:
        """Leave the box as it is; it cannot be wrong by itself."""


class ChoiceInput:
    """One of a few words; letters find the next word that begins so, without marks."""

    def __init__(
        self,
        master: tk.Misc,
        options: Options,
        *,
        changed: Callable[[], None] | None = None,
        width: int = 18,
    ) -> None:
        self._codes = [code for code, _label in options]
        self._labels = [label for _code, label in options]
        self._stray = ""
        self._box = ttk.Combobox(master, values=self._labels, state="readonly", width=width)
        self.frame: tk.Widget = self._box
        self.target: tk.Widget = self._box
        self._changed = changed
        for wheel in ("<MouseWheel>", "<Button-4>", "<Button-5>"):
            self._box.bind(wheel, lambda _event: "break")
        self._box.bind("<Key>", self._typed)
        self._box.bind("<F4>", self._drop)
        self._box.bind("<<ComboboxSelected>>", lambda _event: self._told())

    def get(self) -> Raw:
        """Return the code chosen, or "" for none."""
        place = self._box.current()
        return self._codes[place] if place >= 0 else self._stray

    def set(self, raw: Raw) -> None:
        """Choose a code; one that is not offered is kept and shown as it is."""
        code = _text(raw)
        self._stray = ""
        if code in self._codes:
            self._box.current(self._codes.index(code))
        else:
            self._stray = code
            self._box.set(code)

    def mark(self, *, bad: bool) -> None:
        """Draw a red border."""
        self._box.state(["invalid" if bad else "!invalid"])

    def _told(self) -> None:
        self._box.selection_clear()
        if self._changed is not None:
            self._changed()

    def _drop(self, _event: tk.Event[tk.Misc]) -> str:
        self._box.event_generate("<Down>")
        return "break"

    def _typed(self, event: tk.Event[tk.Misc]) -> str | None:
        letter = fold(event.char) if event.char and event.char.isprintable() else ""
        if not letter:
            return None
        start = self._box.current() + 1
        places = [*range(start, len(self._labels)), *range(start)]
        for place in places:
            if fold(self._labels[place]).startswith(letter):
                self._box.current(place)
                self._told()
                break
        return "break"


class ChoicesInput:
    """Several of a few words, as boxes in two columns."""

    def __init__(self, master: tk.Misc, options: Options, *, columns: int = 2) -> None:
        self._frame = ttk.Frame(master, style="Card.TFrame")
        self.frame: tk.Widget = self._frame
        self._values: dict[str, tk.BooleanVar] = {}
        self._boxes: list[ttk.Checkbutton] = []
        for place, (code, label) in enumerate(options):
            value = tk.BooleanVar(master, value=False)
            box = ttk.Checkbutton(self._frame, text=label, variable=value)
            box.grid(row=place // columns, column=place % columns, sticky="w", padx=(0, 12), pady=2)
            self._values[code] = value
            self._boxes.append(box)

    @property
    def target(self) -> tk.Widget:
        """The first box."""
        return self._boxes[0] if self._boxes else self._frame

    def get(self) -> Raw:
        """Return the codes chosen, in the order offered."""
        return [code for code, value in self._values.items() if value.get()]

    def set(self, raw: Raw) -> None:
        """Tick these codes."""
        chosen = set(raw) if isinstance(raw, (list, tuple, set, frozenset)) else set()
        for code, value in self._values.items():
            value.set(code in chosen)

    def mark(self, *, bad: bool) -> None:
        """Leave the boxes as they are; the sentence under them says what is wrong."""


def _text(raw: Raw) -> str:
    return "" if raw is None else str(raw)
