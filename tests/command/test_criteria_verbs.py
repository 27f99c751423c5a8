"""criteria: import, check, export, apply, renew."""

from pathlib import Path

import pytest

from tests.command.conftest import Desk
from tests.criteria.books import FILES, FULL, HEADINGS, saved

NAMED = ("--code", "X", "--year", "2025")
A, B, THOUSAND = (FILES / f"bang-{name}.xlsx" for name in ("a", "b", "1000"))
JUDGED = "min=0; max=10; step=0; reason_below_max=no"


@pytest.fixture
def sound(tmp_path: Path, province: Desk) -> Path:
    """Return a file of a table that can be applied."""
    plain = saved(tmp_path / "x.xlsx", FULL, (1, "Thu", 10, "Chấm tay", "R13", JUDGED))
    table = province.ask("criteria", "import", plain, *NAMED, "--name", "Bảng X")["id"]
    row = {"id": table, "ranking": "DONG_HANG", "not_applicable": "LOAI_BO"}
    assert province.put("criteria_table", row).code == 0
    province.ask("criteria", "export", "X", "--out", plain)
    province.ask("undo")
    province.ask("undo")
    return plain


class TestImport:
    def test_a_dry_run_shows_the_table_and_writes_nothing(self, province: Desk) -> None:
        document = province.ask("criteria", "import", A, *NAMED, "--dry-run")
        assert (document["applied"], document["id"]) == (False, None)
        assert [(row["code"], row["max"]) for row in document["rows"]][:2] == [
            ("I", "115"),
            ("1", "20"),
        ]
        assert {one["code"]: one["rule"] for one in document["suggestions"]}["5.2"] == "R05"
        assert province("criteria", "check", "X", "--json").reasons == [("reference_missing", "")]

    def test_it_makes_a_draft_with_the_fields_typed(self, province: Desk) -> None:
        words = (*NAMED, "--name", "Bảng A", "--decimals", "1", "--suggest")
        document = province.ask("criteria", "import", A, *words)
        assert document["applied"]
        table = province.ask("show", "criteria_table", document["id"])
        assert (table["code"], table["name"], table["year"]) == ("X", "Bảng A", 2025)
        assert (table["decimals"], table["state"]) == (1, "NHAP")
        (row,) = province.ask("list", "criterion", "--where", f"table={document['id']}",
                              "--where", "code=5.1")  # fmt: skip
        assert (row["rule"], row["parameters"]["threshold"]) == ("R01", "100")
        province.ask("undo")
        assert province.ask("list", "criteria_table", "--where", "code=X") == []

    def test_a_person_reads_what_was_found(self, province: Desk) -> None:
        done = province("criteria", "import", A, *NAMED, "--dry-run")
        assert "    5 Điểm cộng: 15" in done.out
        assert "8 tiêu chí, 2 nhóm, tổng điểm tối đa 115." in done.out
        assert "Gợi ý cho 1: R06" in done.err
        assert "Mức 90, 95 thuộc cả hai bậc" in done.err

    def test_each_faulty_cell_is_named_and_nothing_is_written(
        self, province: Desk, tmp_path: Path
    ) -> None:
        path = saved(tmp_path / "x.xlsx", HEADINGS, (1, "Thu", "9.755"), (2, "Chi", "12,5,3"))
        done = province("criteria", "import", path, *NAMED, "--name", "X", "--json")
        assert (done.code, done.json["ok"], done.json["applied"]) == (1, False, False)
        assert [(one["row"], one["column"], one["found"]) for one in done.json["problems"]] == [
            (2, "C (Điểm chuẩn)", "9.755"),
            (3, "C (Điểm chuẩn)", "12,5,3"),
        ]
        said = province("criteria", "import", path, *NAMED).err
        assert "Bảng, dòng 2, cột C (Điểm chuẩn): “9.755”" in said

    def test_a_draft_with_errors_says_how_to_go_on_and_what_is_still_to_be_written(
        self, province: Desk
    ) -> None:
        words = (*NAMED, "--name", "Bảng A", "--suggest")
        said = province("criteria", "import", A, *words).out
        assert "criteria export X/2025/1" in said
        assert "--into X/2025/1" in said
        assert "records là Số hoạt động" in said

    def test_a_sound_one_says_how_to_apply_it(self, province: Desk, sound: Path) -> None:
        assert "criteria apply X/2025/1" in province("criteria", "import", sound).out

    def test_what_the_file_does_not_name_is_asked_for(self, province: Desk) -> None:
        done = province("criteria", "import", B, "--json")
        assert done.reasons == [("table_field_missing", "code")]

    def test_a_second_time_it_is_told_how_to_go_on(self, province: Desk) -> None:
        province.ask("criteria", "import", THOUSAND, "--code", "X")
        done = province("criteria", "import", THOUSAND, "--code", "X", "--json")
        assert done.reasons == [("table_exists_draft", "")]
        assert "--into X/2026/1" in done.json["problems"][0]["text"]
        again = province.ask("criteria", "import", THOUSAND, "--into", "X/2026/1")
        assert again["changes"] == {
            "new": [], "changed": [], "gone": [],
            "same": [row["code"] for row in again["rows"]],
        }  # fmt: skip

    def test_a_file_that_is_not_there_is_refused(self, province: Desk, tmp_path: Path) -> None:
        done = province("criteria", "import", tmp_path / "none.xlsx", "--json")
        assert done.reasons == [("file_missing", "")]


