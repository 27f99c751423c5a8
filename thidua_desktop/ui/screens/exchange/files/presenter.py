"""What the ledger decides: writing files, how far each has come, receipts, taking back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Protocol

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.texts import exchange_screens as words
from thidua_desktop.texts import window
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.passages import Passage
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.exchange.files import kept, lines
from thidua_desktop.ui.screens.exchange.pause import paused
from thidua_desktop.ui.screens.exchange.refusing import refuser

_STANDING: Final = frozenset({"applied", "partly"})
_MOST_PARTNERS: Final = 1000


class View(Protocol):
    """What the presenter needs of the page."""

    def show_ledger(self, rows: Sequence[Row]) -> None:
        """Show the files sent and received."""

    def show_detail(self, passages: Sequence[Passage]) -> None:
        """Show what is known of one file."""

    def show_may(self, may: Mapping[str, bool]) -> None:
        """Show what can be done now: keys of buttons."""

    def show_waiting(self, text: str) -> None:
        """Show how much was not sent yet."""

    def show_receipt(self, lead: str, code: str) -> None:
        """Show a receipt large, to be read out; "" takes it away."""


class Presenter:
    """Decide for the ledger."""

    def __init__(self, view: View, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self._exchange = desk.office.exchange
        self._receipts = desk.office.receipts
        self._refused = refuser(desk.asks)
        self._entries: Sequence[Any] = ()
        self._chosen = 0

    def refresh(self) -> None:
        """Read the files sent and received again; the same file stays selected."""
        self._entries = self._exchange.entries()
        self._view.show_ledger([lines.line(entry, self.label) for entry in self._entries])
        self._view.show_waiting(words.not_exported(self._exchange.unsent()))
        self._show()

    # Whom to write to

    def partners(self, search: str = "") -> list[tuple[str, str]]:
        """Return the offices a file may be written for; our own is our other machine."""
        office = self._desk.office
        me = office.identity.unit
        offered = {*self._exchange.partners(), me}
        found = office.records.choices(Kind.UNIT, search, limit=_MOST_PARTNERS)
        named = [(unit, label) for unit, label in found if unit in offered]
        return [(unit, words.other_machine(name) if unit == me else name) for unit, name in named]

    def first_partner(self) -> str:
        """Return the office files go to: that of the last file, else the one just above."""
        last = self._exchange.last()
        if last is not None:
            return str(last.peer)
        partners = self._exchange.partners()
        lowest = self._desk.office.identity.role != "province"
        return partners[0] if partners and lowest else ""

    def label(self, unit: str) -> str:
        """Return a unit's name."""
        return self._desk.office.records.label(Kind.UNIT, unit)

    # One file

    def select(self, place: int) -> None:
        """Show what is known of the file in a line."""
        self._chosen = self._entries[place].id
        self._show()

    def hand_over(self) -> None:
        """Note that the selected file was given to the other office."""
        if (entry := self._entry()) is not None:
            self._desk.operations.now(
                lambda: Outcome(self._receipts.hand_over(entry.uid)), self._handed, self._refused
            )

    def read_out(self) -> None:
        """Show the receipt of the selected file, to be read out."""
        if (entry := self._entry()) is not None:
            self.show_receipt(entry.uid, self.label(entry.peer), entry.seq)

    def show_receipt(self, bundle: str, sender: str, number: int) -> None:
        """Show the receipt of a file that was imported."""
        try:
            code = self._receipts.code(bundle)
        except UserError as error:
            self._refused(error.problems)
            return
        self._view.show_receipt(words.receipt_for(sender, number), code)

    def undo(self) -> None:
        """Take back the selected import, after asking."""
        entry = self._entry()
        if entry is None:
            return
        answer = self._desk.asks.choose(
            words.UNDO_IMPORT,
            words.undo_question(entry.file),
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

    # Without a file selected

    def hear(self) -> None:
        """Take a receipt that was read out on the telephone."""
        typed = self._desk.asks.write(words.HEAR_TITLE, words.HEAR_NOTE)
        if typed:
            self._desk.operations.now(
                lambda: Outcome(self._receipts.hear(typed)), self._heard, self._refused
            )

    def export_receipt(self, to: str) -> None:
        """Write a file that only says what came from an office."""
        folder = self._folder_for(to, words.RECEIPT_FILE)
        if folder is None:
            return
        exchange = self._exchange

        def job(_progress: Any) -> Outcome[Any]:
            with exchange.session():
                return exchange.export_receipt(to, folder)

        self._desk.operations.later(
            words.RECEIPT_FILE, job, self._receipt_written, self._refused, writes=True
        )

    def export(self, to: str, *, everything: bool = False, sealed: bool = False) -> None:
        """Write a file for another office into a folder the person chooses."""
        folder = self._folder_for(to, words.EXPORT_TITLE)
        if folder is None:
            return
        exchange = self._exchange

        def job(progress: Any) -> Outcome[Any]:
            with exchange.session():
                return exchange.export(
                    to, folder, everything=everything, sealed=sealed, progress=progress
                )

        self._desk.operations.later(
            words.EXPORT_TITLE, job, self._exported, self._refused, writes=True
        )

    def open_folder(self) -> None:
        """Show the folder of the last file."""
        self._desk.show(self._desk.folder())

    def copied(self) -> None:
        """Say that the receipt lies on the clipboard."""
        self._desk.say(words.COPIED)

    # What came of it

    def _exported(self, outcome: Outcome[Any]) -> None:
        sent = outcome.value
        self.refresh()
        told = words.exported(sent.rows, [path.name for path in sent.paths])
        self._desk.say(told)
        if outcome.warnings:
            self._desk.asks.problems(words.EXPORT_TITLE, told, [*map(sentence, outcome.warnings)])

    def _receipt_written(self, outcome: Outcome[Any]) -> None:
        self.refresh()
        self._desk.say(words.receipt_written(outcome.value.path.name))

    def _handed(self, outcome: Outcome[Any]) -> None:
        self.refresh()
        self._desk.say(words.handed(outcome.value.seq))

    def _heard(self, outcome: Outcome[Any]) -> None:
        self.refresh()
        entry = outcome.value
        self._desk.say(words.heard(entry.seq, self.label(entry.peer)))

    def _undone(self, outcome: Outcome[Any]) -> None:
        self.refresh()
        undone = outcome.value
        if undone.kept:
            told = kept.sentences(undone)
            self._desk.asks.problems(words.KEPT_TITLE, words.kept_lead(undone.back), told)
        self._desk.say(words.undone(undone.back))

    def _show(self) -> None:
        entry = self._entry()
        self._view.show_detail([] if entry is None else lines.detail(entry, self.label))
        rests = paused(self._desk)
        came = entry is not None and entry.direction == "in" and entry.state in _STANDING
        self._view.show_may(
            {
                "export": not rests,
                "import": not rests,
                "receipt_file": not rests,
                "hand": entry is not None and lines.answered(entry) and entry.state == "written",
                "receipt": came and bool(entry and entry.signature),
                "undo": came,
            }
        )

    def _entry(self) -> Any:
        return next((one for one in self._entries if one.id == self._chosen), None)

    def _folder_for(self, to: str, title: str) -> Path | None:
        """Return the folder a file for an office goes to, None when there is none yet."""
        if not to:
            self._desk.asks.tell(title, words.EXPORT_NONE)
            return None
        folder = self._desk.asks.folder(title, self._desk.folder())
        if folder is not None:
            self._desk.remember(folder)
        return folder
