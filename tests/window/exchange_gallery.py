"""Walk through the exchange at one size, and keep pictures of every tab, page and window."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from random import Random
from typing import Any

from tests.templates.filling import FIRST, Clerk, commune
from tests.window.conftest import NOW, ROOT, TAM_DUONG
from tests.window.offices import PROVINCE, SECOND, carry, dispute, edit, go, rename, sent
from tests.window.pictures import Pictures, show
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office, Places, open_office
from thidua_desktop.services.setup import Founding
from thidua_desktop.ui.faults import Faults
from thidua_desktop.ui.kit.dialogs import Dialogs
from thidua_desktop.ui.window import Program


class Chosen(Dialogs):
    """Real windows for questions; files and folders are given beforehand."""

    path = Path()

    def open_file(self, *_: object) -> Path:
        return self.path

    def folder(self, *_: object) -> Path:
        return self.path


class Walk:
    """One program after the other in the one window."""

    def __init__(self, program: Program, pictures: Pictures, stack: ExitStack) -> None:
        self.program = program
        self.pictures = pictures
        self.home = Path(sys.argv[1])
        self._stack = stack

    def office(self, name: str, founding: Founding) -> Office:
        """Open another office."""
        folders = (ROOT / "db" / "migrations", ROOT / "db" / "seed", ROOT / "assets" / "fonts")
        places = Places(self.home.with_name(f"{self.home.name}-{name}"), *folders)
        office = open_office(places, lambda: NOW, Random(name).randbytes)  # noqa: S311
        self._stack.enter_context(office.session())
        office.setup.found(founding)
        return office

    def see(self, office: Office, asks: Dialogs) -> None:
        """Put another office into the window."""
        root = self.program.root
        if self.program.frame is not None:
            self.program.frame.outer.destroy()
        faults = Faults(None)
        faults.shown_by(lambda fault: sys.exit(fault.detail))
        size = root.geometry()
        self.program = Program(root, office, asks, faults)
        root.geometry(size)
        self.program.open()

    def wait(self) -> None:
        """Turn the window's wheel until no job runs."""
        while self.program.operations.busy:
            self.program.root.update()
        self.program.root.update()

    def read(self, path: Path) -> Any:
        """Read a file and return the page that shows it."""
        Chosen.path = path
        panel = go(self.program)
        panel.side.read.invoke()
        self.wait()
        return panel.preview

    def keep(self, name: str) -> None:
        """Keep a picture."""
        self.pictures.keep(name)

    def asked(self, name: str, ask: Callable[[], object], *, then: str = "<Escape>") -> None:
        """Keep a picture of a question, and turn away from it."""

        def look() -> None:
            self.keep(name)
            window = self.program.root.grab_current()
            assert window is not None
            window.event_generate(then)

        self.program.root.after(400, look)
        ask()


def main(program: Program, pictures: Pictures) -> None:
    with ExitStack() as stack:
        walk = Walk(program, pictures, stack)
        office = program.office
        second = walk.office("hai", SECOND)
        _of_files(walk, office, second)
        _of_templates(walk, office)
        _of_conflicts(walk, office, second)
        _of_offices(walk, second)
        province = walk.office("tinh", PROVINCE)
        _of_periods(walk, office, province)
        _of_notices(walk)


def _of_files(walk: Walk, office: Office, second: Office) -> None:
    carry(office, second, walk.home / "a")
    panel = go(walk.program)
    walk.keep("files")
    uids = [one.id for one in office.records.every(Kind.ACTIVITY)]
    rename(office, uids[5], "Ra quân làm đường bản Nà Khương, xã Bản Bo", quantity="3")
    panel.side.partner.set(panel.presenter.first_partner())
    panel.side.changes.invoke()
    walk.wait()
    walk.keep("changes")
    panel.changes.presenter.leave()
    for number in range(3):
        rename(second, uids[number], f"Hội nghị tổng kết đợt {number}", place="Nhà văn hóa")
    second.records.save(
        Kind.ACTIVITY, {"type": "LAO_DONG", "title": "Làm nhà cho hộ nghèo", "day": "05/09/2024"}
    )
    page = walk.read(sent(second, "106", walk.home / "b"))
    walk.keep("preview")
    page.chips.buttons[2].invoke()
    page.rows.enter()
    walk.keep("preview-update")
    page.conditions.take.invoke()
    walk.wait()
    panel.ledger.select(0, tell=True)
    walk.keep("receipt")
    panel.receipt.close.invoke()
    panel.side.template.invoke()
    walk.keep("template")
    panel.template.sheet.close()
    walk.asked("hear", panel.side.hear.invoke)
    walk.asked("undo", panel.buttons["undo"].invoke)


