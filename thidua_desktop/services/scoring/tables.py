"""Criteria tables as a whole: checked, applied, renewed, brought in from a file and written out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from thidua_desktop.domain.errors import Problem, UserError, refuse
from thidua_desktop.domain.ids import is_id
from thidua_desktop.domain.kinds import Kind, definition, kind_of
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.records.criteria import CriteriaTable, Criterion
from thidua_desktop.domain.records.ratings import RatingBand
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.scoring.checker import Finding, check_table
from thidua_desktop.domain.scoring.scheme import scheme, table_hash
from thidua_desktop.services.records import Records
from thidua_desktop.services.resolve import Resolver
from thidua_desktop.services.saving import Entry
from thidua_desktop.services.scoring.book_preview import BookPreview
from thidua_desktop.services.scoring.books import Books
from thidua_desktop.storage.store import Store

DRAFT, APPLIED, REPLACED = "NHAP", "AP_DUNG", "THAY_THE"


@dataclass(frozen=True, slots=True)
class Whole:
    """A table with its rows in printing order, and its rating bands."""

    table: CriteriaTable
    criteria: tuple[Criterion, ...]
    bands: tuple[RatingBand, ...]


class Tables:
    """The criteria tables of one office."""

    def __init__(
        self, store: Store, records: Records, resolver: Resolver, today: Callable[[], date]
    ) -> None:
        self._store = store
        self._records = records
        self._resolver = resolver
        self._books = Books(store, records, today)

    def find(self, text: str, *, draft: bool = False) -> CriteriaTable:
        """Return the table of an id, or of "A", "A/2025" or "A/2025/2".

        Args:
            text: What it is called.
            draft: Of several versions the only draft is meant, else the one that is applied.

        Raises:
            UserError: ``reference_missing``, or ``reference_doubtful`` with the choices.
        """
        table: CriteriaTable
        uid = text if is_id(text) else self._resolver.table(text, DRAFT if draft else APPLIED)
        table = self._records.get(Kind.CRITERIA_TABLE, uid)  # type: ignore[assignment]
        return table

    def whole(self, text: str, *, draft: bool = False) -> Whole:
        """Return a table with the rows of its owner; see :meth:`find`."""
        table = self.find(text, draft=draft)
        rows = scheme(table, self._parts(Kind.CRITERION, table)).rows
        bands = self._parts(Kind.RATING_BAND, table)
        bands.sort(key=lambda band: (band.sort_order or 0, band.id))
        return Whole(table, tuple(row.criterion for row in rows), tuple(bands))

    def check(self, text: str) -> tuple[Finding, ...]:
        """Return everything that is wrong or doubtful about a table."""
        whole = self.whole(text)
        return check_table(whole.table, whole.criteria, whole.bands)

    def apply(self, text: str) -> Outcome[CriteriaTable]:
        """Put a draft in force: it can no longer change, and replaces the version before it.

        Raises:
            UserError: The checker's errors; or it is not this office's draft.
        """
        whole = self.whole(text, draft=True)
        table = whole.table
        self._ours(table)
        if table.state != DRAFT:
            raise refuse("table_applied")
        findings = check_table(table, whole.criteria, whole.bands)
        if errors := [finding for finding in findings if finding.severity == "error"]:
            raise UserError(map(_problem, errors))
        digest = table_hash(table, whole.criteria, whole.bands)
        rows: list[Entry] = [
            (Kind.CRITERIA_TABLE, {"state": APPLIED, "hash": digest}, table.id),
            *((Kind.CRITERIA_TABLE, {"state": REPLACED}, older) for older in self._older(table)),
        ]
        return _first(self._records.save_all(rows, "table.apply", table.name))

    def renew(self, text: str) -> Outcome[CriteriaTable]:
        """Make the next version of a table: a draft with all its rows and rating bands copied."""
        whole = self.whole(text)
        table = whole.table
        same = self._records.every(Kind.CRITERIA_TABLE, code=table.code, year=table.year)
        version = max(one.version for one in same) + 1
        head = _copied(table, state=DRAFT, version=version, hash=None)
        rows: list[Entry] = [(Kind.CRITERIA_TABLE, head, None)]
        places: dict[str | None, str | None] = {None: None}
        for criterion in whole.criteria:
            places[criterion.id] = f"#{len(rows)}"
            parent = places.get(criterion.parent)
            rows.append((Kind.CRITERION, _copied(criterion, table="#0", parent=parent), None))
        rows += [(Kind.RATING_BAND, _copied(band, table="#0"), None) for band in whole.bands]
        return _first(self._records.save_all(rows, "table.renew", table.name))

    def save_rows(
        self, rows: Sequence[Entry], label: str = "", *, drop: Sequence[tuple[Kind, str]] = ()
    ) -> Outcome[tuple[Record, ...]]:
        """Save several rows of a table in one step, and remove others; all of it or nothing."""
        return self._records.save_all(rows, "table.rows", label, drop=drop)

    def read_book(
        self,
        path: Path,
        sheet: str = "",
        fields: Mapping[str, str] | None = None,
        *,
        into: str = "",
        suggest: bool = False,
    ) -> BookPreview:
        """Read a table from a spreadsheet file and say what taking it would do; write nothing.

        Args:
            path: The file.
            sheet: Name of the sheet, where several hold a table.
            fields: The table's own fields as typed; they go before those in the file.
            into: The draft to be brought in line with the file; "" for a new table.
            suggest: Take the rules that the guidance speaks of.

        Raises:
            UserError: The file has no table, or a field is typed wrongly.
        """
        target = self.whole(into, draft=True) if into else None
        if target is not None:
            self._ours(target.table)
            if target.table.state != DRAFT:
                raise refuse("table_applied")
        old = (target.table, target.criteria, target.bands) if target else None
        return self._books.preview(path, sheet, fields or {}, old, suggest=suggest)

    def import_book(self, preview: BookPreview) -> Outcome[CriteriaTable]:
        """Take what a preview shows, in one step.

        Raises:
            UserError: Cells are wrong, the table is not fully named, or there is one like it.
        """
        return _first(self._books.take(preview))

    def write_book(self, text: str, target: Path) -> Path:
        """Write a table as a workbook that can be printed, changed and read back."""
        whole = self.whole(text)
        return self._books.write(target, whole.table, whole.criteria, whole.bands)

    def _parts(self, kind: Kind, table: CriteriaTable) -> list[Any]:
        found = self._records.every(kind, table=table.id)
        return [row for row in found if row.home == table.home]

    def _ours(self, table: CriteriaTable) -> None:
        if not self._records.may_edit(table):
            raise refuse("table_not_ours")

    def _older(self, table: CriteriaTable) -> list[str]:
        """Return the ids of the versions in force that this one replaces."""
        where = {"code": table.code, "year": table.year, "state": APPLIED}
        found = self._records.every(Kind.CRITERIA_TABLE, **where)
        return [one.id for one in found if one.home == table.home and one.id != table.id]


def _problem(finding: Finding) -> Problem:
    return Problem(finding.code, "", {**finding.params, "criterion": finding.criterion})


def _copied(record: Record, **changed: object) -> dict[str, object]:
    names = [field.name for field in definition(kind_of(record)).fields]
    return {**{name: getattr(record, name) for name in names}, **changed}


def _first(outcome: Outcome[tuple[Record, ...]]) -> Outcome[CriteriaTable]:
    table = outcome.value[0]
    if not isinstance(table, CriteriaTable):
        raise TypeError(table)
    return Outcome(table, outcome.changed, outcome.warnings)
