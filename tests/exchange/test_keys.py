"""Whose signature is believed, and what the clerks have to do for it."""

import os
import stat
import sys
from pathlib import Path

import pytest

from tests.exchange.conftest import MakeOffice
from tests.exchange.crafting import manifest_of
from tests.exchange.test_exchange import carry, codes, record
from thidua_desktop.bundles.roster import RosterKey
from thidua_desktop.bundles.signing import fingerprint, public
from thidua_desktop.bundles.write import write_bundle
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.key_file import KeyFile
from thidua_desktop.services.office import Office
from thidua_desktop.services.preview import Preview
from thidua_desktop.services.progress import Silent

STRANGER = b"\7" * 32


def another_machine(office: Office) -> str:
    """Give an office a new key, as a reinstalled machine has; return its fingerprint."""
    (office.places.data / "keys" / "office.key").unlink()
    office.keys._file._seed = b""
    return office.keys.mine().fingerprint


def sent(sender: Office, receiver: Office, folder: Path, to: str) -> Preview:
    return receiver.exchange.preview(sender.exchange.export(to, folder).value.path)


def notes(preview: Preview) -> set[str]:
    return {note.code for note in preview.notes}


class TestTheSecret:
    def test_it_is_made_once_and_kept(self, tmp_path: Path) -> None:
        path = tmp_path / "keys" / "office.key"
        seed = KeyFile(path, os.urandom).seed()
        assert len(seed) == 32
        assert KeyFile(path, os.urandom).seed() == seed
        assert list(path.parent.iterdir()) == [path]

    @pytest.mark.skipif(sys.platform == "win32", reason="folders of one's own guard it there")
    def test_nobody_else_may_read_it(self, tmp_path: Path) -> None:
        path = tmp_path / "office.key"
        KeyFile(path, os.urandom).seed()
        assert stat.S_IMODE(path.stat().st_mode) == 0o600

    def test_of_two_programs_that_make_it_at_once_one_wins(self, tmp_path: Path) -> None:
        path = tmp_path / "office.key"
        first = KeyFile(path, lambda _: b"1" * 32)

        def slow(_: int) -> bytes:
            first.seed()
            return b"2" * 32

        assert KeyFile(path, slow).seed() == first.seed() == b"1" * 32

    def test_on_a_stick_without_links_it_is_made_too(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*_: object) -> None:
            raise OSError

        monkeypatch.setattr(Path, "hardlink_to", refuse)
        path = tmp_path / "office.key"
        assert KeyFile(path, os.urandom).seed() == KeyFile(path, os.urandom).seed()
        assert list(tmp_path.iterdir()) == [path]

    @pytest.mark.parametrize("text", [b"", b"TDX-KEY/1 00\n", b"\xff" * 80])
    def test_a_damaged_one_is_not_replaced_in_silence(self, text: bytes, tmp_path: Path) -> None:
        path = tmp_path / "office.key"
        path.write_bytes(text)
        with pytest.raises(UserError, match="key_file_unusable"):
            KeyFile(path, os.urandom).seed()
        assert path.read_bytes() == text

    def test_it_is_in_no_file_and_no_backup(
        self, district: Office, province: Office, tmp_path: Path
    ) -> None:
        record(district)
        carry(district, province, tmp_path, "12")
        district.back_up(tmp_path)
        seed = district.keys.seed()
        written = [path for path in tmp_path.rglob("*") if path.is_file()]
        for path in written:
            if path.name != "office.key":
                data = path.read_bytes()
                assert seed not in data
                assert seed.hex().encode() not in data


def test_the_first_file_brings_the_key_and_says_what_to_compare(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district)
    preview = sent(district, province, tmp_path, "12")
    assert preview.verdict == "intact"
    assert preview.key is not None
    assert preview.key.state == "new"
    assert preview.key.fingerprint == district.keys.mine().fingerprint
    assert "note_key_new" in notes(preview)
    assert province.keys.every() == [], "a preview writes nothing"
    province.exchange.apply(preview)
    assert [view.state for view in province.keys.every("106")] == ["pending"]
    assert "note_key_pending" in notes(sent(district, province, tmp_path, "12"))


def test_a_key_compared_by_telephone_is_confirmed_and_asked_about_no_more(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district)
    carry(district, province, tmp_path, "12")
    heard = district.keys.mine().fingerprint.lower().replace("-", " ").replace("0", "o")
    confirmed = province.keys.enrol("106", heard).value
    assert (confirmed.state, confirmed.confirmed_by) == ("confirmed", "Cán bộ 12")
    record(district, "Việc khác")
    preview = sent(district, province, tmp_path, "12")
    assert preview.key is not None
    assert preview.key.state == "confirmed"
    assert not {note for note in notes(preview) if note.startswith("note_key")}


def test_a_fingerprint_that_differs_confirms_nothing(
    district: Office, province: Office, tmp_path: Path
) -> None:
    with pytest.raises(UserError) as error:
        province.keys.enrol("106", "AAAA-BBBB-CCCC-DDDD")
    assert codes(error) == ["enrol_no_key"]
    record(district)
    carry(district, province, tmp_path, "12")
    with pytest.raises(UserError) as error:
        province.keys.enrol("106", "AAAA-BBBB-CCCC-DDDD")
    assert codes(error) == ["enrol_fingerprint_differs"]
    assert [view.state for view in province.keys.every()] == ["pending"]


