"""Verbs about points and paper: score, report."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from thidua_desktop.cli.verb import Answer, Arguments, Usage, Verb, in_office, path
from thidua_desktop.domain.figures import plain_number, show_number
from thidua_desktop.domain.scoring.explanation import Explanation
from thidua_desktop.domain.scoring.sheet import Item, spelled
from thidua_desktop.domain.words import tidy
from thidua_desktop.services.office import Office
from thidua_desktop.services.progress import Silent
from thidua_desktop.services.reports.report import Params
from thidua_desktop.services.scoring import SheetView
from thidua_desktop.texts import command as words
from thidua_desktop.texts.explanations import explain

_CHOICES = ("period", "unit", "sheet")


def _score_arguments(take: Arguments) -> None:
    take.add_argument("sheet", type=tidy, metavar=words.PLACES["code"], help=words.HELP["sheet"])


def _score(office: Office, arguments: Namespace) -> Answer:
    view = office.scoring.view(arguments.sheet)
    decimals, scored = view.table.decimals, view.scored
    total = {
        "computed": spelled(scored.computed, decimals),
        "self": spelled(scored.claimed, decimals),
        "final": None,
    }
    document = {
        "sheet": view.sheet.id,
        "unit": view.sheet.unit,
        "period": view.sheet.period,
        "table": {
            "code": view.table.code,
            "version": view.table.version,
            "hash": view.table_hash,
        },
        "state": view.sheet.state,
        "items": [_item(item, decimals) for item in scored.items if not item.is_group],
        "groups": [_group(item, decimals) for item in scored.items if item.is_group],
        "total": total,
        "unscored": list(scored.unscored),
        # Final points, rank and classification are the bloc's to give.
        "rank": None,
        "classification": None,
    }
    return Answer(document, tuple(_score_lines(view)))


def _item(item: Item, decimals: int) -> dict[str, Any]:
    inputs = item.explanation.inputs
    result = inputs.get("result", inputs.get("count"))
    return {
        **_group(item, decimals),
        "applies": item.applies,
        "result": spelled(result, 0),
        "explain": _explained(item.explanation, decimals),
    }


def _group(item: Item, decimals: int) -> dict[str, Any]:
    most = item.criterion.max_points
    return {
        "code": item.criterion.code,
        "name": item.criterion.name,
        "max": None if most is None else plain_number(most),
        "computed": spelled(item.computed, decimals),
        "claimed": spelled(item.claimed, decimals),
        "final": None,
    }


def _explained(explanation: Explanation, decimals: int) -> Mapping[str, Any]:
    return {
        "rule": explanation.rule,
        "parameters": dict(explanation.parameters),
        "inputs": {name: format(value, "f") for name, value in explanation.inputs.items()},
        "steps": [{"what": s.what, "value": format(s.value, "f")} for s in explanation.steps],
        "counted": list(explanation.counted),
        "missing": explanation.missing,
        "text": explain(explanation, decimals),
    }


def _score_lines(view: SheetView) -> list[str]:
    decimals = view.table.decimals

    def shown(points: Decimal | None) -> str:
        return "" if points is None else show_number(points, decimals)

    lines = [words.score_title(view.table.name, view.unit_label, view.period.name)]
    for item in view.scored.items:
        most = item.criterion.max_points
        points = words.score_line(
            item.criterion.code,
            item.criterion.name,
            "" if most is None else show_number(most),
            shown(item.computed),
            shown(item.claimed),
        )
        lines.append("  " * item.level + points)
        if not item.is_group:
            lines.append("  " * (item.level + 1) + explain(item.explanation, decimals))
    lines.append(words.score_total(shown(view.scored.computed), shown(view.scored.claimed)))
    if view.scored.unscored:
        lines.append(words.score_unscored(", ".join(view.scored.unscored)))
    return lines


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


VERBS = (
    Verb("score", _score_arguments, in_office(_score)),
    Verb("report", _report_arguments, in_office(_report)),
)
