"""Ratings: the first band whose lower end and conditions hold, and why the bands above did not."""

from decimal import Decimal
from typing import Any

import pytest

from tests.builders import a
from tests.unit.domain.scoring.sheets import by_hand, group, item, sheet
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.ratings import RatingBand
from thidua_desktop.domain.scoring.classification import (
    Rating,
    classify,
    flag_barred,
    from_the_top,
    rate,
)
from thidua_desktop.domain.scoring.gates import Gate
from thidua_desktop.domain.scoring.sheet import Scored
from thidua_desktop.texts.ranking import refusals


def band(rating: str, lower: str | None, **changes: Any) -> RatingBand:
    least = None if lower is None else Decimal(lower)
    order = ["HTXSNV", "HTTNV", "HTNV", "KHTNV"].index(rating)
    values: dict[str, Any] = {"lower": least, "sort_order": order, **changes}
    found: RatingBand = a(Kind.RATING_BAND, id=rating, rating=rating, **values)
    return found


# From 90 with nothing under 85 %, from 80 with nothing under 80 %, from 70 under 70 %.
NGHE_AN = [
    band("HTXSNV", "90", least_share=Decimal(85)),
    band("HTTNV", "80", least_share=Decimal(80)),
    band("HTNV", "70", least_share=Decimal(70)),
    band("KHTNV", None),
]
TEN = [by_hand(f"{number}", "10") for number in range(1, 11)]


def ten(*points: str) -> Scored:
    given = [*points, *["10"] * (10 - len(points))]
    return sheet(TEN, {f"{number}": value for number, value in enumerate(given, 1)})


def reasons(rating: Rating) -> list[tuple[str, str, dict[str, str]]]:
    return [(why.band, why.reason, dict(why.params)) for why in rating.refused]


# 95 in all: 8,4 of 10 is 84 %, below the 85 % the highest rating asks of each criterion; nothing
# is below 80 %, so 95 points are HTTNV although that line is printed "80 – < 90".
def test_a_condition_of_the_highest_rating_leads_to_the_next_one_with_the_reason() -> None:
    found = ten("8.4", "8.5", "9", "9.1")
    assert found.claimed == 95
    rating = rate(found, NGHE_AN)
    assert rating.band == "HTTNV"
    assert reasons(rating) == [
        ("HTXSNV", "share_below", {"code": "1", "share": "84", "least": "85"})
    ]


def test_every_criterion_that_falls_short_is_named_in_every_band() -> None:
    rating = rate(ten("7.9", "8.4"), NGHE_AN)
    assert rating.band == "HTNV"
    assert [(w.band, w.params["code"], w.params["share"]) for w in rating.refused] == [
        ("HTXSNV", "1", "79"),
        ("HTXSNV", "2", "84"),
        ("HTTNV", "1", "79"),
    ]


def test_a_share_just_below_the_mark_is_never_shown_as_the_mark() -> None:
    rating = rate(ten("8.4999"), NGHE_AN)
    assert rating.refused[0].params["share"] == "84.99"


def test_a_share_far_from_the_mark_is_rounded_as_clerks_do() -> None:
    # 7,1667 of 10: 71,67 %, and not 71,66 %.
    rating = rate(ten("7.1667"), NGHE_AN)
    assert rating.refused[0].params["share"] == "71.67"


def test_reasons_against_one_band_stand_in_one_line() -> None:
    said = refusals(rate(ten("7.9", "8.4"), NGHE_AN).refused, {"1": "An ninh"})
    assert said == [
        (
            "Chưa đạt “Hoàn thành xuất sắc nhiệm vụ”: chưa đủ 85 % điểm tối đa ở"
            " tiêu chí 1 (An ninh) 79 %, tiêu chí 2 84 %."
        ),
        (
            "Chưa đạt “Hoàn thành tốt nhiệm vụ”: tiêu chí 1 (An ninh) chỉ đạt 79 % điểm tối đa,"
            " phải từ 80 % trở lên."
        ),
    ]
    assert refusals(rate(sheet(TEN, {}), NGHE_AN).refused)[0].startswith("Chưa xếp loại: còn chờ")


