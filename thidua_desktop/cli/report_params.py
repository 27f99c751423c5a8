"""What a report is about, on the command line: the same options for every verb on reports."""

from __future__ import annotations

from argparse import Namespace
from typing import Final

from thidua_desktop.cli.verb import Arguments, Usage
from thidua_desktop.domain.words import tidy
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports.report import Params
from thidua_desktop.texts import command as words

# Each option, and what stands for its value.
_CHOICES: Final = {
    "period": "period",
    "unit": "code",
    "sheet": "code",
    "campaign": "code",
    "proposal": "name",
    "meeting": "name",
    "bloc": "name",
    "bundle": "code",
}


def about_arguments(take: Arguments) -> None:
    """Take a report, and what it is about."""
    take.add_argument("key", metavar=words.PLACES["report"], help=words.HELP["report"])
    about_options(take)


def about_options(take: Arguments) -> None:
    """Take what a report is about."""
    for name, place in _CHOICES.items():
        take.add_argument(
            f"--{name}",
            type=tidy,
            metavar=words.PLACES[place],
            help=words.HELP[f"--{name}-of-report"],
        )


def given(arguments: Namespace) -> list[str]:
    """Return the names of what was said about a report."""
    return [name for name in _CHOICES if getattr(arguments, name) is not None]


def params(office: Office, arguments: Namespace, verb: str) -> Params:
    """Return what a report is asked about.

    Raises:
        Usage: An option would do nothing, or says nothing.
    """
    if empty := [name for name in _CHOICES if getattr(arguments, name) == ""]:
        raise Usage(words.option_empty(f"--{empty[0]}"), verb=verb)
    for report in office.reports.all():
        for name in _CHOICES:
            unused = report.key == arguments.key and name not in report.params
            if unused and getattr(arguments, name):
                raise Usage(words.report_option_unused(f"--{name}"), verb=verb)
    return Params(**{name: getattr(arguments, name) or "" for name in _CHOICES})
