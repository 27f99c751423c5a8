"""The head, the close and the end of a paper that the decree on official papers governs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from thidua_desktop.domain.paper import Addressees, Block, Letterhead, Paragraph, Signature
from thidua_desktop.services.reports.heads import HeadView, printed
from thidua_desktop.services.reports.issuing import issuing, lines
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.texts import official as texts

MINUTES = "BB"


def head(registers: Registers, report: Report, params: Params, unit: str, day: date) -> Letterhead:
    """Return the head of a paper.

    Args:
        registers: Where to look things up.
        report: Which report.
        params: What it is about, resolved; with a bloc the bloc issues it.
        unit: Who issues it.
        day: The day whose names it uses, until it has a day of its own.
    """
    found = printed(registers, report, params, unit, day)
    office = issuing(registers, unit, found.on_day or day, params.bloc)
    return Letterhead(
        body=office.body,
        superior=office.superior,
        number=_number(found),
        place=found.place,
        day=found.on_day,
        dated=report.symbol != MINUTES,
    )


def close(registers: Registers, report: Report, params: Params, unit: str, day: date) -> Signature:
    """Return who signs a paper, for whom, and who receives a copy; see :func:`head`."""
    found = printed(registers, report, params, unit, day)
    return Signature(
        role=found.role,
        name=found.signer,
        authority=texts.authority_of(lines(found.authority), found.role),
        recipients=lines(found.recipients),
    )


def addressees(
    registers: Registers, report: Report, params: Params, unit: str, day: date
) -> tuple[Block, ...]:
    """Return to whom a paper is written, as its first block; () for nobody; see :func:`head`."""
    names = lines(printed(registers, report, params, unit, day).addressees)
    return (Addressees(names),) if names else ()


def attached(registers: Registers, report: Report, params: Params, unit: str, day: date) -> str:
    """Return the words under an annex's title that say which paper it belongs to."""
    found = printed(registers, report, params, unit, day)
    name = issuing(registers, unit, found.on_day or day, params.bloc).name
    return texts.attached(report.symbol, _number(found), found.on_day, name)


def ended(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks with the sign that ends an official text behind their last words."""
    *before, last = [*blocks] or [Paragraph("")]
    if isinstance(last, Paragraph):
        return (*before, replace(last, text=texts.ended(last.text)))
    return (*before, last, Paragraph(texts.END))


def _number(found: HeadView) -> str:
    return texts.numbered(found.number, found.number_suffix, found.symbol)
