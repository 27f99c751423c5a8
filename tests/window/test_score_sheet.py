"""The score sheet: typing, pasting, reasons, undo, handing in, trying out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import ttkbootstrap as ttk

from tests.window.districts import (
    NAM_NHUN,
    PROVINCE,
    SHEETS,
    TAM_DUONG,
    THAN_UYEN,
    score_districts,
)
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.ui.window import Program

Press = Callable[..., None]


def go(program: Program) -> Any:
    assert program.frame is not None
    program.frame.go("scoring")
    program.root.update()
    return program.frame.screen("scoring")


def keep_results(office: Office, *codes: str) -> None:
    """Leave only the sample results of these indicators: the others are typed here."""
    kept = {office.records.held(Kind.INDICATOR, code).record.id for code in codes}
    for kind in (Kind.RESULT, Kind.TARGET):
        for row in office.records.every(kind, home=office.identity.unit):
            if kind is Kind.TARGET or row.indicator not in kept:
                office.records.remove(kind, row.id)


@pytest.fixture
def panel(program: Program, asks: Any) -> Any:
    """A new sheet of the office's own, with the keyboard in its first cell."""
    keep_results(program.office, "CT03", "CT07")
    panel = go(program).panel
    asks.will("yes")
    panel._open()
    program.root.update()
    return panel


@pytest.fixture
def keys(root: ttk.App) -> Press:
    def press(*events: str) -> None:
        for event in events:
            widget = root.focus_get() or root
            widget.focus_force()
            root.update()
            widget.event_generate(event)
            root.update()

    return press


def letters(text: str) -> list[str]:
    names = {",": "comma", ".": "period", " ": "space"}
    return [f"<Key-{names.get(letter, letter)}>" for letter in text]


def clip(root: ttk.App, text: str) -> None:
    root.clipboard_clear()
    root.clipboard_append(text)


def at(panel: Any, code: str, key: str) -> tuple[int, int]:
    page = panel.one.grid.page
    row = [row.code for row in page.rows].index(code)
    return row, [column.key for column in page.columns].index(key)


def cell(panel: Any, code: str, key: str) -> Any:
    return panel.one.grid.cell(*at(panel, code, key))


def select(panel: Any, code: str, key: str) -> None:
    panel.one.grid.select(*at(panel, code, key))
    panel.one.grid.table.focus_force()
    panel.frame.update()


def total(panel: Any, key: str) -> str:
    page = panel.one.grid.page
    place = [column.key for column in page.columns].index(key)
    return str(page.feet[0].cells[place])


def entry(program: Program, panel: Any, code: str) -> Any:
    sheet = panel.one.presenter.sheet
    criterion = next(i.criterion.id for i in sheet.scored.items if i.criterion.code == code)
    found = program.office.records.every(
        Kind.SCORE_ENTRY, sheet=sheet.sheet.id, criterion=criterion
    )
    return found[0] if found else None


def story(panel: Any) -> str:
    return str(panel.one.story.text)


def steps(program: Program) -> list[str]:
    return [step.key for step in program.office.history.steps(20)]


def test_what_is_typed_is_saved_scored_added_up_and_told(
    program: Program, panel: Any, keys: Press
) -> None:
    select(panel, "I.4", "result")
    before = total(panel, "claimed")
    keys(*letters("95"), "<Tab>", *letters("100"), "<Return>")
    assert cell(panel, "I.4", "computed").text == "5,70"
    assert cell(panel, "I.4", "claimed").text == "5,70"
    assert total(panel, "claimed") != before
    assert entry(program, panel, "I.4").result == 95
    select(panel, "I.4", "computed")
    assert "Kết quả 95 so với chỉ tiêu 100" in story(panel)
    assert "Cách tính" in story(panel)
    assert "Hướng dẫn chấm của bảng" in story(panel)


def test_other_points_than_the_computed_ones_wait_for_a_reason_and_are_not_lost(
    program: Program, panel: Any, keys: Press
) -> None:
    select(panel, "I.4", "result")
    keys(*letters("95"), "<Tab>", *letters("100"), "<Return>")
    select(panel, "I.4", "claimed")
    keys(*letters("5"), "<Return>")
    assert cell(panel, "I.4", "claimed").text == "5"
    assert cell(panel, "I.4", "claimed").look == "waiting"
    assert entry(program, panel, "I.4").claimed is None
    assert panel.one.grid.place == at(panel, "I.4", "reason")
    assert "Chưa lưu" in story(panel)
    keys(*letters("Thieu minh chung"), "<Return>")
    assert entry(program, panel, "I.4").claimed == 5
    assert cell(panel, "I.4", "claimed").look == ""
    assert cell(panel, "I.4", "difference").text == "\u22120,70"
    assert cell(panel, "I.4", "difference").look == "less"
    # Back to where the person was going.
    assert panel.one.grid.place == at(panel, "I.5", "claimed")


