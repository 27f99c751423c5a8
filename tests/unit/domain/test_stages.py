"""Where a sheet stands, whatever steps lie about, and who may take which."""

from typing import Any

import pytest

from tests.builders import a
from thidua_desktop.domain.codes import SHEET_STATE
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.stages import (
    PASSAGES,
    Above,
    Rights,
    counting,
    may_give,
    passage,
    rights,
    stand,
)

UNIT, DISTRICT, PROVINCE, OTHER = "unit", "district", "province", "other"
ABOVE = Above((DISTRICT, PROVINCE), frozenset({PROVINCE}))
WAY = ("DANG_THAM_DINH", "DA_THAM_DINH", "DA_DUYET", "DA_CONG_BO")


def sheet(state: str = "DA_TU_CHAM", round_: int | None = 1) -> Any:
    return a(Kind.SCORE_SHEET, home=UNIT, unit=UNIT, state=state, round=round_)


def step(number: int, state: str, home: str = PROVINCE, round_: int = 1) -> Any:
    uid = f"{number}/{home}/{state}"
    given: dict[str, Any] = {"number": number, "state": state, "round": round_, "reason": "x"}
    return a(Kind.SHEET_MOVE, id=uid, home=home, **given)


def way(*states: str) -> list[Any]:
    return [step(number, state) for number, state in enumerate(states, start=1)]


def test_without_a_step_the_units_own_word_holds() -> None:
    assert stand(sheet("NHAP", None), [], ABOVE) == "NHAP"
    assert stand(sheet(), [], ABOVE) == "DA_TU_CHAM"
    # Nobody approves its own sheet.
    assert stand(sheet("DA_CONG_BO"), [], ABOVE) == "DA_TU_CHAM"


def test_the_last_step_of_a_whole_way_holds() -> None:
    for length in range(1, len(WAY) + 1):
        assert stand(sheet(), way(*WAY[:length]), ABOVE) == WAY[length - 1]


def test_a_sheet_returned_is_the_units_again_until_it_hands_it_in() -> None:
    moves = way("DANG_THAM_DINH", "TRA_LAI")
    assert stand(sheet(), moves, ABOVE) == "TRA_LAI"
    assert stand(sheet(round_=2), moves, ABOVE) == "DA_TU_CHAM"
    again = [*moves, step(3, "DANG_THAM_DINH", round_=2)]
    assert stand(sheet(round_=2), again, ABOVE) == "DANG_THAM_DINH"


@pytest.mark.parametrize("round_", [None, 0, 2, 9])
@pytest.mark.parametrize("state", ["NHAP", "DA_TU_CHAM", "TRA_LAI"])
def test_a_published_sheet_stays_published_whatever_its_unit_writes(
    state: str, round_: int | None
) -> None:
    assert stand(sheet(state, round_), way(*WAY), ABOVE) == "DA_CONG_BO"


@pytest.mark.parametrize(
    "forged",
    [
        step(5, "TRA_LAI"),
        step(5, "DA_THAM_DINH"),
        step(999, "TRA_LAI", DISTRICT),
        step(1, "TRA_LAI", DISTRICT),
        step(2, "TRA_LAI", DISTRICT),
        step(3, "TRA_LAI", DISTRICT),
        step(5, "DANG_THAM_DINH", UNIT, 2),
        step(5, "TRA_LAI", OTHER),
    ],
)
def test_a_published_sheet_stays_published_whatever_step_lies_beside_it(forged: Any) -> None:
    moves = way(*WAY)
    assert stand(sheet(), [*moves, forged], ABOVE) == "DA_CONG_BO"
    assert counting([*moves, forged], ABOVE) == moves


def test_only_the_deciding_office_approves() -> None:
    moves = way(*WAY[:2])
    assert stand(sheet(), [*moves, step(3, "DA_DUYET", DISTRICT)], ABOVE) == "DA_THAM_DINH"
    own_table = Above((DISTRICT, PROVINCE), frozenset({DISTRICT, PROVINCE}))
    assert stand(sheet(), [*moves, step(3, "DA_DUYET", DISTRICT)], own_table) == "DA_DUYET"


def test_of_two_steps_at_once_the_weightier_offices_counts() -> None:
    both = [step(1, "TRA_LAI", DISTRICT), step(1, "DANG_THAM_DINH", PROVINCE)]
    assert stand(sheet(), both, ABOVE) == "DANG_THAM_DINH"
    assert stand(sheet(), both[::-1], ABOVE) == "DANG_THAM_DINH"


def test_every_passage_leads_from_a_state_to_a_state() -> None:
    assert set(PASSAGES) <= set(SHEET_STATE.values)
    for ways in PASSAGES.values():
        assert {one.to for one in ways} <= set(SHEET_STATE.values)
    assert passage("DA_CONG_BO", "DA_DUYET") is None
    assert passage("NHAP", "DANG_THAM_DINH") is None


@pytest.mark.parametrize(
    ("state", "office", "expected"),
    [
        ("NHAP", UNIT, Rights(enter=True, moves=("DA_TU_CHAM",))),
        ("NHAP", PROVINCE, Rights()),
        ("DA_TU_CHAM", UNIT, Rights()),
        ("DA_TU_CHAM", DISTRICT, Rights(moves=("DANG_THAM_DINH", "TRA_LAI"))),
        ("DA_TU_CHAM", OTHER, Rights()),
        (
            "DANG_THAM_DINH",
            DISTRICT,
            Rights(stages=("KHOI",), moves=("DA_THAM_DINH", "TRA_LAI")),
        ),
        ("DA_THAM_DINH", DISTRICT, Rights()),
        (
            "DA_THAM_DINH",
            PROVINCE,
            Rights(stages=("THAM_DINH", "DUYET"), moves=("DA_DUYET", "DANG_THAM_DINH")),
        ),
        ("DA_DUYET", PROVINCE, Rights(moves=("DA_CONG_BO", "DA_THAM_DINH"))),
        ("DA_CONG_BO", PROVINCE, Rights()),
        ("TRA_LAI", UNIT, Rights(enter=True, moves=("DA_TU_CHAM",))),
    ],
)
def test_who_may_do_what_in_which_state(state: str, office: str, expected: Rights) -> None:
    assert rights(sheet(), state, ABOVE, office) == expected


def test_whose_points_count_at_which_stage() -> None:
    assert may_give("KHOI", DISTRICT, ABOVE)
    assert not may_give("THAM_DINH", DISTRICT, ABOVE)
    assert may_give("DUYET", PROVINCE, ABOVE)
    assert not may_give("KHOI", UNIT, ABOVE)
