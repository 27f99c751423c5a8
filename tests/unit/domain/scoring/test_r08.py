"""R08, in time: by days late, by late reports, and nothing sent at all."""

import pytest

from tests.unit.domain.scoring.computing import points, problems
from thidua_desktop.domain.scoring.r08 import RULE

# Of a table: “4 điểm; chậm 1–5 ngày trừ 0,5; 6–15 ngày trừ 1; trên 15 ngày trừ hết.”
BY_DAYS = {
    "max": "4",
    "late": "days",
    "late_days": "[1,5]=0.5 [6,15]=1 (15,)=4",
    "not_sent": "0",
    "floor": "0",
}
# Of a table: “3 điểm; mỗi báo cáo chậm trừ 0,5 điểm.”
BY_REPORTS = {
    "max": "3",
    "late": "reports",
    "per_late_report": "0.5",
    "not_sent": "-1",
    "floor": "0",
}


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ("-3", "figure_wrong"),
        ("0", "4.00"),
        ("1", "3.50"),
        ("5", "3.50"),
        ("6", "3.00"),
        ("15", "3.00"),
        ("16", "0.00"),
        ("400", "0.00"),
    ],
)
def test_r08_takes_off_by_days_late(days: str, found: str) -> None:
    assert points(RULE, BY_DAYS, late_days=days) == found


@pytest.mark.parametrize(
    ("late", "found"), [("0", "3.00"), ("1", "2.50"), ("6", "0.00"), ("7", "0.00")]
)
def test_r08_takes_off_by_late_reports(late: str, found: str) -> None:
    assert points(RULE, BY_REPORTS, late_reports=late) == found


def test_nothing_sent_has_points_of_its_own_whatever_else_is_known() -> None:
    assert points(RULE, BY_DAYS, not_sent="1") == "0.00"
    assert points(RULE, BY_REPORTS, not_sent="1", late_reports="2") == "-1.00"
    assert points(RULE, BY_REPORTS, not_sent="0", late_reports="2") == "2.00"


def test_a_lateness_in_no_band_is_not_guessed() -> None:
    parameters = BY_DAYS | {"late_days": "[1,5]=0.5"}
    assert points(RULE, parameters, late_days="6") == "no_band"
    assert points(RULE, parameters, late_days="0") == "4.00"


def test_a_lateness_nobody_knows_is_missing() -> None:
    assert points(RULE, BY_DAYS, not_sent="0") == "late_days_missing"
    assert points(RULE, BY_REPORTS) == "late_reports_missing"


@pytest.mark.parametrize(
    ("parameters", "found"),
    [
        (BY_DAYS, []),
        (BY_REPORTS, []),
        (BY_DAYS | {"late": "reports"}, ["per_late_report:missing"]),
        (BY_REPORTS | {"late": "days"}, ["late_days:missing"]),
        (BY_DAYS | {"late_days": "[1,5]=-0.5"}, ["late_days:negative"]),
        (BY_REPORTS | {"per_late_report": "-0.5"}, ["per_late_report:negative"]),
        (BY_DAYS | {"not_sent": ""}, ["not_sent:missing"]),
    ],
)
def test_each_way_needs_its_own_deduction(parameters: dict[str, str], found: list[str]) -> None:
    assert problems(RULE, parameters) == found
