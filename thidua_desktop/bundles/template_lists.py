"""The hidden sheet of a template with the lists that cells are picked from, and its way back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName

from thidua_desktop.bundles.layout import LISTS
from thidua_desktop.bundles.looks import BODY, HEADING, TEXT_FORMAT, Book, fill
from thidua_desktop.bundles.template_form import Words
from thidua_desktop.domain.words import fold, tidy

_HEADING_ROWS = 1


def name_of(source: str) -> str:
    """Return the name by which cells refer to a list."""
    return f"DM_{source}"


def add_lists(book: Book, lists: Mapping[str, Words]) -> None:
    """Append the sheet: a column of words and one of codes for each list."""
    page = book.create_sheet(LISTS)
    page.sheet_state = "hidden"
    for position, (source, words) in enumerate(lists.items()):
        column = 2 * position + 1
        for at, text in ((column, source), (column + 1, f"{source}.code")):
            fill(page.cell(1, at), text).font = HEADING
        for row, pair in enumerate(words, start=_HEADING_ROWS + 1):
            for at, text in enumerate(pair, start=column):
                cell = fill(page.cell(row, at), text)
                cell.font, cell.number_format = BODY, TEXT_FORMAT
        if words:
            letter, last = get_column_letter(column), len(words) + _HEADING_ROWS
            where = f"{LISTS}!${letter}${_HEADING_ROWS + 1}:${letter}${last}"
            book.defined_names.add(DefinedName(name_of(source), attr_text=where))


def read_lists(rows: Iterable[Sequence[object]]) -> dict[str, dict[str, str]]:
    """Return the lists as they stand in a file: code by folded word, by the name of the list.

    What a list was called when the file was made is needed when it is called otherwise today.
    """
    table = [list(row) for row in rows]
    heading = table[0] if table else []
    found: dict[str, dict[str, str]] = {}
    for at, name in enumerate(heading[:-1]):
        if isinstance(name, str) and heading[at + 1] == f"{name}.code":
            pairs = ((row[at], row[at + 1]) for row in table[_HEADING_ROWS:] if len(row) > at + 1)
            found[name] = {
                fold(tidy(word)): code
                for word, code in pairs
                if isinstance(word, str) and isinstance(code, str)
            }
    return found
