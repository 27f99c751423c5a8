"""A filled-in template → what was typed, row by row, with what a person should know of the file.

Nothing is judged here but what only the file can tell: where a cell stands, in which font it was
typed, whether a formula made it, what was merged and what is hidden.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import Final

from openpyxl.utils import get_column_letter

from thidua_desktop.bundles.carrier import (
    CARRIER_ROWS,
    Found,
    from_carrier,
    from_cover,
    from_properties,
    weighed,
)
from thidua_desktop.bundles.criteria_sheet import Merged as Area
from thidua_desktop.bundles.criteria_sheet import Workbook
from thidua_desktop.bundles.grid import Grids
from thidua_desktop.bundles.layout import CARRIER, COVER, LISTS
from thidua_desktop.bundles.limits import MEGABYTE, MOST_ROWS
from thidua_desktop.bundles.looks import Book
from thidua_desktop.bundles.merged import Merged
from thidua_desktop.bundles.opening import cells_of, opened, rows_of
from thidua_desktop.bundles.parcel import RowProblem, row_problem
from thidua_desktop.bundles.template_cells import Typed, computed, entered
from thidua_desktop.bundles.template_columns import TOP, Placed, placed
from thidua_desktop.bundles.template_fonts import FontChange, Spot, old_texts
from thidua_desktop.bundles.template_lists import read_lists
from thidua_desktop.bundles.template_typed import TypedRow, typed_row
from thidua_desktop.domain.errors import Problem, UserError, refuse
from thidua_desktop.texts.template import GUIDE

# A unit that does this much in one period has the program.
MOST_TYPED: Final = 5000
# Some seconds' worth, for the reader that knows of fonts and formulas.
MOST_SHEET_BYTES: Final = 6 * MEGABYTE
_SHEET_PARTS: Final = ("xl/worksheets/", "xl/sharedStrings")
_WIDTH: Final = 60
_LIST_WIDTH: Final = 40
_OURS: Final = frozenset({GUIDE, LISTS, CARRIER, COVER})


@dataclass(frozen=True, slots=True)
class TypedBook:
    """A filled-in template.

    Attributes:
        found: Its manifest, and how far it can be believed.
        rows: Every row in which something was typed.
        unfilled: Rows that were prepared and left as they were, by sheet: their first words.
        lists: Codes by folded word, as the file's own lists say, by the name of the list.
        fonts: Columns typed in old fonts.
        said: What their cells say in Unicode.
        problems: Sheets and rows that cannot be read.
        notices: What to know of the file; it keeps no row out.
    """

    found: Found
    rows: tuple[TypedRow, ...]
    unfilled: Mapping[str, tuple[str, ...]]
    lists: Mapping[str, Mapping[str, str]]
    fonts: tuple[FontChange, ...]
    said: Mapping[Spot, str]
    problems: tuple[RowProblem, ...]
    notices: tuple[RowProblem, ...]


def read_found(data: bytes) -> Found:
    """Return what a template says of itself, without its rows.

    Raises:
        UserError: It is none, needs a newer program, or cannot be read.
    """
    with closing(opened(BytesIO(data))) as book:
        return _found(book)


def read_template(data: bytes) -> TypedBook:
    """Read a filled-in template.

    Args:
        data: The file, found safe to open.

    Raises:
        UserError: It is no template, or cannot be read.
    """
    _check_size(data)
    Grids(data).check()
    with (
        closing(opened(BytesIO(data), runs=True)) as formulas,
        closing(opened(BytesIO(data), values=True)) as values,
    ):
        found = _found(values)
        lists = read_lists(_rows(values, LISTS, _LIST_WIDTH, MOST_TYPED))
        leaves = [
            _Leaf(name, formulas, values, data)
            for name in _names(values)
            if name.upper() not in _OURS
        ]
    rows = tuple(row for leaf in leaves for row in leaf.rows)
    texts = ((row.spot(key), row.place.place(key), t) for row in rows for key, t in row.texts)
    fonts, said = old_texts(texts)
    return TypedBook(
        found,
        rows,
        {leaf.name: tuple(leaf.unfilled) for leaf in leaves if leaf.unfilled},
        lists,
        fonts,
        said,
        tuple(problem for leaf in leaves for problem in leaf.problems),
        tuple(notice for leaf in leaves for notice in leaf.notices),
    )


class _Leaf:
    """One sheet of the file while it is read."""

    def __init__(self, name: str, formulas: Book, values: Book, data: bytes) -> None:
        self.name = name
        self.rows: list[TypedRow] = []
        self.unfilled: list[str] = []
        self.problems: list[RowProblem] = []
        self.notices: list[RowProblem] = []
        pairs = enumerate(_pairs(name, formulas, values), start=1)
        top = [row for _, row in islice(pairs, TOP)]
        place = placed(name, [[typed.value if typed else None for typed in row] for row in top])
        if place is None:
            self._strange(top, pairs)
            return
        self.notices += place.remarks()
        if place.missing:
            told = Problem("column_missing", "", {"column": "; ".join(place.missing)})
            self.problems.append(row_problem(told, name, 0))
            return
        areas, hidden = _frame(Workbook(formulas, values, data), name)
        merged = Merged(map(_spelled, areas), place.at.values())
        rest = [*enumerate(top, start=1)][place.first - 1 :]
        self._read(place, [*rest, *pairs], merged, frozenset(hidden))

    def _strange(
        self,
        top: Sequence[Sequence[Typed | None]],
        rest: Iterable[tuple[int, Sequence[Typed | None]]],
    ) -> None:
        """Tell of a sheet that is none of ours, when anything stands in it."""
        if any(typed for row in [*top, *(row for _, row in rest)] for typed in row):
            self.notices.append(row_problem(Problem("template_sheet_unknown"), self.name, 0))

    def _read(
        self,
        place: Placed,
        rows: Iterable[tuple[int, Sequence[Typed | None]]],
        merged: Merged,
        hidden: frozenset[int],
    ) -> None:
        for number, cells in rows:
            row = typed_row(place, number, cells, merged, hidden)
            if not row.cells and not row.extra and not row.mark:
                continue
            if not row.mark and not row.says_something:
                self._untyped(row)
                continue
            if len(self.rows) >= MOST_TYPED:
                told = Problem("rows_too_many", "", {"most": str(MOST_TYPED)})
                self.problems.append(row_problem(told, self.name, number))
                return
            self.rows.append(row)
        self._tell()

    def _untyped(self, row: TypedRow) -> None:
        """Take note of a row that was only prepared, or has only what belongs to no column."""
        if row.cells:
            self.unfilled.append(str(next(iter(row.cells.values())).value))
        else:
            column = next(iter(row.extra))
            text = str(row.extra[column].value)
            told = Problem("template_stray")
            self.notices.append(row_problem(told, self.name, row.number, column, text))

    def _tell(self) -> None:
        out_of_sight = [str(row.number) for row in self.rows if row.hidden]
        if out_of_sight:
            told = Problem("template_rows_hidden", "", {"rows": ", ".join(out_of_sight)})
            self.notices.append(row_problem(told, self.name, 0))
        columns = dict.fromkeys(name for row in self.rows for name in row.extra)
        for column in columns:
            self.notices.append(
                row_problem(Problem("template_column_unknown"), self.name, 0, "", column)
            )


def _check_size(data: bytes) -> None:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = [part for part in archive.infolist() if part.filename.startswith(_SHEET_PARTS)]
    if sum(part.file_size for part in parts) > MOST_SHEET_BYTES:
        raise refuse("template_too_large", most=MOST_TYPED)


def _frame(book: Workbook, name: str) -> tuple[list[Area], list[int]]:
    try:
        return book.frame(name)
    except UserError as error:
        # Said of a file that somebody made; this one is a template.
        raise refuse("not_readable", detail=error) from error


def _spelled(area: Area) -> str:
    left, right = area.columns.start + 1, area.columns.stop
    first, last = get_column_letter(left), get_column_letter(right)
    return f"{first}{area.rows.start}:{last}{area.rows.stop - 1}"


def _pairs(name: str, formulas: Book, values: Book) -> Iterator[list[Typed | None]]:
    """Yield the rows of a sheet: what was entered, with what formulas came to."""
    both = zip(
        cells_of(formulas[name], _WIDTH, entered), rows_of(values[name], _WIDTH), strict=True
    )
    for number, (typed, came_to) in enumerate(both, start=1):
        if number > MOST_ROWS:
            raise refuse("rows_too_many", sheet=name, most=MOST_ROWS)
        yield [computed(*pair) for pair in zip(typed, came_to, strict=True)]


def _found(book: Book) -> Found:
    properties = {prop.name: prop.value for prop in book.custom_doc_props.props}
    hidden, acks = from_carrier(_rows(book, CARRIER, 3, CARRIER_ROWS))
    covers = (from_cover(_rows(book, name, 2, CARRIER_ROWS)) for name in (GUIDE, COVER))
    return weighed([from_properties(properties), hidden, *covers], acks)


def _rows(book: Book, name: str, width: int, most: int) -> Iterator[tuple[object, ...]]:
    real = {title.strip().upper(): title for title in _names(book)}.get(name)
    if real is not None:
        yield from (tuple(row) for row in islice(rows_of(book[real], width), most))


def _names(book: Book) -> list[str]:
    return [page.title for page in book.worksheets]
