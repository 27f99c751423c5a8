"""From what a person calls a record (its id, its code) to its id."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.ids import is_id
from thidua_desktop.domain.kinds import Kind, called, definition
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.store import Store

_YEAR = re.compile(r"\d{1,4}", re.ASCII)
_DATED = re.compile(r"(.+)@(\d{4}-\d{2}-\d{2})")
# "F/2024/2": code, year, version.
_TABLE = re.compile(r"([^/]+)(?:/(\d{4}))?(?:/(\d{1,3}))?", re.ASCII)
_APPLIED = "AP_DUNG"
_CODE_FIELD = {
    Kind.DOCUMENT: "number",
    Kind.BLOC: "name",
    Kind.AWARD_PROPOSAL: "title",
    Kind.MEETING: "title",
}


class Resolver:
    """Finds records by id or code.

    A unit's code may have belonged to another unit before 1 July 2025: a code that fits two units
    is refused, unless written with a day: "03388@2024-06-30". A period is written "2024/H1", a
    criteria table "F/2024/2"; "F/2024" or "F" is the version of it that is applied.
    """

    def __init__(self, store: Store, territories: Territories) -> None:
        self._store = store
        self._territories = territories

    def __call__(self, kind_name: str, text: str, table: str = "") -> str:
        """Return the id.

        Args:
            kind_name: What kind of record is meant.
            text: Its id or code.
            table: The criteria table at hand: a criterion's code is looked for there first.

        Raises:
            UserError: ``reference_missing`` or ``reference_doubtful``.
        """
        kind = Kind(kind_name)
        if is_id(text):
            row = self._store.read.get(kind, text)
            if row is None or row.stamp.deleted:
                raise refuse("reference_missing", text=text)
            return text
        found = self._in_table(kind, text, table) or self._by_code(kind, text)
        return self._only(kind, text, found)

    def table(self, text: str, state: str = _APPLIED) -> str:
        """Return the id of a criteria table; of several, the only one in a state.

        Raises:
            UserError: ``reference_missing`` or ``reference_doubtful``.
        """
        if is_id(text):
            return self(Kind.CRITERIA_TABLE.value, text)
        return self._only(Kind.CRITERIA_TABLE, text, self._tables(text, state))

    def unit(self, code: str) -> str:
        """Return the id of the unit with a code (or id)."""
        return self(Kind.UNIT.value, code)

    def _only(self, kind: Kind, text: str, found: list[str]) -> str:
        if len(found) > 1:
            choices = "; ".join(self._choices(kind, found))
            raise refuse("reference_doubtful", text=text, choices=choices)
        if not found:
            raise refuse("reference_missing", text=text)
        return found[0]

    def _choices(self, kind: Kind, found: list[str]) -> Iterator[str]:
        """Yield how each record found may be written, so that it alone is meant."""
        rows = [row for uid in found if (row := self._store.read.get(kind, uid))]
        times = Counter(called(row.record) for row in rows)
        for row in rows:
            label = self._store.read.label_of(row.record)
            alone = times[called(row.record)] == 1 and called(row.record)
            yield label if alone else f"{row.record.id} ({label})"

    def _tables(self, text: str, state: str) -> list[str]:
        named = _TABLE.fullmatch(text)
        code, *numbers = named.groups() if named else (text,)
        given = zip(("year", "version"), numbers, strict=False)
        where: dict[str, object] = {name: int(number) for name, number in given if number}
        found = self._matching(Kind.CRITERIA_TABLE, {"code": code, **where})
        if len(found) > 1:
            in_state = self._matching(Kind.CRITERIA_TABLE, {"code": code, "state": state, **where})
            return in_state if len(in_state) == 1 else found
        return found

    def _in_table(self, kind: Kind, text: str, table: str) -> list[str]:
        if kind is not Kind.CRITERION or not table:
            return []
        return self._matching(kind, {"code": text, "table": table})

    def _by_code(self, kind: Kind, text: str) -> list[str]:
        if kind is Kind.UNIT:
            return self._units(text)
        if kind is Kind.CRITERIA_TABLE:
            return self._tables(text, _APPLIED)
        where: dict[str, object] = {_CODE_FIELD.get(kind, "code"): text}
        if kind is Kind.PERIOD and "/" in text:
            year, _, code = text.partition("/")
            where = {"code": code, "year": int(year) if _YEAR.fullmatch(year) else 0}
        names = {field.name for field in definition(kind).fields}
        if not names.issuperset(where):
            return []
        return self._matching(kind, where)

    def _matching(self, kind: Kind, where: dict[str, object]) -> list[str]:
        keys = self._store.read.find(kind, "", where, "", descending=False)
        return [row.record.id for row in self._store.read.page(kind, keys[:20])]

    def _units(self, text: str) -> list[str]:
        territory = self._territories.now()
        if dated := _DATED.fullmatch(text):
            try:
                day = date.fromisoformat(dated[2])
            except ValueError as error:
                raise refuse("reference_missing", text=text) from error
            return sorted({v.unit for v in territory.with_code(dated[1], day)})
        return sorted({v.unit for v in territory.with_code(text)})
