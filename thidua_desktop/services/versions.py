"""The versions of a row that are held here: the one shown, and rivals nobody has decided about."""

from __future__ import annotations

from thidua_desktop.domain.kinds import Kind, kind_of
from thidua_desktop.domain.sync import Held, Settled, Verdict, settle
from thidua_desktop.storage.asides import AsideRow, Put
from thidua_desktop.storage.store import Store
from thidua_desktop.storage.work import Work

Pair = tuple[Kind, str]


class Versions:
    """Takes versions of rows in one operation, and keeps the rivals beside what is shown."""

    def __init__(self, store: Store, work: Work) -> None:
        self._asides = store.asides
        self._work = work
        self._rivals = store.asides.open_by_row(tuple(Kind))
        self._proposals: dict[Pair, list[AsideRow]] = {}
        for aside in store.asides.open("proposal"):
            self._proposals.setdefault((aside.kind, aside.uid), []).append(aside)
        self._shown: dict[Pair, Held] = {}

    def take(
        self,
        row: Held,
        ours: Held | None,
        *,
        sender: str = "",
        bundle: int | None = None,
        place: str = "",
    ) -> Held:
        """Take one more version of a row; return the one shown from now on.

        Args:
            row: The version; whatever it refers to is here already.
            ours: Our row as it was before this operation.
            sender: Who brought it.
            bundle: The line of the ledger it came with.
            place: Where it stood in the file.
        """
        pair = kind_of(row.record), row.record.id
        before = self._shown.get(pair, ours)
        rivals = self._rivals.get(pair, [])
        known = [] if before is None else [before, *(aside.row for aside in rivals)]
        settled = settle(known, row)
        if settled.shown != before:
            self._work.adopt(settled.shown, before)
        self._drop(rivals, settled)
        new = [kept for kept in settled.kept if all(kept != aside.row for aside in rivals)]
        puts = [
            Put(
                kind=pair[0],
                row=kept,
                reason="conflict",
                bundle=bundle,
                sender=sender,
                place=place,
                code="row_forked" if settled.verdict is Verdict.FORK else "row_conflict",
                ours=kept == before,
            )
            for kept in new
        ]
        if puts:
            self._asides.add(puts)
        if new or rivals:
            self._rivals[pair] = self._asides.open("conflict", *pair)
        self._shown[pair] = settled.shown
        self._agree(pair, settled.shown)
        return settled.shown

    def _drop(self, rivals: list[AsideRow], settled: Settled) -> None:
        """Ask no more about rivals that somebody knew when he made what is shown."""
        beaten = [aside for aside in rivals if aside.row not in settled.kept]
        for how, shown in (("taken", True), ("superseded", False)):
            ids = [aside.id for aside in beaten if (aside.row == settled.shown) is shown]
            if ids:
                self._asides.settle(ids, how, "")

    def _agree(self, pair: Pair, shown: Held) -> None:
        """Ask no more about proposals that the owner has written himself meanwhile."""
        state = shown.record, shown.stamp.deleted
        same = [
            aside.id
            for aside in self._proposals.pop(pair, [])
            if (aside.row.record, aside.row.stamp.deleted) == state
        ]
        if same:
            self._asides.settle(same, "taken", shown.stamp.updated_by)
