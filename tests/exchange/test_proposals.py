"""Rows somebody changed in the file itself: proposals to their owner, with a name and a reason."""

from pathlib import Path

import pytest

from tests.bundles.books import edit, saved_again
from tests.exchange.conftest import MakeOffice
from tests.exchange.crafting import crafted
from tests.exchange.test_exchange import TITLE, codes, record
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.conflicts import ConflictView
from thidua_desktop.services.office import Office

WHY = "Sửa theo biên bản họp ngày 20/12"
BY_HAND = edit("HOAT_DONG", 3, "title", "Sửa trong Excel")


def sent(sender: Office, receiver: Office, folder: Path) -> Path:
    return sender.exchange.export(receiver.identity.unit, folder).value.path


def take(office: Office, path: Path, reason: str = "") -> None:
    office.exchange.apply(office.exchange.preview(path), reason=reason)


def only(office: Office) -> ConflictView:
    (view,) = office.conflicts.open()
    return view


@pytest.fixture
def proposed(district: Office, province: Office, tmp_path: Path) -> ConflictView:
    """Return what the province proposes of a row of the district, which it has."""
    record(district)
    take(province, sent(district, province, tmp_path))
    take(province, saved_again(sent(district, province, tmp_path), BY_HAND), WHY)
    return only(province)


def test_a_row_edited_in_excel_is_a_proposal_with_its_author_and_reason(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district)
    record(district, "Việc không ai sửa")
    path = saved_again(sent(district, province, tmp_path), BY_HAND)
    preview = province.exchange.preview(path)
    assert (preview.verdict, preview.counts["proposal"], preview.counts["new"]) == ("edited", 1, 1)
    province.exchange.apply(preview, reason=WHY)
    view = only(province)
    assert (view.reason, view.author, view.why) == ("proposal", "Cán bộ 12", WHY)
    assert not view.may_decide
    assert view.decider == "Huyện Tam Đường"
    assert len(province.records.find(Kind.ACTIVITY)) == 1


def test_a_proposal_shows_field_by_field_what_it_would_change(proposed: ConflictView) -> None:
    (field,) = proposed.fields
    assert (field.name, field.label) == ("title", "Tên, nội dung")
    assert (field.mine, field.theirs) == (TITLE, "Sửa trong Excel")


def test_the_same_edited_file_twice_is_proposed_once(
    proposed: ConflictView, district: Office, province: Office, tmp_path: Path
) -> None:
    path = saved_again(sent(district, province, tmp_path), BY_HAND)
    assert province.exchange.preview(path).counts["same"] == 1
    take(province, path, WHY)
    assert only(province).id == proposed.id


@pytest.mark.usefixtures("proposed")
def test_only_the_owner_decides(province: Office) -> None:
    with pytest.raises(UserError) as error:
        province.conflicts.resolve(only(province).id, "theirs")
    assert codes(error) == ["conflict_not_ours"]


@pytest.mark.usefixtures("proposed")
def test_an_accepted_proposal_goes_to_its_owner_and_comes_back_as_his_word(
    district: Office, province: Office, tmp_path: Path
) -> None:
    take(district, sent(province, district, tmp_path))
    view = only(district)
    assert (view.reason, view.author, view.why) == ("proposal", "Cán bộ 12", WHY)
    assert view.may_decide
    done = district.conflicts.resolve(view.id, "theirs").value
    assert done.stamp.actor == district.identity.actor
    take(province, sent(district, province, tmp_path))
    (here,) = province.records.every(Kind.ACTIVITY)
    assert here.title == "Sửa trong Excel"
    assert (district.conflicts.open(), province.conflicts.open()) == ([], [])
    assert district.overview.digest() == province.overview.digest()


@pytest.mark.usefixtures("proposed")
def test_a_declined_proposal_changes_nothing_and_is_asked_about_no_more(
    district: Office, province: Office, tmp_path: Path
) -> None:
    take(district, sent(province, district, tmp_path))
    before = district.overview.digest()
    assert district.conflicts.resolve(only(district).id, "mine").changed == frozenset()
    assert district.overview.digest() == before
    take(province, sent(district, province, tmp_path))
    assert province.conflicts.open() == []
    take(district, sent(province, district, tmp_path))
    assert district.conflicts.open() == []


@pytest.mark.usefixtures("proposed")
def test_single_fields_of_a_proposal_may_be_taken(
    district: Office, province: Office, tmp_path: Path
) -> None:
    take(district, sent(province, district, tmp_path))
    view = only(district)
    row = district.conflicts.resolve(view.id, "mine", {"title": "theirs"}).value
    assert row.record.title == "Sửa trong Excel"  # type: ignore[attr-defined]