def test_points_and_reasons_pasted_together_are_saved_at_once(
    program: Program, panel: Any, keys: Press
) -> None:
    select(panel, "I.4", "result")
    keys(*letters("95"), "<Tab>", *letters("100"), "<Return>")
    select(panel, "I.4", "claimed")
    clip(program.root, "5,5\t\tThiếu minh chứng\r\n")
    keys("<Control-v>")
    found = entry(program, panel, "I.4")
    assert (str(found.claimed), found.reason) == ("5.5", "Thiếu minh chứng")


def test_a_block_with_two_bad_cells_saves_the_rest_names_them_and_is_undone_at_once(
    program: Program, panel: Any, asks: Any, keys: Press
) -> None:
    before = program.office.overview.digest()
    select(panel, "I.2", "result")
    rows = [("9.755", "3", ""), ("1085", "1000", ""), ("12,5,3", "100", "")]
    rows += [(str(90 + place), "100", "") for place in range(6)]
    clip(program.root, "".join("\t".join(row) + "\r\n" for row in rows))
    keys("<Control-v>")
    told = asks.heard[-1]
    assert "I.2, Kết quả (b) “9.755”" in told
    assert "I.4, Kết quả (b) “12,5,3”" in told
    assert cell(panel, "I.2", "result").text == "9.755"
    assert cell(panel, "I.2", "result").look == "wrong"
    assert entry(program, panel, "I.2").target == 3
    assert entry(program, panel, "I.2").result is None
    assert entry(program, panel, "I.5").result == 90
    asks.will("yes")
    keys("<Control-z>")
    assert program.office.overview.digest() == before
    assert entry(program, panel, "I.5") is None
    assert cell(panel, "I.2", "result").text == "9.755"  # What was refused can still be mended.


def test_a_number_typed_in_two_readings_is_asked_about(
    program: Program, panel: Any, asks: Any, keys: Press
) -> None:
    select(panel, "I.4", "result")
    asks.will("9755")
    keys(*letters("9.755"), "<Return>")
    assert entry(program, panel, "I.4").result == 9755


def test_pasted_english_numbers_are_asked_about_once(
    program: Program, panel: Any, asks: Any, keys: Press
) -> None:
    select(panel, "I.4", "result")
    clip(program.root, "9.5\t10.5\r\n8.5\t9.5\r\n")
    asks.will("yes")
    keys("<Control-v>")
    assert str(entry(program, panel, "I.4").result) == "9.5"
    assert str(entry(program, panel, "I.5").target) == "9.5"


def test_a_text_that_waits_is_asked_about_before_one_leaves_and_escape_drops_it(
    panel: Any, asks: Any, keys: Press
) -> None:
    select(panel, "I.4", "result")
    keys(*letters("12,5,3"), "<Return>")
    asks.will("stay")
    assert panel.may_leave() is False
    select(panel, "I.4", "result")
    keys("<Escape>")
    assert cell(panel, "I.4", "result").text == ""
    assert panel.may_leave() is True


def test_every_cell_to_be_filled_is_reached_by_tab_alone(panel: Any, keys: Press) -> None:
    grid = panel.one.grid
    rows, columns = grid.size
    every = [(r, c) for r in range(rows) for c in range(columns)]
    open_cells = [place for place in every if grid.cell(*place).editable]
    assert len(open_cells) > 100
    keys("<Control-Home>", "<Tab>")
    for place in open_cells[:40]:
        assert grid.place == place
        keys("<Tab>")
    grid.select(*open_cells[-2])
    keys("<Tab>")
    assert grid.place == open_cells[-1]


def test_handing_in_names_what_is_without_points_and_then_closes_the_sheet(
    program: Program, panel: Any, asks: Any, keys: Press
) -> None:
    panel.one.state.button("DA_TU_CHAM").invoke()
    assert "I.4. " in asks.heard[-1]
    _fill(program, panel)
    asks.will("yes")
    panel.one.state.button("DA_TU_CHAM").invoke()
    program.root.update()
    sheet = panel.one.presenter.sheet
    assert sheet.state == "DA_TU_CHAM"
    assert not sheet.rights.enter
    assert panel.one.grid.first() is None
    select(panel, "I.4", "result")
    keys(*letters("5"))
    assert not panel.one.grid.editor.open


