"""A sheet's rows, each held against the few spellings programs use.

The fast reader of rows trusts what it is given: a cell far away costs it gigabytes and ends the
whole process, and of two cells at one address it takes one in silence. Therefore nothing reaches it
that is not spelled in the one way in which every program means the same. What is spelled otherwise
is left to the slow reader (:class:`Unusual`), and what no program spells so is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from openpyxl.utils import column_index_from_string

from thidua_desktop.bundles import limits
from thidua_desktop.bundles.cells import Broken
from thidua_desktop.bundles.formulas import reaches_out
from thidua_desktop.bundles.frame import Formats
from thidua_desktop.bundles.sheet_stream import SheetStream
from thidua_desktop.bundles.strings_in import TEXT, spelled_out
from thidua_desktop.domain.errors import UserError, refuse

_ROW_HEAD = re.compile(rb'r="([1-9][0-9]{0,6})"(?: [A-Za-z][\w:.]*+="[^"<>]*+")*+ ?(/?)>')
_NUMBER = rb"-?[0-9]{1,20}(?:\.[0-9]{1,25})?(?:[eE][-+]?[0-9]{1,3})?"
_ERRORS = rb"#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A)"
# Letters, number, style and type of a cell; then what it holds, by its type.
_CELL = re.compile(
    rb'<c r="([A-Z]{1,3})([1-9][0-9]{0,6})"'
    rb'((?: s="[0-9]{1,5}")?(?: t="(?:inlineStr|s|n|b|e|str)")?(?: ?/)?)>'
    rb'(?:(?<=eStr">)<is><t(?: xml:space="preserve")?>' + TEXT + rb"</t></is></c>"
    rb'|(?<=[0-9n]">)<v>' + _NUMBER + rb"</v></c>"
    rb'|(?<= t="s">)<v>[0-9]{1,7}</v></c>'
    rb"|(?<=/>)"
    rb'|(?<="str">)<v(?: xml:space="preserve")?>' + TEXT + rb"</v></c>"
    rb'|(?<=t="b">)<v>[01]</v></c>'
    rb'|(?<=t="e">)<v>' + _ERRORS + rb"</v></c>"
    rb"|</c>)"
)
_ROW_END = b"</row>"
_LOOKS = re.compile(rb'(?: s="([0-9]+)")?(?: t="(\w+)")?( ?/)?')
_FORMULA = re.compile(rb"<f(?: [a-z0-9]+=\"[^\"<>]*+\")*+ ?(?:/>|>([^<]*+)</f>)")
_OF_FORMULA = re.compile(rb'<c r="([A-Z]{1,3})[0-9]{1,7}"[^<>]*+>' + _FORMULA.pattern)
_NO_VALUE = re.compile(rb"<v></v>|<v ?/>")
_ERROR = re.compile(rb'<c r="([A-Z]{1,3})[0-9]{1,7}"[^<>]*? t="e"><v>([^<]*+)</v>')
_SHARED = re.compile(rb'<c r="([A-Z]{1,3}[0-9]{1,7})"(?: s="[0-9]+")? t="s">')
_KINDS = {
    b"n": "numbers",
    b"s": "shared",
    b"inlineStr": "texts",
    b"str": "texts",
    b"b": "answers",
    b"e": "errors",
}
_GROUPS = ("texts", "shared", "numbers", "percents", "days", "spans", "answers")
_SHAPES_KEPT = 20_000
_LAST_ROW = 1_048_576


@dataclass(frozen=True, slots=True)
class Shape:
    """What kind of cell stands where in a row; thousands of rows have the same.

    Attributes:
        texts: Indexes of the cells that hold text in the row itself.
        shared: Of those that hold the number of a text kept for the whole workbook.
        numbers: Of those that hold a number, shown as one.
        percents: Of those, the ones shown as shares.
        days: Of those that hold a number shown as a day.
        spans: Of those that hold a number shown as hours beyond a day.
        answers: Of those that hold yes or no.
        errors: Of those that hold an error.
        styled: Whether a shared text's number could be taken for a day.
    """

    texts: tuple[int, ...] = ()
    shared: tuple[int, ...] = ()
    numbers: tuple[int, ...] = ()
    percents: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    spans: tuple[int, ...] = ()
    answers: tuple[int, ...] = ()
    errors: tuple[int, ...] = ()
    styled: bool = False

    @property
    def last(self) -> int:
        """Index of the last cell that holds anything."""
        groups = (self.texts, self.shared, self.numbers, self.days, self.spans, self.answers)
        return max((group[-1] for group in groups if group), default=-1)

    def within(self, width: int) -> Shape:
        """Return the shape of a row's first cells."""
        groups = {name: getattr(self, name) for name in _GROUPS}
        cut = {name: tuple(i for i in group if i < width) for name, group in groups.items()}
        return Shape(**cut, errors=self.errors, styled=self.styled)

    @property
    def rare(self) -> bool:
        """Whether there is anything few sheets have."""
        return bool(self.percents or self.spans or self.answers)


_BARE = Shape()


@dataclass(frozen=True, slots=True)
class Row:
    """A row that every program reads alike.

    Attributes:
        number: Its number.
        shape: What stands where.
        cells: Its cells and its end, spelled for the fast reader.
        broken: Formulas and errors, by index.
    """

    number: int
    shape: Shape
    cells: bytes
    broken: Mapping[int, Broken]


