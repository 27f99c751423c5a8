"""From the numbering of a printed table to its tree and its codes.

A, B hold I, II; these hold 1, 2; these hold a), b), then "-", then "+". A number with dots stands
under the number before its last dot: 5.1 under 5, II.3 under II.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from thidua_desktop.texts.criteria_book import CAPITALS, SMALLS

_ROMAN: Final = re.compile(r"(?=[IVX])X{0,3}(IX|IV|V?I{0,3})")
_PART: Final = rf"(?:\d{{1,3}}|[IVX]{{1,7}}|[{CAPITALS}]|[{SMALLS}])"
_SIGN: Final = r"[-\u2013\u2014\u2212\u2022*\u25aa\u25cf\uf0b7+]"
_NUMBER: Final = re.compile(rf"{_PART}(?:\s?[.,]\s?{_PART})*")
_CLOSED: Final = re.compile(r"[.,):/\s]+$")
_DASH: Final = re.compile(_SIGN)
# "I. Phát triển …", "1.1 Thu ngân sách", "a) …", "- …" in one cell.
_LED: Final = re.compile(
    rf"(?:(\(?{_PART}(?:\.{_PART})+(?=\s)|\(?{_PART}(?:\.{_PART})*\s?[.):]+(?!\d))\s*"
    rf"|({_SIGN})\s+)(?=\S)(.+)",
    re.DOTALL,
)
_LETTER, _ROMAN_NUMBER, _BELOW, _WHOLE, _SMALL, _BULLET, _PLUS = range(7)


@dataclass(frozen=True, slots=True)
class Mark:
    """The number of a row.

    Attributes:
        parts: "II", "5", "1" of "II.5.1"; none for a dash.
        rank: How deep it stands when nothing else tells.
        text: The number without dots and brackets around it.
    """

    parts: tuple[str, ...]
    rank: int
    text: str


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a row stands.

    Attributes:
        parent: Place of the row above it in the tree; None at the top.
        code: Its code.
        adrift: Its number names a row that is not there ("1.1" without "1").
    """

    parent: int | None
    code: str
    adrift: bool = False


def read_mark(text: str) -> Mark | None:
    """Return the number a cell holds; None when it is none ("KT-01" is a code, not a number)."""
    text = text.strip()
    if _DASH.fullmatch(text):
        return Mark((), _PLUS if text == "+" else _BULLET, text)
    closed = _CLOSED.sub("", text.removeprefix("(")).strip()
    if not _NUMBER.fullmatch(closed):
        return None
    parts = tuple(part.strip() for part in re.split("[.,]", closed))
    return Mark(parts, _rank(parts), ".".join(parts))


def is_number(text: str) -> bool:
    """Say whether a cell holds any number or code at all: dots alone are none."""
    return any(char.isalnum() for char in text) or _DASH.fullmatch(text) is not None


def code_mark(code: str) -> Mark:
    """Return what a code that is no number says of its place: "KT.1" stands under "KT"."""
    return Mark(tuple(code.split(".")), _WHOLE, code)


def split_mark(text: str) -> tuple[str, str]:
    """Return the number a text begins with, and the rest; ("", text) when there is none."""
    found = _LED.fullmatch(text.strip())
    if found is None:
        return "", text.strip()
    return (found[1] or found[2]).strip(), found[3].strip()


def place_rows(marks: Sequence[Mark], *, codes_given: bool) -> list[Placed]:
    """Return the place and the code of every row.

    Args:
        marks: Their numbers, in the order of the table.
        codes_given: The column is one of codes: they are kept wherever they are not repeated.
    """
    ranks = _ranks(marks)
    parents = [_parent(at, marks, ranks) for at in range(len(marks))]
    repeated = _repeated(marks, codes_given=codes_given)
    placed: list[Placed] = []
    dashes: Counter[int | None] = Counter()
    for at, mark in enumerate(marks):
        parent, named = parents[at]
        above = placed[parent].code if parent is not None else ""
        if not mark.parts:
            dashes[parent] += 1
            code = f"{above}.{dashes[parent]}" if above else str(dashes[parent])
        elif named:
            code = ".".join((above, *mark.parts[named:]))
        else:
            prefixed = above and _kind(mark) in repeated
            code = f"{above}.{mark.text}" if prefixed else mark.text
        adrift = len(mark.parts) - named > 1 and not _stands_for(marks, parent, mark)
        placed.append(Placed(parent, code, adrift))
    return placed


def _rank(parts: tuple[str, ...]) -> int:
    (first, *more) = parts
    if more or first.isdigit():
        return _WHOLE
    if first.islower():
        return _SMALL
    return _ROMAN_NUMBER if _ROMAN.fullmatch(first) else _LETTER


def _ranks(marks: Sequence[Mark]) -> list[int]:
    """Return the rank of each row: where A, B come below I, they stand under it; H, I, K count."""
    ranks = [mark.rank for mark in marks]
    last = ""
    for at, mark in enumerate(marks):
        if len(mark.parts) == 1 and mark.rank in {_LETTER, _ROMAN_NUMBER}:
            if len(mark.text) == 1 and last and ord(mark.text) == ord(last) + 1:
                ranks[at] = _LETTER
            if ranks[at] == _LETTER:
                last = mark.text
    letters = [at for at, rank in enumerate(ranks) if rank == _LETTER]
    romans = [at for at, rank in enumerate(ranks) if rank == _ROMAN_NUMBER]
    if letters and romans and romans[0] < letters[0] and marks[letters[0]].text == "A":
        for at in letters:
            ranks[at] = _BELOW
    return ranks


def _parent(at: int, marks: Sequence[Mark], ranks: Sequence[int]) -> tuple[int | None, int]:
    """Return the place of the row above, and how many parts of the number name it."""
    parts = marks[at].parts
    for length in range(len(parts) - 1, 0, -1):
        lead = tuple(map(_plain, parts[:length]))
        for before in range(at - 1, -1, -1):
            if tuple(map(_plain, marks[before].parts)) == lead:
                return before, length
            if parts[0].isdigit() and ranks[before] < _WHOLE:
                break  # Another group's 1, 2, 3.
    above = (b for b in range(at - 1, -1, -1) if ranks[b] < ranks[at])
    return next(above, None), 0


def _stands_for(marks: Sequence[Mark], parent: int | None, mark: Mark) -> bool:
    """Say whether "1.1" stands under the group I: the group has both numbers."""
    first, *more = mark.parts
    if parent is None or len(more) != 1 or marks[parent].rank != _ROMAN_NUMBER:
        return False
    return first.isdigit() and int(first) == _value(marks[parent].text)


def _value(roman: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in roman]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))


def _plain(part: str) -> str:
    return part.lstrip("0") or part


def _kind(mark: Mark) -> tuple[int, int]:
    return mark.rank, len(mark.parts)


def _repeated(marks: Sequence[Mark], *, codes_given: bool) -> set[tuple[int, int]]:
    """Return the manners of numbering whose numbers alone do not tell rows apart."""
    times = Counter(mark.text for mark in marks if mark.parts)
    repeated = {_kind(mark) for mark in marks if times[mark.text] > 1}
    return repeated if codes_given else repeated | {(_SMALL, 1)}