def _fill(program: Program, panel: Any, *, answer: bool = True) -> None:
    """Say of every criterion that it does not apply, and answer every condition."""
    sheet = panel.one.presenter.sheet
    rows = []
    for item in sheet.scored.items:
        if item.is_condition:
            if answer:
                rows.append((item.criterion.id, {"result": "0"}))
        elif not item.is_group and item.standing is None:
            raw = {"not_applicable": "x", "reason": "Không được giao"}
            rows.append((item.criterion.id, raw))
    outcome = program.office.scoring.enter_many(sheet.sheet.id, rows)
    assert outcome.value.refused == ()
    panel.refresh()


# Trying out


def test_what_is_tried_moves_points_and_total_and_writes_nothing(
    program: Program, panel: Any, keys: Press
) -> None:
    select(panel, "I.4", "result")
    keys(*letters("50"), "<Tab>", *letters("100"), "<Return>")
    before = _bytes(program.office)
    panel.one.try_.invoke()
    program.root.update()
    select(panel, "I.4", "result")
    keys(*letters("100"), "<Return>")
    assert cell(panel, "I.4", "saved").text == "3,00"
    assert cell(panel, "I.4", "tried").text == "6,00"
    assert cell(panel, "I.4", "shift").text == "+3,00"
    assert "(+3,00)" in str(panel.one._told.cget("text"))
    assert panel.one._band.winfo_ismapped()
    keys("<Control-z>")
    assert cell(panel, "I.4", "tried").text == "3,00"
    panel.one.drop.invoke()
    program.root.update()
    assert not panel.one._band.winfo_ismapped()
    assert cell(panel, "I.4", "result").text == "50"
    assert _bytes(program.office) == before


def _bytes(office: Office) -> list[bytes]:
    """Return what the database and its log hold, to the last byte."""
    database = office.places.database
    return [Path(f"{database}{end}").read_bytes() for end in ("", "-wal")]


def test_what_was_tried_becomes_the_sheet_in_one_step_when_asked(
    program: Program, panel: Any, asks: Any, keys: Press
) -> None:
    select(panel, "I.4", "result")
    keys(*letters("50"), "<Tab>", *letters("100"), "<Return>")
    panel.one.try_.invoke()
    select(panel, "I.4", "result")
    keys(*letters("90"), "<Return>", *letters("80"), "<Tab>", *letters("100"), "<Return>")
    asks.will("yes")
    panel.one.write.invoke()
    program.root.update()
    assert entry(program, panel, "I.4").result == 90
    assert entry(program, panel, "I.5").result == 80
    asks.will("yes")
    program.undo()
    assert entry(program, panel, "I.4").result == 50
    assert entry(program, panel, "I.5") is None


def test_leaving_a_trial_asks_first(panel: Any, asks: Any, keys: Press) -> None:
    panel.one.try_.invoke()
    select(panel, "I.4", "result")
    keys(*letters("90"), "<Return>")
    asks.will("")
    assert panel.may_leave() is False
    asks.will("yes")
    assert panel.may_leave() is True
    assert panel.one.presenter.tryout.trial is None


# The offices above


@pytest.fixture
def province(
    make_office: Callable[..., Office], open_program: Callable[[Office], Program]
) -> tuple[Program, Any, Any]:
    office = make_office("tinh", PROVINCE)
    bloc = score_districts(office, {**SHEETS, NAM_NHUN: {}})
    program = open_program(office)
    return program, go(program).panel, bloc


def test_what_is_tried_shows_the_new_place_in_the_bloc(
    province: tuple[Program, Any, Any], keys: Press
) -> None:
    program, panel, bloc = province
    panel.open_sheet(bloc.sheets[TAM_DUONG])
    program.root.update()
    panel.one.try_.invoke()
    trial = panel.one.presenter.tryout.trial
    before = trial.saved.rank
    assert before is not None
    assert before > 1
    select(panel, "I.6", "result")
    keys(*letters("96"), "<Return>")
    assert trial.tried.rank < before
    told = str(panel.one._told.cget("text"))
    assert f"hạng {before} → {trial.tried.rank}" in told
    feet = panel.one.grid.page.feet
    assert feet[1].title == "Xếp thứ trong khối"
    assert str(trial.tried.rank) in feet[1].cells


