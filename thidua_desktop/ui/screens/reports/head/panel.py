"""Number, day, signature and recipients of one official paper."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.texts import report_screen as words
from thidua_desktop.texts import window
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.days import DayInput
from thidua_desktop.ui.kit.fields import Face, Remark
from thidua_desktop.ui.kit.form import Form
from thidua_desktop.ui.kit.growing import GrowingInput
from thidua_desktop.ui.kit.inputs import Input, TextInput
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.reports.head.presenter import NUMBER, Head, Presenter

_LINES: Final = {"authority": 2, "addressees": 2, "recipients": 4}
_ORDER: Final = (
    NUMBER,
    "on_day",
    "addressees",
    "authority",
    "role",
    "signer",
    "place",
    "recipients",
)
_WIDE: Final = frozenset({"addressees", "recipients"})


class HeadPanel:
    """A form with a button that takes the next number."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        gap = theme.px(master, 10)
        self.frame = ttk.Frame(master, style="Card.TFrame", padding=gap)
        self._desk = desk
        self.presenter = Presenter(self, desk)
        self._lead = self._label("Note.TLabel", words.HEAD_LEAD)
        self._lead.pack(fill="x", pady=(0, gap))
        self._problem = self._label("Doubt.TLabel")
        self._body = ttk.Frame(self.frame, style="Card.TFrame")
        self._build_number(gap)
        self._build_buttons(gap)
        self._hint = self._label("Note.TLabel", master=self._body)
        self._hint.pack(side="bottom", fill="x")
        self._taken = self._label("Doubt.TLabel", master=self._body)
        self.form = Form(self._body, finished=self._save, hinted=self._help)
        self.form.frame.pack(fill="both", expand=True)
        self.form.build([self._face(name) for name in _ORDER])

    def enter(self) -> None:
        """Take the keyboard, into the first field."""
        self.form.focus()

    # What the presenter calls

    def show_head(self, head: Head | None) -> None:
        """Show what is stored, or nothing."""
        if head is None:
            self._body.pack_forget()
            self.form.fill({})
            return
        self._series.configure(
            text=head.series if head.numbered else f"{head.series}. {words.NEVER_NUMBERED}."
        )
        self.take.configure(text=words.take_number(head.suggested))
        if head.numbered:
            self.take.pack_forget()
        else:
            self.take.pack(side="left", padx=(theme.px(self.frame, 10), 0))
        self.form.fill(dict(head.values), same=True)
        self._taken.configure(text=head.taken_by)
        if head.taken_by:
            self._taken.pack(fill="x", before=self.form.frame)
        else:
            self._taken.pack_forget()
        self._body.pack(fill="both", expand=True)

    def show_problem(self, text: str) -> None:
        """Say why there is nothing to fill in."""
        self._problem.configure(text=text)
        if text:
            self._problem.pack(fill="x", after=self._lead)
        else:
            self._problem.pack_forget()

    def show_notes(self, notes: Sequence[tuple[str, str]], *, doubt: bool) -> list[str]:
        """Put sentences under their fields; return those that belong to none."""
        homeless = self.form.show([Remark(name, text, doubt) for name, text in notes])
        return [one.text for one in homeless]

    def put(self, name: str, text: str) -> None:
        """Put a text into a field, and go there."""
        self.form.field(name).set(text)
        self.form.focus(name)

    def changed(self) -> bool:
        """Say whether anything differs from what is stored."""
        return self.form.changed

    def values(self) -> Mapping[str, str]:
        """Return what is typed."""
        return {name: str(raw) for name, raw in self.form.get().items()}

    # Building

    def _label(self, style: str, text: str = "", master: ttk.Frame | None = None) -> ttk.Label:
        label = ttk.Label(master or self.frame, style=style, text=text, justify="left")
        label.bind("<Configure>", lambda event: label.configure(wraplength=event.width - 8))
        return label

    def _build_number(self, gap: int) -> None:
        line = ttk.Frame(self._body, style="Card.TFrame")
        line.pack(fill="x", pady=(0, gap // 2))
        self._series = ttk.Label(line, style="CardTitle.TLabel")
        self._series.pack(side="left")
        self.take = ttk.Button(
            line,
            text=words.take_number(1),
            icon="hash",
            bootstyle="primary outline",
            command=self.presenter.take_number,
        )

    def _build_buttons(self, gap: int) -> None:
        bar = ttk.Frame(self._body, style="Card.TFrame")
        bar.pack(side="bottom", fill="x", pady=(gap // 2, 0))
        for text, style, run in (
            (window.SAVE_KEY, "primary", self._save),
            (window.DISCARD, "secondary outline", self.presenter.discard),
        ):
            ttk.Button(bar, text=text, bootstyle=style, command=run).pack(
                side="left", padx=(0, theme.px(bar, 8))
            )

    def _face(self, name: str) -> Face:
        return Face(
            name,
            words.HEAD_LABELS[name],
            self._maker(name),
            wide=name in _WIDE,
            hint=words.HEAD_HINTS.get(name, ""),
        )

    def _maker(self, name: str) -> Callable[[tk.Misc], Input]:
        if name == "on_day":
            return lambda master: DayInput(master, self._desk.today)
        if name in _LINES:
            return lambda master: GrowingInput(master, lines=_LINES[name])
        return TextInput

    def _save(self) -> None:
        self.presenter.save()

    def _help(self, text: str) -> None:
        self._hint.configure(text=text)
