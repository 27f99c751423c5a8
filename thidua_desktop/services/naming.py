"""What a row names: records of the register, and rows saved together with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from thidua_desktop.domain import validate
from thidua_desktop.domain.errors import Problem, UserError, refuse
from thidua_desktop.domain.ids import is_id
from thidua_desktop.domain.kinds import Kind, kind_of, references
from thidua_desktop.domain.records.record import Record
from thidua_desktop.services.resolve import Resolver
from thidua_desktop.storage.store import Store

# "#3" in a reference: the record of the fourth row saved in the same step.
_FELLOW: Final = re.compile(r"#(\d{1,6})", re.ASCII)
# The field through which a kind's record knows the criteria table at hand.
_TABLE_BY: Final = {
    Kind.CRITERION: "table",
    Kind.SCORE_ENTRY: "sheet",
    Kind.SCORE_REVIEW: "sheet",
}

Fellows = Mapping[int, Record]


class Naming:
    """Finds what a row names."""

    def __init__(self, store: Store, resolver: Resolver) -> None:
        self._store = store
        self._resolve = resolver

    def own(self, kind: Kind, text: str) -> Record:
        """Return a live record by id or code.

        Raises:
            UserError: ``not_found``.
        """
        row = self._store.read.get(kind, text if is_id(text) else self._resolve(kind.value, text))
        if row is None or row.stamp.deleted:
            raise refuse("not_found", id=text)
        return row.record

    def resolving(
        self,
        kind: Kind,
        raw: Mapping[str, object],
        before: Record | None,
        gone: list[Problem],
        fellows: Fellows,
    ) -> validate.Resolve:
        """Return what finds the records a row names; what it named before it may keep.

        Args:
            kind: The row's kind.
            raw: What was entered.
            before: The record it changes.
            gone: Takes a warning for each record it keeps although that was deleted.
            fellows: Records saved in the same step, by place.
        """
        kept = set(references(before)) if before else set()
        table = self._table(kind, raw, before, fellows)

        def resolve(of_kind: str, text: str) -> str:
            if (fellow := _fellow(text, fellows)) and kind_of(fellow).value == of_kind:
                return fellow.id
            try:
                return self._resolve(of_kind, text, table)
            except UserError:
                if (Kind(of_kind), text) not in kept:
                    raise
                label = self._store.read.label(Kind(of_kind), text)
                gone.append(Problem("reference_gone", "", {"label": label}))
                return text

        return resolve

    def _table(
        self, kind: Kind, raw: Mapping[str, object], before: Record | None, fellows: Fellows
    ) -> str:
        """Return the id of the criteria table at hand; "" when there is none, or none is found."""
        through = _TABLE_BY.get(kind)
        named = str(raw.get(through, getattr(before, through, "")) or "") if through else ""
        if not named:
            return ""
        if fellow := _fellow(named, fellows):
            return str(getattr(fellow, "table", fellow.id))
        try:
            if through == "sheet":
                return str(getattr(self.own(Kind.SCORE_SHEET, named), "table", ""))
            return self._resolve(Kind.CRITERIA_TABLE.value, named)
        except UserError:
            return ""  # Said of its own field when that is read.


def places_named(raw: Mapping[str, object]) -> Iterator[int]:
    """Yield the places of the rows that a row names with "#3"."""
    for value in raw.values():
        for text in value if isinstance(value, (list, tuple)) else [value]:
            if isinstance(text, str) and (found := _FELLOW.fullmatch(text)):
                yield int(found[1])


def _fellow(text: str, fellows: Fellows) -> Record | None:
    found = _FELLOW.fullmatch(text)
    return fellows.get(int(found[1])) if found else None