@pytest.mark.parametrize(
    ("strict", "total", "expected"),
    [(False, "90", "HTXSNV"), (True, "90", "HTTNV"), (True, "90.01", "HTXSNV")],
)
def test_from_90_and_above_90_differ_at_90(strict: bool, total: str, expected: str) -> None:  # noqa: FBT001
    bands = [band("HTXSNV", "90", strict=strict), band("HTTNV", "80"), band("KHTNV", None)]
    rating = classify(Decimal(total), (), (), bands)
    assert rating.band == expected
    if expected == "HTTNV":
        shown = {"lower": "90", "strict": "1", "total": "90"}
        assert reasons(rating) == [("HTXSNV", "below_lower", shown)]


def test_a_total_below_every_band_has_no_rating_and_says_why() -> None:
    rating = classify(Decimal(40), (), (), [band("HTXSNV", "90"), band("HTTNV", "50")])
    assert rating.band is None
    assert [why.reason for why in rating.refused] == ["below_lower", "below_lower"]
    assert not rating.waits


GATES = [
    by_hand("1", "100"),
    by_hand(
        "K1",
        None,
        rule="R12",
        parameters={"condition": "stated", "effect": "max_rating", "rating": "HTNV"},
    ),
    by_hand("K2", None, rule="R12", parameters={"condition": "stated", "effect": "no_flag"}),
]


def test_a_condition_keeps_from_every_rating_above_the_one_it_leaves_open() -> None:
    found = sheet(GATES, {"1": "95"}, {"K1": {"result": "1"}, "K2": {"result": "1"}})
    rating = rate(found, [band("HTXSNV", "90"), band("HTTNV", "80"), band("HTNV", "50")])
    assert rating.band == "HTNV"
    shown = {"code": "K1", "by": "", "rating": "HTNV"}
    assert reasons(rating) == [("HTXSNV", "gate", shown), ("HTTNV", "gate", shown)]
    assert flag_barred(found.gates) == ("K2",)


def test_a_condition_that_did_not_come_about_changes_nothing() -> None:
    found = sheet(GATES, {"1": "95"}, {"K1": {"result": "0"}, "K2": {"result": "0"}})
    assert rate(found, [band("HTXSNV", "90")]) == Rating("HTXSNV", ())
    assert flag_barred(found.gates) == ()


def test_a_sheet_waits_for_its_points_and_for_the_conditions_that_decide() -> None:
    rows = [*GATES, by_hand("2", "10")]
    rating = rate(sheet(rows, {"1": "95"}), NGHE_AN)
    assert (rating.band, rating.waits) == (None, True)
    assert reasons(rating) == [("", "waits", {"codes": "2 K1"})]


def test_the_flag_alone_keeps_no_rating_waiting() -> None:
    found = sheet(GATES, {"1": "95"}, {"K1": {"result": "0"}})
    assert rate(found, [band("HTXSNV", "90")]).band == "HTXSNV"


def test_nothing_at_all_waits_too() -> None:
    assert reasons(classify(None, (), (), NGHE_AN)) == [("", "waits", {"codes": ""})]
    assert classify(None, (), (), []) == Rating()


def test_bonus_and_what_does_not_apply_fall_short_of_nothing() -> None:
    rows = [
        by_hand("1", "90"),
        by_hand("2", "10"),
        group("IV", "5", part="THUONG"),
        by_hand("IV.1", "5", "IV"),
    ]
    found = sheet(rows, {"1": "90", "2": None, "IV.1": "0"})
    assert rate(found, NGHE_AN).band == "HTXSNV"
    assert item(found, "IV.1").standing == 0


def test_bands_are_tried_in_their_order_however_they_are_given() -> None:
    assert [b.rating for b in from_the_top(NGHE_AN[::-1])] == ["HTXSNV", "HTTNV", "HTNV", "KHTNV"]
    unordered = [band("HTNV", "50", sort_order=None), band("HTTNV", "80", sort_order=None)]
    assert [b.rating for b in from_the_top(unordered)] == ["HTTNV", "HTNV"]


def test_a_condition_names_the_criteria_that_brought_it_about() -> None:
    gate = Gate(TEN[0], "max_rating", "KHTNV", holds=True, by=("2", "3"))
    rating = classify(Decimal(100), (), (gate,), NGHE_AN)
    assert rating.band == "KHTNV"
    assert rating.refused[0].params == {"code": "1", "by": "2 3", "rating": "KHTNV"}
