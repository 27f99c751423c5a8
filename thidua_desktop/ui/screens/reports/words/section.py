"""One section of a report: what the program says, and the words of the clerk under it."""

from __future__ import annotations

import tkinter as tk
from typing import Final, Protocol

import ttkbootstrap as ttk

from thidua_desktop.texts import report_screen as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.growing import grow
from thidua_desktop.ui.kit.inputs import FlagInput, LinesInput
from thidua_desktop.ui.screens.reports.words.presenter import Shown, Typed

_LEAST: Final = 4
_YES: Final = "1"
_REST_MS: Final = 20_000  # Words are saved after so long a rest, whoever called her away.


class Deeds(Protocol):
    """What a section asks for."""

    def leave_section(self, key: str) -> None:
        """Save its words."""

    def typing(self, key: str) -> None:
        """Note that something is being typed."""

    def seen(self, key: str) -> None:
        """Note its figures as they are now."""


class SectionBox:
    """The section, in ``frame``; its box grows with the words."""

    def __init__(self, master: tk.Misc, shown: Shown, deeds: Deeds) -> None:
        self.key = shown.key
        self._deeds = deeds
        self._gap = theme.px(master, 6)
        self._timer: str | None = None
        self.frame = ttk.Frame(master, style="Card.TFrame")
        if shown.heading:
            self._line(shown.heading, "Section.TLabel")
        if shown.hint:
            self._line(shown.hint, "Note.TLabel")
        self._generated = self._line("", "Note.TLabel")
        self._build_changed()
        self._line(words.OWN_WORDS, "Field.TLabel")
        self.box = LinesInput(self.frame, lines=_LEAST)
        self.box.frame.pack(fill="x")
        self.area: tk.Text = self.box.target  # type: ignore[assignment]
        self._build_foot()
        self._bind()
        self.show(shown, keep=False)

    def show(self, shown: Shown, *, keep: bool) -> None:
        """Show what is stored; with ``keep`` the words being typed stay."""
        told = [words.GENERATED, *shown.generated] if shown.generated else []
        self._generated.configure(text="\n".join(told) or words.NOTHING_GENERATED)
        self._figures.configure(text="\n".join(shown.changed))
        if shown.changed:
            self._changed.pack(fill="x", pady=self._gap, after=self._generated)
        else:
            self._changed.pack_forget()
        if not keep and self.typed != shown.typed:
            self.box.set(shown.typed.text)
            self.alone.set(shown.typed.alone)
        self.say(shown.note, bad=False)
        self._grow()

    def say(self, text: str, *, bad: bool) -> None:
        """Say how the words stand, or why they are not saved."""
        self._said.configure(text=text, style="Error.TLabel" if bad else "Note.TLabel")
        self.box.mark(bad=bad)

    @property
    def typed(self) -> Typed:
        """What stands in the box now."""
        return Typed(str(self.box.get()), self.alone.get() == _YES)

    # Building

    def _line(self, text: str, style: str) -> ttk.Label:
        label = ttk.Label(self.frame, text=text, style=style, justify="left")
        label.pack(fill="x", pady=(self._gap // 2, 0))
        label.bind("<Configure>", lambda event: label.configure(wraplength=event.width - 4))
        return label

    def _build_changed(self) -> None:
        self._changed = ttk.Frame(self.frame, style="Alarm.TFrame", padding=self._gap)
        self.seen = ttk.Button(
            self._changed,
            text=words.SEEN,
            bootstyle="secondary outline",
            command=lambda: self._deeds.seen(self.key),
        )
        self.seen.pack(side="right", anchor="n")
        self._figures = ttk.Label(self._changed, style="Alarm.TLabel", justify="left")
        self._figures.pack(side="left", fill="x", expand=True)
        self._figures.bind(
            "<Configure>", lambda event: self._figures.configure(wraplength=event.width - 4)
        )

    def _build_foot(self) -> None:
        self.alone = FlagInput(self.frame, words.ALONE, changed=self._left)
        self.alone.frame.pack(anchor="w", pady=(self._gap, 0))
        self._said = self._line("", "Note.TLabel")
        edge = ttk.Frame(self.frame, style="Edge.TFrame", height=1)
        edge.pack(fill="x", pady=(self._gap, self._gap))

    def _bind(self) -> None:
        self.area.bind("<Destroy>", lambda _event: self._stop(), add="+")
        self.area.bind("<FocusOut>", lambda _event: self._left(), add="+")
        self.area.bind("<KeyRelease>", lambda _event: self._typing(), add="+")
        self.area.bind("<<Paste>>", lambda _event: self.area.after_idle(self._typing), add="+")
        self.area.bind("<Configure>", lambda _event: self._grow(), add="+")

    def _left(self) -> None:
        self._stop()
        self._deeds.leave_section(self.key)

    def _typing(self) -> None:
        if self.area.winfo_exists():
            self._grow()
            self._deeds.typing(self.key)
            self._stop()
            self._timer = self.area.after(_REST_MS, self._left)

    def _stop(self) -> None:
        if self._timer is not None:
            self.area.after_cancel(self._timer)
            self._timer = None

    def _grow(self) -> None:
        grow(self.area, _LEAST)
