"""Codes that are read out: Crockford's letters leave out those that are taken for another."""

from __future__ import annotations

from typing import Final

LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BITS: Final = 5
# What is heard or read for another letter, and what is only there to be read more easily.
_MEANT: Final = str.maketrans("OILU", "011V", " -–.")


def spelled(data: bytes, length: int, group: int) -> str:
    """Return the first bits of some bytes as letters in groups: "K7F2M-9QXMP".

    Args:
        data: At least five bits for each letter.
        length: How many letters.
        group: How many of them stand together.
    """
    number = int.from_bytes(data, "big") >> (8 * len(data) - length * _BITS)
    shifts = range((length - 1) * _BITS, -1, -_BITS)
    return grouped("".join(LETTERS[(number >> shift) & 31] for shift in shifts), group)


def grouped(code: str, group: int) -> str:
    """Return a code in groups of so many letters."""
    return "-".join(code[at : at + group] for at in range(0, len(code), group))


def meant(typed: str) -> str:
    """Return the bare letters a person meant, however they were heard, parted or typed."""
    return typed.upper().translate(_MEANT)
