"""What the table editor decides: which table is open, which pane is on view, what is missing."""

from __future__ import annotations

from typing import Final

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.criteria import CriteriaTable
from thidua_desktop.domain.scoring.checker import Finding
from thidua_desktop.domain.scoring.rules import rule_of
from thidua_desktop.texts import table_editor as words
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.table_editor import example, shapes
from thidua_desktop.ui.screens.scoring.table_editor.book import Book
from thidua_desktop.ui.screens.scoring.table_editor.choice import TableChoice
from thidua_desktop.ui.screens.scoring.table_editor.contracts import Panel
from thidua_desktop.ui.screens.scoring.table_editor.criteria import Criteria
from thidua_desktop.ui.screens.scoring.table_editor.deeds import Deeds
from thidua_desktop.ui.screens.scoring.table_editor.head import Head
from thidua_desktop.ui.screens.scoring.table_editor.opened import (
    FOREIGN,
    FROZEN,
    Opened,
    opened,
)
from thidua_desktop.ui.screens.scoring.table_editor.standing import Standing

CRITERIA, HEAD, STANDING, BOOK = "criteria", "head", "standing", "book"
# Where the fields of a finding about the table itself are.
_PANE_OF: Final = {
    **dict.fromkeys(("decimals", "ranking", "not_applicable", "tie_breaks"), HEAD),
    **dict.fromkeys(("rating", "lower", "sort_order", "quota_rounding"), STANDING),
}
_STATES: Final = {"": words.DRAFT, FROZEN: words.FROZEN, FOREIGN: words.FOREIGN}


