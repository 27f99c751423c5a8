"""Giving points across a bloc: many sheets in one step, one reason for all that differ."""

from __future__ import annotations

from collections.abc import Sequence

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.services.scoring.gathering import BoardView
from thidua_desktop.services.scoring.stages import Reviewed
from thidua_desktop.texts import score_sheet as words
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.drafts import Draft, Drafts, Place
from thidua_desktop.ui.screens.scoring.numbers import Typed
from thidua_desktop.ui.screens.scoring.report import REASONS, Refusal, in_order

Refusals = dict[Place, tuple[Problem, ...]]


class Giving:
    """Between the cells and the service: keeps every text until it is saved or dropped."""

    def __init__(self, desk: Desk, drafts: Drafts) -> None:
        self._desk = desk
        self._scoring = desk.office.scoring
        self._drafts = drafts

    def keep(self, typed: Sequence[Typed]) -> list[Place]:
        """Keep texts until they are saved; return the places of those that can be read."""
        for one in typed:
            problem = one.problem
            draft = Draft(one.text, "wrong", sentence(problem)) if problem else Draft(one.text)
            self._drafts.put(one.place, draft)
        return [one.place for one in typed if one.problem is None]

    def save(self, board: BoardView, stage: str, places: Sequence[Place]) -> list[Refusal]:
        """Save points of a stage; return the cells that are refused, each with its reason.

        Where only a reason is missing, one is asked for that goes with all of them.
        """
        refused = self._review(board, stage, places, "")
        bare = [place for place, problems in refused.items() if _only_reason(problems)]
        reason = self._reason(len(bare)) if bare else ""
        if reason:
            for place in bare:
                del refused[place]
            refused |= self._review(board, stage, bare, reason)
        return [self._mark(board, place, problems) for place, problems in refused.items()]

    def _reason(self, count: int) -> str:
        given = self._desk.asks.write(words.REASON_TITLE, words.reason_for(count))
        return (given or "").strip()

    def _mark(self, board: BoardView, place: Place, problems: Sequence[Problem]) -> Refusal:
        told = " ".join(sentence(problem) for problem in in_order(problems))
        text = self._text(place)
        bare = _only_reason(problems)
        self._drafts.put(place, Draft(text, "waiting" if bare else "wrong", told))
        return Refusal(name(board, *place), text, told)

    def _review(
        self, board: BoardView, stage: str, places: Sequence[Place], reason: str
    ) -> Refusals:
        """Save points with a reason; return what is refused, and forget what is saved."""
        if not places:
            return {}
        units = {sheet.id: unit for unit, sheet in board.sheets.items()}
        rows = [
            (board.sheets[unit].id, criterion, stage, self._text((criterion, unit)), reason)
            for criterion, unit in places
        ]
        refused: Refusals = {}

        def done(outcome: Outcome[Reviewed]) -> None:
            for sheet, criterion, problems in outcome.value.refused:
                refused[criterion, units[sheet]] = problems

        self._desk.operations.now(
            lambda: self._scoring.review_many(rows),
            done,
            lambda problems: refused.update(dict.fromkeys(places, problems)),
        )
        for place in places:
            if place not in refused:
                self._drafts.drop(place)
        return refused

    def _text(self, place: Place) -> str:
        draft = self._drafts.get(place)
        return draft.text if draft else ""


def name(board: BoardView, criterion: str, unit: str) -> str:
    """Name a cell by its criterion's code and its unit."""
    rows = board.board.scheme.rows
    code = next((row.criterion.code for row in rows if row.criterion.id == criterion), "")
    return words.cell_name(code, board.names.get(unit, ""))


def _only_reason(problems: Sequence[Problem]) -> bool:
    return all(problem.code in REASONS for problem in problems)
