"""The verbs about other offices answer as the window does, each with one JSON document."""

import shutil
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

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
    book = load_workbook(path)
    page = book["HOAT_DONG"]
    keys = {cell.value: cell.column for cell in page[2]}
    page.cell(4, keys["title"]).value = "Tin sửa tay"
    book.save(path)
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
