"""A file in the window before it is imported: what it needs, what is quick however large it is."""

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.window.offices import SECOND, carry, edit, quiet, read, rename, sent
from tests.window.typist import Typist
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.ui.window import Program

MakeOffice = Callable[..., Office]


@pytest.fixture
def second(program: Program, make_office: MakeOffice, tmp_path: Path) -> Office:
    """The office's other machine, with all the office has."""
    office = make_office("may-hai", SECOND)
    carry(program.office, office, tmp_path / "first")
    return office


@pytest.fixture
def typist(program: Program) -> Typist:
    return Typist(program.root)


def test_what_is_new_is_listed_first_and_shown_with_signs(
    program: Program, second: Office, asks: Any, until: Any, tmp_path: Path, typist: Typist
) -> None:
    uid = second.records.every(Kind.ACTIVITY)[0].id
    old = second.records.label(Kind.ACTIVITY, uid)
    rename(second, uid, "Họp mặt cuối năm")
    page = read(program, sent(second, "106", tmp_path / "a"), asks, until)
    assert page.rows.count == 1
    assert program.root.focus_get() is page.rows.tree
    assert f"− {old}" in page.differences.text
    assert "+ Họp mặt cuối năm" in page.differences.text
    page.chips.buttons[-1].invoke()
    assert page.rows.count > 500
    page.search.focus()
    typist.type("hop mat")
    typist.press("Return")
    assert page.rows.count == 1


def test_a_file_edited_by_hand_is_imported_only_with_a_reason(
    program: Program, second: Office, asks: Any, until: Any, tmp_path: Path, typist: Typist
) -> None:
    path = edit(sent(second, "106", tmp_path / "a"), 4, "place", "Xã Bản Bo")
    page = read(program, path, asks, until)
    assert "HOAT_DONG dòng 4" in str(page._notes.cget("text"))
    assert page.edited._page([0])[0].cells[:2] == ("HOAT_DONG", "4")
    page.conditions.take.focus_force()
    typist.press("space")
    assert program.office.conflicts.count() == 0
    assert program.root.focus_get() is page.conditions.reason.target
    typist.line("Theo biên bản")
    until(quiet(program))
    (proposal,) = program.office.conflicts.open()
    assert (proposal.why, proposal.author) == ("Theo biên bản", "Lò Thị Hương")


@pytest.fixture
def strange(program: Program, second: Office, make_office: MakeOffice, tmp_path: Path) -> Path:
    """A file signed with a key that is not the confirmed one."""
    office = program.office
    carry(second, office, tmp_path / "known")
    office.keys.enrol("106", second.keys.mine().fingerprint)
    stranger = make_office("may-la", SECOND)
    carry(office, stranger, tmp_path / "stolen")
    rename(stranger, stranger.records.every(Kind.ACTIVITY)[0].id, "Sửa trộm")
    return sent(stranger, "106", tmp_path / "strange")


def test_a_file_that_is_not_authentic_is_put_aside(
    program: Program, strange: Path, asks: Any, until: Any
) -> None:
    page = read(program, strange, asks, until)
    assert "Chưa thể tin" in str(page._notes.cget("text"))
    page.conditions.take.invoke()
    until(quiet(program))
    assert program.office.exchange.entries()[0].state == "quarantined"
    assert not page.frame.winfo_viewable()


def test_a_supervisor_answers_for_it_with_name_and_reason(
    program: Program, strange: Path, asks: Any, until: Any, typist: Typist
) -> None:
    page = read(program, strange, asks, until)
    page.conditions.supervisor.focus_force()
    typist.press("space")
    window = page.supervisor
    typist.line()
    typist.type("Đã gọi điện xác nhận")
    typist.press("Control-Return", "space")
    assert window.sheet.window.winfo_exists()  # No name yet.
    typist.line("Trần Văn Minh")
    typist.press("Control-Return", "space")
    until(quiet(program))
    assert not window.sheet.window.winfo_exists()
    assert {one.title for one in program.office.conflicts.open()} == {"Sửa trộm"}
    assert "Sửa trộm" not in {one.title for one in program.office.records.every(Kind.ACTIVITY)}


def test_a_large_file_never_stops_the_window_for_half_a_second(
    program: Program,
    make_office: MakeOffice,
    asks: Any,
    until: Any,
    tmp_path: Path,
) -> None:
    rows = [
        (
            Kind.ACTIVITY,
            {"type": "LAO_DONG", "title": f"Ra quân làm đường đợt {n}", "day": "05/09/2024"},
            None,
        )
        for n in range(3000)
    ]
    second = make_office("may-hai", SECOND)
    second.records.save_all(rows, "activity.save", "")
    path = sent(second, "106", tmp_path / "a")
    root, beats = program.root, list[int]()

    def beat() -> None:
        beats.append(int(root.tk.call("clock", "milliseconds")))
        root.after(10, beat)

    beat()
    page = read(program, path, asks, until)
    assert page.rows.count == 3000
    page.rows.tree.event_generate("<End>")
    root.update()
    page.conditions.take.invoke()
    until(quiet(program))
    assert max(after - before for before, after in itertools.pairwise(beats)) < 500