class Scan:
    """Goes through one sheet."""

    def __init__(self, sheet: str, formats: Formats) -> None:
        """Prepare for a sheet.

        Args:
            sheet: Its name, for refusals.
            formats: How numbers are shown.
        """
        self._stream = SheetStream(sheet)
        self._sheet, self._formats = sheet, formats
        self._shapes: dict[bytes, Shape] = {}

    @property
    def merged(self) -> tuple[str, ...]:
        """When the rows are through: the ranges that were made one cell, as spelled."""
        return self._stream.merged

    def rows(self, pieces: Iterable[bytes]) -> Iterator[Row]:
        """Yield the rows that hold anything.

        Raises:
            Unusual: The slow reader has to go on from here.
            UserError: What is wrong with the sheet.
        """
        for raw in self._stream.rows(pieces):
            self._stream.check_size(raw)
            head = _ROW_HEAD.match(raw)
            if head is None:
                raise self._stream.odd(raw)
            number, cells = int(head[1]), raw[head.end() :].rstrip()
            if not self._stream.row < number <= _LAST_ROW:
                raise self._disordered(number)
            self._stream.row = number
            if not head[2]:
                row = self._row(number, cells)
                if row is not None:
                    yield row
            elif cells:
                raise self._stream.odd(raw)

    def _row(self, number: int, cells: bytes) -> Row | None:
        broken: dict[int, Broken] = {}
        if b"<f" in cells:
            cells = self._computed(cells, number, broken)
        parts = _CELL.split(cells)
        # Letters, number and looks of each cell, and between two cells nothing.
        if b"".join(parts[::4]) != _ROW_END:
            raise self._stream.odd(cells)
        if parts[2::4].count(b"%d" % number) != len(parts) // 4:
            raise self._disordered(number)
        shape = self._shape(parts[1::4], parts[3::4], number)
        if shape.errors:
            _add_errors(cells, broken)
        if shape.shared:
            cells = _numbered(cells, shape)
        return None if shape is _BARE else Row(number, shape, cells, broken)

    def _shape(self, letters: list[bytes], looks: list[bytes], number: int) -> Shape:
        key = b"|".join(letters + looks)
        shape = self._shapes.get(key)
        if shape is None:
            shape = self._new_shape(letters, looks, number)
            if len(self._shapes) < _SHAPES_KEPT:
                self._shapes[key] = shape
        return shape

    def _new_shape(self, letters: list[bytes], looks: list[bytes], number: int) -> Shape:
        indexes: dict[str, list[int]] = {}
        last, styled = -1, False
        for name, look in zip(letters, looks, strict=True):
            index = _index(name)
            if index <= last:
                raise self._disordered(number)
            last = index
            style, kind, empty = _look(look)
            if style >= max(self._formats.count, 1):
                raise refuse("not_readable", detail=f"s={style}")
            if empty:
                continue
            if index >= limits.MOST_COLUMNS:
                raise refuse("cell_too_far", sheet=self._sheet, cell=f"{name.decode()}{number}")
            styled |= kind == "shared" and style in self._formats.dates
            for group in self._groups(style) if kind == "numbers" else (kind,):
                indexes.setdefault(group, []).append(index)
        if not indexes:
            return _BARE
        return Shape(**{kind: tuple(found) for kind, found in indexes.items()}, styled=styled)

    def _groups(self, style: int) -> tuple[str, ...]:
        formats = self._formats
        if style in formats.spans:
            return ("spans",)
        if style in formats.dates:
            return ("days",)
        return ("numbers", "percents") if style in formats.percents else ("numbers",)

    def _computed(self, cells: bytes, number: int, broken: dict[int, Broken]) -> bytes:
        """Take the formulas out of a row, and note them."""
        found = list(_OF_FORMULA.finditer(cells))
        if len(found) != cells.count(b"<f"):
            raise self._stream.odd(cells)
        for cell in found:
            text = _formula(cell[2] or b"")
            if reaches_out(text):
                place = f"{cell[1].decode()}{number}"
                raise refuse("formula_reaches_out", sheet=self._sheet, cell=place)
            broken[_index(cell[1])] = Broken(f"={text}", formula=True)
        return _NO_VALUE.sub(b"", _FORMULA.sub(b"", cells))

    def _disordered(self, number: int) -> UserError:
        return refuse("cells_disordered", sheet=self._sheet, row=number)


def _look(look: bytes) -> tuple[int, str, bool]:
    """Return a cell's format, what kind of value it holds, and whether it holds none."""
    found = _LOOKS.fullmatch(look)
    if found is None:
        raise ValueError(look)
    return int(found[1] or 0), _KINDS[found[2] or b"n"], bool(found[3])


def _index(letters: bytes) -> int:
    return int(column_index_from_string(letters.decode("ascii"))) - 1


def _add_errors(cells: bytes, broken: dict[int, Broken]) -> None:
    """Note the errors of a row, also those that formulas came to."""
    for cell in _ERROR.finditer(cells):
        index, error = _index(cell[1]), Broken(cell[2].decode("ascii"), formula=False)
        formula = broken.get(index)
        broken[index] = replace(formula, came_to=error) if formula else error


def _numbered(cells: bytes, shape: Shape) -> bytes:
    """Return a row with the numbers of shared texts as plain numbers."""
    if shape.texts or shape.styled:
        return _SHARED.sub(rb'<c r="\1">', cells)
    return cells.replace(b' t="s"', b"")


def _formula(raw: bytes) -> str:
    try:
        return spelled_out(raw.decode("utf-8"))
    except ValueError as error:
        raise refuse("not_readable", detail=error) from error
