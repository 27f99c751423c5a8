"""R12: a condition is applied last; unanswered it is no "no"."""

from decimal import Decimal
from typing import Any

import pytest

from tests.builders import a
from tests.unit.domain.scoring.sheets import by_hand, item, sheet
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.domain.scoring.rule import check_parameters
from thidua_desktop.domain.scoring.rules import rule_of
from thidua_desktop.texts.explanations import explain, working

COUNT = {"per_unit": "0.4", "cap": "20", "count": "quantity"}
RATIO = {"max": "10", "ratio": "A_T", "cap": "1"}
# Cần Thơ, Kế hoạch 157/KH-UBND: without a plan and evidence no points for those who were told.
ZERO = {"condition": "stated", "effect": "zero", "on": "1"}
FLAG = {"condition": "completion_below", "criteria": "I.1 I.2", "below": "100", "effect": "no_flag"}


def condition(**parameters: str) -> Criterion:
    found: Criterion = a(
        Kind.CRITERION, id="K", code="K", max_points=None, rule="R12", parameters=parameters
    )
    return found


def counted() -> Criterion:
    found: Criterion = a(Kind.CRITERION, id="1", code="1", rule="R06", parameters=COUNT)
    return found


@pytest.mark.parametrize(
    ("answer", "points", "holds", "missing"),
    [
        # Fifty people × 0,4 = 20 points.
        ("0", "20.00", False, ""),
        ("1", "0.00", True, ""),
        (None, None, None, "gate"),
    ],
)
def test_points_are_taken_away_when_it_happened_and_wait_while_nobody_says(
    answer: str | None, points: str | None, *, holds: bool | None, missing: str
) -> None:
    known = {"1": {"count": "50"}, **({"K": {"result": answer}} if answer else {})}
    found = sheet([counted(), condition(**ZERO)], {}, known)
    row = item(found, "1")
    assert (None if row.computed is None else str(row.computed)) == points
    assert row.explanation.missing == missing
    assert found.gates[0].holds is holds
    assert item(found, "K").computed is None
    assert "K" not in found.unscored


def test_the_points_taken_away_are_in_the_explanation() -> None:
    found = sheet([counted(), condition(**ZERO)], {}, {"1": {"count": "50"}, "K": {"result": "1"}})
    steps = item(found, "1").explanation.steps
    assert [(step.what, str(step.value), step.note) for step in steps[-2:]] == [
        ("gated", "0", "K"),
        ("round", "0.00", ""),
    ]


def _ratio(code: str) -> Criterion:
    found: Criterion = a(Kind.CRITERION, id=code, code=code, rule="R02", parameters=RATIO)
    return found


@pytest.mark.parametrize(
    ("first", "second", "holds", "by"),
    [
        ("100", "100", False, ()),
        ("100", "99.9", True, ("I.2",)),
        ("90", None, True, ("I.1",)),  # One is below already, whatever the other will be.
        ("100", None, None, ()),
    ],
)
def test_a_condition_looks_at_the_completion_of_others(
    first: str, second: str | None, *, holds: bool | None, by: tuple[str, ...]
) -> None:
    known = {"I.1": {"result": first, "target": "100"}}
    if second:
        known["I.2"] = {"result": second, "target": "100"}
    found = sheet([_ratio("I.1"), _ratio("I.2"), condition(**FLAG)], {}, known)
    gate = found.gates[0]
    assert (gate.effect, gate.holds, gate.by) == ("no_flag", holds, by)


def test_a_condition_looks_at_the_share_of_the_points() -> None:
    # 8,4 of 10 points are 84 %.
    limits = {"condition": "share_below", "criteria": "I.1", "below": "85"}
    row = condition(**limits, effect="max_rating", rating="HTTNV")
    found = sheet([_ratio("I.1"), row], {}, {"I.1": {"result": "84", "target": "100"}})
    assert (found.gates[0].holds, found.gates[0].rating) == (True, "HTTNV")


