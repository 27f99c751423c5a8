"""Lines of the ledger, and the words about one file in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from thidua_desktop.domain.errors import Problem
from thidua_desktop.services.preview import OUTCOMES
from thidua_desktop.texts import exchange_preview
from thidua_desktop.texts import exchange_screens as words
from thidua_desktop.texts.problems import sentence
from thidua_desktop.texts.screens import short_moment
from thidua_desktop.ui.passages import Passage, passage
from thidua_desktop.ui.rows import Row

Unit = Callable[[str], str]

# Files nobody answers.
_UNANSWERED: Final = frozenset({"BIENNHAN", "MAU", "LOI"})
_PAST: Final = frozenset({"undone", "superseded"})
_ALERTS: Final = frozenset({"rejected", "quarantined"})


def line(entry: Any, unit: Unit) -> Row:
    """Return the line of a file sent or received."""
    cells = (
        short_moment(entry.noted_at),
        words.DIRECTIONS[entry.direction],
        unit(entry.peer),
        entry.file,
        str(_rows(entry)),
        state(entry),
    )
    look = "muted" if entry.state in _PAST else "alert" if entry.state in _ALERTS else ""
    return Row(cells, look)


def state(entry: Any) -> str:
    """Return how far a file has come, in words."""
    if entry.direction == "in":
        return words.RECEIVED.get(entry.state, entry.state)
    if entry.kind in _UNANSWERED:
        return words.WRITTEN
    if entry.state == "processed":
        taken, left = (int(entry.reply.get(name, 0)) for name in ("taken", "not_taken"))
        return words.processed(taken, taken + left)
    return words.SENT.get(entry.state, entry.state)


def answered(entry: Any) -> bool:
    """Say whether the other side is to say that it has the file."""
    return entry.direction == "out" and entry.kind not in _UNANSWERED


def detail(entry: Any, unit: Unit) -> list[Passage]:
    """Return what is known of a file, from its beginning."""
    head = words.sent_head if entry.direction == "out" else words.received_head
    told = [passage("title", head(entry.kind, entry.seq, unit(entry.peer)))]
    steps = _sent(entry) if entry.direction == "out" else _received(entry)
    return [*told, passage("text", " ".join(filter(None, steps)))]


def _sent(entry: Any) -> Iterator[str]:
    yield words.written_at(entry.noted_at, entry.noted_by)
    if entry.handed_at:
        yield words.handed_at(entry.handed_at)
    if entry.replied_at:
        yield words.replied_at(entry.replied_at)
    yield f"{state(entry)}."
    if code := entry.reply.get("code"):
        yield words.refused_because(sentence(Problem(str(code))))


def _received(entry: Any) -> Iterator[str]:
    yield words.taken_at(entry.noted_at, entry.noted_by)
    yield exchange_preview.VERDICTS.get(entry.verdict, "")
    counts = ((name, entry.counts.get(name, 0)) for name in OUTCOMES)
    yield words.counted([exchange_preview.chip(name, count) for name, count in counts if count])


def _rows(entry: Any) -> int:
    if entry.direction == "out":
        return int(entry.counts.get("rows", 0))
    return sum(entry.counts.get(name, 0) for name in OUTCOMES)
