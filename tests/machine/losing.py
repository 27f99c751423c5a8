"""Five ways of exchanging files that offices elsewhere have lost data with.

Each takes something of ours away; the machine must notice every one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import Held, Settled, Verdict, settle
from thidua_desktop.services.outgoing import Outgoing
from thidua_desktop.storage.identity import Identity
from thidua_desktop.storage.work import Work

Change = Callable[[ExitStack], None]


def marked_as_sent_on_export(stack: ExitStack) -> None:
    """What was written to a file once is taken for delivered."""

    def low(self: Any, receiver: str, me: Identity) -> int:
        sent = self._store.ledger.sent(receiver, me.epoch_id)
        return max((entry.high for entry in sent), default=0)

    stack.enter_context(patch.object(Outgoing, "low", low))


def newest_time_wins(stack: ExitStack) -> None:
    """Of two versions the one with the later time stays, the other is dropped."""

    def later(known: Sequence[Held], theirs: Held) -> Settled:
        if not known:
            return Settled(theirs, (), Verdict.NEW)
        if known[0].digest == theirs.digest:
            return Settled(known[0], (), Verdict.SAME)
        if theirs.stamp.updated_at > known[0].stamp.updated_at:
            return Settled(theirs, (), Verdict.UPDATE)
        return Settled(known[0], (), Verdict.OLDER)

    _settling(stack, later)


def loser_dropped(stack: ExitStack) -> None:
    """Versions are compared, but the rival that is not shown is dropped."""

    def winner(known: Sequence[Held], theirs: Held) -> Settled:
        found = settle(known, theirs)
        if not found.kept:
            return found
        won = found.shown == theirs
        return Settled(found.shown, (), Verdict.UPDATE if won else Verdict.OLDER)

    _settling(stack, winner)


def removed_for_good(stack: ExitStack) -> None:
    """A removed row leaves nothing behind that could travel."""

    def drop(self: Any, kind: Kind, uid: str) -> Held:
        before: Held = self._queries.get(kind, uid)
        self.erase(kind, before)
        return before

    stack.enter_context(patch.object(Work, "drop", drop))


def no_new_epoch(stack: ExitStack) -> None:
    """A restored or copied database goes on under its old name and numbers."""
    begin = Work.begin_epoch

    def founded_only(self: Work, reason: str, identity: Identity) -> None:
        if reason == "founded":
            begin(self, reason, identity)

    stack.enter_context(patch.object(Identity, "succeeded", lambda self, *_: self))
    stack.enter_context(patch.object(Work, "begin_epoch", founded_only))


def _settling(stack: ExitStack, how: Callable[[Sequence[Held], Held], Settled]) -> None:
    for module in ("intake", "versions"):
        stack.enter_context(patch(f"thidua_desktop.services.{module}.settle", how))


WAYS: dict[str, tuple[Change, ...]] = {
    "A": (marked_as_sent_on_export, newest_time_wins, removed_for_good, no_new_epoch),
    "B": (marked_as_sent_on_export, newest_time_wins, no_new_epoch),
    "C": (newest_time_wins, no_new_epoch),
    "D": (loser_dropped, no_new_epoch),
    "E": (no_new_epoch,),
}


@contextmanager
def exchanging(way: str) -> Iterator[None]:
    """Exchange in one of the losing ways for as long as the context lasts."""
    with ExitStack() as stack:
        for change in WAYS[way]:
            change(stack)
        yield
