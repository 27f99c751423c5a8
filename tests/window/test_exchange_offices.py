"""Other offices, late rows, the state of a period and a restored copy, in the window."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.window.conftest import TAM_DUONG
from tests.window.offices import PROVINCE, SECOND, carry, go, quiet
from tests.window.typist import Typist
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.ui.window import Program

MakeOffice = Callable[..., Office]
MONTH = "2024/T11"
WORK = {"type": "LAO_DONG", "title": "Ra quân làm đường", "day": "20/10/2024"}


@pytest.fixture
def district(make_office: MakeOffice) -> Office:
    return make_office("huyen", TAM_DUONG)


@pytest.fixture
def province(make_office: MakeOffice) -> Office:
    return make_office("tinh", PROVINCE)


def test_a_key_is_confirmed_by_the_fingerprint_read_out_on_the_telephone(
    program: Program, make_office: MakeOffice, asks: Any, tmp_path: Path
) -> None:
    second = make_office("may-hai", SECOND)
    carry(second, program.office, tmp_path)
    panel = go(program, "offices")
    typist = Typist(program.root)
    assert str(panel.own.cget("text")) == program.office.keys.mine().fingerprint
    panel.list.tree.focus_force()
    typist.press("Home", "Down")
    panel.fingerprint.target.focus_force()
    typist.line("0000-0000-0000-0000")
    assert asks.heard[-1].startswith("Chưa làm được")
    typist.clear(second.keys.mine().fingerprint.lower().replace("-", " "))
    typist.press("Return")
    assert "Đã xác nhận" in panel.detail.text
    assert panel.list._rows[0].cells[-1] == "Đã xác nhận"


def test_changes_that_were_lost_on_the_way_are_named(
    program: Program, make_office: MakeOffice, tmp_path: Path
) -> None:
    office, second = program.office, make_office("may-hai", SECOND)
    second.records.save(Kind.ACTIVITY, WORK)
    carry(second, office, tmp_path / "a")
    peer = office.machines.peers()[0]
    with office.store.operation("bundle.import"):
        known = office.store.peers.of(peer.unit)[0]
        ranges = known.ranges.noted(peer.received + 4, peer.received + 6)
        office.store.peers.put(replace(known, ranges=ranges))
    panel = go(program, "offices")
    panel.list.select(0, tell=True)
    first, last = peer.received + 1, peer.received + 4
    assert f"các thay đổi {first}–{last}" in panel.detail.text


def test_a_row_of_a_closed_period_waits_and_is_taken_once_the_period_is_open(
    district: Office,
    province: Office,
    open_program: Callable[[Office], Program],
    until: Any,
    tmp_path: Path,
) -> None:
    period = province.records.get(Kind.PERIOD, MONTH)
    lock = province.records.save(Kind.PERIOD_LOCK, {"period": period.id, "locked": "x"}).value
    district.records.save(Kind.ACTIVITY, WORK)
    carry(district, province, tmp_path)
    program = open_program(province)
    panel = go(program, "late")
    waiting = panel.list.count
    assert waiting
    panel.list.select(0, tell=True)
    assert "khóa" in panel.detail.text
    province.records.save(Kind.PERIOD_LOCK, {"locked": ""}, lock.id)
    panel.retry.focus_force()
    Typist(program.root).press("space")
    until(quiet(program))
    assert panel.list.count < waiting
    assert WORK["title"] in {one.title for one in province.records.every(Kind.ACTIVITY)}


def test_a_period_is_closed_below_and_accepted_or_returned_above(
    district: Office,
    province: Office,
    open_program: Callable[[Office], Program],
    asks: Any,
    tmp_path: Path,
) -> None:
    below = open_program(district)
    panel = go(below, "periods")
    panel.presenter.choose(district.records.get(Kind.PERIOD, MONTH).id)
    asks.will("yes")
    panel.close.invoke()
    assert "Chốt lần 1" in str(panel._own.cget("text"))
    assert below.frame is not None
    below.frame.outer.destroy()
    carry(district, province, tmp_path)
    above = open_program(province)
    panel = go(above, "periods")
    panel.presenter.choose(province.records.get(Kind.PERIOD, MONTH).id)
    place = next(n for n, one in enumerate(panel.presenter._below) if one.code == "106")
    panel.list.select(place, tell=True)
    asks.will("Thiếu số liệu xã Bản Bo")
    panel.back.invoke()
    assert panel.list._rows[place].cells[1] == "Đã trả lại"
    asks.will("yes")
    panel.accept.invoke()
    assert panel.list._rows[place].cells[1] == "Đã nghiệm thu"


def test_a_copy_is_put_back_after_saying_what_it_is_and_everything_is_read_again(
    program: Program, asks: Any, until: Any, tmp_path: Path, press: Any
) -> None:
    office = program.office
    before = len(office.records.find(Kind.ACTIVITY))
    copy = office.back_up(tmp_path)
    office.records.save(Kind.ACTIVITY, WORK)
    assert program.frame is not None
    go(program)
    program.frame.go("settings")
    settings: Any = program.frame.screen("settings")
    asks.will(copy, "")
    settings.panel.restore.invoke()
    until(quiet(program))
    until(lambda: not asks.answers)
    assert "Huyện Tam Đường" in asks.heard[-1]
    assert len(office.records.find(Kind.ACTIVITY)) == before + 1
    asks.will(copy, "yes")
    settings.panel.restore.invoke()
    old = program.frame
    until(lambda: program.frame is not old)
    frame = program.frame
    assert "khôi phục" in frame.banner.text
    assert len(office.records.find(Kind.ACTIVITY)) == before
    assert go(program).side.export.instate(["disabled"])
    press(frame.banner.read, "<Key-space>")
    assert go(program).side.export.instate(["!disabled"])
    program.operations.publish(frozenset(Kind))  # Screens that are gone hear nothing of it.
