"""Identities of rows typed where the program is not: the same each time the file comes again."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from thidua_desktop.domain.words import fold

# How many rows of each sheet have an identity before anything is typed into them.
PREPARED: Final = 300
_PART: Final = "\x1f"


def row_id(template: str, sheet: str, number: int) -> str:
    """Return the identity of a prepared row.

    Args:
        template: The template's own identity.
        sheet: Name of the sheet.
        number: Which of its prepared rows, from 1.
    """
    return _made("row", template, sheet, str(number))


@lru_cache(maxsize=32)
def prepared(template: str, sheet: str) -> Mapping[str, int]:
    """Return the numbers of all prepared rows of a sheet, by identity."""
    return {row_id(template, sheet, number): number for number in range(1, PREPARED + 1)}


def typed_id(template: str, unit: str, about: str, day: str, title: str, more: str = "") -> str:
    """Return the identity of a row that was put in without one.

    Args:
        template: The template's own identity.
        unit: Id of the unit.
        about: Id of what it is about: a campaign, an indicator.
        day: ISO day, or "".
        title: How it is called; marks and capitals do not count.
        more: What tells it from another of the same file that is called the same; "" for the first.
    """
    return _made("typed", template, unit, about, day, fold(title), more)


def _made(*parts: str) -> str:
    digest = int.from_bytes(hashlib.sha256(_PART.join(parts).encode("utf-8")).digest()[:16], "big")
    number = digest & ~(0xF << 76) & ~(0b11 << 62)
    return str(uuid.UUID(int=number | 0x8 << 76 | 0b10 << 62))
