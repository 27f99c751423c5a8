"""Verbs that prove the program: self-check, journey."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path
from typing import Any

from thidua_desktop import journey, selfcheck
from thidua_desktop.cli.verb import Answer, Arguments, Verb, path
from thidua_desktop.domain.errors import refuse
from thidua_desktop.texts import command as words


def _self_check_arguments(take: Arguments) -> None:
    take.add_argument(
        "--report", type=path, metavar=words.PLACES["file"], help=words.HELP["--report"]
    )
    take.add_argument("--no-window", action="store_true", help=words.HELP["--no-window"])


def _self_check(arguments: Namespace) -> Answer:
    checks = selfcheck.run(window=not arguments.no_window)
    ok = all(check.ok for check in checks)
    document = {
        "ok": ok,
        "checks": {c.name: {"ok": c.ok, "ms": c.milliseconds, "detail": c.detail} for c in checks},
    }
    if arguments.report is not None:
        _write(arguments.report, document)
    lines = [words.check_line(c.name, c.milliseconds, c.detail, ok=c.ok) for c in checks]
    return Answer(
        document, tuple(lines), (words.ALL_PASSED if ok else words.NOT_ALL_PASSED,), ok=ok
    )


def _write(target: Path, document: dict[str, Any]) -> None:
    try:
        target.write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")
    except OSError as error:
        detail = error.strerror or str(error)
        raise refuse("file_unwritable", path=target, detail=detail) from error


def _journey_arguments(take: Arguments) -> None:
    take.add_argument(
        "--out",
        type=path,
        default=Path("thidua-journey"),
        metavar=words.PLACES["folder"],
        help=words.HELP["--out-journey"],
    )


def _journey(arguments: Namespace) -> Answer:
    diary = journey.run(arguments.out)
    document = {
        "ok": diary.ok,
        "folder": str(diary.folder),
        "files": diary.files,
        "digests": diary.digests,
        "second_import_new": diary.second_new,
    }
    return Answer(document, tuple(diary.lines), ok=diary.ok)


VERBS = (
    Verb("self-check", _self_check_arguments, _self_check),
    Verb("journey", _journey_arguments, _journey),
)
