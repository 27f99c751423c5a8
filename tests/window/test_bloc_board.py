"""The bloc board over real sheets: ties and their vote, refusals, gaps, and the way to a sheet."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.window.districts import (
    LAI_CHAU,
    MUONG_TE,
    NAM_NHUN,
    PHONG_THO,
    PROVINCE,
    SHEETS,
    SIN_HO,
    TAM_DUONG,
    TAN_UYEN,
    THAN_UYEN,
    Bloc,
    score_districts,
)
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.ui.screens.scoring.bloc_board.ranks import RankList
from thidua_desktop.ui.screens.scoring.bloc_board.values import Bar, BoardRow
from thidua_desktop.ui.window import Program


@pytest.fixture
def province(make_office: Callable[..., Office]) -> Office:
    return make_office("tinh", PROVINCE)


@pytest.fixture
def bloc(province: Office) -> Bloc:
    return score_districts(province)


@pytest.fixture
def screen(bloc: Bloc, province: Office, open_program: Callable[[Office], Program]) -> Any:
    """The scoring screen, with the bloc's sheets on its board."""
    assert bloc.sheets
    return board_of(open_program(province))


@pytest.fixture
def panel(screen: Any) -> Any:
    """The board itself."""
    return screen.panel


def board_of(program: Program) -> Any:
    assert program.frame is not None
    program.frame.go("scoring")
    screen: Any = program.frame.screen("scoring")
    screen.show("board")
    program.root.update()
    return screen


def row_of(panel: Any, bloc: Bloc, code: str) -> Any:
    rows = panel.ranks._rows
    return next(row for row in rows if row.unit == bloc.units[code])


def seen(panel: Any, tag: str = "text") -> list[str]:
    canvas = panel.ranks.canvas
    return [canvas.itemcget(item, "text") for item in canvas.find_withtag(tag)]


def beside(panel: Any, bloc: Bloc, code: str) -> str:
    units = [row.unit for row in panel.ranks._rows]
    panel.ranks.select(units.index(bloc.units[code]))
    panel.presenter.select(units.index(bloc.units[code]))
    text: str = panel.side.text
    return text


def test_units_stand_in_order_with_those_without_a_total_last(panel: Any, bloc: Bloc) -> None:
    order = [THAN_UYEN, TAN_UYEN, TAM_DUONG, MUONG_TE, PHONG_THO, SIN_HO, LAI_CHAU, NAM_NHUN]
    rows = panel.ranks._rows
    assert {row.unit for row in rows} == {bloc.units[code] for code in order}
    places = {code: row_of(panel, bloc, code).place for code in order}
    assert list(places.values()) == ["1", "2", "3", "4", "5", "5", "7", "–"]
    assert [row.unit for row in rows][-1] == bloc.units[NAM_NHUN]
    assert "102,00" in seen(panel)
    assert "tự chấm, tạm tính" in seen(panel)


def test_a_bar_tells_bonus_and_deductions_apart_without_colour(panel: Any, bloc: Bloc) -> None:
    row = row_of(panel, bloc, MUONG_TE)
    assert row.bar.figures == "98,00 – 1,00"
    assert row_of(panel, bloc, THAN_UYEN).bar.figures == "100,00 + 2,00"
    canvas = panel.ranks.canvas
    assert canvas.itemcget(canvas.find_withtag("deducted")[0], "dash")
    kinds = {canvas.type(item) for item in canvas.find_withtag("bonus")}
    assert kinds == {"rectangle", "line"}


def test_a_tie_broken_by_the_second_rule_says_by_which(panel: Any, bloc: Bloc) -> None:
    said = beside(panel, bloc, TAM_DUONG)
    assert "xét điểm nhóm I (58): xếp dưới Huyện Tân Uyên" in said
    assert any(text.startswith("↔ bằng điểm Huyện Tam Đường") for text in seen(panel))


