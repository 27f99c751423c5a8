from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.figures import round_half_up
from thidua_desktop.domain.scoring.explanation import Explanation
from thidua_desktop.domain.scoring.rule import explain as compute
from thidua_desktop.domain.scoring.rules import rule_of
from thidua_desktop.texts.explanations import explain, short_reason
from thidua_desktop.texts.scoring import MISSING


def said(
    code: str,
    parameters: Mapping[str, str],
    inputs: Mapping[str, str],
    *,
    decimals: int = 2,
    counted: tuple[str, ...] = (),
) -> str:
    rule = rule_of(code)
    assert rule is not None
    values = {name: Decimal(value) for name, value in inputs.items()}
    return explain(compute(rule, parameters, values, decimals, counted), decimals)


def ratio(formula: str, most: str = "10", cap: str = "1") -> dict[str, str]:
    return {"max": most, "ratio": formula, "cap": cap}


def test_budget_revenue_just_short_of_its_target() -> None:
    assert said("R02", ratio("A_T"), {"result": "2150", "target": "2236"}) == (
        "Kết quả 2.150 so với chỉ tiêu 2.236 đạt 96,15 %; 10 × 96,15 % = 9,62 điểm."
    )


def test_more_than_the_target_counts_as_the_target() -> None:
    assert said("R02", ratio("A_T"), {"result": "9280", "target": "8920"}) == (
        "Kết quả 9.280 so với chỉ tiêu 8.920 đạt 104,04 %, tính tối đa 100 %;"
        " 10 × 100 % = 10,00 điểm."
    )


@pytest.mark.parametrize(
    ("formula", "sentence"),
    [
        ("T_A", "Chỉ tiêu 10 chia cho kết quả 12 đạt 83,33 %; 10 × 83,33 % = 8,33 điểm."),
        (
            "2_AT",
            "Lấy 2 trừ (kết quả 12 chia chỉ tiêu 10) đạt 80 %; 10 × 80 % = 8,00 điểm.",
        ),
        (
            "BASE",
            "Từ 16 đầu kỳ đến 12, so với mức phải đến 10, đạt 66,67 %; 10 × 66,67 % = 6,67 điểm.",
        ),
    ],
)
def test_where_less_is_better_the_formula_is_named(formula: str, sentence: str) -> None:
    assert said("R02", ratio(formula), {"result": "12", "target": "10", "base": "16"}) == sentence


def test_far_too_much_of_what_should_be_little_gives_nothing() -> None:
    assert said("R02", ratio("2_AT"), {"result": "30", "target": "10"}) == (
        "Lấy 2 trừ (kết quả 30 chia chỉ tiêu 10) đạt -100 %, tính là 0 %; 10 × 0 % = 0,00 điểm."
    )


def test_points_with_other_decimals_are_shown_with_them() -> None:
    inputs = {"result": "2150", "target": "2236"}
    assert said("R02", ratio("A_T"), inputs, decimals=1).endswith("= 9,6 điểm.")
    assert said("R02", ratio("A_T"), inputs, decimals=3).endswith("= 9,615 điểm.")


@given(
    most=st.integers(1, 1000),
    result=st.integers(0, 5000),
    target=st.integers(1, 5000),
    decimals=st.integers(0, 3),
)
def test_a_pocket_calculator_comes_to_the_same_points(
    most: int, result: int, target: int, decimals: int
) -> None:
    inputs = {"result": str(result), "target": str(target)}
    sentence = said("R02", ratio("A_T", str(most)), inputs, decimals=decimals)
    product, _, points = sentence.partition("; ")[2].partition(" = ")
    share = number(product.removeprefix(f"{most:,} × ".replace(",", ".")).removesuffix(" %"))
    assert round_half_up(most * share / 100, decimals) == number(points.removesuffix(" điểm."))


def number(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", "."))


@pytest.mark.parametrize(
    ("count", "counted", "inputs", "sentence"),
    [
        ("records", ("a", "b", "c"), "3", "3 hoạt động × 0,5 điểm = 1,50 điểm."),
        ("records", (), "3", "Số lượng 3 × 0,5 điểm = 1,50 điểm."),
        ("quantity", ("a",), "7", "Số lượng 7 × 0,5 điểm = 3,50 điểm."),
        (
            "quantity",
            ("a",),
            "60",
            "Số lượng 60 × 0,5 điểm = 30 điểm, nhưng tối đa 4, còn 4,00 điểm.",
        ),
        ("quantity", (), "0", "Số lượng 0 × 0,5 điểm = 0,00 điểm."),
    ],
)
def test_a_count_is_told_piece_by_piece(
    count: str, counted: tuple[str, ...], inputs: str, sentence: str
) -> None:
    parameters = {"per_unit": "0.5", "cap": "4", "count": count}
    assert said("R06", parameters, {"count": inputs}, counted=counted) == sentence


def test_a_judgement_says_within_which_bounds() -> None:
    assert said("R13", {"min": "0", "max": "5", "step": "0.25"}, {}) == (
        "Người chấm cho điểm từ 0 đến 5 điểm, theo bước 0,25."
    )


def test_a_rule_scored_by_hand_is_named() -> None:
    sentence = explain(Explanation("R03", missing="rule_by_hand"), 2)
    assert sentence.startswith("Quy tắc “Trừ theo phần thiếu” chưa tính tự động;")


def test_a_rule_without_a_story_of_its_own_still_names_its_points() -> None:
    assert explain(Explanation("R01", points=Decimal(2)), 2) == "Tính được 2,00 điểm."


def test_a_group_is_the_sum_of_its_parts() -> None:
    assert explain(Explanation(""), 2) == "Điểm của nhóm là tổng điểm các tiêu chí trong nhóm."


@pytest.mark.parametrize("code", MISSING)
def test_every_reason_is_told_in_full_and_in_short(code: str) -> None:
    sentence = explain(Explanation("R02", missing=code), 2)
    assert sentence.endswith(".")
    assert code not in sentence
    assert 0 < len(short_reason(code)) <= 25
    assert short_reason(code) != code