class TestCheck:
    def test_a_file_is_checked_without_being_taken(self, province: Desk) -> None:
        done = province("criteria", "check", THOUSAND, "--json")
        assert done.code == 1
        assert {one["severity"] for one in done.json["findings"]} == {"error", "warning"}
        assert ("rule_missing", "I.1") in {
            (one["code"], one["criterion"]) for one in done.json["findings"]
        }
        said = province("criteria", "check", THOUSAND).out
        assert "Phải sửa: Tiêu chí I.1, I.2, II.1" in said

    def test_sound_ones_end_well(self, province: Desk, sound: Path) -> None:
        assert province("criteria", "check", sound).code == 0
        province.ask("criteria", "import", sound)
        done = province("criteria", "check", "X")
        assert done.code == 0
        assert "Bảng không có lỗi." in done.out

    def test_a_table_is_called_by_code_year_and_version(self, province: Desk) -> None:
        assert province.ask("criteria", "check", "A/2025/1")["code"] == "A"
        assert province("criteria", "check", "A/2024", "--json").reasons == [
            ("reference_missing", "")
        ]


class TestExportApplyRenew:
    def test_a_table_goes_out_and_comes_back_the_same(self, province: Desk, tmp_path: Path) -> None:
        path = tmp_path / "f.xlsx"
        assert province.ask("criteria", "export", "F", "--out", path)["path"] == str(path)
        province.ask("criteria", "import", path, "--code", "F2")
        assert rows(province, "F2") == rows(province, "F")

    def test_an_applied_table_is_frozen_and_renewed(self, province: Desk, sound: Path) -> None:
        province.ask("criteria", "import", sound)
        applied = province.ask("criteria", "apply", "X")
        assert (applied["state"], len(applied["hash"])) == ("AP_DUNG", 64)
        assert province("criteria", "apply", "X", "--json").reasons == [("table_applied", "")]
        renewed = province.ask("criteria", "renew", "X")
        assert (renewed["version"], renewed["state"]) == (2, "NHAP")
        province.ask("criteria", "apply", "X/2025/2")
        states = {
            row["version"]: row["state"]
            for row in province.ask("list", "criteria_table", "--where", "code=X")
        }
        assert states == {1: "THAY_THE", 2: "AP_DUNG"}

    def test_one_with_errors_is_not_applied_and_says_why(self, province: Desk) -> None:
        province.ask("criteria", "import", THOUSAND, "--code", "X")
        done = province("criteria", "apply", "X", "--json")
        assert (done.code, done.json["ok"]) == (1, False)
        assert "rule_missing" in {finding["code"] for finding in done.json["findings"]}
        assert province.ask("list", "criteria_table", "--where", "code=X")[0]["state"] == "NHAP"


@pytest.mark.parametrize(
    "words",
    [
        ("export", "A"),
        ("apply", "A", "--suggest"),
        ("check", "A", "--out", "x.xlsx"),
        ("renew", "A", "--code", "B"),
        ("burn", "A"),
        ("import",),
    ],
)
def test_what_an_action_does_not_take_is_wrong_usage(
    province: Desk, words: tuple[str, ...]
) -> None:
    assert province("criteria", *words).code == 2


def rows(desk: Desk, code: str) -> list[dict[str, object]]:
    """Return the rows of a table without what identity and time add."""
    (table,) = desk.ask("list", "criteria_table", "--where", f"code={code}")
    found = desk.ask("list", "criterion", "--where", f"table={table['id']}")
    codes = {row["id"]: row["code"] for row in found}
    kept = ("code", "name", "max_points", "rule", "parameters", "indicator", "guidance", "part")
    return sorted(
        ({name: row[name] for name in kept} | {"above": codes.get(row["parent"])} for row in found),
        key=lambda row: str(row["code"]),
    )
