"""What the sheet of one unit decides: which one is open, what is typed into it, what is tried."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.scoring.sheet import Item
from thidua_desktop.services.scoring.sheets import SheetView
from thidua_desktop.texts import score_sheet as words
from thidua_desktop.texts import window
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.grids import CellEdit, GridChange, GridPage
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring import numbers
from thidua_desktop.ui.screens.scoring.choice import SheetChoice
from thidua_desktop.ui.screens.scoring.drafts import Drafts, given_up
from thidua_desktop.ui.screens.scoring.unit_sheet import columns, steps, why
from thidua_desktop.ui.screens.scoring.unit_sheet import page as pages
from thidua_desktop.ui.screens.scoring.unit_sheet.aftermath import Aftermath
from thidua_desktop.ui.screens.scoring.unit_sheet.columns import Asked
from thidua_desktop.ui.screens.scoring.unit_sheet.contract import View
from thidua_desktop.ui.screens.scoring.unit_sheet.entering import Entering, Taken
from thidua_desktop.ui.screens.scoring.unit_sheet.moving import Moving
from thidua_desktop.ui.screens.scoring.unit_sheet.steps import Way
from thidua_desktop.ui.screens.scoring.unit_sheet.tryout import Tryout


class Presenter:
    """Decide for one score sheet at a time."""

    def __init__(self, view: View, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self._scoring = desk.office.scoring
        self._drafts = Drafts()
        self._entering = Entering(desk, self._drafts)
        self._moving = Moving(desk, self._went, self._go)
        self.tryout = Tryout(desk, self._show)
        self.choice = SheetChoice(desk)
        self.sheet: SheetView | None = None
        self._asks = Asked({}, base=False)
        self._page = GridPage()
        self._aftermath = Aftermath(view, desk)
        self._saving = False
        self._pasted = False

    # Which sheet

    def open(self, table: str, period: str, unit: str) -> None:
        """Open the sheet of a table, period and unit; offer to begin one that is not there."""
        if not (table and period and unit):
            self._desk.asks.tell(words.TAB, words.INCOMPLETE)
            return
        if not self.may_leave():
            return
        found = self.choice.existing(table, period, unit)
        if found:
            self.open_sheet(found)
            return
        options = [Option("yes", words.NEW_YES, main=True), Option("", window.CANCEL)]
        if self._desk.asks.choose(words.NEW_TITLE, words.NEW, options) == "yes":
            self._desk.operations.now(
                lambda: self._scoring.open_sheet(table, period, unit),
                lambda outcome: self.open_sheet(outcome.value.id),
                self._not_done,
            )

    def open_sheet(self, sheet_id: str) -> None:
        """Open a sheet by its id, on its first cell to be filled."""
        self._drafts.clear()
        self.tryout.end()
        self._aftermath.forget()
        self._view.show_notice("")
        self._page = GridPage()
        self._view.show_page(self._page)
        self.sheet = self._scoring.view(sheet_id)
        self._asks = columns.asked(self.sheet.scored.items)
        self._show()
        self._view.enter()

    def open_latest(self) -> None:
        """Open the sheet worked on last, if there is one."""
        found = self.choice.existing(*self.choice.defaults())
        if found:
            self.open_sheet(found)

    def refresh(self) -> None:
        """Score the open sheet again; what was typed and is not saved stays."""
        if self._saving:
            return
        if self._view.typing():
            # Showing the cells anew would take the text away from under the fingers.
            self._view.soon(self.refresh)
            return
        self._pasted = False
        if self.tryout.trial is not None:
            self.tryout.trial.read_again()
            self.sheet = self.tryout.trial.saved
        if self.sheet is None:
            self._view.show_nothing()
        else:
            self._show()

    def take_step(self, way: Way) -> None:
        """Take the sheet a step further or back."""
        if self.sheet is not None and self.may_leave():
            self._moving.take(self.sheet, way)

    # Cells

    def changed(self, change: GridChange) -> None:
        """Save what was typed or pasted, as one step; keep what cannot be saved."""
        if self.sheet is None:
            return
        typed = [self._typed(edit) for edit in change.edits]
        if self.tryout.trial is not None:
            self.tryout.take(typed, pasted=change.pasted)
        else:
            taken = self._entered(self.sheet, typed, pasted=change.pasted)
            self._pasted = change.pasted and taken.saved
            self._aftermath.tell(taken, change)
            if not change.pasted:
                self._aftermath.go_on(taken, self.sheet.scored.items, self._page)

    def moved(self, row: int, _column: int) -> None:
        """Tell why the row has its points."""
        item = self._item(row)
        if item is None or self.sheet is None:
            return
        uid = item.criterion.id
        notes = () if self.tryout.trial else self._drafts.notes(uid)
        trail = () if item.is_group else self._scoring.trail(self.sheet.sheet.id, uid)
        label = self._desk.office.records.label
        self._view.show_story(why.story(item, self.sheet.table.decimals, notes, trail, label))

    def dropped(self) -> bool:
        """Take back the text that waits in the cell one is in; say whether there was one."""
        place = self._view.place()
        item = self._item(place[0]) if place else None
        if place is None or item is None:
            return False
        where = item.criterion.id, self._page.columns[place[1]].key
        trial = self.tryout.trial
        gone = trial.drop(where) if trial else self._drafts.drop(where)
        if gone:
            self._view.show_notice("")
            self._show()
        return gone

    def undone(self) -> bool:
        """Take back what was tried last, or what waits where one is; say whether there was any."""
        if self.tryout.trial is not None:
            return self.tryout.undo()
        place = self._view.place()
        item = self._item(place[0]) if place else None
        # A block that was saved but for some cells is taken back first, as it was pasted.
        if place is None or item is None or self._pasted:
            return False
        where = item.criterion.id, self._page.columns[place[1]].key
        if not self._drafts.asks_for(where):
            return self.dropped()
        # The texts that wait for this cell are what was typed last.
        self._aftermath.forget()
        self._drafts.drop_row(where[0])
        self._view.show_notice("")
        self._show()
        return True

    def drop_all(self) -> None:
        """Take back every text that is not saved."""
        count = len(self._drafts)
        self._drafts.clear()
        self._aftermath.forget()
        self._view.show_notice("")
        self._show()
        self._desk.say(words.kept_dropped(count))

    def save(self) -> None:
        """Try again to save everything that waits."""
        self._view.finish()
        if self.sheet is None or self.tryout.trial is not None or not len(self._drafts):
            return
        self._saving = True
        taken = self._entering.again(self.sheet)
        self._saving = False
        self._show()
        if taken.lines:
            self._desk.asks.problems(words.KEPT_TITLE, words.KEPT, taken.lines)

    def may_leave(self) -> bool:
        """Say whether the sheet may be left, asking about texts that are not saved."""
        self._view.finish()
        if self.tryout.trial is not None:
            return self.tryout.drop()
        if not len(self._drafts):
            return True
        gone = given_up(self._drafts, self._desk.asks)
        if gone:
            self._show()
        return gone

    # What if

    def try_out(self) -> None:
        """Begin a scratch copy of the sheet."""
        if self.sheet is not None and self.tryout.trial is None and self.may_leave():
            self.tryout.begin(self.sheet, self._asks)
            self._view.enter()

    def drop_trial(self) -> None:
        """Go back to the sheet as it is, with the keyboard in its cells."""
        if self.tryout.drop():
            self._view.enter()

    def write_trial(self) -> None:
        """Save what was tried, as one step, after asking."""
        self._view.finish()
        sheet = self.sheet
        if sheet is None or not sheet.rights.enter:
            return
        typed = [self._named(*one) for one in self.tryout.to_write()]
        if typed:
            taken = self._entered(sheet, typed, pasted=True)
            self._aftermath.tell(taken, GridChange((), pasted=True))
            self._view.enter()

    # Inside

    def _entered(self, sheet: SheetView, typed: Sequence[numbers.Typed], *, pasted: bool) -> Taken:
        # One's own save is shown once it is sorted out, not when its kinds are published.
        self._saving = True
        taken = self._entering.take(sheet, typed, pasted=pasted)
        self._saving = False
        self._show()
        return taken

    def _typed(self, edit: CellEdit) -> numbers.Typed:
        item = self._item(edit.row)
        key = self._page.columns[edit.column].key
        return self._named(item.criterion.id if item else "", key, edit.text)

    def _named(self, criterion: str, key: str, text: str) -> numbers.Typed:
        items = self.sheet.scored.items if self.sheet else ()
        return numbers.read(
            (criterion, key), columns.name(items, criterion, key), text, columns.spec(key)
        )

    def _here(self) -> tuple[int, str] | None:
        """Return the row and the column's key of the cell one is in."""
        place = self._view.place()
        if place is None or place[1] >= len(self._page.columns):
            return None
        return place[0], self._page.columns[place[1]].key

    def _stay(self, here: tuple[int, str] | None) -> None:
        """Go back to the criterion and column one was in, where a page has other columns."""
        if here is not None and self._here() != here:
            keys = [column.key for column in self._page.columns]
            self._view.select(here[0], columns.column_like(here[1], keys))

    def _went(self) -> None:
        """Show where the sheet stands now; the button that took it there is gone."""
        self._show()
        self._view.enter()

    def _go(self, criterion: str) -> None:
        """Go to the first cell of a criterion that may be typed into."""
        items = self.sheet.scored.items if self.sheet else ()
        row = next((at for at, one in enumerate(items) if one.criterion.id == criterion), None)
        if row is not None:
            cells = self._page.rows[row].cells
            self._view.select(row, next((at for at, one in enumerate(cells) if one.editable), 0))
            self._view.enter()

    def _item(self, row: int) -> Item | None:
        view = self.tryout.trial.tried if self.tryout.trial else self.sheet
        items = view.scored.items if view else ()
        return items[row] if row < len(items) else None

    def _not_done(self, problems: tuple[Problem, ...]) -> None:
        lines = [sentence(one) for one in problems]
        self._desk.asks.problems(window.NOT_DONE_TITLE, window.NOT_DONE, lines)

    def _rank(self) -> None:
        if self.sheet is not None and self.tryout.trial is None:
            self.sheet = self._scoring.view(self.sheet.sheet.id)
            self._view.show_head(pages.title(self.sheet))

    def _show(self) -> None:
        trial = self.tryout.trial
        if self.sheet is None:
            return
        if trial is None:
            # The place takes the whole bloc: it follows when the keys rest for a moment.
            scored = self._scoring.view(self.sheet.sheet.id, ranked=False)
            self.sheet = replace(scored, rank=self.sheet.rank)
            self._entering.forget_stored(self.sheet)
            self._view.soon(self._rank)
        sheet = self.sheet
        shown = pages.Shown(
            sheet.scored, sheet.table.decimals, self._asks, sheet.rights, self._drafts
        )
        here = self._here()
        self._page = trial.page() if trial else pages.page(shown)
        self._view.show_head(pages.title(sheet))
        self._view.show_steps(
            steps.steps(sheet.state), () if trial else steps.ways(sheet.state, sheet.rights)
        )
        self._view.show_trial(trial.told() if trial else "")
        self._view.show_page(self._page)
        self._view.show_kept(0 if trial else len(self._drafts))
        self._stay(here)
        place = self._view.place()
        if place is not None:
            self.moved(*place)
