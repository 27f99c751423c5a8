"""What the sheets of a whole bloc decide: which score is shown, and what is given across them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.scoring.sheet import Item
from thidua_desktop.services.scoring.gathering import BoardView
from thidua_desktop.texts import score_sheet as words
from thidua_desktop.texts import window
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.grids import CellEdit, GridChange, GridPage
from thidua_desktop.ui.passages import Passage
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring import numbers
from thidua_desktop.ui.screens.scoring.bloc_sheet import giving
from thidua_desktop.ui.screens.scoring.bloc_sheet.giving import Giving
from thidua_desktop.ui.screens.scoring.bloc_sheet.page import STAGE_OF, Across, page
from thidua_desktop.ui.screens.scoring.drafts import Drafts, Place
from thidua_desktop.ui.screens.scoring.unit_sheet import why


class View(Protocol):
    """What the presenter needs of the screen."""

    def show_page(self, page: GridPage) -> None: ...
    def show_head(self, title: str, note: str) -> None: ...
    def show_story(self, story: Sequence[Passage]) -> None: ...
    def show_nothing(self, told: str) -> None: ...
    def show_score(self, score: str) -> None: ...
    def show_notice(self, text: str) -> None: ...
    def place(self) -> tuple[int, int] | None: ...
    def finish(self) -> None: ...


class Presenter:
    """Decide for one bloc, period and table at a time."""

    def __init__(self, view: View, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self._scoring = desk.office.scoring
        self._drafts = Drafts()
        self._asked: tuple[str, str, str] | None = None
        self._giving = Giving(desk, self._drafts)
        self._saving = False
        self.board: BoardView | None = None
        self.score = "claimed"

    # Which bloc, which score

    def open(self, bloc: str, period: str, table: str) -> None:
        """Open a bloc on the furthest score somebody has."""
        if not (bloc and period and table):
            self._view.show_nothing(words.BLOC_CHOOSE)
            return
        if not self.may_leave():
            return
        self._asked = bloc, period, table
        self.board = self._read()
        if self.board is not None:
            stages = [standing.stage for standing in self.board.board.standings]
            known = [name for name in words.SCORES if name in stages]
            self.show_score(known[-1] if known else "claimed")

    def refresh(self) -> None:
        """Read the bloc again."""
        if self._saving or self._asked is None:
            return
        self.board = self._read()
        self._show()

    def show_score(self, score: str) -> None:
        """Show another of the scores; what was typed into this one has to be settled first."""
        if self.may_leave():
            self.score = score
            self._show()
        self._view.show_score(self.score)

    # Cells

    def changed(self, change: GridChange) -> None:
        """Save points given across the bloc, as one step."""
        if self.board is None:
            return
        typed = [self._typed(edit) for edit in change.edits]
        typed = numbers.settled(typed, self._desk.asks, pasted=change.pasted)
        lines = [one.line for one in typed if one.problem is not None]
        lines += self._give(self.board, self._giving.keep(typed))
        aside = words.pasted_aside(change.skipped, change.outside)
        alone = lines[0] if lines and not change.pasted else ""
        self._view.show_notice(words.not_saved(alone) if alone else "")
        if lines and change.pasted:
            lines += [aside] if aside else []
            self._desk.asks.problems(words.REFUSED_TITLE, words.REFUSED, lines)
        elif not alone:
            self._desk.say(aside or words.SAVED)

    def save(self) -> None:
        """Try again to save everything that waits."""
        self._view.finish()
        waiting = [place for place, draft in self._drafts if draft.look == "waiting"]
        lines = self._give(self.board, waiting) if self.board and waiting else []
        if lines:
            self._desk.asks.problems(words.KEPT_TITLE, words.KEPT, lines)

    def moved(self, row: int, column: int) -> None:
        """Tell why a unit has its points for a criterion."""
        item, unit = self._item(row, column)
        if self.board is None or item is None:
            self._view.show_story(())
            return
        sheet = self.board.sheets.get(unit)
        trail = self._scoring.trail(sheet.id, item.criterion.id) if sheet else ()
        draft = self._drafts.get((item.criterion.id, unit))
        notes = (draft.note,) if draft and draft.note else ()
        label = self._desk.office.records.label
        self._view.show_story(why.story(item, self.board.table.decimals, notes, trail, label))

    def dropped(self) -> bool:
        """Take back the text that waits in the cell one is in; say whether there was one."""
        place = self._view.place()
        if place is None or self.board is None:
            return False
        item, unit = self._item(*place)
        gone = item is not None and self._drafts.drop((item.criterion.id, unit))
        if gone:
            self._view.show_notice("")
            self._show()
        return gone

    def may_leave(self) -> bool:
        """Say whether the bloc may be left, asking about texts that are not saved."""
        self._view.finish()
        if not len(self._drafts):
            return True
        answer = self._desk.asks.choose(
            words.KEPT_TITLE,
            words.leave_question(len(self._drafts)),
            [
                Option("stay", window.STAY, main=True),
                Option("discard", window.DISCARD, danger=True),
            ],
        )
        if answer == "discard":
            self._drafts.clear()
        return answer == "discard"

    # Inside

    def _give(self, board: BoardView, places: Sequence[Place]) -> list[str]:
        # One's own save is shown once it is sorted out, not when its kinds are published.
        self._saving = True
        lines = self._giving.save(board, STAGE_OF.get(self.score, ""), places)
        self._saving = False
        self.board = self._read()
        self._show()
        return lines

    def _read(self) -> BoardView | None:
        if self._asked is None:
            return None
        try:
            return self._desk.office.boards.board(*self._asked)
        except UserError as error:
            self._view.show_nothing(" ".join(sentence(one) for one in error.problems))
            return None

    def _across(self, board: BoardView) -> Across:
        rights = {unit: self._scoring.may(sheet.id) for unit, sheet in board.sheets.items()}
        return Across(board, self.score, rights, self._drafts)

    def _show(self) -> None:
        if self.board is None:
            return
        self._view.show_head(self.board.table.name, self._note(self.board))
        self._view.show_page(page(self._across(self.board)))
        place = self._view.place()
        if place is not None:
            self.moved(*place)

    def _note(self, board: BoardView) -> str:
        here = len(board.sheets)
        return words.joined(
            (board.bloc.name, board.period.name, words.sheets_here(here, len(board.names)))
        )

    def _typed(self, edit: CellEdit) -> numbers.Typed:
        item, unit = self._item(edit.row, edit.column)
        criterion = item.criterion.id if item else ""
        name = giving.name(self.board, criterion, unit) if self.board else ""
        spec = definition(Kind.SCORE_REVIEW).field("points").spec
        return numbers.read((criterion, unit), name, edit.text, spec)

    def _item(self, row: int, column: int) -> tuple[Item | None, str]:
        if self.board is None:
            return None, ""
        unit = list(self.board.names)[column]
        scored = self.board.board.of(unit).scored
        return (scored.items[row] if scored and row < len(scored.items) else None), unit
