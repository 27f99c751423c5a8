"""A criteria table entered from paper, with the keyboard alone and the checker beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import ttkbootstrap as ttk

from tests.window.table_a import enter_table_a
from tests.window.table_book import workbook
from tests.window.typist import Typist
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.ui.screens.scoring.table_editor.view import TableEditor
from thidua_desktop.ui.window import Program


@pytest.fixture
def hands(root: ttk.App) -> Typist:
    return Typist(root)


@pytest.fixture
def editor(program: Program) -> TableEditor:
    assert program.frame is not None
    program.frame.go("scoring")
    screen: Any = program.frame.screen("scoring")
    panel = screen.show("tables")
    program.root.update()
    assert isinstance(panel, TableEditor)
    return panel


@pytest.fixture
def draft(editor: TableEditor, office: Office, root: ttk.App) -> TableEditor:
    """The editor on an empty table of our own, the keyboard in its rows."""
    table = office.records.save(
        Kind.CRITERIA_TABLE,
        {
            "code": "T",
            "name": "Bảng thử",
            "year": "2024",
            "decimals": "2",
            "not_applicable": "LOAI_BO",
            "ranking": "DONG_HANG",
        },
    ).value
    editor.presenter.open(table.id)
    root.update()
    return editor


def stored(editor: TableEditor) -> list[Any]:
    """The rows of the open table as they are stored, in printing order."""
    opened = editor.presenter._reread()
    assert opened is not None
    return list(opened.outline.rows)


def listed(editor: TableEditor, column: int) -> list[str]:
    return [row.cells[column] for row in editor.criteria.grid._rows]


def test_table_a_is_entered_by_keyboard_from_nothing_to_applied(
    draft: TableEditor, hands: Typist, office: Office, asks: Any
) -> None:
    enter_table_a(hands)
    rows = stored(draft)
    assert [(row.code, row.rule) for row in rows] == [
        ("I", None),
        ("1", "R06"),
        ("2", "R18"),
        ("3", "R18"),
        ("4", "R18"),
        ("5", "R16"),
        ("5.1", "R01"),
        ("5.2", "R05"),
        ("5.3", "R01"),
        ("II", "R10"),
    ]
    by_code = {row.code: row for row in rows}
    assert [by_code["5.2"].parent, by_code["5"].parent] == [by_code["5"].id, by_code["I"].id]
    assert by_code["1"].parameters == {"per_unit": "0.4", "cap": "20", "count": "quantity"}
    assert by_code["3"].parameters == {
        "max": "20",
        "formula": "b/a",
        "cap": "1",
        "a_from": "2.b",
        "b_from": "typed",
    }
    assert by_code["5"].part == "THUONG"
    assert by_code["5"].parameters["floor"] == "none"
    assert by_code["5.2"].parameters == {
        "of": "result",
        "bands": "[88,90)=2 [90,95)=3 [95,100)=4 [100,)=5",
        "otherwise": "0",
    }
    assert by_code["5.3"].parameters == by_code["5.1"].parameters
    assert listed(draft, 2)[0] == "115 / 115"
    assert [one for one in draft.presenter.findings if one.severity == "error"] == []
    asks.will("yes")
    draft.bar.apply.invoke()
    table: Any = office.records.every(Kind.CRITERIA_TABLE, code="T")[0]
    assert table.state == "AP_DUNG"
    assert table.hash


def test_a_wrong_band_is_refused_with_its_place_named(draft: TableEditor, hands: Typist) -> None:
    hands.press("Insert")
    hands.line("Tỷ lệ nhận không dùng tiền mặt")
    hands.line("5")
    hands.pick("theo bac")
    hands.type("k")
    hands.press("Return")
    hands.line("88")
    hands.type("g")
    hands.press("Return")
    hands.line("9o")
    hands.type("k")
    hands.press("Return")
    hands.line("2")
    hands.press("Control-s")
    remark: Any = draft.form.parameters._grid._remarks["bands"]
    assert remark.winfo_ismapped()
    assert str(remark.cget("text")).startswith("Bậc 1, ô Đến: “9o”")
    assert stored(draft) == []


def test_bands_printed_from_the_top_down_are_entered_so(draft: TableEditor, hands: Typist) -> None:
    hands.press("Insert")
    hands.line("Giải ngân vốn đầu tư công")
    hands.line("8")
    hands.pick("theo bac")
    hands.type("k")
    hands.press("Return")
    hands.line("95")
    hands.type("g")
    hands.press("Return", "Return")
    hands.line("8")
    for low, points in (("90", "6"), ("80", "4"), ("", "0")):
        hands.line(low)
        hands.line(points)
    hands.press("Control-s")
    (row,) = stored(draft)
    assert row.parameters["bands"] == "[95,)=8 [90,95)=6 [80,90)=4 (,80)=0"


def test_a_finding_leads_to_its_row_and_field(
    draft: TableEditor, hands: Typist, until: Any
) -> None:
    hands.press("Insert")
    hands.line("Dân vận khéo")
    hands.line("5")
    hands.pick("so luong")
    hands.press("Control-s")
    hands.press("Control-Return")
    hands.line("Điều kiện")
    hands.press("Control-s")
    rows = [row.cells for row in draft.findings.grid._rows]
    place = next(n for n, cells in enumerate(rows) if cells[:2] == ("× Lỗi", "I"))
    hands.press("F6")
    assert hands.holder is draft.findings.grid.tree
    draft.findings.grid.select(place, tell=True)
    hands.press("Return")
    assert draft.presenter.criteria.outline.line(draft.presenter.criteria.current).row.code == "I"
    field = draft.form.parameters.field("per_unit")
    assert field is not None
    until(lambda: hands.holder is field.target)


def test_an_error_is_on_view_above_what_should_only_be_looked_at(
    draft: TableEditor, hands: Typist
) -> None:
    hands.press("Insert")
    hands.line("Hội đồng chấm")
    hands.line("5")
    hands.pick("hoi dong")
    for text in ("0", "", "0,5"):
        hands.line(text)
    hands.type("k")
    hands.press("Control-s", "Control-Return")
    hands.line("Chưa có quy tắc")
    hands.press("Control-s", "Control-Return")
    hands.line("Cũng chưa có")
    hands.press("Control-s")
    draft.criteria.grid.enter()
    hands.press("Up", "Up")
    tree = draft.findings.grid.tree
    assert tree.item(tree.get_children()[0], "values")[0] == "× Lỗi"


def test_sums_and_the_checker_follow_while_points_are_typed(
    draft: TableEditor, hands: Typist, until: Any
) -> None:
    hands.press("Insert")
    hands.line("Kinh tế")
    hands.line("60")
    hands.press("Control-Return", "Alt-Right")
    hands.line("Thu ngân sách")
    assert listed(draft, 2)[0] == "0 / 60"
    hands.type("6")
    until(lambda: listed(draft, 2)[0] == "6 / 60")
    assert "× Lỗi" in listed(draft, 4)[0]
    hands.type("0")
    until(lambda: listed(draft, 2)[0] == "60 / 60")
    assert listed(draft, 4)[0] == ""
    assert len(stored(draft)) == 1


def test_the_example_says_why_with_numbers_of_the_clerk(
    draft: TableEditor, hands: Typist, until: Any
) -> None:
    hands.press("Insert")
    hands.line("Giải quyết việc làm")
    hands.line("8")
    hands.pick("theo ty le")
    said = draft.form.example.said
    hands.press("Return")
    hands.type("c")
    hands.press("Return")
    hands.type("100")
    until(lambda: str(said.cget("text")).endswith("7,60 điểm."))
    one = draft.form.example._inputs["result"]
    one.set("50")
    one.target.event_generate("<KeyRelease>", keysym="0")
    until(lambda: str(said.cget("text")).endswith("4,00 điểm."))


def test_what_repeats_the_maximum_follows_it_until_somebody_says_otherwise(
    draft: TableEditor, hands: Typist, until: Any
) -> None:
    hands.press("Insert")
    hands.line("Giải quyết việc làm")
    hands.line("8")
    hands.pick("theo ty le")
    most = draft.form.parameters.field("max")
    assert most is not None
    assert most.get() == "8"
    draft.form.focus_form("max_points")
    hands.clear("10")
    until(lambda: most.get() == "10")
    most.set("9")
    draft.form.focus_form("max_points")
    hands.clear("12")
    until(lambda: listed(draft, 2) == ["12"])
    assert most.get() == "9"


def test_the_guidance_of_the_paper_suggests_the_rule(draft: TableEditor, hands: Typist) -> None:
    hands.press("Insert")
    hands.line("Thu ngân sách")
    hands.type("10")
    draft.form.form.focus("guidance")
    hands.type("Đạt 100% được 10 điểm; cứ thiếu 1% trừ 0,5 điểm")
    hands.press("F7")
    values: Any = draft.form.form_values()
    assert values["rule"] == "R03"
    assert values["parameters"]["per_step"] == "0,5"
    assert values["parameters"]["rounding"] == ""


def test_rows_move_in_and_out_and_up_each_in_one_step(
    draft: TableEditor, hands: Typist, asks: Any
) -> None:
    for name in ("Một", "Hai", "Ba"):
        hands.press("Insert")
        hands.line(name)
        hands.press("Control-s")
    draft.criteria.grid.enter()
    hands.press("Control-Right")
    assert [(row.code, row.name) for row in stored(draft)][-1] == ("II.1", "Ba")
    hands.press("Control-Left")
    hands.press("Alt-Up")
    assert [row.name for row in stored(draft)] == ["Một", "Ba", "Hai"]
    asks.will("yes")
    hands.press("Control-z")
    assert [row.name for row in stored(draft)] == ["Một", "Hai", "Ba"]


def test_a_group_is_removed_with_its_rows_after_asking(
    draft: TableEditor, hands: Typist, asks: Any
) -> None:
    hands.press("Insert")
    hands.line("Nhóm")
    hands.press("Control-Return", "Alt-Right")
    hands.line("Trong nhóm")
    hands.press("Control-s")
    draft.criteria.grid.enter()
    hands.press("Up")
    asks.will("", "yes")
    hands.press("Delete")
    assert len(stored(draft)) == 2
    hands.press("Delete")
    assert "cùng 1 dòng bên trong" in asks.heard[-1]
    assert stored(draft) == []
    asks.will("yes")
    hands.press("Control-z")
    assert len(stored(draft)) == 2


def test_a_row_that_was_not_saved_is_asked_about(
    draft: TableEditor, hands: Typist, asks: Any, program: Program
) -> None:
    hands.press("Insert")
    hands.line("Dở dang")
    asks.will("", "discard")
    assert program.frame is not None
    program.frame.go("overview")
    assert program.frame.current == "scoring"
    program.frame.go("overview")
    assert program.frame.current == "overview"
    assert stored(draft) == []


def test_a_table_with_errors_is_not_applied_and_says_which(
    draft: TableEditor, hands: Typist, asks: Any, office: Office
) -> None:
    hands.press("Insert")
    hands.line("Chưa có quy tắc")
    hands.press("Control-s")
    draft.bar.apply.invoke()
    assert "Tiêu chí I:" in asks.heard[-1]
    table: Any = office.records.every(Kind.CRITERIA_TABLE, code="T")[0]
    assert table.state == "NHAP"


def test_a_table_in_force_is_only_read_and_a_new_version_can_be_changed(
    draft: TableEditor, hands: Typist, asks: Any, office: Office
) -> None:
    hands.press("Insert")
    hands.line("Hội đồng chấm")
    hands.line("5")
    hands.pick("hoi dong")
    for text in ("0", "", "0,5"):
        hands.line(text)
    hands.type("k")
    hands.press("Control-s")
    asks.will("yes")
    draft.bar.apply.invoke()
    assert "đã áp dụng" in str(draft.bar.note.cget("text"))
    assert "Lập bản mới" in str(draft.bar.note.cget("text"))
    draft.criteria.grid.enter()
    hands.press("Insert", "Delete", "Control-Return")
    draft.form.focus_form("name")
    hands.type("x")
    draft.form.put("name", "Đổi tên")
    hands.press("Control-s")
    assert [row.name for row in stored(draft)] == ["Hội đồng chấm"]
    asks.will("yes")
    draft.bar.renew.invoke()
    assert "Bản nháp" in str(draft.bar.note.cget("text"))
    hands.press("Down")
    draft.form.put("name", "Hội đồng cho điểm")
    hands.press("Control-s")
    assert [row.name for row in stored(draft)] == ["Hội đồng cho điểm"]
    versions = {
        table.version: table.state for table in office.records.every(Kind.CRITERIA_TABLE, code="T")
    }
    assert versions == {1: "AP_DUNG", 2: "NHAP"}


def test_a_table_is_begun_with_its_tie_breaks_in_order(
    editor: TableEditor, hands: Typist, office: Office
) -> None:
    editor.bar.begin.invoke()
    hands.line("Bảng mới")
    hands.line("M")
    editor.head.focus_head("tie_breaks")
    for search in ("bo phieu", "it diem"):
        hands.press("Insert")
        hands.pick(search)
    hands.press("Control-s")
    assert office.records.every(Kind.CRITERIA_TABLE, code="M") == []
    editor.head.focus_head("tie_breaks")
    hands.press("Up", "Alt-Down")
    hands.press("Control-s")
    table: Any = office.records.every(Kind.CRITERIA_TABLE, code="M")[0]
    assert table.tie_breaks == "IT_TRU\nBO_PHIEU"
    assert hands.holder is editor.criteria.grid.tree


def test_ratings_are_entered_and_need_to_say_from_or_above(
    draft: TableEditor, hands: Typist, office: Office, asks: Any
) -> None:
    draft.presenter.show_pane("standing")
    draft.standing.bands.focus()
    hands.press("Return")
    hands.line("90")
    hands.press("Control-s")
    assert "Hoàn thành xuất sắc nhiệm vụ" in asks.heard[-1]
    assert office.records.every(Kind.RATING_BAND, table=draft.presenter._uid) == []
    draft.standing.bands.focus()
    hands.type("t")
    hands.press("Control-s")
    bands_: Any = office.records.every(Kind.RATING_BAND, table=draft.presenter._uid)
    found = {band.rating: (band.lower, band.strict) for band in bands_}
    assert found == {"HTXSNV": (90, False), "KHTNV": (None, False)}
    draft.standing.bands.set({})
    hands.press("Control-s")
    assert office.records.every(Kind.RATING_BAND, table=draft.presenter._uid) == []


def test_a_workbook_with_a_wrong_cell_says_which_and_is_taken_once_it_is_right(
    editor: TableEditor, asks: Any, until: Any, tmp_path: Path, office: Office
) -> None:
    path = workbook(tmp_path / "bang.xlsx", "12,5,3")
    asks.will(path)
    editor.bar.load.invoke()
    until(lambda: editor.book.problems.count)
    (wrong,) = [row.cells for row in editor.book.problems._rows if row.look == "alert"]
    assert wrong[:3] == ("6", "C (Điểm chuẩn)", "12,5,3")
    assert editor.book.take.instate(["disabled"])
    workbook(path, 10)
    editor.presenter.book.again()
    until(lambda: editor.book.take.instate(["!disabled"]))
    assert [row.cells[1] for row in editor.book.rows._rows] == ["I", "1", "2"]
    assert office.records.every(Kind.CRITERIA_TABLE, code="X") == []
    editor.book.suggest.target.invoke()  # type: ignore[attr-defined]
    until(lambda: editor.book.rows._rows[2].cells[4] == "Số lượng nhân điểm")
    editor.book.form.field("code").set("X")
    editor.book.take.invoke()
    until(lambda: editor.presenter.pane == "criteria")
    assert [(row.code, row.rule) for row in stored(editor)] == [
        ("I", None),
        ("1", "R03"),
        ("2", "R06"),
    ]


def test_a_table_is_written_into_a_workbook(
    editor: TableEditor, asks: Any, until: Any, tmp_path: Path, program: Program
) -> None:
    target = tmp_path / "bang-A.xlsx"
    asks.will(target)
    editor.bar.export.invoke()
    until(lambda: target.exists() and not program.operations.busy)


def test_a_table_of_another_office_can_only_be_read(editor: TableEditor, hands: Typist) -> None:
    assert "đơn vị khác" in str(editor.bar.note.cget("text"))
    before = stored(editor)
    editor.criteria.grid.enter()
    hands.press("Delete", "Insert", "Alt-Down", "Control-Right")
    assert stored(editor) == before
    assert editor.bar.apply.instate(["disabled"])
