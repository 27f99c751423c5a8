"""What the preview decides: what a file would change, and on what conditions it is taken."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Protocol

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.words import fold
from thidua_desktop.services.preview import Preview
from thidua_desktop.texts import exchange_preview as words
from thidua_desktop.texts import exchange_screens
from thidua_desktop.ui.asking import FileType
from thidua_desktop.ui.passages import Passage
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.exchange.pause import paused
from thidua_desktop.ui.screens.exchange.preview.listed import Listed
from thidua_desktop.ui.screens.exchange.preview.picture import (
    Picture,
    done,
    is_template,
    picture,
)
from thidua_desktop.ui.screens.exchange.preview.returning import Returning
from thidua_desktop.ui.screens.exchange.refusing import refuser

_BUNDLE: Final = FileType(exchange_screens.FILE_KIND, ".xlsx", (".tdx",))
_RECEIPT: Final = "BIENNHAN"
# How the service says that a file was put aside instead.
_QUARANTINED: Final = "bundle_not_authentic"


class View(Protocol):
    """What the presenter needs of the page."""

    def open_preview(self, picture: Picture) -> None:
        """Take the place of the ledger."""

    def show_rows(self, handles: array[int]) -> None:
        """List these rows of the file; lines are asked for as they come into view."""

    def show_differences(self, passages: Sequence[Passage]) -> None:
        """Show what one row would change."""

    def show_missing(self, text: str, *, fonts: bool = False) -> None:
        """Say what has to be filled in first, and go there."""

    def ask_supervisor(self) -> None:
        """Open the window in which somebody answers for the file."""

    def close_preview(self) -> None:
        """Give the place back."""


class Presenter:
    """Decide for the preview of one file."""

    def __init__(
        self, view: View, desk: Desk, taken: Callable[[Preview], None], changed: Callable[[], None]
    ) -> None:
        """Prepare.

        Args:
            view: The page.
            desk: What it works with.
            taken: Told of a file of rows that was imported.
            changed: Told when the ledger may have changed.
        """
        self._view = view
        self._desk = desk
        self._taken = taken
        self._changed = changed
        self._refused = refuser(desk.asks)
        self._returning = Returning(desk)
        self._preview: Preview | None = None
        self._listed: Listed | None = None
        self._chip = self._text = ""

    # Reading a file

    def choose_file(self) -> None:
        """Read a file the person chooses, and show what it would change."""
        title = exchange_screens.IMPORT_TITLE
        path = self._desk.asks.open_file(title, self._desk.folder(), _BUNDLE)
        if path is not None:
            self._desk.remember(path.parent)
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a file and show what it would change; nothing is written."""
        exchange, names = self._desk.office.exchange, self._desk.office.records.label

        def job(progress: Any) -> tuple[Preview, Listed]:
            with exchange.session():
                preview = exchange.preview(path, progress)
                return preview, Listed(preview, names)

        self._desk.operations.later(
            exchange_screens.IMPORT_TITLE, job, lambda read: self._previewed(*read), self._refused
        )

    # Looking at it

    def filter(self, chip: str) -> None:
        """List only the rows of one outcome, or those that bring anything; "" for all."""
        self._chip = chip
        self._list()

    def search(self, text: str) -> None:
        """List only the rows whose record is called so."""
        self._text = fold(text)
        self._list()

    def rows(self, places: Sequence[int]) -> list[Row]:
        """Return the lines of rows that are in view."""
        return self._listed.rows(places) if self._listed else []

    def problems(self, places: Sequence[int]) -> list[Row]:
        """Return the lines of problems that are in view."""
        return self._listed.problems(places) if self._listed else []

    def edited(self, places: Sequence[int]) -> list[Row]:
        """Return the lines of rows edited by hand that are in view."""
        return self._listed.edited(places) if self._listed else []

    def fonts(self, places: Sequence[int]) -> list[Row]:
        """Return the lines of texts in an old font that are in view."""
        return self._listed.fonts(places) if self._listed else []

    def select(self, place: int) -> None:
        """Show what one row would change, field by field."""
        if self._listed is not None:
            self._view.show_differences(self._listed.story(place))

    # Deciding

    def take(self, reason: str = "", *, convert: bool | None = None) -> None:
        """Import what the preview shows, if all is given that it needs.

        Args:
            reason: Why rows were edited by hand.
            convert: Whether texts in an old font are converted; None for not said.
        """
        preview = self._preview
        if preview is None:
            return
        if preview.edited and not is_template(preview) and not reason.strip():
            self._view.show_missing(words.REASON_MISSING)
        elif preview.fonts and convert is None:
            self._view.show_missing(words.FONTS_MISSING, fonts=True)
        else:
            self._apply(preview, reason=reason.strip(), convert=convert)

    def ask_supervisor(self) -> None:
        """Ask who answers for a file that is not authentic."""
        self._view.ask_supervisor()

    def take_answered(self, supervisor: str, reason: str) -> None:
        """Import a file that is not authentic, as proposals somebody answers for."""
        if self._preview is not None:
            self._apply(self._preview, supervisor=supervisor.strip(), reason=reason.strip())

    def write_errors(self, *, convert: bool | None = None) -> None:
        """Write the workbook of errors into a folder the person chooses."""
        if self._preview is not None:
            self._returning.write(self._preview, convert=convert)

    def leave(self) -> None:
        """Close the preview without importing."""
        if self._preview is not None:
            self._preview = self._listed = None
            self._view.close_preview()

    # What came of it

    def _apply(self, preview: Preview, **how: Any) -> None:
        exchange = self._desk.office.exchange

        def job(progress: Any) -> Outcome[bool]:
            with exchange.session():
                return exchange.apply(preview, progress=progress, **how)

        self._desk.operations.later(
            exchange_screens.IMPORT_TITLE,
            job,
            lambda outcome: self._applied(preview, convert=how.get("convert"), taken=outcome.value),
            self._not_taken,
            writes=True,
        )

    def _applied(self, preview: Preview, *, convert: bool | None, taken: bool) -> None:
        self.leave()
        self._changed()
        counts = self._counts(preview)
        self._desk.say(done(preview, counts, taken=taken))
        if is_template(preview):
            self._returning.offer(preview, counts, convert=convert)
        elif preview.manifest.kind != _RECEIPT:
            self._taken(preview)

    def _counts(self, preview: Preview) -> Mapping[str, int]:
        """Return what became of the rows; texts that were converted may be taken after all."""
        last = self._desk.office.exchange.last() if preview.fonts else None
        return last.counts if last else preview.counts

    def _not_taken(self, problems: Sequence[Problem]) -> None:
        if [one.code for one in problems] == [_QUARANTINED]:
            self.leave()
            self._desk.say(words.QUARANTINED)
        else:
            self._refused(problems)
        self._changed()

    def _previewed(self, preview: Preview, listed: Listed) -> None:
        self._preview, self._listed = preview, listed
        shown = picture(preview, rests=paused(self._desk))
        self._chip, self._text = shown.chosen, ""
        self._list()
        self._view.open_preview(shown)

    def _list(self) -> None:
        if self._listed is not None:
            self._view.show_rows(self._listed.places(self._chip, self._text))
            self._view.show_differences([])
