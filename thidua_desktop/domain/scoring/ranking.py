"""Places within one bloc: by total, then by the table's tie-breaks, in their order, to a vote.

Nobody's place depends on the order in which units are given. What is still equal at the end shares
the place, and so does what waits for a vote that nobody has recorded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from thidua_desktop.domain.errors import Problem, UserError

VOTE: Final = "BO_PHIEU"
# How many codes of criteria stand behind each key: none, one, or one and more.
_CODES: Final[Mapping[str, str]] = {
    "TRUOC_THUONG": "none",
    "NHOM": "one",
    "TIEU_CHI": "one",
    "KET_QUA": "some",
    "IT_TRU": "none",
    "DUNG_HAN": "none",
    VOTE: "none",
}
KEYS: Final = tuple(_CODES)
CONSECUTIVE: Final = "LIEN_TIEP"


@dataclass(frozen=True, slots=True)
class TieBreak:
    """One rule for units with equal totals.

    Attributes:
        key: One of :data:`KEYS`.
        codes: Criteria it looks at.
    """

    key: str
    codes: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """The rule as a table spells it."""
        return f"{self.key} {'+'.join(self.codes)}".rstrip()


@dataclass(frozen=True, slots=True)
class Contender:
    """A unit that is ranked.

    Attributes:
        unit: The unit.
        total: Its total; None when there is none yet.
        keys: A value for each tie-break, more is better; None for one that is not known.
    """

    unit: str
    total: Decimal | None
    keys: tuple[Decimal | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Break:
    """What a tie-break did for one unit.

    Attributes:
        by: The tie-break.
        value: The unit's value.
        above: Units it put above this one.
        below: Units it put below this one.
    """

    by: TieBreak
    value: Decimal
    above: tuple[str, ...]
    below: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a unit stands, and why not above or below those with the same total.

    Attributes:
        unit: The unit.
        place: Its place; None without a total.
        total: Its total.
        tied: The others on the same place.
        breaks: What set it apart from others of the same total, in the order of the table.
        passed: Tie-breaks passed over: the figure of one of those concerned is missing.
        waits: "vote" when only a vote that is not recorded can decide; "total" without a total.
    """

    unit: str
    place: int | None
    total: Decimal | None
    tied: tuple[str, ...] = ()
    breaks: tuple[Break, ...] = ()
    passed: tuple[TieBreak, ...] = ()
    waits: str = ""

    @property
    def broken_by(self) -> TieBreak | None:
        """The tie-break that settled the place; None where the total did."""
        return self.breaks[-1].by if self.breaks else None


@dataclass(slots=True)
class _Runner:
    """A unit on its way through the tie-breaks."""

    unit: str
    total: Decimal
    keys: tuple[Decimal | None, ...]
    breaks: list[Break] = field(default_factory=list)
    passed: list[TieBreak] = field(default_factory=list)


def read_tie_breaks(text: str | None) -> tuple[TieBreak, ...]:
    """Return the tie-breaks of a table, one a line.

    Raises:
        UserError: Every line that cannot be read, or stands behind the vote.
    """
    found: list[TieBreak] = []
    problems: list[Problem] = []
    for number, line in enumerate((text or "").splitlines(), 1):
        if not line.strip():
            continue
        tie_break = _read(line)
        named = {"line": str(number), "text": " ".join(line.split())}
        if tie_break is None:
            problems.append(Problem("tie_break_unreadable", "tie_breaks", named))
        elif found and found[-1].key == VOTE:
            problems.append(Problem("tie_break_after_vote", "tie_breaks", named))
        else:
            found.append(tie_break)
    if problems:
        raise UserError(problems)
    return tuple(found)


def _read(line: str) -> TieBreak | None:
    key, _, rest = line.strip().partition(" ")
    asked = _CODES.get(key)
    given = rest.split("+") if asked == "some" else [rest]
    codes = tuple(code for code in (part.strip() for part in given) if code)
    whole = len(codes) == len(given) and not any(" " in code for code in codes)
    fits = {"none": not codes, "one": whole, "some": whole, None: False}
    return TieBreak(key, codes) if fits[asked] else None


def rank(
    contenders: Iterable[Contender], tie_breaks: Sequence[TieBreak], style: str | None
) -> tuple[Place, ...]:
    """Return everybody's place, the first first; those without a total come last.

    Args:
        contenders: The units, in any order.
        tie_breaks: In the order of the table.
        style: LIEN_TIEP counts on after a shared place (1, 2, 2, 3); DONG_HANG leaves as many
            places out as were shared (1, 2, 2, 4).
    """
    given = sorted(contenders, key=lambda contender: contender.unit)
    runners = [_Runner(c.unit, c.total, c.keys) for c in given if c.total is not None]
    clusters = _split(runners, [runner.total for runner in runners])
    for number, tie_break in enumerate(tie_breaks):
        parted = [_part(cluster, number, tie_break) for cluster in clusters]
        clusters = [part for parts in parted for part in parts]
    places: list[Place] = []
    for number, cluster in enumerate(clusters):
        place = number + 1 if style == CONSECUTIVE else len(places) + 1
        places += [_placed(runner, cluster, place) for runner in cluster]
    last = [Place(c.unit, None, None, waits="total") for c in given if c.total is None]
    return (*places, *last)


def as_published(places: Sequence[Place], published: Mapping[str, int]) -> tuple[Place, ...]:
    """Return everybody on the published place, the first first.

    What parted equal totals is told only where it still leads to that place.
    """
    found = []
    for place in sorted(places, key=lambda place: (published[place.unit], place.unit)):
        rank_ = published[place.unit]
        tied = tuple(o.unit for o in places if published[o.unit] == rank_ and o is not place)
        told = place if place.place == rank_ else replace(place, breaks=(), passed=())
        found.append(replace(told, place=rank_, tied=tied, waits=""))
    return tuple(found)


def _split(cluster: list[_Runner], values: Sequence[Decimal]) -> list[list[_Runner]]:
    parts: dict[Decimal, list[_Runner]] = {}
    for runner, value in zip(cluster, values, strict=True):
        parts.setdefault(value, []).append(runner)
    return [parts[value] for value in sorted(parts, reverse=True)]


def _part(cluster: list[_Runner], number: int, tie_break: TieBreak) -> list[list[_Runner]]:
    if len(cluster) == 1:
        return [cluster]
    known = [value for value in (runner.keys[number] for runner in cluster) if value is not None]
    if len(known) < len(cluster):
        # Missing is not zero: nobody loses a place to a figure that has not been reported.
        for runner in cluster:
            runner.passed.append(tie_break)
        return [cluster]
    parts = _split(cluster, known)
    if len(parts) > 1:
        values = dict(zip((runner.unit for runner in cluster), known, strict=True))
        _note(parts, values, tie_break)
    return parts


def _note(parts: list[list[_Runner]], values: Mapping[str, Decimal], tie_break: TieBreak) -> None:
    above: tuple[str, ...] = ()
    below = tuple(runner.unit for part in parts for runner in part)
    for part in parts:
        own = tuple(runner.unit for runner in part)
        below = below[len(own) :]
        for runner in part:
            runner.breaks.append(Break(tie_break, values[runner.unit], above, below))
        above += own


def _placed(runner: _Runner, cluster: list[_Runner], place: int) -> Place:
    tied = tuple(other.unit for other in cluster if other is not runner)
    waits = "vote" if tied and any(key.key == VOTE for key in runner.passed) else ""
    passed = tuple(key for key in runner.passed if key.key != VOTE)
    return Place(runner.unit, place, runner.total, tied, tuple(runner.breaks), passed, waits)
