"""A report printed from the window, on a printing system that really runs."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.printing.queues import PrintHouse, needs_queue, print_house
from tests.window.conftest import Until
from tests.window.test_reports import go, turn
from tests.window.typist import Typist
from thidua_desktop.printing.pages import PdfPages
from thidua_desktop.ui.window import Program

pytestmark = needs_queue


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintHouse]:
    with print_house() as running:
        running.add("phong-noi-vu")
        for name, value in running.environment.items():
            monkeypatch.setenv(name, value)
        yield running


def test_pages_chosen_in_the_dialog_come_out_of_the_printer(
    house: PrintHouse, program: Program, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen: Any = go(program)
    begin = screen.printing.begin
    # The paper is found, and cleared away, by the house's own word in its name.
    monkeypatch.setattr(
        screen.printing,
        "begin",
        lambda pdf, title, count: begin(pdf, f"{house.token} {title}", count),
    )
    until(lambda: not screen.preview.presenter.building)
    turn(screen, until, "activity-summary")
    typist = Typist(program.root)
    screen.preview.pages.canvas.focus_force()
    typist.press("Control-p")
    until(lambda: screen.window is not None and screen.window.sheet.window.winfo_viewable())
    window = screen.window
    window.fields.inputs["pages"].target.focus_force()
    typist.type("1-2")
    typist.press("Return", "Return", "Return")
    until(lambda: not program.operations.busy)
    house.until(lambda: "phong-noi-vu-1" in house.ask("lpstat", "-W", "completed", "-o"))
    paper, _noted = house.printed("phong-noi-vu-1")
    pages = PdfPages(paper.read_bytes())
    assert pages.count == 2
    pages.close()
