"""What scoring decides: which sheet is open, what a row shows, and what is saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Protocol

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.fields import Field
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.scoring.sheet import Item
from thidua_desktop.services.guards import OPEN_SHEETS
from thidua_desktop.services.scoring import SheetView
from thidua_desktop.texts import screens as words
from thidua_desktop.texts import window
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.register import wording
from thidua_desktop.ui.register.refusals import Noted, noted, refused
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring import lines
from thidua_desktop.ui.screens.scoring.choice import SheetChoice

ENTERED: Final = ("result", "target", "claimed", "not_applicable", "reason", "evidence")


class View(Protocol):
    """What the presenter needs of the screen."""

    def show_sheet(self, title: str, state: str, total: str, rows: Sequence[Row]) -> None: ...
    def show_nothing(self) -> None: ...
    def show_entry(
        self, title: str, values: Mapping[str, object], why: str, *, may_edit: bool
    ) -> None: ...
    def show_no_entry(self) -> None: ...
    def show_notes(self, notes: Sequence[Noted]) -> None: ...
    def put(self, field: str, text: str) -> None: ...
    def entry_values(self) -> Mapping[str, object]: ...
    def entry_changed(self) -> bool: ...
    def select(self, place: int) -> None: ...


class Presenter:
    """Decide for one score sheet at a time."""

    def __init__(self, view: View, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self._records = desk.office.records
        self._scoring = desk.office.scoring
        self.choice = SheetChoice(desk)
        self._sheet: SheetView | None = None
        self._place: int | None = None
        self._saved_now = False

    # Which sheet

    def open(self, table: str, period: str, unit: str) -> None:
        """Open the sheet of a table, period and unit; offer to begin one that is not there."""
        if not (table and period and unit):
            self._desk.asks.tell(words.SCORE_TAB, words.SCORE_INCOMPLETE)
            return
        if not self.may_leave():
            return
        found = self.choice.existing(table, period, unit)
        if found:
            self._show(found)
            return
        answer = self._desk.asks.choose(
            words.SCORE_NEW_TITLE,
            words.SCORE_NEW,
            [Option("yes", words.SCORE_NEW_YES, main=True), Option("", window.CANCEL)],
        )
        if answer == "yes":
            self._desk.operations.now(
                lambda: self._scoring.open_sheet(table, period, unit),
                lambda outcome: self._show(outcome.value.id),
                self._not_done,
            )

    def open_latest(self) -> None:
        """Open the sheet worked on last, if there is one."""
        found = self.choice.existing(*self.choice.defaults())
        if found:
            self._show(found)

    def refresh(self) -> None:
        """Score the open sheet again."""
        if self._sheet is None:
            self._view.show_nothing()
            return
        if not self._view.entry_changed():
            self._show(self._sheet.sheet.id, self._place)

    def finish(self) -> None:
        """Mark the unit's own scoring as done, after asking."""
        sheet = self._sheet
        if sheet is None or not self._may_edit() or not self.may_leave():
            return
        answer = self._desk.asks.choose(
            words.SCORE_DONE_TITLE,
            words.score_done_question(len(sheet.scored.unscored)),
            [Option("yes", words.SCORE_DONE_YES, main=True), Option("", window.CANCEL)],
        )
        if answer == "yes":
            self._desk.operations.now(
                lambda: self._records.save(
                    Kind.SCORE_SHEET, {"state": "DA_TU_CHAM"}, sheet.sheet.id
                ),
                lambda _outcome: self._show(sheet.sheet.id, self._place),
                self._not_done,
            )

    # One criterion

    def fields(self) -> list[Field]:
        """Return the fields of one entry."""
        return [definition(Kind.SCORE_ENTRY).field(name) for name in ENTERED]

    def select(self, place: int) -> None:
        """Show a row's entry and why it has its points, asking first about changes."""
        if place == self._place:
            return
        if not self.may_leave():
            if self._place is not None:
                self._view.select(self._place)
            return
        self._place = place
        self._view.select(place)
        self._show_entry()

    def save(self) -> bool:
        """Save the entry that is shown; return whether it was saved."""
        sheet, item = self._sheet, self._item()
        if sheet is None or item is None or item.is_group or not self._may_edit():
            return False
        self._saved_now = False
        raw = dict(self._view.entry_values())
        self._desk.operations.now(
            lambda: self._scoring.enter(sheet.sheet.id, item.criterion.id, raw),
            self._saved,
            lambda problems: refused(
                problems, Kind.SCORE_ENTRY.value, self._desk.asks, self._view, self.save
            ),
        )
        return self._saved_now

    def save_and_next(self) -> None:
        """Save, and go to the next criterion below."""
        if not self.save() or self._sheet is None or self._place is None:
            return
        items = self._sheet.scored.items
        below = range(self._place + 1, len(items))
        following = next((place for place in below if not items[place].is_group), None)
        if following is not None:
            self.select(following)

    def cancel(self) -> None:
        """Show the entry as it is stored."""
        self._show_entry()

    def may_leave(self) -> bool:
        """Say whether the entry may be left, asking about changes."""
        if not self._view.entry_changed():
            return True
        answer = self._desk.asks.choose(
            window.CHANGED_TITLE,
            window.CHANGED,
            [
                Option("save", window.SAVE, main=True),
                Option("discard", window.DISCARD),
                Option("", window.STAY),
            ],
        )
        return self.save() if answer == "save" else answer == "discard"

    def _saved(self, outcome: Outcome[Any]) -> None:
        self._saved_now = True
        if self._sheet is not None:
            self._show(self._sheet.sheet.id, self._place)
        self._desk.say(words.SCORE_SAVED)
        if outcome.warnings:
            self._view.show_notes(noted(outcome.warnings, doubt=True))

    def _not_done(self, problems: tuple[Problem, ...]) -> None:
        self._desk.asks.problems(
            window.NOT_DONE_TITLE, window.NOT_DONE, [sentence(one) for one in problems]
        )

    # Showing

    def _show(self, sheet_id: str, place: int | None = None) -> None:
        self._sheet = self._scoring.view(sheet_id)
        scored, table = self._sheet.scored, self._sheet.table
        self._place = place
        self._view.show_sheet(
            table.name,
            words.score_state(
                code_label("sheet_state", self._sheet.sheet.state),
                self._sheet.unit_label,
                self._sheet.period.name,
            ),
            lines.total(scored, table.decimals),
            [lines.of_item(item, table.decimals) for item in scored.items],
        )
        if place is not None:
            self._view.select(place)
        self._show_entry()

    def _show_entry(self) -> None:
        item = self._item()
        if item is None:
            self._view.show_no_entry()
            return
        entry = item.entry
        values = {
            field.name: wording.raw(field.spec, getattr(entry, field.name)) if entry else ""
            for field in self.fields()
        }
        title = f"{item.criterion.code}. {item.criterion.name}"
        editable = self._may_edit() and not item.is_group
        self._view.show_entry(title, values, self._why(item), may_edit=editable)

    def _why(self, item: Item) -> str:
        decimals = self._sheet.table.decimals if self._sheet else 0
        return lines.why(item, decimals, lambda id_: self._records.label(Kind.ACTIVITY, id_))

    def _item(self) -> Item | None:
        if self._sheet is None or self._place is None:
            return None
        items = self._sheet.scored.items
        return items[self._place] if self._place < len(items) else None

    def _may_edit(self) -> bool:
        if self._sheet is None or self._sheet.sheet.state not in OPEN_SHEETS:
            return False
        return self._records.may_edit(self._sheet.sheet)