class Presenter:
    """Decide for one table at a time."""

    def __init__(self, panel: Panel, desk: Desk) -> None:
        self._panel = panel
        self._desk = desk
        self._records = desk.office.records
        self._uid = ""
        self._opened: Opened | None = None
        self.findings: tuple[Finding, ...] = ()
        self.choice = TableChoice(desk)
        self.criteria = Criteria(panel, desk, self._reread, self.redraw)
        self.head = Head(panel, desk, self.open)
        self.standing = Standing(panel, desk, self._show)
        self.deeds = Deeds(desk, self._ready, self.open)
        self.book = Book(panel, desk, lambda: self.turn(BOOK), self.open, self._back)
        self.pane = CRITERIA

    # Which table

    def choose(self, uid: str) -> None:
        """Open another table, asking first about changes."""
        if uid and uid != self._uid and self.may_leave():
            self.open(uid)
        else:
            self._show_table()

    def open(self, uid: str) -> None:
        """Open a table, and give the keyboard to its rows."""
        self._uid = uid
        self._back()

    @property
    def may_begin(self) -> bool:
        """Whether this office makes tables."""
        return self._records.may_add(Kind.CRITERIA_TABLE)

    def begin(self) -> None:
        """Begin a table."""
        if self.may_begin and self.may_leave():
            self.turn(HEAD)
            self._panel.show_table("", words.NEW_TABLE_NOTE, draft=False, may_renew=False)
            self._panel.show_findings((), "", alert=False, place=None)
            self.head.begin()

    def load(self) -> None:
        """Bring a table in from a workbook."""
        if self.may_begin and self.may_leave():
            found = self._opened
            self.book.begin(found.table if found and found.may_edit else None)

    def refresh(self) -> None:
        """Read the table again, unless something is typed or being written."""
        busy = self.criteria.writing or self.head.new or self.pane == BOOK
        if busy or self._on_view.changed:
            return
        if not self._uid:
            self._uid = self.choice.likely()
        self._show()

    # Panes

    def show_pane(self, pane: str) -> None:
        """Turn to another pane, asking first about changes."""
        if pane != self.pane and self.may_leave():
            if self.head.new:
                self.head.show(self._opened)
            self.turn(pane)
        else:
            self._panel.show_pane(self.pane)

    def turn(self, pane: str) -> None:
        """Show another pane."""
        self.pane = pane
        self._panel.show_pane(pane)

    def may_leave(self) -> bool:
        """Ask about changes in the pane on view."""
        return self._on_view.may_leave()

    def new(self) -> None:
        """Begin a row; a table where none is open."""
        if self.pane == CRITERIA and self._opened:
            self.criteria.add()
        else:
            self.begin()

    def save(self) -> None:
        """Save what is typed in the pane on view."""
        self._on_view.save()

    def cancel(self) -> None:
        """Show what is stored in the pane on view; a table that is not stored goes."""
        if self.head.new:
            self._back()
        else:
            self._on_view.cancel()

    # The checker and the example

    def redraw(self) -> None:
        """Show the rows as they stand, what the checker says of them, and the example."""
        outline, found = self.criteria.outline, self._opened
        self.findings = found.findings(outline.rows) if found else ()
        total = shapes.whole(outline) if found else ""
        rows = shapes.rows(outline, self.findings)
        self._panel.show_rows(rows, self.criteria.place, total)
        errors = sum(1 for one in self.findings if one.severity == "error")
        summary = words.checked(errors, len(self.findings) - errors) if found else ""
        of_row = [one.criterion for one in self.findings]
        code = outline.line(self.criteria.current).row.code if self.criteria.current else ""
        self._panel.show_findings(
            shapes.finding_rows(self.findings),
            summary,
            alert=bool(errors),
            place=of_row.index(code) if code in of_row else None,
        )
        self.try_out()

    def try_out(self) -> None:
        """Work out the example of the row in the form."""
        outline, uid = self.criteria.outline, self.criteria.current
        line = outline.line(uid) if uid else None
        rule = rule_of(line.row.rule) if line else None
        if line is None or rule is None or self._opened is None or rule.scope == "group":
            of_group = line is not None and bool(line.parts or rule)
            self._panel.ask_example(())
            self._panel.show_example(words.EXAMPLE_GROUP if of_group else words.EXAMPLE_NONE)
            return
        parameters = line.row.parameters
        names = example.inputs_of(rule, parameters)
        self._panel.ask_example([(name, example.first(rule, parameters, name)) for name in names])
        typed, decimals = self._panel.example_values(), self._opened.table.decimals
        self._panel.show_example(example.sentence(rule, parameters, typed, decimals))

    def go(self, place: int) -> None:
        """Go to the row and field of a finding."""
        finding = self.findings[place]
        pane = CRITERIA if finding.criterion else _PANE_OF.get(finding.field, self.pane)
        if pane != self.pane:
            if not self.may_leave():
                return
            self.turn(pane)
        if finding.criterion:
            self.criteria.go(finding.criterion, finding.field)
        elif pane == HEAD:
            self.head.focus(finding.field)

    def codes(self) -> list[tuple[str, str]]:
        """Return codes and names of the table's rows as they stand."""
        return [(row.code, row.name) for row in self.criteria.outline.rows]

    # How it is done

    @property
    def _on_view(self) -> Criteria | Head | Standing | Book:
        panes: dict[str, Criteria | Head | Standing | Book] = {
            CRITERIA: self.criteria,
            HEAD: self.head,
            STANDING: self.standing,
            BOOK: self.book,
        }
        return panes[self.pane]

    def _back(self) -> None:
        self.turn(CRITERIA)
        self._show()
        self._panel.form.focus_rows()

    def _show(self) -> None:
        self._reread()
        self._show_table()
        self.head.show(self._opened)
        self.standing.show(self._opened)
        self.criteria.show(self._opened)

    def _reread(self) -> Opened | None:
        self._opened = opened(self._desk.office, self._uid) if self._uid else None
        self._uid = self._opened.table.id if self._opened else ""
        return self._opened

    def _show_table(self) -> None:
        found = self._opened
        closed = found.closed if found else ""
        self._panel.show_table(
            self._uid,
            _STATES[closed] if found else words.NO_TABLE,
            draft=bool(found and found.may_edit),
            may_renew=closed == FROZEN,
        )

    def _ready(self) -> tuple[CriteriaTable, tuple[Finding, ...]] | None:
        """Return the open table and what it lacks, when nothing is typed that was not saved."""
        if self._opened is None or not self.may_leave():
            return None
        return self._opened.table, self.findings
