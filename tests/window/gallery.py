"""Open every screen at one size, keep a picture of each, and print what is cut, as JSON.

Run as a program by ``test_gallery``: another scale needs another process.
"""

from __future__ import annotations

import json
import sys
import tkinter as tk
from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random
from typing import Any

from PIL import ImageGrab

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office, Places, open_office
from thidua_desktop.services.setup import Founding
from thidua_desktop.ui.faults import Fault, Faults
from thidua_desktop.ui.grids import CellEdit, GridChange
from thidua_desktop.ui.kit import keys, theme
from thidua_desktop.ui.kit.dialogs import Dialogs
from thidua_desktop.ui.kit.grid import Grid
from thidua_desktop.ui.window import Program

ROOT = Path(__file__).parents[2]
NOW = datetime(2024, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=7)))


def main(home: Path, shots: Path, size: str, scale: float) -> None:
    width, height = (int(part) for part in size.split("x"))
    shots.mkdir(parents=True, exist_ok=True)
    places = Places(
        home, ROOT / "db" / "migrations", ROOT / "db" / "seed", ROOT / "assets" / "fonts"
    )
    office = open_office(places, lambda: NOW, Random(1).randbytes)  # noqa: S311
    root = theme.open_root("gallery", scaling=96 / 72 * scale)
    keys.prepare(root)
    raised: list[str] = []
    root.report_callback_exception = lambda _kind, error, _trace: raised.append(repr(error))
    found: list[str] = []

    def keep(name: str) -> None:
        for _turn in range(6):
            root.update()
        picture = ImageGrab.grab(bbox=(0, 0, width, height), xdisplay="")
        picture.save(shots / f"{size}-{name}.png")
        found.extend(f"{name}: {one}" for one in cut(root))

    with office.session():
        faults = Faults(None)
        faults.shown_by(lambda fault: raised.append(_detail(fault)))
        program = Program(root, office, Dialogs(root), faults)
        root.geometry(f"{width}x{height}+0+0")
        root.deiconify()
        program.open()
        keep("first_start")
        _found(program, office)
        _every_screen(program, keep)
    sys.stdout.write(json.dumps({"cut": found, "raised": raised}, ensure_ascii=False))


def _detail(fault: Fault) -> str:
    return fault.detail


def _found(program: Program, office: Office) -> None:
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


def _every_screen(program: Program, keep: Any) -> None:
    frame = program.frame
    assert frame is not None
    for key in frame.screens():
        frame.go(key)
        screen: Any = frame.screen(key)
        for place in range(len(getattr(screen, "tabs", [key]))):
            if hasattr(screen, "turn"):
                screen.turn(place)
            name = f"{key}-{place}" if place else key
            keep(name)
            if _open_first(program, screen):
                keep(f"{name}-open")
            if hasattr(getattr(screen, "panel", None), "one"):
                _try_out(program, screen.panel, keep, name)


def _try_out(program: Program, panel: Any, keep: Any, name: str) -> None:
    """Type into a score sheet, try something out, and turn to the bloc."""
    grid = panel.one.grid
    for column, text in enumerate(("95", "100", "", "", "8", "", "Chờ đối chiếu")):
        if text and grid.cell(4, column).editable:
            panel.one.presenter.changed(GridChange((CellEdit(4, column, text),)))
    panel.one.presenter.changed(GridChange((CellEdit(5, 0, "12,5,3"),)))
    grid.select(4, 4)
    keep(f"{name}-typed")
    panel.one.presenter._drafts.clear()
    panel.one.try_.invoke()
    panel.one.presenter.changed(GridChange((CellEdit(4, 0, "80"),)))
    program.root.update()
    keep(f"{name}-trial")
    panel.one.presenter.tryout.end()
    panel.one.presenter.refresh()
    panel.turn("bloc")
    keep(f"{name}-bloc")


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


def cut(root: tk.Misc) -> list[str]:
    """Return what a person could not read: widgets outside the window, words cut, lost columns."""
    return [problem for widget in _shown(root) if (problem := _problem(widget, root))]


def _shown(widget: tk.Misc) -> list[tk.Misc]:
    found: list[tk.Misc] = []
    for child in widget.winfo_children():
        # What lies in a canvas is scrolled into view.
        if child.winfo_ismapped() and child.winfo_class() not in {"Canvas", "Toplevel"}:
            found += [child, *_shown(child)]
    return found


def _problem(widget: tk.Misc, root: tk.Misc) -> str:
    left, top = widget.winfo_rootx() - root.winfo_rootx(), widget.winfo_rooty() - root.winfo_rooty()
    right, bottom = left + widget.winfo_width(), top + widget.winfo_height()
    if left < 0 or top < 0 or right > root.winfo_width() or bottom > root.winfo_height():
        return f"{widget} lies outside the window"
    of_class = widget.winfo_class()
    if of_class in {"TLabel", "TButton", "TCheckbutton", "TRadiobutton"}:
        text = str(widget.cget("text"))
        # One pixel is lost to rounding; a text that ends in … is cut on purpose.
        short = max(
            widget.winfo_reqwidth() - widget.winfo_width(),
            widget.winfo_reqheight() - widget.winfo_height(),
        )
        if text.strip() and short > 1 and not text.endswith("…"):
            return f"“{text}” is cut by {short} pixels"
    if of_class == "Treeview":
        tree: Any = widget
        wide = sum(tree.column(column, "width") for column in tree["columns"])
        if wide > widget.winfo_width():
            return f"columns of {widget} are {wide - widget.winfo_width()} pixels too wide"
    return ""


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], float(sys.argv[4]))
