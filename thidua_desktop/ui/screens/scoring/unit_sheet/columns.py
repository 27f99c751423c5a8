"""Which columns a sheet has, who may type where, and what a typed text belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from thidua_desktop.domain.fields import Spec, Value
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.scoring.rule import ready
from thidua_desktop.domain.scoring.rules import rule_of
from thidua_desktop.domain.scoring.sheet import Item, Scored
from thidua_desktop.domain.scoring.typed import typed_inputs
from thidua_desktop.domain.stages import Rights
from thidua_desktop.texts import score_sheet as words
from thidua_desktop.ui.grids import GridColumn
from thidua_desktop.ui.screens.scoring.table_editor.example import inputs_of

FIGURES: Final = ("result", "target", "base")
ENTERED: Final = (*FIGURES, "claimed", "reason", "evidence", "not_applicable")
STAGES: Final[Mapping[str, str]] = {"KHOI": "bloc", "THAM_DINH": "appraised", "DUYET": "final"}
# Where one is on another page, when a column is not on it.
_LIKE: Final[Mapping[str, tuple[str, ...]]] = {
    "computed": ("tried",),
    "difference": ("shift",),
    "saved": ("claimed",),
    "tried": ("computed",),
    "shift": ("difference",),
    "reason": ("claimed",),
    "evidence": ("claimed",),
    **dict.fromkeys(("KHOI", "THAM_DINH", "DUYET"), ("tried", "claimed")),
    **dict.fromkeys(("KHOI.reason", "THAM_DINH.reason", "DUYET.reason"), ("tried", "reason")),
}
WHY: Final = ".reason"  # "KHOI.reason": why the bloc gives other points.

_POINTS: Final = 54
_ALL: Final[Mapping[str, GridColumn]] = {
    column.key: column
    for column in (
        GridColumn("result", words.COLUMN_RESULT, _POINTS),
        GridColumn("target", words.COLUMN_TARGET, _POINTS),
        GridColumn("base", words.COLUMN_BASE, _POINTS),
        GridColumn("computed", words.COLUMN_COMPUTED, _POINTS),
        GridColumn("claimed", words.COLUMN_CLAIMED, _POINTS),
        GridColumn("difference", words.COLUMN_DIFFERENCE, _POINTS),
        GridColumn("saved", words.COLUMN_SAVED, _POINTS),
        GridColumn("tried", words.COLUMN_TRIED, _POINTS),
        GridColumn("shift", words.COLUMN_SHIFT, _POINTS),
        *(GridColumn(stage, words.COLUMN_STAGES[stage], _POINTS) for stage in STAGES),
        *(
            GridColumn(stage + WHY, words.COLUMN_WHYS[stage], 150, "w", "text", 3)
            for stage in STAGES
        ),
        GridColumn("reason", words.COLUMN_REASON, 150, "w", "text", 4),
        GridColumn("evidence", words.COLUMN_EVIDENCE, 110, "w", "text", 2),
        GridColumn("not_applicable", words.COLUMN_NOT_APPLICABLE, _POINTS, "center", "flag"),
    )
}


@dataclass(frozen=True, slots=True)
class Asked:
    """Which figures each criterion's rule asks of a unit.

    Attributes:
        inputs: Input and entry field, by criterion id.
        base: Whether any asks for the third figure.
    """

    inputs: Mapping[str, tuple[tuple[str, str], ...]]
    base: bool

    def fields(self, item: Item) -> frozenset[str]:
        """Return the figures that may be typed for a criterion."""
        pairs = self.inputs.get(item.criterion.id)
        if pairs is None:
            return frozenset()
        asked = {field for _, field in pairs}
        # A result may be noted even where points are given by hand.
        return frozenset(asked if asked else {"result"})

    def input_of(self, item: Item, field: str) -> str:
        """Return the rule's name for a field of the entry; "" when it does not use it."""
        pairs = self.inputs.get(item.criterion.id, ())
        return next((name for name, of in pairs if of == field), "")


def asked(items: Iterable[Item]) -> Asked:
    """Read what the rules of a table ask for."""
    inputs = {item.criterion.id: _inputs(item) for item in items if not item.is_group}
    return Asked(inputs, any(field == "base" for pairs in inputs.values() for _, field in pairs))


def of_sheet(scored: Scored, asks: Asked, rights: Rights) -> tuple[GridColumn, ...]:
    """Return the columns: figures and points always, later scores when their turn has come."""
    keys = [*_figures(asks), "computed", "claimed", "difference"]
    for stage, name in STAGES.items():
        if getattr(scored, name) is not None or stage in rights.stages:
            keys.append(stage)
        if stage in rights.stages:
            keys.append(stage + WHY)
    return tuple(_ALL[key] for key in (*keys, "reason", "evidence", "not_applicable"))


def of_trial(asks: Asked) -> tuple[GridColumn, ...]:
    """Return the columns of a scratch copy: what may be tried, and what it leads to."""
    keys = (*_figures(asks), "claimed", "not_applicable", "saved", "tried", "shift")
    return tuple(_ALL[key] for key in keys)


def column_like(key: str, keys: Sequence[str]) -> int:
    """Return the place of a column on another page, or of the one nearest to it."""
    near = (key, *_LIKE.get(key, ()))
    return next((keys.index(one) for one in near if one in keys), 0)


def title(key: str) -> str:
    """Return a column's heading in one line."""
    return " ".join(_ALL[key].title.split())


def name(items: Iterable[Item], criterion: str, key: str) -> str:
    """Name a cell by its criterion's code and its column."""
    code = next((i.criterion.code for i in items if i.criterion.id == criterion), "")
    return words.cell_name(code, title(key))


def spec(key: str) -> Spec:
    """Return what may be typed into a column."""
    if key in ENTERED:
        return definition(Kind.SCORE_ENTRY).field(key).spec
    review = definition(Kind.SCORE_REVIEW)
    return review.field("reason" if key.endswith(WHY) else "points").spec


def stage_of(key: str) -> str:
    """Return the stage a column belongs to; "" for one of the unit's own."""
    stage = key.removesuffix(WHY)
    return stage if stage in STAGES else ""


def stored(item: Item, key: str) -> Value:
    """Return what is stored of a cell."""
    stage = stage_of(key)
    if stage:
        review = item.reviews.get(stage)
        return getattr(review, "reason" if key.endswith(WHY) else "points") if review else None
    if item.entry is None:
        return spec(key).read("")
    return getattr(item.entry, key)


def may_type(item: Item, key: str, asks: Asked, rights: Rights) -> bool:
    """Say whether this office may type into a cell as things stand."""
    if item.is_group:
        return False
    stage = stage_of(key)
    if stage:
        return stage in rights.stages and item.applies and not item.is_condition
    if not rights.enter or key not in ENTERED:
        return False
    if key in FIGURES:
        return key in asks.fields(item)
    return not (item.is_condition and key in {"claimed", "not_applicable"})


def _figures(asks: Asked) -> tuple[str, ...]:
    return FIGURES if asks.base else FIGURES[:-1]


def _inputs(item: Item) -> tuple[tuple[str, str], ...]:
    """Return the inputs that may be typed and matter under the words of the rule."""
    criterion = item.criterion
    rule = rule_of(criterion.rule)
    if rule is None:
        return ()
    # That nothing was sent at all can be said of any report.
    matter = {*inputs_of(rule, criterion.parameters), "not_sent"}
    typed = typed_inputs(ready(rule, criterion.parameters))
    return tuple((name, field) for name, field in typed if name in matter)
