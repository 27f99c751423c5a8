"""The verb sheet: hand one in, give points, take it to its next state."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from thidua_desktop.cli.verb import Answer, Arguments, Usage, Verb, in_office
from thidua_desktop.domain import codes
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.figures import plain_number, show_number
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.scores import ScoreSheet
from thidua_desktop.domain.stages import HANDED_IN, PUBLISHED
from thidua_desktop.domain.words import tidy
from thidua_desktop.services.office import Office
from thidua_desktop.texts import command as words
from thidua_desktop.texts import stages as stage_words
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.problems import sentence

_ACTIONS = ("submit", "move", "review", "publish")
_NEEDED = {"move": ("--state",), "review": ("--criterion", "--stage", "--points")}
_TAKEN = {
    "submit": (),
    "move": ("--state", "--reason", "--document"),
    "review": ("--criterion", "--stage", "--points", "--reason"),
    "publish": ("--reason", "--document"),
}
_OPTIONS = ("--state", "--reason", "--document", "--criterion", "--stage", "--points")


def _arguments(take: Arguments) -> None:
    places = words.PLACES
    take.add_argument("sheet", type=tidy, metavar=places["code"], help=words.HELP["sheet"])
    take.add_argument(
        "action", choices=_ACTIONS, metavar=places["action"], help=words.HELP["action"]
    )
    take.add_argument(
        "--state",
        default="",
        choices=codes.SHEET_STATE.values,
        metavar=places["state"],
        help=words.HELP["--state"],
    )
    take.add_argument(
        "--stage",
        default="",
        choices=codes.REVIEW_STAGE.values,
        metavar=places["stage"],
        help=words.HELP["--stage"],
    )
    for name in ("--criterion", "--document"):
        take.add_argument(
            name, default="", type=tidy, metavar=places["code"], help=words.HELP[name]
        )
    for name in ("--points", "--reason"):
        take.add_argument(
            name, default="", type=tidy, metavar=places["text"], help=words.HELP[name]
        )


def _sheet(office: Office, arguments: Namespace) -> Answer:
    given = {name: getattr(arguments, name.removeprefix("--")) for name in _OPTIONS}
    action = arguments.action
    if missing := [name for name in _NEEDED.get(action, ()) if not given[name]]:
        raise Usage(words.option_missing(", ".join(missing)), verb="sheet")
    if unused := [n for n, value in given.items() if value and n not in _TAKEN[action]]:
        raise Usage(words.option_unused(", ".join(unused)), verb="sheet")
    if action == "review":
        return _review(office, arguments)
    state = {"submit": HANDED_IN, "publish": PUBLISHED}.get(action, arguments.state)
    scoring = office.scoring
    moved = scoring.move(arguments.sheet, state, arguments.reason, arguments.document)
    now = scoring.state_of(arguments.sheet)
    warnings = [{"code": one.code, "text": sentence(one)} for one in moved.warnings]
    document = {"ok": True, "sheet": arguments.sheet, "state": now, "warnings": warnings}
    said = stage_words.moved(code_label("sheet_state", now))
    return Answer(document, (said, *(sentence(one) for one in moved.warnings)))


def _review(office: Office, arguments: Namespace) -> Answer:
    sheet: Any = office.records.get(Kind.SCORE_SHEET, arguments.sheet)
    criterion = _criterion(office, sheet, arguments.criterion)
    row: Any = office.scoring.review(
        sheet.id, criterion, arguments.stage, arguments.points, arguments.reason
    ).value
    document = {
        "ok": True,
        "sheet": sheet.id,
        "criterion": criterion,
        "stage": row.stage,
        "points": plain_number(row.points),
    }
    stage = code_label("review_stage", row.stage)
    said = stage_words.reviewed(arguments.criterion, show_number(row.points), stage)
    return Answer(document, (said,))


def _criterion(office: Office, sheet: ScoreSheet, text: str) -> str:
    """Return the id of a criterion of the sheet's table, by its code or id."""
    for criterion in office.records.every(Kind.CRITERION, table=sheet.table):
        if text in {criterion.id, criterion.code}:
            return str(criterion.id)
    raise refuse("reference_missing", "criterion", text=text)


VERB = Verb("sheet", _arguments, in_office(_sheet), "score_review")
