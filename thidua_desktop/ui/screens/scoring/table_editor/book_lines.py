"""What the preview of a workbook shows, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.records.criteria import CriteriaTable
from thidua_desktop.services.scoring.book_preview import BookPreview, Hint
from thidua_desktop.texts import table_editor as words
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.parameters import parameter_label
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screens.scoring.table_editor import shapes

# Fields of the table that a file may leave to be said.
FIELDS: Final = ("code", "name", "year")


@dataclass(frozen=True, slots=True)
class BookShown:
    """A file as the preview shows it.

    Attributes:
        lead: Which file and sheet.
        columns: Each column of a table, and where it was found.
        fields: The table's own fields, as far as they are known.
        draft: Id and name of the table that is open, when the file may go into it.
        into: The table the file is to go into; "" for a new one.
        rows: The rows of the file.
        problems: Cells that are wrong, and doubts that were settled.
        hints: What the guidance suggests.
        findings: What the checker says of the table as it would be.
        suggested: The suggestions are taken.
        wrong: How many cells are wrong.
    """

    lead: str
    columns: tuple[tuple[str, str], ...]
    fields: Mapping[str, str]
    draft: tuple[str, str] | None
    into: str
    rows: tuple[Row, ...]
    problems: tuple[Row, ...]
    hints: tuple[Row, ...]
    findings: tuple[Row, ...]
    suggested: bool
    wrong: int


def shown(preview: BookPreview, draft: CriteriaTable | None) -> BookShown:
    """Return a preview as values."""
    book, target = preview.book, preview.target
    values = preview.fields.values
    levels = _levels(preview)
    problems = [_problem(one, "alert") for one in preview.problems]
    return BookShown(
        lead=words.book_lead(preview.path.name, book.sheet, len(preview.rows)),
        columns=tuple(
            (label, book.columns.get(name, "")) for name, label in words.BOOK_COLUMNS.items()
        ),
        fields={name: str(values.get(name) or "") for name in FIELDS},
        draft=(draft.id, words.into_draft(draft.code, draft.version)) if draft else None,
        into=target.table.id if target else "",
        rows=tuple(_row(row, levels[row.code]) for row in preview.rows),
        problems=(*problems, *(_problem(one, "") for one in preview.notices)),
        hints=tuple(map(_hint, preview.hints)),
        findings=tuple(shapes.finding_rows(preview.findings)),
        suggested=preview.suggested,
        wrong=len(preview.problems),
    )


def _levels(preview: BookPreview) -> dict[str, int]:
    levels: dict[str, int] = {"": -1}
    for row in preview.rows:
        levels[row.code] = levels.get(row.parent, -1) + 1
    return levels


def _row(row: Any, level: int) -> Row:
    fields = row.fields
    rule = code_label("rule", fields["rule"]) if fields.get("rule") else ""
    points = "" if row.points is None else show_number(row.points)
    cells = (str(row.row), row.code, "   " * level + str(fields.get("name") or ""), points, rule)
    return Row(cells)


def _problem(problem: Any, look: str) -> Row:
    place = str(problem.row) if problem.row else ""
    return Row((place, problem.column, problem.found, sentence(problem)), look)


def _hint(hint: Hint) -> Row:
    said, open_ = [], ""
    if hint.part:
        said.append(code_label("criterion_part", hint.part))
    if hint.rule is not None:
        said.append(code_label("rule", hint.rule.rule))
        names = [parameter_label(hint.rule.rule, name) for name in hint.rule.open]
        open_ = ", ".join(names)
    return Row((str(hint.row), hint.code, " · ".join(said), open_))
