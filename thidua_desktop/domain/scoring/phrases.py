"""The sentence that says how to score, made plain for reading: no marks, one sign for each thing.

Patterns over it stand without marks, as it does: "moi 1% thieu tru 0.5".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.figures import plain_number
from thidua_desktop.domain.words import fold, tidy

# A number in digits: "0.5", "02".
N: Final = r"(\d+(?:\.\d+)?)"
# What makes a percentage one of a target, not of anything else.
TARGET: Final = r"(?:chi tieu|muc giao|ke hoach giao|% (?:so voi )?ke hoach)"
NO_POINTS: Final = (
    r"(?:khong (?:duoc )?(?:tinh |cho )?(?:diem|cong)|(?:duoc |la |: ?)?0+(?: diem|$|\b))"
)
_SIGNS: Final = {
    0x2013: "-",
    0x2014: "-",
    0x2212: "-",
    0x00D7: "x",
    0x002A: "x",
    0x2265: " tu ",
    0x2264: " den ",
    0x2192: " duoc ",
}
_COMMA: Final = re.compile(r"(?<=\d),(?=\d)")
_BEFORE_SHARE: Final = re.compile(r"(?<=\d)\s+%")
_CLAUSE_ENDS: Final = re.compile(r"[;\n]|\.(?!\d)|,(?=\s)")


@dataclass(frozen=True, slots=True)
class Guidance:
    """What a table says of how one row is scored.

    Attributes:
        text: The whole, folded, on one line.
        clauses: Its parts between commas, semicolons and full stops.
        plain: As it was written, tidied.
        most: The row's points; None for none.
    """

    text: str
    clauses: tuple[str, ...]
    plain: str
    most: Decimal | None

    def find(self, pattern: str) -> re.Match[str] | None:
        """Return the first place that fits."""
        return re.search(pattern, self.text)

    def number(self, pattern: str) -> str:
        """Return the number that the last group of a pattern found; "" for none."""
        found = self.find(pattern)
        return spelled(found[found.lastindex or 0]) if found else ""

    @property
    def points(self) -> str:
        """The row's points, as parameters are spelled; "" for none."""
        return "" if self.most is None else plain_number(self.most)


@dataclass(frozen=True, slots=True)
class Read:
    """A rule that a sentence speaks of, with what it says.

    Attributes:
        rule: Its code.
        parameters: What is said; what is not said is not there.
        doubts: What is said in a way that can be read in two.
    """

    rule: str
    parameters: Mapping[str, str] = field(default_factory=dict)
    doubts: tuple[Problem, ...] = ()


def guidance(text: str, most: Decimal | None) -> Guidance:
    """Return the sentence, made plain."""
    plain = tidy(text, lines=True)
    folded = "\n".join(_even(line) for line in plain.split("\n"))
    clauses = tuple(part.strip() for part in _CLAUSE_ENDS.split(folded) if part.strip())
    return Guidance(" ".join(folded.split()), clauses, plain, most)


def spelled(number: str) -> str:
    """Return a number as parameters are spelled: "0.5" of "0.50", "2" of "02"."""
    return plain_number(Decimal(number))


def said(**parameters: str) -> dict[str, str]:
    """Return the parameters that are not empty."""
    return {name: text for name, text in parameters.items() if text}


def _even(line: str) -> str:
    folded = fold(line.translate(_SIGNS))
    return _BEFORE_SHARE.sub("%", _COMMA.sub(".", folded))
