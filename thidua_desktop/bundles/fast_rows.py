"""Rows by the fast reader: scanned ones, a few at a time, in workbooks packed for it here.

The reader never sees a foreign file. It is given rows of known spelling, a bounded number of them
at a time and none far from another, with formats that say of a number whether it is a day and
nothing else. So it has neither anything to trip over nor the room to fill a machine's memory.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal
from io import BytesIO
from typing import Final

import python_calamine
from python_calamine import CalamineError

from thidua_desktop.bundles import limits
from thidua_desktop.bundles.cells import Broken, exact_number, from_book
from thidua_desktop.bundles.frame import MAIN, Formats
from thidua_desktop.bundles.scan import Row, Shape
from thidua_desktop.domain.errors import refuse

Values = Sequence[object]

# One load of rows: how much of it, and how far apart its first and its last row may be.
_LOAD_BYTES: Final = 1024 * 1024
_LOAD_HEIGHT: Final = 2_000
_DAY, _NO_DAY = 14, 0
_PANIC = "PanicException"
_NO_DATE = "#VALUE!"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OPENING = f'<worksheet xmlns="{MAIN}"><sheetData>'.encode("ascii")
_ENDING = b"</sheetData></worksheet>"


class FastRows:
    """Reads the rows of one workbook."""

    def __init__(self, formats: Formats, strings: Sequence[str]) -> None:
        """Prepare for a workbook.

        Args:
            formats: How its numbers are shown.
            strings: The texts it keeps once for all cells.
        """
        self._formats, self._strings = formats, strings
        self._frame = {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _links(officeDocument="xl/workbook.xml"),
            "xl/_rels/workbook.xml.rels": _links(
                worksheet="worksheets/sheet1.xml", styles="styles.xml"
            ),
            "xl/workbook.xml": _book(formats),
            "xl/styles.xml": _styles(formats),
        }

    def rows(
        self, sheet: str, rows: Iterable[Row], width: int
    ) -> Iterator[tuple[int, list[object]]]:
        """Yield the number of each row and its first ``width`` cells as plain values.

        Args:
            sheet: The sheet's name, for refusals.
            rows: What was scanned.
            width: How many cells of each row are wanted.

        Raises:
            UserError: ``not_readable``, ``cell_text_too_long``.
        """
        for load in _loads(rows):
            first, left, found = self._read(load)
            empty = [""] * left
            for row in load:
                cells: list[object] = [None] * width
                # Rows at either end without any value are left out, and so are columns.
                at = row.number - 1 - first
                if 0 <= at < len(found):
                    self._fill(cells, row, [*empty, *found[at]] if left else found[at])
                _mark(cells, row.broken)
                if len(row.cells) > limits.MOST_CELL_CHARACTERS:
                    _check_lengths(sheet, row.number, cells)
                yield row.number, cells

    def _read(self, load: Sequence[Row]) -> tuple[int, int, Sequence[Values]]:
        """Return the number of the first row and column read, from zero, and the rows."""
        parts = [b'<row r="%d">%b' % (row.number, row.cells) for row in load]
        file = BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for name, text in self._frame.items():
                archive.writestr(name, text)
            archive.writestr("xl/worksheets/sheet1.xml", b"".join([_OPENING, *parts, _ENDING]))
        file.seek(0)
        try:
            with python_calamine.load_workbook(file) as book:
                sheet = book.get_sheet_by_index(0)
                top, left = sheet.start or (0, 0)
                return top, left, sheet.to_python(skip_empty_area=True)
        except (CalamineError, ValueError, OverflowError) as error:
            raise refuse("not_readable", detail=error) from error
        except BaseException as error:
            # What Rust raises when it gives up is no Exception, and has no name to import.
            if type(error).__name__ != _PANIC:
                raise
            raise refuse("not_readable", detail=error) from error

    def _fill(self, cells: list[object], row: Row, values: Values) -> None:
        shape, reach = row.shape, min(len(cells), len(values))
        if shape.last >= reach:
            shape = shape.within(reach)
        for index in shape.texts:
            cells[index] = values[index] or None
        for index in shape.numbers:
            value = values[index]
            if isinstance(value, float):
                cells[index] = exact_number(value)
        for index in shape.days:
            cells[index] = _day(values[index])
        if shape.shared:
            self._fill_shared(cells, shape, values)
        if shape.rare:
            _fill_rare(cells, shape, values)

    def _fill_shared(self, cells: list[object], shape: Shape, values: Values) -> None:
        strings = self._strings
        for index in shape.shared:
            number = values[index]
            if isinstance(number, float):
                if number >= len(strings):
                    raise refuse("not_readable", detail=number)
                cells[index] = strings[int(number)] or None


def _mark(cells: list[object], broken: Mapping[int, Broken]) -> None:
    """Put formulas and errors in the place of what they came to."""
    for index, cell in broken.items():
        if index < len(cells):
            came_to = cells[index] if cell.came_to is None else cell.came_to
            cells[index] = Broken(cell.text, cell.formula, came_to)


def _day(value: object) -> object:
    # A number that is no day comes as a number.
    wrong = isinstance(value, float)
    return Broken(_NO_DATE, formula=False) if wrong else from_book(value, str)


def _fill_rare(cells: list[object], shape: Shape, values: Values) -> None:
    for index in shape.percents:
        value = cells[index]
        if isinstance(value, (int, Decimal)):
            cells[index] = value * 100
    for index in (*shape.spans, *shape.answers):
        value = values[index]
        cells[index] = _span(value) if isinstance(value, float) else _answer(value)


def _answer(value: object) -> object:
    return None if value == "" else value


def _span(days: float) -> object:
    try:
        return timedelta(days=days)
    except (OverflowError, ValueError):
        return Broken(_NO_DATE, formula=False)


def _loads(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Yield the rows a load at a time."""
    load: list[Row] = []
    size = 0
    for row in rows:
        if load and (size > _LOAD_BYTES or row.number - load[0].number > _LOAD_HEIGHT):
            yield load
            load, size = [], 0
        load.append(row)
        size += len(row.cells)
    if load:
        yield load


def _links(**targets: str) -> str:
    """Return the references to parts, by what they are; each is called r and that."""
    links = "".join(
        f'<Relationship Id="r_{kind}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def _book(formats: Formats) -> str:
    old = ' date1904="1"' if formats.old_dates else ""
    return (
        f'<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}"><workbookPr{old}/>'
        '<sheets><sheet name="S" sheetId="1" r:id="r_worksheet"/></sheets></workbook>'
    )


def _styles(formats: Formats) -> str:
    days = formats.dates - formats.spans
    forms = (_DAY if number in days else _NO_DAY for number in range(formats.count))
    cells = "".join(f'<xf numFmtId="{form}"/>' for form in forms)
    return f'<styleSheet xmlns="{MAIN}"><cellXfs>{cells}</cellXfs></styleSheet>'


def _check_lengths(sheet: str, row: int, cells: Values) -> None:
    most = limits.MOST_CELL_CHARACTERS
    if any(isinstance(cell, str) and len(cell) > most for cell in cells):
        raise refuse("cell_text_too_long", sheet=sheet, row=row, most=most)
