"""How long work tells how far it has come, and learns that it should stop."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """What a job calls between its steps."""

    def step(self, done: int, total: int) -> None:
        """Note that ``done`` of ``total`` is done.

        Raises:
            Cancelled: The person asked to stop.
        """


class Silent:
    """Progress nobody watches."""

    def step(self, done: int, total: int) -> None:
        """Do nothing."""
