"""The cover: the paper that is handed over with the file, and a copy of the manifest below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from openpyxl.utils import get_column_letter

from thidua_desktop.bundles.carrier import cover_rows
from thidua_desktop.bundles.cells import CellValue
from thidua_desktop.bundles.layout import COVER, SHEETS
from thidua_desktop.bundles.looks import (
    BODY,
    BOLD,
    BOX,
    CENTRED,
    ITALIC,
    RIGHT,
    SMALL,
    TITLE,
    Book,
    Cell,
    Page,
    lock,
    on_paper,
    styled,
)
from thidua_desktop.bundles.manifest import Manifest, SheetTotals
from thidua_desktop.domain.figures import show_day
from thidua_desktop.texts import bundle as words
from thidua_desktop.texts.fields import kind_label

_WIDTHS = (24, 30, 12, 14, 20)
_LABELS = {sheet.name: kind_label(kind.value) for kind, sheet in SHEETS.items()}
_SIGNING_SPACE = 4
_FACTS = 7
_TOTALS_ROW = _FACTS + 3  # Below the title, the facts and an empty row.
_TITLE_HEIGHT, _WRAPPED_HEIGHT = 26, 32
_VIETNAMESE = str.maketrans(",.", ".,")


def add_cover(book: Book, manifest: Manifest) -> None:
    """Append the cover sheet."""
    page = book.create_sheet(COVER)
    for number, width in enumerate(_WIDTHS, start=1):
        page.column_dimensions[get_column_letter(number)].width = width
    on_paper(page, landscape=False)
    lock(page)
    printed = list(_printed(page, manifest))
    last = get_column_letter(len(_WIDTHS))
    page.print_area = f"A1:{last}{len(printed)}"
    # Heights are said before the rows go out; what is wrapped takes two lines.
    page.row_dimensions[1].height = _TITLE_HEIGHT
    page.row_dimensions[_TOTALS_ROW].height = _WRAPPED_HEIGHT
    for row in [*printed, *_coded(page, manifest)]:
        page.append(row)
    page.merged_cells.add(f"A1:{last}1")
    for row_number in _signing_rows(len(printed)):
        page.merged_cells.add(f"A{row_number}:B{row_number}")
        page.merged_cells.add(f"D{row_number}:{last}{row_number}")


def _printed(page: Page, manifest: Manifest) -> Iterator[list[Cell]]:
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
    yield [styled(page, words.CHECK_CODE, BOLD), styled(page, manifest.code, BOLD)]
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


def _coded(page: Page, manifest: Manifest) -> Iterator[list[Cell]]:
    yield []
    yield [styled(page, words.CODE_BLOCK, SMALL)]
    for name, part in cover_rows(manifest):
        yield [styled(page, name, SMALL), styled(page, part, SMALL)]
