"""What the presenters of the table editor need of its widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from thidua_desktop.ui.register.refusals import Noted
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screens.scoring.table_editor.book_lines import BookShown
from thidua_desktop.ui.screens.scoring.table_editor.shapes import FormShown


class CriteriaView(Protocol):
    """What the presenter needs of the list and the form."""

    def show_form(self, shown: FormShown | None) -> None:
        """Show a row in the form, or the invitation to choose one."""

    def show_parameters(self, shown: FormShown) -> None:
        """Ask for other parameters, with these values."""

    def show_notes(self, notes: Sequence[Noted]) -> None:
        """Put sentences under their fields."""

    def put(self, field: str, text: str) -> None:
        """Put a text into a field."""

    def form_values(self) -> Mapping[str, object]:
        """Return what is typed."""

    def form_changed(self) -> bool:
        """Say whether a person changed the form."""

    def focus_form(self, field: str) -> None:
        """Give the keyboard to a field of the form."""

    def focus_rows(self) -> None:
        """Give the keyboard to the list."""


class HeadView(Protocol):
    """The form of the table itself."""

    def show_head(
        self, title: str, values: Mapping[str, object], *, may_edit: bool, same: bool
    ) -> None:
        """Show these values."""

    def show_notes(self, notes: Sequence[Noted]) -> None:
        """Put sentences under their fields."""

    def put(self, field: str, text: str) -> None:
        """Put a text into a field."""

    def head_values(self) -> Mapping[str, object]:
        """Return what is typed."""

    def head_changed(self) -> bool:
        """Say whether a person changed the form."""

    def focus_head(self, field: str) -> None:
        """Give the keyboard to a field of the form."""


class StandingView(Protocol):
    """The grids of rating bands and quotas."""

    def show_standing(
        self,
        bands: Mapping[str, Mapping[str, str]],
        quotas: Mapping[str, Mapping[str, str]],
        *,
        may_bands: bool,
        may_quotas: bool,
        bloc: str,
    ) -> None:
        """Show these values."""

    def standing_values(
        self,
    ) -> tuple[Mapping[str, Mapping[str, str]], Mapping[str, Mapping[str, str]]]:
        """Return what is typed: bands and quotas."""

    def standing_changed(self) -> bool:
        """Say whether a person changed anything."""


class BookView(Protocol):
    """The preview of a workbook."""

    def show_book(self, shown: BookShown) -> None:
        """Show a file."""

    def show_notes(self, notes: Sequence[Noted]) -> None:
        """Put sentences under the fields."""

    def book_values(self) -> tuple[Mapping[str, str], str, bool]:
        """Return the fields typed, the table to go into, and whether suggestions are taken."""


class Panel(Protocol):
    """The panel itself, with its parts."""

    @property
    def form(self) -> CriteriaView:
        """The form of one row."""

    @property
    def head(self) -> HeadView:
        """The form of the table."""

    @property
    def standing(self) -> StandingView:
        """The grids of bands and quotas."""

    @property
    def book(self) -> BookView:
        """The preview of a workbook."""

    def show_table(self, uid: str, note: str, *, draft: bool, may_renew: bool) -> None:
        """Show which table is open, and what can be done with it."""

    def show_pane(self, key: str) -> None:
        """Show one pane in the place of the others."""

    def show_rows(self, rows: Sequence[Row], place: int | None, total: str) -> None:
        """Show the rows, one of them selected."""

    def show_findings(
        self, rows: Sequence[Row], summary: str, *, alert: bool, place: int | None
    ) -> None:
        """Show what the checker says, first of all at a place."""

    def ask_example(self, inputs: Sequence[tuple[str, str]]) -> None:
        """Show a field for each input of the example."""

    def example_values(self) -> Mapping[str, object]:
        """Return the numbers of the example."""

    def show_example(self, sentence: str) -> None:
        """Show what the example numbers give."""
