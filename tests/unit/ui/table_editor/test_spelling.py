"""Parameters between a form and a table, and which of them a form asks for."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.figures import plain_number
from thidua_desktop.domain.scoring.parameters import Parameter, parse
from thidua_desktop.domain.scoring.rule import check_parameters
from thidua_desktop.domain.scoring.rules import RULES
from thidua_desktop.ui.screens.scoring.table_editor import asked
from thidua_desktop.ui.screens.scoring.table_editor.spelling import Misread, shown, spelled

NUMBER, LIMIT = Parameter("step"), Parameter("floor", "limit")
BANDS, LEVELS = Parameter("bands", "bands"), Parameter("levels", "levels")
PLACES, CODES = Parameter("places", "places"), Parameter("on", "codes")

machine = st.decimals(-999, 999, places=2).map(plain_number)


def there_and_back(parameter: Parameter, text: str) -> str:
    return spelled("R03", parameter, shown("R03", parameter, text))


@given(machine)
def test_a_number_of_a_table_is_the_same_after_the_form(text: str) -> None:
    assert there_and_back(NUMBER, text) == text
    assert there_and_back(LIMIT, text) == text


@pytest.mark.parametrize(
    ("parameter", "text"),
    [
        (BANDS, "[88,90)=2 [90,95)=3 [95,100)=4 [100,)=5"),
        (BANDS, "(,0.5]=-1 (0.5,)=0"),
        (LEVELS, "HTXSNV=10 HTTNV=8 RAT_TOT=7.5"),
        (PLACES, "1=6 2=5.5"),
        (CODES, "I.1 I.2"),
        (LIMIT, "none"),
        (NUMBER, ""),
        (BANDS, ""),
    ],
)
def test_every_form_of_parameter_is_the_same_after_the_form(
    parameter: Parameter, text: str
) -> None:
    assert there_and_back(parameter, text) == text


def test_people_see_commas_words_and_per_cent() -> None:
    assert shown("R03", NUMBER, "0.5") == "0,5"
    assert shown("R02", Parameter("cap"), "1.2") == "120"
    assert spelled("R02", Parameter("cap"), "100") == "1"
    assert spelled("R04", Parameter("cap", "limit"), "100") == "100"
    assert shown("R05", LEVELS, "HTTNV=8") == [("Hoàn thành tốt nhiệm vụ", "8")]
    assert shown("R05", BANDS, "[88,)=2") == [("88", "in", "", "", "2")]


def test_what_is_no_parameter_is_shown_as_it_is() -> None:
    assert shown("R05", BANDS, "88-90: 2") == [("88-90: 2", "", "", "", "")]
    assert shown("R03", NUMBER, "x") == "x"


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (("88", "in", "9o", "out", "2"), "Bậc 2, ô Đến: “9o”"),
        (("88", "", "90", "out", "2"), "Bậc 2: chọn “gồm” hay “không gồm” cạnh ô Từ."),
        (("88", "in", "90", "", "2"), "Bậc 2: chọn “gồm” hay “không gồm” cạnh ô Đến."),
        (("88", "in", "90", "out", ""), "Bậc 2: chưa ghi ô Điểm."),
        (("95", "in", "90", "out", "2"), "Bậc 2: đi từ 95 đến 90"),
        (("90", "in", "90", "out", "2"), "Bậc 2: đi từ 90 đến 90"),
    ],
)
def test_a_wrong_band_is_refused_with_its_place(cells: tuple[str, ...], said: str) -> None:
    right = ("0", "in", "88", "out", "1")
    with pytest.raises(Misread, match=said):
        spelled("R05", BANDS, [right, cells])


def test_one_point_may_be_a_band_of_its_own() -> None:
    assert spelled("R05", BANDS, [("90", "in", "90", "in", "2")]) == "[90,90]=2"


def test_a_level_without_a_name_is_refused_with_its_place() -> None:
    with pytest.raises(Misread, match="Mức 1: chưa ghi ô Tên mức"):
        spelled("R05", LEVELS, [("", "8")])


def words(rule: Any, turn: int) -> dict[str, str]:
    return {
        one.name: one.options[turn % len(one.options)]
        for one in rule.parameters
        if one.form == "word"
    }


_FILLED = {
    "number": "1",
    "limit": "none",
    "bands": "[0,1]=1",
    "levels": "A=1",
    "places": "1=1",
    "codes": "1",
    "source": "typed",
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.code))
@pytest.mark.parametrize("turn", range(6))
def test_a_form_asks_for_exactly_what_a_rule_needs(rule: Any, turn: int) -> None:
    chosen = words(rule, turn)
    wanted = asked.asked(rule, chosen)
    given = {one.name: chosen.get(one.name) or _FILLED[one.form] for one in wanted}
    assert [problem.code for problem in check_parameters(rule, given)] == []
    for name in given:
        less = {other: text for other, text in given.items() if other != name}
        assert check_parameters(rule, less) != []


def test_parameters_that_repeat_the_maximum_are_parameters() -> None:
    for rule in RULES:
        for name in asked.as_most(rule):
            assert parse(rule.parameter(name), "5") == 5
