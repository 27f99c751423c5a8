"""Writing a template: a workbook that an office without the program fills in by hand.

The same workbook, with what was typed and what is wrong with it, is the list of errors.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Final

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins

from thidua_desktop.bundles.carrier import carrier_rows, properties
from thidua_desktop.bundles.cells import CellValue
from thidua_desktop.bundles.container import pack, tidied
from thidua_desktop.bundles.files import appearing, clear_halves
from thidua_desktop.bundles.layout import CARRIER
from thidua_desktop.bundles.looks import (
    BODY,
    BOLD,
    BOX,
    CENTRED,
    FAMILY,
    HEADING,
    SMALL,
    TEXT_FORMAT,
    Book,
    Cell,
    Page,
    TooLong,
    fill,
    lock,
    on_paper,
)
from thidua_desktop.bundles.signing import public, sign
from thidua_desktop.bundles.template_form import Form, Leaf, Line
from thidua_desktop.bundles.template_guide import add_guide, lines_of
from thidua_desktop.bundles.template_layout import (
    FIRST_ROW,
    FIX,
    HEADING_ROW,
    KEY_ROW,
    TITLE_ROW,
    Column,
)
from thidua_desktop.bundles.template_lists import add_lists
from thidua_desktop.bundles.template_rules import GIVEN, WRONG, rules_of
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.figures import show_day
from thidua_desktop.texts import template as words

_HEADINGS: Final = PatternFill("solid", start_color="DCE6F1")
_NEEDED: Final = PatternFill("solid", start_color="FCE4D6")
_SAID_DONE: Final = Font(name=FAMILY, size=11, color="548235")
_SAID_WRONG: Final = Font(name=FAMILY, size=11, color="9C0006")
_WRAPPED: Final = Alignment(vertical="center", wrap_text=True)
_SMALL: Final = Alignment(horizontal="center", vertical="center", shrink_to_fit=True)
_FIX_WIDTH, _EXTRA_WIDTH = 40, 18
_TITLE_HEIGHT, _HEADING_HEIGHT, _LINE_HEIGHT, _HIGHEST = 24, 48, 15, 400
_FORMATS: Final = {"day": "dd/mm/yyyy", "money": "#,##0", "whole": "0", "number": "General"}


@dataclass(frozen=True, slots=True)
class WrittenForm:
    """A template on disk.

    Attributes:
        path: The file.
        text: Its manifest as it is spelled there.
        signature: Over that text, or "".
    """

    path: Path
    text: str
    signature: str


def write_template(target: Path, form: Form, seed: bytes = b"") -> WrittenForm:
    """Write a template or a list of errors; whatever goes wrong, the target stays as it was.

    Args:
        target: The file.
        form: What is to be filled in.
        seed: The office's own, to sign with; without it nothing is signed.

    Raises:
        UserError: ``folder_missing``, ``folder_not_writable``, ``disk_full``, ``write_failed``,
            ``target_open_elsewhere``, ``template_cell_too_long``.
    """
    if seed:
        form = replace(form, manifest=replace(form.manifest, key=public(seed)))
    text = form.manifest.to_json()
    signature = sign(seed, text) if seed else ""
    moment = form.manifest.moment
    with closing(Workbook()) as book:
        book.remove(book.active)
        _describe(book, form, text, signature)
        add_guide(book, form, text, signature)
        try:
            for leaf in form.leaves:
                _Sheet(book, form, leaf).fill()
        except TooLong as error:
            raise refuse("template_cell_too_long") from error
        add_lists(book, form.lists)
        _carry(book, text, signature)
        book.active = 1 if any(leaf.mending for leaf in form.leaves) else 0
        clear_halves(target)
        with appearing(target) as file, tidied(book):
            pack(book, file, moment)
    return WrittenForm(target, text, signature)


class _Sheet:
    """One sheet while it is written."""

    def __init__(self, book: Book, form: Form, leaf: Leaf) -> None:
        self._page: Page = book.create_sheet(leaf.sheet.name)
        self._form, self._leaf = form, leaf
        # In a list of errors the reasons stand before everything else.
        self._first = 2 if leaf.mending else 1
        self._extra = list(
            dict.fromkeys(name for line in leaf.lines.values() for name in line.extra)
        )

    def fill(self) -> None:
        """Write the sheet."""
        page, leaf = self._page, self._leaf
        last = max(leaf.lines, default=FIRST_ROW)
        rules = rules_of(leaf.sheet, self._form, self._first, last - FIRST_ROW + 1)
        self._shape(rules.last)
        fill(page.cell(TITLE_ROW, 1), leaf.top).font = BOLD
        page.row_dimensions[TITLE_ROW].height = _TITLE_HEIGHT
        page.row_dimensions[HEADING_ROW].height = _HEADING_HEIGHT
        for at, column in self._columns():
            self._head(at, column.heading, column.key, _look(column))
        if leaf.mending:
            self._head(1, words.FIX, FIX, GIVEN)
        for at, name in self._extras():
            self._head(at, name, "", GIVEN)
        for number, line in sorted(leaf.lines.items()):
            self._write(number, line)
        rules.put_on(page)
        self._print()

    def _columns(self) -> Iterator[tuple[int, Column]]:
        return enumerate(self._leaf.sheet.columns, start=self._first)

    def _extras(self) -> Iterator[tuple[int, str]]:
        return enumerate(self._extra, start=self._first + len(self._leaf.sheet.columns))

    def _head(self, at: int, heading: str, key: str, look: PatternFill) -> None:
        for row, text, font in ((HEADING_ROW, heading, HEADING), (KEY_ROW, key, SMALL)):
            cell = fill(self._page.cell(row, at), text)
            cell.font, cell.border, cell.alignment = font, BOX, CENTRED
            cell.fill, cell.number_format = look, TEXT_FORMAT
        self._page.cell(KEY_ROW, at).alignment = _SMALL

    def _shape(self, last: int) -> None:
        """Set widths and the formats of rows that are put in later, and lock the headings."""
        page = self._page
        for at, column in self._columns():
            dimension = page.column_dimensions[get_column_letter(at)]
            dimension.width = column.width
            dimension.number_format = _FORMATS.get(column.form, TEXT_FORMAT)
            dimension.protection = Protection(locked=False)
        if self._leaf.mending:
            page.column_dimensions["A"].width = _FIX_WIDTH
            page.column_dimensions["A"].protection = Protection(locked=False)
        for at, _ in self._extras():
            page.column_dimensions[get_column_letter(at)].width = _EXTRA_WIDTH
        lock(page)
        # A locked sheet can be sorted only where every cell is open, so the rows are; what the
        # program needs refuses to be typed into, and goes along when rows are sorted.
        for allowed in ("sort", "autoFilter", "insertRows", "formatColumns", "formatRows"):
            setattr(page.protection, allowed, False)
        kept = 1 if self._leaf.mending else 3 if len(self._leaf.sheet.columns) > _MANY else 1
        page.freeze_panes = page.cell(FIRST_ROW, kept + 1)
        width = self._first + len(self._leaf.sheet.columns) + len(self._extra) - 1
        page.auto_filter.ref = f"A{KEY_ROW}:{get_column_letter(width)}{last}"

    def _write(self, number: int, line: Line) -> None:
        for at, column in self._columns():
            value = line.uid if column.key == "row_id" else line.cells.get(column.key)
            self._put(number, at, column, value, line)
        if self._leaf.mending and line.said:
            cell = fill(self._page.cell(number, 1), line.said)
            cell.font = _SAID_WRONG if line.wrong or not _done(line) else _SAID_DONE
            cell.alignment, cell.protection = _WRAPPED, Protection(locked=False)
        self._page.row_dimensions[number].height = self._height(line)
        for at, name in self._extras():
            _typed(self._page.cell(number, at), line.extra.get(name), BODY)

    def _put(self, number: int, at: int, column: Column, value: CellValue, line: Line) -> None:
        cell = self._page.cell(number, at)
        cell.number_format = _FORMATS.get(column.form, TEXT_FORMAT)
        if column.form == "number" and line.decimals:
            cell.number_format = f"#,##0.{'0' * line.decimals}##"
        if column.given:
            cell.fill = GIVEN
        old = line.fonts.get(column.key)
        drawn = Font(name=old, size=11) if old else BODY
        _typed(cell, value, SMALL if column.key == "row_id" else drawn)
        if column.key in line.wrong:
            cell.fill = WRONG

    def _height(self, line: Line) -> float | None:
        """Return how high a row with wrapped text is to be; spreadsheets do not see to it."""
        texts = [(str(line.cells.get(c.key) or ""), c.width) for c in self._leaf.sheet.columns]
        count = max(lines_of(text, width) for text, width in [*texts, (line.said, _FIX_WIDTH)])
        return min(_LINE_HEIGHT * count, _HIGHEST) if count > 1 else None

    def _print(self) -> None:
        page = self._page
        on_paper(page, landscape=True)
        page.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        printed = [at for at, column in self._columns() if column.printed]
        # Whole columns: a spreadsheet then prints as many rows as are filled in.
        page.print_area = f"A1:{get_column_letter(printed[-1])}{_ALL_ROWS}"
        page.print_title_rows = f"{TITLE_ROW}:{HEADING_ROW}"
        page.oddFooter.center.text = words.PAGE
        page.oddFooter.left.text = self._form.manifest.receiver_code


_MANY: Final = 20
_ALL_ROWS: Final = 1_048_576


def _done(line: Line) -> bool:
    return line.said in {words.TAKEN, words.DROPPED}


def _look(column: Column) -> PatternFill:
    if column.given:
        return GIVEN
    return _NEEDED if column.required else _HEADINGS


def _typed(cell: Cell, value: CellValue, font: Font) -> None:
    """Put into a cell what was typed, as it was typed."""
    odd = value is not None and not isinstance(value, (str, int, Decimal, date))
    fill(cell, str(value) if odd else value)
    if isinstance(value, datetime) and (value.hour or value.minute or value.second):
        fill(cell, f"{show_day(value)} {value:%H:%M:%S}")
    elif isinstance(value, date):
        cell.number_format = _FORMATS["day"]
    elif isinstance(value, (int, Decimal)) and cell.number_format == TEXT_FORMAT:
        cell.number_format = "General"
    cell.font, cell.alignment = font, _WRAPPED
    cell.protection = Protection(locked=False)


def _describe(book: Book, form: Form, text: str, signature: str) -> None:
    moment = form.manifest.moment.astimezone(UTC).replace(tzinfo=None)
    book.properties.creator = form.manifest.made_by
    book.properties.created = book.properties.modified = moment
    book.properties.identifier = form.manifest.bundle_id
    for name, value in properties(form.manifest, text, signature):
        book.custom_doc_props.append(StringProperty(name=name, value=value))


def _carry(book: Book, text: str, signature: str) -> None:
    page = book.create_sheet(CARRIER)
    page.sheet_state = "hidden"
    for row in carrier_rows(text, signature):
        page.append(row)
    for cells in page.iter_rows():
        for cell in cells:
            fill(cell, cell.value)
            cell.number_format = TEXT_FORMAT
