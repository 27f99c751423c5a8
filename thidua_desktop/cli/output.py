"""How answers and refusals are written: for a person, or as exactly one JSON document."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from thidua_desktop.cli.verb import Answer, Noticed, Usage
from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.texts import command as words
from thidua_desktop.texts.fields import field_label
from thidua_desktop.texts.problems import sentence


def prepare() -> None:
    """Make both streams speak UTF-8, whatever code page the console has."""
    for stream in (sys.stdout, sys.stderr):
        # A program without a console has no streams; a test may put any file in their place.
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(*lines: str) -> None:
    """Write messages beside the answer; a closed error stream is no reason to fail."""
    try:
        _write(sys.stderr, lines)
    except (OSError, ValueError):
        return


def tell(*lines: str) -> None:
    """Write the answer itself.

    Raises:
        OSError: Nobody takes it: the reader has gone, or the disk is full.
    """
    _write(sys.stdout, lines)


def give(answer: Answer, *, as_json: bool) -> None:
    """Write an answer."""
    if as_json:
        tell(to_json(answer.document))
    else:
        tell(*answer.lines)
    say(*answer.notes)


def refused(error: UserError, kind: str, *, as_json: bool) -> None:
    """Write why something was refused."""
    found = error.problems
    if as_json:
        document: dict[str, Any] = {"ok": False, "problems": [spelled(p) for p in found]}
        if isinstance(error, Noticed):
            document["notice"] = dict(error.notice)
        tell(to_json(document))
    say(*reasons(found, kind))
    folders = [p.params.get("folder") for p in found if p.code == "office_not_set_up"]
    say(*(words.folder_without_office(folder) for folder in folders if folder))


def wrong_usage(usage: Usage, *, as_json: bool) -> None:
    """Write why the command was not understood."""
    if as_json:
        problem = {"code": "usage", "field": "", "text": usage.sentence}
        tell(to_json({"ok": False, "problems": [problem]}))
    say(usage.sentence, *([usage.usage] if usage.usage else []), words.see_help(usage.verb))


def fault(log: str, *, as_json: bool) -> None:
    """Write that something unexpected happened."""
    said = words.fault(log)
    if as_json:
        problem = {"code": "fault", "field": "", "text": said}
        tell(to_json({"ok": False, "problems": [problem]}))
    say(said)


def spelled(problem: Problem, line: int = 0) -> Mapping[str, Any]:
    """Return a problem as it stands in a document."""
    place = {"line": line} if line else {}
    return {
        **place,
        "code": problem.code,
        "field": problem.field,
        "text": sentence(problem),
        "params": dict(problem.params),
    }


def reasons(problems: Iterable[Problem], kind: str, line: int = 0) -> list[str]:
    """Return a line for each problem: where it is and what is wrong."""
    return [words.reason(label_of(p, kind), sentence(p), line) for p in problems]


def label_of(problem: Problem, kind: str) -> str:
    """Return the label of the field a problem belongs to; "" for none, or one without words."""
    label = field_label(kind, problem.field) if problem.field else ""
    return "" if label == problem.field else label


def to_json(document: object) -> str:
    """Return the document on one line, so that it can be the line of a file."""
    return json.dumps(document, ensure_ascii=False)


def _write(stream: TextIO | None, lines: Iterable[str]) -> None:
    if stream is None:
        return
    for line in lines:
        stream.write(f"{line}\n")
    stream.flush()
