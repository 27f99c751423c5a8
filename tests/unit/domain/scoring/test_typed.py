"""What a unit typed goes before what the register knows, and each number has one meaning."""

from decimal import Decimal
from typing import Any

import pytest

from tests.builders import a
from tests.unit.domain.scoring.sheets import by_hand
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.scores import ScoreEntry
from thidua_desktop.domain.scoring.rules import RULES
from thidua_desktop.domain.scoring.scheme import Row, scheme
from thidua_desktop.domain.scoring.sheet import Inputs
from thidua_desktop.domain.scoring.typed import FIELD_OF, typed_inputs, with_entry

RATIO = {"max": "10", "ratio": "A_T", "cap": "1"}
RANGE = {"max": "10", "ratio": "KHOANG", "cap": "1"}
LATE = {"max": "3", "late": "reports", "per_late_report": "1", "not_sent": "0", "floor": "0"}
PLACE = {"points": "none"}
AVERAGE = {"better": "more", "above": "2", "equal": "1", "below": "0"}


def row(rule: str, parameters: dict[str, str]) -> Row:
    given = by_hand("1", "10", rule=rule, parameters=parameters)
    return scheme(a(Kind.CRITERIA_TABLE), [given]).rows[0]


def entry(**changes: Any) -> ScoreEntry:
    found: ScoreEntry = a(Kind.SCORE_ENTRY, **changes)
    return found


@pytest.mark.parametrize(
    ("rule", "parameters", "expected"),
    [
        ("R02", RATIO, {"result": "result", "target": "target", "base": "base"}),
        ("R02", RANGE, {"result": "result", "lower": "target", "upper": "base"}),
        ("R06", {"per_unit": "1", "cap": "5", "count": "records"}, {"count": "result"}),
        ("R07", {"start": "8", "per_case": "2", "floor": "0"}, {"cases": "result"}),
        (
            "R08",
            LATE,
            {"late_days": "result", "late_reports": "target", "not_sent": "base"},
        ),
        ("R10", {"place": "typed", **PLACE}, {"place": "result"}),
        ("R10", {"place": "bloc", "better": "more", **PLACE}, {"result": "result"}),
        ("R11", {"average": "typed", **AVERAGE}, {"result": "result", "average": "target"}),
        ("R11", {"average": "bloc", **AVERAGE}, {"result": "result"}),
        ("R12", {"condition": "stated", "effect": "no_flag"}, {"result": "result"}),
        (
            "R09",
            {"max": "10", "met_share": "0.5", "better": "more"},
            {"result": "result", "target": "target"},
        ),
    ],
)
def test_each_input_has_one_field_to_be_typed_in(
    rule: str, parameters: dict[str, str], expected: dict[str, str]
) -> None:
    ready = row(rule, parameters).ready
    assert ready is not None
    assert not ready.problems
    assert dict(typed_inputs(ready)) == expected
    assert len(set(expected.values())) == len(expected)


def test_every_input_of_every_rule_can_be_typed_but_the_leader() -> None:
    named = {name for rule in RULES if rule.scope != "group" for name in rule.inputs}
    assert named - set(FIELD_OF) == {"leader"}


def test_what_was_typed_goes_first_and_says_so() -> None:
    known = Inputs(
        {"result": Decimal(5), "target": Decimal(8)},
        sources={"result": "indicator", "target": "indicator"},
    )
    found = with_entry(row("R02", RATIO), known, entry(result=Decimal(6)))
    assert found.values == {"result": 6, "target": 8}
    assert found.sources == {"result": "typed", "target": "indicator"}


def test_a_typed_count_no_longer_names_the_records_counted() -> None:
    known = Inputs({"count": Decimal(2)}, ("x", "y"), {"count": "activities"})
    counted = row("R06", {"per_unit": "1", "cap": "5", "count": "records"})
    assert with_entry(counted, known, entry(result=Decimal(0))) == Inputs(
        {"count": Decimal(0)}, (), {"count": "typed"}
    )
    assert with_entry(counted, known, entry()) is known
    assert with_entry(counted, known, None) is known
