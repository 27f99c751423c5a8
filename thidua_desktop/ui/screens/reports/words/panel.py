"""The words of a report, section under section."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Sequence

import ttkbootstrap as ttk

from thidua_desktop.texts import report_screen as words
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.scroller import Scroller
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.reports.words.presenter import Presenter, Shown, Typed
from thidua_desktop.ui.screens.reports.words.section import SectionBox


class WordsPanel:
    """A lead, then every section with its box."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        gap = theme.px(master, 10)
        self.frame = ttk.Frame(master, style="Card.TFrame", padding=gap)
        self.presenter = Presenter(self, desk)
        lead = ttk.Label(self.frame, text=words.WORDS_LEAD, style="Note.TLabel", justify="left")
        lead.pack(fill="x", pady=(0, gap))
        self._problem = ttk.Label(self.frame, style="Doubt.TLabel", justify="left")
        for label in (lead, self._problem):
            label.bind(
                "<Configure>", lambda event: event.widget.configure(wraplength=event.width - 8)
            )
        self._scroller = Scroller(self.frame)
        self._scroller.frame.pack(fill="both", expand=True)
        self.sections: dict[str, SectionBox] = {}

    def enter(self) -> None:
        """Take the keyboard, into the first section."""
        for box in self.sections.values():
            box.area.focus_set()
            return

    # What the presenter calls

    def show_sections(self, sections: Sequence[Shown]) -> None:
        """Show these sections in place of any others."""
        # None of them is left by somebody: nothing is saved on the way out.
        for box in self.sections.values():
            box.frame.destroy()
        self.sections = {
            one.key: SectionBox(self._scroller.inner, one, self.presenter) for one in sections
        }
        for box in self.sections.values():
            box.frame.pack(fill="x", padx=(2, theme.px(self.frame, 12)))
        self._scroller.adopt(self._scroller.inner)
        self._scroller.top()

    def show_section(self, shown: Shown, *, keep: bool) -> None:
        """Show one section as it is stored; with ``keep`` the words being typed stay."""
        self.sections[shown.key].show(shown, keep=keep)

    def show_said(self, key: str, text: str, *, bad: bool) -> None:
        """Say under a section how its words stand."""
        self.sections[key].say(text, bad=bad)

    def show_problem(self, text: str) -> None:
        """Say why there are no sections."""
        self._problem.configure(text=text)
        if text:
            self._problem.pack(fill="x", before=self._scroller.frame)
        else:
            self._problem.pack_forget()

    def typed(self, key: str) -> Typed:
        """Return what stands in a section."""
        return self.sections[key].typed

    def go(self, key: str) -> None:
        """Go to a section's box."""
        self.sections[key].area.focus_set()
