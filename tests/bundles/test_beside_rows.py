"""What travels beside the rows: rivals and proposals, the roster of keys, acknowledgements."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.bundles.books import SEED, THEIR_SEED, column, read, saved_again, written
from tests.bundles.samples import DISTRICT, GONE, PROVINCE, an_activity, held_rows, texts
from thidua_desktop.bundles import further_in
from thidua_desktop.bundles.disputes import DISPUTES, PROPOSAL, Rival
from thidua_desktop.bundles.layout import CARRIER, COVER
from thidua_desktop.bundles.read import FileVerdict, Parcel
from thidua_desktop.bundles.roster import KEY_STATES, ROSTER, RosterKey, roster_key
from thidua_desktop.bundles.signing import fingerprint, public
from thidua_desktop.domain.acks import Acks, FileReply, Mark
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import row_digest
from thidua_desktop.texts.problems import sentence

RIVALS = (
    Rival(an_activity("1", title="Phát thanh lúc 6 giờ")),
    Rival(an_activity("1", stamp=GONE)),
    Rival(
        an_activity("2", outcome="Dòng\tmột\nDòng hai _x0041_ =1+1"),
        PROPOSAL,
        "018cc0d1-6e80-72d7-9e85-184548706e35",
        "Lò Thị B",
        "Nhầm số người\ntheo biên bản",
        "2024-04-02T08:00:00+07:00",
    ),
)
KEYS = (
    RosterKey(DISTRICT, "106", "Huyện Tam Đường", public(SEED), "confirmed"),
    RosterKey(PROVINCE, "012", "Tỉnh Lai Châu", public(THEIR_SEED), "retired"),
)
ACKS = Acks(
    "5b1f",
    2,
    (Mark("9c02", 120, ((121, 164),)),),
    tuple(FileReply(f"gói {n}", "processed", taken=n) for n in range(50)),
)


def sent(folder: Path) -> Path:
    return written(folder, rivals=RIVALS, roster=KEYS, acks=ACKS.to_json()).path


def changed(folder: Path, change: Callable[[Any], None]) -> Parcel:
    return read(saved_again(sent(folder), change))


def told(parcel: Parcel) -> list[tuple[str, int, str]]:
    return [(p.sheet, p.row, p.code) for p in parcel.problems]


def test_all_of_it_arrives(tmp_path: Path) -> None:
    path = sent(tmp_path)
    for parcel in (read(path), read(saved_again(path))):
        assert parcel.rivals == RIVALS
        assert parcel.roster == KEYS
        assert parcel.acks == ACKS
        assert parcel.problems == ()
        assert parcel.complete
        assert parcel.manifest.sheets[DISPUTES.name].rows == len(RIVALS)
        assert parcel.manifest.sheets[ROSTER.name].rows == len(KEYS)


def test_a_file_with_nothing_beside_its_rows_has_no_such_sheets(tmp_path: Path) -> None:
    path = written(tmp_path).path
    assert not {DISPUTES.name, ROSTER.name} & set(load_workbook(path).sheetnames)
    parcel = read(path)
    assert (parcel.rivals, parcel.roster, parcel.acks) == ((), (), None)


_reasons = texts(200, lines=True)
_rivals = st.builds(
    Rival,
    st.sampled_from(list(Kind)).flatmap(held_rows),
    st.sampled_from(["conflict", "proposal"]),
    st.text(st.characters(codec="ascii", categories=["Ll", "Nd"]), max_size=36),
    texts(40, lines=False),
    _reasons,
    st.just("2024-04-02T08:00:00+07:00"),
)


@given(st.lists(_rivals, max_size=4))
@settings(max_examples=20, deadline=None)
def test_rivals_of_any_kind_arrive_letter_by_letter(
    tmp_path_factory: pytest.TempPathFactory, rivals: list[Rival]
) -> None:
    path = written(tmp_path_factory.mktemp("any"), {}, rivals=rivals).path
    for parcel in (read(path), read(saved_again(path))):
        assert list(parcel.rivals) == rivals
        found = [row_digest(rival.row) for rival in parcel.rivals]
        assert found == [row_digest(rival.row) for rival in rivals]


def test_a_long_row_goes_into_several_cells(tmp_path: Path) -> None:
    row = replace(an_activity("1"), extra={"colour": "_x0041_ dài " * 1_500})
    long = Rival(row, PROPOSAL, "p", "A", "vì thế", "")
    parcel = read(saved_again(written(tmp_path, rivals=(long, RIVALS[0])).path))
    assert parcel.rivals == (long, RIVALS[0])


def test_a_row_longer_than_all_cells_is_named_before_anything_is_written(tmp_path: Path) -> None:
    endless = Rival(an_activity("1", outcome="x" * 200_000))
    with pytest.raises(UserError, match="row_does_not_fit"):
        written(tmp_path, rivals=(endless,))
    assert list(tmp_path.iterdir()) == []


def test_people_can_read_what_is_undecided(tmp_path: Path) -> None:
    book = load_workbook(sent(tmp_path))
    words = [cell.value for cell in book[DISPUTES.name][5]][:7]
    assert words[0] == "Hoạt động"
    assert words[2:4] == ["Nguyễn Văn A", "2024-03-31T16:01:22+07:00"]
    assert words[5:] == ["Lò Thị B", "Nhầm số người\ntheo biên bản"]
    assert fingerprint(public(SEED)) in [cell.value for cell in book[ROSTER.name][3]]
    cover = [row[1].value for row in book[COVER].iter_rows(max_col=2)]
    assert "2 dòng có bản khác nhau, 1 đề nghị sửa" in cover
    assert book[DISPUTES.name].protection.sheet


def test_the_cover_tells_what_came_from_the_other_side(tmp_path: Path) -> None:
    lines = ["Gói 9 ngày 01/03/2024: đủ 40/40 dòng", "Gói 10 ngày 08/03/2024: đủ 12/12 dòng"]
    page = load_workbook(written(tmp_path, receipts=lines).path)[COVER]
    cells = {str(row[1].value): row for row in page.iter_rows(max_col=2)}
    assert cells[lines[0]][0].value == "Đã nhận từ bên kia"
    assert int(page.print_area.rpartition("$")[2]) > cells[lines[1]][1].row
    assert "2 dòng có bản khác nhau" not in cells


@pytest.mark.parametrize(
    ("sheet", "key"), [(DISPUTES.name, "json"), (DISPUTES.name, "why"), (ROSTER.name, "key")]
)
def test_a_row_changed_there_is_not_used_and_named(sheet: str, key: str, tmp_path: Path) -> None:
    def change(book: Any) -> None:
        cell = book[sheet].cell(4, column(book[sheet], key))
        cell.value = f"{cell.value or ''}x"

    parcel = changed(tmp_path, change)
    assert told(parcel) == [(sheet, 4, "machine_row_altered")]
    assert (parcel.verdict, parcel.edited) == (FileVerdict.EDITED, ((sheet, 4),))
    assert len(parcel.rivals) + len(parcel.roster) == len(RIVALS) + len(KEYS) - 1
    assert not parcel.complete


def test_a_row_taken_out_there_is_missed(tmp_path: Path) -> None:
    parcel = changed(tmp_path, lambda book: book[DISPUTES.name].delete_rows(4))
    assert told(parcel) == [(DISPUTES.name, 0, "rows_missing")]
    assert (parcel.verdict, parcel.complete) == (FileVerdict.EDITED, False)


def test_such_a_sheet_taken_out_is_missed(tmp_path: Path) -> None:
    parcel = changed(tmp_path, lambda book: book.remove(book[ROSTER.name]))
    assert told(parcel) == [(ROSTER.name, 0, "sheet_missing")]
    assert (parcel.verdict, parcel.complete) == (FileVerdict.EDITED, False)


def test_such_a_sheet_without_its_keys_is_not_read(tmp_path: Path) -> None:
    parcel = changed(tmp_path, lambda book: book[ROSTER.name].delete_rows(2))
    assert (ROSTER.name, 0, "headings_missing") in told(parcel)
    assert (parcel.roster, parcel.verdict) == ((), FileVerdict.EDITED)


@pytest.mark.parametrize("sheet", [DISPUTES.name, ROSTER.name])
def test_such_a_sheet_put_into_another_file_is_a_forgery(sheet: str, tmp_path: Path) -> None:
    other = load_workbook(sent(tmp_path / "other"))[sheet]

    def add(book: Any) -> None:
        page = book.create_sheet(sheet)
        for row in other.iter_rows(values_only=True):
            page.append(row)

    path = saved_again(written(tmp_path / "mine").path, add)
    assert read(path).verdict is FileVerdict.NOT_AUTHENTIC


def test_rows_there_may_be_sorted_and_columns_moved(tmp_path: Path) -> None:
    def shuffle(book: Any) -> None:
        page = book[DISPUTES.name]
        rows = [[cell.value for cell in row] for row in page.iter_rows()]
        order = [rows[0], rows[1], *reversed(rows[2:])]
        for number, row in enumerate(order, start=1):
            for index, value in enumerate(reversed(row), start=1):
                page.cell(number, index).value = value

    parcel = changed(tmp_path, shuffle)
    assert parcel.rivals == tuple(reversed(RIVALS))
    assert (parcel.verdict, parcel.complete) == (FileVerdict.RESAVED, True)


@pytest.mark.parametrize(
    ("name", "known"),
    [("rival_of", "rivals"), ("roster_key", "roster")],
)
def test_a_row_of_a_newer_program_waits(
    name: str, known: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sent(tmp_path)

    def unknown(_: object) -> None:
        raise ValueError

    monkeypatch.setattr(further_in, name, unknown)
    parcel = read(path)
    assert getattr(parcel, known) == ()
    assert {code for _, _, code in told(parcel)} == {"machine_row_unreadable"}
    assert (parcel.verdict, parcel.complete) == (FileVerdict.INTACT, False)


@pytest.mark.parametrize("state", KEY_STATES)
def test_every_state_of_a_key_travels(state: str, tmp_path: Path) -> None:
    key = RosterKey(DISTRICT, "106", "Huyện Tam Đường", public(SEED), state)
    assert read(written(tmp_path, {}, roster=(key,)).path).roster == (key,)


@pytest.mark.parametrize("at", ["unit", "key", "state"])
def test_what_is_no_key_is_not_taken_for_one(at: str) -> None:
    sound = {"unit": DISTRICT, "code": "106", "name": "Tam Đường", "key": public(SEED)}
    sound["state"] = "confirmed"
    assert roster_key(sound).code == "106"
    with pytest.raises(ValueError):  # noqa: PT011 - any reason will do
        roster_key({**sound, at: "khác"})


class TestAcknowledgements:
    """They ride on the hidden sheet; their digest is signed."""

    def test_without_the_hidden_sheet_the_rows_still_come(self, tmp_path: Path) -> None:
        parcel = changed(tmp_path, lambda book: book.remove(book[CARRIER]))
        assert (parcel.acks, told(parcel)) == (None, [(CARRIER, 0, "acks_missing")])
        assert (parcel.verdict, parcel.complete) == (FileVerdict.RESAVED, True)

    def test_a_missing_piece_makes_them_missing(self, tmp_path: Path) -> None:
        def cut(book: Any) -> None:
            page = book[CARRIER]
            page.delete_rows(page.max_row)

        assert changed(tmp_path, cut).acks is None

    def test_others_in_their_place_are_not_believed(self, tmp_path: Path) -> None:
        other = written(tmp_path / "b", acks=Acks("5b1f", 2, (Mark("9c02", 9999),)).to_json()).path
        theirs = list(load_workbook(other)[CARRIER].iter_rows(values_only=True))

        def swap(book: Any) -> None:
            page = book[CARRIER]
            for number in range(page.max_row, 0, -1):
                if page.cell(number, 1).value == "acks":
                    page.delete_rows(number)
            for row in theirs:
                if row[0] == "acks":
                    page.append(row)

        parcel = changed(tmp_path / "a", swap)
        assert (parcel.acks, told(parcel)) == (None, [(CARRIER, 0, "acks_altered")])
        assert (parcel.verdict, parcel.complete) == (FileVerdict.EDITED, False)

    def test_those_of_a_newer_program_wait(self, tmp_path: Path) -> None:
        newer = json.dumps({"epoch_id": 5})
        parcel = read(written(tmp_path, acks=newer).path)
        assert (parcel.acks, told(parcel)) == (None, [(CARRIER, 0, "acks_unreadable")])
        assert parcel.verdict is FileVerdict.INTACT

    def test_a_file_without_any_says_so_by_its_manifest(self, tmp_path: Path) -> None:
        assert read(written(tmp_path).path).manifest.acks_digest == ""


def test_every_finding_has_its_sentence(tmp_path: Path) -> None:
    def spoil(book: Any) -> None:
        book.remove(book[CARRIER])
        book[ROSTER.name].cell(3, column(book[ROSTER.name], "h")).value = "x"

    for problem in changed(tmp_path, spoil).problems:
        assert "chưa rõ" not in sentence(problem)
