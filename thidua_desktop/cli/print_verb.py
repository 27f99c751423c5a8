"""The verb that puts pages on paper: a report, or a PDF that lies somewhere."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Final

from thidua_desktop.cli.report_params import about_options, given, params
from thidua_desktop.cli.verb import Answer, Arguments, Usage, Verb, in_office
from thidua_desktop.domain.words import tidy
from thidua_desktop.services.office import Office
from thidua_desktop.services.progress import Silent
from thidua_desktop.texts import command as words
from thidua_desktop.texts import command_print as said

_VERB: Final = "print"
_PDF: Final = ".pdf"
_SIDES: Final = {"one": "", "long": "long", "short": "short"}
_HOW: Final = ("printer", "pages", "copies", "duplex")


def _arguments(take: Arguments) -> None:
    places = words.PLACES
    take.add_argument(
        "key", nargs="?", default="", metavar=said.PLACES["what"], help=said.HELP["what"]
    )
    about_options(take)
    for name, place in (("printer", "printer"), ("pages", "pages")):
        take.add_argument(
            f"--{name}", type=tidy, metavar=said.PLACES[place], help=said.HELP[f"--{name}"]
        )
    take.add_argument("--copies", type=tidy, metavar=places["number"], help=said.HELP["--copies"])
    take.add_argument("--duplex", choices=tuple(_SIDES), help=said.HELP["--duplex"])
    take.add_argument("--direct", action="store_true", help=said.HELP["--direct"])
    take.add_argument("--printers", action="store_true", help=said.HELP["--printers"])


def _print(office: Office, arguments: Namespace) -> Answer:
    if arguments.printers:
        if arguments.key or given(arguments) or _typed(arguments):
            raise Usage(said.PRINTERS_ALONE, verb=_VERB)
        return _printers(office)
    if not arguments.key:
        raise Usage(said.NOTHING_NAMED, verb=_VERB)
    typed, direct = _typed(arguments), arguments.direct
    if arguments.key.lower().endswith(_PDF):
        if unused := given(arguments):
            raise Usage(words.option_unused(" ".join(f"--{name}" for name in unused)), verb=_VERB)
        path = Path(arguments.key)
        done = office.printing.print_file(path, typed, Silent(), direct=direct)
    else:
        asked = params(office, arguments, _VERB)
        done = office.printing.print_report(arguments.key, asked, typed, Silent(), direct=direct)
    document = {
        "ok": True,
        "printer": done.printer,
        "job": done.job or None,
        "pages": done.pages,
        "copies": done.copies,
    }
    return Answer(document, (said.printed(done.pages, done.copies, done.printer, done.job),))


def _typed(arguments: Namespace) -> dict[str, str]:
    """Return how to print, as far as it was said."""
    found = {name: getattr(arguments, name) for name in _HOW}
    typed = {name: text for name, text in found.items() if text is not None}
    if "duplex" in typed:
        typed["duplex"] = _SIDES[typed["duplex"]]
    return typed


def _printers(office: Office) -> Answer:
    found = office.printing.printers()
    document = [
        {
            "name": one.name,
            "title": one.title,
            "default": one.default,
            "accepts": one.accepts,
            "reason": one.reason or None,
        }
        for one in found
    ]
    lines = (
        said.printer_line(
            one.name, one.title, default=one.default, accepts=one.accepts, reason=one.reason
        )
        for one in found
    )
    return Answer(document, tuple(lines))


VERBS = (Verb(_VERB, _arguments, in_office(_print)),)
