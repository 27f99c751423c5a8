"""The table editor: the table above, its rows and their form, the checker at the foot."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Sequence
from typing import Final

import ttkbootstrap as ttk

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.cards import card
from thidua_desktop.ui.kit.grid import Grid
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.table_editor.bar import Bar
from thidua_desktop.ui.screens.scoring.table_editor.book_card import BookCard
from thidua_desktop.ui.screens.scoring.table_editor.criteria_card import CriteriaCard
from thidua_desktop.ui.screens.scoring.table_editor.criterion_form import CriterionForm
from thidua_desktop.ui.screens.scoring.table_editor.findings_card import FindingsCard
from thidua_desktop.ui.screens.scoring.table_editor.head_card import HeadCard
from thidua_desktop.ui.screens.scoring.table_editor.keyring import KeyRing
from thidua_desktop.ui.screens.scoring.table_editor.presenter import (
    BOOK,
    CRITERIA,
    HEAD,
    STANDING,
    Presenter,
)
from thidua_desktop.ui.screens.scoring.table_editor.standing_card import StandingCard

_REST_MS: Final = 250  # After the last key, before what is typed is followed.
_KINDS: Final = frozenset(
    {Kind.CRITERIA_TABLE, Kind.CRITERION, Kind.RATING_BAND, Kind.AWARD_QUOTA, Kind.INDICATOR}
)


class TableEditor:
    """The panel."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        self.frame = ttk.Frame(master, style="Page.TFrame")
        self._timer: str | None = None
        self._keys = KeyRing(self.frame, "all")
        self._rows_keys = KeyRing(self.frame, "rows")
        self._form_keys = KeyRing(self.frame, "form")
        self._built = False
        self.presenter = Presenter(self, desk)
        self._build(desk)
        self._bind()
        self.show_pane(CRITERIA)
        self.frame.bind("<Destroy>", lambda _event: self._stop(), add="+")
        desk.operations.listen(_KINDS, self._changed_elsewhere)

    # What the window calls

    def refresh(self) -> None:
        """Read everything again."""
        self.presenter.refresh()

    def may_leave(self) -> bool:
        """Ask about changes that are not saved."""
        return self.presenter.may_leave()

    def act(self, action: str) -> bool:
        """Do one of the common actions."""
        runs = {
            "new": self.presenter.new,
            "save": self.presenter.save,
            "search": self.bar.focus,
            "cancel": self.presenter.cancel,
            "refresh": self.presenter.refresh,
        }
        if action not in runs:
            return False
        runs[action]()
        return True

    # What the presenter calls

    def show_table(self, uid: str, note: str, *, draft: bool, may_renew: bool) -> None:
        """Show which table is open, and what can be done with it."""
        self.bar.show(uid, note, draft=draft, may_renew=may_renew)

    def show_pane(self, key: str) -> None:
        """Show one pane in the place of the others; only rows have their form beside them."""
        self.bar.pane.set(key)
        gap = theme.px(self.frame, 10)
        for name, frame in self._panes.items():
            if name == key:
                frame.grid(row=0, column=0, rowspan=2 if key == BOOK else 1, sticky="nsew")
            else:
                frame.grid_remove()
        if key == CRITERIA:
            self._edge.grid(row=0, column=1, rowspan=2, sticky="nsew", padx=(gap, 0))
        else:
            self._edge.grid_remove()
        if key == BOOK:
            self.findings.frame.grid_remove()
        else:
            self.findings.frame.grid(row=1, column=0, sticky="nsew", pady=(gap, 0))

    def show_rows(self, rows: Sequence[Row], place: int | None, total: str) -> None:
        """Show the rows, one of them selected."""
        self.criteria.show(rows, place, total)

    def show_findings(
        self, rows: Sequence[Row], summary: str, *, alert: bool, place: int | None
    ) -> None:
        """Show what the checker says, first of all at a place."""
        self.findings.show(rows, summary, alert=alert, place=place)

    def ask_example(self, inputs: Sequence[tuple[str, str]]) -> None:
        """Show a field for each input of the example."""
        self.form.example.ask(inputs)

    def example_values(self) -> dict[str, object]:
        """Return the numbers of the example."""
        return self.form.example.values()

    def show_example(self, sentence: str) -> None:
        """Show what the example numbers give."""
        self.form.example.show(sentence)

    @property
    def grid(self) -> Grid:
        """The list of rows."""
        return self.criteria.grid

    # Building

    def _build(self, desk: Desk) -> None:
        gap = theme.px(self.frame, 10)
        self.bar = Bar(self.frame, self.presenter)
        self.bar.frame.pack(fill="x")
        self._body = ttk.Frame(self.frame, style="Page.TFrame")
        self._body.pack(fill="both", expand=True, pady=(gap, 0))
        self._body.columnconfigure(0, weight=1)
        self._body.rowconfigure(0, weight=4)
        self._body.rowconfigure(1, weight=1)
        self._edge, side = card(self._body, padding=12)
        side.configure(width=theme.px(self.frame, 480))
        side.pack_propagate(flag=False)
        self.criteria = CriteriaCard(
            self._body, self.presenter.criteria.select, lambda _place: self._to_form()
        )
        self.form = CriterionForm(side, self.presenter, desk, self._adopt, self.criteria.grid.enter)
        self.head = HeadCard(self._body, self.presenter, desk)
        self.standing = StandingCard(self._body, self.presenter)
        self.book = BookCard(self._body, self.presenter.book)
        self.findings = FindingsCard(self._body, self.presenter.go)
        self._panes: dict[str, ttk.Frame] = {
            CRITERIA: self.criteria.frame,
            HEAD: self.head.frame,
            STANDING: self.standing.frame,
            BOOK: self.book.frame,
        }

    def _to_form(self) -> None:
        self.form.focus_form("name")

    # Keys

    def _bind(self) -> None:
        rows = self.presenter.criteria
        for ring in (self._rows_keys, self._form_keys):
            ring.bind("<Insert>", rows.add)
            ring.bind("<Control-Return>", rows.add)
            ring.bind("<Alt-Up>", lambda: rows.move(-1))
            ring.bind("<Alt-Down>", lambda: rows.move(1))
            ring.bind("<Alt-Right>", rows.indent)
            ring.bind("<Alt-Left>", rows.outdent)
            ring.bind("<F7>", rows.suggest)
        self._rows_keys.bind("<Control-Right>", rows.indent)
        self._rows_keys.bind("<Control-Left>", rows.outdent)
        self._rows_keys.bind("<Delete>", rows.remove)
        for sequence in ("<KeyRelease>", "<<Paste>>", "<<Cut>>"):
            self._form_keys.watch(sequence, self._soon)
        self._keys.bind("<F6>", self._next_part)
        self._built = True
        self._rows_keys.adopt(self.criteria.grid.tree)
        self._adopt()

    def _adopt(self) -> None:
        """Let the keys work in fields drawn since."""
        if self._built:
            self._form_keys.adopt(self.form.form.frame)
            self._keys.adopt(self.frame)

    def _next_part(self) -> None:
        """Go round: the list, the form, the checker, the line above."""
        parts = [
            (self.criteria.grid.tree, self.criteria.grid.enter),
            (self.form.form.frame, self._to_form),
            (self.findings.grid.tree, self.findings.grid.enter),
            (self.bar.frame, self.bar.focus),
        ]
        here = str(self.frame.focus_get() or "")
        place = next((n for n, (w, _) in enumerate(parts) if here.startswith(str(w))), -1)
        parts[(place + 1) % len(parts)][1]()

    def _soon(self) -> None:
        self._stop()
        self._timer = self.frame.after(_REST_MS, self._follow)

    def _stop(self) -> None:
        # A timer must not outlive its widget: Tk may have given its name to another function.
        if self._timer is not None:
            self.frame.after_cancel(self._timer)
            self._timer = None

    def _follow(self) -> None:
        self._timer = None
        self.presenter.criteria.typed()

    def _changed_elsewhere(self) -> None:
        if self.frame.winfo_ismapped():
            self.presenter.refresh()
