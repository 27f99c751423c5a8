"""Numbers of official papers: the next one of a series, and what is doubtful about one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.figures import show_day
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.campaigns import CampaignResponse
from thidua_desktop.domain.records.documents import Document
from thidua_desktop.domain.records.incidents import Submission
from thidua_desktop.domain.records.papers import IssuedPaper
from thidua_desktop.services.paper_called import paper_called, paper_number
from thidua_desktop.services.reports import scope
from thidua_desktop.services.reports.issuing import issuing
from thidua_desktop.services.reports.report import Registers
from thidua_desktop.texts import official as texts

# "15/KH-UBND", "15a/KH-UBND", and "15/2024/QĐ-UBND" as the year was once written in.
_WRITTEN: Final = re.compile(r"(\d{1,5})[^\W\d_]{0,3}(?:/(\d{4}))?/(.+)")


@dataclass(frozen=True, slots=True)
class Series:
    """Papers that are counted together.

    Attributes:
        unit: Who issues them.
        symbol: What follows their numbers.
        year: The year in which they count.
    """

    unit: str
    symbol: str
    year: int


def papers(registers: Registers, series: Series) -> list[IssuedPaper]:
    """Return the papers of a series that were drawn up here."""
    where = {"symbol": series.symbol, "year": series.year}
    return scope.about(registers, Kind.ISSUED_PAPER, series.unit, **where)


def next_number(registers: Registers, series: Series) -> int:
    """Return what follows the greatest number known, wherever it was written down."""
    numbers = [paper.number or 0 for paper in papers(registers, series)]
    noted = (_number(text, day, series) for text, day in _noted(registers, series))
    return max([0, *numbers, *noted]) + 1


def twins(registers: Registers, series: Series, own: IssuedPaper | None) -> list[IssuedPaper]:
    """Return the other papers that bear a paper's number."""
    if own is None or own.number is None:
        return []
    mine = own.number, own.number_suffix or ""
    others = (paper for paper in papers(registers, series) if paper.id != own.id)
    return [one for one in others if (one.number, one.number_suffix or "") == mine]


def called(registers: Registers, paper: IssuedPaper) -> str:
    """Return what people call a paper."""
    return paper_called(paper, registers.records.get)


def doubts(registers: Registers, series: Series, own: IssuedPaper | None) -> Iterator[Problem]:
    """Yield what is doubtful about the number of a paper; see :func:`twins` besides."""
    if own is None or own.number is None:
        return
    if (before := _overtaken(registers, series, own)) and before.on_day:
        told = {"number": paper_number(own), "other": paper_number(before)}
        yield Problem(
            "paper_number_out_of_order", "number", told | {"day": show_day(before.on_day)}
        )


def _overtaken(registers: Registers, series: Series, own: IssuedPaper) -> IssuedPaper | None:
    """Return a paper whose number and day stand the other way round to this one's."""
    if own.on_day is None or own.number is None:
        return None
    for other in papers(registers, series):
        if other.on_day is None or other.number is None or other.number == own.number:
            continue
        if other.on_day != own.on_day and (other.number < own.number) != (
            other.on_day < own.on_day
        ):
            return other
    return None


def _number(text: str | None, day: date | None, series: Series) -> int:
    """Return the number in a text of the register if it is one of the series; else 0."""
    written = _WRITTEN.fullmatch((text or "").strip())
    if written is None or written[3].strip().upper() != series.symbol.upper():
        return 0
    year = int(written[2]) if written[2] else day.year if day else 0
    return int(written[1]) if year == series.year else 0


def _noted(registers: Registers, series: Series) -> Iterator[tuple[str | None, date | None]]:
    """Yield numbers of the unit's papers that other registers hold, each with its day."""
    sent: list[Submission] = scope.about(registers, Kind.SUBMISSION, series.unit)
    yield from ((row.document_number, row.sent_on or row.due_on) for row in sent)
    plans: list[CampaignResponse] = scope.about(registers, Kind.CAMPAIGN_RESPONSE, series.unit)
    yield from ((row.plan_number, row.planned_on or row.launched_on) for row in plans)
    names = _names(registers, series)
    documents: list[Document] = registers.records.every(Kind.DOCUMENT)
    yield from ((d.number, d.issued_on) for d in documents if texts.spelled(d.issuer) in names)


def _names(registers: Registers, series: Series) -> set[str]:
    """Return how a unit is written as the issuer of a document, in the year of a series."""
    days = (date(series.year, 1, 1), date(series.year, 12, 31))
    offices = [issuing(registers, series.unit, day) for day in days]
    written = [name for office in offices for name in (office.name, " ".join(office.body))]
    return {texts.spelled(name) for name in written}
