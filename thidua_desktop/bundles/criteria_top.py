"""What stands around the rows of a criteria table: the title, its own fields, its rating bands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from openpyxl.utils import get_column_letter

from thidua_desktop.bundles.cells import decode, expected
from thidua_desktop.bundles.criteria_columns import bare
from thidua_desktop.bundles.criteria_fields import coded, number_of
from thidua_desktop.bundles.criteria_sheet import Cell, Line
from thidua_desktop.bundles.parcel import RowProblem, row_problem
from thidua_desktop.domain.codes import Codes
from thidua_desktop.domain.errors import UserError, refuse
from thidua_desktop.domain.fields import Choice, Field, Ref, Text
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.words import fold, tidy
from thidua_desktop.texts.bundle import place
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.criteria_book import BAND_HEADINGS, OWN_FIELDS


def _label(text: str) -> str:
    return fold(text).rstrip(" :")


_LABELS: Final = {_label(label): name for name, label in OWN_FIELDS.items()}
_BANDS: Final = {bare(heading): name for name, heading in BAND_HEADINGS.items()}


def read_top(
    sheet: str, lines: Iterable[Line], problems: list[RowProblem]
) -> tuple[tuple[str, ...], dict[str, Any]]:
    """Return the title above a table, row by row, and the table's own fields.

    Fields are looked for only where the file gives the table's code: only this program does.
    """
    title: list[str] = []
    given: dict[str, tuple[Line, int, Cell | None]] = {}
    for line in lines:
        (first, label), *more = line.cells.items()
        name = _LABELS.get(_label(label.text), "")
        # The code comes first, and is never empty: before it, a title may read like a label.
        if name and ("code" in given or (name == "code" and more)):
            index, cell = more[0] if more else (first, None)
            given.setdefault(name, (line, index, cell))
        else:
            title.append(tidy(" ".join(cell.text for cell in line.cells.values())))
    fields: dict[str, Any] = {}
    for name, (line, index, cell) in given.items():
        spot = place(get_column_letter(index + 1), OWN_FIELDS[name])
        fields[name] = _value(Kind.CRITERIA_TABLE, name, cell, (sheet, line, spot), problems)
    return tuple(title), fields


def read_bands(
    sheet: str, lines: Sequence[Line], problems: list[RowProblem]
) -> tuple[Mapping[str, Any], ...] | None:
    """Return the rating bands of a sheet; None when it has no headings of such."""
    for at, heading in enumerate(lines):
        found = {
            index: _BANDS[bare(cell.text)]
            for index, cell in heading.cells.items()
            if bare(cell.text) in _BANDS
        }
        if {"rating", "lower"} <= set(found.values()):
            return tuple(_band(sheet, line, found, problems) for line in lines[at + 1 :])
    return None


def _band(
    sheet: str, line: Line, found: Mapping[int, str], problems: list[RowProblem]
) -> Mapping[str, Any]:
    band = {}
    for index, name in found.items():
        spot = place(get_column_letter(index + 1), BAND_HEADINGS[name])
        cell = line.cells.get(index)
        band[name] = _value(Kind.RATING_BAND, name, cell, (sheet, line, spot), problems)
    return band


def _value(
    kind: Kind,
    name: str,
    cell: Cell | None,
    at: tuple[str, Line, str],
    problems: list[RowProblem],
) -> Any:
    field = definition(kind).field(name)
    sheet, line, spot = at
    try:
        return _read(field, cell)
    except UserError as error:
        found = cell.text if cell else ""
        said = expected(field.spec)
        problems.append(row_problem(error.problems[0], sheet, line.number, spot, found, said))
        return None


def _chosen(codes: Codes, text: str) -> str:
    code = coded(codes, text)
    if code not in codes.values:
        words = [code_label(codes.name, value) for value in codes.values]
        raise refuse("choice_unknown", text=text, choices="; ".join(words))
    return code


def _read(field: Field, cell: Cell | None) -> Any:
    if cell is None:
        return decode(field, None)
    if wrong := number_of(cell):
        raise UserError([wrong])
    if isinstance(field.spec, Ref):
        return tidy(cell.text)  # In words; who it is, the office knows.
    if isinstance(field.spec, Choice):
        return decode(field, _chosen(field.spec.codes, cell.text))
    return decode(field, cell.text if isinstance(field.spec, Text) else cell.value)
