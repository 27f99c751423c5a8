"""Taking a sheet further: handing in, points of the offices above, steps, in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from thidua_desktop.domain.errors import Problem, refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.records.criteria import CriteriaTable
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.reviews import ScoreReview
from thidua_desktop.domain.records.scores import ScoreSheet
from thidua_desktop.domain.stages import HANDED_IN, PUBLISHED, Rights
from thidua_desktop.services.marking import Marking
from thidua_desktop.services.records import Records
from thidua_desktop.services.saving import Entry
from thidua_desktop.services.scoring.fixing import fixing
from thidua_desktop.services.scoring.publication import Publication
from thidua_desktop.services.standing import Standing
from thidua_desktop.storage.store import Store

# A sheet, a criterion, a stage, and points and reason as typed.
Given = tuple[str, str, str, object, object]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """Which of many points were saved, and which not.

    Attributes:
        saved: The rows written.
        refused: Sheet, criterion, and what is wrong.
    """

    saved: tuple[Record, ...]
    refused: tuple[tuple[str, str, tuple[Problem, ...]], ...]


class Stages:
    """The way of a sheet from its unit to the published result."""

    def __init__(
        self,
        store: Store,
        records: Records,
        marking: Marking,
        standing: Standing,
        publication: Publication,
        today: Callable[[], date],
    ) -> None:
        self._store = store
        self._records = records
        self._marking = marking
        self._standing = standing
        self._publication = publication
        self._today = today

    def state_of(self, sheet_id: str) -> str:
        """Return where a sheet stands."""
        return self._standing.state(self._sheet(sheet_id))

    def may(self, sheet_id: str) -> Rights:
        """Return what this office may do with a sheet as it stands."""
        return self._standing.rights(self._sheet(sheet_id))

    def submit(self, sheet_id: str) -> Outcome[Record]:
        """Hand a sheet in, on the table as it is now.

        The computed points are put down with it: what becomes of a register afterwards changes
        nothing in a sheet that was handed in.

        Raises:
            UserError: A criterion has no points yet and applies, the table is still a draft, or
                the sheet is not the unit's to hand in now.
        """
        sheet = self._sheet(sheet_id)
        book = self._marking.rulebook(sheet.table)
        if book.table.state == "NHAP":
            raise refuse("sheet_on_draft_table", table=book.table.name)
        raw: dict[str, object] = {
            "state": HANDED_IN,
            "round": (sheet.round or 0) + 1,
            "table_hash": book.hash,
            "submitted_on": self._today(),
        }
        if not sheet.prepared_by:
            raw["prepared_by"] = self._store.identity().person
        material = self._marking.material(book, sheet)
        ours = self._standing.rights(sheet).enter
        fixed = fixing(book, material) if ours else ()
        rows = [*fixed, (Kind.SCORE_SHEET, raw, sheet.id)]
        label = self._store.read.label_of(sheet)
        outcome = self._records.save_all(rows, "sheet.submit", label)
        warnings = (*outcome.warnings, *_replaced(book.table))
        return Outcome(outcome.value[-1], outcome.changed, warnings)

    def move(
        self, sheet_id: str, state: str, reason: str = "", document: str = ""
    ) -> Outcome[Record]:
        """Take a sheet to another state.

        Args:
            sheet_id: The sheet.
            state: Where to.
            reason: Why; returning and stepping back need one.
            document: The decision behind it; changing an approved result needs one.

        Raises:
            UserError: No way leads there, it is another office's to take, or a reason is missing.
        """
        if state == HANDED_IN:
            return self.submit(sheet_id)
        sheet = self._sheet(sheet_id)
        if state == PUBLISHED:
            paper = self._records.get(Kind.DOCUMENT, document).id if document else ""
            return self._publication.publish(sheet, reason, paper)
        raw: dict[str, object] = {
            "sheet": sheet.id,
            "round": sheet.round or 0,
            "number": self._standing.next_number(sheet),
            "state": state,
            "on_day": self._today(),
            "person": self._store.identity().person,
            "reason": reason,
            "document": document,
        }
        return self._one((Kind.SHEET_MOVE, raw, None), "sheet.move", sheet)

    def review(
        self, sheet_id: str, criterion: str, stage: str, points: object, reason: object = ""
    ) -> Outcome[Record]:
        """Give points at a stage.

        Raises:
            UserError: They are above the maximum, differ with no reason, or are not this office's
                to give now.
        """
        sheet = self._sheet(sheet_id)
        entry = _reviewed(self._own([sheet]), sheet, (sheet_id, criterion, stage, points, reason))
        return self._one(entry, "sheet.review", sheet)

    def review_many(self, rows: Sequence[Given]) -> Outcome[Reviewed]:
        """Give points to many rows, maybe of many sheets; those that pass are one step."""
        sheets = {uid: self._sheet(uid) for uid in dict.fromkeys(row[0] for row in rows)}
        own = self._own(sheets.values())
        entries = [_reviewed(own, sheets[row[0]], row) for row in rows]
        outcome = self._records.save_passing(entries, "sheet.review", self._label(sheets))
        refused = tuple(
            (rows[place][0], rows[place][1], problems) for place, problems in outcome.value.refused
        )
        saved = tuple(outcome.value.saved.values())
        return Outcome(Reviewed(saved, refused), outcome.changed)

    def _own(self, sheets: Iterable[ScoreSheet]) -> dict[tuple[str, str, str], str]:
        """Return the ids of this office's points for the sheets as handed in last."""
        me = self._store.identity().unit
        found: dict[tuple[str, str, str], str] = {}
        for sheet in sheets:
            rows: list[ScoreReview] = self._records.every(Kind.SCORE_REVIEW, sheet=sheet.id)
            mine = [row for row in rows if row.home == me and row.round == (sheet.round or 0)]
            found |= {(row.sheet, row.criterion, row.stage): row.id for row in mine}
        return found

    def _one(self, entry: Entry, key: str, sheet: ScoreSheet) -> Outcome[Record]:
        outcome = self._records.save_all([entry], key, self._store.read.label_of(sheet))
        return Outcome(outcome.value[0], outcome.changed, outcome.warnings)

    def _label(self, sheets: Mapping[str, ScoreSheet]) -> str:
        first = next(iter(sheets.values()), None)
        return self._store.read.label_of(first) if first and len(sheets) == 1 else ""

    def _sheet(self, uid: str) -> ScoreSheet:
        found: Any = self._records.get(Kind.SCORE_SHEET, uid)
        return found  # type: ignore[no-any-return]


def _replaced(table: CriteriaTable) -> Iterator[Problem]:
    """Yield the warning that a sheet is handed in on a version that has been replaced."""
    if table.state == "THAY_THE":
        words = {"table": table.name, "version": str(table.version)}
        yield Problem("table_replaced", "", words)


def _reviewed(own: Mapping[tuple[str, str, str], str], of: ScoreSheet, given: Given) -> Entry:
    """Return what is entered: the office's own earlier points are changed."""
    sheet, criterion, stage, points, reason = given
    raw = {
        "sheet": sheet,
        "criterion": criterion,
        "stage": stage,
        "round": of.round or 0,
        "points": points,
        "reason": reason,
    }
    return Kind.SCORE_REVIEW, raw, own.get((sheet, criterion, stage))