def test_a_sheet_is_reviewed_with_a_reason_returned_with_a_reason_and_published_for_good(
    province: tuple[Program, Any, Any], asks: Any, keys: Press
) -> None:
    program, panel, bloc = province
    uid = bloc.sheets[THAN_UYEN]
    panel.open_sheet(uid)
    asks.will("yes")
    panel.one.state.button("DA_TU_CHAM").invoke()
    asks.will("yes")
    panel.one.state.button("DANG_THAM_DINH").invoke()
    program.root.update()
    select(panel, "I.1", "KHOI")
    keys(*letters("9"), "<Return>")
    assert panel.one.grid.place == at(panel, "I.1", "KHOI.reason")
    assert cell(panel, "I.1", "KHOI").look == "waiting"
    keys(*letters("Thieu ho so"), "<Return>")
    assert cell(panel, "I.1", "KHOI").text == "9,00"
    select(panel, "I.1", "KHOI")
    assert "Khối chấm – Tỉnh Lai Châu\t9,00" in story(panel)
    asks.will("")
    panel.one.state.button("TRA_LAI").invoke()
    assert panel.one.presenter.sheet.state == "DANG_THAM_DINH"
    asks.will("Bổ sung minh chứng mục I.1")
    panel.one.state.button("TRA_LAI").invoke()
    assert panel.one.presenter.sheet.state == "TRA_LAI"
    for state in ("DA_TU_CHAM", "DANG_THAM_DINH", "DA_THAM_DINH", "DA_DUYET", "DA_CONG_BO"):
        asks.will("yes")
        panel.one.state.button(state).invoke()
        program.root.update()
    sheet = panel.one.presenter.sheet
    assert sheet.state == "DA_CONG_BO"
    assert sheet.published
    assert panel.one.grid.first() is None
    assert panel.one.state._made == {}
    select(panel, "I.1", "DUYET")
    keys(*letters("5"), "<Delete>")
    assert not panel.one.grid.editor.open


def test_points_are_pasted_across_a_bloc_with_one_reason_in_one_step(
    province: tuple[Program, Any, Any], asks: Any, keys: Press
) -> None:
    program, panel, bloc = province
    for code in (TAM_DUONG, THAN_UYEN):
        program.office.scoring.submit(bloc.sheets[code])
        program.office.scoring.move(bloc.sheets[code], "DANG_THAM_DINH")
    panel.open_sheet(bloc.sheets[TAM_DUONG])
    panel.turn("bloc")
    whole = panel.whole
    whole.score.set("bloc")
    whole._chosen()
    program.root.update()
    units = [column.key for column in whole.grid.page.columns]
    assert len(units) == 8
    assert [foot.title for foot in whole.grid.page.feet][:2] == ["Tổng điểm", "Xếp thứ trong khối"]
    row = [one.code for one in whole.grid.page.rows].index("I.1")
    places = sorted(units.index(bloc.units[code]) for code in (TAM_DUONG, THAN_UYEN))
    block = [""] * (places[1] - places[0] + 1)
    block[0] = block[-1] = "9,5"
    before = [whole.grid.page.feet[0].cells[place] for place in places]
    whole.grid.select(row, places[0])
    whole.grid.table.focus_force()
    program.root.update()
    clip(program.root, "\t".join(block) + "\r\n")
    asks.will("Khối thống nhất trừ hồ sơ")
    keys("<Control-v>")
    assert [whole.grid.cell(row, place).text for place in places] == ["9,50", "9,50"]
    assert [whole.grid.page.feet[0].cells[place] for place in places] != before
    reviews = program.office.records.every(Kind.SCORE_REVIEW)
    assert {review.reason for review in reviews} == {"Khối thống nhất trừ hồ sơ"}
    asks.will("yes")
    keys("<Control-z>")
    assert program.office.records.every(Kind.SCORE_REVIEW) == []


def test_points_above_the_maximum_across_a_bloc_are_named_with_their_unit(
    province: tuple[Program, Any, Any], asks: Any, keys: Press
) -> None:
    program, panel, bloc = province
    program.office.scoring.submit(bloc.sheets[TAM_DUONG])
    program.office.scoring.move(bloc.sheets[TAM_DUONG], "DANG_THAM_DINH")
    panel.open_sheet(bloc.sheets[TAM_DUONG])
    panel.turn("bloc")
    panel.whole.score.set("bloc")
    panel.whole._chosen()
    units = [column.key for column in panel.whole.grid.page.columns]
    row = [one.code for one in panel.whole.grid.page.rows].index("I.1")
    panel.whole.grid.select(row, units.index(bloc.units[TAM_DUONG]))
    panel.whole.grid.table.focus_force()
    program.root.update()
    clip(program.root, "99\r\n")
    keys("<Control-v>")
    assert "I.1, Huyện Tam Đường “99”" in asks.heard[-1]
    assert program.office.records.every(Kind.SCORE_REVIEW) == []
    asks.will("discard")
    assert panel.may_leave() is True


