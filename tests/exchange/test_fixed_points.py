"""What was handed in stands: computed points are put down with it, and reviews are of one round."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.sheets import carry, complete, criterion, fill, held, refused, row_of, steps_to
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office

COUNTED = "V.3"  # Three cases are six points off; they come from the register of incidents.


@pytest.fixture
def sheet(district: Office) -> str:
    return fill(district)


def incident(office: Office, uid: str) -> None:
    raw = {"type": "SAI_SO_LIEU", "description": "Sai số liệu", "day": "02/04/2024"}
    office.records.save(Kind.INCIDENT, {**raw, "cases": "3", "criteria": [uid]})


def entry(office: Office, sheet: str, uid: str) -> Any:
    (found,) = held(office, Kind.SCORE_ENTRY, sheet=sheet, criterion=uid)
    return found.record


def test_what_is_found_out_after_handing_in_changes_no_points_handed_in(
    district: Office, province: Office, sheet: str, tmp_path: Path
) -> None:
    uid = criterion(district, sheet, COUNTED)
    district.scoring.submit(sheet)
    before = district.scoring.view(sheet).scored.claimed
    incident(district, uid)
    for office in (district, province):
        if office is province:
            carry(district, province, tmp_path)
        row = row_of(office, sheet, COUNTED)
        assert (row.computed, row.claimed) == (Decimal(-6), Decimal(0))
        assert office.scoring.view(sheet).scored.claimed == before
    steps_to(province, sheet, "DANG_THAM_DINH", "DA_THAM_DINH", "DA_DUYET")
    assert province.scoring.view(sheet).scored.final == before


def test_points_typed_by_hand_stay_those_that_were_typed(district: Office, sheet: str) -> None:
    typed = entry(district, sheet, criterion(district, sheet, "I.7"))
    district.scoring.submit(sheet)
    assert entry(district, sheet, typed.criterion) == typed
    assert not typed.fixed


def test_handing_in_is_one_step_with_the_points_put_down(district: Office, sheet: str) -> None:
    before = len(district.history.steps())
    district.scoring.submit(sheet)
    assert len(district.history.steps()) == before + 1
    found = entry(district, sheet, criterion(district, sheet, COUNTED))
    assert (found.claimed, found.fixed) == (Decimal(0), True)


@pytest.fixture
def returned(district: Office, province: Office, sheet: str, tmp_path: Path) -> str:
    district.scoring.submit(sheet)
    carry(district, province, tmp_path)
    province.scoring.move(sheet, "TRA_LAI", "Thiếu minh chứng")
    carry(province, district, tmp_path)
    return sheet


def test_a_returned_sheet_computes_again_and_puts_the_new_points_down(
    district: Office, returned: str
) -> None:
    uid = criterion(district, returned, COUNTED)
    incident(district, uid)
    assert row_of(district, returned, COUNTED).claimed == Decimal(-6)
    district.scoring.submit(returned)
    found = entry(district, returned, uid)
    assert (found.claimed, found.fixed) == (Decimal(-6), True)


def test_what_is_typed_in_a_returned_sheet_is_no_computed_number_any_more(
    district: Office, returned: str
) -> None:
    uid = criterion(district, returned, COUNTED)
    district.scoring.enter(returned, uid, {"claimed": "-2", "reason": "Theo kết luận"})
    found = entry(district, returned, uid)
    assert (found.claimed, found.fixed) == (Decimal(-2), False)
    other = criterion(district, returned, "V.2")
    district.scoring.enter(returned, other, {"not_applicable": "1", "reason": "Không thuộc Khối"})
    assert entry(district, returned, other).claimed is None


def test_nobody_writes_points_as_computed_that_are_not(district: Office, sheet: str) -> None:
    uid = criterion(district, sheet, COUNTED)
    raw = {"sheet": sheet, "criterion": uid, "claimed": "-1", "fixed": "1"}
    with refused("claimed:fixed_not_computed"):
        district.records.save(Kind.SCORE_ENTRY, raw)


def test_points_of_an_earlier_round_do_not_judge_the_sheet_as_it_is_handed_in_now(
    district: Office, province: Office, sheet: str, tmp_path: Path
) -> None:
    district.scoring.submit(sheet)
    carry(district, province, tmp_path)
    steps_to(province, sheet, "DANG_THAM_DINH")
    uid = criterion(province, sheet, "I.7")
    province.scoring.review(sheet, uid, "KHOI", "2", "Hồ sơ chưa đủ")
    province.scoring.move(sheet, "TRA_LAI", "Bổ sung hồ sơ")
    carry(province, district, tmp_path)
    district.scoring.submit(sheet)
    carry(district, province, tmp_path)
    steps_to(province, sheet, "DANG_THAM_DINH")
    row = row_of(province, sheet, "I.7")
    assert (row.bloc, row.reviews) == (row.claimed, {})
    told = [one for one in province.scoring.trail(sheet, uid) if one.stage == "KHOI"]
    assert [(one.points, one.standing) for one in told] == [(Decimal(2), False)]
    province.scoring.review(sheet, uid, "KHOI", "3", "Đã bổ sung")
    assert row_of(province, sheet, "I.7").bloc == 3
    told = [one for one in province.scoring.trail(sheet, uid) if one.stage == "KHOI"]
    assert [(one.points, one.standing) for one in told] == [
        (Decimal(2), False),
        (Decimal(3), True),
    ]


def test_a_review_names_the_round_at_hand(province: Office, district: Office, sheet: str,
                                          tmp_path: Path) -> None:  # fmt: skip
    district.scoring.submit(sheet)
    carry(district, province, tmp_path)
    steps_to(province, sheet, "DANG_THAM_DINH")
    raw = {"sheet": sheet, "criterion": criterion(province, sheet, "I.7"), "stage": "KHOI"}
    with refused("round:step_out_of_turn"):
        province.records.save(Kind.SCORE_REVIEW, {**raw, "round": "2", "points": "5"})


# ------------------------------------------------------------------------- what can be approved


def forged(office: Office, sheet: str, **changes: Any) -> None:
    """Write to a sheet past all guards, as another program may have."""
    found = office.store.read.get(Kind.SCORE_SHEET, sheet)
    assert found
    with office.store.operation("test.forge") as work:
        work.put(replace(found.record, **changes))


def emptied(office: Office, sheet: str, code: str) -> None:
    """Take a criterion's entry out of a sheet past all guards."""
    (row,) = held(office, Kind.SCORE_ENTRY, sheet=sheet, criterion=criterion(office, sheet, code))
    with office.store.operation("test.forge") as work:
        work.drop(Kind.SCORE_ENTRY, row.record.id)


