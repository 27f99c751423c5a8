"""Score sheets: what goes into each criterion, the points, where the sheet stands, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.records.criteria import CriteriaTable
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.scores import ScoreEntry, ScoreSheet
from thidua_desktop.domain.scoring.classification import Rating, rate
from thidua_desktop.domain.scoring.sheet import Scored
from thidua_desktop.domain.stages import Rights
from thidua_desktop.services.marking import Marking, Material, Rulebook
from thidua_desktop.services.records import Records
from thidua_desktop.services.saving import Entry
from thidua_desktop.services.scoring.entries import entered, tried, unfixed, without_points
from thidua_desktop.services.scoring.gathering import Gathering
from thidua_desktop.services.scoring.published import Result
from thidua_desktop.services.scoring.stages import Given as Review
from thidua_desktop.services.scoring.stages import Reviewed, Stages
from thidua_desktop.services.scoring.trail import Given, Trail
from thidua_desktop.services.standing import Standing


@dataclass(frozen=True, slots=True)
class SheetView:
    """A sheet with everything needed to show, print or send it.

    Attributes:
        sheet: The sheet.
        table: Its table.
        table_hash: What tells this version of the table from another.
        period: Its period.
        unit_label: The unit's name.
        scored: The points; of a published sheet as they were published.
        state: Where it stands.
        rank: Its place in its bloc; None while that cannot be said here.
        rating: What it is rated, and why not better.
        published: Whether the points are those that were published.
        rights: What this office may do with it.
    """

    sheet: ScoreSheet
    table: CriteriaTable
    table_hash: str
    period: Period
    unit_label: str
    scored: Scored
    state: str = "NHAP"
    rank: int | None = None
    rating: Rating = field(default_factory=Rating)
    published: bool = False
    rights: Rights = field(default_factory=Rights)


@dataclass(frozen=True, slots=True)
class Entered:
    """Which of many entries were saved, and which not.

    Attributes:
        saved: The rows written.
        refused: Criterion, and what is wrong; its figures may have been saved without its points.
    """

    saved: tuple[Record, ...]
    refused: tuple[tuple[str, tuple[Problem, ...]], ...]


class Scoring:
    """The score sheets of this office and of those below it."""

    def __init__(
        self,
        records: Records,
        marking: Marking,
        standing: Standing,
        gathering: Gathering,
        stages: Stages,
        trail: Trail,
    ) -> None:
        self._records = records
        self._marking = marking
        self._standing = standing
        self._gathering = gathering
        self._stages = stages
        self._trail = trail
        self.state_of = stages.state_of
        self.may = stages.may
        self.submit = stages.submit
        self.move = stages.move
        self.review = stages.review

    def sheets(self) -> list[ScoreSheet]:
        """Return all sheets, own and received."""
        return self._records.every(Kind.SCORE_SHEET)

    def states(self, sheets: Sequence[ScoreSheet]) -> dict[str, str]:
        """Return where many sheets stand, by id."""
        return self._standing.states(sheets)

    def open_sheet(self, table: str, period: str, unit: str = "") -> Outcome[Record]:
        """Begin a sheet for a unit (the office's own when none is named)."""
        raw: dict[str, object] = {"table": table, "period": period, "state": "NHAP"}
        if unit:
            raw["unit"] = unit
        return self._records.save(Kind.SCORE_SHEET, raw)

    def view(self, sheet_id: str, *, ranked: bool = True) -> SheetView:
        """Score a sheet as things stand; a published one is read, not computed.

        Args:
            sheet_id: The sheet.
            ranked: Look for its place as well: the whole bloc is scored for that.

        Raises:
            UserError: There is no such sheet.
        """
        sheet: Any = self._records.get(Kind.SCORE_SHEET, sheet_id)
        book = self._marking.rulebook(sheet.table)
        material = self._marking.material(book, sheet)
        result = self._gathering.published([material]).get(sheet.id)
        if result is not None:
            return self._view(book, material, result, published=True)
        return self._view(book, material, self._result(book, material, ranked=ranked))

    def whatif(self, sheet_id: str, changes: Mapping[str, Mapping[str, object]]) -> SheetView:
        """Return a sheet as it would be with other entries; nothing is written.

        Who changes a figure wants to see the points it leads to: points entered for that criterion
        are set aside, unless they are given as well.

        Args:
            sheet_id: The sheet.
            changes: What is entered, by criterion.

        Raises:
            UserError: An entry cannot be read.
        """
        sheet: Any = self._records.get(Kind.SCORE_SHEET, sheet_id)
        book = self._marking.rulebook(sheet.table)
        material = self._marking.material(book, sheet)
        for criterion, raw in changes.items():
            entry = tried(sheet, criterion, raw, material.entries.get(criterion))
            material = material.with_entry(entry)
        result = self._result(book, material, ranked=False)
        if view := self._gathering.of_sheet(book, sheet):
            result = view.tried(material, result)
        return self._view(book, material, result)

    def enter(self, sheet_id: str, criterion_id: str, raw: Mapping[str, object]) -> Outcome[Record]:
        """Enter the unit's own points, result or reason for one criterion.

        Raises:
            UserError: The points exceed the most, or differ from the computed ones with no reason.
        """
        kind, given, uid = self._entry(self._entries(sheet_id), sheet_id, criterion_id, raw)
        return self._records.save(kind, given, uid)

    def enter_many(
        self, sheet_id: str, rows: Sequence[tuple[str, Mapping[str, object]]]
    ) -> Outcome[Entered]:
        """Enter many criteria; those that pass are one step of the history.

        Of a row whose points alone are refused the figures are kept.
        """
        sheet: Any = self._records.get(Kind.SCORE_SHEET, sheet_id)
        entries = self._entries(sheet_id)
        given = [self._entry(entries, sheet_id, criterion, raw) for criterion, raw in rows]
        label = self._entered(sheet, rows)
        outcome = self._records.save_passing(given, "sheet.enter", label, otherwise=without_points)
        refused = tuple((rows[at][0], problems) for at, problems in outcome.value.refused)
        saved = tuple(outcome.value.saved.values())
        return Outcome(Entered(saved, refused), outcome.changed)

    def review_many(self, rows: Sequence[Review]) -> Outcome[Reviewed]:
        """Give points to many rows, maybe of many sheets; those that pass are one step."""
        return self._stages.review_many(rows)

    def trail(self, sheet_id: str, criterion_id: str) -> tuple[Given, ...]:
        """Return who gave which points when and why, the earliest first."""
        sheet: Any = self._records.get(Kind.SCORE_SHEET, sheet_id)
        return self._trail.of(sheet, criterion_id)

    def _result(self, book: Rulebook, material: Material, *, ranked: bool) -> Result:
        scored = material.scored(book.scheme)
        rank = None
        if ranked and (view := self._gathering.of_sheet(book, material.sheet)):
            same = view.sheets.get(material.sheet.unit) == material.sheet
            rank = view.rank(material.sheet.unit) if same else None
        return Result(scored, rate(scored, book.bands), rank, book.hash)

    def _view(
        self, book: Rulebook, material: Material, result: Result, *, published: bool = False
    ) -> SheetView:
        sheet = material.sheet
        return SheetView(
            sheet,
            book.table,
            result.table_hash,
            self._marking.period(sheet),
            self._records.label(Kind.UNIT, sheet.unit),
            result.scored,
            material.state,
            result.rank,
            result.rating,
            published,
            self._standing.rights(sheet),
        )

    def _entered(self, sheet: ScoreSheet, rows: Sequence[tuple[str, Mapping[str, object]]]) -> str:
        """Name what is entered, for the history."""
        criteria: list[Any] = self._records.every(Kind.CRITERION, table=sheet.table)
        entries: list[Any] = self._records.every(Kind.SCORE_ENTRY, sheet=sheet.id)
        codes = {criterion.id: criterion.code for criterion in criteria}
        before = {entry.criterion: entry for entry in entries if entry.home == sheet.home}
        return entered(self._records.label(Kind.SCORE_SHEET, sheet.id), codes, before, rows)

    def _entries(self, sheet_id: str) -> dict[str, ScoreEntry]:
        """Return the entries of the sheet's owner: nobody else enters points in it."""
        sheet: Any = self._records.get(Kind.SCORE_SHEET, sheet_id)
        found: list[ScoreEntry] = self._records.every(Kind.SCORE_ENTRY, sheet=sheet.id)
        return {entry.criterion: entry for entry in found if entry.home == sheet.home}

    def _entry(
        self, known: Mapping[str, ScoreEntry], sheet: str, criterion: str, raw: Mapping[str, object]
    ) -> Entry:
        entry = known.get(criterion)
        given = {"sheet": sheet, "criterion": criterion, **unfixed(entry), **raw}
        return Kind.SCORE_ENTRY, given, entry.id if entry else None
