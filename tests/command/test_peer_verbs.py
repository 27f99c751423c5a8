"""The verbs about other offices answer as the window does, each with one JSON document."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from tests.command.conftest import Desk

ACTIVITY = {
    "type": "TIN_BAI",
    "title": "Tin về bản Nà Tăm làm đường",
    "unit": "106",
    "day": "05/03/2024",
    "quantity": "1",
}


def sent(desk: Desk, to: str, folder: Path, *more: str) -> Any:
    return desk.ask("export", "--to", to, "--out", folder, *more)


def edit_by_hand(path: str, row: int = 3, **typed: Any) -> None:
    """Type over cells of an activity in a file."""
    book = load_workbook(path)
    page = book["HOAT_DONG"]
    keys = {cell.value: cell.column for cell in page[2]}
    for name, value in (typed or {"title": "Tin sửa tay"}).items():
        page.cell(row, keys[name]).value = value
    book.save(path)


def test_a_receipt_is_read_out_and_heard(district: Desk, province: Desk, tmp_path: Path) -> None:
    district.save("activity", **ACTIVITY)
    file = sent(district, "12", tmp_path)
    taken = province.ask("import", file["path"])
    code = province.ask("receipt", file["bundle_id"])["code"]
    assert taken["receipt"] == code
    spelled = code.replace("-", "").lower().replace("0", "o").replace("1", "l")
    heard = district.ask("ack", spelled)
    assert heard["bundle_id"] == file["bundle_id"]
    assert (heard["to"], heard["state"]) == ("12", "received")
    assert district.ask("ledger")[0]["state"] == "received"


def test_five_wrong_receipts_have_to_wait(district: Desk, tmp_path: Path) -> None:
    sent(district, "12", tmp_path)
    for _ in range(5):
        assert district("ack", "AAAAA-AAAAA", "--json").reasons == [("receipt_wrong", "")]
    assert district("ack", "AAAAA-AAAAA", "--json").reasons == [("receipt_too_many_tries", "")]


def test_what_the_other_side_did_is_told_by_its_next_file(
    district: Desk, province: Desk, tmp_path: Path
) -> None:
    district.save("activity", **ACTIVITY)
    file = sent(district, "12", tmp_path)
    assert district.ask("ledger", "--handed", file["bundle_id"])["state"] == "handed"
    province.ask("import", file["path"])
    back = province.ask("receipt", file["bundle_id"], "--out", tmp_path)
    district.ask("import", back["path"])
    (line,) = [one for one in district.ask("ledger") if one["direction"] == "out"]
    assert line["state"] == "processed"
    assert (line["reply"]["taken"], line["reply"]["not_taken"]) == (1, 0)
    (peer,) = [one for one in district.ask("peers") if one["code"] == "12"]
    assert peer["acked"] == file["high"]


def test_a_lost_file_is_a_gap_until_the_next_one_heals_it(
    district: Desk, province: Desk, tmp_path: Path
) -> None:
    district.save("activity", **ACTIVITY)
    first = sent(district, "12", tmp_path)
    province.ask("import", first["path"])
    # The receipt makes the sender begin later; then the province goes back to before the import.
    district.ask("ack", province.ask("receipt", first["bundle_id"])["code"])
    district.save("activity", **{**ACTIVITY, "title": "Tin thứ hai"})
    second = sent(district, "12", tmp_path)
    assert second["low"] == first["high"]
    province.ask("undo-import", first["bundle_id"])
    taken = province.ask("import", second["path"])
    assert taken["gap"] == [1, second["low"]]
    assert [(gap["direction"], gap["first"]) for gap in province.ask("gaps")] == [("in", 1)]
    district.ask("import", sent(province, "106", tmp_path)["path"])
    assert [gap["direction"] for gap in district.ask("gaps")] == ["out"]
    healing = sent(district, "12", tmp_path)
    assert healing["low"] == 0
    province.ask("import", healing["path"])
    assert province.ask("gaps") == []


def test_a_key_is_confirmed_by_its_fingerprint_and_another_is_refused_then(
    district: Desk, province: Desk, tmp_path: Path
) -> None:
    district.save("activity", **ACTIVITY)
    first = sent(district, "12", tmp_path)
    taken = province.ask("import", first["path"])
    assert taken["key"]["state"] == "new"
    own = district.ask("enrol")["own"]["fingerprint"]
    assert taken["key"]["fingerprint"] == own
    wrong = own[:-1] + ("0" if own[-1] != "0" else "1")
    refused = province("enrol", "106", wrong, "--json")
    assert refused.code == 1
    assert province.ask("enrol", "106", own.lower())["state"] == "confirmed"
    (district.home / "keys" / "office.key").unlink()
    district.save("activity", **{**ACTIVITY, "title": "Tin thứ hai"})
    other = sent(district, "12", tmp_path)
    before = province.ask("digest")
    assert province("import", other["path"], "--json").reasons == [("bundle_not_authentic", "")]
    assert province.ask("digest") == before
    shown = province.ask("bundle", "show", other["path"])
    assert (shown["verdict"], shown["key"]["state"]) == ("not_authentic", "other")
    new = district.ask("enrol")["own"]["fingerprint"]
    assert province.ask("enrol", "106", new)["state"] == "confirmed"
    assert province.ask("import", other["path"])["counts"]["new"] == 1


def test_a_row_edited_by_hand_is_named_by_sheet_and_row_and_becomes_a_proposal(
    district: Desk, province: Desk, tmp_path: Path
) -> None:
    district.save("activity", **ACTIVITY)
    district.save("activity", **{**ACTIVITY, "title": "Tin thứ hai"})
    path = sent(district, "12", tmp_path)["path"]
    edit_by_hand(path, row=4)
    document = province.ask("import", path, "--reason", "Sửa theo bản in")
    assert document["verdict"] == "edited"
    assert [(one["sheet"], one["row"]) for one in document["edited"]] == [("HOAT_DONG", 4)]
    assert (document["counts"]["new"], document["counts"]["proposal"]) == (1, 1)
    assert document["complete"] is False
    (proposal,) = province.ask("conflicts")
    assert (proposal["reason"], proposal["why"]) == ("proposal", "Sửa theo bản in")
    assert proposal["may_decide"] is False
    assert province("resolve", proposal["id"], "--keep", "theirs", "--json").code == 1
    district.ask("import", sent(province, "106", tmp_path)["path"])
    (asked,) = district.ask("conflicts")
    assert asked["may_decide"] is True
    district.ask("resolve", asked["id"], "--keep", "theirs")
    assert district.ask("conflicts") == []
    province.ask("import", sent(district, "12", tmp_path)["path"])
    titles = {one["title"] for one in province.ask("list", "activity", "--where", "unit=106")}
    assert "Tin sửa tay" in titles
    assert province.ask("conflicts") == []


def test_a_restored_database_gets_back_what_it_had_sent(
    district: Desk, province: Desk, tmp_path: Path
) -> None:
    saved = tmp_path / "truoc.db"
    shutil.copy(district.home / "thidua.db", saved)
    district.save("activity", **ACTIVITY)
    province.ask("import", sent(district, "12", tmp_path)["path"])
    done = district.ask("restore", saved)
    assert done["notice"]["code"] == "restored"
    assert Path(done["saved"]).is_file()
    assert district.ask("list", "activity", "--where", "home=106") == []
    province.ask("import", sent(district, "12", tmp_path)["path"])
    district.ask("import", sent(province, "106", tmp_path)["path"])
    (back,) = district.ask("list", "activity", "--where", "home=106")
    assert back["title"] == ACTIVITY["title"]
    assert district.ask("digest") == province.ask("digest")


def test_a_copied_home_says_so_once_and_goes_on_under_its_own_name(
    district: Desk, tmp_path: Path
) -> None:
    district.ask("export", "--to", "12", "--out", tmp_path)
    copied = tmp_path / "copied"
    shutil.copytree(district.home, copied)
    other = Desk(copied, district._capsys)
    notice = other.ask("export", "--to", "12", "--out", tmp_path)["notice"]
    assert notice["code"] == "copied"
    assert "notice" not in other.ask("export", "--to", "12", "--out", tmp_path)
    assert other.ask("status")["replica"] != district.ask("status")["replica"]


def test_the_late_inbox_takes_a_row_when_its_period_is_open_again(
    district: Desk, province: Desk, tmp_path: Path
) -> None:
    district.save("activity", **ACTIVITY)
    path = sent(district, "12", tmp_path)["path"]
    lock = province.save("period_lock", period="2024/N", locked="x", locked_on="01/01/2025")
    document = province.ask("import", path)
    assert document["counts"]["late"] == 1
    (late,) = province.ask("late")
    assert (late["reason"], late["kind"]) == ("late", "activity")
    province.ask("remove", "period_lock", lock)
    done = province.ask("late", "--retry")
    assert (done["taken"], done["rows"]) == (1, [])
    assert province.ask("list", "activity", "--where", "home=106")


def test_a_sealed_file_opens_only_at_its_addressee(
    district: Desk, province: Desk, tmp_path: Path
) -> None:
    assert district("export", "--to", "12", "--out", tmp_path, "--sealed", "--json").code == 1
    district.ask("import", sent(province, "106", tmp_path)["path"])
    fingerprint = province.ask("enrol")["own"]["fingerprint"]
    district.ask("enrol", "12", fingerprint)
    district.save("activity", **ACTIVITY)
    path = sent(district, "12", tmp_path, "--sealed")["path"]
    assert path.endswith(".tdx")
    assert ACTIVITY["title"].encode() not in Path(path).read_bytes()
    assert district("import", path, "--json").code == 1
    assert province.ask("import", path)["counts"]["new"] == 1


def test_what_changed_since_the_last_file_is_listed_before_the_next(
    district: Desk, tmp_path: Path
) -> None:
    first = district.save("activity", **ACTIVITY)
    assert district.ask("changes", "--to", "12") == [
        {"change": "new", "kind": "activity", "id": first, "title": ACTIVITY["title"]}
    ]
    sent(district, "12", tmp_path)
    assert district.ask("changes", "--to", "12") == []
    district.save("activity", id=first, quantity="2")
    gone = district.save("activity", **{**ACTIVITY, "title": "Tin thứ hai"})
    sent(district, "12", tmp_path)
    district.save("activity", id=first, quantity="3")
    district.ask("remove", "activity", gone)
    changes = {one["id"]: one["change"] for one in district.ask("changes", "--to", "12")}
    assert changes == {first: "changed", gone: "deleted"}
    assert "sửa: Hoạt động – " in district("changes", "--to", "12").out


@pytest.mark.parametrize("left", [b"", b"no database", None], ids=["emptied", "damaged", "lost"])
def test_a_home_that_cannot_be_opened_is_restored(
    district: Desk, tmp_path: Path, left: bytes | None
) -> None:
    district.save("activity", **ACTIVITY)
    saved = tmp_path / "sao-luu.db"
    shutil.copy(district.home / "thidua.db", saved)
    (district.home / "backups").mkdir(exist_ok=True)
    shutil.copy(saved, district.home / "backups" / "thidua-1.db")
    for beside in district.home.glob("thidua.db*"):
        beside.unlink()
    if left is not None:
        (district.home / "thidua.db").write_bytes(left)
    refused = district("status", "--json")
    assert refused.code == 1
    assert "lệnh restore" in refused.json["problems"][0]["text"]
    assert district.ask("restore", saved)["notice"]["code"] == "restored"
    assert district.ask("status")["counts"]["activity"] == 1


def test_a_restore_without_a_copy_touches_nothing(tmp_path: Path, district: Desk) -> None:
    nowhere = Desk(tmp_path / "nowhere", district._capsys)
    assert nowhere("restore", tmp_path / "no.db", "--json").reasons == [("file_missing", "")]
    assert not nowhere.home.exists()
    before = (district.home / "thidua.db").read_bytes()
    other = tmp_path / "other.db"
    other.write_bytes(b"no database")
    assert district("restore", other, "--json").reasons == [("restore_not_ours", "")]
    assert (district.home / "thidua.db").read_bytes() == before


def test_a_notice_is_told_even_when_what_was_asked_for_is_refused(
    district: Desk, tmp_path: Path
) -> None:
    district.ask("export", "--to", "12", "--out", tmp_path)
    other = Desk(tmp_path / "copied", district._capsys)
    shutil.copytree(district.home, other.home)
    refused = other("export", "--to", "12", "--out", tmp_path / "nowhere", "--json")
    assert refused.reasons == [("folder_missing", "")]
    assert refused.json["notice"]["code"] == "copied"
    assert refused.json["notice"]["text"] in refused.err


def test_a_reason_alone_explains_a_proposal_and_decides_nothing(
    district: Desk, province: Desk, tmp_path: Path
) -> None:
    district.save("activity", **ACTIVITY)
    path = sent(district, "12", tmp_path)["path"]
    edit_by_hand(path)
    told = province("import", path)
    assert "lệnh conflicts" in told.out
    (proposal,) = province.ask("conflicts")
    assert proposal["why"] == ""
    assert province("resolve", proposal["id"]).code == 2
    assert province("resolve", proposal["id"], "--field", "title=mine").code == 2
    done = province.ask("resolve", proposal["row_id"], "--reason", "Sửa theo bản in")
    assert done["why"] == "Sửa theo bản in"
    (proposal,) = province.ask("conflicts")
    assert proposal["why"] == "Sửa theo bản in"
    assert "Lý do: Sửa theo bản in" in province("conflicts").out
    district.ask("import", sent(province, "106", tmp_path)["path"])
    assert [one["why"] for one in district.ask("conflicts")] == ["Sửa theo bản in"]


def test_a_single_field_goes_the_other_way(district: Desk, province: Desk, tmp_path: Path) -> None:
    uid = district.save("activity", **ACTIVITY)
    province.ask("import", sent(district, "12", tmp_path)["path"])
    district.save("activity", id=uid, place="Nhà văn hóa")
    path = sent(district, "12", tmp_path)["path"]
    edit_by_hand(path, title="Tin sửa tay", quantity=7)
    province.ask("import", path, "--reason", "Sửa theo bản in")
    district.ask("import", sent(province, "106", tmp_path)["path"])
    (asked,) = district.ask("conflicts")
    assert {one["name"] for one in asked["fields"]} == {"title", "quantity"}
    refused = district("resolve", asked["id"], "--keep", "theirs", "--field", "title=ours")
    assert refused.code == 2
    district.ask("resolve", asked["id"], "--keep", "theirs", "--field", "title=mine")
    row = district.ask("show", "activity", uid)
    assert (row["title"], row["quantity"]) == (ACTIVITY["title"], 7)


def test_a_row_that_is_not_wanted_is_dismissed_by_its_number(
    district: Desk, province: Desk, tmp_path: Path
) -> None:
    district.save("activity", **ACTIVITY)
    path = sent(district, "12", tmp_path)["path"]
    province.save("period_lock", period="2024/N", locked="x", locked_on="01/01/2025")
    province.ask("import", path)
    (late,) = province.ask("late")
    assert province("late", "--dismiss", late["id"], "--retry").code == 2
    assert province("late", "--dismiss", "999", "--json").reasons == [("late_unknown", "")]
    assert province.ask("late", "--dismiss", late["id"]) == {"ok": True, "id": late["id"]}
    assert province.ask("late") == []


def test_a_file_by_a_key_no_longer_believed_is_refused_with_what_it_says(
    district: Desk, province: Desk, tmp_path: Path
) -> None:
    district.save("activity", **ACTIVITY)
    path = sent(district, "12", tmp_path)["path"]
    province.ask("import", path)
    own = district.ask("enrol")["own"]["fingerprint"]
    assert province("enrol", "106", "--retire").code == 2
    retired = province.ask("enrol", "106", own, "--retire")
    assert (retired["code"], retired["state"]) == ("106", "retired")
    district.save("activity", **{**ACTIVITY, "title": "Tin thứ hai"})
    later = sent(district, "12", tmp_path)["path"]
    refused = province("import", later, "--json")
    assert refused.reasons == [("bundle_not_authentic", "")]
    assert own in refused.err
    assert province.ask("ledger")[0]["state"] == "quarantined"
    assert province("import", later, "--supervisor", "Bà Mai", "--json").reasons == [
        ("supervisor_reason_missing", "")
    ]
    taken = province.ask("import", later, "--supervisor", "Bà Mai", "--reason", "Đã gọi điện")
    assert taken["counts"]["proposal"] > 0
    assert {one["why"] for one in province.ask("conflicts")} == {"Đã gọi điện"}


def test_every_kind_of_file_is_shown_or_refused_by_name(
    district: Desk, province: Desk, tmp_path: Path
) -> None:
    district.save("activity", **ACTIVITY)
    path = sent(district, "12", tmp_path)["path"]
    for desk, state in ((province, "new"), (district, "pending")):  # Our own key is known.
        shown = desk.ask("bundle", "show", path)
        assert (shown["verdict"], shown["manifest"]["kind"]) == ("intact", "NOP")
        assert shown["key"]["state"] == state
    template = province.ask("template", "--unit", "03388", "--out", tmp_path)["path"]
    shown = province.ask("bundle", "show", template)
    assert (shown["verdict"], shown["edited"]) == ("filled", [])
    assert "Mẫu nhập liệu số " in province("bundle", "show", template).out
    province.ask("import", path)
    receipt = province.ask("receipt", Path(path).name, "--out", tmp_path)["path"]
    assert district.ask("bundle", "show", receipt)["manifest"]["kind"] == "BIENNHAN"
    plain, text = tmp_path / "plain.xlsx", tmp_path / "text.xlsx"
    Workbook().save(plain)
    text.write_text("a")
    for file, code in (
        (plain, "not_a_bundle"),
        (text, "not_a_workbook"),
        (tmp_path, "file_not_regular"),
        (tmp_path / "no.xlsx", "file_missing"),
    ):
        assert [name for name, _ in province("bundle", "show", file, "--json").reasons] == [code]


def test_a_row_an_undone_import_keeps_is_named_with_the_reason(
    district: Desk, province: Desk, tmp_path: Path
) -> None:
    edited = district.save("activity", **ACTIVITY)
    district.save("activity", **{**ACTIVITY, "title": "Tin thứ hai"})
    first = sent(district, "12", tmp_path)
    province.ask("import", first["path"])
    district.save("activity", id=edited, quantity="2")
    province.ask("import", sent(district, "12", tmp_path)["path"])
    undone = province.ask("undo-import", first["bundle_id"])
    assert (undone["back"], undone["kept"]) == (1, [ACTIVITY["title"]])
    (reason,) = undone["reasons"]
    assert (reason["label"], reason["code"]) == (ACTIVITY["title"], "kept_edited")