@pytest.mark.parametrize("code", ["I.7", "K.1"])
def test_nothing_is_approved_that_lacks_points_or_an_answer(
    district: Office, province: Office, sheet: str, tmp_path: Path, code: str
) -> None:
    emptied(district, sheet, code)
    table_hash = district.scoring.view(sheet).table_hash
    day = district.today()
    forged(district, sheet, state="DA_TU_CHAM", round=1, table_hash=table_hash, submitted_on=day)
    carry(district, province, tmp_path)
    steps_to(province, sheet, "DANG_THAM_DINH", "DA_THAM_DINH")
    with refused("state:sheet_not_scored") as error:
        province.scoring.move(sheet, "DA_DUYET")
    (problem,) = error.value.problems
    assert problem.params["codes"] == code
    assert province.scoring.state_of(sheet) == "DA_THAM_DINH"


def test_a_criterion_scored_above_may_be_approved(
    district: Office, province: Office, sheet: str, tmp_path: Path
) -> None:
    emptied(district, sheet, "I.7")
    table_hash = district.scoring.view(sheet).table_hash
    forged(district, sheet, state="DA_TU_CHAM", round=1, table_hash=table_hash,
           submitted_on=district.today())  # fmt: skip
    carry(district, province, tmp_path)
    steps_to(province, sheet, "DANG_THAM_DINH", "DA_THAM_DINH")
    uid = criterion(province, sheet, "I.7")
    province.scoring.review(sheet, uid, "THAM_DINH", "5", "Theo quyết định xếp hạng")
    steps_to(province, sheet, "DA_DUYET", "DA_CONG_BO")
    assert province.scoring.state_of(sheet) == "DA_CONG_BO"


def test_a_sheet_of_another_table_is_not_approved(
    district: Office, province: Office, sheet: str, tmp_path: Path
) -> None:
    forged(district, sheet, state="DA_TU_CHAM", round=1, table_hash="0" * 64,
           submitted_on=district.today())  # fmt: skip
    carry(district, province, tmp_path)
    steps_to(province, sheet, "DANG_THAM_DINH", "DA_THAM_DINH")
    with refused("state:sheet_on_other_table"):
        province.scoring.move(sheet, "DA_DUYET")


def test_a_sheet_in_which_nothing_applies_is_not_handed_in(district: Office) -> None:
    sheet = district.scoring.open_sheet("F", "2024/N").value.id
    nothing = {"not_applicable": "1", "reason": "Không được giao"}
    items = district.scoring.view(sheet).scored.items
    rows = [
        (item.criterion.id, {"result": "0"} if item.is_condition else nothing)
        for item in items
        if not item.is_group and item.criterion.code != "K.3"
    ]
    assert district.scoring.enter_many(sheet, rows).value.refused == ()
    with refused("sheet_empty"):
        district.scoring.submit(sheet)
    uid = criterion(district, sheet, "I.7")
    district.scoring.enter(sheet, uid, {"not_applicable": "", "reason": "", "result": "1"})
    complete(district, sheet)
    district.scoring.submit(sheet)
