"""What the preview decides: what a file would change, and on what conditions it is taken."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.words import fold
from thidua_desktop.services.differences import Label
from thidua_desktop.services.preview import OUTCOMES, Preview
from thidua_desktop.texts import exchange_preview as words
from thidua_desktop.texts import exchange_screens
from thidua_desktop.texts.fields import kind_label
from thidua_desktop.texts.screens import moment
from thidua_desktop.ui.asking import FileType
from thidua_desktop.ui.passages import Passage
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.exchange.differences import story, title
from thidua_desktop.ui.screens.exchange.pause import paused
from thidua_desktop.ui.screens.exchange.preview import lines
from thidua_desktop.ui.screens.exchange.refusing import refuser

BUNDLE: Final = FileType(exchange_screens.FILE_KIND, ".xlsx", (".tdx",))
_TEMPLATES: Final = frozenset({"MAU", "LOI"})
_RECEIPT: Final = "BIENNHAN"
_NOT_AUTHENTIC: Final = "not_authentic"
_ASIDE: Final = ("conflict", "proposal", "rejected", "waiting", "late")
_NEWS: Final = "news"
# How the service says that a file was put aside instead.
_QUARANTINED: Final = "bundle_not_authentic"


@dataclass(frozen=True, slots=True)
class Picture:
    """All the page shows of a file beside its rows.

    Attributes:
        lead: Where it comes from.
        notes: What to know before importing it.
        doubtful: Whether the first note is a warning.
        chips: Outcomes with their words and counts.
        chosen: The chip that is chosen at first.
        problems: Lines of what is not taken.
        edited: Lines of rows edited by hand.
        fonts: Lines of texts in an old font.
        may_take: Whether it can be imported as it is.
        asks_reason: Whether a reason has to be given.
        asks_supervisor: Whether somebody has to answer for it.
        may_return: Whether a workbook of errors can be written.
    """

    lead: str
    notes: tuple[str, ...]
    doubtful: bool
    chips: tuple[tuple[str, str], ...]
    chosen: str
    problems: int
    edited: int
    fonts: int
    may_take: bool
    asks_reason: bool
    asks_supervisor: bool
    may_return: bool


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
        self._view = view
        self._desk = desk
        self._taken = taken
        self._changed = changed
        self._refused = refuser(desk.asks)
        self._preview: Preview | None = None
        self._searched: Sequence[str] = ()
        self._label: Label = desk.office.records.label
        self._outcome = self._text = ""

    # Reading a file

    def choose_file(self) -> None:
        """Read a file the person chooses, and show what it would change."""
        title_ = exchange_screens.IMPORT_TITLE
        path = self._desk.asks.open_file(title_, self._desk.folder(), BUNDLE)
        if path is not None:
            self._desk.remember(path.parent)
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a file and show what it would change; nothing is written."""
        exchange, names = self._desk.office.exchange, self._desk.office.records.label

        def job(progress: Any) -> tuple[Preview, list[str]]:
            with exchange.session():
                preview = exchange.preview(path, progress)
                return preview, searched(preview, lines.names_of(preview.every, names))

        self._desk.operations.later(
            exchange_screens.IMPORT_TITLE, job, lambda read: self._previewed(*read), self._refused
        )

    # Looking at it

    def filter(self, outcome: str) -> None:
        """List only the rows of one outcome, or those that bring anything; "" for all."""
        self._outcome = outcome
        self._list()

    def search(self, text: str) -> None:
        """List only the rows whose record is called so."""
        self._text = fold(text)
        self._list()

    def rows(self, places: Sequence[int]) -> list[Row]:
        """Return the lines of rows that are in view."""
        preview = self._preview
        if preview is None:
            return []
        return [lines.of_row(preview.every[place], self._label) for place in places]

    def problems(self, places: Sequence[int]) -> list[Row]:
        """Return the lines of problems that are in view."""
        preview = self._preview
        return [lines.of_problem(preview.problems[place]) for place in places] if preview else []

    def edited(self, places: Sequence[int]) -> list[Row]:
        """Return the lines of rows edited by hand that are in view."""
        preview = self._preview
        if preview is None:
            return []
        found = {(one.incoming.sheet, one.incoming.row): one for one in preview.every}
        named = (preview.edited[place] for place in places)
        return [lines.of_edited(*one, found.get(one), self._label) for one in named]

    def fonts(self, places: Sequence[int]) -> list[Row]:
        """Return the lines of texts in an old font that are in view."""
        found = lines.of_fonts(lines.fonts(self._preview)) if self._preview else []
        return [found[place] for place in places]

    def select(self, place: int) -> None:
        """Show what one row would change, field by field."""
        if self._preview is not None:
            row = self._preview.every[place]
            self._view.show_differences(story(row.ours, row.row, self._label))

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
        if preview.edited and not _is_template(preview) and not reason.strip():
            self._view.show_missing(words.REASON_MISSING)
        elif lines.fonts(preview) and convert is None:
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

    def write_errors(self) -> None:
        """Write the workbook of errors into a folder the person chooses."""
        preview, office = self._preview, self._desk.office
        if preview is None:
            return
        folder = self._desk.asks.folder(words.WRITE_ERRORS, self._desk.folder())
        if folder is None:
            return
        self._desk.remember(folder)

        def job(_progress: Any) -> Path | None:
            with office.session():
                return office.templates.errors(preview, folder)

        self._desk.operations.later(words.WRITE_ERRORS, job, self._returned, self._refused)

    def leave(self) -> None:
        """Close the preview without importing."""
        if self._preview is not None:
            self._preview = None
            self._view.close_preview()

    # What came of it

    def _apply(self, preview: Preview, **how: Any) -> None:
        exchange = self._desk.office.exchange

        def job(progress: Any) -> Outcome[bool]:
            with exchange.session():
                return exchange.apply(preview, progress=progress, **how)

        self._desk.operations.later(
            exchange_screens.IMPORT_TITLE, job, self._applied, self._not_taken, writes=True
        )

    def _applied(self, outcome: Outcome[bool]) -> None:
        preview = self._preview
        self.leave()
        self._changed()
        if preview is None:
            return
        counts = preview.counts
        new, updated = counts.get("new", 0), counts.get("update", 0)
        aside = sum(counts.get(outcome, 0) for outcome in _ASIDE)
        some = outcome.value or (aside and not preview.already)
        self._desk.say(words.imported(new, updated, aside) if some else words.NOTHING_NEW)
        if preview.manifest.kind not in _TEMPLATES and preview.manifest.kind != _RECEIPT:
            self._taken(preview)

    def _not_taken(self, problems: Sequence[Problem]) -> None:
        if [one.code for one in problems] == [_QUARANTINED]:
            self.leave()
            self._desk.say(words.QUARANTINED)
        else:
            self._refused(problems)
        self._changed()

    def _returned(self, path: Path | None) -> None:
        if path is None:
            self._desk.asks.tell(words.WRITE_ERRORS, words.NO_ERRORS)
        else:
            self._desk.say(words.errors_written(path.name))

    def _previewed(self, preview: Preview, words_of_rows: Sequence[str]) -> None:
        self._preview = preview
        self._searched = words_of_rows
        self._label = lines.names_of(preview.every, self._desk.office.records.label)
        shown = picture(preview, rests=paused(self._desk))
        self._outcome, self._text = shown.chosen, ""
        self._list()
        self._view.open_preview(shown)

    def _list(self) -> None:
        preview, wanted, text = self._preview, self._outcome, self._text
        if preview is None:
            return
        found = (
            place
            for place, row in enumerate(preview.every)
            if _wanted(row.outcome, wanted) and text in self._searched[place]
        )
        self._view.show_rows(array("q", found))
        self._view.show_differences([])


