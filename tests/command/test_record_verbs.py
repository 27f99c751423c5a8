"""list, show, put, remove, undo."""

from __future__ import annotations

import contextlib
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.command.conftest import DISTRICT, Desk
from thidua_desktop.cli import entry
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.records import Records

UNKNOWN = "01a20375-acc7-7000-8b52-5110652bbcbf"
ACTIVITY = {"type": "KHAC", "title": "Ra quân vệ sinh môi trường", "day": "2024-03-05"}
MEETING = {
    "type": "HOI_NGHI",
    "title": "Hội nghị “sơ kết”\u0301",
    "campaigns": ["PT-2024-001", "PT-2024-002"],
    "day": "05/03/2024",
    "end_day": "2024-03-06",
    "quantity": 2,
    "measure": "CUOC",
    "participants": "1.250",
    "women": 52,
    "cost": "8.500.000",
    "cost_source": "NSNN",
    "outcome": "Dòng một\r\nDòng hai",
    "criteria": [],
    "details": {"purpose": "SO_KET", "attendees": "=1+1"},
    "note": "",
    "sample": True,
}


class TestList:
    def test_it_gives_every_row_as_one_document(self, district: Desk) -> None:
        found = district.ask("list", "campaign")
        assert len(found) == district.ask("status")["counts"]["campaign"]
        assert {"id", "code", "name", "documents", "home", "vv", "updated_at", "updated_by"} <= set(
            found[0]
        )

    @pytest.mark.parametrize(
        ("where", "codes"),
        [
            (["year=2024", "type=NAM"], {"N"}),
            (["year=2024", "starts_on>=2024-09-01", "type=QUY"], {"Q4"}),
            (["year=2024", "ends_on<=14/02/2024", "type=THANG"], {"T01", "T02"}),
            (["code=T03"], {"T03"}),
            (["home=12", "code=T03"], {"T03"}),
            (["home=106"], set()),
        ],
    )
    def test_conditions_must_all_hold(
        self, district: Desk, where: list[str], codes: set[str]
    ) -> None:
        words = [word for one in where for word in ("--where", one)]
        assert {row["code"] for row in district.ask("list", "period", *words)} == codes

    def test_a_reference_is_given_by_code_or_id(self, district: Desk) -> None:
        by_code = district.ask("list", "target", "--where", "unit=12", "--where", "indicator=CT07")
        unit, indicator = by_code[0]["unit"], by_code[0]["indicator"]
        by_id = district.ask(
            "list", "target", "--where", f"unit={unit}", "--where", f"indicator={indicator}"
        )
        assert by_id == by_code
        assert by_code[0]["value"] == 8920

    def test_one_of_many_references_and_an_empty_field_can_be_asked_for(
        self, district: Desk
    ) -> None:
        uid = district.save("activity", **MEETING)
        one = district.ask("list", "activity", "--where", "campaigns=PT-2024-002")
        assert [row["id"] for row in one] == [uid]
        assert district.ask("list", "activity", "--where", "place=")[0]["id"] == uid

    @pytest.mark.parametrize(
        ("kind", "first", "second"),
        [
            ("period", "type=NAM", "type=QUY"),
            ("activity", "campaigns=PT-2024-001", "campaigns=PT-2024-003"),
        ],
    )
    def test_two_conditions_on_one_field_must_both_hold(
        self, district: Desk, kind: str, first: str, second: str
    ) -> None:
        district.save("activity", **MEETING)
        district.save("activity", **ACTIVITY, campaigns=["PT-2024-003"])
        assert len(district.ask("list", kind, "--where", first))
        assert len(district.ask("list", kind, "--where", second))
        assert district.ask("list", kind, "--where", first, "--where", second) == []

    def test_one_row_may_have_to_refer_to_two(self, district: Desk) -> None:
        both = district.save("activity", **MEETING)
        district.save("activity", **ACTIVITY, campaigns=["PT-2024-002"])
        where = ("--where", "campaigns=PT-2024-001", "--where", "campaigns=PT-2024-002")
        assert [row["id"] for row in district.ask("list", "activity", *where)] == [both]

    def test_a_comparison_with_nothing_is_wrong_usage(self, district: Desk) -> None:
        done = district("list", "activity", "--where", "cost>=")
        assert done.code == 2
        assert "cost>=" in done.err

    def test_search_needs_no_marks(self, district: Desk) -> None:
        names = {row["label"] for row in district.ask("list", "unit", "--search", "tam duo")}
        assert "Huyện Tam Đường" in names
        assert all("Tam Đường" in name for name in names)

    @pytest.mark.parametrize(
        ("kind", "where", "reason"),
        [
            ("unit", "comet=1", ("field_unknown", "comet")),
            ("campaign", "form=ZZ", ("choice_unknown", "form")),
            ("target", "unit=999", ("reference_missing", "unit")),
            ("target", "value>=10", ("field_not_filterable", "value")),
            ("criterion", "parameters=max=1", ("field_not_filterable", "parameters")),
            ("activity", "details=x", ("field_not_filterable", "details")),
        ],
    )
    def test_a_condition_that_cannot_be_answered_is_refused(
        self, district: Desk, kind: str, where: str, reason: tuple[str, str]
    ) -> None:
        assert district("list", kind, "--where", where, "--json").reasons == [reason]

    def test_a_person_reads_names(self, district: Desk) -> None:
        done = district("list", "campaign", "--search", "dan van kheo")
        assert "Thi đua “Dân vận khéo”" in done.out
        assert done.err == "1 bản ghi.\n"


