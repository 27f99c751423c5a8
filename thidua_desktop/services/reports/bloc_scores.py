"""Biểu 02b: the points of all units of a bloc, and their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from thidua_desktop.domain.figures import total
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import (
    Align,
    Block,
    Cell,
    Column,
    Content,
    Letterhead,
    Note,
    Paper,
    Paragraph,
    Row,
    Signer,
    Table,
    TableFooter,
    Tone,
)
from thidua_desktop.domain.records.blocs import Bloc
from thidua_desktop.domain.scoring.board import Standing
from thidua_desktop.domain.scoring.score import score
from thidua_desktop.domain.scoring.sheet import Scored
from thidua_desktop.services.reports import bloc_view
from thidua_desktop.services.reports.internal import remarks
from thidua_desktop.services.reports.issuing import issuing
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.services.reports.resolving import Subject, resolved, subject
from thidua_desktop.services.reports.sheet_totals import Group, groups, totals
from thidua_desktop.services.scoring.gathering import BoardView
from thidua_desktop.texts import reports, tables
from thidua_desktop.texts.ranking import codes_of

KEY = "bloc-scores"

_GROUPS_MM = 66
_MOST_GROUPS = 4
_BEFORE = (10, 52)
_AFTER = (18, 18, 24, 24, 18, 22)


def build(registers: Registers, params: Params) -> Paper:
    """Draw the table up.

    Raises:
        UserError: There is no such bloc or period.
    """
    meant = resolved(registers, REPORT, params)
    if not params.period and (latest := bloc_view.latest_period(registers, meant.bloc)):
        meant = replace(meant, period=latest)
    about = subject(registers, meant)
    if not meant.bloc or about.period is None:
        why = tables.NO_PERIOD if meant.bloc else tables.NO_BLOC
        return _paper(registers, about, meant.bloc, "", (_frame(), Note(why)))
    bloc: Any = registers.records.get(Kind.BLOC, meant.bloc)
    line = reports.unit_and_period(bloc.name, about.period.name)
    view = bloc_view.view_of(registers, bloc.id, about.period.id)
    shown = blocks(view) if view else _nobody(bloc)
    return _paper(registers, about, bloc.id, line, shown)


def blocks(view: BoardView) -> tuple[Block, ...]:
    """Return the table of a board and the notes under it."""
    by_table = Paragraph(reports.by_table(view.table.name), Tone.CENTERED)
    return by_table, _table(view), *_notes(view)


def _nobody(bloc: Bloc) -> tuple[Block, ...]:
    return _frame(), Note(tables.no_sheets(bloc.name))


def _paper(
    registers: Registers, about: Subject, bloc: str, line: str, shown: tuple[Block, ...]
) -> Paper:
    office = issuing(registers, about.unit, about.day, bloc)
    signs = Signer(role=office.role.capitalize()) if bloc else Signer()
    return Paper(
        letterhead=Letterhead(
            body=office.body, superior=office.superior, decree=False, form=REPORT.form
        ),
        title=tables.BLOC_SCORES,
        subject=line,
        blocks=shown,
        closing=TableFooter(place=office.place, right=signs),
        landscape=True,
    )


def _frame() -> Table:
    """Return the table with nothing in it."""
    return Table(_columns(_heads(()), None), (), dense=True)


def _table(view: BoardView) -> Table:
    heads = _heads(_groups_of(view))
    rows = [
        _row(number, standing, view, len(heads))
        for number, standing in enumerate(view.board.standings, start=1)
    ]
    return Table(_columns(heads, view.table.decimals), tuple(rows), dense=True)


def _groups_of(view: BoardView) -> list[Group]:
    """Return the groups of the table all are ranked by."""
    return groups(score(view.board.scheme, {}, {}), "standing")


def _heads(found: Sequence[Group]) -> list[str]:
    """Return the headings of the groups; of too many the last ones share a column."""
    codes = [group.code for group in found]
    if not any(codes):
        return [tables.BLOC_POINTS]
    if len(codes) > _MOST_GROUPS:
        first = _MOST_GROUPS - 1
        codes = [*codes[:first], tables.between(codes[first], codes[-1])]
    return [tables.group(code) for code in codes]


def _columns(heads: Sequence[str], decimals: int | None) -> tuple[Column, ...]:
    number, unit = _BEFORE
    bonus, penalty, claimed, appraised, place, award = _AFTER

    def points(title: str, mm: float) -> Column:
        return Column(title, mm, Align.RIGHT, decimals)

    return (
        Column(tables.BLOC_NUMBER, number, Align.CENTER),
        Column(tables.BLOC_UNIT, unit),
        *(points(head, _GROUPS_MM / len(heads)) for head in heads),
        points(tables.BLOC_BONUS, bonus),
        points(tables.BLOC_PENALTY, penalty),
        points(tables.BLOC_CLAIMED, claimed),
        points(tables.BLOC_APPRAISED, appraised),
        Column(tables.BLOC_PLACE, place, Align.CENTER),
        Column(tables.BLOC_AWARD, award),
    )


def _row(number: int, standing: Standing, view: BoardView, count: int) -> Row:
    name = view.names[standing.unit]
    scored = standing.scored
    if scored is None:
        blank: tuple[Content, ...] = (None,) * (count + 4)
        return Row((str(number), name, *blank, tables.NOT_RANKED.get(standing.left_out)))
    sums = totals(scored, "standing")
    return Row(
        (
            str(number),
            name,
            *_group_points(scored, count),
            _extra(sums.bonus),
            _extra(sums.penalty),
            scored.claimed,
            _appraised(scored),
            _place(standing) if view.rank(standing.unit) else None,
        )
    )


def _extra(points: Decimal | None) -> Content:
    """Return a dash where there is a part for bonus or deductions and nobody has any."""
    return reports.NONE if points is not None and not points else points


def _group_points(scored: Scored, count: int) -> list[Decimal | None]:
    points = [group.points for group in groups(scored, "standing")]
    return [*points[: count - 1], total(points[count - 1 :])]


def _appraised(scored: Scored) -> Decimal | None:
    """Return the furthest total after the unit's own."""
    later = (scored.final, scored.appraised, scored.bloc)
    return next((points for points in later if points is not None), None)


def _place(standing: Standing) -> Cell | None:
    place = standing.place
    if place.place is None:
        return None
    return Cell(place.place, suffix=tables.LEVEL if place.tied else "")


def _notes(view: BoardView) -> Iterator[Block]:
    standings = view.board.standings
    yield from remarks(_told(view))
    for standing in standings:
        if standing.waiting:
            codes = codes_of(standing.waiting)
            yield Note(tables.waiting_note(view.names[standing.unit], codes))
    if any(standing.left_out for standing in standings) and not view.board.final:
        yield Note(tables.UNRANKED_NOTE)
    if any(sheet.sample for sheet in view.sheets.values()):
        yield Note(reports.SAMPLE_NOTE)


def _told(view: BoardView) -> Iterator[str]:
    parts = [(group.code, group.name) for group in _groups_of(view) if group.code]
    if parts:
        yield tables.groups_note(parts)
    yield tables.FURTHEST_NOTE
    yield tables.AWARD_NOTE


REPORT = Report(KEY, reports.TITLES[KEY], ("bloc", "period"), build, reports.FORMS[KEY])