def test_a_refused_rating_and_a_condition_are_told_with_their_reasons(
    panel: Any, bloc: Bloc
) -> None:
    row = row_of(panel, bloc, MUONG_TE)
    assert row.rating == "Hoàn thành"
    assert {mark.about for mark in row.marks} == {"gate", "refused"}
    said = beside(panel, bloc, MUONG_TE)
    assert "chỉ đạt 0 % điểm tối đa, phải từ 80 % trở lên" in said
    assert "K.1" in said
    assert "không xét Cờ" in said


def test_what_waits_and_who_has_no_sheet_is_named(panel: Any, bloc: Bloc) -> None:
    assert "… chờ 2 tiêu chí: I.6, I.7" in seen(panel)
    said = beside(panel, bloc, LAI_CHAU)
    assert "I.7." in said
    assert "Chưa có thứ hạng. Hãy nhập hạng được công bố." in said
    assert "Đơn vị chưa có phiếu trên máy này" in beside(panel, bloc, NAM_NHUN)
    assert "– chưa có phiếu" in seen(panel)


def test_quotas_are_warned_of_below_the_list(panel: Any) -> None:
    text = panel.notices.text
    assert "Hoàn thành xuất sắc nhiệm vụ" in text
    assert "chưa có phiếu, chưa xếp hạng" in text
    assert "(chưa được đơn vị nào): Huyện Than Uyên" in text


def test_a_vote_parts_units_that_are_equal_in_everything(
    panel: Any, bloc: Bloc, province: Office, press: Any
) -> None:
    panel.vote.invoke()
    panel.frame.update()
    window = panel.ballot
    first, second = bloc.units[PHONG_THO], bloc.units[SIN_HO]
    assert set(window.votes.inputs) == {first, second, "voters", "minutes"}
    for name, text in ((first, "3"), (second, "5"), ("voters", "8")):
        window.votes.inputs[name].set(text)
    window.minutes.inputs["issued_on"].set("20/11/2024")
    window.minutes.inputs["number"].set("12/BB-KTĐ")
    window.minutes.inputs["issuer"].set("Khối thi đua các huyện, thành phố")
    window.minutes.inputs["subject"].set("Bỏ phiếu suy tôn")
    press(window.minutes.inputs["subject"].target, "<Return>")
    assert panel.ballot is None
    assert row_of(panel, bloc, SIN_HO).place == "5"
    assert row_of(panel, bloc, PHONG_THO).place == "6"
    assert "xét số phiếu bầu (5): xếp trên Huyện Phong Thổ" in beside(panel, bloc, SIN_HO)
    votes = province.records.every(Kind.TIE_VOTE)
    assert {vote.minutes for vote in votes} == {
        one.id for one in province.records.every(Kind.DOCUMENT, number="12/BB-KTĐ")
    }
    last = province.history.last()
    assert last is not None
    assert last.key == "bloc.vote"


def test_a_vote_without_minutes_or_beyond_the_voters_is_refused_in_place(
    panel: Any, bloc: Bloc, province: Office
) -> None:
    panel.vote.invoke()
    window = panel.ballot
    first, second = bloc.units[PHONG_THO], bloc.units[SIN_HO]
    for name, text in ((first, "9"), (second, "5"), ("voters", "8")):
        window.votes.inputs[name].set(text)
    window.save()
    assert "Hãy chọn biên bản đã có" in str(window.votes._remarks["minutes"].cget("text"))
    document = province.records.every(Kind.DOCUMENT)[0]
    window.votes.inputs["minutes"].set(document.id)
    window.save()
    assert str(window.votes._remarks[first].cget("text"))
    assert province.records.every(Kind.TIE_VOTE) == []
    window.close()


def test_a_vote_half_typed_is_left_only_after_asking(
    panel: Any, bloc: Bloc, province: Office, asks: Any, press: Any
) -> None:
    press(panel.ranks.canvas)
    panel.vote.invoke()
    window = panel.ballot
    field = window.votes.inputs[bloc.units[PHONG_THO]]
    press(field.target, "<Escape>")
    assert not window.sheet.window.winfo_exists()
    assert panel.frame.focus_get() is panel.ranks.canvas
    panel.vote.invoke()
    window = panel.ballot
    field = window.votes.inputs[bloc.units[PHONG_THO]]
    field.set("3")
    asks.will("", "save", "discard")
    press(field.target, "<Escape>")
    assert window.sheet.window.winfo_exists()
    assert field.get() == "3"
    press(field.target, "<Escape>")
    assert "Hãy chọn biên bản đã có" in str(window.votes._remarks["minutes"].cget("text"))
    press(field.target, "<Escape>")
    assert not window.sheet.window.winfo_exists()
    assert province.records.every(Kind.TIE_VOTE) == []


