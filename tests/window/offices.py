"""Offices that exchange files, and what a person does with the files in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.services.setup import Founding
from thidua_desktop.ui.window import Program

PROVINCE = Founding(unit="12", role="province", person="Nguyễn Văn Đức", seed="lai-chau-2024")
SECOND = Founding(unit="106", role="district", person="Giàng A Páo", seed="lai-chau-2024")
SHEET = "HOAT_DONG"


def go(program: Program, tab: str = "files") -> Any:
    """Show a tab of the exchange and return its panel."""
    assert program.frame is not None
    program.frame.go("exchange")
    screen: Any = program.frame.screen("exchange")
    panel = screen.show(tab)
    screen.refresh()
    program.root.update()
    return panel


def quiet(program: Program) -> Callable[[], bool]:
    """Return what says that no long job runs any more."""
    return lambda: not program.operations.busy


def export(program: Program, folder: Path, asks: Any, until: Any) -> Path:
    """Write a file for the office proposed; return it."""
    before = set(folder.iterdir())
    panel = go(program)
    asks.will(folder)
    panel.side.export.invoke()
    until(quiet(program))
    (written,) = set(folder.iterdir()) - before
    return written


def read(program: Program, path: Path, asks: Any, until: Any) -> Any:
    """Read a file; return the page that shows what it would change."""
    panel = go(program)
    asks.will(path)
    panel.side.read.invoke()
    until(quiet(program))
    return panel.preview


def sent(sender: Office, to: str, folder: Path) -> Path:
    """Write a file of an office for a unit, by its code, into a folder of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    path: Path = sender.exchange.export(to, folder, everything=True).value.path
    return path


def carry(sender: Office, receiver: Office, folder: Path) -> None:
    """Take a file from one office to another and import it there."""
    path = sent(sender, receiver.identity.unit, folder)
    receiver.exchange.apply(receiver.exchange.preview(path))


def rename(office: Office, uid: str, title: str, **more: object) -> None:
    """Write another title over an activity."""
    office.records.save(Kind.ACTIVITY, {"title": title, **more}, uid)


def edit(path: Path, row: int, key: str, value: object) -> Path:
    """Change one cell of the activities in a spreadsheet program."""
    book = load_workbook(path)
    page = book[SHEET]
    column = next(cell.column for cell in page[2] if cell.value == key)
    page.cell(row, column).value = value
    book.save(path)
    return path


def dispute(first: Office, second: Office, folder: Path, count: int = 3) -> list[str]:
    """Let two machines of one office edit the same activities; return these.

    The first machine has the conflicts afterwards.
    """
    carry(first, second, folder / "there")
    uids = [one.id for one in first.records.every(Kind.ACTIVITY)][:count]
    for number, uid in enumerate(uids, start=1):
        rename(first, uid, f"Hội nghị sơ kết đợt {number}", place="Hội trường UBND huyện")
        rename(second, uid, f"Hội nghị tổng kết đợt {number}", place="Nhà văn hóa thị trấn")
    carry(second, first, folder / "back")
    return uids
