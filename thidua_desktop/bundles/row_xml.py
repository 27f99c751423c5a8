"""The rows of a data sheet as XML, byte for byte as openpyxl spells them, in a tenth of the time.

openpyxl writes the workbook: styles, widths, locks, lists, headings, and the sheet around the rows.
It makes several objects of each cell; an office's largest file has two million cells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from tempfile import TemporaryFile
from typing import IO, Final

from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel

from thidua_desktop.bundles.cells import escape
from thidua_desktop.bundles.limits import MOST_CELL_CHARACTERS
from thidua_desktop.bundles.looks import TooLong

Filled = tuple[int, str | int | Decimal | date]  # Index of a column, and what stands in it.
READY_ROWS: Final = "ready_rows"  # Under this name a page bears its rows until it is packed.

# What must be spelled in another way: by XML, or because a spreadsheet reads "_x0041_" as "A".
_AWKWARD = re.compile("[&<>\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_x")
_BLOCK = 1024 * 1024


class ReadyRows:
    """Rows of one sheet, spelled as they come, kept in a passing file until the sheet is packed."""

    def __init__(self, styles: Sequence[int], first: int) -> None:
        """Begin below the headings.

        Args:
            styles: The workbook's number of each column's style.
            first: Number of the first row.
        """
        self._spell = row_speller(styles)
        self._next = first
        self._file: IO[bytes] = TemporaryFile()  # noqa: SIM115 - closed when the book is put away

    def append(self, cells: Iterable[Filled]) -> None:
        """Add a row.

        Raises:
            TooLong: A text of it does not fit into a cell; then nothing is added.
        """
        self._file.write(self._spell(self._next, cells).encode("utf-8"))
        self._next += 1

    def blocks(self) -> Iterator[bytes]:
        """Yield the rows' XML, a piece at a time."""
        self._file.seek(0)
        while block := self._file.read(_BLOCK):
            yield block

    def close(self) -> None:
        """Give the passing file back."""
        self._file.close()


@dataclass(frozen=True, slots=True)
class _Opening:
    """How a column's cells begin, up to the row's number, and from there to the value."""

    cell: str
    empty: str
    text: str
    spaced: str
    number: str


def row_speller(styles: Sequence[int]) -> Callable[[int, Iterable[Filled]], str]:
    """Return the function that spells a row, given its number and its filled cells in order."""
    openings = [_opening(number, style) for number, style in enumerate(styles, start=1)]

    def spell(number: int, cells: Iterable[Filled]) -> str:
        parts = [f'<row r="{number}">']
        for index, value in cells:
            opening = openings[index]
            if not isinstance(value, str):
                parts.append(f"{opening.cell}{number}{opening.number}{_figure(value)}</v></c>")
            elif value:
                text = _text(value)
                begin = opening.text if text == text.strip() else opening.spaced
                parts.append(f"{opening.cell}{number}{begin}{text}</t></is></c>")
            else:
                parts.append(f"{opening.cell}{number}{opening.empty}")
        parts.append("</row>")
        return "".join(parts)

    return spell


def _opening(number: int, style: int) -> _Opening:
    text = f'" s="{style}" t="inlineStr"'
    return _Opening(
        f'<c r="{get_column_letter(number)}',
        f"{text} />",
        f"{text}><is><t>",
        f'{text}><is><t xml:space="preserve">',
        f'" s="{style}" t="n"><v>',
    )


def _figure(value: int | Decimal | date) -> str:
    number = to_excel(value) if isinstance(value, date) else value
    return f"{float(number):.16g}"


def _text(text: str) -> str:
    if len(text) <= MOST_CELL_CHARACTERS and not _AWKWARD.search(text):
        return text
    text = escape(text)
    if len(text) > MOST_CELL_CHARACTERS:
        raise TooLong(len(text))
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
