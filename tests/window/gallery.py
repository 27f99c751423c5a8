"""Open every screen at one size, and keep a picture of each."""

from __future__ import annotations

from typing import Any

from tests.window.pictures import Pictures, show
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.setup import Founding
from thidua_desktop.ui.grids import CellEdit, GridChange
from thidua_desktop.ui.kit.grid import Grid
from thidua_desktop.ui.window import Program


def main(program: Program, pictures: Pictures) -> None:
    pictures.keep("first_start")
    _found(program)
    _every_screen(program, pictures)


def _found(program: Program) -> None:
    office = program.office
    founding = Founding(
        unit="106", role="district", person="Lò Thị Hương", seed="lai-chau-2024", sample=True
    )
    office.setup.found(founding)
    me = office.identity.unit
    year = next(p for p in office.records.every(Kind.PERIOD, year=2024, type="NAM"))
    for place, indicator in enumerate(office.records.every(Kind.INDICATOR)[:9]):
        link = {"indicator": indicator.id, "unit": me}
        if not office.records.every(Kind.TARGET, year=2024, **link):
            office.records.save(Kind.TARGET, {**link, "year": "2024", "value": "100"})
        if not office.records.every(Kind.RESULT, period=year.id, **link):
            value = str(40 + 9 * place)
            office.records.save(Kind.RESULT, {**link, "period": year.id, "value": value})
    table = next(t for t in office.records.every(Kind.CRITERIA_TABLE) if t.code == "F")
    office.scoring.open_sheet(table.id, year.id)
    program._founded()


def _every_screen(program: Program, pictures: Pictures) -> None:
    frame = program.frame
    assert frame is not None
    for key in frame.screens():
        frame.go(key)
        screen: Any = frame.screen(key)
        for place in range(len(getattr(screen, "tabs", [key]))):
            if hasattr(screen, "turn"):
                screen.turn(place)
            name = f"{key}-{place}" if place else key
            pictures.keep(name)
            if _open_first(program, screen):
                pictures.keep(f"{name}-open")
            if hasattr(getattr(screen, "panel", None), "one"):
                _try_out(program, screen.panel, pictures, name)


def _try_out(program: Program, panel: Any, pictures: Pictures, name: str) -> None:
    """Type into a score sheet, try something out, and turn to the bloc."""
    grid = panel.one.grid
    for column, text in enumerate(("95", "100", "", "", "8", "", "Chờ đối chiếu")):
        if text and grid.cell(4, column).editable:
            panel.one.presenter.changed(GridChange((CellEdit(4, column, text),)))
    panel.one.presenter.changed(GridChange((CellEdit(5, 0, "12,5,3"),)))
    grid.select(4, 4)
    pictures.keep(f"{name}-typed")
    panel.one.presenter._drafts.clear()
    panel.one.try_.invoke()
    panel.one.presenter.changed(GridChange((CellEdit(4, 0, "80"),)))
    program.root.update()
    pictures.keep(f"{name}-trial")
    panel.one.presenter.tryout.end()
    panel.one.presenter.refresh()
    panel.turn("bloc")
    pictures.keep(f"{name}-bloc")


def _open_first(program: Program, screen: Any) -> bool:
    panel = getattr(screen, "panel", None)
    grid = getattr(panel, "grid", None) or getattr(panel, "criteria", None)
    if not isinstance(grid, Grid) or not grid.count:
        return False
    grid.tree.focus_force()
    grid.tree.event_generate("<Home>")
    grid.tree.event_generate("<Down>")
    program.root.update()
    return True


if __name__ == "__main__":
    show(main)
