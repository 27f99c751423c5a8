"""What bringing a table in from a workbook decides: which file, what is taken, into which table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.records.criteria import CriteriaTable
from thidua_desktop.services.scoring.book_preview import BookPreview
from thidua_desktop.texts import table_editor as words
from thidua_desktop.texts import window
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.register.refusals import Noted, noted
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.scoring.table_editor import book_lines
from thidua_desktop.ui.screens.scoring.table_editor.contracts import BookView, Panel
from thidua_desktop.ui.screens.scoring.table_editor.deeds import WORKBOOK

_DOUBTFUL: Final = "criteria_sheet_doubtful"


class Book:
    """Decide for one file.

    Args:
        panel: Where everything is shown.
        desk: What screens work with.
        turn: Puts the preview on view.
        taken: Told the id of the table that was brought in.
        left: Told when nothing is to be taken.
    """

    changed = False  # Nothing is lost by leaving a preview.

    def __init__(
        self,
        panel: Panel,
        desk: Desk,
        turn: Callable[[], None],
        taken: Callable[[str], None],
        left: Callable[[], None],
    ) -> None:
        self._panel = panel
        self._desk = desk
        self._tables = desk.office.tables
        self._turn = turn
        self._taken = taken
        self._left = left
        self._path = Path()
        self._sheet = ""
        self._draft: CriteriaTable | None = None
        self._preview: BookPreview | None = None

    def begin(self, draft: CriteriaTable | None) -> None:
        """Read a file the person chooses.

        Args:
            draft: The table that is open, when the file may go into it.
        """
        path = self._desk.asks.open_file(words.IMPORT_TITLE, self._desk.folder(), WORKBOOK)
        if path is None:
            return
        self._desk.remember(path.parent)
        self._path, self._sheet, self._draft = path, "", draft
        self._read({}, into="", suggest=False)

    def again(self) -> None:
        """Read the file again, with what is chosen now."""
        fields, into, suggest = self._view.book_values()
        self._read(fields, into=into, suggest=suggest)

    def save(self) -> bool:
        """Take the table of the file; where something is still missing, show what."""
        if self._preview is None:
            return False
        fields, into, suggest = self._view.book_values()
        tables, office = self._tables, self._desk.office

        def job(_progress: Any) -> Outcome[CriteriaTable] | BookPreview:
            with office.session():
                found: BookPreview = self._look(fields, into=into, suggest=suggest)
                if not found.can_be_taken:
                    return found
                brought: Outcome[CriteriaTable] = tables.import_book(found)
                return brought

        self._desk.operations.later(words.IMPORT_TITLE, job, self._done, self._refused, writes=True)
        return True

    def cancel(self) -> None:
        """Take nothing."""
        self._preview = None
        self._left()

    def may_leave(self) -> bool:
        """Let go at any time."""
        self._preview = None
        return True

    @property
    def _view(self) -> BookView:
        return self._panel.book

    def _look(self, fields: Mapping[str, str], *, into: str, suggest: bool) -> BookPreview:
        return self._tables.read_book(self._path, self._sheet, fields, into=into, suggest=suggest)

    def _read(self, fields: Mapping[str, str], *, into: str, suggest: bool) -> None:
        office = self._desk.office

        def job(_progress: Any) -> BookPreview:
            with office.session():
                return self._look(fields, into=into, suggest=suggest)

        self._desk.operations.later(
            words.IMPORT_TITLE,
            job,
            self._show,
            lambda problems: self._unread(problems, fields, into=into, suggest=suggest),
        )

    def _show(self, preview: BookPreview) -> None:
        self._preview = preview
        self._turn()
        self._view.show_book(book_lines.shown(preview, self._draft))
        lacking = [problem.field for problem in preview.fields.lacking]
        self._view.show_notes([Noted(name, words.FIELD_MISSING, doubt=False) for name in lacking])

    def _done(self, result: Outcome[CriteriaTable] | BookPreview) -> None:
        if isinstance(result, BookPreview):
            self._show(result)
            return
        self._preview = None
        self._taken(result.value.id)
        self._desk.say(words.imported(result.value.name))

    def _unread(
        self,
        problems: tuple[Problem, ...],
        fields: Mapping[str, str],
        *,
        into: str,
        suggest: bool,
    ) -> None:
        """Ask which sheet is meant, where several look like a table."""
        doubt = next((one for one in problems if one.code == _DOUBTFUL), None)
        if doubt is None:
            self._refused(problems)
            return
        sheets = doubt.params["choices"].split("; ")
        options = [*(Option(name, name) for name in sheets), Option("", window.CANCEL)]
        self._sheet = self._desk.asks.choose(words.IMPORT_TITLE, words.WHICH_SHEET, options)
        if self._sheet:
            self._read(fields, into=into, suggest=suggest)

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        if self._preview and all(one.field in book_lines.FIELDS for one in problems):
            self._view.show_notes(noted(problems, doubt=False))
            return
        sentences = [_EXISTS.get(one.code, sentence)(one) for one in problems]
        self._desk.asks.problems(window.NOT_DONE_TITLE, window.NOT_DONE, sentences)


def _exists(problem: Problem) -> str:
    given = (problem.params[name] for name in ("code", "year", "version"))
    return words.exists(*given, draft=problem.code == "table_exists_draft")


# What the window says in other words than a command line.
_EXISTS: Final = {"table_exists_draft": _exists, "table_exists_applied": _exists}
