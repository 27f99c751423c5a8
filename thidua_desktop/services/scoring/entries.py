"""Entries before they are saved: tried out, and what is left of one whose points are refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from thidua_desktop.domain import validate
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.scores import ScoreEntry, ScoreSheet
from thidua_desktop.services.saving import Entry
from thidua_desktop.texts import steps as words

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
    given = {"sheet": sheet.id, "criterion": criterion, **unfixed(base), **raw}
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


def unfixed(entry: ScoreEntry | None) -> dict[str, object]:
    """Return what is entered besides when a row is changed: its computed points are no more."""
    return {"claimed": None, "fixed": False} if entry and entry.fixed else {}


def entered(
    name: str,
    codes: Mapping[str, str],
    before: Mapping[str, ScoreEntry],
    rows: Sequence[tuple[str, Mapping[str, object]]],
) -> str:
    """Name what is entered, for the history: one cell with its old and new text, else how many.

    Args:
        name: The sheet's name.
        codes: The criteria's codes, by id.
        before: The entries that are there, by criterion.
        rows: What is entered, by criterion.
    """
    cells = [(criterion, field, raw[field]) for criterion, raw in rows for field in raw]
    if len(cells) != 1:
        named = dict.fromkeys(codes.get(criterion, "") for criterion, _, _ in cells)
        return words.cells_entered(name, tuple(named), len(cells))
    ((criterion, field, given),) = cells
    column = words.ENTRY_COLUMNS.get(field, field)
    old = _spelled(getattr(before.get(criterion), field, None))
    return words.cell_entered(name, codes.get(criterion, ""), column, old, _spelled(given))


def _spelled(value: object) -> str:
    if isinstance(value, Decimal):
        return show_number(value)
    if isinstance(value, bool):
        return words.YES if value else ""
    return " ".join(str(value).split()) if value is not None else ""


def without_points(entry: Entry, problems: tuple[Problem, ...]) -> Entry | None:
    """Return what is left of a refused entry when only its points are to blame."""
    kind, raw, uid = entry
    rest = {name: value for name, value in raw.items() if name != "claimed"}
    blame = {problem.field for problem in problems}
    if "claimed" not in raw or not blame <= _POINTS or not _FIGURES & rest.keys():
        return None
    return kind, rest, uid
