"""What the form of the table itself decides: its name, its year, its policies."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.fields import Field
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.texts import table_editor as words
from thidua_desktop.texts import window
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.leaving import settled
from thidua_desktop.ui.register import wording
from thidua_desktop.ui.register.refusals import refused
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.table_editor.contracts import HeadView, Panel
from thidua_desktop.ui.screens.scoring.table_editor.opened import Opened

_KIND: Final = Kind.CRITERIA_TABLE
# In the order of the form; version, state and hash are given by what is done with the table.
_FIELDS: Final = (
    "name",
    "code",
    "year",
    "bloc",
    "document",
    "decimals",
    "not_applicable",
    "ranking",
    "tie_breaks",
    "note",
)
# What most tables say; shown in the form of a new one, to be changed there.
_FIRST: Final[Mapping[str, object]] = {
    "decimals": "2",
    "not_applicable": "LOAI_BO",
    "ranking": "DONG_HANG",
}


class Head:
    """Decide for the form of one table."""

    def __init__(self, panel: Panel, desk: Desk, saved: Callable[[str], None]) -> None:
        self._panel = panel
        self._desk = desk
        self._saved = saved  # Told the id of the table that was saved.
        self._opened: Opened | None = None
        self.new = False
        self._done = False

    def fields(self) -> list[Field]:
        """Return the fields of the form."""
        return [definition(_KIND).field(name) for name in _FIELDS]

    def show(self, opened: Opened | None) -> None:
        """Show the head of a table as it is stored."""
        same = bool(self._opened and opened and opened.table.id == self._opened.table.id)
        self._opened, self.new = opened, False
        table = opened.table if opened else None
        values = {
            field.name: wording.raw(field.spec, getattr(table, field.name))
            for field in self.fields()
            if table is not None
        }
        may = bool(opened and opened.may_edit)
        self._view.show_head(words.HEAD_TITLE, values, may_edit=may, same=same)

    def begin(self) -> None:
        """Show the empty form of a new table."""
        self._opened, self.new = None, True
        blank = self._desk.office.records.blank(_KIND)
        values = {field.name: str(blank.get(field.name, "")) for field in self.fields()}
        self._view.show_head(words.NEW_TABLE, {**values, **_FIRST}, may_edit=True, same=False)
        self._view.focus_head("")

    def save(self) -> bool:
        """Save what is typed; return whether it was saved."""
        opened = self._opened
        if not self.new and not (opened and opened.may_edit):
            return False
        uid = opened.table.id if opened else None
        raw = dict(self._view.head_values())
        self._done = False
        self._desk.operations.now(
            lambda: self._desk.office.records.save(_KIND, raw, uid), self._stored, self._refused
        )
        return self._done

    def cancel(self) -> None:
        """Show the head as it is stored."""
        self.show(self._opened)

    @property
    def changed(self) -> bool:
        """Whether something is typed that was not saved."""
        return self._view.head_changed()

    def may_leave(self) -> bool:
        """Say whether the form may be left, asking about changes."""
        return not self.changed or settled(self._desk.asks, self.save, self.cancel)

    def focus(self, field: str) -> None:
        """Give the keyboard to a field."""
        self._view.focus_head(field)

    def check(self, name: str, raw: object) -> str:
        """Return what is wrong with what was typed into one field, "" for nothing."""
        try:
            self._desk.office.records.hint(_KIND, name, raw)
        except UserError as error:
            return sentence(error.problems[0])
        return ""

    @property
    def _view(self) -> HeadView:
        return self._panel.head

    def _stored(self, outcome: Outcome[Any]) -> None:
        self._done, self.new = True, False
        self._desk.say(window.saved(outcome.value.name))
        self._saved(outcome.value.id)

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        refused(problems, _KIND.value, self._desk.asks, self._view, self.save)
