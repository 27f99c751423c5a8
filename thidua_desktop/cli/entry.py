"""One command from its words to its exit code. Never a traceback."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from thidua_desktop import app
from thidua_desktop.cli import (
    criteria_verbs,
    dispute_verbs,
    exchange_verbs,
    faults,
    form_verb,
    office_verbs,
    output,
    paper_verbs,
    peer_verbs,
    period_verbs,
    print_verb,
    proof_verbs,
    rank_verb,
    record_verbs,
    score_verb,
    sheet_verb,
    template_verb,
)
from thidua_desktop.cli.parser import Asked, build
from thidua_desktop.cli.verb import Answer, Usage
from thidua_desktop.domain.errors import UserError, refuse
from thidua_desktop.texts import command as words

DONE, REFUSED, WRONG_USAGE = 0, 1, 2

VERBS = (
    *office_verbs.VERBS,
    *record_verbs.VERBS,
    *exchange_verbs.VERBS,
    template_verb.VERB,
    *peer_verbs.VERBS,
    *dispute_verbs.VERBS,
    *period_verbs.VERBS,
    score_verb.VERB,
    sheet_verb.VERB,
    *rank_verb.VERBS,
    criteria_verbs.VERB,
    *paper_verbs.VERBS,
    form_verb.VERB,
    *print_verb.VERBS,
    *proof_verbs.VERBS,
)


def run(argv: Sequence[str] | None) -> int:
    """Do what the command line asks and return the exit code.

    Args:
        argv: The words after the program's name; those it was started with when not given.
    """
    output.prepare()
    given = sys.argv[1:] if argv is None else list(argv)
    try:
        return _answered(given)
    except BrokenPipeError:
        # What is left in the buffer has nowhere to go; the interpreter would complain at its end.
        _let_go_of_output()
        output.say(words.NO_READER)
        return REFUSED
    except OSError:
        _let_go_of_output()
        output.say(words.NOT_WRITTEN)
        return REFUSED


def _answered(given: list[str]) -> int:
    as_json = "--json" in given
    arguments = Namespace(home="", verb=None, kind=None)
    try:
        build(VERBS).parse_args(given, arguments)
        answer = _work(arguments)
    except Asked as asked:
        output.tell(str(asked))
        return DONE
    except Usage as usage:
        output.wrong_usage(usage, as_json=as_json)
        return WRONG_USAGE
    except UserError as error:
        output.refused(error, _kind_of(arguments), as_json=as_json)
        return REFUSED
    except Exception as error:  # noqa: BLE001 - the funnel: a clerk is never shown a traceback
        output.fault(faults.note(error, arguments.home), as_json=as_json)
        return REFUSED
    output.give(answer, as_json=as_json)
    return DONE if answer.ok else REFUSED


def _kind_of(arguments: Namespace) -> str:
    """Return the kind of record a command is about; "" for none."""
    if arguments.kind:
        return str(arguments.kind.value)
    return next((verb.kind for verb in VERBS if verb.name == arguments.verb), "")


def _work(arguments: Namespace) -> Answer:
    for verb in VERBS:
        if verb.name == arguments.verb:
            return verb.run(arguments)
    return Answer(None, ok=_window(arguments.home) == DONE)


def _window(home: str) -> int:
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
        raise refuse("no_screen")
    try:
        return app.run_window(home)
    except ModuleNotFoundError as error:
        if error.name in {"tkinter", "_tkinter"}:
            raise refuse("no_window_library") from error
        raise


def _let_go_of_output() -> None:
    """Point standard output to nowhere, so that the interpreter can close it in peace."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError, AttributeError):
        return
