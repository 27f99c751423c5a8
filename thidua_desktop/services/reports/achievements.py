"""How far a unit has come with each indicator: last year, the plan, this period, the year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from thidua_desktop.domain.figures import WIDE, total
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.indicators import Indicator, Result, Target
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.services.reports import year_results
from thidua_desktop.services.reports.report import Registers
from thidua_desktop.services.reports.year_results import YearResults

REACHED: Final = "DAT"
MISSED: Final = "CHUA_DAT"

_ADDED: Final = "PHAT_SINH"
_SINCE_NEW_YEAR: Final = "LUY_KE"
STOCK: Final = "THOI_DIEM"
_SUMMED: Final = "CONG"
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Measured:
    """A value, whether it is an estimate, and whether it is made up."""

    value: Decimal
    estimated: bool = False
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Achievement:
    """One indicator of one unit in one period; None for what is not known.

    Attributes:
        indicator: What is measured.
        target: The year's target.
        current: The result of the period alone.
        so_far: The result from the year's beginning, or what there is at the period's end.
        before: The result of the same period a year earlier.
        result: The row these come from.
        over: The year is over when the period ends.
    """

    indicator: Indicator
    target: Target | None
    current: Measured | None
    so_far: Measured | None
    before: Measured | None
    result: Result | None
    over: bool

    @property
    def of_plan(self) -> Decimal | None:
        """Result by plan in per cent, whichever way is better."""
        planned = self.target.value if self.target else None
        return _percent(self.so_far.value if self.so_far else None, planned)

    @property
    def of_before(self) -> Decimal | None:
        """Result by that of the same period a year earlier in per cent."""
        value, before = self.result, self.before
        return _percent(value.value if value else None, before.value if before else None)

    @property
    def verdict(self) -> str:
        """Whether the year's target is reached; "" while that cannot be said."""
        if self.so_far is None or self.target is None:
            return ""
        value, direction = self.so_far.value, self.indicator.direction
        if not self.over and direction not in {"CAO", "MOC"}:
            return ""
        if _reached(value, self.target, direction):
            return REACHED
        return MISSED if self.over else ""


def of_unit(registers: Registers, unit: str, period: Period) -> list[Achievement]:
    """Return every indicator for which a unit has a target or a result in the period's year."""
    year = year_results.read(registers, unit, period)
    indicators: list[Indicator] = registers.records.every(Kind.INDICATOR)
    found = [_achievement(year, one) for one in _in_order(indicators)]
    return [one for one in found if one.target or year.tells(one.indicator.id)]


def _achievement(year: YearResults, indicator: Indicator) -> Achievement:
    result = year.own(indicator.id)
    return Achievement(
        indicator,
        year.targets.get(indicator.id),
        _current(year, indicator, result) if result else None,
        _so_far(year, indicator, result) if result else None,
        _before(year, indicator.id, result),
        result,
        year.over,
    )


def _before(year: YearResults, indicator: str, result: Result | None) -> Measured | None:
    """Return what the unit says of the same period a year earlier, or else reported then."""
    if result is not None and result.last_year is not None:
        return Measured(result.last_year, sample=result.sample)
    found = year.same_before(indicator)
    return Measured(found.value, found.estimated, found.sample) if found else None


def _current(year: YearResults, indicator: Indicator, result: Result) -> Measured | None:
    """Return what the period alone brought."""
    value = Measured(result.value, result.estimated, result.sample)
    cumulative = indicator.flow == _SINCE_NEW_YEAR and result.cumulative is None
    if not cumulative or year.begins:
        return value
    earlier = year.earlier(indicator.id)
    if indicator.aggregation != _SUMMED or not earlier:
        return None
    last = earlier[-1]
    estimated, sample = result.estimated or last.estimated, result.sample or last.sample
    return Measured(result.value - last.value, estimated, sample)


def _so_far(year: YearResults, indicator: Indicator, result: Result) -> Measured | None:
    """Return what there is since the year began."""
    if result.cumulative is not None:
        return Measured(result.cumulative, result.estimated, result.sample)
    if year.begins or indicator.flow in {_SINCE_NEW_YEAR, STOCK}:
        return Measured(result.value, result.estimated, result.sample)
    if (indicator.flow, indicator.aggregation) != (_ADDED, _SUMMED):
        return None
    earlier = year.earlier(indicator.id)
    if earlier is None:
        return None
    added = (*earlier, result)
    value = total(one.value for one in added) or Decimal(0)
    return Measured(value, any(r.estimated for r in added), any(r.sample for r in added))


def _reached(value: Decimal, target: Target, direction: str) -> bool:
    if direction == "THAP":
        return value <= target.value
    if direction == "KHOANG":
        lower = target.value if target.lower is None else target.lower
        return lower <= value and (target.upper is None or value <= target.upper)
    return value >= target.value


def _percent(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """Return a share in per cent; None where dividing says nothing."""
    if part is None or whole is None or whole <= 0 or part < 0:
        return None
    return WIDE.divide(part * _HUNDRED, whole)


def _in_order(indicators: Iterable[Indicator]) -> list[Indicator]:
    """Return indicators by code, the parts of one behind it."""
    by_code = sorted(indicators, key=lambda one: (one.code, one.id))
    known = {one.id for one in by_code}
    tops = [one for one in by_code if one.parent not in known]
    ordered: list[Indicator] = []
    waiting = list(reversed(tops))
    seen: set[str] = set()
    while waiting:
        one = waiting.pop()
        if one.id in seen:
            continue
        seen.add(one.id)
        ordered.append(one)
        waiting.extend(reversed([part for part in by_code if part.parent == one.id]))
    return ordered
