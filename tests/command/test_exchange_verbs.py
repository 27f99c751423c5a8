"""export, import, undo-import: files between two offices."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.command.conftest import Desk

ACTIVITY = {"type": "KHAC", "title": "Ra quân vệ sinh môi trường", "day": "2024-03-05"}
COUNTS = {
    "new",
    "update",
    "same",
    "older",
    "conflict",
    "proposal",
    "rejected",
    "waiting",
    "late",
}


def sent(desk: Desk, to: str, folder: Path) -> Path:
    """Export and return the file."""
    return Path(desk.ask("export", "--to", to, "--out", folder)["path"])


def edit(path: Path, sheet: str, key: str, value: object) -> None:
    """Change one cell of the first row of data, as somebody with a spreadsheet does."""
    book = openpyxl.load_workbook(path)
    page: Any = book[sheet]
    (column,) = [cell.column for cell in page[2] if cell.value == key]
    page.cell(3, column).value = value
    book.save(path)


def test_a_file_goes_up_and_comes_down_and_both_agree(
    district: Desk, province: Desk, tmp_path: Path
) -> None:
    uid = district.save("activity", **ACTIVITY)
    up = sent(district, "12", tmp_path)
    took = province.ask("import", up)
    assert took["applied"] is True
    assert took["counts"]["new"] == 1
    assert province.ask("show", "activity", uid) == district.ask("show", "activity", uid)

    province.save("campaign", id="PT-2024-001", note="Sơ kết trước 15/6.")
    took = district.ask("import", sent(province, "106", tmp_path))
    assert took["counts"]["update"] == 1
    assert district.ask("digest") == province.ask("digest")


def test_an_export_says_what_it_wrote(district: Desk, tmp_path: Path) -> None:
    district.save("activity", **ACTIVITY)
    assert district.ask("status")["unsent"] == 1
    document = district.ask("export", "--to", "12", "--out", tmp_path)
    names = {"ok", "path", "bundle_id", "rows", "low", "high", "paths", "bundle_ids", "warnings"}
    # The home is a copy of one founded elsewhere, which is told once.
    assert set(document) - {"notice"} == names
    assert document["rows"] == 1
    assert Path(document["path"]).is_file()
    status = district.ask("status")
    assert status["unsent"] == 0
    (peer,) = status["peers"]
    assert (peer["code"], peer["name"], peer["received"]) == ("12", "Tỉnh Lai Châu", None)
    assert peer["sent"]["bundle_id"] == document["bundle_id"]


def test_an_import_has_the_promised_shape(district: Desk, province: Desk, tmp_path: Path) -> None:
    district.save("activity", **ACTIVITY)
    document = province.ask("import", sent(district, "12", tmp_path))
    names = {"verdict", "bundle_id", "from", "seq", "counts", "problems", "notes", "applied"}
    names |= {"complete", "already", "edited", "gap", "key", "receipt", "errors"}
    assert set(document) - {"notice", "fonts"} == names
    assert set(document["counts"]) == COUNTS
    assert (document["verdict"], document["from"], document["seq"]) == ("intact", "106", 1)
    assert document["problems"] == []


def test_a_dry_run_writes_nothing(district: Desk, province: Desk, tmp_path: Path) -> None:
    district.save("activity", **ACTIVITY)
    path, before = sent(district, "12", tmp_path), province.ask("digest")
    document = province.ask("import", path, "--dry-run")
    assert (document["applied"], document["counts"]["new"]) == (False, 1)
    assert province.ask("digest") == before
    assert "chưa ghi gì" in province("import", path, "--dry-run").out


def test_the_same_file_twice_brings_nothing_and_says_so(
    district: Desk, province: Desk, tmp_path: Path
) -> None:
    district.save("activity", **ACTIVITY)
    path = sent(district, "12", tmp_path)
    province.ask("import", path)
    before = province.ask("digest")
    again = province.ask("import", path)
    assert (again["applied"], again["counts"]["new"], again["counts"]["same"]) == (False, 0, 1)
    assert province.ask("digest") == before
    said = province("import", path).out
    assert "Gói này đã nhập lúc" in said
    assert "Không có gì mới" in said


def test_an_import_is_undone_by_the_files_name(
    district: Desk, province: Desk, tmp_path: Path
) -> None:
    district.save("activity", **ACTIVITY)
    before = province.ask("digest")
    took = province.ask("import", sent(district, "12", tmp_path))
    undone = province.ask("undo-import", took["bundle_id"])
    assert (undone["back"], undone["kept"]) == (1, [])
    assert province.ask("digest") == before
    assert province("undo-import", took["bundle_id"], "--json").reasons == [("import_unknown", "")]


def test_a_row_with_a_bad_cell_is_listed_with_its_place_and_the_rest_comes_in(
    district: Desk, province: Desk, tmp_path: Path
) -> None:
    for title in ("Một", "Hai"):
        district.save("activity", **ACTIVITY | {"title": title})
    path = sent(district, "12", tmp_path)
    edit(path, "HOAT_DONG", "day", "31/02/2024")
    done = province("import", path, "--json")
    assert done.code == 0
    problem = next(p for p in done.json["problems"] if p["code"] == "day_unreadable")
    assert {"sheet", "row", "column", "code", "text"} <= set(problem)
    assert (problem["sheet"], problem["row"]) == ("HOAT_DONG", 3)
    assert "31/02/2024" in problem["text"]
    assert (done.json["verdict"], done.json["counts"]["new"]) == ("edited", 1)
    assert "HOAT_DONG, dòng 3" in done.err
    assert len(province.ask("list", "activity")) == 1


def test_a_row_edited_by_hand_is_not_taken(district: Desk, province: Desk, tmp_path: Path) -> None:
    district.save("activity", **ACTIVITY)
    path = sent(district, "12", tmp_path)
    edit(path, "HOAT_DONG", "title", "Sửa tay")
    document = province.ask("import", path)
    assert (document["verdict"], document["counts"]["proposal"]) == ("edited", 1)
    assert province.ask("list", "activity") == []


def test_a_file_for_somebody_else_is_refused(district: Desk, tmp_path: Path) -> None:
    path = sent(district, "12", tmp_path)
    assert district("import", path, "--json").reasons == [("other_addressee", "")]


def test_what_is_no_bundle_is_refused(district: Desk, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"not a workbook")
    openpyxl.Workbook().save(tmp_path / "b.xlsx")
    for name in ("a.xlsx", "b.xlsx", "none.xlsx", ""):
        done = district("import", tmp_path / name, "--json")
        assert done.code == 1, name
        assert done.json["problems"][0]["code"] != "fault", name


@pytest.mark.parametrize(
    ("to", "folder", "code"),
    [("107", ".", "export_not_related"), ("999", ".", "reference_missing")],
)
def test_an_export_that_cannot_be_is_refused(
    district: Desk, tmp_path: Path, to: str, folder: str, code: str
) -> None:
    done = district("export", "--to", to, "--out", tmp_path / folder, "--json")
    assert done.reasons == [(code, "")]
    assert not list(tmp_path.glob("*.xlsx"))


def test_an_export_into_a_folder_that_is_not_there_is_refused(
    district: Desk, tmp_path: Path
) -> None:
    done = district("export", "--to", "12", "--out", tmp_path / "usb", "--json")
    assert done.reasons == [("folder_missing", "")]
    assert district.ask("status")["peers"] == []
