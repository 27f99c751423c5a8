"""An import undone: what goes back, what is kept and why, and what may come again."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.exchange.crafting import crafted
from tests.exchange.test_exchange import carry, codes, record
from tests.exchange.test_late_inbox import locked
from tests.exchange.test_proposals import sent, take
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.office import Office
from thidua_desktop.texts.problems import sentence

AT = "2024-12-21T09:00:00+07:00"


def rival(row: Held, actor: str, title: str) -> Held:
    record = replace(row.record, title=title)  # type: ignore[call-arg]
    return Held(record, row.stamp.bumped(actor, 90, AT, actor, deleted=False))


def test_after_thirty_days_an_import_is_not_undone(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district)
    bundle = carry(district, province, tmp_path, "12").manifest.bundle_id
    month_before = "UPDATE bundle SET noted_at = '2024-11-19T08:00:00+00:00'"
    province.store._database.execute_sql(month_before)
    with pytest.raises(UserError) as error:
        province.exchange.undo_import(bundle)
    assert codes(error) == ["import_too_old"]
    province.store._database.execute_sql(month_before.replace("19T", "25T"))
    assert province.exchange.undo_import(bundle).value.back == 1


def test_what_is_kept_is_named_with_the_reason_and_the_rest_goes_back(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district, "Được sửa tiếp")
    record(district, "Về lại như cũ")
    bundle = carry(district, province, tmp_path, "12").manifest.bundle_id
    edited = next(row for row in district.records.every(Kind.ACTIVITY) if "sửa" in row.title)
    district.records.save(Kind.ACTIVITY, {"title": "Đã sửa tiếp"}, edited.id)
    carry(district, province, tmp_path, "12")
    undone = province.exchange.undo_import(bundle).value
    assert (undone.back, undone.kept) == (1, ("Đã sửa tiếp",))
    assert undone.reasons["Đã sửa tiếp"].code == "kept_edited"
    assert "hoàn tác lần sửa đó" in sentence(undone.reasons["Đã sửa tiếp"])
    assert [entry.uid for entry in undone.entries] == [bundle]


def test_an_import_undone_in_part_may_come_again_and_may_be_undone_again(
    district: Office, province: Office, tmp_path: Path
) -> None:
    first = record(district, "Được sửa tiếp")
    record(district, "Về lại như cũ")
    path = sent(district, province, tmp_path)
    preview = province.exchange.preview(path)
    province.exchange.apply(preview)
    district.records.save(Kind.ACTIVITY, {"title": "Sửa tiếp"}, first.id)
    later = carry(district, province, tmp_path, "12").manifest.bundle_id
    province.exchange.undo_import(preview.manifest.bundle_id)
    again = province.exchange.preview(path)
    assert not again.already
    assert (again.counts["new"], again.counts["older"]) == (1, 1)
    province.exchange.undo_import(later)
    rest = province.exchange.undo_import(preview.manifest.bundle_id).value
    assert (rest.back, rest.kept) == (1, ())
    assert len(province.records.find(Kind.ACTIVITY)) == 0


def test_what_was_undone_is_asked_of_the_sender_again(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district)
    bundle = carry(district, province, tmp_path, "12").manifest.bundle_id
    province.exchange.undo_import(bundle)
    take(district, sent(province, district, tmp_path))
    assert carry(district, province, tmp_path, "12").counts["new"] == 1


def test_late_rows_taken_afterwards_go_back_with_the_import_that_brought_them(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district, "Tháng ba", day="05/03/2024")
    record(district, "Tháng chín", day="05/09/2024")
    lock = locked(province)
    bundle = carry(district, province, tmp_path, "12").manifest.bundle_id
    before = len(province.records.find(Kind.ACTIVITY))
    province.records.save(Kind.PERIOD_LOCK, {"locked": False}, lock)
    assert (before, province.late.retry().value) == (1, 1)
    undone = province.exchange.undo_import(bundle).value
    assert (undone.back, undone.kept) == (2, ())
    assert len(province.records.find(Kind.ACTIVITY)) == 0
    assert province.late.open() == []


def test_late_rows_that_still_wait_are_asked_about_no_more_when_their_import_is_undone(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district, day="05/03/2024")
    locked(province)
    bundle = carry(district, province, tmp_path, "12").manifest.bundle_id
    undone = province.exchange.undo_import(bundle).value
    assert (undone.back, province.late.open()) == (0, [])
    with pytest.raises(UserError) as error:
        province.exchange.undo_import(bundle)
    assert codes(error) == ["import_unknown"]


def test_a_dispute_an_import_settled_is_open_again_when_it_is_undone(
    district: Office, province: Office, tmp_path: Path
) -> None:
    row = district.records.held(Kind.ACTIVITY, record(district).id)
    one, two = rival(row, "aaaa.1", "Máy một"), rival(row, "bbbb.1", "Máy hai")
    for number, version in enumerate((one, two)):
        take(province, crafted(district, "12", [version], tmp_path / str(number)))
    before = province.conflicts.open()
    both = {**one.stamp.version, **two.stamp.version}
    decided = rival(replace(row, stamp=replace(row.stamp, version=both)), "aaaa.1", "Đã chọn")
    path = crafted(district, "12", [decided], tmp_path / "decided")
    preview = province.exchange.preview(path)
    province.exchange.apply(preview)
    assert province.conflicts.open() == []
    province.exchange.undo_import(preview.manifest.bundle_id)
    assert province.conflicts.open() == before
    assert len(before) == 1


def test_a_dispute_an_import_brought_goes_with_it(
    district: Office, province: Office, tmp_path: Path
) -> None:
    row = district.records.held(Kind.ACTIVITY, record(district).id)
    take(province, crafted(district, "12", [rival(row, "bbbb.1", "Máy hai")], tmp_path / "0"))
    before = province.overview.digest()
    for actor in ("aaaa.1", "cccc.1"):  # One loses to what is shown, the other takes its place.
        path = crafted(district, "12", [rival(row, actor, actor)], tmp_path / actor)
        preview = province.exchange.preview(path)
        province.exchange.apply(preview)
        assert len(province.conflicts.open()) == 1
        province.exchange.undo_import(preview.manifest.bundle_id)
        assert province.conflicts.open() == []
        assert province.overview.digest() == before
