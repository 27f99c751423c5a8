"""The sheets of a whole bloc: criteria down, units across, and why beside them."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Sequence

import ttkbootstrap as ttk

from thidua_desktop.texts import score_sheet as words
from thidua_desktop.ui.grids import GridPage
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.cells import CutLabel
from thidua_desktop.ui.kit.choices import ChoiceInput
from thidua_desktop.ui.kit.notice import Notice
from thidua_desktop.ui.kit.score_grid import ScoreGrid
from thidua_desktop.ui.kit.story import Story
from thidua_desktop.ui.passages import Passage
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.bloc_sheet.presenter import Presenter
from thidua_desktop.ui.screens.scoring.unit_sheet.why import invitation

_SIDE = 300


class BlocSheet:
    """The bloc, in ``frame``."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        self.frame = ttk.Frame(master, style="Page.TFrame")
        self.presenter = Presenter(self, desk)
        self._none = ttk.Label(self.frame, text=words.BLOC_CHOOSE, style="Page.TLabel")
        self._body = ttk.Frame(self.frame, style="Page.TFrame")
        self._body.columnconfigure(0, weight=1)
        self._body.rowconfigure(0, weight=1)
        left, body = card(self._body, padding=10)
        left.grid(row=0, column=0, sticky="nsew")
        right, side = card(self._body, padding=10)
        right.grid(row=0, column=1, sticky="nsew", padx=(theme.px(master, 10), 0))
        side.configure(width=theme.px(master, _SIDE))
        side.pack_propagate(flag=False)
        self._build_head(body)
        self.grid = ScoreGrid(
            body,
            changed=self.presenter.changed,
            moved=self.presenter.moved,
            left=lambda _onwards: self.score.target.focus_set(),
            dropped=self.presenter.dropped,
            read=lambda _row, _column: desk.say(words.READ_ONLY),
        )
        self._notice = Notice(body)
        self._notice.label.pack(side="bottom", fill="x")
        self.grid.frame.pack(fill="both", expand=True)
        self.story = Story(side)
        self.story.frame.pack(fill="both", expand=True)
        self.story.show(invitation())

    # What the presenter calls

    def show_page(self, page: GridPage) -> None:
        """Show the cells."""
        self._none.pack_forget()
        self._body.pack(fill="both", expand=True)
        self.grid.show(page)

    def show_head(self, title: str, note: str) -> None:
        """Show which bloc it is."""
        self._title.show(title)
        self._note.show(note)

    def show_story(self, story: Sequence[Passage]) -> None:
        """Show why a unit has its points."""
        self.story.show(story or invitation())

    def show_nothing(self, told: str) -> None:
        """Say why there is nothing to show."""
        self._body.pack_forget()
        self._none.configure(text=told)
        self._none.pack(expand=True)

    def show_score(self, score: str) -> None:
        """Show which score is in the cells."""
        self.score.set(score)

    def place(self) -> tuple[int, int] | None:
        """Return the cell one is in."""
        return self.grid.place

    def show_notice(self, text: str) -> None:
        """Say below the cells why a text was not saved; "" takes that away."""
        self._notice.show(text)

    def finish(self) -> None:
        """Hand over a text that is still being typed."""
        self.grid.finish()

    def _build_head(self, body: ttk.Frame) -> None:
        gap = theme.px(body, 6)
        head = ttk.Frame(body, style="Card.TFrame")
        head.pack(fill="x", pady=(0, gap))
        self.score = ChoiceInput(head, list(words.SCORES.items()), changed=self._chosen, width=14)
        self.score.frame.pack(side="right")
        ttk.Label(head, text=words.SCORE, style="Field.TLabel").pack(side="right", padx=gap)
        self._title = CutLabel(head, "", "CardTitle.TLabel")
        self._title.label.pack(fill="x")
        self._note = CutLabel(head, "", "Note.TLabel")
        self._note.label.pack(fill="x")

    def _chosen(self) -> None:
        self.presenter.show_score(str(self.score.get()))
