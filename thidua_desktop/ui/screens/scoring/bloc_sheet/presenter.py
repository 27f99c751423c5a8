"""What the sheets of a whole bloc decide: which score is shown, and what is given across them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.scoring.sheet import Item
from thidua_desktop.services.scoring.gathering import BoardView
from thidua_desktop.texts import score_sheet as words
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.grids import CellEdit, GridChange, GridPage
from thidua_desktop.ui.passages import Passage
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring import numbers
from thidua_desktop.ui.screens.scoring.bloc_sheet import giving
from thidua_desktop.ui.screens.scoring.bloc_sheet.giving import Giving
from thidua_desktop.ui.screens.scoring.bloc_sheet.page import STAGE_OF, Across, page
from thidua_desktop.ui.screens.scoring.drafts import Drafts, Place, given_up
from thidua_desktop.ui.screens.scoring.report import Refusal, gathered
from thidua_desktop.ui.screens.scoring.unit_sheet import why


class View(Protocol):
    """What the presenter needs of the screen."""

    def show_page(self, page: GridPage) -> None: ...
    def show_head(self, title: str, note: str) -> None: ...
    def show_story(self, story: Sequence[Passage]) -> None: ...
    def show_nothing(self, told: str) -> None: ...
    def show_score(self, score: str) -> None: ...
    def show_notice(self, text: str) -> None: ...
    def show_kept(self, count: int) -> None: ...
    def place(self) -> tuple[int, int] | None: ...
    def typing(self) -> bool: ...
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
        # What is being typed is not taken away; the bloc is read again when it is saved.
        if self._saving or self._asked is None or self._view.typing():
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
        refused = [one.refusal for one in typed if one.problem is not None]
        refused += self._give(self.board, self._giving.keep(typed))
        alone = refused[0].line if refused and not change.pasted else ""
        self._view.show_notice(words.not_saved(alone) if alone else "")
        if change.pasted:
            self._tell_pasted(typed, refused, change)
        elif not alone:
            self._desk.say(words.SAVED)

    def save(self) -> None:
        """Try again to save everything that waits."""
        self._view.finish()
        waiting = [place for place, draft in self._drafts if draft.look == "waiting"]
        refused = self._give(self.board, waiting) if self.board and waiting else []
        if refused:
            self._desk.asks.problems(words.KEPT_TITLE, words.KEPT, gathered(refused))

    def drop_all(self) -> None:
        """Take back every text that is not saved."""
        count = len(self._drafts)
        self._drafts.clear()
        self._view.show_notice("")
        self._show()
        self._desk.say(words.kept_dropped(count))

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
        return not len(self._drafts) or given_up(self._drafts, self._desk.asks)

    # Inside

    def _tell_pasted(
        self, typed: Sequence[numbers.Typed], refused: Sequence[Refusal], change: GridChange
    ) -> None:
        stored = sum(bool(one.text) and not self._drafts.has(one.place) for one in typed)
        told = words.pasted(stored, len(refused), change.skipped, change.outside)
        if refused:
            lead = words.refused_lead(told)
            self._desk.asks.problems(words.REFUSED_TITLE, lead, gathered(refused))
        else:
            self._desk.say(told)

    def _give(self, board: BoardView, places: Sequence[Place]) -> list[Refusal]:
        # One's own save is shown once it is sorted out, not when its kinds are published.
        self._saving = True
        refused = self._giving.save(board, STAGE_OF.get(self.score, ""), places)
        self._saving = False
        self.board = self._read()
        self._show()
        return refused

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
        self._view.show_kept(len(self._drafts))
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
