"""A published sheet: what was put down when it was published, read back and never computed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.domain.records.reviews import PublishedScore, ScoreReview
from thidua_desktop.domain.records.scores import ScoreEntry, ScoreSheet
from thidua_desktop.domain.scoring.classification import Rating, Refused
from thidua_desktop.domain.scoring.explanation import Explanation, document, from_json
from thidua_desktop.domain.scoring.gates import Gate
from thidua_desktop.domain.scoring.sheet import Item, Scored

_LONGEST: Final = 30_000
# The column a score of the sheet is put down in.
_SCORES: Final[Mapping[str, str]] = {
    "computed": "computed",
    "claimed": "claimed",
    "bloc": "bloc_points",
    "appraised": "appraised",
    "final": "final",
}
_REPORTED: Final = ("result", "count", "cases", "place")


@dataclass(frozen=True, slots=True)
class Result:
    """A result as it was published.

    Attributes:
        scored: The scores, their explanations and conditions.
        rating: What the unit was rated, and why not better.
        rank: Its place in the bloc; None when it was published by itself.
        table_hash: The table it was scored on.
    """

    scored: Scored
    rating: Rating
    rank: int | None
    table_hash: str


def put_down(
    sheet: ScoreSheet, home: str, result: Result, new_id: Iterator[str]
) -> Iterator[PublishedScore]:
    """Yield the rows of a result: one a row of the sheet, and one for the whole."""
    owner: dict[str, Any] = {
        "home": home,
        "sheet": sheet.id,
        "table_hash": result.table_hash,
    }
    scored = result.scored
    for item in scored.items:
        criterion = item.criterion
        inputs = item.explanation.inputs
        yield PublishedScore(
            id=next(new_id),
            **owner,
            criterion=criterion.id,
            code=criterion.code,
            name=criterion.name,
            level=item.level,
            is_group=item.is_group,
            not_applicable=not item.applies,
            max_points=criterion.max_points,
            result=next((inputs[name] for name in _REPORTED if name in inputs), None),
            **_points(item),
            explanation=_spelled(item.explanation, {"part": item.part}),
        )
    told = {
        "gates": [_of_gate(gate) for gate in scored.gates],
        "refused": [
            {"band": one.band, "reason": one.reason, "params": dict(one.params)}
            for one in result.rating.refused
        ],
    }
    yield PublishedScore(
        id=next(new_id),
        **owner,
        **_points(scored),
        explanation=_spelled(scored.explanation, told),
        rank=result.rank,
        rating=result.rating.band,
    )


def read_back(
    sheet: ScoreSheet,
    rows: Iterable[PublishedScore],
    entries: Mapping[str, ScoreEntry],
    reviews: Iterable[ScoreReview],
) -> Result | None:
    """Return the result of its rows; None when they are not all here.

    Entries and points given lend only their words: reasons, evidence, who said it.
    """
    given = list(rows)
    whole = next((row for row in given if row.criterion is None), None)
    if whole is None:
        return None
    said: dict[str, dict[str, ScoreReview]] = {}
    for review in reviews:
        said.setdefault(review.criterion, {})[review.stage] = review
    items = tuple(
        _item(sheet, row, entries.get(row.criterion or ""), said.get(row.criterion or "", {}))
        for row in sorted(given, key=lambda row: row.id)
        if row.criterion is not None
    )
    told, explanation = _read(whole)
    scored = Scored(
        items=items,
        unscored=(),
        gates=tuple(_gate(values, items) for values in _listed(told, "gates", dict)),
        explanation=explanation,
        **_scores(whole),
    )
    refused = tuple(_refused(values) for values in _listed(told, "refused", dict))
    return Result(scored, Rating(whole.rating, refused), whole.rank, whole.table_hash or "")


def _item(
    sheet: ScoreSheet,
    row: PublishedScore,
    entry: ScoreEntry | None,
    reviews: Mapping[str, ScoreReview],
) -> Item:
    told, explanation = _read(row)
    criterion = Criterion(
        id=row.criterion or "",
        home=row.home,
        table=sheet.table,
        code=row.code or "",
        name=row.name or "",
        max_points=row.max_points,
        rule=None if row.is_group else explanation.rule or None,
        parameters=explanation.parameters,
    )
    return Item(
        criterion=criterion,
        level=row.level or 0,
        is_group=row.is_group,
        entry=entry,
        explanation=explanation,
        applies=not row.not_applicable,
        part=str(told.get("part", "")),
        reviews=reviews,
        **_scores(row),
    )


def _points(of: Item | Scored) -> dict[str, Any]:
    return {column: getattr(of, name) for name, column in _SCORES.items()}


def _scores(row: PublishedScore) -> dict[str, Decimal | None]:
    return {name: getattr(row, column) for name, column in _SCORES.items()}


def _spelled(explanation: Explanation, more: Mapping[str, Any]) -> str:
    """Return an explanation and what else is told, as JSON that fits into a field."""
    how = document(explanation)
    counted = how["counted"]
    while True:
        text = json.dumps(
            {"how": how, **more}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
        )
        if len(text) <= _LONGEST or not how["counted"]:
            return text
        # Names of a thousand records do not fit: as many as do, and how many there were.
        how = {**how, "counted": how["counted"][: len(how["counted"]) // 2]}
        more = {**more, "counted_in_all": len(counted)}


def _read(row: PublishedScore) -> tuple[dict[str, Any], Explanation]:
    """Return what is told beside the explanation, and the explanation."""
    try:
        told = json.loads(row.explanation or "")
        how = json.dumps(told["how"])
        return told, from_json(how)
    except (ValueError, TypeError, KeyError, RecursionError):
        return {}, Explanation("")  # Written by another program; the points stand all the same.


def _listed(told: Mapping[str, Any], name: str, of: type) -> list[Any]:
    """Return the parts of a list that have the form they are written in."""
    found = told.get(name, [])
    return [one for one in found if isinstance(one, of)] if isinstance(found, list) else []


def _of_gate(gate: Gate) -> dict[str, Any]:
    return {
        "criterion": gate.criterion.id,
        "effect": gate.effect,
        "rating": gate.rating,
        "holds": gate.holds,
        "by": list(gate.by),
    }


def _gate(values: Mapping[str, Any], items: Iterable[Item]) -> Gate:
    uid = _text(values, "criterion")
    row = next((item.criterion for item in items if item.criterion.id == uid), Criterion(id=uid))
    holds = values.get("holds")
    by = tuple(code for code in _listed(values, "by", str))
    effect, rating = _text(values, "effect"), _text(values, "rating")
    return Gate(row, effect, rating, holds if isinstance(holds, bool) else None, by)


def _refused(values: Mapping[str, Any]) -> Refused:
    params = values.get("params")
    words = params.items() if isinstance(params, dict) else ()
    told = {name: text for name, text in words if isinstance(text, str)}
    return Refused(_text(values, "band"), _text(values, "reason"), told)


def _text(values: Mapping[str, Any], name: str) -> str:
    text = values.get(name, "")
    return text if isinstance(text, str) else ""