class TestShow:
    def test_a_row_is_found_by_code_or_id(self, district: Desk) -> None:
        row = district.ask("show", "campaign", "PT-2024-001")
        assert district.ask("show", "campaign", row["id"]) == row
        assert row["audience"] == sorted(row["audience"], key=row["audience"].index)
        assert row["starts_on"] == "2024-01-01"
        assert row["sample"] is False

    def test_a_person_reads_labels_and_words(self, district: Desk) -> None:
        uid = district.save("activity", **MEETING)
        said = district("show", "activity", uid).out
        assert "Loại hoạt động: Hội nghị" in said
        assert "Kinh phí (đồng): 8.500.000" in said
        assert "Mục đích: Sơ kết" in said
        assert "Đơn vị thực hiện: Huyện Tam Đường" in said

    @pytest.mark.parametrize(
        ("uid", "code"),
        [("comet", "reference_missing"), (UNKNOWN, "not_found"), ("\udc80", "reference_missing")],
    )
    def test_a_row_that_is_not_there_is_refused(self, district: Desk, uid: str, code: str) -> None:
        assert district("show", "campaign", uid, "--json").reasons == [(code, "")]


class TestPut:
    def test_text_is_read_as_typed_and_numbers_as_written(self, district: Desk) -> None:
        row = district.ask("show", "activity", district.save("activity", **MEETING))
        assert row["day"] == "2024-03-05"
        assert (row["participants"], row["cost"]) == (1250, 8500000)
        assert row["outcome"] == "Dòng một\nDòng hai"
        assert row["details"] == {"attendees": "=1+1", "purpose": "SO_KET"}
        assert len(row["campaigns"]) == 2
        assert row["note"] is None

    def test_ids_are_printed_one_a_line(self, district: Desk) -> None:
        file = district.home.with_suffix(".jsonl")
        file.write_text(f"{json.dumps(ACTIVITY)}\n\n{json.dumps(MEETING)}\n", encoding="utf-8-sig")
        done = district("put", "activity", file)
        assert done.code == 0
        ids = [row["id"] for row in district.ask("list", "activity")]
        assert sorted(done.out.split()) == sorted(ids)
        assert done.err.startswith("Đã lưu 2 bản ghi.")

    def test_every_good_line_is_saved_and_every_bad_one_is_listed(self, district: Desk) -> None:
        lines = [
            json.dumps(ACTIVITY),
            json.dumps({**ACTIVITY, "day": "31/02/2024", "comet": 1}),
            "not json",
            '["a list"]',
            json.dumps({**ACTIVITY, "title": ""}),
            json.dumps(MEETING),
        ]
        file = district.home.with_suffix(".jsonl")
        file.write_text("\n".join(lines), encoding="utf-8")
        done = district("put", "activity", file, "--json")
        assert done.code == 1
        found = [(p["line"], p["code"], p["field"]) for p in done.json["problems"]]
        assert sorted(found) == [
            (2, "day_unreadable", "day"),
            (2, "field_unknown", "comet"),
            (3, "line_unreadable", ""),
            (4, "line_not_object", ""),
            (5, "required", "title"),
        ]
        assert len(done.json["ids"]) == len(district.ask("list", "activity")) == 2
        assert "- Dòng 2 – Từ ngày: “31/02/2024” không phải là ngày." in done.err

    @pytest.mark.parametrize(
        ("typed", "code"),
        [
            ('"2.236"', "number_doubtful"),
            ('"51.5"', "number_doubtful"),
            ('"1,234"', "number_doubtful"),
            ('"nhiều"', "number_unreadable"),
            ("true", "number_unreadable"),
            ("NaN", "number_unreadable"),
            ("Infinity", "number_unreadable"),
            ("1e999999999", "number_unreadable"),
            ("1e99999999999999999999", "number_unreadable"),
            ("0.1234567890123456", "number_too_long"),
            ("12345678901234567890", "number_too_long"),
            ("[1]", "number_unreadable"),
        ],
    )
    def test_a_doubtful_number_is_asked_about_never_guessed(
        self, district: Desk, typed: str, code: str
    ) -> None:
        before = district.ask("digest")
        file = district.home.with_suffix(".jsonl")
        file.write_text(
            f'{{"indicator": "CT05", "period": "2024/H1", "value": {typed}}}', encoding="utf-8"
        )
        done = district("put", "result", file, "--json")
        assert done.reasons == [(code, "value")]
        assert district.ask("digest") == before

    def test_a_doubtful_number_offers_its_readings(self, district: Desk) -> None:
        done = district.put("result", {"indicator": "CT05", "period": "2024/H1", "value": "2.236"})
        (problem,) = done.json["problems"]
        assert problem["params"] == {"text": "2.236", "first": "2236", "second": "2,2360"}

    @pytest.mark.parametrize("number", ["0.1", "51.5", "-0.25", "123456789012.345", "8920", "1e3"])
    def test_a_json_number_is_kept_exactly(self, district: Desk, number: str) -> None:
        file = district.home.with_suffix(".jsonl")
        line = f'{{"indicator": "CT05", "period": "2024/H1", "value": {number}}}'
        file.write_text(line, encoding="utf-8")
        (uid,) = district.ask("put", "result", file)["ids"]
        assert district.ask("show", "result", uid)["value"] == float(number)

    def test_an_id_changes_that_row_and_leaves_the_rest(self, district: Desk) -> None:
        uid = district.save("activity", **MEETING)
        before = district.ask("show", "activity", uid)
        assert district.save("activity", id=uid, title="Hội nghị tổng kết") == uid
        after = district.ask("show", "activity", uid)
        changed = {name for name in after if after[name] != before[name]}
        assert changed - {"updated_at"} == {"title", "vv"}

    @pytest.mark.parametrize(
        ("row", "reason"),
        [
            ({**ACTIVITY, "id": UNKNOWN}, ("not_found", "id")),
            ({**ACTIVITY, "id": 7}, ("reference_missing", "id")),
            ({**ACTIVITY, "id": "xyz"}, ("reference_missing", "id")),
            ({**ACTIVITY, "id": ""}, ("id_empty", "id")),
            ({**ACTIVITY, "id": "\u200b "}, ("id_empty", "id")),
            ({**ACTIVITY, "type": "HOI_NGHI", "details": {"road_km": 1}},
             ("detail_not_of_type", "details.road_km")),
            ({**ACTIVITY, "campaigns": ["comet"]}, ("reference_missing", "campaigns")),
            ({**ACTIVITY, "participants": 1, "women": 2}, ("part_above_whole", "women")),
        ],
    )  # fmt: skip
    def test_what_the_window_refuses_is_refused_here(
        self, district: Desk, row: dict[str, Any], reason: tuple[str, str]
    ) -> None:
        assert district.put("activity", row).reasons == [reason]

    def test_another_offices_row_is_refused(self, district: Desk) -> None:
        row = district.ask("show", "campaign", "PT-2024-001")
        assert district.put("campaign", {**row, "name": "x"}).reasons == [("not_ours", "")]
        assert district.ask("show", "campaign", "PT-2024-001") == row

    def test_second_thoughts_are_said_and_the_row_is_saved(self, district: Desk) -> None:
        done = district.put("activity", {**ACTIVITY, "day": "2199-01-01"})
        assert done.code == 0
        (warning,) = done.json["warnings"]
        assert (warning["line"], warning["code"]) == (1, "day_in_future")
        assert "(đã lưu)" in done.err
        assert len(done.json["ids"]) == 1

    def test_a_dash_reads_standard_input(
        self, district: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        line = json.dumps(ACTIVITY, ensure_ascii=False).encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(line)))
        (uid,) = district.ask("put", "activity", "-")["ids"]
        assert district.ask("show", "activity", uid)["title"] == ACTIVITY["title"]

    @pytest.mark.parametrize(
        ("content", "code"),
        [(b"", "no_lines"), (b"\n \n", "no_lines"), ("Đ".encode("utf-16"), "file_not_utf8")],
    )
    def test_a_file_that_holds_no_lines_is_refused(
        self, district: Desk, content: bytes, code: str
    ) -> None:
        file = district.home.with_suffix(".jsonl")
        file.write_bytes(content)
        assert district("put", "activity", file, "--json").reasons == [(code, "")]

    def test_a_file_that_cannot_be_read_is_refused(self, district: Desk) -> None:
        for path in (district.home / "none", district.home):
            done = district("put", "activity", path, "--json")
            assert done.reasons == [("file_unreadable", "")]

    @pytest.mark.parametrize("word", ["NaN", "Infinity", "1e999", "5"])
    def test_a_number_is_no_text(self, district: Desk, word: str) -> None:
        file = district.home.with_suffix(".jsonl")
        file.write_text(f'{{"type": "KHAC", "title": {word}, "day": "05/03/2024"}}', "utf-8")
        assert district("put", "activity", file, "--json").reasons == [("text_expected", "title")]

    @pytest.mark.parametrize("name", ["title", "sá"])
    def test_a_field_named_twice_is_refused(self, district: Desk, name: str) -> None:
        file = district.home.with_suffix(".jsonl")
        file.write_text(f'{{"details": {{"{name}": "A", "{name}": "B"}}}}', encoding="utf-8")
        done = district("put", "activity", file, "--json")
        assert done.reasons == [("field_repeated", "")]
        assert name in done.json["problems"][0]["text"]

    @pytest.mark.expects_log
    def test_a_fault_in_one_line_hides_no_other_line(
        self, district: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        save = Records.save

        def falls(self: Records, kind: Kind, raw: dict[str, Any], id: str | None = None) -> Any:
            if raw["title"] == "hỏng":
                raise ZeroDivisionError
            return save(self, kind, raw, id)

        monkeypatch.setattr(Records, "save", falls)
        titles = ("trước", "hỏng", "sau")
        done = district.put("activity", *({**ACTIVITY, "title": title} for title in titles))
        assert [(p["line"], p["code"]) for p in done.json["problems"]] == [(2, "fault")]
        assert done.code == 1
        stored = {row["id"]: row["title"] for row in district.ask("list", "activity")}
        assert [stored[uid] for uid in done.json["ids"]] == ["trước", "sau"]
        log = district.home / "log" / "command.log"
        assert "ZeroDivisionError" in log.read_text(encoding="utf-8")

    @pytest.mark.parametrize("options", [(), ("--json",)])
    def test_broken_off_it_names_what_it_saved(
        self, district: Desk, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...]
    ) -> None:
        save = Records.save

        def breaks(self: Records, kind: Kind, raw: dict[str, Any], id: str | None = None) -> Any:
            if raw["title"] == "dừng":
                raise KeyboardInterrupt
            return save(self, kind, raw, id)

        file = district.home.with_suffix(".jsonl")
        titles = ("một", "hai", "dừng", "ba")
        lines = [json.dumps({**ACTIVITY, "title": title}) for title in titles]
        file.write_text("\n".join(lines), encoding="utf-8")
        with monkeypatch.context() as patch:
            patch.setattr(Records, "save", breaks)
            done = district("put", "activity", file, *options)
        assert done.code == 130
        assert "Đã lưu 2 bản ghi." in done.err
        stored = {row["id"] for row in district.ask("list", "activity")}
        if options:
            assert set(done.json["ids"]) == stored
            assert done.json["ok"] is False
            assert [p["code"] for p in done.json["problems"]] == ["interrupted"]
        else:
            assert set(done.out.split()) == stored
        assert len(stored) == 2

    def test_an_id_is_printed_as_soon_as_its_row_is_stored(
        self, district: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        printed: list[int] = []
        screen = io.StringIO()
        save = Records.save

        def watching(self: Records, kind: Kind, raw: dict[str, Any], id: str | None = None) -> Any:
            printed.append(screen.getvalue().count("\n"))
            return save(self, kind, raw, id)

        monkeypatch.setattr(Records, "save", watching)
        monkeypatch.setattr(sys, "stdout", screen)
        file = district.home.with_suffix(".jsonl")
        file.write_text("\n".join([json.dumps(ACTIVITY)] * 3), encoding="utf-8")
        assert district("put", "activity", file).code == 0
        assert printed == [0, 1, 2]

    @pytest.mark.skipif(sys.platform != "linux", reason="needs a device that is always full")
    def test_rows_are_saved_even_when_nobody_takes_the_ids(
        self, district: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        file = district.home.with_suffix(".jsonl")
        file.write_text("\n".join([json.dumps(ACTIVITY)] * 3), encoding="utf-8")
        with Path("/dev/full").open("w", encoding="utf-8") as full, monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", full)
            patch.setattr(entry, "_let_go_of_output", lambda: None)
            assert district("put", "activity", file).code == 1
            patch.undo()
            with contextlib.suppress(OSError):
                full.close()
        assert len(district.ask("list", "activity")) == 3

    @pytest.mark.parametrize(
        "line", ['{"title": "\\ud800"}', "[" * 100_000, '{"a": ' + "9" * 5000 + "}"]
    )
    def test_hostile_lines_are_refused(self, district: Desk, line: str) -> None:
        file = district.home.with_suffix(".jsonl")
        file.write_text(line, encoding="utf-8")
        assert district("put", "activity", file, "--json").reasons == [("line_unreadable", "")]


# What the province enters where the seed has no rows of a kind.
ENTERED: dict[Kind, dict[str, Any]] = {
    Kind.PERIOD_LOCK: {"period": "2025/Q1", "locked": "x", "locked_on": "01/04/2025"},
    Kind.ACTIVITY: MEETING,
    Kind.CAMPAIGN_RESPONSE: {"campaign": "PT-2024-001", "plan_number": "15/KH-UBND"},
    Kind.RESULT: {"indicator": "CT01", "period": "2024/N", "value": "8,75", "baseline": 0.1},
    Kind.SCORE_SHEET: {"table": "F", "period": "2024/N"},
    Kind.ISSUER: {
        "valid_from": "2021-07-01",
        "body": "ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU",
        "symbol": "UBND",
        "place": "Lai Châu",
        "role": "CHỦ TỊCH",
    },
    Kind.EXAMPLE: {"subject": "HO", "name": "Hộ ông A", "place": "Bản Lùng", "achievement": "Cá"},
    Kind.PLEDGED_WORK: {"type": "CONG_TRINH", "name": "Đường bản", "volume": "1,2"},
    Kind.INITIATIVE: {"name": "Sổ tay", "authors": "Lò Thị Ín, 100%"},
    Kind.AWARD_PROPOSAL: {"title": "Khen năm 2024", "occasion": "CT", "level": "TW"},
    Kind.AWARD_LINE: {"subject": "CN", "name": "A", "form": "BK_TTG", "achievement": "Giúp dân"},
    Kind.MEETING: {"title": "Họp", "purpose": "HOP_HOI_DONG", "on_day": "5/3/2024", "ends": "11h"},
    Kind.ISSUED_PAPER: {"report": "work_report", "symbol": "BC-UBND", "number": "15"},
    Kind.NARRATIVE: {"report": "work_report", "section": "results", "text": "Nổi bật."},
    Kind.SCORE_ENTRY: {"criterion": "I.7", "claimed": 5.5, "reason": "Xếp thứ hai"},
    Kind.INCIDENT: {"day": "2024-03-05", "type": "DON_THU", "description": "Đơn tố cáo"},
    Kind.SUBMISSION: {"subject": "Báo cáo năm", "due_on": "2024-12-10"},
    Kind.TIE_VOTE: {"table": "F", "period": "2024/N", "unit": "106", "votes": 5, "voters": 8},
}
# Rows that stand as they are, and why.
STANDING: dict[Kind, str] = {
    Kind.CRITERION: "table_applied",
    Kind.RATING_BAND: "table_applied",
    Kind.SHEET_MOVE: "step_stays",
    Kind.PUBLISHED_SCORE: "published_by_publishing",
    Kind.CLOSING: "closing_stays",
    Kind.ACCEPTANCE: "closing_stays",
}


def on_its_way(desk: Desk, kind: Kind) -> str:
    """Take a sheet so far that there is a row of the kind, and return its id."""
    sheet = desk.save("score_sheet", table="F", period="2024/N", unit="106")
    answer(desk, sheet)
    desk.ask("sheet", sheet, "submit")
    desk.ask("sheet", sheet, "move", "--state", "DANG_THAM_DINH")
    if kind is Kind.SCORE_REVIEW:
        given = ("--criterion", "I.7", "--stage", "KHOI", "--points", "2", "--reason", "Hạng ba")
        desk.ask("sheet", sheet, "review", *given)
    if kind is Kind.PUBLISHED_SCORE:
        for state in ("DA_THAM_DINH", "DA_DUYET"):
            desk.ask("sheet", sheet, "move", "--state", state)
        desk.ask("sheet", sheet, "publish")
    return str(desk.ask("list", kind.value)[0]["id"])


def accepted(desk: Desk) -> str:
    """Have a district close a period, and accept it."""
    below = Desk(desk.home.with_name("huyện"), desk._capsys)
    below.ask("init", *DISTRICT)
    below.ask("close-period", "2024/N")
    file = below.ask("export", "--to", "12", "--out", desk.home.parent)["path"]
    desk.ask("import", file)
    return str(desk.ask("accept", "106", "2024/N")["id"])


def answer(desk: Desk, sheet: str) -> None:
    """Enter what a sheet still needs to be handed in."""
    scored = desk.ask("score", sheet)
    for item in scored["items"]:
        row = {"sheet": sheet, "criterion": item["code"]}
        if item["explain"]["parameters"].get("condition") == "stated":
            desk.save("score_entry", **row, result=0)
        elif item["code"] in scored["unscored"]:
            desk.save("score_entry", **row, claimed=0, reason="Theo hồ sơ")


def a_row_of(desk: Desk, kind: Kind) -> str:
    """Return the id of a row the province owns."""
    if kind in {Kind.SCORE_REVIEW, Kind.SHEET_MOVE, Kind.PUBLISHED_SCORE}:
        return on_its_way(desk, kind)
    if kind is Kind.CLOSING:
        return str(desk.ask("close-period", "2024/N")["id"])
    if kind is Kind.ACCEPTANCE:
        return accepted(desk)
    if kind not in ENTERED:
        return str(desk.ask("list", kind.value)[0]["id"])
    row = ENTERED[kind]
    if kind is Kind.SCORE_ENTRY:
        row = row | {"sheet": a_row_of(desk, Kind.SCORE_SHEET)}
    if kind is Kind.AWARD_LINE:
        row = row | {"proposal": a_row_of(desk, Kind.AWARD_PROPOSAL)}
    if kind is Kind.TIE_VOTE:
        named = {name: desk.ask("list", name)[0]["id"] for name in ("bloc", "document")}
        row = row | {"bloc": named["bloc"], "minutes": named["document"]}
    return desk.save(kind.value, **row)


@pytest.mark.parametrize("kind", Kind, ids=lambda kind: str(kind.value))
class TestRoundTrip:
    def test_what_is_shown_can_be_put_back_and_changes_nothing(
        self, province: Desk, kind: Kind
    ) -> None:
        uid = a_row_of(province, kind)
        row, before = province.ask("show", kind.value, uid), province.ask("digest")
        assert province.save(kind.value, **row) == uid
        assert province.ask("show", kind.value, uid) == row
        assert province.ask("digest") == before

    def test_one_changed_field_changes_nothing_else(self, province: Desk, kind: Kind) -> None:
        uid = a_row_of(province, kind)
        row = province.ask("show", kind.value, uid)
        if kind in STANDING:
            done = province.put(kind.value, row | {"note": "Ghi chú mới"})
            assert STANDING[kind] in {code for code, _ in done.reasons}
            return
        province.save(kind.value, **row | {"note": "Ghi chú mới"})
        after = province.ask("show", kind.value, uid)
        stamp = {"vv", "updated_at", "updated_by"}
        assert {name for name in row if row[name] != after[name]} - stamp == {"note"}

    def test_it_can_be_entered_again_from_what_is_shown(self, province: Desk, kind: Kind) -> None:
        uid = a_row_of(province, kind)
        row = province.ask("show", kind.value, uid)
        copy = {name: value for name, value in row.items() if name != "id"}
        done = province.put(kind.value, copy)
        if done.code == 1:
            # Points, steps and votes: somebody else has given them meanwhile.
            assert done.reasons[0][0] in {"twin", "done_meanwhile", "paper_number_taken"}
            return
        other = province.ask("show", kind.value, done.json["ids"][0])
        own = {"id", "vv", "updated_at", "updated_by"}
        assert {name for name in row if row[name] != other[name]} <= own


class TestRemove:
    def test_a_row_goes_and_comes_back_by_undo(self, district: Desk) -> None:
        uid = district.save("activity", **ACTIVITY)
        row = district.ask("show", "activity", uid)
        removed = district.ask("remove", "activity", uid)
        assert removed == {"ok": True, "id": uid, "label": ACTIVITY["title"]}
        assert district("show", "activity", uid, "--json").code == 1
        undone = district.ask("undo")["undone"]
        assert undone["key"] == "activity.remove"
        assert undone["text"] == f"Xóa hoạt động: {ACTIVITY['title']}"
        back = district.ask("show", "activity", uid)
        assert {name for name in row if row[name] != back[name]} <= {"vv", "updated_at"}

    def test_another_offices_row_stays(self, district: Desk) -> None:
        done = district("remove", "campaign", "PT-2024-001", "--json")
        assert done.reasons == [("not_ours", "")]
        assert district.ask("show", "campaign", "PT-2024-001")

    def test_a_row_that_others_use_stays(self, province: Desk) -> None:
        province.save("activity", **MEETING)
        done = province("remove", "campaign", "PT-2024-001", "--json")
        assert done.reasons == [("still_used", "")]
        assert province.ask("show", "campaign", "PT-2024-001")


class TestUndo:
    def test_it_takes_the_latest_write_back_by_name(self, district: Desk) -> None:
        before = district.ask("list", "activity")
        district.save("activity", **ACTIVITY)
        done = district("undo")
        assert (done.code, done.err) == (0, "")
        assert done.out == f"Đã hoàn tác: Lưu hoạt động: {ACTIVITY['title']}.\n"
        assert district.ask("list", "activity") == before

    def test_with_nothing_to_undo_it_says_so(self, district: Desk) -> None:
        assert district("undo", "--json").reasons == [("nothing_to_undo", "")]


def test_a_closed_period_shuts_the_command_line_too(province: Desk) -> None:
    province.save("period_lock", period="2024/N", locked=True)
    done = province.put("activity", ACTIVITY)
    assert done.reasons == [("period_locked", "")]


def test_a_home_path_may_hold_any_letters(district: Desk, tmp_path: Path) -> None:
    assert district.home == tmp_path / "huyện"
    assert str(district.home) in district("status").out
