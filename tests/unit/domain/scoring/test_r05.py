"""R05, by bands and levels: every end of a band is open or closed as the table says."""

import pytest

from tests.unit.domain.scoring.computing import points, problems, scored
from thidua_desktop.domain.scoring.r05 import RULE

# Of a table: “Từ 88–90 % cộng 2; từ 90–95 % cộng 3; từ 95 đến dưới 100 % cộng 4; 100 % cộng 5.”
CASHLESS = {
    "of": "result",
    "bands": "[88,90)=2 [90,95)=3 [95,100)=4 [100,)=5",
    "otherwise": "none",
}
RATED = {
    "of": "level",
    "levels": "HTXSNV=10 HTTNV=8 HTNV=5 KHTNV=0",
    "otherwise": "none",
}


@pytest.mark.parametrize(
    ("result", "found"),
    [
        ("87.99", "no_band"),
        ("88", "2.00"),
        ("90", "3.00"),
        ("94.999", "3.00"),
        ("95", "4.00"),
        ("99.99", "4.00"),
        ("100", "5.00"),
    ],
)
def test_r05_finds_the_one_band(result: str, found: str) -> None:
    assert points(RULE, CASHLESS, result=result) == found


def test_completion_is_looked_up_in_per_cent() -> None:
    parameters = CASHLESS | {"of": "completion", "ratio": "A_T"}
    assert points(RULE, parameters, result="899", target="1000") == "2.00"
    assert points(RULE, parameters, result="1000", target="1000") == "5.00"
    assert points(RULE, parameters, result="1000", target="0") == "target_zero"


@pytest.mark.parametrize(
    ("bands", "result", "found"),
    [
        ("(88,90]=2", "88", "no_band"),
        ("(88,90]=2", "90", "2.00"),
        ("(,80)=1 [80,)=2", "-1000", "1.00"),
        ("(,80)=1 [80,)=2", "80", "2.00"),
        ("[5,5]=1", "5", "1.00"),
    ],
)
def test_ends_are_open_closed_or_not_there(bands: str, result: str, found: str) -> None:
    assert points(RULE, CASHLESS | {"bands": bands}, result=result) == found


def test_what_is_in_no_band_has_the_points_said_for_it() -> None:
    assert points(RULE, CASHLESS | {"otherwise": "0"}, result="50") == "0.00"
    explanation = scored(RULE, CASHLESS | {"otherwise": "0.5"}, result="50")
    assert (str(explanation.points), explanation.steps[0].note) == ("0.50", "otherwise")


@pytest.mark.parametrize(
    ("place", "found"),
    [("1", "10.00"), ("2", "8.00"), ("4", "0.00"), ("5", "no_band"), ("1.5", "no_band")],
)
def test_a_level_is_entered_as_its_place_in_the_list(place: str, found: str) -> None:
    assert points(RULE, RATED, result=place) == found


def test_missing_is_in_no_band() -> None:
    assert points(RULE, CASHLESS | {"otherwise": "0"}) == "result_missing"


@pytest.mark.parametrize(
    ("parameters", "found"),
    [
        (CASHLESS, []),
        (RATED, []),
        (RATED | {"of": "result"}, ["bands:missing"]),
        (CASHLESS | {"of": "level"}, ["levels:missing"]),
        (CASHLESS | {"of": "completion"}, ["ratio:missing"]),
        (CASHLESS | {"bands": "88-90=2"}, ["bands:not_bands"]),
        (CASHLESS | {"bands": "[88,90)"}, ["bands:not_bands"]),
        (RATED | {"levels": "TOT=1 TOT=2"}, ["levels:not_levels"]),
        (RATED | {"otherwise": ""}, ["otherwise:missing"]),
    ],
)
def test_each_way_needs_its_own_list(parameters: dict[str, str], found: list[str]) -> None:
    assert problems(RULE, parameters) == found
