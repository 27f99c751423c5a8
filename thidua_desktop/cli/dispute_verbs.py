"""Verbs about what was not simply taken: conflicts, resolve, late."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from typing import Any

from thidua_desktop.cli.verb import Answer, Arguments, Usage, Verb, in_office, nothing_more
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import plain
from thidua_desktop.domain.sync import Held, spell_version
from thidua_desktop.domain.words import tidy
from thidua_desktop.services.conflicts import ConflictView
from thidua_desktop.services.late import LateView
from thidua_desktop.services.office import Office
from thidua_desktop.texts import command as words
from thidua_desktop.texts import command_exchange as said
from thidua_desktop.texts.fields import kind_label
from thidua_desktop.texts.problems import sentence
from thidua_desktop.texts.screens import moment

_SIDES = ("mine", "theirs")


def _conflicts(office: Office, _arguments: Namespace) -> Answer:
    views = office.conflicts.open()
    lines = [line for view in views for line in _conflict_lines(view)]
    return Answer([_conflict(view) for view in views], tuple(lines or [said.NOTHING_OPEN]))


def _conflict(view: ConflictView) -> dict[str, Any]:
    return {
        "id": view.id,
        "kind": view.kind.value,
        "row_id": view.uid,
        "title": view.title,
        "reason": view.reason,
        "mine": _version(view.mine),
        "theirs": _version(view.theirs),
        "fields": [
            {"name": one.name, "label": one.label, "mine": one.mine, "theirs": one.theirs}
            for one in view.fields
        ],
        "may_decide": view.may_decide,
        "decider": view.decider,
        "author": view.author,
        "why": view.why,
        "at": view.at,
    }


def _version(row: Held) -> dict[str, Any]:
    return {
        "fields": plain(row.record),
        "version": spell_version(row.stamp.version),
        "deleted": row.stamp.deleted,
        "updated_at": row.stamp.updated_at,
        "updated_by": row.stamp.updated_by,
    }


def _conflict_lines(view: ConflictView) -> list[str]:
    lines = [said.conflict(view.id, view.reason, kind_label(view.kind.value), view.title)]
    lines += [said.versions(one.label, one.mine, one.theirs) for one in view.fields]
    lines += [said.story(view.author, moment(view.at) if view.at else "", view.why)]
    return lines if view.may_decide else [*lines, said.decider(view.decider)]


def _resolve_arguments(take: Arguments) -> None:
    take.add_argument("id", type=tidy, metavar=words.PLACES["code"], help=words.HELP["conflict"])
    take.add_argument(
        "--keep",
        default="",
        choices=(*_SIDES, "both"),
        metavar=words.PLACES["side"],
        help=words.HELP["--keep"],
    )
    take.add_argument(
        "--field",
        action="append",
        default=[],
        type=_field,
        metavar=words.PLACES["field-side"],
        help=words.HELP["--field"],
    )
    take.add_argument(
        "--reason",
        default="",
        type=tidy,
        metavar=words.PLACES["text"],
        help=words.HELP["--reason-resolve"],
    )


def _field(text: str) -> tuple[str, str]:
    name, _, side = text.partition("=")
    if not name.strip() or side.strip() not in _SIDES:
        raise ArgumentTypeError(words.field_side_unreadable(text))
    return name.strip(), side.strip()


def _resolve(office: Office, arguments: Namespace) -> Answer:
    keep, fields, reason = arguments.keep, dict(arguments.field), arguments.reason
    if not keep and (fields or not reason):
        raise Usage(words.option_missing("--keep"), verb="resolve")
    meant = office.conflicts.meant(arguments.id)
    if not keep:
        return _explained(office, meant, reason)
    row = office.conflicts.resolve(meant, keep, fields, reason).value
    title = office.store.read.label_of(row.record)
    document = {"ok": True, "id": meant, "row_id": row.record.id, "row": _version(row)}
    return Answer(document, (said.resolved(title),))


def _explained(office: Office, meant: str, reason: str) -> Answer:
    """Give a proposal its reason; whether it is taken is decided later, or elsewhere."""
    view = office.conflicts.get(meant)
    if view.reason != "proposal":
        raise Usage(words.option_missing("--keep"), verb="resolve")
    office.conflicts.explain(meant, reason)
    document = {"ok": True, "id": meant, "row_id": view.uid, "why": reason}
    return Answer(document, (said.explained(view.title),))


def _late_arguments(take: Arguments) -> None:
    take.add_argument("--retry", action="store_true", help=words.HELP["--retry"])
    take.add_argument(
        "--dismiss",
        default="",
        type=tidy,
        metavar=words.PLACES["code"],
        help=words.HELP["--dismiss"],
    )


def _late(office: Office, arguments: Namespace) -> Answer:
    if arguments.dismiss:
        if arguments.retry:
            raise Usage(words.option_unused("--retry"), verb="late")
        return _dismissed(office, arguments.dismiss)
    taken = office.late.retry().value if arguments.retry else 0
    views = office.late.open()
    lines = [said.retried(taken)] if arguments.retry else []
    lines += [_late_line(view) for view in views] or [said.NOTHING_LATE]
    document: Any = [_late_row(view) for view in views]
    if arguments.retry:
        document = {"ok": True, "taken": taken, "rows": document}
    return Answer(document, tuple(lines))


def _dismissed(office: Office, id: str) -> Answer:
    title = next((view.title for view in office.late.open() if view.id == id), "")
    office.late.dismiss(id)
    return Answer({"ok": True, "id": id}, (said.dismissed(title),))


def _late_row(view: LateView) -> dict[str, Any]:
    return {
        "id": view.id,
        "reason": view.reason,
        "kind": view.kind.value,
        "title": view.title,
        "from": view.sender,
        "at": view.at,
        "code": view.why_sentence_code,
        "text": sentence(Problem(view.why_sentence_code)),
        "period": view.period,
        "closed_since": view.closed_since,
    }


def _late_line(view: LateView) -> str:
    label = kind_label(view.kind.value)
    why = sentence(Problem(view.why_sentence_code))
    return said.late(view.id, view.reason, label, view.title, view.sender, why)


VERBS = (
    Verb("conflicts", nothing_more, in_office(_conflicts)),
    Verb("resolve", _resolve_arguments, in_office(_resolve)),
    Verb("late", _late_arguments, in_office(_late)),
)
