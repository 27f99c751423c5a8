"""An import is taken back to the letter, in whatever order, or the row is kept and named."""

from pathlib import Path

import pytest

from tests.exchange.sheets import criterion, fill, held, refused, steps_to
from tests.exchange.test_exchange import carry, codes, record
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.office import Office


def imported(district: Office, province: Office, folder: Path) -> str:
    """Carry everything up and return the bundle's id."""
    return carry(district, province, folder, "12").manifest.bundle_id


def row(office: Office, uid: str) -> Held:
    return office.records.held(Kind.ACTIVITY, uid)


def test_imports_taken_back_out_of_order_never_mix_two_versions_of_a_row(
    district: Office, province: Office, tmp_path: Path
) -> None:
    uid, other = record(district, place="p0").id, record(district, "Việc khác").id
    imported(district, province, tmp_path)
    first = row(province, uid)
    district.records.save(Kind.ACTIVITY, {"title": "v1"}, uid)
    one = imported(district, province, tmp_path)
    district.records.save(Kind.ACTIVITY, {"place": "p2"}, uid)
    district.records.save(Kind.ACTIVITY, {"title": "Việc khác, sửa"}, other)
    two = imported(district, province, tmp_path)
    second = row(province, uid)
    district.records.save(Kind.ACTIVITY, {"participants": "3"}, uid)
    three = imported(district, province, tmp_path)

    partly = province.exchange.undo_import(two).value
    assert (partly.back, len(partly.kept)) == (1, 1)
    assert province.exchange.undo_import(three).value.back == 1
    assert row(province, uid) == second
    with pytest.raises(UserError) as error:
        province.exchange.undo_import(one)
    assert codes(error) == ["import_built_on"]
    assert row(province, uid) == second
    # What was kept the first time can go now, and with it what came before.
    again = province.exchange.undo_import(two).value
    assert (again.back, again.kept) == (1, ())
    assert province.exchange.undo_import(one).value.back == 1
    assert row(province, uid) == first
    assert province.overview.check() == []


def test_what_went_back_and_came_again_by_another_file_is_left_alone(
    district: Office, province: Office, tmp_path: Path
) -> None:
    uid, other = record(district).id, record(district, "Việc khác").id
    both = imported(district, province, tmp_path)
    district.records.save(Kind.ACTIVITY, {"title": "v1"}, uid)
    imported(district, province, tmp_path)
    assert province.exchange.undo_import(both).value.back == 1
    imported(district, province, tmp_path)
    with pytest.raises(UserError) as error:
        province.exchange.undo_import(both)
    assert codes(error) == ["import_built_on"]
    assert row(province, other).record == row(district, other).record


def test_a_file_imported_twice_is_taken_back_whole(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district, "Tháng ba", day="05/03/2024")
    record(district, "Tháng chín", day="05/09/2024")
    before = province.overview.digest()
    quarter = province.records.every(Kind.PERIOD, year=2024, code="Q1")[0]
    lock = {"period": quarter.id, "locked": True, "reason": "Chốt"}
    locked = province.records.save(Kind.PERIOD_LOCK, lock).value
    path = district.exchange.export("12", tmp_path).value.path
    preview = province.exchange.preview(path)
    province.exchange.apply(preview)
    province.records.save(Kind.PERIOD_LOCK, {"locked": False}, locked.id)
    province.exchange.apply(province.exchange.preview(path))
    assert len(province.records.find(Kind.ACTIVITY)) == 2

    undone = province.exchange.undo_import(preview.manifest.bundle_id).value
    assert (undone.back, undone.kept) == (2, ())
    assert len(province.records.find(Kind.ACTIVITY)) == 0
    province.records.remove(Kind.PERIOD_LOCK, locked.id)
    assert province.overview.digest() == before
    with pytest.raises(UserError) as error:
        province.exchange.undo_import(preview.manifest.bundle_id)
    assert codes(error) == ["import_unknown"]


def test_an_import_of_which_nothing_can_go_back_still_stands(
    district: Office, province: Office, tmp_path: Path
) -> None:
    uid = record(district).id
    one = imported(district, province, tmp_path)
    district.records.save(Kind.ACTIVITY, {"title": "v1"}, uid)
    two = imported(district, province, tmp_path)
    with pytest.raises(UserError) as error:
        province.exchange.undo_import(one)
    assert codes(error) == ["import_built_on"]
    province.exchange.undo_import(two)
    assert province.exchange.undo_import(one).value.back == 1
    assert len(province.records.find(Kind.ACTIVITY)) == 0


# ------------------------------------------------------------------------------------ score sheets


def sent_again(district: Office, province: Office, folder: Path, sheet: str) -> str:
    """Return the bundle that brought the sheet a second time, with other points and an activity."""
    imported(district, province, folder)
    district.scoring.enter(sheet, criterion(district, sheet, "I.7"), {"claimed": "2"})
    district.scoring.submit(sheet)
    record(district)
    return imported(district, province, folder)


def test_a_sheet_that_is_being_judged_stays_whole_and_is_named(
    district: Office, province: Office, tmp_path: Path
) -> None:
    sheet = fill(district)
    again = sent_again(district, province, tmp_path, sheet)
    steps_to(province, sheet, "DANG_THAM_DINH")
    before = held(province, Kind.SCORE_SHEET), held(province, Kind.SCORE_ENTRY)
    undone = province.exchange.undo_import(again).value
    assert (held(province, Kind.SCORE_SHEET), held(province, Kind.SCORE_ENTRY)) == before
    assert len(province.records.find(Kind.ACTIVITY)) == 0
    assert undone.back == 1
    label = province.records.label(Kind.SCORE_SHEET, sheet)
    assert (undone.kept, undone.judged) == ((label,), (label,))
    assert province.scoring.state_of(sheet) == "DANG_THAM_DINH"
    assert province.overview.check() == []


def test_an_import_of_nothing_but_a_judged_sheet_is_refused_with_its_name(
    district: Office, province: Office, tmp_path: Path
) -> None:
    sheet = fill(district)
    district.scoring.submit(sheet)
    bundle = imported(district, province, tmp_path)
    steps_to(province, sheet, "DANG_THAM_DINH", "DA_THAM_DINH", "DA_DUYET", "DA_CONG_BO")
    before = province.overview.digest()
    with refused("import_judged") as caught:
        province.exchange.undo_import(bundle)
    label = province.records.label(Kind.SCORE_SHEET, sheet)
    assert caught.value.problems[0].params == {"count": "1", "first": label}
    assert province.overview.digest() == before


def test_a_sheet_nobody_has_begun_with_goes_back_whole(
    district: Office, province: Office, tmp_path: Path
) -> None:
    district.scoring.submit(fill(district))
    before = province.overview.digest()
    undone = province.exchange.undo_import(imported(district, province, tmp_path)).value
    assert (undone.kept, province.overview.digest()) == ((), before)
