"""An official paper in words, to tell it from others: what it is, about what, and its day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from thidua_desktop.domain.figures import show_day
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.papers import IssuedPaper
from thidua_desktop.domain.records.record import Record
from thidua_desktop.texts import paper_names as texts
from thidua_desktop.texts.paper_sentences import lowered

# What numbers are counted within; a letter after the number makes it another one.
SERIES: Final = ("unit", "symbol", "year", "number", "number_suffix")

Find = Callable[[Kind, str], Record | None]

# Each reference of a paper, and the field that says what it is.
_ABOUT: Final = (
    ("campaign", Kind.CAMPAIGN, "name"),
    ("proposal", Kind.AWARD_PROPOSAL, "title"),
    ("meeting", Kind.MEETING, "title"),
    ("period", Kind.PERIOD, "name"),
)


def paper_called(paper: IssuedPaper, find: Find) -> str:
    """Return what people call a paper; `find` returns a record of a kind by its id."""
    return texts.called(
        paper.report, _about(paper, find), show_day(paper.on_day) if paper.on_day else ""
    )


def paper_number(paper: IssuedPaper) -> str:
    """Return "5/BC-UBND"."""
    bare = f"{paper.number}{paper.number_suffix or ''}"
    return f"{bare}/{paper.symbol}" if paper.symbol else bare


def _about(paper: IssuedPaper, find: Find) -> Iterator[str]:
    for name, kind, words in _ABOUT:
        uid = getattr(paper, name)
        found = find(kind, uid) if uid else None
        if found is not None:
            text = str(getattr(found, words))
            yield lowered(text) if kind is Kind.PERIOD else text