def test_a_condition_tells_what_it_found_and_by_which_criteria() -> None:
    known = {
        "I.1": {"result": "100", "target": "100"},
        "I.2": {"result": "99.999", "target": "100"},
    }
    found = sheet([_ratio("I.1"), _ratio("I.2"), condition(**FLAG)], {}, known)
    how = item(found, "K").explanation
    assert how.inputs == {"I.1": Decimal(100), "I.2": Decimal("99.999")}
    assert [(step.what, step.by, str(step.value)) for step in how.steps] == [
        ("below I.1", "compare", "0"),
        ("below I.2", "compare", "1"),
        ("below_mark", "plus", "1"),
        ("happened", "compare", "1"),
    ]
    assert (how.points, how.missing) == (None, "condition")
    assert explain(how, 2) == (
        "Nếu tiêu chí I.1 hoặc I.2 hoàn thành dưới 100 % thì không xét tặng Cờ thi đua."
        " Mức đạt: I.2 99,999 %, I.1 100 %. Điều kiện đã xảy ra."
    )
    assert working(how)[0] == ("Tiêu chí I.1 (%)", "từ tiêu chí khác", "100")
    assert working(how)[3] == ("Tiêu chí I.2 dưới mức", "99,999 < 100", "đúng")


def test_a_condition_that_waits_says_for_what() -> None:
    known = {"I.1": {"result": "100", "target": "100"}}
    rows = [_ratio("I.1"), _ratio("I.2"), _ratio("I.3")]
    flag = condition(**FLAG | {"criteria": "I.1 I.2 I.3"})
    how = item(sheet([*rows, flag], {"I.3": None}, known), "K").explanation
    assert how.missing == "condition_waits"
    assert explain(how, 2).endswith(
        "Mức đạt: I.1 100 %. Chưa rõ điều kiện có xảy ra không: còn chờ I.2."
    )


def test_a_condition_marked_as_not_applicable_is_asked_all_the_same() -> None:
    found = sheet([counted(), condition(**ZERO)], {"K": None}, {"1": {"count": "50"}})
    assert (found.gates[0].holds, item(found, "1").computed) == (None, None)
    assert item(found, "K").applies
    said = {"1": {"count": "50"}, "K": {"result": "1"}}
    assert item(sheet([counted(), condition(**ZERO)], {"K": None}, said), "1").computed == 0


@pytest.mark.parametrize("answer", ["2", "-1", "0.5"])
def test_an_answer_is_yes_or_no(answer: str) -> None:
    known = {"1": {"count": "50"}, "K": {"result": answer}}
    found = sheet([counted(), condition(**ZERO)], {}, known)
    assert (found.gates[0].holds, item(found, "1").explanation.missing) == (None, "gate")
    how = item(found, "K").explanation
    assert how.missing == "figure_wrong"
    assert "1 (đã xảy ra) hoặc 0" in explain(how, 2)


def test_what_does_not_concern_the_unit_brings_no_condition_about() -> None:
    found = sheet([_ratio("I.1"), _ratio("I.2"), condition(**FLAG)], {"I.1": None, "I.2": None})
    assert found.gates[0].holds is False


@pytest.mark.parametrize(
    ("parameters", "missing"),
    [
        ({"condition": "stated", "effect": "zero"}, ["parameters.on"]),
        ({"condition": "stated", "effect": "max_rating"}, ["parameters.rating"]),
        (
            {"condition": "share_below", "effect": "no_flag"},
            ["parameters.criteria", "parameters.below"],
        ),
        ({"condition": "stated", "effect": "no_flag"}, []),
    ],
)
def test_a_condition_says_all_it_needs(parameters: dict[str, str], missing: list[str]) -> None:
    rule: Any = rule_of("R12")
    assert [problem.field for problem in check_parameters(rule, parameters)] == missing


def test_a_condition_on_a_criterion_that_is_not_there_harms_nobody() -> None:
    row = condition(condition="stated", effect="zero", on="9")
    found = sheet([by_hand("1", "10"), row], {"1": "7"}, {"K": {"result": "1"}})
    assert str(found.claimed) == "7.00"
