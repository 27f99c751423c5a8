"""One field in which two versions differ: a choice on each side, and what would be saved."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.texts import conflict_screen as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.screens.exchange.conflicts.values import FieldFace, Side

Chosen = Callable[[str, Side], None]
SIDES: Final[tuple[Side, Side]] = ("mine", "theirs")


class FieldRow:
    """Its label, a choice on each side, the result; in one row of a grid of four columns."""

    def __init__(self, master: ttk.Frame, row: int, face: FieldFace, chosen: Chosen) -> None:
        self._name = face.name
        self._chosen = chosen
        self._side = tk.StringVar(master)
        self._texts: dict[Side, ttk.Label] = {}
        self.radios: dict[Side, ttk.Radiobutton] = {}
        wrapped(master, row, 0, face.label, "CardName.TLabel")
        for column, side in enumerate(SIDES, start=1):
            self._build_side(master, row, column, side, getattr(face, side))
        self.result = wrapped(master, row, 3, "", "Note.TLabel")

    def show(self, side: Side | None, result: str) -> None:
        """Show which side is chosen and what would be saved."""
        self._side.set(side or "")
        for one, label in self._texts.items():
            label.configure(style="Come.TLabel" if one == side else "CardName.TLabel")
        text = (result or words.EMPTY) if side else words.NOT_CHOSEN
        self.result.configure(text=text, style="CardName.TLabel" if side else "Note.TLabel")

    def lock(self, *, locked: bool) -> None:
        """Let a person only read the field."""
        for radio in self.radios.values():
            radio.state(["disabled" if locked else "!disabled"])

    def choose(self, side: Side) -> str:
        """Choose one side, the keyboard on it."""
        if not self.radios[side].instate(["disabled"]):
            self.radios[side].focus_set()
            self.radios[side].invoke()
        return "break"

    def _build_side(self, master: ttk.Frame, row: int, column: int, side: Side, text: str) -> None:
        gap = theme.px(master, 4)
        cell = ttk.Frame(master, style="Card.TFrame")
        cell.grid(row=row, column=column, sticky="nsew", padx=(0, 2 * gap), pady=gap)
        radio = ttk.Radiobutton(
            cell,
            variable=self._side,
            value=side,
            command=lambda: self._chosen(self._name, side),
        )
        radio.pack(side="left", anchor="n")
        label = _label(cell, text or words.EMPTY, "CardName.TLabel")
        label.pack(side="left", fill="x", expand=True, anchor="n")
        label.bind("<Button-1>", lambda _event: self.choose(side))
        radio.bind("<Left>", lambda _event: self.choose("mine"))
        radio.bind("<Right>", lambda _event: self.choose("theirs"))
        self.radios[side] = radio
        self._texts[side] = label


def wrapped(
    master: ttk.Frame, row: int, column: int, text: str, style: str, *, columns: int = 1
) -> ttk.Label:
    """Put a text that wraps into its cell."""
    gap = theme.px(master, 4)
    label = _label(master, text, style)
    label.grid(
        row=row, column=column, columnspan=columns, sticky="new", padx=(0, 2 * gap), pady=gap
    )
    return label


def _label(master: ttk.Frame, text: str, style: str) -> ttk.Label:
    """Return a text that wraps where its place ends, and has no say in how wide that is.

    Were it to ask for the width of its words, columns and lines would chase each other for ever.
    """
    label = ttk.Label(master, text=text, style=style, justify="left", width=1)
    label.bind("<Configure>", lambda event: _wrap(label, event.width))
    return label


def _wrap(label: ttk.Label, width: int) -> None:
    label.configure(wraplength=max(1, width - theme.px(label, 6)))
