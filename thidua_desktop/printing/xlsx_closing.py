"""Who signs a sheet, and who receives a copy."""

from thidua_desktop.domain.paper import Align, Closing, Pair, Signature, Signer, TableFooter
from thidua_desktop.printing import decree
from thidua_desktop.printing.wording import listed
from thidua_desktop.printing.xlsx_blocks import side_by_side
from thidua_desktop.printing.xlsx_measure import Type
from thidua_desktop.printing.xlsx_sheet import SheetPage
from thidua_desktop.texts import paper as texts

_SIGNING_ROWS = 4
_ROWS_ALONG = 2


def write_closing(page: SheetPage, closing: Closing) -> None:
    """Write the close, on one page."""
    first = page.row
    if isinstance(closing, Signature):
        _write_signature(page, closing)
    elif isinstance(closing, TableFooter):
        _write_footer(page, closing)
    elif isinstance(closing, Pair):
        _write_pair(page, closing)
    else:
        return
    # The rows above go along: a close never stands alone.
    page.tie(first - _ROWS_ALONG)


def _write_signature(page: SheetPage, closing: Signature) -> None:
    strong = Type(decree.SIGNATURE_PT, bold=True)
    right = [(line.upper(), strong) for line in (*closing.authority, closing.role)]
    right += [("", strong)] * _SIGNING_ROWS + [(closing.name, strong)]
    left = _receivers(closing.recipients)
    side_by_side(page, page.split_near(0.5), left, right, Align.LEFT)


def _write_pair(page: SheetPage, closing: Pair) -> None:
    left, right = (
        [
            (signer.role.upper(), Type(decree.SIGNATURE_PT, bold=True)),
            (signer.hint, Type(decree.FOOTER_PT, italic=True)),
            *[("", Type(decree.SIGNATURE_PT))] * _SIGNING_ROWS,
            (signer.name, Type(decree.SIGNATURE_PT, bold=True)),
        ]
        for signer in (closing.left, closing.right)
    )
    split = page.split_near(0.5)
    side_by_side(page, split, left, right)
    if closing.recipients:
        page.next()
        side_by_side(page, split, _receivers(closing.recipients), [], Align.LEFT)


def _receivers(names: tuple[str, ...]) -> list[tuple[str, Type]]:
    if not names:
        return []
    head = Type(decree.RECIPIENTS_HEAD_PT, bold=True, italic=True)
    return [
        (texts.RECIPIENTS, head),
        *((line, Type(decree.RECIPIENTS_PT)) for line in listed(names)),
    ]


def _write_footer(page: SheetPage, closing: TableFooter) -> None:
    slanted = Type(decree.FOOTER_PT, italic=True, whole=True)
    day = (texts.place_and_day(closing.place, closing.day), slanted)
    left = [("", slanted), *_signer(closing.left, texts.PREPARER, texts.PREPARER_HINT)]
    right = [day, *_signer(closing.right, texts.HEAD, texts.HEAD_HINT)]
    side_by_side(page, page.split_near(0.5), left, right)


def _signer(signer: Signer, role: str, hint: str) -> list[tuple[str, Type]]:
    strong, slanted = Type(decree.FOOTER_PT, bold=True), Type(decree.FOOTER_PT, italic=True)
    room = [("", slanted)] * _SIGNING_ROWS
    return [
        (signer.role or role, strong),
        (signer.hint or hint, slanted),
        *room,
        (signer.name, strong),
    ]
