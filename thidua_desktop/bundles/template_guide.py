"""The first sheet of a template: what to do with it, in plain words, and a copy of the manifest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil
from typing import Final

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter

from thidua_desktop.bundles.carrier import cover_rows
from thidua_desktop.bundles.looks import (
    BODY,
    BOLD,
    BOX,
    CENTRED,
    HEADING,
    PLAIN,
    SMALL,
    TEXT_FORMAT,
    TITLE,
    Book,
    Cell,
    Page,
    fill,
    lock,
    on_paper,
)
from thidua_desktop.bundles.template_form import Form
from thidua_desktop.bundles.template_layout import title_of
from thidua_desktop.bundles.template_rules import DOUBT, GIVEN, WRONG
from thidua_desktop.domain.figures import show_day
from thidua_desktop.texts import template as words

_WIDTHS: Final = (20, 76)
_LINE_HEIGHT, _TITLE_HEIGHT = 16, 30
# How many characters of the ordinary face fit into a column's width; Vietnamese ones run wide.
_FITTING: Final = 1.1
_TOP: Final = Alignment(vertical="top", wrap_text=True)
_LOOKS: Final = {"wrong": WRONG, "doubt": DOUBT, "given": GIVEN}


def add_guide(book: Book, form: Form, text: str, signature: str) -> None:
    """Append the sheet.

    Args:
        book: The workbook.
        form: What is to be filled in.
        text: The manifest as it is spelled.
        signature: Over that text, or "".
    """
    page = book.create_sheet(words.GUIDE)
    for number, width in enumerate(_WIDTHS, start=1):
        page.column_dimensions[get_column_letter(number)].width = width
    on_paper(page, landscape=False)
    lock(page)
    _title(page, words.TITLES[form.manifest.kind])
    row = _pairs(page, 3, _facts(form))
    mending = any(leaf.mending for leaf in form.leaves)
    if mending:
        row = _heading(page, row + 1, words.COUNTS)
        row = _lines(page, row, form.counts)
        row = _pairs(page, row, ((leaf.sheet.name, leaf.top) for leaf in form.leaves))
    office = form.manifest.sender_name
    row = _heading(page, row + 1, words.HOW)
    row = _steps(page, row, words.mending(office) if mending else words.steps(office))
    row = _heading(page, row + 1, words.SHEETS)
    row = _pairs(page, row, _sheets(form))
    row = _legend(page, _heading(page, row + 1, words.COLOURS))
    page.print_area = f"A1:B{row - 1}"
    _put(page, row + 1, 1, words.CODE_BLOCK, SMALL)
    for number, pair in enumerate(cover_rows(text, signature), start=row + 2):
        for column, part in enumerate(pair, start=1):
            _put(page, number, column, part, SMALL).number_format = TEXT_FORMAT


def lines_of(text: str, width: float) -> int:
    """Return on how many lines a text comes to stand in a column of some width."""
    return sum(max(1, ceil(len(line) / (width * _FITTING))) for line in text.split("\n"))


def _title(page: Page, text: str) -> None:
    page.merge_cells("A1:B1")
    cell = _put(page, 1, 1, text, TITLE)
    cell.alignment = CENTRED
    page.row_dimensions[1].height = _TITLE_HEIGHT


def _facts(form: Form) -> Iterator[tuple[str, str]]:
    manifest, made = form.manifest, form.manifest.moment
    yield words.UNIT, f"{manifest.receiver_code} – {manifest.receiver_name}"
    if form.period:
        days = f"{show_day(form.period.first)} – {show_day(form.period.last)}"
        yield words.PERIOD, f"{form.period.name} ({days})"
    else:
        yield words.PERIOD, words.ANY_PERIOD
    if form.campaign:
        yield words.CAMPAIGN, form.campaign
    yield words.OFFICE, f"{manifest.sender_code} – {manifest.sender_name}"
    if form.period and form.period.due:
        yield words.DUE, show_day(form.period.due)
    yield words.MADE, f"{show_day(made)} {made:%H:%M} / {manifest.made_by}"
    yield words.TEMPLATE, manifest.bundle_id


def _sheets(form: Form) -> Iterator[tuple[str, str]]:
    for leaf in form.leaves:
        kind = leaf.sheet.kind
        yield leaf.sheet.name, f"{title_of(kind)}. {words.ABOUT[kind.value]}"


def _heading(page: Page, row: int, text: str) -> int:
    _put(page, row, 1, text, BOLD)
    page.row_dimensions[row].height = _TITLE_HEIGHT - _LINE_HEIGHT / 2
    return row + 1


def _pairs(page: Page, row: int, pairs: Iterable[tuple[str, str]]) -> int:
    for label, text in pairs:
        _put(page, row, 1, label, HEADING)
        _wide(page, row, text)
        row += 1
    return row


def _steps(page: Page, row: int, steps: Iterable[str]) -> int:
    for number, text in enumerate(steps, start=1):
        _put(page, row, 1, f"{number}.", PLAIN).alignment = Alignment(
            horizontal="right", vertical="top"
        )
        _wide(page, row, text)
        row += 1
    return row


def _lines(page: Page, row: int, text: str) -> int:
    _wide(page, row, text)
    return row + 1


def _legend(page: Page, row: int) -> int:
    for look, text in words.LEGEND:
        cell = page.cell(row, 1)
        cell.fill, cell.border = _LOOKS[look], BOX
        _wide(page, row, text, indent=1)
        row += 1
    return row


def _wide(page: Page, row: int, text: str, indent: int = 0) -> None:
    cell = _put(page, row, 2, text, BODY)
    cell.alignment = Alignment(vertical="top", wrap_text=True, indent=indent)
    page.row_dimensions[row].height = _LINE_HEIGHT * lines_of(text, _WIDTHS[1]) + 2


def _put(page: Page, row: int, column: int, text: str, font: object) -> Cell:
    cell = fill(page.cell(row, column), text)
    cell.font, cell.alignment = font, _TOP
    return cell
