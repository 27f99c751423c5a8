"""Lines of the board of a period, and the words about one unit."""

from __future__ import annotations

from collections.abc import Iterator

from thidua_desktop.domain.figures import show_day
from thidua_desktop.services.period_line import Drift, Line
from thidua_desktop.texts import completeness as told
from thidua_desktop.texts import period_screen as words
from thidua_desktop.texts.screens import moment, short_moment
from thidua_desktop.ui.passages import Passage, passage
from thidua_desktop.ui.rows import Row

_PAST_DUE = "open"


def line(one: Line) -> Row:
    """Return the line of a unit."""
    cells = (
        one.name,
        _begun(told.STATES.get(one.state, one.state)),
        short_moment(one.file.noted_at) if one.file else words.NOT_SENT,
        words.days(one.late),
        _begun("; ".join(told.lack(lack.code, lack.count, lack.of) for lack in one.lacks)),
        words.rows(one.drift.count) if one.drift else "",
    )
    alert = one.state == "drifted" or (one.state == _PAST_DUE and one.late > 0)
    return Row(cells, "alert" if alert else "")


def detail(one: Line) -> list[Passage]:
    """Return what is known of a unit in a period."""
    return [
        passage("title", one.name),
        passage("note", words.due(show_day(one.due) if one.due else "")),
        *_sent(one),
        *_lacking(one),
        *(_drifted(one.drift) if one.drift else ()),
    ]


def closed(one: Line) -> str:
    """Say what a unit has closed, and what was said of it."""
    if one.closing is None:
        return words.NOT_CLOSED
    said = f"{_begun(_closing(one))}."
    return f"{said} {_begun(_word(one))}." if one.word else said


def _sent(one: Line) -> Iterator[Passage]:
    said = [told.STATES.get(one.state, one.state)]
    if one.file is not None:
        said.append(told.file(one.file.seq, moment(one.file.noted_at)))
    if one.closing is not None:
        said.append(_closing(one))
    if one.late:
        said.append(told.lateness(one.late))
    if one.word is not None:
        said.append(_word(one))
    for text in said:
        yield passage("text", f"{_begun(text)}.")


def _lacking(one: Line) -> Iterator[Passage]:
    yield passage("section", words.MISSING)
    for lack in one.lacks:
        yield passage("text", f"{_begun(told.lack(lack.code, lack.count, lack.of))}.")
    if not one.lacks:
        yield passage("text", words.NOTHING_MISSING)


def _drifted(drift: Drift) -> Iterator[Passage]:
    yield passage("alert", told.drift_title(drift.accepted, drift.now, drift.count))
    for row in drift.rows:
        yield passage("text", told.drifted(row.label, row.change))
    if drift.unnamed:
        yield passage("text", told.more_drifted(drift.unnamed))


def _closing(one: Line) -> str:
    closing = one.closing
    if closing is None:
        return ""
    day = show_day(closing.on_day)
    return told.closed(closing.number, day, closing.row_count, closing.data_digest)


def _word(one: Line) -> str:
    return told.word(one.by, show_day(one.word.on_day), one.word.reason or "") if one.word else ""


def _begun(text: str) -> str:
    """Return words that stand by themselves with a capital letter."""
    return text[:1].upper() + text[1:]
