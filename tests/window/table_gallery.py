"""Open the table editor at one size, keep pictures of it, and print what is cut, as JSON.

Run as a program by ``test_gallery``: another scale needs another process.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import openpyxl
from PIL import ImageGrab

from tests.window.districts import PROVINCE
from tests.window.gallery import NOW, ROOT, cut
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Places, open_office
from thidua_desktop.ui.faults import Faults
from thidua_desktop.ui.kit import keys, theme
from thidua_desktop.ui.kit.dialogs import Dialogs
from thidua_desktop.ui.window import Program

Keep = Callable[[str], None]


class Asks(Dialogs):
    """Chooses the one file there is, and agrees."""

    def __init__(self, root: Any, path: Path) -> None:
        super().__init__(root)
        self._path = path

    def open_file(self, *_asked: Any) -> Path:
        return self._path


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
        picture.save(shots / f"{size}-table-{name}.png")
        found.extend(f"{name}: {one}" for one in cut(root))

    with office.session():
        office.setup.found(PROVINCE)
        faults = Faults(None)
        faults.shown_by(lambda fault: raised.append(fault.detail))
        program = Program(root, office, Asks(root, _workbook(home / "bang.xlsx")), faults)
        root.geometry(f"{width}x{height}+0+0")
        root.deiconify()
        program.open()
        assert program.frame is not None
        program.frame.go("scoring")
        screen: Any = program.frame.screen("scoring")
        found += _editor(program, screen.show("tables"), keep)
    sys.stdout.write(json.dumps({"cut": found, "raised": raised}, ensure_ascii=False))


def _editor(program: Program, panel: Any, keep: Keep) -> list[str]:
    office, presenter = program.office, panel.presenter
    keep("frozen")
    table: Any = next(one for one in office.records.every(Kind.CRITERIA_TABLE) if one.code == "F")
    draft = office.tables.renew(table.id).value
    presenter.open(draft.id)
    found: list[str] = []
    for place, row in enumerate(presenter.criteria.outline.rows):
        presenter.criteria.select(place)
        program.root.update()
        found += _too_wide(panel, row.code)
        if row.code in {"I", "I.1", "I.6", "II.1", "III.1", "K.3"}:
            keep(f"row-{row.code}")
    presenter.criteria.add()
    keep("new-row")
    presenter.cancel()
    presenter.show_pane("head")
    keep("head")
    presenter.show_pane("standing")
    keep("standing")
    presenter.begin()
    keep("new-table")
    presenter.cancel()
    panel.bar.load.invoke()
    while presenter.pane != "book" or program.operations.busy:
        program.root.update()
    keep("book-wrong")
    panel.book._tabs.select(0)
    keep("book")
    return found


def _too_wide(panel: Any, code: str) -> list[str]:
    """Return what the scrolled form has no room for; nothing scrolls it sideways."""
    inner = panel.form.form._scroller.inner
    lost = inner.winfo_reqwidth() - inner.winfo_width()
    return [f"the form of {code} is {lost} pixels too wide"] if lost > 0 else []


def _workbook(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["BẢNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA NĂM 2024"],
        [],
        ["STT", "Nội dung tiêu chí", "Điểm chuẩn", "Hướng dẫn chấm"],
        ["I", "Phát triển kinh tế", 20, None],
        [1, "Thu ngân sách", 10, "Đạt 100% được 10 điểm, cứ thiếu 1% trừ 0,5 điểm"],
        [2, "Dân vận khéo", "12,5,3", "Mỗi mô hình được 0,5 điểm, tối đa 10 điểm"],
    ):
        sheet.append(row)
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    return path


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], float(sys.argv[4]))
