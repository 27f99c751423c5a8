"""Criteria tables from spreadsheet files and into them: previewed, taken in one step, written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from thidua_desktop.bundles.criteria_book import BookRow, CriteriaBook, read_criteria
from thidua_desktop.bundles.criteria_totals import named_part
from thidua_desktop.bundles.criteria_write import write_criteria
from thidua_desktop.bundles.parcel import RowProblem, row_problem
from thidua_desktop.domain.errors import UserError, refuse
from thidua_desktop.domain.kinds import Kind, definition, kind_of
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.records.criteria import CriteriaTable, Criterion
from thidua_desktop.domain.records.ratings import RatingBand
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.scoring.suggest import suggest
from thidua_desktop.services.records import Records
from thidua_desktop.services.scoring.book_changes import changes, entries, findings
from thidua_desktop.services.scoring.book_fields import gather, one_of
from thidua_desktop.services.scoring.book_preview import (
    BookPreview,
    Changes,
    Hint,
    Target,
)
from thidua_desktop.storage.store import Store
from thidua_desktop.texts.criteria_book import EXPECTED

Old = tuple[CriteriaTable, tuple[Criterion, ...], tuple[RatingBand, ...]]


class Books:
    """The spreadsheet files of criteria tables."""

    def __init__(self, store: Store, records: Records, today: Callable[[], date]) -> None:
        self._store = store
        self._records = records
        self._today = today

    def preview(
        self,
        path: Path,
        sheet: str,
        typed: Mapping[str, str],
        old: Old | None,
        *,
        suggest: bool,
    ) -> BookPreview:
        """Read a file and say what taking it would do; write nothing."""
        step = self._store.journal.last_step()
        target = Target(*old) if old else None
        book = read_criteria(path, sheet)
        fields = gather(book, typed, target.table if target else None, self._records)
        hints = tuple(_hints(book.rows, target))
        rows, unknown = self._with_indicators(book)
        if suggest:
            rows = tuple(map(_Taking(hints), rows))
        problems = (*book.problems, *unknown)
        made = BookPreview(
            path=path,
            book=book,
            fields=fields,
            rows=rows,
            hints=hints,
            findings=(),
            problems=tuple(sorted(problems, key=lambda problem: problem.row)),
            notices=book.notices,
            target=target,
            changes=Changes(),
            drop=(),
            step=step,
            suggested=suggest,
        )
        if problems:
            return made
        found, drop = changes(made)
        return replace(
            made, changes=found, drop=drop, findings=findings(made, self._store.identity().unit)
        )

    def take(self, preview: BookPreview) -> Outcome[tuple[Record, ...]]:
        """Take what a preview shows, in one step.

        Raises:
            UserError: Why not; nothing was written.
        """
        if preview.problems:
            raise refuse("criteria_cells_wrong", count=len(preview.problems))
        if preview.fields.lacking:
            raise UserError(preview.fields.lacking)
        if not self._records.may_add(Kind.CRITERIA_TABLE):
            raise refuse("kind_not_kept")
        if preview.target is None:
            self._refuse_twin(preview.fields.values)
        elif self._store.journal.last_step() != preview.step:
            raise refuse("changed_since_preview")
        label = str(preview.fields.values.get("name") or preview.path.name)
        rows = entries(preview)
        return self._records.save_all(rows, "table.import", label, drop=preview.drop)

    def write(
        self,
        target: Path,
        table: CriteriaTable,
        criteria: Sequence[Criterion],
        bands: Sequence[RatingBand],
    ) -> Path:
        """Write a table as a workbook."""
        values = {field.name: getattr(table, field.name) for field in _specs(table)}
        values["bloc"] = self._name_of(Kind.BLOC, table.bloc, "name")
        values["document"] = self._name_of(Kind.DOCUMENT, table.document, "number")
        codes = {criterion.id: criterion.code for criterion in criteria}
        rows = [self._book_row(criterion, codes) for criterion in criteria]
        spelt = [{f.name: getattr(band, f.name) for f in _specs(band)} for band in bands]
        moment = datetime.combine(self._today(), time())
        return write_criteria(target, values, rows, spelt, moment)

    def _book_row(self, criterion: Criterion, codes: Mapping[str, str]) -> BookRow:
        fields = {field.name: getattr(criterion, field.name) for field in _specs(criterion)}
        fields["indicator"] = self._name_of(Kind.INDICATOR, criterion.indicator, "code")
        return BookRow(0, criterion.code, codes.get(criterion.parent or "", ""), fields)

    def _name_of(self, kind: Kind, uid: str | None, field: str) -> str | None:
        row = self._store.read.get(kind, uid) if uid else None
        return getattr(row.record, field, None) if row else None

    def _with_indicators(
        self, book: CriteriaBook
    ) -> tuple[tuple[BookRow, ...], tuple[RowProblem, ...]]:
        """Return the rows with their indicators found, and those that are not to be found."""
        rows, unknown = [], []
        for row in book.rows:
            code = str(row.fields.get("indicator") or "")
            try:
                uid = self._indicator(code) if code else None
            except UserError as error:
                (problem,) = error.problems
                place, said = book.columns["indicator"], EXPECTED["indicator"]
                unknown.append(row_problem(problem, book.sheet, row.row, place, code, said))
                uid = None
            found = {"indicator": uid} if "indicator" in row.fields else {}
            rows.append(replace(row, fields={**row.fields, **found}))
        return tuple(rows), tuple(unknown)

    def _indicator(self, code: str) -> str:
        return one_of([one.id for one in self._records.every(Kind.INDICATOR, code=code)], code)

    def _refuse_twin(self, values: Mapping[str, Any]) -> None:
        named = {name: values[name] for name in ("code", "year", "version")}
        for one in self._records.every(Kind.CRITERIA_TABLE, **named):
            if self._records.may_edit(one):
                code = "table_exists_draft" if one.state == "NHAP" else "table_exists_applied"
                raise refuse(code, table=f"{one.code}/{one.year}/{one.version}")


class _Taking:
    """Takes the suggestions for rows that have nothing of their own."""

    def __init__(self, hints: Sequence[Hint]) -> None:
        self._hints = {hint.row: hint for hint in hints}

    def __call__(self, row: BookRow) -> BookRow:
        hint = self._hints.get(row.row)
        if hint is None:
            return row
        taken: dict[str, Any] = {}
        if hint.rule is not None:
            taken |= {"rule": hint.rule.rule, "parameters": dict(hint.rule.parameters)}
        if hint.part:
            taken["part"] = hint.part
        return replace(row, fields={**row.fields, **taken})


def _hints(rows: Sequence[BookRow], target: Target | None) -> list[Hint]:
    groups = {row.parent for row in rows}
    old = {criterion.code: criterion for criterion in target.criteria} if target else {}
    hints = []
    for row in rows:
        fields, is_group, before = row.fields, row.code in groups, old.get(row.code)
        rule, part = None, ""
        if not fields.get("rule", before and before.rule):
            rule = suggest(fields.get("guidance"), row.points, is_group=is_group)
        if is_group and not fields.get("part", before and before.part):
            part = named_part(str(fields["name"]))
        if rule or part:
            hints.append(Hint(row.row, row.code, rule, part))
    return hints


def _specs(record: Record) -> tuple[Any, ...]:
    return definition(kind_of(record)).fields
