"""The first start, typed as somebody would who has never seen the program."""

from collections.abc import Callable
from typing import Any

import pytest

from thidua_desktop.services.office import Office
from thidua_desktop.ui.screens.first_start.view import FirstStart
from thidua_desktop.ui.window import Program


@pytest.fixture
def first(make_office: Callable[..., Office], open_program: Callable[[Office], Program]) -> Any:
    program = open_program(make_office("moi"))
    assert program.first is not None
    return program


def test_a_clerk_finds_her_office_without_marks_and_starts(
    first: Program, type_text: Any, press: Any
) -> None:
    start = first.first
    assert start is not None
    type_text(start.person.target, "Lò Thị Hương")
    type_text(start.search.entry, "tam duong")
    press(start.search.entry, "<Return>")
    assert start.units.count == 1
    press(start.units.tree, "<Return>")
    assert first.root.focus_get() is start.start
    press(start.start, "<Return>")
    assert first.office.identity.role == "district"
    assert first.office.identity.person == "Lò Thị Hương"
    assert first.root.title() == "Thi đua – Huyện Tam Đường"
    assert first.frame is not None
    assert first.frame.current == "overview"


def test_a_commune_is_offered_with_the_days_of_its_name(
    first: Program, type_text: Any, until: Any
) -> None:
    start = first.first
    assert start is not None
    start.role.set("commune")
    type_text(start.search.entry, "binh lu")
    until(lambda: start.units.count == 2)
    spans = [start.units.tree.set(item, "c2") for item in start.units.tree.get_children()]
    assert spans == ["đến hết ngày 30/06/2025", "từ ngày 01/07/2025"]


def test_an_office_nobody_knows_is_typed_in(first: Program, type_text: Any) -> None:
    start = first.first
    assert start is not None
    start.role.set("commune")
    type_text(start.person.target, "Vàng A Sùng")
    start.missing.target.invoke()  # type: ignore[attr-defined]
    type_text(start.code.target, "99999")
    type_text(start.name.target, "Xã Bản Mới")
    start.start.invoke()
    assert first.root.title() == "Thi đua – Xã Bản Mới"


@pytest.mark.parametrize(("person", "said"), [("", "họ và tên"), ("Lò Thị Hương", "chọn đơn vị")])
def test_what_is_missing_is_said_and_nothing_is_set_up(
    first: Program, person: str, said: str
) -> None:
    start = first.first
    assert isinstance(start, FirstStart)
    start.person.set(person)
    start.start.invoke()
    assert said in str(start._problem.cget("text"))
    assert not first.office.is_set_up()
