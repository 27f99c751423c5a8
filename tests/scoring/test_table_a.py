"""Table A whole (Cần Thơ, Kế hoạch 157/KH-UBND, 18/11/2025): sheets of three communes, by hand."""

from decimal import Decimal

import pytest

from tests.scoring.worked import Given, points, seeded, table_of, worked
from thidua_desktop.domain.scoring.scheme import Scheme


@pytest.fixture(scope="module")
def table() -> Scheme:
    return table_of(seeded(), "A")


def asked(
    told: str, opened: tuple[str, str], cards: str, paid: tuple[str, str]
) -> dict[str, dict[str, str]]:
    """Return what a commune reports for criteria 1 to 4: b and a; the a of 3 is the b of 2."""
    return {
        "1": {"count": told},
        "2": {"result": opened[0], "target": opened[1]},
        "3": {"result": cards},
        "4": {"result": paid[0], "target": paid[1]},
    }


PLANNED: Given = {"0": {"result": "0"}}  # It did not happen that there is no plan.
NOT_PLANNED: Given = {"0": {"result": "1"}}


def test_the_table_stands_as_it_was_printed(table: Scheme) -> None:
    most = {r.criterion.code: r.criterion.max_points for r in table.rows if r.criterion.max_points}
    assert {code: str(points) for code, points in most.items()} == {
        "I": "115",
        "1": "20",
        "2": "40",
        "3": "20",
        "4": "20",
        "5": "15",
        "5.1": "5",
        "5.2": "5",
        "5.3": "5",
    }


def test_an_ordinary_commune(table: Scheme) -> None:
    # 1: 47 of 50 asked said yes: 47 × 0,4 = 18,80.
    # 2: 301 of 350 opened an account: 301/350 × 40 = 34,40.
    # 3: 240 of those 301 got a card: 240/301 × 20 = 15,9468… = 15,95.
    # 4: 1.113 of 1.250 are paid without cash: 1.113/1.250 × 20 = 17,808 = 17,81.
    # 5.1: 86 % are not 100 %: 0. 5.2: 89,04 % lie in 88 … under 90: 2. 5.3: all checked: 5.
    # 18,80 + 34,40 + 15,95 + 17,81 = 86,96; and 7 of bonus: 93,96.
    known = asked("47", ("301", "350"), "240", ("1113", "1250"))
    bonus = {"5.1": {"result": "86"}, "5.2": {"result": "89.04"}, "5.3": {"result": "100"}}
    found = worked(table, {**known, **bonus, **PLANNED})
    assert points(found) == {
        "1": "18.80",
        "2": "34.40",
        "3": "15.95",
        "4": "17.81",
        "5.1": "0.00",
        "5.2": "2.00",
        "5.3": "5.00",
        "5": "7.00",
        "I": "93.96",
    }
    assert (str(found.computed), found.unscored) == ("93.96", ())


def test_a_perfect_commune_reaches_115(table: Scheme) -> None:
    # 50 × 0,4 = 20; 400/400 × 40 = 40; 400/400 × 20 = 20; 900/900 × 20 = 20; 5 + 5 + 5 = 15.
    known = asked("50", ("400", "400"), "400", ("900", "900"))
    bonus = {code: {"result": "100"} for code in ("5.1", "5.2", "5.3")}
    found = worked(table, {**known, **bonus, **PLANNED})
    assert str(found.claimed) == "115.00"
    assert points(found)["5"] == "15.00"


def test_a_commune_without_a_plan_in_which_nobody_opened_an_account(table: Scheme) -> None:
    # 1: without plan and evidence nothing, though 50 said yes. 2: 0/280 × 40 = 0.
    # 3: of no account no card can be issued: not determined, never 0 by itself.
    # 4: 880/1.000 × 20 = 17,60. 5.2: 88 % belong to the band that begins there: 2. 5.3: 99,9: 0.
    known = asked("50", ("0", "280"), "0", ("880", "1000"))
    bonus = {"5.1": {"result": "0"}, "5.2": {"result": "88"}, "5.3": {"result": "99.9"}}
    found = worked(table, {**known, **bonus, **NOT_PLANNED})
    assert points(found) == {
        "1": "0.00",
        "2": "0.00",
        "4": "17.60",
        "5.1": "0.00",
        "5.2": "2.00",
        "5.3": "0.00",
        "5": "2.00",
        "I": "19.60",
    }
    assert found.unscored == ("3",)
    # The clerk gives it 0 herself, with her reason: the sheet is whole and the total the same.
    claimed = worked(table, {**known, **bonus, **NOT_PLANNED}, {"3": "0"})
    assert (str(claimed.claimed), claimed.unscored) == ("19.60", ())


def test_the_third_criterion_follows_the_second(table: Scheme) -> None:
    # 200 accounts in place of 301: the 150 cards are 150/200 × 20 = 15,00.
    known = asked("0", ("200", "350"), "150", ("0", "1"))
    found = worked(table, {**known, **PLANNED})
    three = next(item for item in found.items if item.criterion.code == "3")
    assert str(three.computed) == "15.00"
    assert three.explanation.inputs["target"] == Decimal(200)
    assert three.explanation.sources["target"] == "linked"


@pytest.mark.parametrize(
    ("share", "bonus"),
    # The printed bands overlap at 90 and 95 (88-90, 90-95, 95-dưới 100): the mark is the higher's.
    [
        ("87.99", "0.00"),
        ("88", "2.00"),
        ("90", "3.00"),
        ("94.999", "3.00"),
        ("95", "4.00"),
        ("99.99", "4.00"),
        ("100", "5.00"),
    ],
)
def test_each_mark_of_the_bands_belongs_to_one_band(table: Scheme, share: str, bonus: str) -> None:
    assert points(worked(table, {"5.2": {"result": share}}))["5.2"] == bonus


def test_organisations_that_pay_are_ranked_without_points(table: Scheme) -> None:
    found = worked(table, {"II": {"place": "1"}})
    two = next(item for item in found.items if item.criterion.code == "II")
    assert (two.computed, two.explanation.missing) == (None, "rule_only_ranks")
    assert "II" not in found.unscored
