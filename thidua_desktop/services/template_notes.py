"""What a person should know of a filled-in template before taking it; it keeps no row out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from thidua_desktop.bundles.parcel import RowProblem
from thidua_desktop.domain.errors import Problem
from thidua_desktop.services.desk import Desk
from thidua_desktop.services.template_history import Earlier
from thidua_desktop.services.template_naming import pairs_of
from thidua_desktop.services.template_reading import Reviewed, alike, notices_of
from thidua_desktop.texts.problems import sentence
from thidua_desktop.texts.template import spot

_MOST: Final = 40


def notes(reviewed: Reviewed, desk: Desk, earlier: Earlier, unit: str) -> Iterator[Problem]:
    """Yield the notes of a file, those about single rows last and not without end."""
    yield from _fonts(reviewed)
    yield from _unfilled(reviewed)
    yield from _gone(reviewed, desk, earlier)
    found = [*map(_placed, notices_of(reviewed)), *_alike(reviewed, desk, unit)]
    yield from found[:_MOST]
    if len(found) > _MOST:
        yield Problem("template_more_notes", "", {"count": str(len(found) - _MOST)})


def _fonts(reviewed: Reviewed) -> Iterator[Problem]:
    fonts = reviewed.book.fonts
    if fonts and reviewed.undecided:
        count = sum(change.count for change in fonts)
        yield Problem("template_fonts_old", "", {"count": str(count)})


def _unfilled(reviewed: Reviewed) -> Iterator[Problem]:
    for sheet, names in reviewed.book.unfilled.items():
        told = {"sheet": sheet, "count": str(len(names)), "first": names[0]}
        yield Problem("template_unfilled", "", told)


def _gone(reviewed: Reviewed, desk: Desk, earlier: Earlier) -> Iterator[Problem]:
    """Yield that rows which came from this template before are not in the file any more."""
    here = set(pairs_of(reviewed.named))
    gone = [
        row
        for pair in sorted(earlier.rows - here, key=lambda pair: pair[1])
        if (row := desk.ours(*pair)) is not None and not row.stamp.deleted
    ]
    if gone:
        first = desk.read.label_of(gone[0].record)
        yield Problem("template_rows_gone", "", {"count": str(len(gone)), "first": first})


def _alike(reviewed: Reviewed, desk: Desk, unit: str) -> Iterator[Problem]:
    for row, title in alike(reviewed.rows, desk, unit):
        told = {"title": title, "place": spot(row.incoming.sheet, row.incoming.row)}
        yield Problem("template_alike", "", told)


def _placed(problem: RowProblem) -> Problem:
    told = Problem(problem.code, problem.field, {"text": problem.found, **problem.params})
    place = spot(problem.sheet, problem.row, problem.column)
    return Problem("template_note", "", {"place": place, "text": sentence(told)})


def counted(problems: Iterable[RowProblem]) -> int:
    """Return how many rows cannot be taken."""
    return len({(problem.sheet, problem.row) for problem in problems if problem.row})
