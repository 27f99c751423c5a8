"""What is said of ties, conditions, ratings and quotas: marks of a row, sentences beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from thidua_desktop.domain.scoring.board import Standing
from thidua_desktop.domain.scoring.classification import Refused
from thidua_desktop.domain.scoring.gates import Gate
from thidua_desktop.texts import board as words
from thidua_desktop.texts import ranking
from thidua_desktop.texts.notices import warning
from thidua_desktop.ui.screens.scoring.bloc_board.standings import Standings


def held(standing: Standing) -> list[Gate]:
    """Return the conditions that have come about."""
    return [gate for gate in standing.scored.gates if gate.holds] if standing.scored else []


# Marks of a row


def tie_mark(all_: Standings, standing: Standing) -> str:
    """Return with whom a unit is equal, and what parted them; "" when with nobody."""
    place = standing.place
    if place.tied:
        return words.shared(_listed(all_, place.tied), vote=place.waits == "vote")
    if not place.breaks:
        return ""
    others = {unit for one in place.breaks for unit in (*one.above, *one.below)}
    by = [ranking.tie_break(one.by) for one in place.breaks]
    return words.parted(_listed(all_, others), by)


def refusal_mark(standing: Standing) -> str:
    """Return why the next better rating was refused, if the total alone would have reached it."""
    rating = standing.rating
    if rating.waits or not rating.refused:
        return ""
    last = rating.refused[-1].band
    reasons = [one for one in rating.refused if one.band == last]
    if any(one.reason == "below_lower" for one in reasons):
        return ""
    return words.not_rated("; ".join(_short(reasons)))


# Sentences beside it


def ties(all_: Standings, standing: Standing) -> list[str]:
    """Return in sentences how a unit's ties were broken, or why they were not."""
    place = standing.place
    said = [ranking.broken(one, all_.names) for one in place.breaks]
    said += [
        ranking.passed_over(place.passed),
        ranking.still_tied(place.tied, all_.names, place.waits),
    ]
    return [sentence for sentence in said if sentence]


def refusals(standing: Standing) -> list[str]:
    """Return in sentences why no better rating was given."""
    items = standing.scored.items if standing.scored else ()
    names = {item.criterion.code: item.criterion.name for item in items}
    return ranking.refusals(standing.rating.refused, names)


def waited_for(all_: Standings, code: str) -> str:
    """Return whose results a criterion waits for; "" when for nobody's."""
    for one in all_.board.waiting:
        if one.code == code:
            return ranking.criterion_waits(code, one.units, one.members, all_.names)
    return ""


def notices(all_: Standings) -> list[str]:
    """Return in sentences what a council should know before it decides."""
    return [warning(notice, all_.names) for notice in all_.board.warnings]


def _listed(all_: Standings, units: Iterable[str]) -> str:
    wanted = set(units)
    return ranking.listed([line.unit for line in all_.lines if line.unit in wanted], all_.names)


def _short(reasons: Sequence[Refused]) -> Iterable[str]:
    by_reason: dict[str, list[Mapping[str, str]]] = {}
    for one in reasons:
        by_reason.setdefault(one.reason, []).append(one.params)
    if low := by_reason.get("share_below"):
        least = ranking.number_of(low[0]["least"])
        yield words.share_below(ranking.codes_of([params["code"] for params in low]), least)
    if gates := by_reason.get("gate"):
        yield words.rating_gate(ranking.codes_of([params["code"] for params in gates]))