def test_once_confirmed_another_key_does_not_speak_for_the_office(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district)
    carry(district, province, tmp_path, "12")
    province.keys.enrol("106", district.keys.mine().fingerprint)
    told = another_machine(district)
    record(district, "Việc khác")
    preview = sent(district, province, tmp_path, "12")
    assert (preview.verdict, preview.complete) == ("not_authentic", False)
    assert "note_key_other" in notes(preview)
    before = province.overview.digest()
    with pytest.raises(UserError) as error:
        province.exchange.apply(preview)
    assert codes(error) == ["bundle_not_authentic"]
    assert province.overview.digest() == before

    province.keys.enrol("106", told)
    again = sent(district, province, tmp_path, "12")
    assert again.verdict == "intact"
    assert province.exchange.apply(again).value


def test_while_none_is_confirmed_a_new_key_is_said_to_be_new(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district)
    carry(district, province, tmp_path, "12")
    another_machine(district)
    record(district, "Việc khác")
    preview = sent(district, province, tmp_path, "12")
    assert preview.verdict == "intact"
    assert "note_key_new" in notes(preview)


def unsigned(sender: Office, to: str, folder: Path) -> Path:
    """Write a file as nobody could tell from an older program's."""
    manifest = manifest_of(sender, to, epoch_id="abcd" * 8)
    return write_bundle(folder, manifest, {}, sender.store.read.label, Silent()).path


def test_an_office_that_signs_may_not_send_unsigned_files(
    district: Office, province: Office, tmp_path: Path
) -> None:
    assert province.exchange.preview(unsigned(district, "12", tmp_path)).verdict == "intact"
    record(district)
    carry(district, province, tmp_path, "12")
    preview = province.exchange.preview(unsigned(district, "12", tmp_path))
    assert preview.verdict == "not_authentic"
    assert "note_key_missing" in notes(preview)


def test_a_key_that_is_retired_is_believed_no_more(
    district: Office, province: Office, tmp_path: Path
) -> None:
    record(district)
    carry(district, province, tmp_path, "12")
    told = district.keys.mine().fingerprint
    assert province.keys.retire("106", told).value.state == "retired"
    record(district, "Việc khác")
    assert sent(district, province, tmp_path, "12").verdict == "not_authentic"
    province.keys.enrol("106", told)
    assert sent(district, province, tmp_path, "12").verdict == "intact"


class TestTheRoster:
    """The province tells the offices below whose keys it has confirmed."""

    def test_what_the_province_confirmed_is_confirmed_below(
        self, district: Office, province: Office, make_office: MakeOffice, tmp_path: Path
    ) -> None:
        other = make_office("110", "district")
        record(district)
        carry(district, province, tmp_path, "12")
        province.keys.enrol("106", district.keys.mine().fingerprint)
        carry(province, other, tmp_path, "110")
        assert other.keys.every("106") == [], "the province itself is not confirmed here"
        other.keys.enrol("12", province.keys.mine().fingerprint)
        carry(province, other, tmp_path, "110")
        found = other.keys.every("106")
        assert [(view.state, view.fingerprint) for view in found] == [
            ("confirmed", district.keys.mine().fingerprint)
        ]

    def test_an_office_learns_that_its_own_key_was_confirmed(
        self, district: Office, province: Office, tmp_path: Path
    ) -> None:
        record(district)
        carry(district, province, tmp_path, "12")
        assert district.keys.mine().state == "pending"
        province.keys.enrol("106", district.keys.mine().fingerprint)
        carry(province, district, tmp_path, "106")
        district.keys.enrol("12", province.keys.mine().fingerprint)
        carry(province, district, tmp_path, "106")
        assert (district.keys.mine().state, district.keys.mine().ours) == ("confirmed", True)

    def test_no_file_vouches_for_the_key_it_is_signed_with(
        self, district: Office, province: Office
    ) -> None:
        key = province.keys.mine()
        assert key.key not in {one.key for one in province.keys.roster()}
        told = RosterKey(key.unit, "12", "Tỉnh", key.key, "confirmed")
        with district.store.operation("bundle.import") as work:
            district.keys.take_roster([told], work)
        assert district.keys.every() == []

    def test_rosters_may_come_in_any_order(self, district: Office, province: Office) -> None:
        unit = province.identity.unit
        other = next(
            v.unit for v in district.territories.now().every() if v.code == "110" and v.unit != unit
        )
        key = public(STRANGER)
        states = []
        for state in ("confirmed", "pending", "retired", "confirmed", "pending"):
            with district.store.operation("bundle.import") as work:
                district.keys.take_roster([RosterKey(other, "110", "", key, state)], work)
            states.append(district.keys.every("110")[0].state)
        assert states == ["confirmed", "confirmed", "retired", "retired", "retired"]
        assert district.keys.check(other, key) == "other"


def test_a_file_is_sealed_only_for_a_confirmed_key(
    district: Office, province: Office, tmp_path: Path
) -> None:
    row = record(district)
    carry(province, district, tmp_path, "106")
    with pytest.raises(UserError) as error:
        district.exchange.export("12", tmp_path, sealed=True)
    assert codes(error) == ["sealing_no_key"]
    district.keys.enrol("12", province.keys.mine().fingerprint)
    stick = tmp_path / "stick"
    stick.mkdir()
    path = district.exchange.export("12", stick, sealed=True).value.path
    assert list(stick.iterdir()) == [path]
    assert path.suffix == ".tdx"
    province.exchange.apply(province.exchange.preview(path))
    assert province.records.get(Kind.ACTIVITY, row.id) == row
    with pytest.raises(UserError) as error:
        district.exchange.preview(path)
    assert codes(error) == ["sealed_not_for_us"]


def test_a_fingerprint_is_of_the_key_and_not_of_the_office(district: Office) -> None:
    mine = district.keys.mine()
    assert mine.fingerprint == fingerprint(mine.key)
    assert mine.unit == district.identity.unit
