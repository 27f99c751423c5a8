"""The indicators of a period in sentences: what was reached of the plan, and what was not."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.paper import Block, Paragraph
from thidua_desktop.domain.records.indicators import Target
from thidua_desktop.services.reports.achievements import (
    MISSED,
    REACHED,
    Achievement,
    Measured,
)
from thidua_desktop.services.reports.report import Figure
from thidua_desktop.services.reports.work_facts import WorkFacts
from thidua_desktop.texts import work_sentences as texts
from thidua_desktop.texts.paper_sentences import in_points

_PERCENT_DECIMALS: Final = 1


def targets(facts: WorkFacts) -> Iterator[Block]:
    """Yield how many targets are reached, and each indicator of which something is known."""
    period = facts.about.period
    given = [one for one in facts.achievements if one.target is not None]
    if given and period is not None:
        known = [one for one in given if one.result is not None]
        counts = (_count(known, REACHED), _count(known, MISSED))
        yield Paragraph(texts.targets(period.year, len(given), len(known), *counts))
    told = [_told(one) for one in facts.achievements if one.result is not None]
    yield from map(Paragraph, in_points(told))
    waiting = [one.indicator.name for one in given if one.result is None]
    if waiting and len(waiting) < len(given):
        yield Paragraph(texts.without_result(waiting))


def target_figures(facts: WorkFacts) -> Iterator[Figure]:
    """Yield what these sentences are made from."""
    for one in facts.achievements:
        measured = one.so_far or one.current
        words = _amount(one, measured) if measured else None
        yield Figure(f"result.{one.indicator.code}", one.indicator.name, words)


def reached(facts: WorkFacts) -> Iterator[Block]:
    """Yield how many targets are reached, once the year is over."""
    judged = _judged(facts)
    if judged and facts.about.period is not None and (many := _count(judged, REACHED)):
        yield Paragraph(texts.reached(facts.about.period.year, many, len(judged)))


def missed(facts: WorkFacts) -> Iterator[Block]:
    """Yield which targets are not reached, once the year is over."""
    names = [one.indicator.name for one in _judged(facts) if one.verdict == MISSED]
    if names and facts.about.period is not None:
        yield Paragraph(texts.missed(facts.about.period.year, names))


def reached_figures(facts: WorkFacts) -> Iterator[Figure]:
    """Yield how many targets are reached."""
    yield Figure("reached", texts.REACHED_LABEL, _count(_judged(facts), REACHED))


def missed_figures(facts: WorkFacts) -> Iterator[Figure]:
    """Yield how many targets are not reached."""
    yield Figure("missed", texts.MISSED_LABEL, _count(_judged(facts), MISSED))


def _judged(facts: WorkFacts) -> list[Achievement]:
    """Return the targets once all of them can be judged; while the year runs none."""
    return [one for one in facts.achievements if one.over and one.target is not None]


def _count(found: list[Achievement], verdict: str) -> int:
    return sum(one.verdict == verdict for one in found)


def _told(one: Achievement) -> str:
    return texts.target(one.indicator.name, [*_values(one), *_of_plan(one)])


def _values(one: Achievement) -> Iterator[str]:
    """Yield what the period brought, against the year before, then what there is by now."""
    alone = one.current
    if alone is None and one.so_far is None and one.result is not None:
        alone = Measured(one.result.value, one.result.estimated)
    apart = alone is not None and (one.so_far is None or alone.value != one.so_far.value)
    if alone is not None and apart:
        yield texts.in_period(_amount(one, alone))
    elif one.so_far is not None:
        yield _amount(one, one.so_far)
    if one.of_before is not None and one.before is not None:
        yield texts.of_before(_percent(one.of_before), _spelled(one, one.before.value))
    if apart and one.so_far is not None:
        yield texts.so_far(_amount(one, one.so_far))


def _of_plan(one: Achievement) -> Iterator[str]:
    if one.target is None:
        return
    plan = _plan(one, one.target)
    ranged = one.target.lower is not None and one.target.upper is not None
    if one.of_plan is None or ranged:
        yield texts.against(plan)
    else:
        yield texts.of_plan(_percent(one.of_plan), plan)


def _plan(one: Achievement, target: Target) -> str:
    if target.lower is not None and target.upper is not None:
        return texts.between(_spelled(one, target.lower), _spelled(one, target.upper))
    plan = _spelled(one, target.value)
    return texts.roughly(plan) if target.approximate else plan


def _amount(one: Achievement, measured: Measured) -> str:
    number = show_number(measured.value, one.indicator.decimals)
    return texts.amount(number, one.indicator.measure, estimated=measured.estimated)


def _spelled(one: Achievement, value: Decimal) -> str:
    return texts.amount(show_number(value, one.indicator.decimals), one.indicator.measure)


def _percent(share: Decimal) -> str:
    return show_number(share, _PERCENT_DECIMALS)
