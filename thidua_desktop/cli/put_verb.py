"""The verb put: a file of JSON lines, each saved or refused by itself."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from thidua_desktop.cli import faults, output, rows
from thidua_desktop.cli.verb import Answer, Arguments, Verb, in_office, kind_argument
from thidua_desktop.domain.errors import UserError, refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.words import tidy
from thidua_desktop.services.office import Office
from thidua_desktop.texts import command as words
from thidua_desktop.texts.problems import sentence


@dataclass(slots=True)
class _Told:
    """What became of the lines so far.

    Attributes:
        kind: The kind of record.
        at_once: Print each id as soon as its row is stored, so that a sudden end hides none.
        ids: Rows stored.
        unsaid: Ids not printed yet.
        problems: What is wrong with the other lines.
        warnings: Second thoughts about lines that were saved.
        notes: The same for a person.
        refused: How many lines were not saved.
    """

    kind: str
    at_once: bool
    ids: list[str] = field(default_factory=list)
    unsaid: list[str] = field(default_factory=list)
    problems: list[Mapping[str, Any]] = field(default_factory=list)
    warnings: list[Mapping[str, Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    refused: int = 0

    def saved(self, at: int, outcome: Outcome[Record]) -> None:
        """Note a line that was saved."""
        self.ids.append(outcome.value.id)
        self.unsaid.append(outcome.value.id)
        if self.at_once:
            self._say()
        for problem in outcome.warnings:
            label = output.label_of(problem, self.kind)
            self.warnings.append(output.spelled(problem, at))
            self.notes.append(words.warned(label, sentence(problem), at))

    def refuse(self, at: int, error: UserError) -> None:
        """Note a line that was not saved, with the reasons."""
        self.refused += 1
        self.problems += [output.spelled(problem, at) for problem in error.problems]
        self.notes += output.reasons(error.problems, self.kind, at)

    def fault(self, at: int, log: str) -> None:
        """Note a line that met a fault of our own."""
        self.refused += 1
        said = words.fault(log)
        self._add("fault", said, line=at)
        self.notes.append(words.reason("", said, at))

    def broken_off(self) -> None:
        """Note that the person does not want the other lines saved."""
        self._add("interrupted", words.INTERRUPTED)

    def answer(self) -> Answer:
        """Return what there is to say."""
        document = {
            "ok": not self.problems,
            "ids": self.ids,
            "problems": self.problems,
            "warnings": self.warnings,
        }
        said = words.put_done(len(self.ids), self.refused)
        return Answer(document, tuple(self.unsaid), (said, *self.notes), ok=not self.problems)

    def _add(self, code: str, text: str, **place: int) -> None:
        self.problems.append({**place, "code": code, "field": "", "text": text, "params": {}})

    def _say(self) -> None:
        try:
            output.tell(*self.unsaid)
        except OSError:
            # Nobody listens any more: the rows are saved all the same, and the end tells.
            self.at_once = False
        else:
            self.unsaid.clear()


def _arguments(take: Arguments) -> None:
    kind_argument(take)
    take.add_argument("file", metavar=words.PLACES["file"], help=words.HELP["lines"])


def _put(office: Office, arguments: Namespace) -> Answer:
    """Save every good line and list every bad one."""
    told = _Told(arguments.kind.value, at_once=not arguments.json)
    try:
        for at, read in rows.read_lines(_content(arguments.file), arguments.file):
            _one(office, arguments, told, at, read)
    except KeyboardInterrupt:
        told.broken_off()
        output.give(told.answer(), as_json=arguments.json)
        raise
    return told.answer()


def _one(
    office: Office,
    arguments: Namespace,
    told: _Told,
    at: int,
    read: Callable[[], dict[str, Any]],
) -> None:
    try:
        told.saved(at, _save(office, arguments.kind, read()))
    except UserError as error:
        told.refuse(at, error)
    except Exception as error:  # noqa: BLE001 - one line's fault hides no other line's answer
        told.fault(at, faults.note(error, arguments.home))


def _save(office: Office, kind: Kind, raw: dict[str, Any]) -> Outcome[Record]:
    uid = _known(office, kind, raw.pop("id", None))
    fields = {name: value for name, value in raw.items() if name not in rows.STAMP}
    return office.records.save(kind, fields, uid)


def _known(office: Office, kind: Kind, uid: object) -> str | None:
    if uid is None:
        return None
    if not isinstance(uid, str):
        raise refuse("reference_missing", "id", text=uid)
    if not tidy(uid):
        raise refuse("id_empty", "id")
    try:
        return office.records.held(kind, tidy(uid)).record.id
    except UserError as error:
        raise UserError(problem.on("id") for problem in error.problems) from error


def _content(path: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        detail = error.strerror or str(error)
        raise refuse("file_unreadable", file=path, detail=detail) from error


VERB = Verb("put", _arguments, in_office(_put))
