"""What to know of incoming papers before importing them: numbers that two of them have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.papers import IssuedPaper
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.desk import Desk
from thidua_desktop.services.paper_called import SERIES, paper_called, paper_number
from thidua_desktop.services.preview import TAKEN, Sorted, Taken
from thidua_desktop.texts.paper_names import joined

Label = Callable[[Kind, str], str]
_Series = tuple[object, ...]


def paper_notes(rows: Iterable[Sorted], desk: Desk, label: Label) -> Iterator[Problem]:
    """Yield the numbers that will stand on two papers; it keeps no row out.

    Only those that the file has a part in: the office was told of the others before.
    """
    taken = {(row.kind, row.row.record.id): row.row for row in rows if row.outcome in TAKEN}
    brought = [row for (kind, _), row in taken.items() if kind is Kind.ISSUED_PAPER]
    if not any(_series(row) for row in brought):
        return
    there = dict(desk.whole(Kind.ISSUED_PAPER)) | {row.record.id: row for row in brought}
    by_number = _by_number(there)
    for series in dict.fromkeys(_series(row) for row in brought):
        papers = by_number.get(series, []) if series else []
        if len(papers) > 1:
            yield _told(papers, desk, taken, label)


def _by_number(rows: Mapping[str, Held]) -> dict[_Series, list[IssuedPaper]]:
    found: dict[_Series, list[IssuedPaper]] = {}
    for row in rows.values():
        if (series := _series(row)) and isinstance(row.record, IssuedPaper):
            found.setdefault(series, []).append(row.record)
    return found


def _series(row: Held) -> _Series:
    """Return what may not be twice; () where nothing may clash."""
    paper = row.record
    if not isinstance(paper, IssuedPaper) or paper.number is None or row.stamp.deleted:
        return ()
    return tuple(getattr(paper, name) or "" for name in SERIES)


def _told(papers: list[IssuedPaper], desk: Desk, taken: Taken, label: Label) -> Problem:
    papers = sorted(papers, key=lambda one: (str(one.on_day or ""), one.id))
    words = {
        "number": paper_number(papers[0]),
        "year": str(papers[0].year),
        "unit": label(Kind.UNIT, papers[0].unit),
        "papers": joined(paper_called(p, lambda k, u: desk.known(k, u, taken)) for p in papers),
    }
    return Problem("note_paper_number_twice", "", words)
