"""How far a file that left this office has come: written, handed over, received, processed.

"Sent" is never shown as "done": the last two only the other side can say.
"""

from __future__ import annotations

from typing import Final

STATES: Final = ("written", "handed", "superseded", "received", "rejected", "processed")
OPEN: Final = frozenset({"written", "handed"})


def advance(state: str, said: str) -> str:
    """Return the state after somebody said another; nothing goes back."""
    return max(state, said, key=STATES.index)


def superseded(state: str, low: int, high: int, newer_low: int, newer_high: int) -> bool:
    """Say whether a newer file for the same office carries all an unanswered one did.

    Args:
        state: Where the older file stands.
        low: Changes above this number are in it.
        high: Up to and including this one.
        newer_low: The same of the newer file.
        newer_high: The same of the newer file.
    """
    return state in OPEN and newer_low <= low and high <= newer_high
