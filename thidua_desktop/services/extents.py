"""What units have in a period, as this office holds it: each live row's digest, by owner."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from thidua_desktop.domain.extent import Extent
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.locks import InAPeriod, inside
from thidua_desktop.domain.records.initiatives import RECOGNISED, REFUSED
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.records.record import Record
from thidua_desktop.storage.asides import AsideRow
from thidua_desktop.storage.queries import Queries

# Owner, and the row's identity and digest.
_Row = tuple[str, Kind, str, str]
# The day by which what happened falls into a period, and what else it takes.
_DATED: Final[tuple[tuple[Kind, str, Mapping[str, str]], ...]] = (
    (Kind.ACTIVITY, "day", {}),
    (Kind.INCIDENT, "day", {}),
    (Kind.EXAMPLE, "found_on", {}),
    (Kind.PLEDGED_WORK, "ended_on", {}),
    (Kind.INITIATIVE, "recognised_on", {"outcome": RECOGNISED}),
    (Kind.INITIATIVE, "considered_on", {"outcome": REFUSED}),
)
_PERIODIC: Final = (Kind.RESULT, Kind.SUBMISSION, Kind.SCORE_SHEET)
# What a unit says of itself in a period; what others say of it is no part of its figures.
COUNTED: Final = (*dict.fromkeys(kind for kind, *_ in _DATED), *_PERIODIC, Kind.SCORE_ENTRY)


def extent_of(read: Queries, unit: str, period: Period) -> Extent:
    """Return what one unit has in a period."""
    return extents(read, period, unit).get(unit, Extent())


def extents(read: Queries, period: Period, unit: str = "") -> dict[str, Extent]:
    """Return what each unit has in a period, by unit; of one only, if named."""
    found: dict[str, dict[tuple[Kind, str], str]] = defaultdict(dict)
    for home, kind, uid, digest in _rows(read, period, {"home": unit} if unit else {}):
        found[home][kind, uid] = digest
    return {home: Extent(rows) for home, rows in found.items()}


def _rows(read: Queries, period: Period, whose: Mapping[str, Any]) -> Iterator[_Row]:
    begin, end = period.starts_on.isoformat(), period.ends_on.isoformat()

    def rows(kind: Kind, **where: Any) -> Iterator[_Row]:
        found = read.states(kind, {**whose, **where})
        return ((home, kind, uid, digest) for home, uid, digest in found)

    for kind, day, also in _DATED:
        yield from rows(kind, **{f"{day}>=": begin, f"{day}<=": end}, **also)
    for kind in _PERIODIC:
        yield from rows(kind, period=period.id)
    yield from rows(Kind.SUBMISSION, **{"due_on>=": begin, "due_on<=": end})
    for home, uid, _ in read.states(Kind.SCORE_SHEET, {**whose, "period": period.id}):
        found = read.states(Kind.SCORE_ENTRY, {"home": home, "sheet": uid})
        yield from ((home, Kind.SCORE_ENTRY, entry, digest) for _, entry, digest in found)


def unsettled(
    asides: Iterable[AsideRow], period: Period, subject: Callable[[Record], InAPeriod | None]
) -> dict[str, Counter[str]]:
    """Return how many rows of a period lie aside, by owner and by the reason they lie there.

    Args:
        asides: Rows nobody has decided about.
        period: The period.
        subject: What of a record falls into periods.
    """
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for aside in asides:
        of = subject(aside.row.record)
        if aside.kind in COUNTED and of is not None and inside(of, period):
            found[aside.row.record.home][aside.reason] += 1
    return found
