"""How long work tells how far it has come, and learns that it should stop."""

from __future__ import annotations

from typing import Protocol

STRIDE = 100  # Rows between two steps: often enough to stop at once, too rarely to cost time.


class Progress(Protocol):
    """What reading and writing call between rows."""

    def step(self, done: int, total: int) -> None:
        """Note that ``done`` of ``total`` is done.

        Raises:
            Cancelled: The person asked to stop.
        """
