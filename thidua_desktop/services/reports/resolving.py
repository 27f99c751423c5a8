"""What a report is about, when not everything was said: ids in place of names and of nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from thidua_desktop.domain.errors import UserError, refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.services.reports import scope
from thidua_desktop.services.reports.report import Params, Registers, Report

_NAMED: Final = {
    "campaign": Kind.CAMPAIGN,
    "proposal": Kind.AWARD_PROPOSAL,
    "meeting": Kind.MEETING,
    "bloc": Kind.BLOC,
}


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a report speaks of, and when.

    Attributes:
        unit: Id of the unit that issues it.
        day: The day whose names and offices it uses.
        period: The period it covers; None for a report without one.
    """

    unit: str
    day: date
    period: Period | None = None


def resolved(registers: Registers, report: Report, params: Params) -> Params:
    """Return an id for everything a report heeds; "" where there is nothing, or it is not heeded.

    What was not said is filled in: the office's own unit; the latest period with activities; the
    campaign with most activities; the latest proposal and meeting; the unit's own bloc; the last
    file written. A score sheet is left as it was named.

    Raises:
        UserError: What was asked for is not there.
    """
    asked = {name: getattr(params, name) for name in report.params}
    found = {name: _asked(registers, name, text) for name, text in asked.items()}
    if "unit" in asked:
        found["unit"] = _unit_asked(registers, asked["unit"], found)
    for name in _IN_ORDER:
        if name in found and not found[name]:
            found[name] = _DEFAULTS[name](registers, found)
    return Params(**found)


def subject(registers: Registers, params: Params) -> Subject:
    """Return the unit and the day of a report whose parameters are resolved."""
    period = scope.period_of(registers, params.period)
    unit, day = params.unit, period.ends_on if period else None
    if params.proposal:
        unit, day = _of_proposal(registers, params.proposal)
    elif params.meeting:
        meeting: Any = registers.records.get(Kind.MEETING, params.meeting)
        unit, day = meeting.unit, meeting.on_day
    elif params.campaign and day is None:
        day = _campaign(registers, params.campaign).starts_on
    return Subject(unit or scope.own_unit(registers), day or registers.today(), period)


def _of_proposal(registers: Registers, uid: str) -> tuple[str, date | None]:
    proposal: Any = registers.records.get(Kind.AWARD_PROPOSAL, uid)
    period = scope.period_of(registers, proposal.period or "")
    return proposal.unit, proposal.proposed_on or (period.ends_on if period else None)


def _asked(registers: Registers, name: str, text: str) -> str:
    if not text or name in {"unit", "sheet"}:
        return text
    try:
        if name == "period":
            period = scope.period_of(registers, text)
            return period.id if period else ""
        if name == "bundle":
            return _bundle(registers, text)
        return registers.records.get(_NAMED[name], text).id
    except UserError as error:
        raise _refusal(error, name) from error


def _unit_asked(registers: Registers, text: str, found: dict[str, str]) -> str:
    try:
        return scope.unit_of(registers, text, _first_day(registers, found))
    except UserError as error:
        raise _refusal(error, "unit") from error


def _refusal(error: UserError, name: str) -> UserError:
    """Return a refusal that says which parameter it is about."""
    return UserError(
        replace(problem, field=name, params={**problem.params, "asked": name})
        for problem in error.problems
    )


def _bundle(registers: Registers, text: str) -> str:
    ledger = registers.store.ledger
    entry = ledger.get(text, "out") or ledger.get(text, "in")
    if entry is None:
        raise refuse("reference_missing", text=text)
    return entry.uid


def _first_day(registers: Registers, found: dict[str, str]) -> date | None:
    """Return the day on which a code of a unit is meant."""
    period = scope.period_of(registers, found.get("period", ""))
    if period is not None:
        return period.ends_on
    named = found.get("campaign", "")
    return _campaign(registers, named).starts_on if named else None


def _campaign(registers: Registers, uid: str) -> Any:
    return registers.records.get(Kind.CAMPAIGN, uid)


def _unit(registers: Registers, found: dict[str, str]) -> str:
    return found.get("unit") or scope.own_unit(registers)


def _latest_period(registers: Registers, found: dict[str, str]) -> str:
    if not registers.records.every(Kind.PERIOD):
        return ""
    campaign = found.get("campaign", "")
    return scope.latest_with_activities(registers, _unit(registers, found), campaign).id


def _busiest_campaign(registers: Registers, found: dict[str, str]) -> str:
    """Return the campaign with most activities in the period; with none, the latest begun."""
    period = scope.period_of(registers, found.get("period", ""))
    days = (
        {"day>=": period.starts_on.isoformat(), "day<=": period.ends_on.isoformat()}
        if period
        else {}
    )
    done = scope.about(registers, Kind.ACTIVITY, _unit(registers, found), **days)
    times = Counter(uid for activity in done for uid in activity.campaigns)
    campaigns = sorted(registers.records.every(Kind.CAMPAIGN), key=lambda c: (c.code, c.id))
    best = max(campaigns, key=lambda c: (times[c.id], c.starts_on), default=None)
    return best.id if best else ""


def _latest_proposal(registers: Registers, found: dict[str, str]) -> str:
    rows = _ours(registers, Kind.AWARD_PROPOSAL, _unit(registers, found))
    last = max(rows, key=lambda row: (row.proposed_on or date.min, row.id), default=None)
    return last.id if last else ""


def _latest_meeting(registers: Registers, found: dict[str, str]) -> str:
    rows = _ours(registers, Kind.MEETING, _unit(registers, found))
    last = max(rows, key=lambda row: (row.on_day, row.id), default=None)
    return last.id if last else ""


def _ours(registers: Registers, kind: Kind, unit: str) -> list[Any]:
    """Return a unit's rows; where it has none, all there are."""
    return scope.about(registers, kind, unit) or registers.records.every(kind)


def _own_bloc(registers: Registers, found: dict[str, str]) -> str:
    """Return the bloc of the unit in the year nearest to the period's."""
    period = scope.period_of(registers, found.get("period", ""))
    year = period.year if period else registers.today().year
    blocs = registers.records.every(Kind.BLOC)
    members = registers.records.every(Kind.BLOC_MEMBER, unit=_unit(registers, found))
    own = {member.bloc for member in members}
    near = [bloc for bloc in blocs if bloc.id in own] or blocs
    best = min(near, key=lambda bloc: (abs(bloc.year - year), bloc.name, bloc.id), default=None)
    return best.id if best else ""


def _last_written(registers: Registers, found: dict[str, str]) -> str:  # noqa: ARG001 (one shape)
    entry = registers.store.ledger.last("out")
    return entry.uid if entry else ""


# A campaign is looked for in the period, a bloc in its year.
_IN_ORDER: Final = ("period", "campaign", "proposal", "meeting", "bloc", "bundle")
_DEFAULTS: Final = {
    "period": _latest_period,
    "campaign": _busiest_campaign,
    "proposal": _latest_proposal,
    "meeting": _latest_meeting,
    "bloc": _own_bloc,
    "bundle": _last_written,
}
