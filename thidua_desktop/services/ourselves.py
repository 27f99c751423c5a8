"""Rows that come back to us under our own name, and machines that bear one name twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.sync import Held, Verdict
from thidua_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Told:
    """What a file tells of ourselves.

    Attributes:
        echoed: Whether it answers our asking for our own rows.
        others: Whether its sender has heard of another machine of ours, or of a life we forgot.
    """

    echoed: bool = False
    others: bool = False


def unasked(desk: Desk, row: Held, sender: str, verdict: Verdict, told: Told) -> bool:
    """Say whether a row of our own comes in our name with what nobody here has written.

    Those above may bring what another machine of ours wrote, and so may those below that have heard
    of one. What we have lost ourselves is welcome from whom we have asked for it. A rival is taken
    in any case: it overwrites nothing.
    """
    territory = desk.territory
    if sender == desk.unit or not territory.acts_for(desk.unit, row.record.home):
        return False
    if verdict not in {Verdict.NEW, Verdict.UPDATE}:
        return False
    asked = told.echoed or desk.asks(sender)
    if told.others or sender in territory.ancestors(desk.unit):
        return not asked and row.stamp.actor == desk.actor
    return not asked or len(desk.lives) == 1


def forked(known: Iterable[Held], theirs: Held) -> set[str]:
    """Return who made the contents of one version that differ."""
    version = theirs.stamp.version
    twins = [row for row in known if row.stamp.version == version and row.digest != theirs.digest]
    return {row.stamp.actor for row in (*twins, theirs)} if twins else set()


def of_the_future(desk: Desk, known: Sequence[Held], theirs: Held) -> bool:
    """Say whether a row counts more changes of this machine than it knows it has made."""
    made = max((row.stamp.version.get(desk.actor, 0) for row in known), default=0)
    return theirs.stamp.version.get(desk.actor, 0) > made
