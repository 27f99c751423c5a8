"""The cover: the paper that is handed over with the file, and a copy of the manifest below it.

And the hidden sheet with another copy, of the manifest, its signature and the acknowledgements.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from openpyxl.utils import get_column_letter

from thidua_desktop.bundles.carrier import carrier_rows, cover_rows
from thidua_desktop.bundles.cells import CellValue
from thidua_desktop.bundles.layout import CARRIER, COVER, SHEETS
from thidua_desktop.bundles.looks import (
    BODY,
    BOLD,
    BOX,
    CENTRED,
    ITALIC,
    RIGHT,
    SMALL,
    TEXT_FORMAT,
    TITLE,
    Book,
    Cell,
    Page,
    lock,
    on_paper,
    styled,
)
from thidua_desktop.bundles.manifest import Manifest, SheetTotals, check_code
from thidua_desktop.domain.figures import show_day
from thidua_desktop.texts import bundle as words
from thidua_desktop.texts.fields import kind_label

_WIDTHS = (24, 30, 12, 14, 20)
_LABELS = {
    **{sheet.name: kind_label(kind.value) for kind, sheet in SHEETS.items()},
    **words.FURTHER_SHEETS,
}
_SIGNING_SPACE = 4
_FACTS = 7
_TOTALS_ROW = _FACTS + 3  # Below the title, the facts and an empty row.
_TITLE_HEIGHT, _WRAPPED_HEIGHT = 26, 32
_VIETNAMESE = str.maketrans(",.", ".,")


@dataclass(frozen=True, slots=True)
class Papers:
    """What a bundle says of itself.

    Attributes:
        manifest: The manifest.
        text: Its spelling.
        signature: Over the spelling, or "".
        acks: The acknowledgements as they are spelled, or "".
        receipts: What came from the other side, in sentences.
        open_questions: Rivals and proposals in the file, in words; "" for none.
    """

    manifest: Manifest
    text: str
    signature: str = ""
    acks: str = ""
    receipts: Sequence[str] = ()
    open_questions: str = ""


def add_cover(book: Book, papers: Papers) -> None:
    """Put the cover sheet in front of the others."""
    page = book.create_sheet(COVER, 0)
    for number, width in enumerate(_WIDTHS, start=1):
        page.column_dimensions[get_column_letter(number)].width = width
    on_paper(page, landscape=False)
    lock(page)
    printed = list(_printed(page, papers))
    last = get_column_letter(len(_WIDTHS))
    page.print_area = f"A1:{last}{len(printed)}"
    # Heights are said before the rows go out; what is wrapped takes two lines.
    page.row_dimensions[1].height = _TITLE_HEIGHT
    page.row_dimensions[_TOTALS_ROW].height = _WRAPPED_HEIGHT
    for row in [*printed, *_coded(page, papers)]:
        page.append(row)
    page.merged_cells.add(f"A1:{last}1")
    for row_number in _signing_rows(len(printed)):
        page.merged_cells.add(f"A{row_number}:B{row_number}")
        page.merged_cells.add(f"D{row_number}:{last}{row_number}")


def add_carrier(book: Book, papers: Papers) -> None:
    """Append the hidden sheet."""
    page = book.create_sheet(CARRIER)
    page.sheet_state = "hidden"
    for row in carrier_rows(papers.text, papers.signature, papers.acks):
        page.append([styled(page, text, SMALL, number_format=TEXT_FORMAT) for text in row])


def _printed(page: Page, papers: Papers) -> Iterator[list[Cell]]:
    manifest = papers.manifest
    yield [styled(page, words.TITLE, TITLE, alignment=CENTRED)]
    for label, value in _facts(manifest):
        yield [styled(page, label, BOLD), styled(page, value)]
    yield []
    yield [styled(page, text, BOLD, border=BOX, alignment=CENTRED) for text in words.TOTALS]
    for name, totals in manifest.sheets.items():
        *cells, added = _totals(name, totals)
        yield [
            *(styled(page, value, BODY, border=BOX) for value in cells),
            styled(page, added, BODY, border=BOX, alignment=RIGHT),
        ]
    yield []
    yield [styled(page, words.CHECK_CODE, BOLD), styled(page, check_code(papers.text), BOLD)]
    yield from _exchanged(page, papers)
    yield from ([styled(page, line, ITALIC)] for line in words.ADVICE)
    yield from _signatures(page)


def _facts(manifest: Manifest) -> Iterator[tuple[str, str]]:
    made = manifest.moment
    yield "", words.KINDS.get(manifest.kind, manifest.kind)
    yield words.FROM, _both(manifest.sender_code, manifest.sender_name)
    yield words.TO, _both(manifest.receiver_code, manifest.receiver_name)
    yield words.NUMBER, " / ".join(filter(None, (str(manifest.seq), manifest.period)))
    yield words.MADE, f"{show_day(made)} {made:%H:%M} / {manifest.made_by}"
    yield words.BUNDLE, manifest.bundle_id
    yield words.CHANGES, f"{manifest.low}–{manifest.high}"


def _both(code: str, name: str) -> str:
    return f"{code} – {name}" if code else name


def _totals(name: str, totals: SheetTotals) -> Sequence[CellValue]:
    # Many fifteen-digit numbers add up to more digits than a number may have elsewhere.
    added = f"{Decimal(totals.sum):,f}".translate(_VIETNAMESE) if totals.sum else None
    return name, _LABELS.get(name, ""), totals.rows, totals.deleted, added


def _exchanged(page: Page, papers: Papers) -> Iterator[list[Cell]]:
    if papers.open_questions:
        yield [styled(page, words.OPEN_QUESTIONS, BOLD), styled(page, papers.open_questions)]
    for number, line in enumerate(papers.receipts):
        label = "" if number else words.RECEIVED_FROM_YOU
        yield [styled(page, label, BOLD), styled(page, line)]


def _signatures(page: Page) -> Iterator[list[Cell | None]]:
    left, right = words.SIGNATURES
    yield []
    yield [
        styled(page, left, BOLD, alignment=CENTRED),
        None,
        None,
        styled(page, right, BOLD, alignment=CENTRED),
    ]
    hint = words.SIGNATURE_HINT
    yield [
        styled(page, hint, ITALIC, alignment=CENTRED),
        None,
        None,
        styled(page, hint, ITALIC, alignment=CENTRED),
    ]
    yield from ([] for _ in range(_SIGNING_SPACE))


def _signing_rows(printed: int) -> tuple[int, int]:
    """Return the rows with the two names and the two hints, from the number of printed rows."""
    return printed - _SIGNING_SPACE - 1, printed - _SIGNING_SPACE


def _coded(page: Page, papers: Papers) -> Iterator[list[Cell]]:
    yield []
    yield [styled(page, words.CODE_BLOCK, SMALL)]
    for name, part in cover_rows(papers.text, papers.signature):
        yield [styled(page, name, SMALL), styled(page, part, SMALL)]
