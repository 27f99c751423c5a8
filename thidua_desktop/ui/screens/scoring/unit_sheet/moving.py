"""Taking a sheet a step further or back: what is asked first, what stands in the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.domain.stages import HANDED_IN
from thidua_desktop.services.scoring.sheets import SheetView
from thidua_desktop.texts import score_sheet as words
from thidua_desktop.texts import window
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.unit_sheet.steps import Way


class Moving:
    """Ask, then move.

    Args:
        desk: The program.
        moved: Called once a sheet has moved.
        go: Goes to a criterion that keeps the sheet from moving.
    """

    def __init__(self, desk: Desk, moved: Callable[[], None], go: Callable[[str], None]) -> None:
        self._desk = desk
        self._scoring = desk.office.scoring
        self._records = desk.office.records
        self._moved = moved
        self._go = go

    def take(self, sheet: SheetView, way: Way) -> None:
        """Take a step with a sheet, after asking what it needs."""
        if way.to == HANDED_IN:
            self._submit(sheet)
            return
        reason = document = ""
        if way.reason:
            given = self._desk.asks.write(way.text, words.MOVE_REASON)
            if given is None:
                return
            reason = given.strip()
            if not reason:
                self._desk.asks.tell(way.text, words.MOVE_REASON_MISSING)
                return
        if way.document:
            found = self._document(way)
            if found is None:
                return
            document = found
        if not (way.reason or self._sure(way.text, words.move_question(way.text))):
            return
        self._do(sheet, lambda uid: self._scoring.move(uid, way.to, reason, document), way.text)

    def _submit(self, sheet: SheetView) -> None:
        """Hand a sheet in; what is still without points or answer is named instead."""
        unscored, unanswered = _unscored(sheet), _unanswered(sheet)
        lines = [words.unscored_line(one.code, one.name) for one in unscored]
        if unanswered:
            lines.append(words.unanswered_line([one.code for one in unanswered]))
        if lines:
            lead = words.SUBMIT_WAITS if unscored else words.SUBMIT_UNANSWERED
            self._desk.asks.problems(words.SUBMIT, lead, lines)
            self._go((*unscored, *unanswered)[0].id)
        elif self._sure(words.SUBMIT, words.SUBMIT_QUESTION):
            self._do(sheet, self._scoring.submit, words.SUBMIT)

    def _sure(self, title: str, question: str) -> bool:
        options = [Option("yes", title, main=True), Option("", window.CANCEL)]
        return self._desk.asks.choose(title, question, options) == "yes"

    def _document(self, way: Way) -> str | None:
        """Return the id of the document named by its number; None when there is none."""
        number = self._desk.asks.write(way.text, words.MOVE_DOCUMENT)
        if number is None:
            return None
        found = self._records.choices(Kind.DOCUMENT, number.strip()) if number.strip() else []
        if len(found) != 1:
            told = words.DOCUMENT_NONE if not found else words.DOCUMENT_SEVERAL
            self._desk.asks.tell(way.text, told)
            return None
        return found[0][0]

    def _do(self, sheet: SheetView, job: Callable[[str], object], title: str) -> None:
        def refused(problems: tuple[Problem, ...]) -> None:
            lines = [sentence(problem) for problem in problems]
            self._desk.asks.problems(title, window.NOT_DONE, lines)

        def done(outcome: Outcome[Any]) -> None:
            self._desk.say(" ".join([words.moved(title), *map(sentence, outcome.warnings)]))
            self._moved()

        self._desk.operations.now(lambda: job(sheet.sheet.id), done, refused)  # type: ignore[arg-type, return-value]


def _unscored(sheet: SheetView) -> list[Criterion]:
    codes = set(sheet.scored.unscored)
    # What only the whole bloc's figures can give keeps nobody from handing in.
    items = [i for i in sheet.scored.items if i.explanation.missing != "bloc_waits"]
    return [i.criterion for i in items if i.criterion.code in codes and not i.is_group]


def _unanswered(sheet: SheetView) -> list[Criterion]:
    open_ = [gate.criterion for gate in sheet.scored.gates if gate.holds is None]
    return [one for one in open_ if one.parameters.get("condition") == "stated"]
