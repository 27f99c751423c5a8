"""The ledger in the window: writing, reading, receipts, taking back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.window.offices import PROVINCE, export, go, quiet, read
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.ui.window import Program


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "usb"
    made.mkdir()
    return made


@pytest.fixture
def province(make_office: Callable[..., Office]) -> Office:
    return make_office("tinh", PROVINCE)


def status(program: Program) -> str:
    assert program.frame is not None
    return str(program.frame._unsent.cget("text"))


def test_a_file_goes_to_the_province_is_seen_before_it_is_taken_and_can_be_undone(
    program: Program,
    province: Office,
    open_program: Callable[[Office], Program],
    asks: Any,
    until: Any,
    folder: Path,
) -> None:
    assert "chưa xuất gói" in status(program)
    written = export(program, folder, asks, until)
    assert status(program) == "Gói số 1: đã xuất, chưa giao"
    assert program.frame is not None
    program.frame.outer.destroy()
    window = open_program(province)
    before = province.overview.digest()
    page = read(window, written, asks, until)
    assert page.rows.count > 14
    assert province.overview.digest() == before
    page.conditions.take.invoke()
    until(quiet(window))
    assert len(province.records.find(Kind.ACTIVITY)) == 26
    panel = go(window)
    assert panel.receipt.code == province.receipts.code(province.exchange.entries()[0].uid)
    read(window, written, asks, until)
    assert "đã được nhập" in str(page._notes.cget("text"))
    page.conditions.take.invoke()
    until(quiet(window))
    panel.ledger.select(0, tell=True)
    asks.will("yes")
    panel.buttons["undo"].invoke()
    until(quiet(window))
    assert province.overview.digest() == before
    assert "Đã hoàn tác" in panel.ledger._rows[0].cells


def test_a_receipt_read_out_on_the_telephone_is_typed_in(
    program: Program, province: Office, asks: Any, until: Any, folder: Path
) -> None:
    written = export(program, folder, asks, until)
    panel = go(program)
    panel.ledger.select(0, tell=True)
    panel.buttons["hand"].invoke()
    assert status(program) == "Gói số 1: đã giao, chờ biên nhận"
    province.exchange.apply(province.exchange.preview(written))
    code = province.receipts.code(province.exchange.entries()[0].uid)
    asks.will("ABCDE-12345")
    panel.side.hear.invoke()
    assert "không khớp" in asks.heard[-1]
    asks.will(code.replace("-", " ").lower())
    panel.side.hear.invoke()
    assert status(program) == "Gói số 1: nơi nhận đã nhận tệp"


def test_a_file_that_is_no_bundle_is_refused_with_a_reason(
    program: Program, asks: Any, until: Any, tmp_path: Path
) -> None:
    wrong = tmp_path / "thu.xlsx"
    wrong.write_bytes(b"khong phai")
    read(program, wrong, asks, until)
    assert asks.heard[-1].startswith("Chưa làm được")


def test_what_changed_since_the_last_file_is_shown_before_the_next_one_is_written(
    program: Program, asks: Any, until: Any, folder: Path, press: Any
) -> None:
    export(program, folder, asks, until)
    records = program.office.records
    activity = records.every(Kind.ACTIVITY)[0]
    old = activity.title
    records.save(Kind.ACTIVITY, {"title": "Hội nghị sơ kết quý III"}, activity.id)
    panel = go(program)
    panel.side.changes.invoke()
    until(quiet(program))
    page = panel.changes
    assert page.list.count == 1
    assert program.root.focus_get() is page.list.tree
    assert f"− {old}" in page.differences.text
    assert "+ Hội nghị sơ kết quý III" in page.differences.text
    press(page.list.tree, "<Escape>")
    assert panel.ledger.frame.winfo_viewable()
    panel.side.changes.invoke()
    until(quiet(program))
    asks.will(folder)
    page.export.invoke()
    until(quiet(program))
    assert len(list(folder.iterdir())) == 2
    panel.side.changes.invoke()
    until(quiet(program))
    assert page.list.count == 0


def test_files_rest_until_the_notice_over_the_window_was_read(program: Program, press: Any) -> None:
    panel = go(program)
    program.office.store.begin_epoch("copied", "copied")
    assert program.frame is not None
    program.frame.refresh_status()
    panel.refresh()
    program.root.update()
    banner = program.frame.banner
    assert "chép từ máy" in banner.text
    assert banner.frame.winfo_viewable()
    assert panel.side.export.instate(["disabled"])
    assert panel.side.read.instate(["disabled"])
    press(banner.read, "<Key-space>")
    assert banner.text == ""
    assert program.office.epochs.notice() == ""
    assert panel.side.export.instate(["!disabled"])
    assert program.root.focus_get() is not banner.read
