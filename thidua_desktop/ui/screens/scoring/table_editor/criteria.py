"""What the list of criteria and its form decide: rows entered, moved, removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.texts import window
from thidua_desktop.ui.leaving import settled
from thidua_desktop.ui.register.refusals import refused
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.table_editor import changes, deleting, entry, filling, shapes
from thidua_desktop.ui.screens.scoring.table_editor.changes import NEW
from thidua_desktop.ui.screens.scoring.table_editor.contracts import CriteriaView, Panel
from thidua_desktop.ui.screens.scoring.table_editor.opened import Opened, as_typed
from thidua_desktop.ui.screens.scoring.table_editor.outline import Outline


class Criteria:
    """Decide for the rows of the table that is open.

    Args:
        panel: Where everything is shown.
        desk: What screens work with.
        reread: Reads the table again after a write.
        redrawn: Told whenever the rows as they stand are others.
    """

    def __init__(
        self,
        panel: Panel,
        desk: Desk,
        reread: Callable[[], Opened | None],
        redrawn: Callable[[], None],
    ) -> None:
        self._panel = panel
        self._desk = desk
        self._reread = reread
        self._redrawn = redrawn
        self._opened: Opened | None = None
        self._stored = Outline(())  # With the row that is not stored yet, in its place.
        self._most = ""
        self.current = ""
        self.writing = False
        self._saved_now = False

    # What is shown

    def show(self, opened: Opened | None) -> None:
        """Show the rows of a table as they are stored; keep the row that was open."""
        same = bool(opened and self._opened and opened.table.id == self._opened.table.id)
        self._opened = opened
        self._stored = opened.outline if opened else Outline(())
        if not same or self._stored.place(self.current) < 0:
            self.current = ""
        self._show_form(same=same)

    @property
    def outline(self) -> Outline:
        """The rows as they stand, with what is typed in the form."""
        if not self._may_edit:
            return self._stored
        row = self._stored.line(self.current).row
        return self._stored.put(as_typed(row, self._view.form_values()))

    @property
    def changed(self) -> bool:
        """Whether something is typed that was not saved."""
        return self._may_edit and self._view.form_changed()

    @property
    def place(self) -> int | None:
        """The place of the row in the form."""
        return self._stored.place(self.current) if self.current else None

    def typed(self) -> None:
        """Follow what is being typed."""
        if self._may_edit:
            self._most = filling.follow_most(self._view, self._most)
            self._redrawn()

    def ruled(self, *, other: bool) -> None:
        """Ask for the parameters of the rule, which is another one, or of another word in it."""
        if not self._may_edit or self._opened is None:
            return
        line = self._stored.line(self.current)
        if other:
            filling.propose(self._view, line, self._stored, self._opened.table.not_applicable)
            self._most = entry.most_of(self._view.form_values())
        else:
            filling.ask(self._view, line)
        self._redrawn()

    def suggest(self) -> None:
        """Fill in the rule that the guidance speaks of, as far as it says it."""
        if self._may_edit:
            self._desk.say(filling.suggest(self._view, self._stored.line(self.current)))
            self._redrawn()

    def select(self, place: int) -> None:
        """Open the row at a place, asking first about changes."""
        uid = self._stored.rows[place].id
        if uid == self.current:
            return
        if self.may_leave():
            self.current = uid
            self._show_form(same=False)
        else:
            self._redrawn()

    def go(self, code: str, field: str) -> None:
        """Open the row of a code and go to a field of it."""
        found = [row.id for row in self._stored.rows if row.code == code]
        if found:
            self.select(self._stored.place(found[0]))
        if found and self.current == found[0]:
            self._view.focus_form(field or "name")

    def may_leave(self) -> bool:
        """Say whether the form may be left, asking about changes."""
        if self.changed:
            return settled(self._desk.asks, self.save, lambda: self.cancel(stay=False))
        self.cancel(stay=False)
        return True

    # What is done

    def add(self) -> None:
        """Save what is typed, and begin a row below the one that is open."""
        opened = self._opened
        if opened is None or not opened.may_edit or not self._settled():
            return
        table = opened.table
        fresh = Criterion(id=NEW, home=table.home, table=table.id, code="", name="")
        outline = self._stored.added(fresh, self.current)
        self._stored = outline.put(replace(outline.line(NEW).row, code=outline.code_at(NEW)))
        self.current = NEW
        self._show_form(same=False)
        self._view.focus_form("name")

    def save(self) -> bool:
        """Save what is typed; return whether it was saved."""
        if not self._may_edit:
            return False
        raw, notes = entry.read(self._view.form_values())
        if notes:
            self._view.show_notes(notes)
            return False
        stored = self._opened.outline if self._opened else self._stored
        return self._write(
            changes.of_row(raw, self.current, self._stored, stored), str(raw["code"])
        )

    def cancel(self, *, stay: bool = True) -> None:
        """Show the row as it is stored; a row that is not goes."""
        if self.current == NEW and self._opened:
            place = self._stored.place(NEW)
            self._stored = self._opened.outline
            self.current = self._stored.rows[place - 1].id if place else ""
        self._show_form(same=True)
        if stay:
            self._view.focus_rows()

    def remove(self) -> None:
        """Remove the row that is open with everything below it; asked when there is something."""
        if not self._may_edit:
            return
        if self.current == NEW:
            self.cancel()
            return
        row, gone = self._stored.line(self.current).row, self._stored.within(self.current)
        if len(gone) > 1 and not deleting.sure(self._desk.asks, row, len(gone) - 1):
            return
        rest = self._stored.without(self.current).rows
        following = rest[min(self._stored.place(self.current), len(rest) - 1)].id if rest else ""
        self._write([], row.code, drop=gone[::-1], following=following)

    def move(self, step: int) -> None:
        """Move the row before or after its neighbour."""
        self._shift(lambda outline, uid: outline.moved(uid, step))

    def indent(self) -> None:
        """Make the row a part of the one above it."""
        self._shift(Outline.indented)

    def outdent(self) -> None:
        """Take the row out of its group, to the place after it."""
        self._shift(Outline.outdented)

    # How it is done

    @property
    def _view(self) -> CriteriaView:
        return self._panel.form

    @property
    def _may_edit(self) -> bool:
        return bool(self.current and self._opened and self._opened.may_edit)

    def _show_form(self, *, same: bool) -> None:
        if self.current:
            line = self._stored.line(self.current)
            new = self.current == NEW
            self._view.show_form(shapes.form(line, may_edit=self._may_edit, new=new, same=same))
        else:
            self._view.show_form(None)
        self._most = entry.most_of(self._view.form_values())
        self._redrawn()

    def _shift(self, change: Callable[[Outline, str], Outline]) -> None:
        """Move the open row; one that is not stored only in the list, until it is saved."""
        if not self._may_edit or (self.current != NEW and not self._settled()):
            return
        uid, before = self.current, self.outline
        code = before.line(uid).row.code
        after = entry.renamed(change(before, uid), before, uid)
        if not after.changes(before):
            return
        if uid == NEW:
            self._stored = after
            self._view.put("code", after.line(uid).row.code)
            self._redrawn()
        else:
            self._write(changes.of_move(uid, after, before), code)

    def _settled(self) -> bool:
        """Save what is typed, so that something else can be done; say whether that worked."""
        if self.changed:
            return self.save()
        return self.current != NEW

    def _write(
        self,
        rows: Sequence[changes.Entry],
        label: str,
        drop: Sequence[str] = (),
        following: str = "",
    ) -> bool:
        gone = [(Kind.CRITERION, uid) for uid in drop]
        tables = self._desk.office.tables
        self._saved_now, self.writing = False, True
        self._desk.operations.now(
            lambda: tables.save_rows(rows, label, drop=gone),
            lambda outcome: self._written(outcome, label, following),
            self._refused,
        )
        self.writing = False
        return self._saved_now

    def _written(self, outcome: Outcome[Any], label: str, following: str) -> None:
        self._saved_now = True
        saved = following or next((record.id for record in outcome.value), "")
        fresh = self._reread()
        self.current = saved if fresh and fresh.outline.place(saved) >= 0 else ""
        self._opened, self._stored = fresh, fresh.outline if fresh else Outline(())
        self._show_form(same=True)
        self._desk.say(window.saved(label) if outcome.value else window.removed(label))

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        kind = Kind.CRITERION.value
        refused(problems, kind, self._desk.asks, self._view, self.save)
