"""Entries before they are saved: tried out, and what is left of one whose points are refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from thidua_desktop.domain import validate
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.scores import ScoreEntry, ScoreSheet
from thidua_desktop.services.saving import Entry

# Problems with these fields are about the points: figures pasted beside them are kept.
_POINTS: Final = frozenset({"claimed", "reason"})
_FIGURES: Final = frozenset({"result", "target", "base", "not_applicable"})


def tried(
    sheet: ScoreSheet, criterion: str, raw: Mapping[str, object], base: ScoreEntry | None
) -> ScoreEntry:
    """Return the entry somebody wants to try out.

    Who changes a figure wants to see the points it leads to: points entered for that criterion are
    set aside, unless they are given as well.

    Raises:
        UserError: It cannot be read.
    """
    given = {"sheet": sheet.id, "criterion": criterion, **raw}
    if _FIGURES & raw.keys():
        given.setdefault("claimed", None)
    entry: Any = validate.record(
        Kind.SCORE_ENTRY,
        given,
        id=base.id if base else "",
        home=sheet.home,
        resolve=lambda _kind, text: text,
        base=base,
    )
    return entry  # type: ignore[no-any-return]


def without_points(entry: Entry, problems: tuple[Problem, ...]) -> Entry | None:
    """Return what is left of a refused entry when only its points are to blame."""
    kind, raw, uid = entry
    rest = {name: value for name, value in raw.items() if name != "claimed"}
    blame = {problem.field for problem in problems}
    if "claimed" not in raw or not blame <= _POINTS or not _FIGURES & rest.keys():
        return None
    return kind, rest, uid
