"""A workbook's sheets as rows of plain values, read fast where every program reads them alike."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import cached_property
from io import BytesIO
from itertools import dropwhile

from thidua_desktop.bundles import limits
from thidua_desktop.bundles.cells import Broken
from thidua_desktop.bundles.fast_rows import FastRows
from thidua_desktop.bundles.frame import frame_of
from thidua_desktop.bundles.opening import opened, rows_of
from thidua_desktop.bundles.package import Package
from thidua_desktop.bundles.scan import Scan
from thidua_desktop.bundles.sheet_stream import Unusual
from thidua_desktop.bundles.strings_in import strings_of
from thidua_desktop.domain.errors import refuse

Cells = list[object]
_STRIDE = 1000  # How many rows between two looks at the clock.


class Grids:
    """The sheets of a workbook that has passed ``envelope.check``."""

    def __init__(self, data: bytes, clock: Callable[[], float] = time.monotonic) -> None:
        """Read the workbook's frame.

        Args:
            data: The file.
            clock: Gives seconds, for a sheet that never ends.

        Raises:
            UserError: ``not_readable``, ``too_many_sheets``, ``sheet_names_repeated``, or what is
                wrong with a part.
        """
        self._data, self._clock = data, clock
        self._package = Package(data)
        self._frame = frame_of(self._package)
        self._merged: dict[str, tuple[str, ...]] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the sheets that hold cells, in their order."""
        return tuple(self._frame.sheets)

    @property
    def properties(self) -> Mapping[str, str]:
        """The document's own properties."""
        return self._frame.properties

    def merged(self, name: str) -> tuple[str, ...]:
        """Return what was merged in a sheet whose rows have been read to the end: "A3:B7"."""
        return self._merged.get(name, ())

    def rows(self, name: str, width: int) -> Iterator[Cells]:
        """Yield the rows of a sheet from its first, the cells as plain values.

        A formula or an error is :class:`Broken`.

        Args:
            name: The sheet.
            width: How many columns to look at; their cells are None where nothing stands.

        Raises:
            UserError: ``not_readable``, or what is wrong with the sheet.
        """
        blank: Cells = [None] * width
        last = 0
        until = self._clock() + limits.MOST_SECONDS
        for number, cells in self._numbered(name, width):
            if number - last - 1 > limits.MOST_BLANK_ROWS:
                raise refuse("cells_far_below", sheet=name, row=number, last=last)
            for _ in range(number - last - 1):
                yield blank
            last = number
            yield cells
            if number % _STRIDE == 0 and self._clock() > until:
                raise refuse("sheet_takes_too_long", sheet=name, most=limits.MOST_SECONDS)

    def check(self) -> None:
        """Go through every sheet, for a workbook that another reader is to read.

        Raises:
            UserError: What is wrong with one of them.
        """
        for name in self.names:
            for _ in self.rows(name, 1):
                pass

    def _numbered(self, name: str, width: int) -> Iterator[tuple[int, Cells]]:
        scan = Scan(name, self._frame.formats)
        reached = 0
        try:
            scanned = scan.rows(self._package.pieces(self._frame.sheets[name]))
            for number, cells in self._fast.rows(name, scanned, width):
                reached = number
                yield number, cells
        except Unusual:
            slow = self._slow(name, width)
            yield from dropwhile(lambda row: row[0] <= reached, slow)
        else:
            self._merged[name] = scan.merged

    @cached_property
    def _fast(self) -> FastRows:
        part = self._frame.strings
        strings: Sequence[str] = strings_of(self._package, part) if part else ()
        return FastRows(self._frame.formats, strings)

    def _slow(self, name: str, width: int) -> Iterator[tuple[int, Cells]]:
        """Yield the filled rows of a sheet that only the slow reader understands."""
        self._check_slow(name)
        with (
            closing(opened(BytesIO(self._data))) as book,
            closing(opened(BytesIO(self._data), values=True)) as computed,
        ):
            values = rows_of(computed[name], width)
            for number, cells in enumerate(rows_of(book[name], width), start=1):
                came_to = next(values, [])
                if any(cell is not None for cell in cells):
                    full = [*cells, *[None] * (width - len(cells))]
                    yield number, [_with(cell, came_to, at) for at, cell in enumerate(full)]

    def _check_slow(self, name: str) -> None:
        for part in (self._frame.sheets[name], self._frame.strings):
            if self._package.size(part) > limits.MOST_SLOW_BYTES:
                raise refuse("sheet_markup_unusual", sheet=name)


def _with(cell: object, came_to: Cells, at: int) -> object:
    if isinstance(cell, Broken) and cell.formula and at < len(came_to):
        return Broken(cell.text, formula=True, came_to=came_to[at])
    return cell
