"""Versions of a row in dispute, and changes proposed to its owner: shown in pairs, and decided."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.sync import Held, alike
from thidua_desktop.services.deciding import Case, Deciding, Keep, accepts, case_of
from thidua_desktop.services.differences import FieldDiff, differences
from thidua_desktop.services.guards.guards import Guards
from thidua_desktop.storage.asides import AsideRow
from thidua_desktop.storage.store import Store
from thidua_desktop.storage.work import Work

_REASONS: Final = ("conflict", "proposal")


@dataclass(frozen=True, slots=True)
class ConflictView:
    """Two versions of a row, one of which is to be chosen.

    Attributes:
        id: What it is called by.
        kind: The row's kind.
        uid: The row's identity.
        title: What names the row to a person.
        reason: "conflict", two made at once; or "proposal", a change by who may not make it.
        mine: What stood here; of a proposed new row, that row.
        theirs: The other one.
        fields: Where they differ.
        may_decide: Whether it is this office's to decide.
        decider: Name of the office whose it is.
        author: Who made theirs.
        why: The reason given.
        at: When theirs was made or proposed (ISO, with zone).
        sender: Id of the office it came from.
        code: Code of the sentence that says how it came about.
    """

    id: str
    kind: Kind
    uid: str
    title: str
    reason: str
    mine: Held
    theirs: Held
    fields: tuple[FieldDiff, ...]
    may_decide: bool
    author: str
    why: str
    at: str
    sender: str
    code: str = ""
    decider: str = ""


class Conflicts:
    """What is in dispute at one office."""

    def __init__(self, store: Store, guards: Guards, today: Callable[[], date]) -> None:
        self._store = store
        self._guards = guards
        self._today = today

    def open(self) -> list[ConflictView]:
        """Return everything in dispute, the newest first."""
        return [self._view(aside) for aside in self._open()]

    def count(self) -> int:
        """Return how many disputes there are."""
        return len(self._open())

    def _open(self) -> list[AsideRow]:
        asides, read = self._store.asides, self._store.read
        return [
            aside
            for reason in _REASONS
            for aside in asides.open(reason)
            if reason != "conflict" or not alike(read.get(aside.kind, aside.uid), aside.row)
        ]

    def get(self, id: str) -> ConflictView:
        """Return one dispute.

        Raises:
            UserError: ``conflict_unknown``.
        """
        return self._view(self._aside(id))

    def meant(self, text: str) -> str:
        """Return the dispute a person means by its own name, or by the identity of the row.

        Raises:
            UserError: ``conflict_unknown``, ``conflict_ambiguous``.
        """
        of_row = [view.id for view in self.open() if view.uid == text]
        if len(of_row) > 1:
            raise refuse("conflict_ambiguous", text=text, choices=", ".join(of_row))
        return of_row[0] if of_row else text

    def resolve(
        self,
        id: str,
        keep: Keep,
        fields: Mapping[str, str] | None = None,
        why: str = "",
    ) -> Outcome[Held]:
        """Decide: the decision stands over both versions at every office it comes to.

        Args:
            id: The dispute.
            keep: Whose version holds; "both" makes a new record of theirs beside ours.
            fields: "mine" or "theirs" for single fields that go otherwise than the rest.
            why: The reason for a proposal that came without one.

        Returns:
            The row as it is from now on.

        Raises:
            UserError: It is not ours to decide, a guard refuses what would become of the row, or a
                proposal has no reason yet.
        """
        label, chosen = self._store.read.label_of(self._aside(id).row.record), fields or {}
        with self._store.operation("conflict.resolve", label) as work:
            case = case_of(self._store, self._aside(id))
            self._refuse_others(case)
            taken = accepts(keep, chosen)
            self._explain(work, case, why, taken=taken)
            deciding = Deciding(self._store, work, self._guards.watch(), self._today)
            row = deciding.double(case) if keep == "both" else deciding.choose(case, keep, chosen)
            how: str = keep
            if case.is_proposal and keep != "both":
                how = "taken" if taken else "declined"
            deciding.settle(case, how, row)
            return Outcome(row, frozenset(work.changed))

    def explain(self, id: str, why: str) -> Outcome[None]:
        """Give a proposal its reason: only then is it sent to the owner, and can be accepted.

        Raises:
            UserError: There is no such proposal, or no reason.
        """
        aside = self._aside(id)
        if not why.strip():
            raise refuse("proposal_unexplained")
        with self._store.operation("conflict.explain") as work:
            author = aside.author or work.identity.person
            self._store.asides.explain([aside.id], why.strip(), author)
            return Outcome(None)

    def _aside(self, id: str) -> AsideRow:
        aside = self._store.asides.get(int(id)) if id.isdecimal() else None
        if aside is None or aside.state != "open" or not _disputed(aside):
            raise refuse("conflict_unknown", id=id)
        return aside

    def _view(self, aside: AsideRow) -> ConflictView:
        case = case_of(self._store, aside)
        theirs = case.theirs.stamp
        return ConflictView(
            id=str(aside.id),
            kind=aside.kind,
            uid=aside.uid,
            title=self._store.read.label_of(aside.row.record),
            reason=aside.reason,
            mine=case.mine or case.theirs,
            theirs=case.theirs,
            fields=differences(case.mine, case.theirs, self._store.read.label),
            may_decide=self._guards.decides_for(aside.row.record.home),
            author=(case.is_proposal and aside.author) or theirs.updated_by,
            why=aside.why,
            at=aside.at if case.is_proposal else theirs.updated_at,
            sender=aside.sender,
            code=aside.code,
            decider=self._store.read.label(Kind.UNIT, aside.row.record.home),
        )

    def _refuse_others(self, case: Case) -> None:
        aside = case.aside
        if not self._guards.decides_for(aside.row.record.home):
            owner = self._store.read.label(Kind.UNIT, aside.row.record.home)
            raise refuse("conflict_not_ours", owner=owner)
        if case.is_proposal and self._store.asides.open("conflict", aside.kind, aside.uid):
            raise refuse("conflict_open", label=self._store.read.label_of(aside.row.record))

    def _explain(self, work: Work, case: Case, why: str, *, taken: bool) -> None:
        """Note the reason given; refuse to accept what nobody has given one for."""
        if not case.is_proposal or case.aside.why:
            return
        if why.strip():
            author = case.aside.author or work.identity.person
            self._store.asides.explain([case.aside.id], why.strip(), author)
        elif taken:
            raise refuse("proposal_unexplained")


def _disputed(aside: AsideRow) -> bool:
    return aside.reason in _REASONS
