"""Biểu 02a with a sentence under each score that says how it came about."""

from __future__ import annotations

from thidua_desktop.domain.paper import Paper
from thidua_desktop.services.reports import score_sheet
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.texts import reports as texts

KEY = "score-explained"


def build(registers: Registers, params: Params) -> Paper:
    """Draw the sheet up, explained.

    Raises:
        UserError: There is no such sheet, or several and none was named.
    """
    return score_sheet.paper(registers, params, explained=True)


REPORT = Report(KEY, texts.TITLES[KEY], ("sheet", "period", "unit"), build, texts.FORMS[KEY])
