"""score, report, narrative and paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.command.conftest import Desk


@pytest.fixture
def sheet(district: Desk) -> str:
    """Return the district's sheet on table F, with one result, one count and one claim."""
    district.save("target", indicator="CT07", unit="106", year=2024, value=1250)
    district.save("result", indicator="CT07", period="2024/N", value=1085)
    district.save("activity", type="TIN_BAI", title="Tin", day="2024-03-05", quantity=24,
                  criteria=["III.3"])  # fmt: skip
    uid = district.save("score_sheet", table="F", period="2024/N")
    district.save("score_entry", sheet=uid, criterion="I.7", claimed="5,5", reason="Thứ hai")
    return uid


def items(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {item["code"]: item for item in document["items"]}


class TestScore:
    def test_it_has_the_promised_shape(self, district: Desk, sheet: str) -> None:
        document = district.ask("score", sheet)
        assert {
            "sheet",
            "table",
            "state",
            "items",
            "groups",
            "total",
            "rank",
            "classification",
        } <= set(document)
        assert document["sheet"] == sheet
        assert (document["table"]["code"], document["table"]["version"]) == ("F", 1)
        assert len(document["table"]["hash"]) == 64
        assert document["state"] == "NHAP"
        assert document["rank"] is None
        assert document["classification"]["band"] is None
        (waits,) = document["classification"]["refused"]
        assert (waits["reason"], waits["band"]) == ("waits", "")
        assert "I.1" in waits["params"]["codes"].split()
        assert {"computed", "self", "final"} <= set(document["total"])

    def test_points_are_text_and_explained(self, district: Desk, sheet: str) -> None:
        item = items(district.ask("score", sheet))["I.3"]
        assert (item["max"], item["result"]) == ("8", "1085")
        assert (item["computed"], item["claimed"], item["final"]) == ("6.94", "6.94", None)
        explain = item["explain"]
        assert explain["rule"] == "R02"
        assert explain["inputs"] == {"target": "1250", "result": "1085"}
        assert explain["steps"][-1] == {
            "what": "round",
            "by": "round",
            "of": ["6.944", "2"],
            "value": "6.94",
            "note": "",
        }
        assert explain["sources"] == {"target": "indicator", "result": "indicator"}
        assert explain["missing"] == ""
        assert "6,94 điểm" in explain["text"]

    def test_counted_activities_are_named(self, district: Desk, sheet: str) -> None:
        item = items(district.ask("score", sheet))["III.3"]
        (activity,) = district.ask("list", "activity")
        assert (item["computed"], item["explain"]["counted"]) == ("2.40", [activity["id"]])

    def test_what_has_no_points_is_null_and_says_why(self, district: Desk, sheet: str) -> None:
        document = district.ask("score", sheet)
        item = items(document)["I.4"]
        assert (item["computed"], item["explain"]["missing"]) == (None, "result_missing")
        assert "I.4" in document["unscored"]

    def test_groups_and_totals_add_up(self, district: Desk, sheet: str) -> None:
        document = district.ask("score", sheet)
        groups = {group["code"]: group for group in document["groups"]}
        assert groups.keys().isdisjoint(items(document))
        # No incident is recorded: the eight points of I.8.1 are not touched.
        assert groups["I"]["computed"] == "14.94"
        assert groups["I"]["claimed"] == "20.44"
        total = document["total"]
        assert (total["computed"], total["self"], total["final"]) == ("17.34", "22.84", None)

    def test_a_person_reads_points_and_reasons(self, district: Desk, sheet: str) -> None:
        said = district("score", sheet).out
        assert "I.3 Giải quyết việc làm: tối đa 8, tính được 6,94, tự chấm 6,94" in said
        assert "Cộng: tính được 17,34, tự chấm 22,84" in said

    def test_a_sheet_that_is_not_there_is_refused(self, district: Desk) -> None:
        assert district("score", "comet", "--json").reasons == [("reference_missing", "")]


class TestReport:
    def test_they_are_listed(self, district: Desk) -> None:
        found = district.ask("report", "list")
        assert {report["key"] for report in found} >= {"score-sheet", "activity-summary"}
        assert found[0] == {
            "key": "work-report",
            "title": "Báo cáo công tác thi đua, khen thưởng",
            "form": "",
            "params": ["period", "unit"],
            "formats": ["pdf", "docx", "xlsx"],
        }
        assert "Tổng hợp hoạt động" in district("report", "list").out

    @pytest.mark.parametrize("key", ["score-sheet", "activity-summary"])
    @pytest.mark.parametrize(("suffix", "head"), [("pdf", b"%PDF-"), ("xlsx", b"PK")])
    @pytest.mark.usefixtures("sheet")
    def test_each_is_written_as_page_and_workbook(
        self, district: Desk, tmp_path: Path, key: str, suffix: str, head: bytes
    ) -> None:
        target = tmp_path / f"báo cáo.{suffix}"
        document = district.ask("report", key, "--out", target, "--period", "2024/N")
        assert document == {"ok": True, "report": key, "path": str(target)}
        assert target.read_bytes().startswith(head)

    def test_it_may_be_about_another_unit_and_one_sheet(
        self, province: Desk, district: Desk, sheet: str, tmp_path: Path
    ) -> None:
        sent = district.ask("export", "--to", "12", "--out", tmp_path)["path"]
        province.ask("import", sent)
        target = tmp_path / "a.pdf"
        words = ("--period", "2024/N", "--unit", "106", "--sheet", sheet)
        province.ask("report", "score-sheet", "--out", target, *words)
        assert target.exists()

    @pytest.mark.parametrize(
        ("key", "name", "code"),
        [
            ("comet", "a.pdf", "report_unknown"),
            ("activity-summary", "a.odt", "report_suffix_unknown"),
            ("activity-summary", "none/a.pdf", "folder_missing"),
            ("score-sheet", "a.pdf", "sheet_missing_for"),
        ],
    )
    def test_one_that_cannot_be_is_refused(
        self, district: Desk, tmp_path: Path, key: str, name: str, code: str
    ) -> None:
        done = district("report", key, "--out", tmp_path / name, "--period", "2024/N", "--json")
        assert [reason[0] for reason in done.reasons] == [code]
        assert not (tmp_path / name).exists()

    def test_a_sheet_that_nothing_is_called_is_told_by_name(
        self, district: Desk, tmp_path: Path
    ) -> None:
        words = ("report", "score-sheet", "--out", tmp_path / "a.pdf", "--sheet", "zz", "--json")
        done = district(*words)
        assert done.reasons == [("reference_missing", "sheet")]
        assert "zz" in done.json["problems"][0]["text"]

    def test_an_option_that_would_do_nothing_is_wrong_usage(
        self, district: Desk, tmp_path: Path
    ) -> None:
        done = district("report", "activity-summary", "--out", tmp_path / "a.pdf", "--sheet", "zz")
        assert done.code == 2
        assert "--sheet" in done.err
        assert not (tmp_path / "a.pdf").exists()

    def test_without_a_file_to_write_it_is_wrong_usage(self, district: Desk) -> None:
        done = district("report", "score-sheet")
        assert done.code == 2
        assert "--out" in done.err


WORK = ("work-report", "--period", "2024/N")


def sections(desk: Desk) -> dict[str, dict[str, Any]]:
    return {one["section"]: one for one in desk.ask("narrative", *WORK)}


class TestNarrative:
    def test_words_are_written_and_read_again(self, district: Desk) -> None:
        text = "Dòng một.\n- “Dòng” hai & ba."
        done = district.ask("narrative", *WORK, "--section", "tasks", "--text", text)
        (row,) = district.ask("list", "narrative")
        assert done == {"ok": True, "report": WORK[0], "section": "tasks", "id": row["id"]}
        assert sections(district)["tasks"] == {
            "section": "tasks",
            "heading": "VI. Phương hướng, nhiệm vụ trọng tâm",
            "text": text,
            "alone": False,
            "generated": [],
            "changed": [],
            "written": sections(district)["tasks"]["written"],
        }
        (one,) = district.ask("narrative", *WORK, "--section", "tasks")
        assert one["text"] == text
        said = district("narrative", *WORK).out
        assert "[tasks] VI. Phương hướng" in said
        assert "Lời văn: Dòng một." in said

    def test_what_was_kept_is_told_by_its_heading(self, district: Desk) -> None:
        done = district("narrative", *WORK, "--section", "causes", "--text", "Lời")
        assert done.out == "Đã lưu lời văn của phần “3. Nguyên nhân”.\n"
        assert (
            "“3. Nguyên nhân”" in district("narrative", *WORK, "--section", "causes", "--seen").out
        )

    def test_words_come_from_a_file_and_may_stand_alone(
        self, district: Desk, tmp_path: Path
    ) -> None:
        file = tmp_path / "lời.txt"
        file.write_bytes("\ufeffCâu một.\r\nCâu hai.\r\n".encode())
        district.ask("narrative", *WORK, "--section", "opening", "--from", file, "--alone")
        one = sections(district)["opening"]
        assert (one["text"], one["alone"]) == ("Câu một.\nCâu hai.", True)
        assert one["generated"]

    def test_figures_that_changed_are_told_until_they_are_seen(self, district: Desk) -> None:
        district.ask("narrative", *WORK, "--section", "leadership", "--text", "Lời")
        district.save("activity", type="TIN_BAI", title="Tin", day="2024-03-05", quantity=24)
        change = {"label": "Tin, bài, ảnh, phóng sự", "before": "", "now": "24"}
        assert sections(district)["leadership"]["changed"] == [change]
        assert "Số liệu đã đổi – Tin, bài" in district("narrative", *WORK).out
        district.ask("narrative", *WORK, "--section", "leadership", "--seen")
        assert sections(district)["leadership"]["changed"] == []
        assert sections(district)["leadership"]["text"] == "Lời"

    def test_undo_brings_words_back(self, district: Desk) -> None:
        for text in ("Một", "Hai"):
            district.ask("narrative", *WORK, "--section", "tasks", "--text", text)
        assert district("undo").code == 0
        assert sections(district)["tasks"]["text"] == "Một"

    @pytest.mark.parametrize(
        "words",
        [
            ("--text", "Lời"),
            ("--section", "tasks", "--text", "Lời", "--seen"),
            ("--section", "tasks", "--alone"),
            ("--section", "tasks", "--seen", "--alone"),
            ("--sheet", "F"),
        ],
    )
    def test_options_that_do_not_go_together_are_wrong_usage(
        self, district: Desk, words: tuple[str, ...]
    ) -> None:
        done = district("narrative", *WORK, *words)
        assert done.code == 2
        assert district.ask("list", "narrative") == []

    def test_what_cannot_be_read_or_is_not_there_is_refused(
        self, district: Desk, tmp_path: Path
    ) -> None:
        latin = tmp_path / "cũ.txt"
        latin.write_bytes(b"C\xf4ng v\xe0n")
        words = ("narrative", *WORK, "--json", "--section")
        assert district(*words, "comet").reasons == [("section_unknown", "section")]
        assert district(*words, "comet", "--text", "a").reasons == [("section_unknown", "section")]
        assert district(*words, "tasks", "--seen").reasons == [("words_missing", "section")]
        for file, code in ((latin, "file_not_utf8"), (tmp_path / "none", "file_unreadable")):
            assert district(*words, "tasks", "--from", file).reasons == [(code, "")]

    def test_a_table_has_no_words(self, district: Desk) -> None:
        assert district.ask("narrative", "activity-summary") == []
        assert "không có phần lời văn" in district("narrative", "activity-summary").out


class TestPaper:
    def test_what_will_be_printed_is_shown_and_nothing_is_written(self, district: Desk) -> None:
        assert district.ask("paper", *WORK) == {
            "record_id": "",
            "symbol": "BC-UBND",
            "year": 2024,
            "number": None,
            "number_suffix": "",
            "suggested": 1,
            "on_day": None,
            "place": "Tam Đường",
            "authority": "TM. ỦY BAN NHÂN DÂN",
            "role": "CHỦ TỊCH",
            "signer": "",
            "addressees": "Ủy ban nhân dân tỉnh Lai Châu",
            "recipients": "Như trên\nLưu: VT",
            "taken_by": "",
            "doubts": [],
        }
        assert district.ask("list", "issued_paper") == []
        assert "Số tiếp theo: 1" in district("paper", *WORK).out

    def test_what_is_given_is_kept_and_the_rest_stays(self, district: Desk) -> None:
        words = ("--number", "15a", "--day", "12/12/2024", "--signer", "Vàng A Páo")
        told = district.ask("paper", *WORK, *words, "--recipients", "- Sở Nội vụ; Lưu: VT, NV;")
        (row,) = district.ask("list", "issued_paper")
        assert (told["ok"], told["id"]) == (True, row["id"])
        assert (told["number"], told["number_suffix"], told["suggested"]) == (15, "a", 16)
        assert (told["on_day"], told["signer"]) == ("2024-12-12", "Vàng A Páo")
        assert told["recipients"] == "Như trên\n- Sở Nội vụ\nLưu: VT, NV"
        assert told["authority"] == "TM. ỦY BAN NHÂN DÂN"
        said = district("paper", *WORK).out
        assert "Số: 15a" in said
        assert "Ngày ký: 12/12/2024" in said

    def test_a_number_taken_is_refused_by_name(self, district: Desk) -> None:
        district.ask("paper", *WORK, "--number", "7")
        done = district("paper", "work-report", "--period", "2024/H1", "--number", "7", "--json")
        assert done.reasons == [("paper_number_taken", "number")]
        told = done.json["problems"][0]["text"]
        assert "7/BC-UBND" in told
        assert "Báo cáo công tác thi đua, khen thưởng, năm 2024, chưa ghi ngày ký" in told

    def test_receivers_are_told_with_one_semicolon_between(self, district: Desk) -> None:
        words = ("--recipients", "UBND tỉnh;\nSở Nội vụ;\nLưu: VT;")
        assert district("paper", *WORK, *words).code == 0
        assert "Nơi nhận: Như trên; UBND tỉnh; Sở Nội vụ; Lưu: VT\n" in district("paper", *WORK).out

    def test_a_doubt_is_told_once_when_it_is_saved_and_again_when_it_is_shown(
        self, district: Desk
    ) -> None:
        told = "đã thôi hoạt động (đến hết ngày 30/06/2025)"
        assert district("paper", *WORK, "--day", "2025-08-01").out.count(told) == 1
        assert district("paper", *WORK).out.count(told) == 1
        (doubt,) = district.ask("paper", *WORK)["doubts"]
        assert (doubt["code"], doubt["field"]) == ("paper_day_after_unit", "on_day")

    @pytest.mark.parametrize("name", ["period", "unit"])
    def test_an_option_with_nothing_behind_it_is_wrong_usage(
        self, district: Desk, name: str
    ) -> None:
        done = district("paper", "work-report", f"--{name}", " ")
        assert done.code == 2
        assert f"--{name} để trống" in done.err

    def test_what_takes_no_number_is_refused(self, district: Desk) -> None:
        assert district("paper", "activity-summary", "--json").reasons == [
            ("report_not_numbered", "")
        ]
