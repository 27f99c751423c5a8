"""What the first screen says: four numbers, the latest activities, and two charts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Final, Protocol

from thidua_desktop.domain.charts import Chart, Series, Style
from thidua_desktop.domain.figures import show_day, show_number
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.texts import charts
from thidua_desktop.texts import screens as words
from thidua_desktop.ui.register import wording
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk

LATEST: Final = ("day", "title", "type", "unit")
_ROWS: Final = 40
_YEARLY: Final = "NAM"


@dataclass(frozen=True, slots=True)
class Fact:
    """What one card says: a number, a line, and how full its bar is."""

    number: str
    note: str
    share: float


class View(Protocol):
    """What the presenter needs of the screen."""

    def show_years(self, years: Sequence[int], year: int) -> None: ...
    def show_note(self, text: str) -> None: ...
    def show_facts(self, facts: Sequence[Fact]) -> None: ...
    def show_latest(self, rows: Sequence[Row]) -> None: ...
    def show_progress(self, chart: Chart | None) -> None: ...
    def show_months(self, chart: Chart | None) -> None: ...


class Presenter:
    """Decide for the overview."""

    def __init__(self, view: View, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self._office = desk.office
        self._year = 0

    def choose(self, year: int) -> None:
        """Show another year."""
        self._year = year
        self.refresh()

    def refresh(self) -> None:
        """Read everything again."""
        years = self._office.overview.years() or [self._desk.today().year]
        if self._year not in years:
            self._year = self._latest_year(years)
        self._view.show_years(years, self._year)
        self._view.show_note(words.overview_note(self._year, show_day(self._desk.today())))
        me = self._office.identity.unit
        activities = self._activities()
        achievements = self._office.overview.achievements(self._year, me)
        self._view.show_facts(
            [
                self._campaigns(me, activities),
                _counted(activities),
                _reached(achievements),
                self._score(me),
            ]
        )
        self._view.show_latest([self._row(one) for one in activities[:_ROWS]])
        self._view.show_progress(_progress(achievements))
        self._view.show_months(self._months(me))

    def _latest_year(self, years: Sequence[int]) -> int:
        """Return the year people work in: of the latest activity, else the one just passed."""
        handles = self._office.records.find(Kind.ACTIVITY, order="day", descending=True)
        latest: list[Any] = self._office.records.page(Kind.ACTIVITY, handles[:1])
        if latest and latest[0].day.year in years:
            return int(latest[0].day.year)
        past = [year for year in years if year <= self._desk.today().year]
        return max(past, default=years[0])

    def _activities(self) -> list[Any]:
        days = {"day>=": f"{self._year}-01-01", "day<=": f"{self._year}-12-31"}
        records = self._office.records
        handles = records.find(Kind.ACTIVITY, where=days, order="day", descending=True)
        return list(records.page(Kind.ACTIVITY, handles))

    def _months(self, me: str) -> Chart | None:
        """Return the activities by month; None in a year without its own period."""
        found = self._office.overview.periods(self._year)
        yearly = [period for period in found if period.type == _YEARLY]
        drawn = self._office.reports.by_month(me, yearly[-1]) if yearly else ()
        return next((replace(one, title="", unit="") for one in drawn), None)

    def _campaigns(self, me: str, activities: Sequence[Any]) -> Fact:
        running = self._office.overview.campaigns()
        answers = self._office.records.every(Kind.CAMPAIGN_RESPONSE, unit=me)
        answered = {answer.campaign for answer in answers}
        for activity in activities:
            answered.update(activity.campaigns)
        taken_up = sum(campaign.id in answered for campaign in running)
        return Fact(
            str(len(running)), words.campaigns_note(taken_up), _share(taken_up, len(running))
        )

    def _score(self, me: str) -> Fact:
        own = [sheet for sheet in self._office.scoring.sheets() if sheet.unit == me]
        if not own:
            return Fact("–", words.NO_SHEET, 0)
        view = self._office.scoring.view(own[-1].id)
        most = sum(
            (
                item.criterion.max_points or Decimal(0)
                for item in view.scored.items
                if not item.is_group
            ),
            Decimal(0),
        )
        claimed = view.scored.claimed or Decimal(0)
        return Fact(
            show_number(claimed, view.table.decimals),
            f"{view.table.code} · {view.period.name}",
            _share(claimed, most),
        )

    def _row(self, activity: Any) -> Row:
        of_kind = definition(Kind.ACTIVITY)
        return Row(
            tuple(
                wording.cell(of_kind.field(name).spec, getattr(activity, name), self._label)
                for name in LATEST
            ),
            "muted" if activity.sample else "",
        )

    def _label(self, kind: str, id: str) -> str:
        return self._office.records.label(Kind(kind), id)


def _counted(activities: Sequence[Any]) -> Fact:
    proven = sum(bool(activity.evidence) for activity in activities)
    return Fact(
        show_number(len(activities)),
        words.activities_note(proven),
        _share(proven, len(activities)),
    )


def _reached(achievements: Sequence[Any]) -> Fact:
    aimed = [one for one in achievements if one.target is not None]
    reported = sum(one.result is not None for one in aimed)
    full = sum(one.share is not None and one.share >= 1 for one in aimed)
    return Fact(f"{full}/{len(aimed)}", words.indicators_note(reported), _share(full, len(aimed)))


def _progress(achievements: Sequence[Any]) -> Chart | None:
    """Return the shares of the targets, the largest first; None where there is none."""
    known = [(one.indicator.name, one.share * 100) for one in achievements if one.share is not None]
    if not known:
        return None
    known.sort(key=lambda pair: pair[1], reverse=True)
    names, shares = zip(*known, strict=True)
    return Chart(
        title="",
        style=Style.BARS,
        categories=names,
        series=(Series(charts.RESULT, shares),),
        decimals=0,
        mark=Decimal(100),
        mark_label=charts.FULL,
    )


def _share(part: Decimal | int, whole: Decimal | int) -> float:
    return float(part / whole) if whole else 0.0