def test_enter_opens_the_sheet_of_the_selected_unit(
    panel: Any, bloc: Bloc, screen: Any, press: Any
) -> None:
    press(panel.ranks.canvas, "<Home>", "<Down>", "<Down>", "<Return>")
    assert not panel.frame.winfo_ismapped()
    assert screen.panel.one.presenter.sheet.sheet.id == bloc.sheets[TAM_DUONG]


def test_the_keys_walk_the_list_and_what_stands_beside_follows(panel: Any, press: Any) -> None:
    press(panel.ranks.canvas, "<End>")
    assert panel.ranks.current == 7
    assert "Đơn vị chưa có phiếu" in panel.side.text
    press(panel.ranks.canvas, "<Home>")
    assert panel.ranks.current == 0
    assert "102,00" in panel.side.text


def test_the_ranking_is_copied_as_a_table(panel: Any, press: Any) -> None:
    press(panel.ranks.canvas, "<<Copy>>")
    lines = panel.frame.clipboard_get().rstrip("\n").split("\n")
    assert lines[2].split("\t")[:3] == ["1", "Huyện Than Uyên", "102,00"]
    assert [line.count("\t") for line in lines[:10]] == [0, *[7] * 9]
    assert "chưa có phiếu, chưa xếp hạng" in lines[10]


def test_a_condition_is_told_first_and_no_number_is_cut_in_half(
    province: Office, open_program: Callable[[Office], Program]
) -> None:
    gated = {**SHEETS, PHONG_THO: {"I.6": "85", "K.1": "1"}, LAI_CHAU: {"I.6": "", "K.1": "1"}}
    bloc = score_districts(province, gated)
    panel = board_of(open_program(province)).panel
    for code in (PHONG_THO, LAI_CHAU):
        assert row_of(panel, bloc, code).marks[0].about == "gate"
    marks = [mark.text for row in panel.ranks._rows for mark in row.marks]
    for text in seen(panel):
        if text.endswith("…") and text[1:2] == " ":
            assert any(f"{one} ".startswith(f"{text[2:-1]} ") for one in marks), text


def test_publishing_names_the_tie_that_waits_for_a_vote(
    province: Office, open_program: Callable[[Office], Program], asks: Any
) -> None:
    whole = {**SHEETS, LAI_CHAU: {"IV.3": "1"}, NAM_NHUN: {"III.2": "3"}}
    bloc = score_districts(province, whole)
    for sheet in bloc.sheets.values():
        province.scoring.submit(sheet)
        for state in ("DANG_THAM_DINH", "DA_THAM_DINH", "DA_DUYET"):
            province.scoring.move(sheet, state)
    panel = board_of(open_program(province)).panel
    panel.publish.invoke()
    assert "chờ bỏ phiếu: Huyện Phong Thổ, Huyện Sìn Hồ" in asks.heard[-1]


def test_publishing_says_who_is_not_ready(panel: Any, asks: Any) -> None:
    panel.publish.invoke()
    assert "Huyện Nậm Nhùn" in asks.heard[-1]


def test_a_result_that_is_ready_is_published_with_places(
    province: Office, open_program: Callable[[Office], Program], asks: Any
) -> None:
    whole = {**SHEETS, LAI_CHAU: {"IV.3": "1"}, NAM_NHUN: {"III.2": "3"}, SIN_HO: {"I.6": "91"}}
    bloc = score_districts(province, whole)
    for sheet in bloc.sheets.values():
        province.scoring.submit(sheet)
        for state in ("DANG_THAM_DINH", "DA_THAM_DINH", "DA_DUYET"):
            province.scoring.move(sheet, state)
    panel = board_of(open_program(province)).panel
    assert row_of(panel, bloc, THAN_UYEN).stage == "duyệt"
    asks.will("yes")
    panel.publish.invoke()
    panel.frame.update()
    assert "8 phiếu" in asks.heard[-1]
    assert row_of(panel, bloc, THAN_UYEN).state == "Đã công bố"
    assert panel.publish.instate(["disabled"])
    totals = province.records.every(Kind.PUBLISHED_SCORE, sheet=bloc.sheets[THAN_UYEN])
    assert [one.rank for one in totals if one.criterion is None] == [1]


