"""Walk through the reports at one size, and keep pictures of every tab and window."""

from __future__ import annotations

import sys
from typing import Any

from tests.window.conftest import TAM_DUONG
from tests.window.paper_house import Spooler, with_printers
from tests.window.pictures import Pictures, show
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts import report_screen as words
from thidua_desktop.ui.faults import Faults
from thidua_desktop.ui.kit.dialogs import Dialogs
from thidua_desktop.ui.window import Program

_WORDS = (
    "Ủy ban nhân dân huyện đã ban hành kế hoạch triển khai phong trào tới từng xã, thị trấn;"
    " phân công thành viên Hội đồng Thi đua – Khen thưởng phụ trách địa bàn, mỗi tháng kiểm tra"
    " một lần và thông báo kết quả trong giao ban.\nCác xã đã tổ chức ký cam kết ở từng bản."
)


class Walk:
    """The screen of one program."""

    def __init__(self, program: Program, pictures: Pictures) -> None:
        self.program = program
        self.keep = pictures.keep
        assert program.frame is not None
        program.frame.go("reports")
        self.screen: Any = program.frame.screen("reports")
        self.wait()

    def wait(self) -> None:
        """Turn the window's wheel until no job runs and every page in view is drawn."""
        view = self.screen.preview.pages
        while self.program.operations.busy or view._timer is not None:
            self.program.root.update()
        self.program.root.update()

    def report(self, key: str) -> None:
        """Choose a report."""
        keys = [one.key for one in self.screen.presenter._reports]
        self.screen.side.list.select(keys.index(key), tell=True)
        self.wait()

    def tab(self, key: str) -> Any:
        """Turn to a tab, and return its panel."""
        self.screen.book.select(self.screen._panels[key].frame)
        self.program.root.update()
        self.wait()
        return self.screen._panels[key]


def main(program: Program, pictures: Pictures) -> None:
    walk = Walk(program, pictures)
    for report in walk.screen.presenter._reports:
        walk.report(report.key)
        walk.keep(report.key)
    _words(walk)
    _head(walk)
    _pages(walk)
    _printing(walk)
    _forms(walk)


def _words(walk: Walk) -> None:
    walk.report("campaign-report")
    panel = walk.tab("words")
    box = list(panel.sections.values())[1]
    box.area.focus_force()
    box.box.set(_WORDS)
    panel.presenter.save()
    walk.keep("words")
    meant = walk.screen.presenter._resolved
    records = walk.program.office.records
    period: Any = records.get(Kind.PERIOD, meant.period)
    raw = {"type": "LAO_DONG", "title": "Ra quân làm đường bản", "day": period.ends_on.isoformat()}
    raw |= {"participants": "250", "campaigns": [meant.campaign]}
    box = next(one for one in panel.sections.values() if _told(walk, one.key))
    box.area.focus_force()
    box.box.set("Kết quả trên là cố gắng chung của các xã.")
    panel.presenter.save()
    walk.program.operations.now(
        lambda: records.save(Kind.ACTIVITY, raw),
        lambda _o: None,
        lambda problems: sys.exit(str(problems)),
    )
    box.area.focus_force()
    walk.keep("words-changed")
    box.box.set("chữ " * 6000)
    panel.presenter.leave_section(box.key)
    walk.keep("words-refused")
    panel.presenter._discard()


def _told(walk: Walk, key: str) -> bool:
    screen = walk.screen
    find = screen.presenter.report.figures
    registers = walk.program.office.narratives._registers
    return bool(find and find(registers, screen.presenter._resolved, key))


def _head(walk: Walk) -> None:
    panel = walk.tab("head")
    panel.take.invoke()
    walk.keep("head")
    panel.form.field("on_day").set("35/13/2024")
    panel.presenter.save()
    walk.keep("head-refused")
    panel.presenter.discard()


def _pages(walk: Walk) -> None:
    walk.tab("preview")
    walk.report("activity-summary")
    preview = walk.screen.preview
    preview.pages.full()
    preview.search.entry.insert(0, "phong trao")
    preview.presenter.search("phong trao")
    while preview._timer is not None:
        walk.program.root.update()
    walk.wait()
    walk.keep("found")
    preview.presenter.search("")
    preview.search.clear()
    preview.pages.fit()
    preview.presenter.stop()
    preview.show_building(words.building(1200, 3400))
    preview._tell()
    walk.keep("building")
    preview.show_building("")
    walk.screen.presenter.refresh()
    walk.report("charts")
    walk.tab("charts")
    walk.keep("charts-tab")
    walk.tab("preview")
    communes = walk.program.office.records.choices(Kind.UNIT, "Mường Tè")
    year = walk.program.office.records.every(Kind.PERIOD, year=2024, type="NAM")[0]
    walk.report("score-sheet")
    for name, id_ in (("unit", communes[0][0]), ("period", year.id)):
        walk.screen.side.given[name].set(id_)
        walk.screen.side.given[name]._changed()
    walk.wait()
    walk.keep("refused")


def _printing(walk: Walk) -> None:
    walk.report("activity-summary")
    walk.screen.buttons["print"].invoke()
    walk.wait()
    window = walk.screen.window
    walk.keep("print")
    window.fields.inputs["pages"].set("1-400")
    window.fields.inputs["copies"].set("0")
    window.send()
    walk.keep("print-refused")
    window.sheet.close()


def _forms(walk: Walk) -> None:
    walk.screen.open_forms.invoke()
    window = walk.screen.forms_window
    walk.keep("forms")
    window.form.set("letter")
    window._chosen()
    walk.keep("forms-letter")
    window.sheet.close()


def start(program: Program, pictures: Pictures) -> None:
    """Walk through the program of an office that has printers."""
    program.close()
    assert program.frame is not None
    program.frame.outer.destroy()
    faults = Faults(None)
    faults.shown_by(lambda fault: sys.exit(fault.detail))
    office = with_printers(program.office, Spooler())
    size = program.root.geometry()
    printing = Program(program.root, office, Dialogs(program.root), faults)
    program.root.geometry(size)
    printing.open()
    main(printing, pictures)


if __name__ == "__main__":
    show(start, "-reports", TAM_DUONG)
