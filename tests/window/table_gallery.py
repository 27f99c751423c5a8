"""Open the table editor at one size, and keep pictures of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.window.districts import PROVINCE
from tests.window.pictures import Pictures, show
from tests.window.table_book import workbook
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.ui.kit.dialogs import Dialogs
from thidua_desktop.ui.window import Program


class Asks(Dialogs):
    """Chooses the one file there is, and agrees."""

    def __init__(self, root: Any, home: Path) -> None:
        super().__init__(root)
        self._path = workbook(home / "bang.xlsx", "12,5,3")

    def open_file(self, *_asked: Any) -> Path:
        return self._path


def main(program: Program, pictures: Pictures) -> None:
    assert program.frame is not None
    program.frame.go("scoring")
    screen: Any = program.frame.screen("scoring")
    panel = screen.show("tables")
    office, presenter = program.office, panel.presenter
    pictures.keep("frozen")
    table: Any = next(one for one in office.records.every(Kind.CRITERIA_TABLE) if one.code == "F")
    draft = office.tables.renew(table.id).value
    presenter.open(draft.id)
    for place, row in enumerate(presenter.criteria.outline.rows):
        presenter.criteria.select(place)
        program.root.update()
        pictures.found += _too_wide(panel, row.code)
        if row.code in {"I", "I.1", "I.6", "II.1", "III.1", "K.3"}:
            pictures.keep(f"row-{row.code}")
    presenter.criteria.add()
    pictures.keep("new-row")
    presenter.cancel()
    presenter.show_pane("head")
    pictures.keep("head")
    presenter.show_pane("standing")
    pictures.keep("standing")
    presenter.begin()
    pictures.keep("new-table")
    presenter.cancel()
    panel.bar.load.invoke()
    while presenter.pane != "book" or program.operations.busy:
        program.root.update()
    pictures.keep("book-wrong")
    panel.book._tabs.select(0)
    pictures.keep("book")


def _too_wide(panel: Any, code: str) -> list[str]:
    """Return what the scrolled form has no room for; nothing scrolls it sideways."""
    inner = panel.form.form._scroller.inner
    lost = inner.winfo_reqwidth() - inner.winfo_width()
    return [f"the form of {code} is {lost} pixels too wide"] if lost > 0 else []


if __name__ == "__main__":
    show(main, "-table", PROVINCE, Asks)
