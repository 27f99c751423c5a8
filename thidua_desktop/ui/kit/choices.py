"""Fields for one of a few words, and for several of them."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Sequence

import ttkbootstrap as ttk

from thidua_desktop.domain.words import fold
from thidua_desktop.ui.kit.inputs import Raw, text_of
from thidua_desktop.ui.kit.keys import chord

Options = Sequence[tuple[str, str]]


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
        code = text_of(raw)
        self._stray = ""
        if code in self._codes:
            self._box.current(self._codes.index(code))
        else:
            self._stray = code
            self._box.set(code)

    def mark(self, *, bad: bool) -> None:
        """Draw a red border."""
        self._box.state(["invalid" if bad else "!invalid"])

    def lock(self, *, locked: bool) -> None:
        """Let a person only read the choice, or choose again."""
        self._box.configure(state="disabled" if locked else "readonly")

    def _told(self) -> None:
        self._box.selection_clear()
        if self._changed is not None:
            self._changed()

    def _drop(self, _event: tk.Event[tk.Misc]) -> str:
        self._box.event_generate("<Down>")
        return "break"

    def _typed(self, event: tk.Event[tk.Misc]) -> str | None:
        if chord(event):
            return None
        if str(self._box.cget("state")) == "disabled":
            return "break"
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

    def lock(self, *, locked: bool) -> None:
        """Let a person only read the boxes, or tick them again."""
        for box in self._boxes:
            box.state(["disabled" if locked else "!disabled"])
