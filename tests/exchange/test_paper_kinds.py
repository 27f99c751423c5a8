"""Awards, minutes and papers between offices: who is sent them, and programs that know none."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.conftest import MakeOffice
from tests.exchange.crafting import crafted
from tests.exchange.test_many_files import alike, take
from thidua_desktop.bundles import limits
from thidua_desktop.bundles import read as reading
from thidua_desktop.bundles.layout import NAMES, SHEETS, SINCE_PAPER
from thidua_desktop.bundles.manifest import CAN_READ
from thidua_desktop.bundles.read import read_manifest
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import Held
from thidua_desktop.services import cargo, file_notes
from thidua_desktop.services.office import Office

OLDER = CAN_READ[:-1]
ABOUT = {
    Kind.AWARD_PROPOSAL: {"title": "Khen năm 2024", "occasion": "CT", "level": "T"},
    Kind.MEETING: {"title": "Họp Hội đồng", "purpose": "HOP_HOI_DONG", "on_day": "28/11/2024"},
    Kind.EXAMPLE: {"subject": "HO", "name": "Hộ ông A", "place": "Bản Lùng", "achievement": "x"},
    Kind.ISSUER: {
        "valid_from": "1/7/2021",
        "body": "ỦY BAN NHÂN DÂN",
        "symbol": "UBND",
        "place": "Lai Châu",
        "role": "CHỦ TỊCH",
    },
    Kind.ISSUED_PAPER: {"report": "work_report", "year": "2024", "number": "3"},
    Kind.NARRATIVE: {"report": "work_report", "section": "results", "text": "Nổi bật."},
}
LINE = {"subject": "CN", "name": "Lò Thị Ín", "form": "BK_TINH", "achievement": "Giúp dân"}


def enter(office: Office, **about: str) -> dict[Kind, str]:
    """Enter a row of each of these kinds, and a line of the proposal."""
    ids = {
        kind: office.records.save(kind, {**raw, **about}).value.id for kind, raw in ABOUT.items()
    }
    line = {**LINE, "proposal": ids[Kind.AWARD_PROPOSAL]}
    return ids | {Kind.AWARD_LINE: office.records.save(Kind.AWARD_LINE, line).value.id}


def there(office: Office) -> set[Kind]:
    return {kind for kind in SINCE_PAPER if office.store.read.count(kind)}


def carry(sender: Office, receiver: Office, to: str, folder: Path) -> None:
    take(receiver, *sender.exchange.export(to, folder).value.paths)


@contextmanager
def older_program() -> Iterator[None]:
    """Read files as a program that has never heard of awards, minutes and papers."""
    sheets = {kind: sheet for kind, sheet in SHEETS.items() if kind not in SINCE_PAPER}
    names = {kind: sheet.name for kind, sheet in sheets.items()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "SHEETS", sheets)
        patch.setattr(file_notes, "NAMES", names)
        yield


def say_older(of: Office, to: Office) -> None:
    """Let an office believe that the other one has an older program."""
    (peer,) = to.store.peers.of(of.identity.unit)
    with to.store.operation("bundle.import"):
        to.store.peers.put(replace(peer, can_read=OLDER))


def test_all_of_them_reach_the_office_above(
    district: Office, province: Office, tmp_path: Path
) -> None:
    ids = enter(district)
    carry(district, province, "12", tmp_path)
    for kind, uid in ids.items():
        assert province.records.get(kind, uid) == district.records.get(kind, uid)
    assert alike(district, province)


def test_no_office_is_sent_what_is_said_of_another(
    district: Office, province: Office, make_office: MakeOffice, tmp_path: Path
) -> None:
    neighbour = make_office("107", "district")
    enter(province, unit="106")
    path = province.exchange.export("107", tmp_path).value.path
    assert set(read_manifest(path).sheets).isdisjoint(NAMES[kind] for kind in SINCE_PAPER)
    take(neighbour, path)
    assert there(neighbour) == set()
    carry(province, district, "106", tmp_path)
    assert there(district) == {*ABOUT, Kind.AWARD_LINE}


def test_nobody_adds_a_line_to_anothers_proposal(
    district: Office, province: Office, tmp_path: Path
) -> None:
    ids = enter(district)
    carry(district, province, "12", tmp_path)
    (row,) = [
        row for row in district.store.read.every(Kind.AWARD_LINE) if row.record.id in ids.values()
    ]
    foreign: Any = replace(row.record, id=province.store.new_id(), home=province.identity.unit)
    stamp = replace(row.stamp, version={province.identity.actor: 1}, actor=province.identity.actor)
    path = crafted(province, "106", [Held(foreign, stamp)], tmp_path / "x", seq=9)
    preview = district.exchange.preview(path)
    assert [(one.outcome, one.reason) for one in preview.rows] == [("rejected", "row_about_others")]


class TestAnOlderProgram:
    def test_it_says_that_the_file_has_not_come_wholly_and_gets_the_rows_again(
        self, district: Office, province: Office, tmp_path: Path
    ) -> None:
        carry(province, district, "106", tmp_path)
        enter(district)
        path = district.exchange.export("12", tmp_path).value.path
        with older_program():
            preview = province.exchange.preview(path)
            assert ("note_passed_over", "7") in [
                (note.code, note.params.get("count")) for note in preview.notes
            ]
            assert not preview.complete
            province.exchange.apply(preview)
        assert there(province) == set()
        carry(province, district, "106", tmp_path)
        (peer,) = district.machines.peers()
        assert peer.acked == 0
        carry(district, province, "12", tmp_path)
        assert there(province) == {*ABOUT, Kind.AWARD_LINE}
        assert alike(district, province)
        carry(province, district, "106", tmp_path)
        (peer,) = district.machines.peers()
        assert peer.acked == district.identity.change_seq

    def test_the_very_same_file_brings_them_once_the_program_knows_them(
        self, district: Office, province: Office, tmp_path: Path
    ) -> None:
        enter(district)
        path = district.exchange.export("12", tmp_path).value.path
        with older_program():
            take(province, path)
        take(province, path)
        assert there(province) == {*ABOUT, Kind.AWARD_LINE}
        assert province.exchange.preview(path).counts["new"] == 0

    def test_who_sends_to_one_is_told_how_many_rows_are_not_read(
        self, district: Office, province: Office, tmp_path: Path
    ) -> None:
        carry(district, province, "12", tmp_path)
        say_older(district, province)
        assert province.exchange.export("106", tmp_path).warnings == ()
        enter(province, unit="106")
        sent = province.exchange.export("106", tmp_path)
        (warning,) = sent.warnings
        assert (warning.code, warning.params["count"]) == ("rows_not_read_there", "7")
        assert read_manifest(sent.value.path).fmt == "TDX/1.2"

    def test_no_file_has_more_sheets_than_it_looks_at(
        self, district: Office, province: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(cargo, "MOST_KINDS", 3)
        carry(province, district, "106", tmp_path)
        enter(district)
        assert len(district.exchange.export("12", tmp_path).value.paths) == 1
        say_older(province, district)
        sent = district.exchange.export("12", tmp_path).value
        kinds = [set(read_manifest(path).sheets) - {"KHOA_CK"} for path in sent.paths]
        assert max(map(len, kinds)) <= 3
        assert len(sent.paths) >= 3
        take(province, *reversed(sent.paths))
        assert alike(district, province)


def test_as_many_kinds_as_leave_in_one_file_fit_into_what_older_programs_look_at() -> None:
    around = 6  # The cover, the deleted rows, the lists, rivals, keys, the manifest.
    assert cargo.MOST_KINDS + around == 40 < limits.MOST_SHEETS
