"""Which tables there are, how each is called, and which one a clerk most likely wants."""

from __future__ import annotations

from typing import Any

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.criteria import CriteriaTable
from thidua_desktop.texts import table_editor as words
from thidua_desktop.texts.codes import code_label
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.table_editor.opened import DRAFT


class TableChoice:
    """The tables to choose from."""

    def __init__(self, desk: Desk) -> None:
        self._records = desk.office.records

    def tables(self, search: str) -> list[tuple[str, str]]:
        """Return the tables to choose from, the newest first."""
        handles = self._records.find(
            Kind.CRITERIA_TABLE, search=search, order="year", descending=True
        )
        found: list[Any] = self._records.page(Kind.CRITERIA_TABLE, handles)
        return [(table.id, _line(table)) for table in found]

    def label(self, uid: str) -> str:
        """Return how a table is called."""
        table: Any = self._records.get(Kind.CRITERIA_TABLE, uid)
        return _line(table)

    def likely(self) -> str:
        """Return the newest draft of our own, else the newest table; "" when there is none."""
        found: list[Any] = self._records.every(Kind.CRITERIA_TABLE)
        likely = [
            (table.state == DRAFT and self._records.may_edit(table), table.year, table.version)
            for table in found
        ]
        return found[likely.index(max(likely))].id if found else ""


def _line(table: CriteriaTable) -> str:
    state = code_label("table_state", table.state)
    return words.table_line(table.code, table.year, table.version, state, table.name)
