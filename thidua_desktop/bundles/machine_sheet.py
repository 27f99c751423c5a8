"""A sheet of texts for the program, with words for people on its left.

Two sheets beside those of the kinds are made like this. Their columns are found by key; every row
bears a digest, and the manifest lists the sheet like any other.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from openpyxl.utils import get_column_letter

from thidua_desktop.bundles.layout import FIRST_ROW, KEY_ROW, READABLE
from thidua_desktop.bundles.limits import MOST_BLANK_ROWS, MOST_HEADING_ROWS, MOST_ROWS
from thidua_desktop.bundles.looks import (
    BODY,
    BOX,
    HEADING,
    SMALL,
    TEXT_FORMAT,
    WRAPPED,
    Book,
    lock,
    on_paper,
    styled,
)
from thidua_desktop.bundles.manifest import SheetTotals
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.sync import digest_of_rows, short_digest
from thidua_desktop.texts.bundle import MACHINE

DIGEST: Final = "h"
# A long text goes into several cells; even when every letter of a part had to be escaped, it fits.
PART_CHARACTERS: Final = 4_500
MOST_PARTS: Final = 40
WIDTH: Final = 60
_BAR = "|"
_WORDS_WIDTH, _TEXT_WIDTH = 24, 12

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class MachineSheet:
    """The layout of such a sheet.

    Attributes:
        name: Its name in the workbook.
        words: Headings of the columns for people.
        keys: Keys of the columns for the program, without the digest.
        long: The key whose text may go into several cells, or "".
    """

    name: str
    words: tuple[str, ...]
    keys: tuple[str, ...]
    long: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row: what people read, and what the program reads."""

    words: Sequence[str]
    texts: Texts


@dataclass(frozen=True, slots=True)
class Lines:
    """What such a sheet gave.

    Attributes:
        found: Number and texts of each row that is as it was written.
        problems: Row and problem of what cannot be used; row 0 for the whole sheet.
        claimed: Every digest that stands in the sheet.
        seen: Rows that hold anything.
    """

    found: Sequence[tuple[int, Texts]]
    problems: Sequence[tuple[int, Problem]]
    claimed: Sequence[str]
    seen: int


def totals_of(sheet: MachineSheet, lines: Sequence[Line]) -> SheetTotals:
    """Return what the manifest says of the sheet."""
    return SheetTotals(
        len(lines), 0, "", digest_of_rows([_digest(sheet, line.texts) for line in lines])
    )


def add_machine_sheet(book: Book, sheet: MachineSheet, lines: Sequence[Line]) -> None:
    """Append the sheet, if there is anything to say."""
    if not lines:
        return
    page = book.create_sheet(sheet.name)
    most = (
        max((len(_cut(line.texts[sheet.long])) for line in lines), default=1) if sheet.long else 0
    )
    keys = [*sheet.keys, *(f"{sheet.long}.{number}" for number in range(1, most)), DIGEST]
    for number in range(1, len(sheet.words) + len(keys) + 1):
        width = _WORDS_WIDTH if number <= len(sheet.words) else _TEXT_WIDTH
        page.column_dimensions[get_column_letter(number)].width = width
    page.freeze_panes = f"A{KEY_ROW + 1}"
    on_paper(page, landscape=True)
    lock(page)
    page.append(
        [
            styled(page, text, HEADING, border=BOX, alignment=WRAPPED)
            for text in (*sheet.words, *(MACHINE[key.partition(".")[0]] for key in keys))
        ]
    )
    signs = [f"{READABLE}{number}" for number in range(len(sheet.words))]
    page.append([styled(page, text, SMALL) for text in (*signs, *keys)])
    for line in lines:
        texts = _in_cells(sheet, line.texts)
        page.append(
            [
                *(styled(page, text, BODY, number_format=TEXT_FORMAT) for text in line.words),
                *(
                    styled(page, texts.get(key, ""), SMALL, number_format=TEXT_FORMAT)
                    for key in keys
                ),
            ]
        )


def read_machine_sheet(sheet: MachineSheet, rows: Iterator[Sequence[object]]) -> Lines:
    """Read the sheet; a row that was changed is listed and not given."""
    top = [_texts(row) for row in islice(rows, MOST_HEADING_ROWS)]
    at = next((n for n, row in enumerate(top) if DIGEST in row and sheet.keys[0] in row), None)
    if at is None:
        return Lines((), ((0, Problem("headings_missing")),), (), 0)
    columns = {key: n for n, key in enumerate(top[at]) if key and not key.startswith(READABLE)}
    every = [*top[at + 1 :], *map(_texts, _not_too_many(rows))]
    filled = [
        (number, {key: row[n] for key, n in columns.items() if n < len(row)})
        for number, row in enumerate(every, start=at + FIRST_ROW - KEY_ROW + 1)
        if any(row)
    ]
    return _sorted(sheet, filled)


def _sorted(sheet: MachineSheet, rows: Iterable[tuple[int, Texts]]) -> Lines:
    found, problems, claimed = [], [], []
    seen = 0
    for number, cells in rows:
        seen += 1
        texts = _whole(sheet, cells)
        stands = cells.get(DIGEST, "")
        claimed.append(stands)
        if stands == _digest(sheet, texts):
            found.append((number, texts))
        else:
            problems.append((number, Problem("machine_row_altered")))
    return Lines(found, problems, [digest for digest in claimed if digest], seen)


def _not_too_many(rows: Iterator[Sequence[object]]) -> Iterator[Sequence[object]]:
    blanks = 0
    for row in islice(rows, MOST_ROWS):
        blanks = 0 if any(cell is not None for cell in row) else blanks + 1
        if blanks > MOST_BLANK_ROWS:
            return
        yield row


def _cut(text: str) -> list[str]:
    """Return a long text in parts; the bars keep blanks at the cuts, which readers trim."""
    if len(text) <= PART_CHARACTERS:
        return [text]
    starts = range(0, len(text), PART_CHARACTERS)
    return [f"{_BAR}{text[at : at + PART_CHARACTERS]}{_BAR}" for at in starts]


def _joined(parts: Sequence[str]) -> str:
    if len(parts) == 1:
        return parts[0]
    return "".join(part.removeprefix(_BAR).removesuffix(_BAR) for part in parts)


def _in_cells(sheet: MachineSheet, texts: Texts) -> dict[str, str]:
    cells = {**texts, DIGEST: _digest(sheet, texts)}
    for number, part in enumerate(_cut(texts[sheet.long]) if sheet.long else ()):
        cells[f"{sheet.long}.{number}" if number else sheet.long] = part
    return cells


def _whole(sheet: MachineSheet, cells: Texts) -> dict[str, str]:
    texts = {key: cells.get(key, "") for key in sheet.keys}
    if sheet.long:
        further = (cells.get(f"{sheet.long}.{number}", "") for number in range(1, MOST_PARTS))
        texts[sheet.long] = _joined([texts[sheet.long], *filter(None, further)])
    return texts


def _digest(sheet: MachineSheet, texts: Texts) -> str:
    values = [texts[key] for key in sheet.keys]
    spelled = json.dumps([sheet.name, *values], ensure_ascii=False, separators=(",", ":"))
    return short_digest(spelled.encode("utf-8", "surrogatepass"))


def _texts(row: Sequence[object]) -> list[str]:
    return ["" if cell is None else cell if isinstance(cell, str) else str(cell) for cell in row]