def test_a_proposal_without_a_reason_is_neither_sent_on_nor_accepted_until_it_has_one(
    district: Office, province: Office, tmp_path: Path
) -> None:
    province.records.save(Kind.CAMPAIGN, {"slogan": "Mới"}, "PT-2024-002")
    by_hand = edit("PHONG_TRAO", 3, "slogan", "Khẩu hiệu sửa tay")
    take(district, saved_again(sent(province, district, tmp_path), by_hand))
    view = only(district)
    assert (view.author, view.why, view.may_decide) == ("Cán bộ 106", "", False)
    take(province, sent(district, province, tmp_path))
    assert province.conflicts.open() == []
    district.conflicts.explain(view.id, WHY)
    take(province, sent(district, province, tmp_path))
    assert (only(province).why, only(province).may_decide) == (WHY, True)


def test_a_proposal_in_a_row_that_is_in_dispute_waits_until_that_is_decided(
    district: Office, province: Office, tmp_path: Path
) -> None:
    uid = record(district).id
    take(province, sent(district, province, tmp_path))
    take(province, saved_again(sent(district, province, tmp_path), BY_HAND), WHY)
    row = district.records.held(Kind.ACTIVITY, uid)
    at = "2024-12-21T09:00:00+07:00"
    other = row.stamp.bumped("bbbb.1", 90, at, "Máy hai", deleted=False)
    district.records.save(Kind.ACTIVITY, {"title": "Máy một"}, uid)
    take(district, crafted(province, "106", [type(row)(row.record, other)], tmp_path / "hai"))
    take(district, sent(province, district, tmp_path))
    proposal = next(view for view in district.conflicts.open() if view.reason == "proposal")
    with pytest.raises(UserError) as error:
        district.conflicts.resolve(proposal.id, "theirs")
    assert codes(error) == ["conflict_open"]
    rival = next(view for view in district.conflicts.open() if view.reason == "conflict")
    district.conflicts.resolve(rival.id, "mine")
    assert district.conflicts.resolve(proposal.id, "theirs").value.record.id == uid


def test_more_proposals_than_a_person_can_look_at_refuse_the_file(
    district: Office, province: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        record(district, f"Việc {number}")

    def all_by_hand(book: object) -> None:
        for row in (3, 4, 5):
            edit("HOAT_DONG", row, "title", f"Sửa {row}")(book)

    path = saved_again(sent(district, province, tmp_path), all_by_hand)
    monkeypatch.setattr("thidua_desktop.services.intake.MOST_PROPOSALS", 3)
    assert province.exchange.preview(path).counts["proposal"] == 3
    monkeypatch.setattr("thidua_desktop.services.intake.MOST_PROPOSALS", 2)
    with pytest.raises(UserError) as error:
        province.exchange.preview(path)
    assert codes(error) == ["proposals_too_many"]


def test_a_file_that_is_not_authentic_comes_in_as_proposals_when_a_supervisor_answers_for_it(
    district: Office, make_office: MakeOffice, province: Office, tmp_path: Path
) -> None:
    record(district)
    take(province, sent(district, province, tmp_path))
    key = province.keys.every(district.identity.unit)[0]
    province.keys.enrol("106", key.fingerprint)
    record(district, "Việc mới")
    stranger = make_office("110", "district")
    rows = list(district.store.read.every(Kind.ACTIVITY))
    path = crafted(
        stranger,
        "12",
        rows,
        tmp_path / "la",
        sender=district.identity.unit,
        sender_code="106",
        sender_name="Huyện Tam Đường",
    )
    preview = province.exchange.preview(path)
    assert preview.verdict == "not_authentic"
    assert (preview.counts["same"], preview.counts["proposal"]) == (1, 1)
    for given, code in (({}, "bundle_not_authentic"), ({"supervisor": "Trưởng phòng"}, "")):
        with pytest.raises(UserError) as error:
            province.exchange.apply(preview, **given)  # type: ignore[arg-type]
        assert codes(error) == [code or "supervisor_reason_missing"]
        preview = province.exchange.preview(path)
    province.exchange.apply(preview, supervisor="Trưởng phòng", reason=WHY)
    view = only(province)
    assert (view.author, view.why, view.code) == ("Trưởng phòng", WHY, "row_not_authentic")
    assert len(province.records.find(Kind.ACTIVITY)) == 1
