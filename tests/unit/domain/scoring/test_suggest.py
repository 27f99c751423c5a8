"""The sentences of real tables: which rule they speak of, what they say, what they leave open."""

from decimal import Decimal

import pytest

from thidua_desktop.domain.scoring.parameters import parse
from thidua_desktop.domain.scoring.rules import rule_of
from thidua_desktop.domain.scoring.suggest import Suggestion, suggest

# Guidance, points, rule, what is said, what is open.
SENTENCES = [
    ("Đạt 100 % chỉ tiêu trở lên được điểm tối đa", 10, "R01",
     "of=completion threshold=100 compare=>= points_met=10", "points_not ratio"),
    ("Đạt 100% cộng 05 điểm, không đạt không cộng", 5, "R01",
     "threshold=100 compare=>= points_met=5 points_not=0", "of"),
    ("Từ 40% trở lên được 2 điểm; dưới 40% không tính điểm.", 2, "R01",
     "threshold=40 compare=>= points_met=2 points_not=0", "of"),
    ("Đạt 100% chỉ tiêu được điểm tối đa, không đạt thì tính theo tỷ lệ", 10, "R02",
     "max=10 cap=1", "ratio"),
    ("Điểm = Tỷ lệ × điểm chuẩn", 10, "R02", "max=10", "ratio cap"),
    ("b/a × 40", 40, "R02", "max=40 ratio=A_T", "cap"),
    ("Điểm = tỷ lệ hoàn thành × 8, tối đa 8 điểm.", 8, "R02", "max=8 cap=1", "ratio"),
    ("mỗi 1 % thiếu trừ 0,5", 10, "R03",
     "max=10 step=1 per_step=0.5", "ratio rounding zero_below floor"),
    ("Cứ giảm (thiếu) 1 % trừ 0,5 điểm", 10, "R03",
     "max=10 step=1 per_step=0.5", "ratio rounding zero_below floor"),
    ("Đạt 100% được 10 điểm; mỗi 1% thiếu trừ 0,5 điểm; dưới 70% không tính điểm", 10, "R03",
     "max=10 step=1 per_step=0.5 zero_below=70", "ratio rounding floor"),
    ("Vượt 1 % cộng 0,2 điểm, tối đa 1", 1, "R04",
     "step=1 per_step=0.2 cap=1", "ratio rounding"),
    ("Từ 88% đến dưới 90% cộng 2 điểm; từ 90% đến dưới 95% cộng 3 điểm", 5, "R05",
     "bands=[88,90)=2_[90,95)=3", "of otherwise"),
    ("≥ 95 → 8; 90–<95 → 6; 80–<90 → 4; <80 → 0", 8, "R05",
     "bands=(,80)=0_[80,90)=4_[90,95)=6_[95,)=8 otherwise=none", "of"),
    ("Hoàn thành xuất sắc 10 điểm; hoàn thành tốt 8; hoàn thành 5; không hoàn thành 0", 10, "R05",
     "of=level levels=HTXSNV=10_HTTNV=8_HTNV=5_KHTNV=0", "otherwise"),
    ("Mỗi mô hình 0,5 điểm, tối đa 5", 5, "R06", "per_unit=0.5 cap=5", "count"),
    ("Khảo sát 50 người, mỗi người trả lời có được 0,4 điểm.", 20, "R06",
     "per_unit=0.4", "cap count"),
    ("Mỗi vụ trừ 2 điểm", 8, "R07", "per_case=2", "start floor"),
    ("Từ 8 điểm, mỗi vụ trọng án trừ 2 điểm", 8, "R07", "start=8 per_case=2", "floor"),
    ("Chậm 1–5 ngày trừ 0,5; 6–15 ngày trừ 1; quá 15 ngày không tính điểm", 4, "R08",
     "max=4 late=days late_days=[1,5]=0.5_[6,15]=1_(15,)=4", "not_sent floor"),
    ("Mỗi báo cáo gửi chậm trừ 0,5 điểm, không có báo cáo 0 điểm", 3, "R08",
     "max=3 late=reports per_late_report=0.5 not_sent=0", "floor"),
    ("Đơn vị dẫn đầu khối được điểm tối đa, các đơn vị khác tính theo tỷ lệ", 10, "R09",
     "max=10", "met_share better"),
    ("Xếp hạng 1 được 6 điểm, mỗi bậc sau giảm 0,5 điểm", 6, "R10",
     "points=steps first_place=6 per_place=0.5", "place floor"),
    ("Xếp hạng theo số lượng thực hiện, không chấm điểm", None, "R10", "points=none", "place"),
    ("Trên mức bình quân chung của tỉnh được 2 điểm, bằng được 1 điểm, dưới 0 điểm", 2, "R11",
     "above=2 equal=1 below=0", "average better"),
    ("Từ mức bình quân chung của khối trở lên được điểm tối đa, còn lại 0 điểm", 2, "R11",
     "average=bloc above=2 equal=2 below=0", "better"),
    ("Không xét thi đua nếu lãnh đạo bị kỷ luật", None, "R12", "condition=stated", "effect"),
    ("Không xét Cờ nếu tiêu chí I.1 hoặc I.2 đạt dưới 100% chỉ tiêu", None, "R12",
     "condition=completion_below effect=no_flag criteria=I.1_I.2 below=100", ""),
    ("Căn cứ kết quả, Hội đồng cho điểm từ 0 đến 5", 5, "R13",
     "min=0 max=5", "step reason_below_max"),
    ("Giảm so với cùng kỳ được 2 điểm, tăng thì 0 điểm", 2, "R15",
     "better=less points_better=2 points_worse=0", "points_equal"),
    ("b/a × 20 (a là kết quả b của tiêu chí 2)", 20, "R18",
     "max=20 formula=b/a a_from=2.b", "cap b_from"),
]  # fmt: skip
OF_GROUPS = [
    ("Không được giao chỉ tiêu thì không đánh giá, quy đổi", "R14", "not_applicable=QUY_DOI", ""),
    ("Tổng điểm thưởng không quá 5 điểm", "R16", "cap=5", "floor not_applicable"),
]


