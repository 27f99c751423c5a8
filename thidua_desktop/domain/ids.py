"""Identities that travel: UUIDv7 (RFC 9562), never repeating and never going back in order."""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Callable
from datetime import datetime

_SHAPE = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[78][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_MOST_IN_A_MOMENT = 0xFFF
_FIXED_MOMENT = 1_704_042_000_000  # 1 January 2024, 00:00 in Việt Nam.


def is_id(text: object) -> bool:
    """Say whether the text is an identity this program could have made."""
    return isinstance(text, str) and _SHAPE.fullmatch(text) is not None


def fixed_id(key: str) -> str:
    """Return the same identity for the same key everywhere: offices seeded alike agree."""
    digest = int.from_bytes(hashlib.sha256(key.encode("utf-8")).digest()[:10], "big")
    return _layout(_FIXED_MOMENT, digest >> 68, digest & ((1 << 62) - 1))


class IdSource:
    """Makes identities; a clock set back neither repeats nor disorders them.

    Attributes:
        last: The identity made last.
    """

    def __init__(
        self, clock: Callable[[], datetime], random: Callable[[int], bytes], last: str = ""
    ) -> None:
        """Go on from the last identity made before, if any.

        Args:
            clock: Gives the time.
            random: Gives that many random bytes.
            last: The last identity made before.
        """
        self._clock = clock
        self._random = random
        self.last = last
        number = uuid.UUID(last).int if is_id(last) else 0
        self._moment, self._count = number >> 80, (number >> 64) & 0xFFF

    def __call__(self) -> str:
        """Return the next identity, greater than every one before."""
        moment = int(self._clock().timestamp() * 1000)
        if moment > self._moment:
            self._moment, self._count = moment, 0
        elif self._count < _MOST_IN_A_MOMENT:
            self._count += 1
        else:
            self._moment, self._count = self._moment + 1, 0
        tail = int.from_bytes(self._random(8), "big") & ((1 << 62) - 1)
        self.last = _layout(self._moment, self._count, tail)
        return self.last


def _layout(moment: int, count: int, tail: int) -> str:
    number = (moment & ((1 << 48) - 1)) << 80 | 0x7 << 76 | (count & 0xFFF) << 64
    return str(uuid.UUID(int=number | 0b10 << 62 | tail))
