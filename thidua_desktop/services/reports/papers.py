"""Official papers of one office: number and day, who signs, to whom they go."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any, Final, cast

from thidua_desktop.domain.errors import UserError, refuse
from thidua_desktop.domain.figures import read_day
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.records.papers import IssuedPaper
from thidua_desktop.services.reports import catalogue
from thidua_desktop.services.reports.heads import ABOUT, HeadView, stored, view
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.services.reports.resolving import Subject, resolved, subject

# What a view says of the paper beyond what was entered.
_FOUND: Final = frozenset({"record_id", "suggested", "taken_by", "doubts"})
_LETTERED = re.compile(r"(\d+)\s*([^\W\d_]{1,3})")
# What is entered; the rest of a view is found.
_ENTERED: Final = tuple(field.name for field in fields(HeadView) if field.name not in _FOUND)


class Papers:
    """What stands in the head and in the close of the office's official papers.

    Call on a thread that has a session open.
    """

    def __init__(self, registers: Registers) -> None:
        self._registers = registers

    def head(self, key: str, params: Params) -> HeadView:
        """Return the head and the close of a report's paper.

        Raises:
            UserError: There is no such report, it is no official paper, or what it is asked for is
                not there.
        """
        report, params, about = self._meant(key, params)
        return view(self._registers, report, params, about.unit, about.day)

    def save(self, key: str, params: Params, raw: Mapping[str, str]) -> Outcome[IssuedPaper]:
        """Save what was entered of a head and a close; what was not stays as it is shown.

        Args:
            key: The report.
            params: What it is about.
            raw: Text as typed, by field of :class:`HeadView`; a number may end in letters ("15a").

        Raises:
            UserError: What is wrong with it, or what :meth:`head` raises; nothing was written.
        """
        report, params, about = self._meant(key, params)
        # Who is above, and where and for whom is signed, goes by the day that is entered.
        day = _day(raw) or about.day
        now = view(self._registers, report, params, about.unit, day)
        named = {name: getattr(params, name) or None for name in ABOUT}
        entered = {
            **{name: getattr(now, name) for name in _ENTERED},
            **_number(raw),
            "year": raw.get("year") or _year(raw, now),
            "report": key,
            "unit": about.unit,
            **named,
        }
        own = stored(self._registers, report, params, about.unit)
        uid = own.id if own and self._registers.records.may_edit(own) else None
        saved = self._registers.records.save(Kind.ISSUED_PAPER, entered, uid)
        doubts = view(self._registers, report, params, about.unit, about.day).doubts
        warnings = (*saved.warnings, *doubts)
        return Outcome(cast("IssuedPaper", saved.value), saved.changed, warnings)

    def _meant(self, key: str, params: Params) -> tuple[Report, Params, Subject]:
        report = catalogue.report(key)
        if not report.symbol or "bundle" in report.params:
            raise refuse("report_not_numbered", text=report.title)
        params = resolved(self._registers, report, params)
        return report, params, subject(self._registers, params)


def _number(raw: Mapping[str, str]) -> dict[str, Any]:
    """Return what was entered, with a number such as "15a" taken apart."""
    entered: dict[str, Any] = {name: raw[name] for name in _ENTERED if name in raw}
    if "number" not in entered or "number_suffix" in entered:
        return entered
    lettered = _LETTERED.fullmatch(entered["number"].strip())
    number, suffix = lettered.groups() if lettered else (entered["number"], "")
    return {**entered, "number": number, "number_suffix": suffix}


def _year(raw: Mapping[str, str], now: HeadView) -> int:
    day = _day(raw)
    return day.year if day else now.year


def _day(raw: Mapping[str, str]) -> date | None:
    """Return the day entered; what cannot be read is refused with the rest."""
    try:
        return read_day(raw.get("on_day", ""))
    except UserError:
        return None