# Found by people at the window


def _told(asks: Any) -> str:
    return str(asks.heard[-1])


def test_trying_out_begins_and_ends_in_the_cell_one_is_in(
    program: Program, panel: Any, keys: Press
) -> None:
    select(panel, "II.2", "target")
    panel.one.try_.invoke()
    program.root.update()
    assert panel.one.grid.place == at(panel, "II.2", "target")
    keys(*letters("88"), "<Return>")
    assert cell(panel, "II.2", "target").text == "88"
    select(panel, "III.5", "tried")
    panel.one.grid.select(*at(panel, "II.2", "claimed"))
    keys("<Control-z>")
    panel.one.drop.invoke()
    program.root.update()
    assert panel.one.grid.place == at(panel, "II.2", "claimed")
    assert program.root.focus_get() is panel.one.grid.table


def test_a_pasted_block_says_how_much_was_saved_and_names_the_figure_the_register_knows_otherwise(
    program: Program, panel: Any, asks: Any, keys: Press
) -> None:
    select(panel, "I.8.1", "result")
    code, column = "I.8.1", "result"
    here = at(panel, code, column)[0]
    assert cell(panel, code, column).text == "0"
    clip(program.root, "51\t\t7\r\n")
    keys("<Control-v>")
    told = _told(asks)
    assert "I.8.1, Kết quả (b) “51”: sổ đang có 0; hãy ghi lý do" in told
    assert "Đã lưu 0 ô; không nhận 1 ô; bỏ qua 1 ô chỉ để xem." in told
    assert told.count("51") == 1
    assert panel.one.grid.page.rows[here].code == "I.8.1"


def test_cells_refused_for_one_reason_are_told_in_one_line(
    program: Program, panel: Any, asks: Any, keys: Press
) -> None:
    select(panel, "I.4", "result")
    clip(program.root, "abc\r\nabc\r\n90\r\n")
    keys("<Control-v>")
    told = _told(asks)
    assert "I.4, Kết quả (b) “abc”; I.5, Kết quả (b) “abc”: " in told
    assert "Đã lưu 1 ô; không nhận 2 ô." in told


def test_a_number_with_two_readings_is_told_with_both_as_people_write_them(
    program: Program, panel: Any, asks: Any, keys: Press
) -> None:
    select(panel, "I.4", "result")
    clip(program.root, "9.755\r\n10\r\n")
    keys("<Control-v>")
    told = _told(asks)
    assert "“9.755” có thể là 9755 hoặc 9,755. Hãy gõ lại 9755 hoặc 9,7550" in told


def test_undo_takes_back_what_waits_first_and_then_names_the_cell_with_old_and_new(
    program: Program, panel: Any, asks: Any, keys: Press
) -> None:
    select(panel, "I.4", "result")
    keys(*letters("95"), "<Tab>", *letters("100"), "<Return>")
    select(panel, "I.4", "claimed")
    keys(*letters("5"), "<Return>")
    assert panel.one.grid.place == at(panel, "I.4", "reason")
    keys("<Control-z>")
    assert cell(panel, "I.4", "claimed").look == "drawn"
    assert entry(program, panel, "I.4").target == 100
    asks.will("yes")
    keys("<Control-z>")
    assert "I.4, Chỉ tiêu (a): (trống) → 100" in asks.heard[-1]
    assert entry(program, panel, "I.4").target is None


def test_all_cells_that_wait_are_dropped_at_once(program: Program, panel: Any, keys: Press) -> None:
    below: Any = panel.one.below
    select(panel, "I.4", "result")
    assert not below.drop.winfo_ismapped()
    clip(program.root, "abc\txyz\r\nabc\t100\r\n")
    keys("<Control-v>")
    program.root.update()
    assert below.drop.winfo_ismapped()
    keys("<F6>")
    assert str(program.root.focus_get()) == str(below.drop)
    keys("<space>")
    assert not below.drop.winfo_ismapped()
    assert [cell(panel, code, "result").text for code in ("I.4", "I.5")] == ["", ""]
    assert cell(panel, "I.5", "target").text == "100"
    assert program.root.focus_get() is panel.one.grid.table
    assert panel.may_leave() is True