def searched(preview: Preview, label: Label) -> list[str]:
    """Return what each row is searched by; made beside the window, for it may be many."""
    every = preview.every
    return [fold(f"{kind_label(row.kind.value)} {title(row.row.record, label)}") for row in every]


def picture(preview: Preview, *, rests: bool = False) -> Picture:
    """Return what the page shows of a file."""
    manifest = preview.manifest
    told = lines.notes(preview)
    if preview.already:
        when, _, person = preview.already.partition(" ")
        told.append(words.imported_before(f"{moment(when)} {person}".strip()))
    doubtful = preview.verdict == _NOT_AUTHENTIC
    return Picture(
        lead=words.lead(
            manifest.sender_name, moment(manifest.made_at), manifest.made_by, manifest.seq
        ),
        notes=tuple(told),
        doubtful=doubtful,
        chips=_chips(preview),
        chosen=_NEWS if _news(preview) else "",
        problems=len(preview.problems),
        edited=len(preview.edited),
        fonts=len(lines.of_fonts(lines.fonts(preview))),
        may_take=not rests,
        asks_reason=bool(preview.edited) and not doubtful and not _is_template(preview),
        asks_supervisor=doubtful and not rests,
        may_return=_is_template(preview) and bool(preview.problems),
    )


def _chips(preview: Preview) -> tuple[tuple[str, str], ...]:
    counts, news = Counter(row.outcome for row in preview.every), _news(preview)
    first = [(_NEWS, words.news(news))] if news else []
    each = [(key, words.chip(key, counts[key])) for key in OUTCOMES if counts[key]]
    return (*first, *each, ("", words.every(len(preview.every))))


def _news(preview: Preview) -> int:
    return sum(_wanted(row.outcome, _NEWS) for row in preview.every)


def _wanted(outcome: str, wanted: str) -> bool:
    return not wanted or outcome == wanted or (wanted == _NEWS and outcome not in lines.QUIET)


def _is_template(preview: Preview) -> bool:
    return preview.manifest.kind in _TEMPLATES
