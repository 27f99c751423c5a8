"""What the two clerks may rely on when files go up and down."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.exchange.conftest import MakeOffice
from tests.exchange.crafting import crafted
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.activities import Activity
from thidua_desktop.services.office import Office
from thidua_desktop.services.preview import Preview

TITLE = "Ra quân làm đường bản Nà Luồng"


def record(office: Office, title: str = TITLE, **more: object) -> Activity:
    raw = {"type": "LAO_DONG", "title": title, "day": "05/03/2024", "quantity": "2"}
    saved = office.records.save(Kind.ACTIVITY, {**raw, "campaigns": "PT-2024-001", **more}).value
    assert isinstance(saved, Activity)
    return saved


def carry(sender: Office, receiver: Office, folder: Path, to: str) -> Preview:
    """Export, then import: what two clerks and a stick do."""
    path = sender.exchange.export(to, folder).value.path
    preview = receiver.exchange.preview(path)
    receiver.exchange.apply(preview)
    return preview


def codes(error: pytest.ExceptionInfo[UserError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def test_a_preview_says_what_is_new_and_writes_nothing(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district)
    before = province.overview.digest()
    steps = len(province.history.steps())
    path = district.exchange.export("12", tmp_path).value.path
    preview = province.exchange.preview(path)
    assert preview.verdict == "intact"
    assert preview.counts["new"] == 1
    assert not preview.problems
    assert province.overview.digest() == before
    assert len(province.history.steps()) == steps
    assert not (province.places.data / "backups").exists()


def test_after_the_import_both_offices_hold_the_same_rows_and_a_backup_was_made(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district)
    carry(district, province, tmp_path, "12")
    me = district.identity.unit
    assert district.overview.digest(me) == province.overview.digest(me)
    assert district.overview.digest() == province.overview.digest()
    assert len(list((province.places.data / "backups").glob("*.db"))) == 1
    assert province.overview.check() == []


def test_the_same_file_twice_is_nothing_the_second_time(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district)
    path = district.exchange.export("12", tmp_path).value.path
    province.exchange.apply(province.exchange.preview(path))
    after_one = province.overview.digest(), len(province.history.steps())
    again = province.exchange.preview(path)
    assert again.already
    assert again.counts["new"] == 0
    assert again.counts["same"] == 1
    assert province.exchange.apply(again).value is False
    assert (province.overview.digest(), len(province.history.steps())) == after_one


def test_an_older_file_after_a_newer_one_changes_nothing(
    district: Office, province: Office, tmp_path: Path
) -> None:
    first = record(district)
    old = district.exchange.export("12", tmp_path).value.path
    district.records.save(Kind.ACTIVITY, {"title": "Tên mới"}, first.id)
    new = district.exchange.export("12", tmp_path).value.path
    province.exchange.apply(province.exchange.preview(new))
    after_new = province.overview.digest()
    late = province.exchange.preview(old)
    assert late.counts["older"] == 1
    province.exchange.apply(late)
    assert province.overview.digest() == after_new


def test_a_deletion_travels(district: Office, province: Office, tmp_path: Path) -> None:
    first = record(district)
    carry(district, province, tmp_path, "12")
    district.records.remove(Kind.ACTIVITY, first.id)
    preview = carry(district, province, tmp_path, "12")
    assert preview.counts["update"] == 1
    assert len(province.records.find(Kind.ACTIVITY)) == 0
    assert district.overview.digest() == province.overview.digest()


def test_the_provinces_changes_come_down_and_stay_the_provinces(
    district: Office, province: Office, tmp_path: Path
) -> None:
    province.records.save(Kind.CAMPAIGN, {"slogan": "Khẩu hiệu mới"}, "PT-2024-002")
    preview = carry(province, district, tmp_path, "106")
    assert preview.manifest.kind == "GIAO"
    assert preview.counts["update"] == 1
    campaign = district.records.get(Kind.CAMPAIGN, "PT-2024-002")
    assert campaign.slogan == "Khẩu hiệu mới"  # type: ignore[attr-defined]
    with pytest.raises(UserError) as error:
        district.records.save(Kind.CAMPAIGN, {"slogan": "Của huyện"}, "PT-2024-002")
    assert codes(error) == ["not_ours"]


def test_what_one_district_did_does_not_go_down_to_another(
    district: Office, province: Office, make_office: MakeOffice, tmp_path: Path
) -> None:
    record(district, "Chỉ tỉnh được biết")
    carry(district, province, tmp_path, "12")
    other = make_office("110", "district")
    carry(province, other, tmp_path, "110")
    assert len(other.records.find(Kind.ACTIVITY)) == 0


def test_undoing_an_import_puts_everything_back_and_frees_its_mark(
    district: Office, province: Office, tmp_path: Path
) -> None:
    first = record(district)
    carry(district, province, tmp_path, "12")
    before = province.overview.digest()
    district.records.save(Kind.ACTIVITY, {"title": "Đổi tên"}, first.id)
    record(district, "Việc thứ hai")
    path = district.exchange.export("12", tmp_path).value.path
    preview = province.exchange.preview(path)
    province.exchange.apply(preview)
    undone = province.exchange.undo_import(preview.manifest.bundle_id).value
    assert (undone.back, undone.kept) == (2, ())
    assert province.overview.digest() == before
    again = province.exchange.preview(path)
    assert not again.already
    assert (again.counts["new"], again.counts["update"]) == (1, 1)
    province.exchange.apply(again)
    assert province.overview.digest() == district.overview.digest()


def test_undoing_an_import_keeps_what_others_stand_on_and_names_it(
    district: Office, province: Office, tmp_path: Path
) -> None:
    own = {
        "code": "PT-H-01",
        "name": "Phong trào của huyện",
        "form": "CD",
        "scope": "DV",
        "level": "H",
        "launcher": "UBND huyện Tam Đường",
        "starts_on": "01/02/2024",
        "goal": "Mục tiêu",
        "audience": ["CBCCVC"],
        "content": "Nội dung",
        "documents": [district.records.every(Kind.DOCUMENT)[0].id],
        "state": "DA_PHAT_DONG",
    }
    district.records.save(Kind.CAMPAIGN, own)
    record(district)
    preview = carry(district, province, tmp_path, "12")
    record(province, "Đoàn của tỉnh về dự", campaigns="PT-H-01")
    undone = province.exchange.undo_import(preview.manifest.bundle_id).value
    assert undone.back == 1
    assert undone.kept == ("Phong trào của huyện – PT-H-01",)
    assert len(province.records.find(Kind.CAMPAIGN, where={"code": "PT-H-01"})) == 1


def test_a_file_for_another_office_is_refused(
    district: Office, make_office: MakeOffice, tmp_path: Path
) -> None:
    path = district.exchange.export("12", tmp_path).value.path
    other = make_office("110", "district")
    with pytest.raises(UserError) as error:
        other.exchange.preview(path)
    assert codes(error) == ["other_addressee"]


def test_an_import_waits_for_a_new_look_when_something_changed_since_the_preview(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district)
    preview = province.exchange.preview(district.exchange.export("12", tmp_path).value.path)
    record(province)
    with pytest.raises(UserError) as error:
        province.exchange.apply(preview)
    assert codes(error) == ["changed_since_preview"]


def test_rows_of_a_closed_period_are_late_and_set_aside(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district, day="05/03/2024")
    record(district, "Trong tháng mở", day="05/12/2024")
    quarter = province.records.every(Kind.PERIOD, year=2024, code="Q1")[0]
    province.records.save(
        Kind.PERIOD_LOCK, {"period": quarter.id, "locked": True, "reason": "Chốt"}
    )
    preview = carry(district, province, tmp_path, "12")
    assert (preview.counts["late"], preview.counts["new"]) == (1, 1)
    assert [(p.code, p.sheet) for p in preview.problems] == [("row_late", "HOAT_DONG")]
    (late,) = province.late.open()
    assert (late.kind, late.reason, late.period) == (Kind.ACTIVITY, "late", "Quý I/2024")


def test_a_row_that_is_not_the_senders_is_rejected_and_the_others_come_in(
    district: Office, province: Office, make_office: MakeOffice, tmp_path: Path
) -> None:
    other = make_office("110", "district")
    mine = district.records.held(Kind.ACTIVITY, record(district).id)
    theirs = other.records.held(Kind.ACTIVITY, record(other, "Của Than Uyên").id)
    preview = province.exchange.preview(crafted(district, "12", [mine, theirs], tmp_path))
    assert (preview.counts["new"], preview.counts["rejected"]) == (1, 1)
    assert [p.code for p in preview.problems] == ["row_not_theirs"]
    province.exchange.apply(preview)
    assert [a.title for a in province.records.every(Kind.ACTIVITY)] == [TITLE]


def test_a_row_whose_campaign_is_not_here_waits(
    district: Office, province: Office, tmp_path: Path
) -> None:
    row = district.records.held(Kind.ACTIVITY, record(district).id)
    unknown = replace(row.record, campaigns=("018cc0d1-6e80-7000-8000-000000000000",))  # type: ignore[call-arg]
    path = crafted(district, "12", [replace(row, record=unknown)], tmp_path)
    preview = province.exchange.preview(path)
    assert preview.counts["waiting"] == 1
    province.exchange.apply(preview)
    assert len(province.records.find(Kind.ACTIVITY)) == 0
    assert [row.reason for row in province.late.open()] == ["waiting"]


def test_two_histories_of_one_row_are_a_conflict_and_both_are_kept(
    district: Office, province: Office, tmp_path: Path
) -> None:
    row = district.records.held(Kind.ACTIVITY, record(district).id)
    at = "2024-12-20T09:00:00+07:00"
    one = replace(row, stamp=row.stamp.bumped("aaaa.1", 40, at, "Máy 1", deleted=False))
    two = replace(
        row,
        record=replace(row.record, title="Máy hai sửa"),  # type: ignore[call-arg]
        stamp=row.stamp.bumped("bbbb.1", 50, at, "Máy 2", deleted=False),
    )
    first = province.exchange.preview(crafted(district, "12", [one], tmp_path))
    province.exchange.apply(first)
    preview = province.exchange.preview(crafted(district, "12", [two], tmp_path))
    province.exchange.apply(preview)
    assert preview.counts["conflict"] == 1
    assert province.records.get(Kind.ACTIVITY, row.record.id).title == "Máy hai sửa"  # type: ignore[attr-defined]
    (dispute,) = province.conflicts.open()
    assert (dispute.kind, dispute.uid, dispute.reason) == (Kind.ACTIVITY, row.record.id, "conflict")
    assert dispute.mine == one
    assert dispute.theirs == two
    assert not dispute.may_decide


def test_an_office_no_seed_knows_is_heard_by_the_province(
    make_office: MakeOffice, province: Office, tmp_path: Path
) -> None:
    school = make_office("T01", "commune", name="Trường THCS Bản Bo")
    record(school)
    preview = carry(school, province, tmp_path, "12")
    assert preview.counts["rejected"] == 0
    assert school.overview.digest() == province.overview.digest()


def test_what_changed_since_the_last_file_is_counted(district: Office, tmp_path: Path) -> None:
    record(district)
    assert district.exchange.unsent() == 1
    district.exchange.export("12", tmp_path)
    assert district.exchange.unsent() == 0
    record(district, "Sau khi gửi")
    assert district.exchange.unsent() == 1


def test_a_row_whose_fields_contradict_each_other_is_rejected(
    district: Office, province: Office, tmp_path: Path
) -> None:
    row = district.records.held(Kind.ACTIVITY, record(district).id)
    wrong = replace(row.record, participants=5, women=9)  # type: ignore[call-arg]
    path = crafted(district, "12", [replace(row, record=wrong)], tmp_path)
    preview = province.exchange.preview(path)
    assert [p.code for p in preview.problems] == ["row_inconsistent"]
    assert preview.counts["rejected"] == 1
