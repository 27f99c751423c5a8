"""Verbs about a period: completeness, close-period, accept."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from thidua_desktop.cli.verb import Answer, Arguments, Usage, Verb, in_office
from thidua_desktop.domain.figures import show_day
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.closings import ACCEPTED, RETURNED
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.words import tidy
from thidua_desktop.services.office import Office
from thidua_desktop.services.period_line import Drift, Line
from thidua_desktop.texts import command as words
from thidua_desktop.texts import completeness as said
from thidua_desktop.texts.problems import sentence
from thidua_desktop.texts.screens import moment


def _board_arguments(take: Arguments) -> None:
    take.add_argument(
        "--period",
        type=tidy,
        default="",
        metavar=words.PLACES["period"],
        help=words.HELP["--period-of-board"],
    )


def _board(office: Office, arguments: Namespace) -> Answer:
    period = office.completeness.present()
    if arguments.period:
        period = _period(office, arguments.period)
    if period is None:
        raise Usage(said.NO_PERIOD, verb="completeness")
    lines = office.completeness.board(period.id)
    due = show_day(period.due_on) if period.due_on else ""
    document = {
        "period": {
            "id": period.id,
            "code": f"{period.year}/{period.code}",
            "name": period.name,
            "due_on": _day(period.due_on),
        },
        "units": [_line(line) for line in lines],
    }
    told = [text for line in lines for text in _told(line)]
    return Answer(document, (said.title(period.name, due), *told))


def _line(line: Line) -> dict[str, Any]:
    file, closing, word = line.file, line.closing, line.word
    return {
        "unit": line.unit,
        "code": line.code,
        "name": line.name,
        "own": line.own,
        "state": line.state,
        "rows": line.rows,
        "days_late": line.late,
        "file": file and {"bundle_id": file.uid, "seq": file.seq, "at": file.noted_at},
        "closing": closing
        and {
            "id": closing.id,
            "number": closing.number,
            "on_day": _day(closing.on_day),
            "arrived": line.arrived,
            "digest": closing.data_digest,
            "rows": closing.row_count,
        },
        "word": word
        and {
            "id": word.id,
            "verdict": word.verdict,
            "on_day": _day(word.on_day),
            "by": line.by,
            "reason": word.reason,
            "digest": word.data_digest,
        },
        "missing": [
            {
                "code": lack.code,
                "count": lack.count,
                "of": lack.of,
                "text": said.lack(lack.code, lack.count, lack.of),
            }
            for lack in line.lacks
        ],
        "drift": _drift(line.drift) if line.drift else None,
    }


def _drift(drift: Drift) -> dict[str, Any]:
    return {
        "accepted": drift.accepted,
        "now": drift.now,
        "rows": [
            {"kind": row.kind.value, "id": row.id, "label": row.label, "change": row.change}
            for row in drift.rows
        ],
        "unnamed": drift.unnamed,
    }


def _told(line: Line) -> Iterator[str]:
    parts = [said.lateness(line.late)]
    if line.file:
        parts.append(said.file(line.file.seq, moment(line.file.noted_at)))
    if closing := line.closing:
        day = show_day(closing.on_day)
        parts.append(said.closed(closing.number, day, closing.row_count, closing.data_digest))
    if line.word:
        parts.append(said.word(line.by, show_day(line.word.on_day), line.word.reason or ""))
    parts += [said.lack(lack.code, lack.count, lack.of) for lack in line.lacks]
    yield said.line(line.name, line.code, line.state, "; ".join(part for part in parts if part))
    if line.drift:
        yield f"   {said.drift_title(line.drift.accepted, line.drift.now, line.drift.count)}"
        yield from (f"   {said.drifted(row.label, row.change)}" for row in line.drift.rows)
        if line.drift.unnamed:
            yield f"   {said.more_drifted(line.drift.unnamed)}"


def _close_arguments(take: Arguments) -> None:
    places = words.PLACES
    take.add_argument("period", type=tidy, metavar=places["period"], help=words.HELP["--period"])
    take.add_argument(
        "--unit", default="", type=tidy, metavar=places["code"], help=words.HELP["--unit-closed"]
    )
    take.add_argument(
        "--note", default="", type=tidy, metavar=places["text"], help=words.HELP["--note"]
    )


def _close(office: Office, arguments: Namespace) -> Answer:
    period = _period(office, arguments.period)
    done = office.completeness.close(period.id, arguments.unit, arguments.note)
    closing = done.value
    document = {
        "ok": True,
        "id": closing.id,
        "number": closing.number,
        "digest": closing.data_digest,
        "rows": closing.row_count,
    }
    told = said.closed_now(period.name, closing.row_count, closing.data_digest)
    return Answer(document, (told, *(sentence(one) for one in done.warnings)))


def _accept_arguments(take: Arguments) -> None:
    places = words.PLACES
    take.add_argument("unit", type=tidy, metavar=places["code"], help=words.HELP["--to-accept"])
    take.add_argument("period", type=tidy, metavar=places["period"], help=words.HELP["--period"])
    take.add_argument("--return", action="store_true", dest="back", help=words.HELP["--return"])
    take.add_argument(
        "--reason", default="", type=tidy, metavar=places["text"], help=words.HELP["--reason"]
    )


def _accept(office: Office, arguments: Namespace) -> Answer:
    if arguments.back and not arguments.reason:
        raise Usage(words.option_missing("--reason"), verb="accept")
    verdict = RETURNED if arguments.back else ACCEPTED
    period = _period(office, arguments.period)
    done = office.completeness.accept(arguments.unit, period.id, verdict, arguments.reason)
    word = done.value
    document = {"ok": True, "id": word.id, "verdict": word.verdict, "digest": word.data_digest}
    unit = office.records.label(Kind.UNIT, word.unit)
    told = said.accepted_now(unit, period.name, word.data_digest)
    if arguments.back:
        told = said.returned_now(unit, period.name)
    return Answer(document, (told, *(sentence(one) for one in done.warnings)))


def _period(office: Office, text: str) -> Period:
    period: Any = office.records.get(Kind.PERIOD, text)
    found: Period = period
    return found


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None


VERBS = (
    Verb("completeness", _board_arguments, in_office(_board)),
    Verb("close-period", _close_arguments, in_office(_close), "closing"),
    Verb("accept", _accept_arguments, in_office(_accept), "acceptance"),
)
