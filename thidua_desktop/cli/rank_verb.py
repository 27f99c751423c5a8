"""The verbs rank and publish: a bloc's board, and its results made final."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from thidua_desktop.cli.score_verb import rating_document
from thidua_desktop.cli.verb import Answer, Arguments, Verb, in_office
from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.scoring.board import Standing
from thidua_desktop.domain.scoring.sheet import spelled
from thidua_desktop.domain.words import tidy
from thidua_desktop.services.office import Office
from thidua_desktop.services.scoring.gathering import BoardView
from thidua_desktop.texts import command as words
from thidua_desktop.texts import notices, ranking
from thidua_desktop.texts import stages as stage_words
from thidua_desktop.texts.codes import code_label


def _arguments(take: Arguments) -> None:
    places = words.PLACES
    take.add_argument("bloc", type=tidy, metavar=places["code"], help=words.HELP["bloc"])
    take.add_argument(
        "--period", type=tidy, required=True, metavar=places["period"], help=words.HELP["--period"]
    )
    take.add_argument(
        "--table", default="", type=tidy, metavar=places["code"], help=words.HELP["--table"]
    )


def _rank(office: Office, arguments: Namespace) -> Answer:
    view = office.boards.board(arguments.bloc, arguments.period, arguments.table)
    return Answer(_document(view), tuple(_lines(view)))


def _publish(office: Office, arguments: Namespace) -> Answer:
    moves = office.boards.publish(arguments.bloc, arguments.period, arguments.table).value
    view = office.boards.board(arguments.bloc, arguments.period, arguments.table)
    said = stage_words.published(view.bloc.name, len(moves))
    return Answer({"ok": True, "published": len(moves), **_document(view)}, (said, *_lines(view)))


def _document(view: BoardView) -> dict[str, Any]:
    return {
        "bloc": {"id": view.bloc.id, "name": view.bloc.name},
        "period": view.period.id,
        "table": {
            "code": view.table.code,
            "version": view.table.version,
            "hash": view.table_hash,
        },
        "places": [_place(view, standing) for standing in view.board.standings],
        "waiting": [
            {"code": waiting.code, "units": list(waiting.units), "members": waiting.members}
            for waiting in view.board.waiting
        ],
        "warnings": [
            {
                "code": notice.code,
                "params": dict(notice.params),
                "units": list(notice.units),
                "text": notices.warning(notice, view.names),
            }
            for notice in view.board.warnings
        ],
    }


def _place(view: BoardView, standing: Standing) -> dict[str, Any]:
    place, unit = standing.place, standing.unit
    sheet = view.sheets.get(unit)
    return {
        "place": place.place,
        "unit": unit,
        "name": view.names[unit],
        "total": spelled(standing.total, view.table.decimals),
        "stage": standing.stage,
        "state": view.states.get(unit),
        "sheet": sheet.id if sheet else None,
        "published": unit in view.published,
        "tied": list(place.tied),
        "broken_by": place.broken_by.line if place.broken_by else None,
        "waits": place.waits,
        "unscored": list(standing.waiting),
        "barred": list(standing.barred),
        "left_out": standing.left_out,
        "classification": rating_document(standing.rating),
    }


def _lines(view: BoardView) -> Iterator[str]:
    yield stage_words.board_title(view.bloc.name, view.period.name, view.table.name)
    for standing in view.board.standings:
        yield from _standing_lines(view, standing)
    for waiting in view.board.waiting:
        yield ranking.criterion_waits(waiting.code, waiting.units, waiting.members, view.names)
    for notice in view.board.warnings:
        yield notices.warning(notice, view.names)


def _standing_lines(view: BoardView, standing: Standing) -> Iterator[str]:
    name, place = view.names[standing.unit], standing.place
    if standing.left_out:
        yield stage_words.left_out_line(name, standing.left_out)
        return
    total = "" if standing.total is None else show_number(standing.total, view.table.decimals)
    band = standing.rating.band
    yield stage_words.place_line(
        "" if place.place is None else str(place.place),
        name,
        total,
        standing.stage,
        code_label("rating", band) if band else "",
    )
    told = [ranking.broken(step, view.names) for step in place.breaks]
    told += [ranking.passed_over(place.passed)] if place.passed else []
    told += [ranking.still_tied(place.tied, view.names, place.waits)] if place.tied else []
    told += [stage_words.waits_for(", ".join(standing.waiting))] if standing.waiting else []
    yield from (f"   {line}" for line in told)


VERBS = (
    Verb("rank", _arguments, in_office(_rank)),
    Verb("publish", _arguments, in_office(_publish)),
)
