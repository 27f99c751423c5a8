"""Verbs about records: list, show, put, remove, undo."""

from __future__ import annotations

import re
import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from thidua_desktop.cli import rows
from thidua_desktop.cli.output import label_of, reasons, spelled
from thidua_desktop.cli.verb import Answer, Arguments, Verb, in_office, nothing_more
from thidua_desktop.domain.errors import UserError, refuse
from thidua_desktop.domain.fields import Day, Whole
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.sets import Details, Parameters
from thidua_desktop.domain.words import tidy
from thidua_desktop.services.office import Office
from thidua_desktop.texts import command as words
from thidua_desktop.texts.problems import sentence
from thidua_desktop.texts.steps import step_label

_CONDITION = re.compile(r"([a-z_0-9]+)(>=|<=|=)(.*)", re.DOTALL)


def _kind(text: str) -> Kind:
    try:
        return Kind(text)
    except ValueError as error:
        known = ", ".join(kind.value for kind in Kind)
        raise ArgumentTypeError(words.kind_unknown(text, known)) from error


def _where(text: str) -> tuple[str, str]:
    found = _CONDITION.fullmatch(tidy(text))
    if found is None:
        raise ArgumentTypeError(words.where_unreadable(text))
    return found[1] + found[2].replace("=", "" if found[2] == "=" else "="), found[3].strip()


def _kind_argument(take: Arguments) -> None:
    take.add_argument("kind", type=_kind, metavar=words.PLACES["kind"], help=words.HELP["kind"])


def _one_argument(take: Arguments) -> None:
    _kind_argument(take)
    take.add_argument("id", type=tidy, metavar=words.PLACES["code"], help=words.HELP["id"])


def _list_arguments(take: Arguments) -> None:
    _kind_argument(take)
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
    where = dict(arguments.where)
    _filterable(kind, where)
    handles = office.records.find(kind, search=arguments.search, where=where)
    read = office.store.read
    found = read.page(kind, handles)
    lines = tuple(f"{row.record.id}  {read.label_of(row.record)}" for row in found)
    return Answer([rows.document(row) for row in found], lines, (words.listed(len(found)),))


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


def _put_arguments(take: Arguments) -> None:
    _kind_argument(take)
    take.add_argument("file", metavar=words.PLACES["file"], help=words.HELP["lines"])


def _put(office: Office, arguments: Namespace) -> Answer:
    """Save every good line and list every bad one."""
    kind: Kind = arguments.kind
    ids: list[str] = []
    problems: list[Mapping[str, Any]] = []
    warnings: list[Mapping[str, Any]] = []
    notes: list[str] = []
    refused = 0
    for at, read in rows.read_lines(_content(arguments.file), arguments.file):
        try:
            outcome = _put_one(office, kind, read())
        except UserError as error:
            refused += 1
            problems += [spelled(problem, at) for problem in error.problems]
            notes += reasons(error.problems, kind.value, at)
            continue
        ids.append(outcome.value.id)
        warnings += [spelled(problem, at) for problem in outcome.warnings]
        notes += [words.warned(label_of(p, kind.value), sentence(p), at) for p in outcome.warnings]
    document = {"ok": not refused, "ids": ids, "problems": problems, "warnings": warnings}
    said = words.put_done(len(ids), refused)
    return Answer(document, tuple(ids), (said, *notes), ok=not refused)


def _put_one(office: Office, kind: Kind, raw: dict[str, Any]) -> Outcome[Record]:
    uid = raw.pop("id", None)
    if uid is not None and not isinstance(uid, str):
        raise refuse("reference_missing", "id", text=uid)
    fields = {name: value for name, value in raw.items() if name not in rows.STAMP}
    return office.records.save(kind, fields, uid or None)


def _content(path: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        detail = error.strerror or str(error)
        raise refuse("file_unreadable", file=path, detail=detail) from error


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
    Verb("put", _put_arguments, in_office(_put)),
    Verb("remove", _one_argument, in_office(_remove)),
    Verb("undo", nothing_more, in_office(_undo)),
)
