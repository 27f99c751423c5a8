"""Quotas: how many of how many, rounded as the table says, and only ever a warning."""

from decimal import Decimal
from typing import Any

import pytest

from tests.builders import a
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.ratings import AwardQuota, RatingBand
from thidua_desktop.domain.scoring.quotas import (
    Notice,
    allowed,
    award_count,
    award_warnings,
    rating_warnings,
)
from thidua_desktop.domain.scoring.ranking import Contender, Place, rank


def band(rating: str, order: int, **changes: Any) -> RatingBand:
    given = {"lower": None, "least_share": None, "quota_share": None, "quota_of": None}
    values = {**given, "quota_rounding": None, "sort_order": order, **changes}
    found: RatingBand = a(Kind.RATING_BAND, id=rating, rating=rating, **values)
    return found


def quota(form: str = "CO_TINH", **changes: Any) -> AwardQuota:
    values = {"count": None, "share": None, "rounding": None, **changes}
    found: AwardQuota = a(Kind.AWARD_QUOTA, form=form, **values)
    return found


# 20 % of 8 is 1,6: 1 rounded down, 2 up or to the nearest; 20 % of 7 is 1,4; 10 % of 5 is a half.
@pytest.mark.parametrize(
    ("share", "base", "down", "up", "nearest"),
    [("20", 8, 1, 2, 2), ("20", 7, 1, 2, 1), ("10", 5, 0, 1, 1), ("20", 10, 2, 2, 2)],
)
def test_the_table_says_what_becomes_of_a_part_of_a_unit(
    share: str, base: int, down: int, up: int, nearest: int
) -> None:
    found = [allowed(Decimal(share), base, word) for word in ("XUONG", "LEN", "GAN_NHAT")]
    assert found == [down, up, nearest]


def test_a_share_that_does_not_say_how_it_is_rounded_allows_nothing_certain() -> None:
    assert allowed(Decimal(20), 8, None) is None
    assert allowed(None, 8, "LEN") is None


EIGHT = {f"{n}": "HTXSNV" if n < 3 else "HTTNV" for n in range(1, 9)}


def test_more_than_the_share_of_the_members_is_a_warning() -> None:
    given = {"quota_share": Decimal(20), "quota_of": "THANH_VIEN", "quota_rounding": "XUONG"}
    bands = [band("HTXSNV", 1, **given), band("HTTNV", 2)]
    (found,) = rating_warnings(EIGHT, bands, 8)
    assert found == Notice(
        "rating_quota",
        {
            "rating": "HTXSNV",
            "count": "2",
            "allowed": "1",
            "share": "20",
            "of": "",
            "base": "8",
        },
        ("1", "2"),
    )
    rounded_up = [band("HTXSNV", 1, **{**given, "quota_rounding": "LEN"})]
    assert [*rating_warnings(EIGHT, rounded_up, 8)] == []


# Six units are HTTNV; 20 % of six is 1,2.
def test_a_share_may_be_of_those_rated_next_below() -> None:
    given = {"quota_share": Decimal(20), "quota_of": "MUC_DUOI", "quota_rounding": "XUONG"}
    (found,) = rating_warnings(EIGHT, [band("HTTNV", 2), band("HTXSNV", 1, **given)], 8)
    assert (found.params["base"], found.params["of"], found.params["allowed"]) == (
        "6",
        "HTTNV",
        "1",
    )


def ranked(*totals: str | None) -> tuple[Place, ...]:
    given = [None if total is None else Decimal(total) for total in totals]
    units = [Contender(f"{number}", total) for number, total in enumerate(given, 1)]
    return rank(units, (), "DONG_HANG")


def test_one_flag_and_two_leaders_is_a_warning() -> None:
    (found,) = award_warnings(ranked("9", "9", "8"), [quota(count=1)], {}, 3)
    assert (found.code, found.units) == ("award_tie", ("1", "2"))
    assert found.params == {
        "form": "CO_TINH",
        "allowed": "1",
        "left": "1",
        "place": "1",
        "count": "2",
    }


def test_a_shared_place_that_all_fit_in_is_none() -> None:
    assert [*award_warnings(ranked("9", "9", "8"), [quota(count=2)], {}, 3)] == []
    assert [*award_warnings(ranked("9", "9", None), [quota(count=5)], {}, 3)] == []
    assert [*award_warnings(ranked("9", "9"), [quota(count=0)], {}, 2)] == []


def test_who_is_kept_from_the_flag_is_named_and_the_next_one_is_looked_at() -> None:
    barred = {"1": ("K1", "K2")}
    first, second = award_warnings(ranked("9", "8", "8"), [quota(count=1)], barred, 3)
    assert (first.code, first.units, first.params["code"]) == ("award_barred", ("1",), "K1 K2")
    assert (second.code, second.units) == ("award_tie", ("2", "3"))


def test_what_keeps_from_the_flag_keeps_from_no_other_award() -> None:
    found = award_warnings(ranked("9", "8"), [quota("BANG_KHEN", count=1)], {"1": ("K1",)}, 2)
    assert [*found] == []


def test_awards_may_be_a_share_of_all_members_ranked_or_not() -> None:
    share = quota(share=Decimal(20), rounding="XUONG")
    assert award_count(share, 9) == 1
    assert award_count(share, 10) == 2
    assert award_count(quota(count=3), 10) == 3
    assert award_count(quota(), 10) is None
