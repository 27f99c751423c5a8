"""What a unit types for a criterion goes before what the register knows of it.

An entry has three numbers: a result (b), a target (a) and a base (c). Which input of a rule each of
them is, is said here, once: for the sheet, and for trying out what would be.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from thidua_desktop.domain.records.scores import ScoreEntry
from thidua_desktop.domain.scoring.rule import Ready
from thidua_desktop.domain.scoring.scheme import Row
from thidua_desktop.domain.scoring.sheet import Inputs

# The entry's field that each input is typed in; "leader" comes from the bloc alone.
FIELD_OF: Final[Mapping[str, str]] = {
    "result": "result",
    "count": "result",
    "cases": "result",
    "late_days": "result",
    "place": "result",
    "target": "target",
    "late_reports": "target",
    "lower": "target",
    "average": "target",
    "previous": "target",
    "base": "base",
    "upper": "base",
    "not_sent": "base",
}
# Inputs that are typed only under a word of the rule's parameters.
_ONLY_WITH: Final[Mapping[str, tuple[str, str]]] = {
    "place": ("place", "typed"),
    "average": ("average", "typed"),
    "lower": ("ratio", "KHOANG"),
    "upper": ("ratio", "KHOANG"),
}
_BOUNDS: Final = ("lower", "upper")
_COUNTS: Final = frozenset({"count", "cases", "late_days", "late_reports"})


def typed_inputs(ready: Ready) -> tuple[tuple[str, str], ...]:
    """Return the inputs of a rule that can be typed, each with the entry's field for it."""
    names = [n for n in ready.rule.inputs if n in FIELD_OF and _asked(ready, n)]
    # Where a place or bounds are typed, their field holds nothing else.
    instead = {FIELD_OF[n] for n in names if n == "place" or n in _BOUNDS}
    return tuple(
        (n, FIELD_OF[n])
        for n in names
        if FIELD_OF[n] not in instead or n == "place" or n in _BOUNDS
    )


def with_entry(row: Row, known: Inputs, entry: ScoreEntry | None) -> Inputs:
    """Return the inputs of a criterion with those that were typed put in their place."""
    if entry is None or row.ready is None:
        return known
    given = ((name, getattr(entry, field)) for name, field in typed_inputs(row.ready))
    typed = {name: value for name, value in given if value is not None}
    if not typed:
        return known
    kept = {name: source for name, source in known.sources.items() if name not in typed}
    counted = () if _COUNTS & typed.keys() else known.counted
    return Inputs({**known.values, **typed}, counted, kept | dict.fromkeys(typed, "typed"))


def _asked(ready: Ready, name: str) -> bool:
    parameter, word = _ONLY_WITH.get(name, ("", ""))
    return not parameter or ready.parameters.get(parameter) == word
