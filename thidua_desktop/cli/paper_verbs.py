"""The verb about paper: report."""

from __future__ import annotations

from argparse import Namespace

from thidua_desktop.cli.verb import Answer, Arguments, Usage, Verb, in_office, path
from thidua_desktop.domain.words import tidy
from thidua_desktop.services.office import Office
from thidua_desktop.services.progress import Silent
from thidua_desktop.services.reports.report import Params
from thidua_desktop.texts import command as words

_CHOICES = ("period", "unit", "sheet")


def _report_arguments(take: Arguments) -> None:
    places = words.PLACES
    take.add_argument("key", metavar=places["report"], help=words.HELP["report"])
    take.add_argument("--out", type=path, metavar=places["file"], help=words.HELP["--out-file"])
    take.add_argument(
        "--period",
        default="",
        type=tidy,
        metavar=places["period"],
        help=words.HELP["--period"],
    )
    take.add_argument(
        "--unit", default="", type=tidy, metavar=places["code"], help=words.HELP["--unit"]
    )
    take.add_argument(
        "--sheet", default="", type=tidy, metavar=places["code"], help=words.HELP["--sheet"]
    )


def _report(office: Office, arguments: Namespace) -> Answer:
    if arguments.key == "list":
        found = office.reports.all()
        reports = [{"key": report.key, "title": report.title} for report in found]
        return Answer(reports, tuple(f"{report.key}  {report.title}" for report in found))
    if arguments.out is None:
        raise Usage(words.REPORT_NEEDS_FILE, verb="report")
    params = Params(period=arguments.period, unit=arguments.unit, sheet=arguments.sheet)
    _heeded(office, arguments)
    target = office.reports.write(arguments.key, params, arguments.out, Silent())
    return Answer({"ok": True, "report": arguments.key, "path": str(target)}, (str(target),))


def _heeded(office: Office, arguments: Namespace) -> None:
    """Refuse an option that would do nothing."""
    for report in office.reports.all():
        for name in _CHOICES:
            unused = report.key == arguments.key and name not in report.params
            if unused and getattr(arguments, name):
                raise Usage(words.report_option_unused(f"--{name}"), verb="report")


VERBS = (Verb("report", _report_arguments, in_office(_report)),)
