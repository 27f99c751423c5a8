"""When a database begins a new life: its copy was restored, its disk copied, its future is known.

The counters of a database must never give one number to two changes. Where that can no longer be
promised, it goes on under another name: a new epoch.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

# Why an epoch began. "founded" is the first.
REASONS: Final = (
    "founded",
    "restored",
    "rolled_back",
    "copied",
    "moved",
    "future_known",
    "forked",
)


@dataclass(frozen=True, slots=True)
class DeviceMark:
    """What this machine remembers of the database, outside of it.

    Attributes:
        replica: The name it changed rows under.
        epoch: Number of its epoch.
        epoch_id: The epoch's random name.
        change_seq: Number of its last change.
    """

    replica: str
    epoch: int
    epoch_id: str
    change_seq: int


def judge(mark: DeviceMark | None, now: DeviceMark) -> str:
    """Say why the database cannot go on as it is; "" when it can.

    A mark that is behind is no sign of anything: the power may have gone before it was written.

    Args:
        mark: What this machine remembers; None for nothing.
        now: What the database says of itself.
    """
    if mark is None:
        return "copied"
    if mark.epoch_id == now.epoch_id:
        return "rolled_back" if mark.change_seq > now.change_seq else ""
    # A life this machine has not begun, even one that went on from its own: another machine's.
    return "copied" if mark.epoch < now.epoch else "rolled_back"


class Epoch(Protocol):
    """An epoch of another machine, as far as it is known."""

    @property
    def epoch_id(self) -> str:
        """Its random name."""

    @property
    def parent_epoch_id(self) -> str:
        """The epoch it went on from, or ""."""


E = TypeVar("E", bound=Epoch)


def living(epochs: Iterable[E], spoken: Sequence[str]) -> list[E]:
    """Return the epochs that are thought to be in use.

    One from which another went on is over, unless it has spoken since: then the disk was copied
    and both go on. One that has not spoken for long rests. Whoever is wrongly thought to be over
    finds something missing, says so, and is heard again.

    Args:
        epochs: Those known of one office.
        spoken: Epochs of the files that came from it, the latest first.
    """
    known = list(epochs)
    last = {epoch_id: place for place, epoch_id in reversed(list(enumerate(spoken)))}
    first = {epoch_id: place for place, epoch_id in enumerate(spoken)}

    def over(epoch: E) -> bool:
        children = [one for one in known if one.parent_epoch_id == epoch.epoch_id]
        return any(last[epoch.epoch_id] > first.get(one.epoch_id, -1) for one in children)

    return [epoch for epoch in known if epoch.epoch_id in last and not over(epoch)] or known
