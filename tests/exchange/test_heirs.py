"""1 July 2025: Xã Bình Lư takes over the rows of the three communes it was made of."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.exchange.turning import Offices
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.ids import fixed_id
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[Offices]:
    with ExitStack() as sessions:
        offices = Offices(tmp_path, sessions)
        offices.turn_to(2025, 6, 20)
        yield offices


@pytest.fixture
def province(offices: Offices) -> Office:
    return offices.make("12", "province")


@pytest.fixture
def old(offices: Offices, province: Office) -> Office:
    """Return Xã Sơn Bình with one activity the province knows."""
    office = offices.make("03413", "commune")
    record(office, "Ra quân làm đường")
    offices.carry(office, province)
    return office


@pytest.fixture
def new(offices: Offices, province: Office, old: Office) -> Office:
    """Return Xã Bình Lư after its first file from the province."""
    assert old.identity.unit
    offices.turn_to(2025, 7, 10)
    office = offices.make("03390", "commune")
    offices.carry(province, office)
    return office


def record(office: Office, title: str) -> str:
    raw = {"type": "LAO_DONG", "title": title, "day": "05/06/2025", "quantity": "2"}
    return office.records.save(Kind.ACTIVITY, raw).value.id


def titles(office: Office) -> list[str]:
    return sorted(row.title for row in office.records.every(Kind.ACTIVITY))


def test_the_new_communes_first_file_brings_the_old_communes_rows(new: Office, old: Office) -> None:
    assert titles(new) == ["Ra quân làm đường"]
    assert new.records.every(Kind.ACTIVITY)[0].home == old.identity.unit != new.identity.unit


def test_a_commune_made_of_others_is_not_sent_them(
    offices: Offices, province: Office, new: Office
) -> None:
    beside = offices.make("03405", "commune")
    offices.carry(province, beside)
    assert titles(beside) == []
    assert titles(new)


def test_rows_that_came_before_the_merger_was_known_come_with_the_next_file(
    offices: Offices, province: Office, old: Office
) -> None:
    # In June the code is still another's: Thị trấn Tam Đường.
    early = offices.make(fixed_id("lai-chau-2024/unit/xa-03390-2025"), "commune")
    offices.carry(province, early)
    offices.carry(early, province)
    assert titles(early) == []
    offices.turn_to(2025, 7, 10)
    offices.carry(province, early)
    assert titles(early) == titles(old)


def test_the_heir_changes_and_removes_them_and_they_stay_the_old_communes(
    offices: Offices, province: Office, old: Office, new: Office
) -> None:
    row = new.records.every(Kind.ACTIVITY)[0]
    assert new.records.may_edit(row)
    new.records.save(Kind.ACTIVITY, {"title": "Ra quân làm đường bản 46"}, row.id)
    offices.carry(new, province)
    found = province.records.every(Kind.ACTIVITY)[0]
    assert (found.title, found.home) == ("Ra quân làm đường bản 46", old.identity.unit)
    new.records.remove(Kind.ACTIVITY, row.id)
    offices.carry(new, province)
    assert titles(province) == []


def test_nobody_else_changes_them(province: Office, new: Office, old: Office) -> None:
    assert new.identity.unit != old.identity.unit
    row = province.records.every(Kind.ACTIVITY)[0]
    with pytest.raises(UserError) as error:
        province.records.save(Kind.ACTIVITY, {"title": "Sửa"}, row.id)
    assert [problem.code for problem in error.value.problems] == ["not_ours"]


def test_the_old_communes_last_file_is_taken_late_and_handed_on(
    offices: Offices, province: Office, old: Office, new: Office
) -> None:
    record(old, "Việc làm trước khi bàn giao")
    preview = offices.carry(old, province)
    assert preview.counts["new"] == 1
    offices.carry(province, new)
    assert titles(new) == ["Ra quân làm đường", "Việc làm trước khi bàn giao"]


def test_what_old_and_new_both_changed_is_the_heirs_to_decide(
    offices: Offices, province: Office, old: Office, new: Office
) -> None:
    uid = new.records.every(Kind.ACTIVITY)[0].id
    new.records.save(Kind.ACTIVITY, {"title": "Tên của xã mới"}, uid)
    old.records.save(Kind.ACTIVITY, {"title": "Tên của xã cũ"}, uid)
    offices.carry(new, province)
    offices.carry(old, province)
    offices.carry(province, new)
    assert [view.may_decide for view in province.conflicts.open()] == [False]
    (view,) = new.conflicts.open()
    assert view.may_decide
    shown = getattr(view.mine.record, "title", "")
    new.conflicts.resolve(view.id, "mine" if shown == "Tên của xã mới" else "theirs")
    offices.carry(new, province)
    assert titles(province) == ["Tên của xã mới"]
    assert province.conflicts.open() == []


def test_the_heir_may_add_a_row_about_the_old_commune(
    offices: Offices, province: Office, old: Office, new: Office
) -> None:
    raw = {"type": "HOI_NGHI", "title": "Bàn giao", "day": "10/06/2025", "quantity": "1"}
    new.records.save(Kind.ACTIVITY, {**raw, "unit": old.identity.unit})
    assert offices.carry(new, province).counts["new"] == 1


def test_the_heir_closes_the_last_period_of_the_old_commune(
    offices: Offices, province: Office, old: Office, new: Office
) -> None:
    closing = new.completeness.close("2025/Q2", old.identity.unit).value
    assert closing.row_count == 1
    lines = {one.unit: one for one in new.completeness.board("2025/Q2")}
    assert lines[old.identity.unit].own
    assert lines[old.identity.unit].state == "closed"
    assert new.identity.unit not in lines  # It did not exist then.
    offices.carry(new, province)
    province.completeness.accept(old.identity.unit, "2025/Q2")
    offices.carry(province, new)
    lines = {one.unit: one for one in new.completeness.board("2025/Q2")}
    assert lines[old.identity.unit].state == "accepted"


def test_a_commune_that_was_parted_has_no_heir_until_the_province_says_so(
    offices: Offices, province: Office, old: Office
) -> None:
    offices.turn_to(2025, 7, 10)
    (line,) = [
        row
        for row in province.records.every(Kind.UNIT_LINEAGE)
        if row.predecessor == old.identity.unit
    ]
    province.records.save(Kind.UNIT_LINEAGE, {"manner": "MOT_PHAN"}, line.id)
    new = offices.make("03390", "commune")
    offices.carry(province, new)
    assert titles(new) == []
    province.records.save(Kind.UNIT_LINEAGE, {"manner": "TOAN_BO"}, line.id)
    offices.carry(new, province)
    offices.carry(province, new)
    assert titles(new) == ["Ra quân làm đường"]


def test_the_heir_goes_on_with_a_sheet_of_the_old_commune(
    offices: Offices, province: Office, old: Office, new: Office
) -> None:
    sheet = old.records.save(Kind.SCORE_SHEET, {"table": "F", "period": "2024/N"}).value
    offices.carry(old, province)
    offices.carry(province, new)
    assert new.scoring.view(sheet.id).rights.enter
    assert not province.scoring.view(sheet.id).rights.enter
    entry = {"sheet": sheet.id, "criterion": "I.7", "claimed": "5,5", "reason": "Xếp thứ hai"}
    assert new.records.save(Kind.SCORE_ENTRY, entry).value.home == old.identity.unit
    assert offices.carry(new, province).counts["new"] == 1
