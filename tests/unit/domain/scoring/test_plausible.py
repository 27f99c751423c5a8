"""Figures that cannot be give no points, and are told in words."""

from decimal import Decimal

import pytest

from tests.unit.domain.scoring.computing import points, scored
from thidua_desktop.domain.scoring.plausible import implausible
from thidua_desktop.domain.scoring.rule import Rule
from thidua_desktop.domain.scoring.rules import rule_of
from thidua_desktop.texts.explanations import explain

COUNT = {"per_unit": "0.5", "cap": "none", "count": "quantity"}
CASES = {"start": "8", "per_case": "2", "floor": "none"}
DAYS = {"max": "4", "late": "days", "late_days": "[1,5]=1", "not_sent": "0", "floor": "0"}
REPORTS = {"max": "4", "late": "reports", "per_late_report": "1", "not_sent": "0", "floor": "0"}


def rule(code: str) -> Rule:
    found = rule_of(code)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("code", "parameters", "inputs"),
    [
        ("R06", COUNT, {"count": "-3"}),
        ("R07", CASES, {"cases": "-1"}),
        ("R07", CASES, {"cases": "0.5"}),
        ("R08", DAYS, {"late_days": "-2"}),
        ("R08", REPORTS, {"late_reports": "-1"}),
        ("R08", REPORTS, {"late_reports": "1.5"}),
        ("R08", REPORTS, {"late_reports": "1", "not_sent": "-1"}),
    ],
)
def test_fewer_than_none_and_half_a_case_give_no_points(
    code: str, parameters: dict[str, str], inputs: dict[str, str]
) -> None:
    assert points(rule(code), parameters, **inputs) == "figure_wrong"
    assert "không" in explain(scored(rule(code), parameters, **inputs), 2)


def test_half_a_unit_of_a_quantity_and_half_a_day_can_be() -> None:
    assert points(rule("R06"), COUNT, count="2.5") == "1.25"
    assert implausible("R08", "late_days", Decimal("1.5")) == ""


def test_a_result_may_be_below_zero() -> None:
    assert implausible("R15", "result", Decimal(-1)) == ""