def test_a_sheet_on_an_earlier_version_of_the_table_is_named_as_such(
    panel: Any, bloc: Bloc, province: Office
) -> None:
    renewed = province.tables.renew(bloc.table).value
    panel.table.set(renewed.id)
    panel.presenter.chosen(Kind.CRITERIA_TABLE, renewed.id)
    row = row_of(panel, bloc, THAN_UYEN)
    assert (row.place, row.total) == ("–", "chưa có điểm")
    assert [mark.about for mark in row.marks] == ["table"]
    assert "7 đơn vị chấm trên bản khác" in panel.notices.text
    assert "1 đơn vị chưa có phiếu" in panel.notices.text
    assert "một bản khác của bảng tiêu chí" in beside(panel, bloc, THAN_UYEN)


def test_a_long_ranking_is_drawn_a_screen_at_a_time(stage: Any, press: Any) -> None:
    rows = [
        BoardRow(
            str(n), str(n), f"Xã {n}", Bar(0.7, 0.8, 0.75, 0.9, "70 + 10 – 5"), "75", "", "", ""
        )
        for n in range(1, 107)
    ]
    chosen: list[int] = []
    ranks: Any = RankList(stage, selected=chosen.append, opened=chosen.append, copied=lambda: None)
    ranks.frame.pack(fill="both", expand=True)
    ranks.show_rows(rows)
    stage.update()
    drawn = ranks.canvas.find_withtag("main")
    assert 10 < len(drawn) < 20
    press(ranks.canvas, "<Home>", "<End>", "<Prior>", "<Return>")
    assert chosen == [0, 105, 105 - len(drawn), 105 - len(drawn)]
    named = [ranks.canvas.itemcget(item, "text") for item in ranks.canvas.find_withtag("text")]
    assert f"Xã {106 - len(drawn)}" in named


def test_a_district_is_told_that_others_sheets_are_not_here(program: Program) -> None:
    office = program.office
    (bloc,) = office.records.every(Kind.BLOC)
    (period,) = office.records.every(Kind.PERIOD, year=2024, type="NAM")
    (table,) = office.records.every(Kind.CRITERIA_TABLE, bloc=bloc.id)
    office.scoring.open_sheet(table.id, period.id)
    panel = board_of(program).panel
    assert "trên máy này" in str(panel._note.cget("text"))
    texts = {mark.text for row in panel.ranks._rows for mark in row.marks}
    assert "không có phiếu trên máy này" in texts
    assert "chưa có phiếu" not in texts
    assert panel.publish.instate(["disabled"])


def test_a_bloc_without_sheets_says_what_to_do_next(
    province: Office, open_program: Callable[[Office], Program]
) -> None:
    panel = board_of(open_program(province)).panel
    assert "hãy nhập gói ở màn hình Đồng bộ" in str(panel._reason.cget("text"))
    panel.lead_on.invoke()
    panel.frame.update()
    assert not panel.frame.winfo_ismapped()


def test_the_board_follows_what_is_entered_elsewhere(
    panel: Any, bloc: Bloc, province: Office
) -> None:
    entry = next(
        one.id
        for one in province.records.every(Kind.CRITERION, table=bloc.table)
        if one.code == "I.6"
    )
    sheet = bloc.sheets[PHONG_THO]
    panel._desk.operations.now(
        lambda: province.scoring.enter(sheet, entry, {"result": "96"}),
        lambda _outcome: None,
        pytest.fail,
    )
    assert row_of(panel, bloc, PHONG_THO).total == "100,00"
