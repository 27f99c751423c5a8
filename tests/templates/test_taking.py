"""A filled-in template comes back: whose rows they are, and what happens when it comes again."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.templates.filling import (
    CODE,
    FIRST,
    Clerk,
    activities,
    codes,
    commune,
    results,
    taken,
)
from thidua_desktop.bundles.carrier import carrier_rows
from thidua_desktop.bundles.signing import sign
from thidua_desktop.bundles.template_read import read_found
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office

ACTIVITY = {"day": date(2024, 10, 8), "type": "Hội nghị, họp", "title": "Sơ kết quý IV"}
NEWS = {"day": date(2024, 11, 2), "type": "Tin, bài, ảnh, phóng sự", "title": "Tin bài tháng 11"}


@pytest.fixture
def filled(template: Path, tmp_path: Path) -> Path:
    clerk = Clerk(template).put(FIRST, **ACTIVITY, participants=40, women=18)
    clerk.put(FIRST + 1, **NEWS, quantity=35, measure="tin, bài", details__genre="Tin")
    return clerk.save(tmp_path / "dien.xlsx")


def test_its_rows_are_the_units_own_written_down_by_this_office(
    district: Office, filled: Path
) -> None:
    unit = commune(district)
    assert taken(district, filled) == {"new": 2}
    first, second = activities(district, unit)
    assert (first.title, first.type, first.quantity) == ("Sơ kết quý IV", "HOI_NGHI", 1)
    assert (first.home, first.unit, first.participants, first.women) == (unit, unit, 40, 18)
    assert (second.type, second.quantity, second.measure) == ("TIN_BAI", 35, "TIN_BAI")
    assert second.details == {"genre": "TIN"}
    held = district.store.read.get(Kind.ACTIVITY, first.id)
    assert held is not None
    assert held.stamp.actor == district.identity.actor
    assert held.stamp.updated_by == "Cán bộ 106"


def test_the_same_file_again_changes_nothing(district: Office, filled: Path) -> None:
    taken(district, filled)
    before = district.store.journal.last_step()
    preview = district.exchange.preview(filled)
    assert preview.already
    assert not district.exchange.apply(preview).value
    assert preview.counts["same"] == 2
    assert district.store.journal.last_step() == before


def test_its_rows_go_up_with_the_next_file(
    district: Office, province: Office, filled: Path, tmp_path: Path
) -> None:
    taken(district, filled)
    sent = district.exchange.export("12", tmp_path).value.path
    province.exchange.apply(province.exchange.preview(sent))
    assert [one.title for one in activities(province, commune(district))] == [
        "Sơ kết quý IV",
        "Tin bài tháng 11",
    ]


def test_what_the_unit_corrects_in_its_file_is_a_new_version(
    district: Office, filled: Path, tmp_path: Path
) -> None:
    taken(district, filled)
    again = Clerk(filled).put(FIRST, participants=45).save(tmp_path / "sua.xlsx")
    assert taken(district, again) == {"update": 1, "same": 1}
    first = activities(district, commune(district))[0]
    assert first.participants == 45
    held = district.store.read.get(Kind.ACTIVITY, first.id)
    assert held is not None
    assert held.stamp.version == {district.identity.actor: 2}


def test_an_older_copy_does_not_turn_the_unit_back(
    district: Office, filled: Path, tmp_path: Path
) -> None:
    taken(district, filled)
    again = Clerk(filled).put(FIRST, participants=45).save(tmp_path / "sua.xlsx")
    taken(district, again)
    preview = district.exchange.preview(filled)
    assert preview.counts["older"] == 1
    assert "template_older_copy" in [note.code for note in preview.notes]
    district.exchange.apply(preview)
    assert activities(district, commune(district))[0].participants == 45


def test_sorted_rows_and_moved_columns_say_the_same(
    district: Office, filled: Path, tmp_path: Path
) -> None:
    taken(district, filled)
    clerk = Clerk(filled)
    first, second = clerk.values(FIRST), clerk.values(FIRST + 1)
    for row, cells in ((FIRST, second), (FIRST + 1, first)):
        for key, value in cells.items():
            clerk.cell(row, key).value = value
    clerk.page.protection.sheet = False
    clerk.page.insert_cols(1, amount=2)
    clerk.page.move_range(f"E1:E{FIRST + 1}", cols=40)
    assert taken(district, clerk.save(tmp_path / "xep.xlsx")) == {"same": 2}


def test_without_the_row_of_keys_the_headings_tell(
    district: Office, filled: Path, tmp_path: Path
) -> None:
    taken(district, filled)
    clerk = Clerk(filled)
    for cell in clerk.page[3]:
        cell.value = None
    assert taken(district, clerk.save(tmp_path / "khong-khoa.xlsx")) == {"same": 2}


def test_a_row_put_in_without_an_identity_is_the_same_row_each_time(
    district: Office, filled: Path, tmp_path: Path
) -> None:
    clerk = Clerk(filled).put(FIRST + 400, **{**NEWS, "title": "Bài thêm"})
    clerk.put(FIRST + 2, **{**NEWS, "title": "Không còn mã"}, row_id=None)
    path = clerk.save(tmp_path / "chen.xlsx")
    assert taken(district, path) == {"new": 4}
    moved = Clerk(path).put(FIRST + 400, **dict.fromkeys((*NEWS, "row_id")))
    moved.put(FIRST + 9, **{**NEWS, "title": "BÀI  THÊM"}, row_id=None)
    preview = district.exchange.preview(moved.save(tmp_path / "chuyen.xlsx"))
    # Capitals and blanks do not make it another row.
    assert {k: v for k, v in preview.counts.items() if v} == {"update": 1, "same": 3}


def test_a_copied_row_with_its_identity_becomes_a_row_of_its_own(
    district: Office, filled: Path, tmp_path: Path
) -> None:
    taken(district, filled)
    clerk = Clerk(filled)
    copy = {**clerk.values(FIRST), "title": "Sơ kết khối"}
    for key, value in copy.items():
        clerk.cell(FIRST + 5, key).value = value
    path = clerk.save(tmp_path / "chep.xlsx")
    preview = district.exchange.preview(path)
    assert {k: v for k, v in preview.counts.items() if v} == {"new": 1, "same": 2}
    assert any("chép từ dòng 4" in note.params.get("text", "") for note in preview.notes)
    district.exchange.apply(preview)
    # In whatever order they stand afterwards, both keep who they are.
    clerk = Clerk(path)
    first, second = clerk.values(FIRST), clerk.values(FIRST + 5)
    for row, cells in ((FIRST, second), (FIRST + 5, first)):
        for key, value in cells.items():
            clerk.cell(row, key).value = value
    assert taken(district, clerk.save(tmp_path / "xep.xlsx")) == {"same": 3}
    assert len(activities(district, commune(district))) == 3


def test_a_row_copied_to_the_letter_is_asked_about(
    district: Office, filled: Path, tmp_path: Path
) -> None:
    clerk = Clerk(filled)
    for key, value in clerk.values(FIRST).items():
        clerk.cell(FIRST + 5, key).value = value
    preview = district.exchange.preview(clerk.save(tmp_path / "chep.xlsx"))
    assert codes(preview.problems) == [(FIRST + 5, "", "template_row_again")]
    assert preview.counts["new"] == 2


def test_rows_copied_from_an_older_template_do_not_overwrite_what_came_from_it(
    district: Office, filled: Path, tmp_path: Path
) -> None:
    taken(district, filled)
    later = district.templates.make(CODE, tmp_path / "sau.xlsx", period="2025/Q1").value.path
    clerk = Clerk(later)
    old = Clerk(filled).values(FIRST)
    clerk.put(FIRST, **{**ACTIVITY, "day": date(2025, 1, 8)}, row_id=old["row_id"])
    assert taken(district, clerk.save(tmp_path / "sau2.xlsx")) == {"new": 1}
    days = {one.day for one in activities(district, commune(district))}
    assert days >= {date(2024, 10, 8), date(2025, 1, 8)}


def test_results_come_in_for_the_templates_period(
    district: Office, template: Path, tmp_path: Path
) -> None:
    clerk = Clerk(template, "KET_QUA").put(FIRST, value=9.53, estimated="x", explanation="Ước")
    preview = district.exchange.preview(clerk.save(tmp_path / "kq.xlsx"))
    assert any(note.code == "template_unfilled" for note in preview.notes)
    assert district.exchange.apply(preview).value
    (result,) = results(district, commune(district))
    assert str(result.value) == "9.53"
    assert result.estimated
    assert district.store.read.label(Kind.PERIOD, result.period).startswith("Quý IV/2024")


def test_the_same_indicator_twice_is_refused(
    district: Office, template: Path, tmp_path: Path
) -> None:
    clerk = Clerk(template, "KET_QUA").put(FIRST, value=9)
    clerk.put(FIRST + 12, indicator=clerk.values(FIRST)["indicator"], value=10)
    preview = district.exchange.preview(clerk.save(tmp_path / "kq.xlsx"))
    assert codes(preview.problems) == [(FIRST + 12, "", "template_row_twin")]
    assert preview.counts["new"] == 1


def test_a_second_template_never_overwrites_the_first_unasked(
    district: Office, template: Path, tmp_path: Path
) -> None:
    taken(district, Clerk(template, "KET_QUA").put(FIRST, value=9).save(tmp_path / "1.xlsx"))
    other = district.templates.make(CODE, tmp_path / "2m.xlsx", period="2024/Q4").value.path
    path = Clerk(other, "KET_QUA").put(FIRST, value=10).save(tmp_path / "2.xlsx")
    assert taken(district, path) == {"proposal": 1}
    (result,) = results(district, commune(district))
    assert result.value == 9
    (dispute,) = district.conflicts.open()
    assert (dispute.reason, dispute.theirs.record.value) == ("proposal", 10)  # type: ignore[attr-defined]
    # The same once more is no second proposal.
    taken(district, path)
    assert district.conflicts.count() == 1


def test_a_row_marked_to_be_left_out_goes_and_may_come_back(
    district: Office, filled: Path, tmp_path: Path
) -> None:
    taken(district, filled)
    gone = Clerk(filled).put(FIRST, st="x").save(tmp_path / "bo.xlsx")
    assert taken(district, gone) == {"update": 1, "same": 1}
    assert [one.title for one in activities(district, commune(district))] == ["Tin bài tháng 11"]
    assert taken(district, Clerk(gone).save(tmp_path / "bo2.xlsx")) == {"same": 2}
    back = Clerk(gone).put(FIRST, st=None, participants=41).save(tmp_path / "lai.xlsx")
    assert taken(district, back) == {"update": 1, "same": 1}
    assert len(activities(district, commune(district))) == 2


def test_a_row_wiped_out_in_the_file_stays_and_is_named(
    district: Office, filled: Path, tmp_path: Path
) -> None:
    taken(district, filled)
    clerk = Clerk(filled).put(FIRST, **dict.fromkeys(Clerk(filled).columns))
    preview = district.exchange.preview(clerk.save(tmp_path / "xoa.xlsx"))
    (note,) = (note for note in preview.notes if note.code == "template_rows_gone")
    assert note.params == {"count": "1", "first": "Sơ kết quý IV"}
    district.exchange.apply(preview)
    assert len(activities(district, commune(district))) == 2


def test_taking_it_is_one_step_that_can_be_undone(
    district: Office, filled: Path, tmp_path: Path
) -> None:
    taken(district, filled)
    uid = district.exchange.preview(filled).manifest.bundle_id
    again = Clerk(filled).put(FIRST, participants=45).save(tmp_path / "sua.xlsx")
    taken(district, again)
    undone = district.exchange.undo_import(uid).value
    assert undone.kept == ()
    assert activities(district, commune(district)) == []
    assert taken(district, again) == {"new": 2}
    assert list((district.places.data / "backups").glob("*import*"))


def test_rows_of_a_closed_period_wait_in_the_late_inbox(
    district: Office, province: Office, filled: Path, tmp_path: Path
) -> None:
    period = province.records.get(Kind.PERIOD, "2024/Q4")
    lock = province.records.save(Kind.PERIOD_LOCK, {"period": period.id, "locked": True}).value
    shut = province.exchange.export("106", tmp_path).value.path
    district.exchange.apply(district.exchange.preview(shut))
    assert taken(district, filled) == {"late": 2}
    assert activities(district, commune(district)) == []
    assert [view.reason for view in district.late.open()] == ["late", "late"]
    # The same again, and corrected: still two rows wait, as the unit has them now.
    waiting = [view.id for view in district.late.open()]
    taken(district, Clerk(filled).save(tmp_path / "luu-lai.xlsx"))
    assert [view.id for view in district.late.open()] == waiting
    again = Clerk(filled).put(FIRST, participants=45).save(tmp_path / "sua.xlsx")
    taken(district, again)
    assert district.late.count() == 2
    province.records.save(Kind.PERIOD_LOCK, {"locked": False}, lock.id)
    opened = province.exchange.export("106", tmp_path).value.path
    district.exchange.apply(district.exchange.preview(opened))
    assert district.late.count() == 0
    assert activities(district, commune(district))[0].participants == 45
    assert taken(district, again) == {"same": 2}


def refused(office: Office, path: Path, **expected: Any) -> tuple[str, dict[str, str]]:
    with pytest.raises(UserError) as refusal:
        office.templates.preview(path, **expected)
    (problem,) = refusal.value.problems
    return problem.code, dict(problem.params)


class TestTheWrongTemplate:
    def test_of_another_office_is_sent_on_to_it(
        self, district: Office, province: Office, filled: Path
    ) -> None:
        with pytest.raises(UserError) as refusal:
            province.exchange.preview(filled)
        (problem,) = refusal.value.problems
        assert problem.code == "template_other_office"
        assert problem.params["office"] == "Huyện Tam Đường"
        assert district.exchange.preview(filled).counts["new"] == 2

    def test_than_the_one_meant_is_named(self, district: Office, filled: Path) -> None:
        code, told = refused(district, filled, unit="03427@2024-06-30")
        assert code == "template_other_unit"
        assert "Nà Tăm" in told["wanted"]
        code, told = refused(district, filled, period="2024/Q3")
        assert (code, told["wanted"][:8]) == ("template_other_period", "Quý III/")
        assert refused(district, filled, campaign="PT-2024-001")[0] == "template_other_campaign"
        assert district.templates.preview(filled, unit=commune(district), period="2024/Q4").rows

    def test_for_a_unit_that_got_the_program_is_refused(
        self, make_office: Any, district: Office, filled: Path, tmp_path: Path
    ) -> None:
        office = make_office(commune(district), "commune")
        sent = office.exchange.export("106", tmp_path).value.path
        district.exchange.apply(district.exchange.preview(sent))
        assert refused(district, filled)[0] == "template_unit_has_program"

    def test_with_a_forged_manifest_is_not_believed(
        self, district: Office, filled: Path, tmp_path: Path
    ) -> None:
        found = read_found(filled.read_bytes())
        forger = b"\x07" * 32
        text = found.text.replace("03424", "03427")
        assert sign(forger, text) != found.signature
        clerk = Clerk(filled)
        forge(clerk, text, forger)
        assert refused(district, clerk.save(tmp_path / "gia.xlsx"))[0] == "template_not_ours"

    def test_whose_period_is_gone_names_the_latest(self, province: Office, tmp_path: Path) -> None:
        raw = {
            "code": "DX1",
            "year": 2024,
            "type": "DOT_XUAT",
            "name": "Đợt thử",
            "starts_on": date(2024, 1, 1),
            "ends_on": date(2024, 1, 31),
        }
        period = province.records.save(Kind.PERIOD, raw).value
        unit = f"{CODE}@2024-06-30"
        path = province.templates.make(unit, tmp_path / "1.xlsx", period="2024/DX1").value.path
        province.templates.make(unit, tmp_path / "2.xlsx", period="2024/Q1")
        province.records.remove(Kind.PERIOD, period.id)
        code, told = refused(province, path)
        assert code == "template_period_gone"
        assert "Quý I/2024" in told["right"]

    def test_is_refused_before_its_rows_are_read(
        self, province: Office, district: Office, filled: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert district.identity.unit != province.identity.unit

        def explode(_data: bytes) -> None:
            pytest.fail("rows were read")

        monkeypatch.setattr("thidua_desktop.services.templates.read_template", explode)
        assert refused(province, filled)[0] == "template_other_office"


def forge(clerk: Clerk, text: str, seed: bytes) -> None:
    """Put another manifest, signed by somebody else, into every place of a file."""
    del clerk.book["HƯỚNG DẪN"]
    for name in list(clerk.book.custom_doc_props.names):
        del clerk.book.custom_doc_props[name]
    page = clerk.book["_TDX"]
    page.delete_rows(1, page.max_row)
    for row in carrier_rows(text, sign(seed, text)):
        page.append(row)


def test_a_template_remembered_is_believed_without_its_key(district: Office, filled: Path) -> None:
    # The office's key was lost and made anew: the ledger still knows what it wrote.
    (district.places.data / "keys" / "office.key").unlink()
    assert district.exchange.preview(filled).counts["new"] == 2


def test_nothing_is_written_where_the_file_cannot_be(district: Office, tmp_path: Path) -> None:
    with pytest.raises(UserError) as refusal:
        district.templates.make(CODE, tmp_path / "nowhere" / "mau.xlsx")
    assert refusal.value.problems[0].code == "folder_missing"
    assert [entry.file for entry in district.exchange.entries()] == ["mau.xlsx"]


class TestWhatWasChangedHereToo:
    @pytest.fixture
    def disputed(self, district: Office, template: Path, tmp_path: Path) -> Path:
        """Take a result in, then another from a second template: a proposal."""
        taken(district, Clerk(template, "KET_QUA").put(FIRST, value=9).save(tmp_path / "1.xlsx"))
        other = district.templates.make(CODE, tmp_path / "2m.xlsx", period="2024/Q4").value.path
        path = Clerk(other, "KET_QUA").put(FIRST, value=10).save(tmp_path / "2.xlsx")
        taken(district, path)
        return path

    def test_this_office_decides_as_the_unit_cannot(
        self, district: Office, disputed: Path, tmp_path: Path
    ) -> None:
        (dispute,) = district.conflicts.open()
        assert dispute.may_decide
        assert dispute.why
        district.conflicts.resolve(dispute.id, "theirs")
        (result,) = results(district, commune(district))
        assert result.value == 10
        assert taken(district, Clerk(disputed, "KET_QUA").save(tmp_path / "2a.xlsx")) == {"same": 1}
        # From then on the file that was believed goes on.
        path = Clerk(disputed, "KET_QUA").put(FIRST, value=11).save(tmp_path / "2b.xlsx")
        assert taken(district, path) == {"update": 1}

    def test_a_row_of_this_template_that_something_else_changed_is_asked_about(
        self, district: Office, filled: Path, tmp_path: Path
    ) -> None:
        taken(district, filled)
        first = activities(district, commune(district))[0]
        with district.store.operation("activity.save") as work:
            work.put(replace(first, participants=50))
        again = Clerk(filled).put(FIRST, participants=45).save(tmp_path / "sua.xlsx")
        assert taken(district, again) == {"proposal": 1, "same": 1}
        assert activities(district, commune(district))[0].participants == 50
        # Where the file says what stands here, there is nothing to ask.
        same = Clerk(filled).put(FIRST, participants=50).save(tmp_path / "nhu-day.xlsx")
        assert taken(district, same) == {"same": 2}
        assert district.conflicts.count() == 0

    def test_it_is_not_sent_on_as_if_another_had_to_decide(
        self, district: Office, province: Office, disputed: Path, tmp_path: Path
    ) -> None:
        assert disputed.exists()
        sent = district.exchange.export("12", tmp_path).value.path
        province.exchange.apply(province.exchange.preview(sent))
        assert province.conflicts.count() == 0
        assert [str(one.value) for one in results(province, commune(district))] == ["9"]
