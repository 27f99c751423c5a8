"""An explanation that was stored is read back whole, or not at all."""

import json
from decimal import Decimal

import pytest

from thidua_desktop.domain.scoring.explanation import (
    Explanation,
    Step,
    document,
    from_json,
    to_json,
)

REVENUE = Explanation(
    "R02",
    {"result": Decimal("2150"), "target": Decimal("2236")},
    {"max": "10", "ratio": "A_T", "cap": "1"},
    (
        Step("completion", "divide", (Decimal(2150), Decimal(2236)), Decimal("0.96154")),
        Step("round", "round", (Decimal("9.6154"), Decimal(2)), Decimal("9.62")),
    ),
    Decimal("9.62"),
    counted=("3f8a",),
    sources={"result": "indicator", "target": "indicator"},
)


def test_what_was_written_is_read_back() -> None:
    assert from_json(to_json(REVENUE)) == REVENUE
    waiting = Explanation("R02", missing="result_missing")
    assert from_json(to_json(waiting)) == waiting


@pytest.mark.parametrize(
    "changes",
    [
        {"rule": None},
        {"parameters": ["max"]},
        {"parameters": {"max": 10}},
        {"sources": "indicator"},
        {"sources": {"result": None}},
        {"inputs": [["result", "2150"]]},
        {"inputs": {"result": 2150}},
        {"inputs": {"result": "NaN"}},
        {"inputs": {"result": "1E999999"}},
        {"steps": {}},
        {"steps": ["completion"]},
        {"steps": [{"what": "x", "by": "guess", "of": [], "value": "1", "note": ""}]},
        {"steps": [{"what": "x", "by": "plus", "of": "12", "value": "1", "note": ""}]},
        {"steps": [{"what": "x", "by": "plus", "of": [], "value": "1"}]},
        {"points": "nine"},
        {"points": 9.62},
        {"missing": None},
        {"counted": "3f8a"},
        {"counted": [1]},
        {"decimals": "2"},
        {"decimals": True},
    ],
    ids=str,
)
def test_another_shape_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"^\{"):
        from_json(json.dumps({**document(REVENUE), **changes}))


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"R02"', "7", "[" * 100_000])
def test_what_is_no_explanation_at_all_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  The text itself is all there is to say.
        from_json(text)
