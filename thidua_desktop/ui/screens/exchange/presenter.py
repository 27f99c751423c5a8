"""What the exchange decides: whom to write to, what a file would change, what to take back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, Protocol

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.services.preview import OUTCOMES, Preview, Sorted
from thidua_desktop.texts import screens as words
from thidua_desktop.texts import window
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.asking import FileType, Option
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.exchange import lines

BUNDLE: Final = FileType(words.FILE_KIND, ".xlsx")


class View(Protocol):
    """What the presenter needs of the screen."""

    def show_history(self, rows: Sequence[Row]) -> None: ...
    def show_waiting(self, text: str) -> None: ...
    def show_preview(self, lead: str, notes: str, counts: Sequence[tuple[str, str]]) -> None: ...
    def show_preview_rows(self, rows: Sequence[Row]) -> None: ...
    def show_problems(self, rows: Sequence[Row]) -> None: ...
    def show_may_take(self, *, may: bool) -> None: ...
    def close_preview(self) -> None: ...


class Presenter:
    """Decide for the exchange of files."""

    def __init__(self, view: View, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self._exchange = desk.office.exchange
        self._entries: Sequence[Any] = ()
        self._preview: Preview | None = None
        self._listed: list[Sorted] = []

    def refresh(self) -> None:
        """Read the files sent and received again."""
        self._entries = self._exchange.entries()
        self._view.show_history([lines.of_entry(entry, self.label) for entry in self._entries])
        self._view.show_waiting(words.changes_waiting(self._exchange.unsent()))

    def partners(self, search: str = "") -> list[tuple[str, str]]:
        """Return the offices a file may be written for."""
        offered = set(self._exchange.partners())
        found = self._desk.office.records.choices(Kind.UNIT, search, limit=1000)
        return [(unit, label) for unit, label in found if unit in offered]

    def first_partner(self) -> str:
        """Return the office files go to: that of the last file, else the one just above."""
        last = self._exchange.last()
        if last is not None:
            return last.peer
        partners = self._exchange.partners()
        lowest = self._desk.office.identity.role != "province"
        return partners[0] if partners and lowest else ""

    def label(self, unit: str) -> str:
        """Return a unit's name."""
        return self._desk.office.records.label(Kind.UNIT, unit)

    # Out

    def export(self, to: str) -> None:
        """Write a file for another office into a folder the person chooses."""
        if not to:
            self._desk.asks.tell(words.EXPORT_TITLE, words.EXPORT_NONE)
            return
        folder = self._desk.asks.folder(words.EXPORT_TITLE, self._desk.folder())
        if folder is None:
            return
        self._desk.remember(folder)
        exchange = self._exchange

        def job(progress: Any) -> Outcome[Any]:
            with exchange.session():
                return exchange.export(to, folder, progress)

        self._desk.operations.later(
            words.EXPORT_TITLE, job, self._exported, self._refused, writes=True
        )

    def open_folder(self) -> None:
        """Show the folder of the last file."""
        self._desk.show(self._desk.folder())

    def _exported(self, outcome: Outcome[Any]) -> None:
        sent = outcome.value
        self.refresh()
        self._desk.say(words.exported(sent.rows, sent.path.name))

    # In

    def choose_file(self) -> None:
        """Read a file the person chooses, and show what it would change."""
        path = self._desk.asks.open_file(words.IMPORT_TITLE, self._desk.folder(), BUNDLE)
        if path is not None:
            self._desk.remember(path.parent)
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a file and show what it would change; nothing is written."""
        exchange = self._exchange

        def job(progress: Any) -> Preview:
            with exchange.session():
                return exchange.preview(path, progress)

        self._desk.operations.later(words.IMPORT_TITLE, job, self._previewed, self._refused)

    def filter(self, outcome: str) -> None:
        """List only the rows of one outcome; "" for all."""
        if self._preview is None:
            return
        rows = self._preview.rows
        self._listed = [row for row in rows if not outcome or row.outcome == outcome]
        self._view.show_preview_rows([lines.of_row(row, self._named) for row in self._listed])

    def differences(self, place: int) -> str:
        """Return what one row would change, field by field."""
        return lines.differences(self._listed[place], self._named)

    def take(self) -> None:
        """Import what the preview shows."""
        preview, exchange = self._preview, self._exchange
        if preview is None:
            return

        def job(progress: Any) -> Outcome[bool]:
            with exchange.session():
                return exchange.apply(preview, progress)

        self._desk.operations.later(
            words.IMPORT_TITLE, job, self._taken, self._refused, writes=True
        )

    def leave(self) -> None:
        """Close the preview without importing."""
        self._preview = None
        self._view.close_preview()

    def undo(self, place: int | None) -> None:
        """Take back the import at this place of the list, after asking."""
        entry = None if place is None else self._entries[place]
        if entry is None or entry.direction != "in" or entry.state != "applied":
            self._desk.asks.tell(words.UNDO_IMPORT, words.UNDO_IMPORT_NOTE)
            return
        answer = self._desk.asks.choose(
            words.UNDO_IMPORT,
            words.undo_import_question(entry.file),
            [Option("yes", window.UNDO, main=True), Option("", window.KEEP)],
        )
        if answer != "yes":
            return
        exchange, uid = self._exchange, entry.uid

        def job(_progress: Any) -> Outcome[Any]:
            with exchange.session():
                return exchange.undo_import(uid)

        self._desk.operations.later(
            words.UNDO_IMPORT, job, self._undone, self._refused, writes=True
        )

    def _previewed(self, preview: Preview) -> None:
        self._preview = preview
        manifest = preview.manifest
        notes = [words.VERDICTS.get(preview.verdict, preview.verdict)]
        if preview.already:
            moment, _, person = preview.already.partition(" ")
            notes.append(words.imported_before(f"{words.moment(moment)} {person}".strip()))
        notes += [sentence(note) for note in preview.notes]
        counts = [(key, words.OUTCOMES[key]) for key in OUTCOMES if preview.counts.get(key)]
        self._view.show_preview(
            words.preview_lead(
                manifest.sender_name, words.moment(manifest.made_at), manifest.made_by, manifest.seq
            ),
            " ".join(notes),
            [(key, f"{label}: {preview.counts[key]}") for key, label in counts],
        )
        self._view.show_problems([lines.of_problem(one) for one in preview.problems])
        self._view.show_may_take(may=preview.verdict != "not_authentic")
        self.filter("")

    def _taken(self, outcome: Outcome[bool]) -> None:
        preview = self._preview
        self.leave()
        self.refresh()
        if preview is None or not outcome.value:
            self._desk.say(words.NOTHING_NEW)
            return
        counts = preview.counts
        self._desk.say(words.imported(counts.get("new", 0), counts.get("update", 0)))

    def _undone(self, outcome: Outcome[Any]) -> None:
        self.refresh()
        undone = outcome.value
        self._desk.say(words.import_undone(undone.back, len(undone.kept), undone.judged))

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        self._desk.asks.problems(
            window.NOT_DONE_TITLE, window.NOT_DONE, [sentence(one) for one in problems]
        )

    def _named(self, kind: str, id: str) -> str:
        return self._desk.office.records.label(Kind(kind), id)
