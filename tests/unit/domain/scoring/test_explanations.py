"""Why a criterion has its points, as a colleague reads it."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from thidua_desktop.domain.scoring.explanation import Explanation, Step
from thidua_desktop.domain.scoring.rule import explain as compute
from thidua_desktop.domain.scoring.rules import RULES, rule_of
from thidua_desktop.texts.explanations import explain, short_reason, working
from thidua_desktop.texts.scoring import MISSING


def computed(
    code: str,
    parameters: Mapping[str, str],
    inputs: Mapping[str, str],
    *,
    decimals: int = 2,
    counted: tuple[str, ...] = (),
    sources: Mapping[str, str] | None = None,
) -> Explanation:
    rule = rule_of(code)
    assert rule is not None
    values = {name: Decimal(value) for name, value in inputs.items()}
    return compute(rule, parameters, values, decimals, counted, sources)


def said(
    code: str,
    parameters: Mapping[str, str],
    inputs: Mapping[str, str],
    *,
    decimals: int = 2,
    counted: tuple[str, ...] = (),
) -> str:
    return explain(computed(code, parameters, inputs, decimals=decimals, counted=counted), decimals)


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
        "Lấy 2 trừ (kết quả 30 chia chỉ tiêu 10) đạt −100 %, tính là 0 %; 10 × 0 % = 0,00 điểm."
    )


def test_points_with_other_decimals_are_shown_with_them() -> None:
    inputs = {"result": "2150", "target": "2236"}
    assert said("R02", ratio("A_T"), inputs, decimals=1).endswith("= 9,6 điểm.")
    assert said("R02", ratio("A_T"), inputs, decimals=3).endswith("= 9,615 điểm.")


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


REVENUE = {"result": "2150", "target": "2236"}
OFF = {
    "max": "10",
    "ratio": "A_T",
    "per_step": "0.5",
    "step": "1",
    "rounding": "floor",
    "zero_below": "70",
    "floor": "0",
}
BETTER = {"better": "less", "points_better": "2", "points_equal": "1", "points_worse": "0"}
LATE = {"max": "4", "late": "days", "late_days": "[1,5]=0.5", "not_sent": "0", "floor": "0"}
LEADER = {"max": "10", "met_share": "0.5", "better": "more"}
GROUP = {"sum": "45", "possible": "100", "assessed": "80", "extra": "0"}


@pytest.mark.parametrize(
    ("code", "parameters", "inputs", "sentence"),
    [
        (
            "R01",
            {
                "of": "completion",
                "ratio": "A_T",
                "threshold": "100",
                "compare": ">=",
                "points_met": "5",
                "points_not": "0",
            },
            {"result": "999999", "target": "1000000"},
            (
                "Kết quả 999.999 so với chỉ tiêu 1.000.000 đạt 99,9999 %,"
                " yêu cầu từ 100 % trở lên: không đạt, được 0,00 điểm."
            ),
        ),
        (
            "R03",
            OFF,
            REVENUE,
            (
                "Kết quả 2.150 so với chỉ tiêu 2.236 đạt 96,15 %, thiếu 3,85 %; cứ thiếu 1 % trừ"
                " 0,5 điểm, tính 3 lần (phần chưa đủ không tính): 10 − 3 × 0,5 = 8,50 điểm."
            ),
        ),
        (
            "R03",
            OFF | {"rounding": "ceil"},
            REVENUE,
            (
                "Kết quả 2.150 so với chỉ tiêu 2.236 đạt 96,15 %, thiếu 3,85 %; cứ thiếu 1 % trừ"
                " 0,5 điểm, tính 4 lần (phần lẻ tính là một lần): 10 − 4 × 0,5 = 8,00 điểm."
            ),
        ),
        (
            "R03",
            OFF | {"rounding": "prorata"},
            REVENUE,
            (
                "Kết quả 2.150 so với chỉ tiêu 2.236 đạt 96,15 %, thiếu 3,85 %; cứ thiếu 1 % trừ"
                " 0,5 điểm, tính theo tỷ lệ: 10 − 3,85 × 0,5 = 8,08 điểm."
            ),
        ),
        (
            "R03",
            OFF,
            {"result": "3.8", "target": "3.8"},
            "Kết quả 3,8 so với chỉ tiêu 3,8 đạt 100 %, không thiếu: được đủ 10,00 điểm.",
        ),
        (
            "R03",
            OFF,
            {"result": "1", "target": "2"},
            "Kết quả 1 so với chỉ tiêu 2 đạt 50 %, dưới 70 % nên không tính điểm: được 0,00 điểm.",
        ),
        (
            "R04",
            {"ratio": "A_T", "per_step": "0.2", "step": "1", "rounding": "floor", "cap": "0.5"},
            {"result": "9280", "target": "8920"},
            (
                "Kết quả 9.280 so với chỉ tiêu 8.920 đạt 104,04 %, vượt 4,04 %; cứ vượt 1 % cộng"
                " 0,2 điểm, tính 4 lần (phần chưa đủ không tính): 4 × 0,2 = 0,8 điểm,"
                " nhưng tối đa 0,5, còn 0,50 điểm."
            ),
        ),
        (
            "R05",
            {"of": "result", "bands": "[90,95)=3 [95,100)=4", "otherwise": "0"},
            {"result": "94.999"},
            "Kết quả 94,999, thuộc bậc từ 90 đến dưới 95: được 3,00 điểm.",
        ),
        (
            "R05",
            {"of": "level", "levels": "HTXSNV=10 HTTNV=8", "otherwise": "0"},
            {"result": "2"},
            "Mức “Hoàn thành tốt nhiệm vụ”: được 8,00 điểm.",
        ),
        (
            "R07",
            {"start": "8", "per_case": "2", "floor": "0"},
            {"cases": "5"},
            (
                "Có 5 vụ việc, mỗi vụ trừ 2 điểm: 8 − 5 × 2 = −2 điểm, nhưng tối thiểu 0,"
                " còn 0,00 điểm."
            ),
        ),
        (
            "R08",
            LATE,
            {"late_days": "3"},
            "Gửi chậm 3 ngày, thuộc bậc từ 1 đến 5 ngày, trừ 0,5 điểm: 4 − 0,5 = 3,50 điểm.",
        ),
        ("R08", LATE, {"late_days": "0"}, "Gửi đúng hạn: được 4,00 điểm."),
        ("R08", LATE, {"not_sent": "1"}, "Không gửi: được 0,00 điểm."),
        (
            "R09",
            LEADER,
            {"result": "15", "target": "10", "leader": "20"},
            (
                "Kết quả 15 vượt chỉ tiêu 10, đơn vị dẫn đầu 20; đạt chỉ tiêu được 10 × 0,5 = 5"
                " điểm: 5 + 5 × (15 − 10) : (20 − 10) = 7,50 điểm."
            ),
        ),
        (
            "R09",
            LEADER,
            {"result": "15", "target": "10"},
            "Chờ số liệu của các đơn vị khác trong khối; khối sẽ tính điểm này.",
        ),
        (
            "R10",
            {
                "place": "typed",
                "points": "steps",
                "first_place": "6",
                "per_place": "0.5",
                "floor": "0",
            },
            {"place": "3"},
            "Xếp hạng 3; hạng nhất 6 điểm, mỗi bậc trừ 0,5 điểm: 6 − 2 × 0,5 = 5,00 điểm.",
        ),
        (
            "R11",
            {"average": "typed", "better": "more", "above": "2", "equal": "1", "below": "0"},
            {"result": "52", "average": "51.5"},
            "Kết quả 52 cao hơn mức bình quân chung 51,5 (càng cao càng tốt): được 2,00 điểm.",
        ),
        (
            "R12",
            {"condition": "stated", "effect": "zero", "on": "I.1 I.2"},
            {"result": "1"},
            "Điều kiện đã xảy ra; khi xảy ra thì tiêu chí I.1, I.2 không được điểm.",
        ),
        (
            "R12",
            {
                "condition": "share_below",
                "criteria": "I.1",
                "below": "85",
                "effect": "max_rating",
                "rating": "HTTNV",
            },
            {},
            (
                "Nếu tiêu chí I.1 có điểm dưới 85 % điểm tối đa thì xếp loại cao nhất là"
                " “Hoàn thành tốt nhiệm vụ”."
            ),
        ),
        (
            "R12",
            {"condition": "stated", "effect": "no_flag"},
            {},
            (
                "Chưa rõ điều kiện có xảy ra không: hãy nhập 1 nếu có, 0 nếu không;"
                " khi xảy ra thì không xét tặng Cờ thi đua."
            ),
        ),
        (
            "R13",
            {"min": "0", "max": "5", "step": "0.25", "reason_below_max": "yes"},
            {},
            "Người chấm cho điểm từ 0 đến 5 điểm, theo bước 0,25; dưới điểm tối đa phải ghi lý do.",
        ),
        (
            "R13",
            {"min": "0", "max": "5", "step": "0", "reason_below_max": "no"},
            {},
            "Người chấm cho điểm từ 0 đến 5 điểm.",
        ),
        (
            "R14",
            {"not_applicable": "QUY_DOI"},
            GROUP | {"extra": "-3"},
            (
                "Tổng điểm các phần là 45 trên 80 điểm được đánh giá, quy đổi theo 100 điểm;"
                " điểm thưởng, điểm trừ −3: 45 × 100 : 80 − 3 = 53,25 điểm."
            ),
        ),
        (
            "R15",
            BETTER,
            {"result": "12", "previous": "15"},
            "Kết quả 12 thấp hơn cùng kỳ 15 (càng thấp càng tốt): được 2,00 điểm.",
        ),
        (
            "R16",
            {"cap": "40", "floor": "0", "not_applicable": "LOAI_BO"},
            GROUP,
            "Tổng điểm các phần: 45 điểm, nhưng tối đa 40, còn 40,00 điểm.",
        ),
        (
            "R16",
            {"cap": "none", "floor": "46", "not_applicable": "LOAI_BO"},
            GROUP,
            "Tổng điểm các phần: 45 điểm, nhưng tối thiểu 46, còn 46,00 điểm.",
        ),
        (
            "R17",
            {"not_applicable": "DIEM_TOI_DA"},
            GROUP,
            (
                "Tổng điểm các phần là 45; phần không áp dụng được tính đủ 20 điểm:"
                " 45 + 20 = 65,00 điểm."
            ),
        ),
        ("R17", {"not_applicable": "LOAI_BO"}, GROUP, "Tổng điểm các phần: 45,00 điểm."),
        (
            "R18",
            {"max": "20", "formula": "b/a", "cap": "1", "a_from": "2.b", "b_from": "typed"},
            {"target": "20", "result": "18"},
            "Với a = 20, b = 18: b : a = 90 %; 20 × 90 % = 18,00 điểm.",
        ),
    ],
)
def test_each_rule_has_a_story_of_its_own(
    code: str, parameters: dict[str, str], inputs: dict[str, str], sentence: str
) -> None:
    assert said(code, parameters, inputs) == sentence


def test_what_a_condition_took_away_is_told_after_what_there_was() -> None:
    found = computed("R02", ratio("A_T"), REVENUE)
    zero = Decimal("0.00")
    taken = Step("gated", "times", (Decimal("9.62"), Decimal(0)), Decimal(0), "K.1")
    rounded = Step("round", "round", (Decimal(0), Decimal(2)), zero)
    closed = replace(found, steps=(*found.steps, taken, rounded), points=zero)
    assert explain(closed, 2) == (
        "Kết quả 2.150 so với chỉ tiêu 2.236 đạt 96,15 %; 10 × 96,15 % = 9,62 điểm."
        " Nhưng điều kiện K.1 đã xảy ra nên còn 0,00 điểm."
    )
    assert working(closed)[-2] == ("Theo điều kiện khống chế", "K.1: 9,62 × 0", "0")


def test_the_computation_stands_in_a_small_table() -> None:
    sources = {"result": "indicator", "target": "typed"}
    assert working(computed("R03", OFF, REVENUE, sources=sources)) == [
        ("Kết quả", "từ chỉ tiêu", "2.150"),
        ("Chỉ tiêu giao", "tự nhập", "2.236"),
        ("Mức hoàn thành", "2.150 : 2.236", "0,961538…"),
        ("Mức hoàn thành (%)", "0,961538… × 100", "96,153846…"),
        ("Dưới mức tính điểm", "96,153846… < 70", "không"),
        ("Phần thiếu (%)", "100 − 96,153846…", "3,846153…"),
        ("Số lần", "3,846153… : 1", "3,846153…"),
        ("Số lần được tính", "phần nguyên của 3,846153…", "3"),
        ("Điểm bị trừ", "3 × 0,5", "1,5"),
        ("Điểm", "10 − 1,5", "8,5"),
        ("Làm tròn", "8,5 lấy 2 chữ số thập phân", "8,50"),
    ]


def test_a_place_in_a_band_stands_in_the_table_with_both_its_ends() -> None:
    bands = {"of": "result", "bands": "[90,95)=3", "otherwise": "none"}
    assert working(computed("R05", bands, {"result": "92"}))[1] == (
        "Điểm",
        "92: từ 90 đến dưới 95",
        "3",
    )


def test_numbers_below_zero_stand_in_brackets_after_a_sign() -> None:
    found = computed("R14", {"not_applicable": "LOAI_BO"}, GROUP | {"extra": "-3"})
    assert working(found)[-2] == ("Tổng điểm", "45 + (−3)", "42")


def test_steps_before_something_was_missing_are_shown() -> None:
    rows = working(computed("R05", {"of": "result", "bands": "[1,2)=1", "otherwise": "none"}, {}))
    assert rows == []
    late = computed("R08", LATE, {"late_days": "9"})
    assert late.missing == "no_band"
    assert working(late) == [("Số ngày chậm", "", "9"), ("Gửi chậm", "9 > 0", "đúng")]


def test_a_rule_without_a_story_of_its_own_still_names_its_points() -> None:
    assert explain(Explanation("R99", points=Decimal(2)), 2) == "Tính được 2,00 điểm."


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_steps_of_another_making_still_name_the_points(code: str) -> None:
    strange = Step("comet", "orbit", (Decimal(1),), Decimal(2))
    found = Explanation(code, {}, {"ratio": "?", "max": "x"}, (strange,), Decimal(2))
    assert explain(found, 2) == "Tính được 2,00 điểm."
    assert working(found) == [("comet", "1", "2")]


def test_no_case_counted_and_none_stated_are_told_apart() -> None:
    cases = {"start": "8", "per_case": "2", "floor": "0"}
    counted = computed("R07", cases, {"cases": "0"}, sources={"cases": "incidents"})
    assert explain(counted, 2) == "Sổ vụ việc không ghi vụ nào trong kỳ: được 8,00 điểm."
    stated = computed("R07", cases, {"cases": "0"}, sources={"cases": "typed"})
    assert explain(stated, 2) == "Không có vụ việc nào: được 8,00 điểm."


def test_without_an_indicator_the_cell_of_the_sheet_is_named() -> None:
    typed = computed("R15", BETTER, {"result": "12"}, sources={"result": "typed"})
    assert explain(typed, 2) == (
        "Chưa có số cùng kỳ để so sánh. Hãy nhập vào ô Chỉ tiêu (a) của phiếu."
    )
    measured = computed("R15", BETTER, {"result": "12"}, sources={"result": "indicator"})
    assert explain(measured, 2).endswith("Hãy nhập ở kết quả chỉ tiêu.")


def test_a_group_is_the_sum_of_its_parts() -> None:
    assert explain(Explanation(""), 2) == "Điểm của nhóm là tổng điểm các tiêu chí trong nhóm."


@pytest.mark.parametrize("code", MISSING)
def test_every_reason_is_told_in_full_and_in_short(code: str) -> None:
    parameters = {"min": "0", "max": "5", "step": "1", "condition": "stated", "effect": "no_flag"}
    sentence = explain(Explanation("R13", parameters=parameters, missing=code), 2)
    assert sentence.endswith(".")
    assert code not in sentence
    assert 0 < len(short_reason(code)) <= 25
    assert short_reason(code) != code


def test_a_reason_nobody_named_names_itself() -> None:
    assert explain(Explanation("R02", missing="comet"), 2) == "comet"
    assert short_reason("comet") == "comet"
    assert short_reason("") == ""
