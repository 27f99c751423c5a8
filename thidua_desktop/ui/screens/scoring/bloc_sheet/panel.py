"""The sheets of a whole bloc: criteria down, units across, and why beside them."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Sequence

import ttkbootstrap as ttk

from thidua_desktop.texts import score_sheet as words
from thidua_desktop.ui.grids import GridPage
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cells import CutLabel
from thidua_desktop.ui.kit.choices import ChoiceInput
from thidua_desktop.ui.kit.score_grid import ScoreGrid
from thidua_desktop.ui.kit.score_kept import Below
from thidua_desktop.ui.passages import Passage
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.bloc_sheet.presenter import Presenter
from thidua_desktop.ui.screens.scoring.halves import Halves
from thidua_desktop.ui.screens.scoring.unit_sheet.why import invitation


class BlocSheet:
    """The bloc, in ``frame``."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        self._halves = Halves(master, words.BLOC_CHOOSE)
        self.frame = self._halves.frame
        self.story = self._halves.story
        self.presenter = Presenter(self, desk)
        body = self._halves.cells
        self._build_head(body)
        self.grid = ScoreGrid(
            body,
            changed=self.presenter.changed,
            moved=self._moved,
            left=self._leave,
            dropped=self.presenter.dropped,
            undone=self.presenter.dropped,
            read=lambda _row, _column: self.below.hint(words.READ_ONLY),
        )
        self.below = Below(body, self._drop_all)
        self.below.frame.pack(side="bottom", fill="x")
        self.grid.frame.pack(fill="both", expand=True)
        self.story.show(invitation())

    # What the presenter calls

    def show_page(self, page: GridPage) -> None:
        """Show the cells."""
        self._halves.show()
        self.below.hint("")
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
        self._halves.show_instead(told)

    def show_score(self, score: str) -> None:
        """Show which score is in the cells."""
        self.score.set(score)

    def place(self) -> tuple[int, int] | None:
        """Return the cell one is in."""
        return self.grid.place

    def show_notice(self, text: str) -> None:
        """Say below the cells why a text was not saved; "" takes that away."""
        self.below.notice.show(text)

    def show_kept(self, count: int) -> None:
        """Say how many texts are not saved, with a way to drop them."""
        self.below.show_kept(count)

    def typing(self) -> bool:
        """Say whether a text is being typed."""
        return self.grid.editor.open

    def finish(self) -> None:
        """Hand over a text that is still being typed."""
        self.grid.finish()

    def _moved(self, row: int, column: int) -> None:
        self.below.hint("")
        self.presenter.moved(row, column)

    def _drop_all(self) -> None:
        """Take back what waits, and give the keyboard back to the cells."""
        self.presenter.drop_all()
        self.grid.enter()

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

    def _leave(self, onwards: bool) -> None:  # noqa: FBT001  what the grid says
        """Give the keyboard to what stands after the cells, or before them."""
        kept = onwards and self.below.drop.winfo_ismapped()
        (self.below.drop if kept else self.score.target).focus_set()

    def _chosen(self) -> None:
        self.presenter.show_score(str(self.score.get()))
