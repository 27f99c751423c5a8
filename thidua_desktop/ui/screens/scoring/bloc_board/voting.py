"""Ties that a vote decides: which there are, and what was recorded of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from thidua_desktop.domain.scoring.board import Standing
from thidua_desktop.domain.scoring.ranking import VOTE
from thidua_desktop.texts import board as words
from thidua_desktop.ui.register.refusals import Noted
from thidua_desktop.ui.screens.scoring.bloc_board.standings import Standings
from thidua_desktop.ui.screens.scoring.bloc_board.values import Ballot

# Fields of minutes that are entered with the vote.
NEW_MINUTES = ("number", "issued_on", "issuer", "subject")


def ballots(all_: Standings, votes: Iterable[Any]) -> list[Ballot]:
    """Return the ties that wait for a vote, and those that a vote has broken.

    Args:
        all_: The ranking.
        votes: The votes recorded for it.
    """
    given = {vote.unit: vote for vote in votes}
    seen: set[str] = set()
    found: list[Ballot] = []
    for line in all_.lines:
        units = _voted(line.standing)
        if line.unit in units and line.unit not in seen:
            seen |= units
            found.append(_ballot(all_, units, given))
    return found


def ballot_of(found: Sequence[Ballot], unit: str) -> Ballot | None:
    """Return the tie a unit is part of, else the only one there is."""
    own = next((ballot for ballot in found if unit in ballot.units), None)
    return own or (found[0] if len(found) == 1 else None)


def title(ballot: Ballot) -> str:
    """Return the words of one tie, to choose by."""
    return words.vote_which(ballot.names, ballot.total)


def minutes_of(raw: Mapping[str, object]) -> str | dict[str, object]:
    """Return the minutes as entered: the document chosen, else the fields of a new one."""
    chosen = raw.get("minutes")
    return str(chosen) if chosen else {name: raw[name] for name in NEW_MINUTES if raw.get(name)}


def refusal(raw: Mapping[str, object]) -> Noted | None:
    """Return what is wrong with the minutes as entered: none, or two of them."""
    new = [name for name in NEW_MINUTES if raw.get(name)]
    if raw.get("minutes"):
        return Noted("minutes", words.VOTE_TWO_MINUTES, doubt=False) if new else None
    return None if new else Noted("minutes", words.VOTE_NO_MINUTES, doubt=False)


def _voted(standing: Standing) -> set[str]:
    place = standing.place
    if place.waits == "vote":
        return {place.unit, *place.tied}
    for broken in place.breaks:
        if broken.by.key == VOTE:
            return {place.unit, *broken.above, *broken.below, *place.tied}
    return set()


def _ballot(all_: Standings, units: set[str], given: Mapping[str, Any]) -> Ballot:
    lines = [line for line in all_.lines if line.unit in units]
    told = [given[line.unit] for line in lines if line.unit in given]
    voters = next((str(vote.voters) for vote in told if vote.voters is not None), "")
    return Ballot(
        units=tuple(line.unit for line in lines),
        names=tuple(line.name for line in lines),
        total=all_.points(lines[0].standing.total),
        votes=tuple(str(given[u.unit].votes) if u.unit in given else "" for u in lines),
        voters=voters,
        minutes=told[0].minutes if told else "",
    )
