"""Biểu 02a: one unit's score sheet, criterion by criterion."""

from __future__ import annotations

from thidua_desktop.domain.paper import Note, Paper, Paragraph, Tone
from thidua_desktop.services.reports import letterhead, scope, score_table, sheet_choice
from thidua_desktop.services.reports.internal import page
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.services.reports.resolving import Subject
from thidua_desktop.services.reports.score_known import known_of
from thidua_desktop.texts import reports as texts

KEY = "score-sheet"


def build(registers: Registers, params: Params) -> Paper:
    """Draw the sheet up.

    Raises:
        UserError: There is no such sheet, or several and none was named.
    """
    return paper(registers, params, explained=False)


def paper(registers: Registers, params: Params, *, explained: bool) -> Paper:
    """Draw a sheet up, maybe with a sentence for each score.

    Raises:
        UserError: There is no such sheet, or several and none was named.
    """
    if params == Params() and not sheet_choice.any_of(registers, scope.own_unit(registers)):
        return _frame(registers)
    view = registers.scoring.view(sheet_choice.choose(registers, params).id)
    known = known_of(registers, view)
    day, unit = view.period.ends_on, view.sheet.unit
    name = letterhead.unit_name(registers, unit, day)
    return Paper(
        letterhead=letterhead.head(registers, unit, day, texts.FORMS[KEY]),
        title=texts.SCORE_SHEET,
        subject=texts.unit_and_period(name, view.period.name),
        blocks=(
            Paragraph(texts.by_table(view.table.name), Tone.CENTERED),
            score_table.table(view, known, explained=explained),
            *score_table.notes(view, known),
        ),
        closing=letterhead.foot(registers, unit, day, view.sheet.prepared_by or ""),
    )


def _frame(registers: Registers) -> Paper:
    about = Subject(scope.own_unit(registers), registers.today())
    shown = (score_table.empty(), Note(texts.NO_SHEET))
    return page(registers, about, texts.FORMS[KEY], texts.SCORE_SHEET, shown, landscape=False)


REPORT = Report(KEY, texts.TITLES[KEY], ("sheet", "period", "unit"), build, texts.FORMS[KEY])
