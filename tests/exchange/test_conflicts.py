"""Two versions of one row before its owner: mine, theirs, both, or field by field."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.crafting import crafted
from tests.exchange.sheets import criterion, fill
from tests.exchange.test_exchange import codes, record
from tests.exchange.test_late_inbox import locked
from tests.exchange.test_proposals import sent, take
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.conflicts import ConflictView
from thidua_desktop.services.office import Office

AT = "2024-12-21T09:00:00+07:00"
Dispute = Callable[..., ConflictView]


@pytest.fixture
def dispute(district: Office, province: Office, tmp_path: Path) -> Dispute:
    """Return what changes a row here and at the district's other machine, and shows both."""

    def made(
        kind: Kind,
        uid: str,
        mine: dict[str, Any],
        *,
        lamport: int = 3000,
        deleted: bool = False,
        **theirs: Any,
    ) -> ConflictView:
        row = district.records.held(kind, uid)
        other = replace(row.record, **theirs)
        stamp = row.stamp.bumped("otherpc.1", lamport, AT, "Máy hai", deleted=deleted)
        if mine:
            district.records.save(kind, mine, uid)
        take(district, crafted(province, "106", [Held(other, stamp)], tmp_path / "other"))
        (view,) = district.conflicts.open()
        return view

    return made


@pytest.fixture
def activity(district: Office) -> str:
    return record(district, "Bản gốc", place="Bản Bo").id


def test_who_and_when_stand_beside_both_versions(
    district: Office, dispute: Dispute, activity: str
) -> None:
    view = dispute(Kind.ACTIVITY, activity, {"title": "Máy một"}, title="Máy hai viết")
    assert (view.author, view.at, view.sender) == ("Máy hai", AT, view.sender)
    assert [(f.name, f.mine, f.theirs) for f in view.fields] == [
        ("title", "Máy một", "Máy hai viết")
    ]
    assert view.mine.stamp.updated_by == "Cán bộ 106"
    assert view.title in {"Máy một", "Máy hai viết"}
    assert district.conflicts.count() == 1


def test_each_field_may_come_from_another_side_further_fields_as_well(
    district: Office, dispute: Dispute, activity: str
) -> None:
    mine = {"title": "Máy một", "details": {"workdays": "12"}}
    view = dispute(Kind.ACTIVITY, activity, mine, title="Máy hai", place="Nà Tăm")
    assert [f.name for f in view.fields] == ["title", "place", "details.workdays"]
    chosen = {"place": "theirs", "details.workdays": "theirs"}
    row = district.conflicts.resolve(view.id, "mine", chosen).value
    done: Any = row.record
    assert (done.title, done.place, done.details) == ("Máy một", "Nà Tăm", {})
    assert district.conflicts.open() == []


def test_a_decision_stands_over_both_at_the_province_too(
    district: Office, province: Office, dispute: Dispute, activity: str, tmp_path: Path
) -> None:
    view = dispute(Kind.ACTIVITY, activity, {"title": "Máy một"}, title="Máy hai")
    take(province, sent(district, province, tmp_path))
    assert [v.may_decide for v in province.conflicts.open()] == [False]
    district.conflicts.resolve(view.id, "theirs")
    take(province, sent(district, province, tmp_path))
    assert province.conflicts.open() == []
    assert [row.title for row in province.records.every(Kind.ACTIVITY)] == ["Máy hai"]
    assert district.overview.digest() == province.overview.digest()


def test_a_decision_is_undone_like_any_other_step(
    district: Office, dispute: Dispute, activity: str
) -> None:
    view = dispute(Kind.ACTIVITY, activity, {"title": "Máy một"}, title="Máy hai")
    shown = district.records.get(Kind.ACTIVITY, activity)
    district.conflicts.resolve(view.id, "mine")
    assert district.history.undo().value.key == "conflict.resolve"
    assert district.records.get(Kind.ACTIVITY, activity) == shown


def test_in_a_closed_period_nothing_is_decided(
    district: Office, province: Office, dispute: Dispute, activity: str, tmp_path: Path
) -> None:
    view = dispute(Kind.ACTIVITY, activity, {"title": "Máy một"}, title="Máy hai")
    locked(province)
    take(district, sent(province, district, tmp_path))
    with pytest.raises(UserError) as error:
        district.conflicts.resolve(view.id, "theirs")
    assert codes(error) == ["period_locked"]
    assert district.conflicts.count() == 1


def test_of_a_row_there_can_be_only_one_of_both_are_not_kept(
    district: Office, dispute: Dispute
) -> None:
    sheet = fill(district)
    uid = next(
        entry.id
        for entry in district.records.every(Kind.SCORE_ENTRY, sheet=sheet)
        if entry.criterion == criterion(district, sheet, "I.7")
    )
    view = dispute(Kind.SCORE_ENTRY, uid, {"reason": "Máy một ghi"}, reason="Máy hai ghi")
    with pytest.raises(UserError) as error:
        district.conflicts.resolve(view.id, "both")
    assert codes(error) == ["conflict_not_doubled"]
    assert district.conflicts.resolve(view.id, "theirs").value.record.id == uid


def test_a_deleted_version_is_not_mixed_field_by_field(
    district: Office, dispute: Dispute, activity: str
) -> None:
    view = dispute(Kind.ACTIVITY, activity, {"title": "Máy một"}, deleted=True)
    assert [f.name for f in view.fields] == ["deleted", "title"]
    with pytest.raises(UserError) as error:
        district.conflicts.resolve(view.id, "mine", {"title": "theirs"})
    assert codes(error) == ["conflict_fields_of_deleted"]
    with pytest.raises(UserError) as error:
        district.conflicts.resolve(view.id, "both")
    assert codes(error) == ["conflict_not_doubled"]
    assert district.conflicts.resolve(view.id, "theirs").value.stamp.deleted


def test_what_others_refer_to_is_not_decided_away(district: Office, dispute: Dispute) -> None:
    campaign = {
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
    own = district.records.save(Kind.CAMPAIGN, campaign).value
    record(district, campaigns="PT-H-01")
    view = dispute(Kind.CAMPAIGN, own.id, {"slogan": "Khẩu hiệu"}, lamport=1, deleted=True)
    with pytest.raises(UserError) as error:
        district.conflicts.resolve(view.id, "theirs")
    assert codes(error) == ["still_used"]
    assert not district.conflicts.resolve(view.id, "mine").value.stamp.deleted


def test_a_dispute_is_decided_once(district: Office, dispute: Dispute, activity: str) -> None:
    view = dispute(Kind.ACTIVITY, activity, {"title": "Máy một"}, title="Máy hai")
    district.conflicts.resolve(view.id, "mine")
    for wrong in (view.id, "0", "abc", ""):
        with pytest.raises(UserError) as error:
            district.conflicts.resolve(wrong, "mine")
        assert codes(error) == ["conflict_unknown"]
