"""The verb score: one sheet with its points, its explanations, its place and its rating."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from thidua_desktop.cli.verb import Answer, Arguments, Verb, in_office
from thidua_desktop.domain.figures import plain_number, show_number
from thidua_desktop.domain.scoring.classification import Rating
from thidua_desktop.domain.scoring.explanation import document
from thidua_desktop.domain.scoring.gates import Gate
from thidua_desktop.domain.scoring.sheet import Item, Scored, spelled
from thidua_desktop.domain.words import tidy
from thidua_desktop.services.office import Office
from thidua_desktop.services.scoring.sheets import SheetView
from thidua_desktop.texts import command as words
from thidua_desktop.texts import ranking
from thidua_desktop.texts import stages as stage_words
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.explanations import explain, explain_row, worth_telling

# What a criterion reports, in the order in which rules may call it.
_REPORTED = ("result", "count", "cases", "place", "late_days", "late_reports")


def _arguments(take: Arguments) -> None:
    take.add_argument("sheet", type=tidy, metavar=words.PLACES["code"], help=words.HELP["sheet"])


def _score(office: Office, arguments: Namespace) -> Answer:
    view = office.scoring.view(arguments.sheet)
    return Answer(sheet_document(view), tuple(_lines(view)))


def sheet_document(view: SheetView) -> dict[str, Any]:
    """Return a scored sheet as JSON."""
    decimals, scored = view.table.decimals, view.scored
    return {
        "sheet": view.sheet.id,
        "unit": view.sheet.unit,
        "period": view.sheet.period,
        "table": {
            "code": view.table.code,
            "version": view.table.version,
            "hash": view.table_hash,
        },
        "state": view.state,
        "published": view.published,
        "items": [_item(item, decimals) for item in scored.items if not item.is_group],
        "groups": [_group(item, decimals) for item in scored.items if item.is_group],
        "total": total_document(scored, decimals),
        "unscored": list(scored.unscored),
        "gates": [_gate(scored, gate, decimals) for gate in scored.gates],
        "rank": view.rank,
        "classification": rating_document(view.rating),
    }


def total_document(scored: Scored, decimals: int) -> dict[str, str | None]:
    """Return the four totals, and the computed one, as JSON."""
    return {
        "computed": spelled(scored.computed, decimals),
        "self": spelled(scored.claimed, decimals),
        "bloc": spelled(scored.bloc, decimals),
        "appraised": spelled(scored.appraised, decimals),
        "final": spelled(scored.final, decimals),
    }


def rating_document(rating: Rating) -> dict[str, Any]:
    """Return a rating, and why it is no better one, as JSON."""
    refused = [
        {
            "band": reason.band,
            "reason": reason.reason,
            "params": dict(reason.params),
            "text": ranking.refused(reason),
        }
        for reason in rating.refused
    ]
    return {"band": rating.band, "refused": refused}


def _item(item: Item, decimals: int) -> dict[str, Any]:
    inputs = item.explanation.inputs
    result = next((inputs[name] for name in _REPORTED if name in inputs), None)
    return {
        **_group(item, decimals),
        "result": spelled(result, 0),
    }


def _group(item: Item, decimals: int) -> dict[str, Any]:
    most = item.criterion.max_points
    return {
        "code": item.criterion.code,
        "name": item.criterion.name,
        "max": None if most is None else plain_number(most),
        "computed": spelled(item.computed, decimals),
        "claimed": spelled(item.claimed, decimals),
        "bloc": spelled(item.bloc, decimals),
        "appraised": spelled(item.appraised, decimals),
        "final": spelled(item.final, decimals),
        "applies": item.applies,
        "explain": {**document(item.explanation), "text": explain_row(item, decimals)},
    }


def _gate(scored: Scored, gate: Gate, decimals: int) -> dict[str, Any]:
    uid = gate.criterion.id
    how = (item.explanation for item in scored.items if item.criterion.id == uid)
    return {
        "code": gate.criterion.code,
        "effect": gate.effect,
        "rating": gate.rating,
        "holds": gate.holds,
        "by": list(gate.by),
        "text": next((explain(explanation, decimals) for explanation in how), ""),
    }


def _lines(view: SheetView) -> list[str]:
    decimals = view.table.decimals
    lines = [
        words.score_title(view.table.name, view.unit_label, view.period.name),
        stage_words.state_line(code_label("sheet_state", view.state), published=view.published),
    ]
    for item in view.scored.items:
        lines += _item_lines(item, decimals)
    lines.append(stage_words.total_line(_shown(view.scored, decimals)))
    if view.scored.unscored:
        lines.append(words.score_unscored(", ".join(view.scored.unscored)))
    if view.rank is not None:
        lines.append(stage_words.rank_line(view.rank))
    return [*lines, *_rating_lines(view)]


def _item_lines(item: Item, decimals: int) -> Sequence[str]:
    most = item.criterion.max_points
    name = f"{item.criterion.code} {item.criterion.name}"
    scores = _shown(item, decimals) if item.applies else {}
    shown = stage_words.item_line(name, "" if most is None else show_number(most), scores)
    lines = ["  " * item.level + (name if item.is_condition else shown)]
    if worth_telling(item):
        lines.append("  " * (item.level + 1) + explain_row(item, decimals))
    return lines


def _shown(of: Item | Scored, decimals: int) -> dict[str, str]:
    """Return the scores there are, as shown; the first two always."""
    scores: dict[str, Decimal | None] = {
        "computed": of.computed,
        "claimed": of.claimed,
        "bloc": of.bloc,
        "appraised": of.appraised,
        "final": of.final,
    }
    return {
        name: "" if points is None else show_number(points, decimals)
        for name, points in scores.items()
        if points is not None or name in {"computed", "claimed"}
    }


def _rating_lines(view: SheetView) -> list[str]:
    names = {item.criterion.code: item.criterion.name for item in view.scored.items}
    band = view.rating.band
    lines = [stage_words.rating_line(code_label("rating", band))] if band else []
    return lines + ranking.refusals(view.rating.refused, names)


VERB = Verb("score", _arguments, in_office(_score))
