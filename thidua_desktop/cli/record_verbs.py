"""Verbs about records: list, show, put, remove, undo."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable, Mapping, Sequence

from thidua_desktop.cli import put_verb, rows
from thidua_desktop.cli.verb import (
    Answer,
    Arguments,
    Verb,
    in_office,
    kind_argument,
    nothing_more,
)
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.fields import Day, Whole
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.sets import Details, Parameters
from thidua_desktop.domain.words import tidy
from thidua_desktop.services.office import Office
from thidua_desktop.texts import command as words
from thidua_desktop.texts.steps import step_label

_CONDITION = re.compile(r"([a-z_0-9]+)(>=|<=|=)(.*)", re.DOTALL)


def _where(text: str) -> tuple[str, str]:
    found = _CONDITION.fullmatch(tidy(text))
    if found is None:
        raise ArgumentTypeError(words.where_unreadable(text))
    name, sign, value = found[1], found[2].removeprefix("="), found[3].strip()
    if sign and not value:
        raise ArgumentTypeError(words.where_unreadable(text))
    return name + sign, value


def _one_argument(take: Arguments) -> None:
    kind_argument(take)
    take.add_argument("id", type=tidy, metavar=words.PLACES["code"], help=words.HELP["id"])


def _list_arguments(take: Arguments) -> None:
    kind_argument(take)
    take.add_argument(
        "--where",
        action="append",
        default=[],
        type=_where,
        metavar=words.PLACES["where"],
        help=words.HELP["--where"],
    )
    take.add_argument(
        "--search",
        default="",
        type=tidy,
        metavar=words.PLACES["text"],
        help=words.HELP["--search"],
    )


def _list(office: Office, arguments: Namespace) -> Answer:
    kind: Kind = arguments.kind
    rounds = _rounds(arguments.where)
    for where in rounds:
        _filterable(kind, where)
    handles, *others = [
        office.records.find(kind, search=arguments.search, where=where) for where in rounds
    ]
    in_all = set(handles).intersection(*others)
    read = office.store.read
    found = read.page(kind, [handle for handle in handles if handle in in_all])
    lines = tuple(f"{row.record.id}  {read.label_of(row.record)}" for row in found)
    return Answer([rows.document(row) for row in found], lines, (words.listed(len(found)),))


def _rounds(pairs: Sequence[tuple[str, str]]) -> list[dict[str, str]]:
    """Return the conditions in as many sets as the most repeated one needs; all must hold."""
    rounds: list[dict[str, str]] = [{}]
    for name, value in pairs:
        free = next((one for one in rounds if name not in one), None)
        if free is None:
            rounds.append(free := {})
        free[name] = value
    return rounds


def _filterable(kind: Kind, where: Mapping[str, str]) -> None:
    specs = {field.name: field.spec for field in definition(kind).fields}
    for name in where:
        bare = name.rstrip("<>=")
        spec = specs.get(bare)
        compares = bare != name and not isinstance(spec, (Day, Whole))
        if isinstance(spec, (Details, Parameters)) or compares:
            raise refuse("field_not_filterable", bare)


def _labels(office: Office) -> Callable[[str, str], str]:
    known: dict[tuple[str, str], str] = {}

    def label(kind: str, uid: str) -> str:
        if (kind, uid) not in known:
            known[kind, uid] = office.records.label(Kind(kind), uid)
        return known[kind, uid]

    return label


def _show(office: Office, arguments: Namespace) -> Answer:
    row = office.records.held(arguments.kind, arguments.id)
    return Answer(rows.document(row), (row.record.id, *rows.lines(row.record, _labels(office))))


def _remove(office: Office, arguments: Namespace) -> Answer:
    row = office.records.held(arguments.kind, arguments.id)
    label = office.store.read.label_of(row.record)
    office.records.remove(arguments.kind, row.record.id)
    document = {"ok": True, "id": row.record.id, "label": label}
    return Answer(document, (words.removed(label),))


def _undo(office: Office, _arguments: Namespace) -> Answer:
    step = office.history.undo().value
    said = step_label(step.key, step.label)
    undone = {"key": step.key, "label": step.label, "text": said}
    return Answer({"ok": True, "undone": undone}, (words.undone(said),))


VERBS = (
    Verb("list", _list_arguments, in_office(_list)),
    Verb("show", _one_argument, in_office(_show)),
    put_verb.VERB,
    Verb("remove", _one_argument, in_office(_remove)),
    Verb("undo", nothing_more, in_office(_undo)),
)