def suggested(text: str, most: int | None, *, is_group: bool = False) -> Suggestion:
    points = None if most is None else Decimal(most)
    found = suggest(text, points, is_group=is_group)
    assert found is not None
    return found


def pairs(text: str) -> dict[str, str]:
    split = [pair.partition("=") for pair in text.split()]
    return {name: value.replace("_", " ") if "=" in value or name == "criteria" else value
            for name, _, value in split}  # fmt: skip


@pytest.mark.parametrize(("text", "most", "rule", "said", "still_open"), SENTENCES)
def test_what_a_sentence_says_and_what_it_leaves_open(
    text: str, most: int | None, rule: str, said: str, still_open: str
) -> None:
    found = suggested(text, most)
    assert found.rule == rule
    assert dict(found.parameters) == pairs(said)
    assert set(found.open) == set(still_open.split())


@pytest.mark.parametrize(("text", "rule", "said", "still_open"), OF_GROUPS)
def test_what_is_said_of_a_group(text: str, rule: str, said: str, still_open: str) -> None:
    found = suggested(text, 5, is_group=True)
    assert (found.rule, dict(found.parameters)) == (rule, pairs(said))
    assert set(found.open) == set(still_open.split())


def test_bands_that_share_an_end_stay_open_with_their_ends_named() -> None:
    found = suggested("Từ 88–90 % cộng 02; từ 90–95 % cộng 03; từ 95 đến dưới 100% cộng 04", 5)
    assert "bands" not in found.parameters
    assert "bands" in found.open
    assert [(doubt.code, doubt.params["ends"]) for doubt in found.doubts] == [
        ("band_ends_doubtful", "90, 95")
    ]


def test_two_prices_in_one_sentence_are_not_one() -> None:
    found = suggested("Mỗi tin, bài 0,1 điểm; mỗi chuyên mục 0,5 điểm; tối đa 4 điểm", 4)
    assert dict(found.parameters) == {"cap": "4"}
    assert {"per_unit", "count"} == set(found.open)


def test_points_off_for_every_day_are_not_made_into_bands() -> None:
    found = suggested("Báo cáo chậm 01 ngày trừ 0,5 điểm, không có báo cáo 0 điểm", 3)
    assert dict(found.parameters) == {"max": "3", "late": "days", "not_sent": "0"}
    assert "late_days" in found.open


@pytest.mark.parametrize(
    "text",
    ["", None, "   ", "Có kế hoạch đầy đủ", "Mô hình mới được công nhận 0,5 điểm", "chậm … ngày",
     "=1+1", "%%%%", "100%", "Mỗi", "đạt", "(((((", "9" * 400],
)  # fmt: skip
def test_what_speaks_of_no_rule_suggests_none(text: str | None) -> None:
    assert suggest(text, Decimal(5)) is None


@pytest.mark.parametrize(("text", "most", "rule", "said", "still_open"), SENTENCES)
def test_every_parameter_suggested_is_one_the_rule_takes(
    text: str, most: int | None, rule: str, said: str, still_open: str
) -> None:
    assert said is not None
    assert still_open is not None
    known = rule_of(rule)
    assert known is not None
    for name, value in suggested(text, most).parameters.items():
        parse(known.parameter(name), value)