def _of_templates(walk: Walk, office: Office) -> None:
    made = office.templates.make(commune(office), walk.home).value.path
    clerk = Clerk(made)
    for place in range(3):
        title = ("Héi nghÞ s¬ kÕt phong trµo thi ®ua", "Lao ®éng lµm ®­êng b¶n", "Trång c©y")[place]
        clerk.put(FIRST + place, title=title, type="Hội nghị, họp", day="05/09/2024")
        clerk.draw(FIRST + place, "title", ".VnTime")
    clerk.put(FIRST + 4, title="Ra quân", type="Hội nghị, họp", day="35/13/2024", quantity="ba")
    page = walk.read(clerk.save(made))
    walk.keep("filled-in")
    page.conditions.take.invoke()
    walk.keep("fonts")
    page.book.select(page.problems.frame)
    walk.keep("problems")
    page.presenter.leave()


def _of_conflicts(walk: Walk, office: Office, second: Office) -> None:
    path = edit(sent(second, "106", walk.home / "c"), 4, "title", "Tên sửa ngay trong tệp Excel")
    edit(path, 6, "place", "Xã Bản Bo")
    page = walk.read(path)
    walk.keep("edited")
    page.conditions.take.invoke()
    walk.keep("edited-reason")
    page.conditions.reason.set("Sửa theo biên bản họp ngày 20/11, chưa kịp sửa trong chương trình")
    page.conditions.take.invoke()
    walk.wait()
    dispute(office, second, walk.home / "d")
    panel = go(walk.program, "conflicts")
    walk.keep("conflicts")
    panel.sides.enter()
    panel.presenter.choose("title", "theirs")
    walk.keep("conflicts-half")
    panel.sides.whole["theirs"].invoke()
    walk.keep("conflicts-whole")
    panel.both.invoke()
    walk.keep("conflicts-both")
    last = panel.list.count - 1
    panel.list.select(last, tell=True)
    walk.keep("proposal")


def _of_offices(walk: Walk, second: Office) -> None:
    panel = go(walk.program, "offices")
    panel.list.select(0, tell=True)
    walk.keep("offices")
    panel.fingerprint.set(second.keys.mine().fingerprint)
    panel.enrol.invoke()
    walk.keep("offices-enrolled")
    stranger = walk.office("la", SECOND)
    page = walk.read(sent(stranger, "106", walk.home / "e"))
    walk.keep("not-authentic")
    page.conditions.supervisor.invoke()
    page.supervisor.take()
    walk.keep("supervisor")
    page.supervisor.sheet.close()
    page.presenter.leave()


def _of_periods(walk: Walk, office: Office, province: Office) -> None:
    panel = go(walk.program, "periods")
    walk.keep("period-district")
    walk.asked("period-close", panel.close.invoke)
    office.completeness.close("2024/T11")
    carry(office, province, walk.home / "f")
    for period in province.records.every(Kind.PERIOD, year=2024):
        province.records.save(Kind.PERIOD_LOCK, {"period": period.id, "locked": "x"})
    office.records.save(
        Kind.ACTIVITY, {"type": "LAO_DONG", "title": "Việc báo muộn", "day": "05/09/2024"}
    )
    asks = Chosen(walk.program.root)
    walk.see(province, asks)
    walk.read(sent(office, "12", walk.home / "g")).conditions.take.invoke()
    walk.wait()
    panel = go(walk.program, "late")
    panel.list.select(0, tell=True)
    walk.keep("late")
    panel = go(walk.program, "periods")
    tam_duong = next(n for n, one in enumerate(panel.presenter._below) if one.code == "106")
    panel.list.select(tam_duong, tell=True)
    walk.keep("period-province")
    walk.asked("period-accept", panel.accept.invoke)


def _of_notices(walk: Walk) -> None:
    walk.program.office.store.begin_epoch("restored", "restored")
    assert walk.program.frame is not None
    walk.program.frame.go("overview")
    walk.program.frame.refresh_status()
    walk.keep("notice")
    go(walk.program)
    walk.keep("notice-files")
    copy = walk.program.office.back_up(walk.home)
    walk.program.frame.go("settings")
    settings: Any = walk.program.frame.screen("settings")
    walk.keep("settings")
    Chosen.path = copy

    def ask() -> None:
        settings.panel.restore.invoke()
        walk.wait()

    walk.asked("restore", ask)


if __name__ == "__main__":
    show(main, "-exchange", TAM_DUONG, lambda root, _home: Chosen(root))
