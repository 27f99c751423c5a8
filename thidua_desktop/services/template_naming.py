"""Which record each typed row is: by its own identity, by what it is about, or by what it says.

The same file gives the same answer however often it comes, and in whatever order its rows stand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from thidua_desktop.bundles.parcel import RowProblem, row_problem
from thidua_desktop.bundles.template_typed import TypedRow
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind, definition, kind_of, plain
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.sync import Held
from thidua_desktop.domain.template_ids import prepared, typed_id
from thidua_desktop.services.template_rows import Judged

Pair = tuple[Kind, str]
# What one of the unit's rows says, by which a row of another identity is known to be the same.
_Key = tuple[Kind, tuple[object, ...]]

_TITLES: Final = {Kind.ACTIVITY: "title", Kind.RESULT: "", Kind.CAMPAIGN_RESPONSE: ""}


@dataclass(slots=True)
class Named:
    """The rows of a file with their identities.

    Attributes:
        rows: Each judged row and its identity; "" for one that has none.
        problems: Rows that say what another row of the file has said.
        notices: Rows that became new ones because they were copied with their identity.
    """

    rows: list[tuple[Judged, str]] = field(default_factory=list)
    problems: dict[tuple[str, int], RowProblem] = field(default_factory=dict)
    notices: list[RowProblem] = field(default_factory=list)


class Naming:
    """Finds the identities of the rows of one file."""

    def __init__(
        self,
        template: str,
        unit: str,
        ours: Callable[[Kind, str], Held | None],
        theirs: Mapping[Kind, Iterable[Any]],
        earlier: frozenset[Pair],
    ) -> None:
        """Prepare.

        Args:
            template: The template's identity.
            unit: Id of the unit.
            ours: Gives our row of an identity.
            theirs: The unit's live records here, by kind.
            earlier: Rows that came from this template before.
        """
        self._template, self._unit, self._ours = template, unit, ours
        self._earlier = earlier
        self._known: dict[_Key, str] = {
            (kind, self._about(record)): record.id
            for kind, records in theirs.items()
            for record in records
            if definition(kind).key
        }

    def name(self, judged: Iterable[Judged]) -> Named:
        """Return the rows with their identities."""
        found = Named()
        claims: dict[Pair, list[Judged]] = defaultdict(list)
        nameless: list[Judged] = []
        for row in judged:
            uid = self._own(row)
            (claims[row.row.sheet.kind, uid] if uid else nameless).append(row)
        for (_, uid), rows in claims.items():
            keeper = self._keeper(uid, rows)
            found.rows.append((keeper, uid))
            for other in (row for row in rows if row is not keeper):
                if _same(other, keeper):
                    self._repeat(found, other, keeper)
                else:
                    found.notices.append(_told(other, "template_row_copied", keeper))
                    nameless.append(other)
        self._name_typed(found, nameless)
        self._refuse_twins(found)
        found.rows.sort(key=lambda pair: (pair[0].row.place.name, pair[0].row.number))
        return found

    def _own(self, judged: Judged) -> str:
        """Return the identity a row came with, if it is one of this template's; else ""."""
        row = judged.row
        kind, uid = row.sheet.kind, row.uid
        about = self._about(judged.record) if judged.record is not None else ()
        if about and (known := self._known.get((kind, about))):
            return known
        if uid in prepared(self._template, row.sheet.name) or (kind, uid) in self._earlier:
            return uid
        return ""

    def _about(self, record: Any) -> tuple[object, ...]:
        values = plain(record)
        return tuple(values[name] for name in definition(kind_of(record)).key)

    def _keeper(self, uid: str, rows: list[Judged]) -> Judged:
        """Return which of several rows is the one: that which says what it said before."""
        if len(rows) == 1:
            return rows[0]
        ours = self._ours(rows[0].row.sheet.kind, uid)
        for row in rows:
            if ours is not None and record_of(row, uid) == ours.record:
                return row
        return min(rows, key=lambda row: row.row.number)

    def _name_typed(self, found: Named, rows: list[Judged]) -> None:
        """Give rows without an identity one from what they say."""
        alike: dict[tuple[object, ...], list[Judged]] = defaultdict(list)
        for row in rows:
            if row.record is None:
                found.rows.append((row, ""))
            else:
                alike[self._said(row)].append(row)
        for said, group in alike.items():
            # Told apart by all they say, not by where they stand: rows get sorted.
            group.sort(key=lambda row: repr(plain(row.record)))  # type: ignore[arg-type]
            for number, row in enumerate(group):
                if number and _same(row, group[number - 1]):
                    self._repeat(found, row, group[number - 1])
                    continue
                more = str(number) if number else ""
                about, day, title = (str(part) for part in said[1:])
                uid = typed_id(self._template, self._unit, about, day, title, more)
                found.rows.append((row, uid))

    def _said(self, judged: Judged) -> tuple[object, ...]:
        """Return what tells a row without an identity from others."""
        values = plain(judged.record) if judged.record is not None else {}
        kind = judged.row.sheet.kind
        about = values.get("indicator") or values.get("campaign") or values.get("campaigns") or ""
        day = values.get("day") or values.get("period") or ""
        title = values.get(_TITLES[kind], "") if _TITLES[kind] else ""
        spelt = ";".join(about) if isinstance(about, list) else about
        return (kind, spelt, day, title)

    def _repeat(self, found: Named, row: Judged, first: Judged) -> None:
        found.rows.append((row, ""))
        found.problems[row.row.place.name, row.row.number] = _told(row, "template_row_again", first)

    def _refuse_twins(self, found: Named) -> None:
        """Refuse a second row about what only one may be about: an indicator in a period."""
        first: dict[_Key, Judged] = {}
        for row, uid in sorted(found.rows, key=lambda pair: pair[0].row.number):
            kind = row.row.sheet.kind
            if row.record is None or not uid or not definition(kind).key:
                continue
            known = first.setdefault((kind, self._about(row.record)), row)
            if known is not row:
                place = row.row.place.name, row.row.number
                found.problems[place] = _told(row, "template_row_twin", known)


def record_of(judged: Judged, uid: str) -> Record | None:
    """Return the record a row makes, under its identity."""
    return None if judged.record is None else replace(judged.record, id=uid)


def _same(one: Judged, other: Judged) -> bool:
    """Say whether two rows say the same to the letter: one was copied and nothing was changed."""
    return _typed(one.row) == _typed(other.row)


def _typed(row: TypedRow) -> Mapping[str, object]:
    return {key: cell.value for key, cell in row.cells.items()}


def _told(row: Judged, code: str, first: Judged) -> RowProblem:
    told = {"first": str(first.row.number)}
    problem = Problem(code, "", told)
    return row_problem(problem, row.row.place.name, row.row.number)


def pairs_of(found: Named) -> Iterator[Pair]:
    """Yield kind and identity of every row that has one."""
    return ((row.row.sheet.kind, uid) for row, uid in found.rows if uid)