def test_handing_in_names_conditions_apart_and_leads_to_what_is_first(
    program: Program, panel: Any, asks: Any
) -> None:
    panel.one.state.button("DA_TU_CHAM").invoke()
    told = _told(asks)
    assert "Điều kiện chưa trả lời: K.1, K.2 (gõ 1" in told
    place = panel.one.grid.place
    first = panel.one.presenter.sheet.scored.unscored[0]
    assert panel.one.grid.page.rows[place[0]].code == first
    assert panel.one.grid.cell(*place).editable
    _fill(program, panel, answer=False)
    panel.one.state.button("DA_TU_CHAM").invoke()
    assert "Chưa nộp được: mới còn điều kiện chưa trả lời." in _told(asks)
    assert panel.one.grid.place == at(panel, "K.1", "result")


def test_that_a_cell_is_only_read_is_said_quietly_and_goes_with_the_next_move(
    program: Program, panel: Any, keys: Press
) -> None:
    select(panel, "I.4", "computed")
    keys(*letters("5"))
    assert panel.one.below.hinted == "Ô này chỉ để xem."
    assert str(program.frame._said.cget("text")) != "Ô này chỉ để xem."  # type: ignore[union-attr]
    keys("<Right>")
    assert panel.one.below.hinted == ""


def test_points_taken_off_have_the_same_minus_sign_everywhere_and_a_keyboard_s_when_copied(
    program: Program, panel: Any, keys: Press
) -> None:
    select(panel, "V.2", "result")
    keys(*letters("2"), "<Return>")
    select(panel, "V.2", "reason")
    keys(*letters("Theo bao cao"), "<Return>")
    shown = cell(panel, "V.2", "computed").text
    assert shown.startswith("\u2212")
    select(panel, "V.2", "computed")
    keys("<Control-c>")
    assert program.root.clipboard_get().strip() == shown.replace("\u2212", "-")


def test_a_step_leaves_the_keyboard_in_the_cells(
    province: tuple[Program, Any, Any], asks: Any, keys: Press
) -> None:
    program, panel, bloc = province
    panel.open_sheet(bloc.sheets[THAN_UYEN])
    program.root.update()
    for state in ("DA_TU_CHAM", "DANG_THAM_DINH"):
        keys("<F6>")
        asks.will("yes")
        keys("<space>")
        assert panel.one.presenter.sheet.state == state
        assert program.root.focus_get() is panel.one.grid.table


def test_points_above_the_maximum_are_not_asked_for_a_reason_and_a_reason_alone_gives_none(
    province: tuple[Program, Any, Any], asks: Any, keys: Press
) -> None:
    program, panel, bloc = province
    uid = bloc.sheets[THAN_UYEN]
    program.office.scoring.submit(uid)
    program.office.scoring.move(uid, "DANG_THAM_DINH")
    panel.open_sheet(uid)
    select(panel, "I.4", "KHOI")
    clip(program.root, "99\r\n")
    keys("<Control-v>")
    assert "Chưa ghi lý do" not in _told(asks)
    select(panel, "I.4", "KHOI.reason")
    keys(*letters("nham"), "<Return>")
    assert program.office.records.every(Kind.SCORE_REVIEW) == []
    assert cell(panel, "I.4", "KHOI.reason").text == "nham"


def test_what_is_being_typed_outlives_rows_that_come_from_elsewhere(
    program: Program, panel: Any, keys: Press
) -> None:
    sheet = panel.one.presenter.sheet
    other = next(i.criterion.id for i in sheet.scored.items if i.criterion.code == "I.5")
    select(panel, "I.4", "result")
    keys("<Key-9>")
    program.office.scoring.enter(sheet.sheet.id, other, {"result": "40", "target": "50"})
    panel.refresh()
    program.root.update()
    keys("<Key-5>", "<Return>")
    assert entry(program, panel, "I.4").result == 95
    assert cell(panel, "I.5", "result").text == "40"


def test_a_sheet_handed_in_meanwhile_cannot_be_written_from_a_trial(
    program: Program, panel: Any
) -> None:
    _fill(program, panel)
    panel.one.try_.invoke()
    program.office.scoring.submit(panel.one.presenter.sheet.sheet.id)
    panel.refresh()
    program.root.update()
    assert panel.one.write.instate(["disabled"])
