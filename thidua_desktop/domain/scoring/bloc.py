"""The members of a bloc and what goes into each one's sheet, with what they give each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from thidua_desktop.domain.records.ratings import RatingBand
from thidua_desktop.domain.records.reviews import ScoreReview
from thidua_desktop.domain.records.scores import ScoreEntry
from thidua_desktop.domain.scoring.relative import Relative, Waiting, compare, relatives
from thidua_desktop.domain.scoring.scheme import Scheme, table_hash
from thidua_desktop.domain.scoring.sheet import Inputs
from thidua_desktop.domain.scoring.typed import with_entry

ABSENT: Final = "absent"
OTHER_TABLE: Final = "other_table"
_NOTHING: Final = Inputs({})

# Inputs by criterion id.
Known = Mapping[str, Inputs]


@dataclass(frozen=True, slots=True)
class Member:
    """A unit of the bloc and its sheet.

    Attributes:
        unit: The unit.
        sheet_id: Its sheet; "" when it has none.
        entries: What it entered, by criterion id.
        inputs: What the register knows, by criterion id; entries go before it.
        reviews: Points given above it.
        state: Where the sheet stands.
        table_hash: The table it was handed in on; "" while it was not.
    """

    unit: str
    sheet_id: str = ""
    entries: Mapping[str, ScoreEntry] = field(default_factory=dict)
    inputs: Known = field(default_factory=dict)
    reviews: tuple[ScoreReview, ...] = ()
    state: str = "NHAP"
    table_hash: str = ""


@dataclass(frozen=True, slots=True)
class Bloc:
    """The members, and the inputs of their sheets.

    Attributes:
        scheme: The table.
        ranked: Members with a sheet on that table, by unit.
        left_out: Why the others are not ranked: :data:`ABSENT` or :data:`OTHER_TABLE`.
        own: What is known of each ranked member by itself.
        inputs: The same, with what the bloc gives to compare with.
        waiting: Criteria that wait for other members.
    """

    scheme: Scheme
    ranked: Mapping[str, Member]
    left_out: Mapping[str, str]
    own: Mapping[str, Known]
    inputs: Mapping[str, Known]
    waiting: tuple[Waiting, ...] = ()

    def changed(self, member: Member, criterion: str) -> Bloc:
        """Return the bloc with another entry of one member for one criterion."""
        unit, entry = member.unit, member.entries.get(criterion)
        place = self.scheme.places[criterion]
        given = member.inputs.get(criterion, _NOTHING)
        figures = {criterion: with_entry(self.scheme.rows[place], given, entry)}
        bloc = replace(
            self,
            ranked={**self.ranked, unit: member},
            own={**self.own, unit: {**self.own[unit], **figures}},
            inputs={**self.inputs, unit: {**self.inputs[unit], **figures}},
        )
        return _compared(bloc, [r for r in relatives(self.scheme) if r.criterion == criterion])


def gathered(scheme: Scheme, members: Iterable[Member], bands: Iterable[RatingBand] = ()) -> Bloc:
    """Return the bloc, ready to be scored."""
    given = {member.unit: member for member in members}
    left_out = _left_out(scheme, given.values(), bands)
    ranked = {unit: member for unit, member in given.items() if unit not in left_out}
    own = {unit: _own(scheme, member) for unit, member in ranked.items()}
    return _compared(Bloc(scheme, ranked, left_out, own, own), relatives(scheme))


def _left_out(
    scheme: Scheme, members: Iterable[Member], bands: Iterable[RatingBand]
) -> dict[str, str]:
    left_out = {}
    table = scheme.table.hash or ""
    for member in members:
        if not member.sheet_id:
            left_out[member.unit] = ABSENT
        elif member.table_hash:
            table = table or table_hash(scheme.table, (r.criterion for r in scheme.rows), bands)
            if member.table_hash != table:
                left_out[member.unit] = OTHER_TABLE
    return left_out


def _own(scheme: Scheme, member: Member) -> dict[str, Inputs]:
    known = dict(member.inputs)
    for uid, entry in member.entries.items():
        place = scheme.places.get(uid)
        if place is not None:
            known[uid] = with_entry(scheme.rows[place], known.get(uid, _NOTHING), entry)
    return known


def _compared(bloc: Bloc, criteria: Iterable[Relative]) -> Bloc:
    """Return the bloc with what it gives each member for some criteria; the others stay."""
    inputs = dict(bloc.inputs)
    waiting = {waits.code: waits for waits in bloc.waiting}
    for relative in criteria:
        found, waits = compare(relative, _results(bloc, relative), bloc.scheme.table.ranking)
        waiting.pop(relative.code, None)
        if waits:
            waiting[relative.code] = waits
        for unit in bloc.ranked:
            own = bloc.own[unit].get(relative.criterion, _NOTHING)
            known = _with(own, relative, found.get(unit))
            if known != inputs[unit].get(relative.criterion, _NOTHING):
                inputs[unit] = {**inputs[unit], relative.criterion: known}
    return replace(bloc, inputs=inputs, waiting=_in_order(bloc, waiting))


def _in_order(bloc: Bloc, waiting: Mapping[str, Waiting]) -> tuple[Waiting, ...]:
    places = bloc.scheme.by_code
    return tuple(waiting[code] for code in sorted(waiting, key=places.__getitem__))


def _results(bloc: Bloc, relative: Relative) -> dict[str, Decimal | None]:
    """Return the results of the members the criterion concerns; None for one not known."""
    results: dict[str, Decimal | None] = dict.fromkeys(bloc.left_out)
    for unit, member in bloc.ranked.items():
        entry = member.entries.get(relative.criterion)
        if not (entry and entry.not_applicable):
            known = bloc.own[unit].get(relative.criterion, _NOTHING)
            results[unit] = known.values.get("result")
    return results


def _with(known: Inputs, relative: Relative, value: Decimal | None) -> Inputs:
    if value is None or relative.input in known.values:
        return known  # Nothing yet, or said already by an office above.
    values = {**known.values, relative.input: value}
    return Inputs(values, known.counted, {**known.sources, relative.input: "bloc"})
