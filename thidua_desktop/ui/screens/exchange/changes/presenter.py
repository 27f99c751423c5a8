"""What the page of changes decides: which rows changed since the last file, and how."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from thidua_desktop.domain.sync import Held
from thidua_desktop.domain.words import fold
from thidua_desktop.services.differences import Label
from thidua_desktop.texts import exchange_screens as words
from thidua_desktop.texts.fields import kind_label
from thidua_desktop.texts.screens import short_moment
from thidua_desktop.ui.passages import Passage
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.exchange.differences import labelled, story, title
from thidua_desktop.ui.screens.exchange.refusing import refuser


class View(Protocol):
    """What the presenter needs of the page."""

    def show_lead(self, text: str) -> None:
        """Say what is shown."""

    def show_changes(self, handles: array[int]) -> None:
        """List these changes; rows are asked for as they come into view."""

    def show_differences(self, passages: Sequence[Passage]) -> None:
        """Show one change field by field."""

    def open_changes(self) -> None:
        """Take the place of the ledger."""

    def close_changes(self) -> None:
        """Give the place back."""


@dataclass(frozen=True, slots=True)
class Change:
    """One row as the last file had it and as it is; ``words`` is what it is searched by."""

    old: Held | None
    new: Held
    kind: Any
    words: str

    @property
    def deed(self) -> str:
        """Return new, update or delete."""
        if self.new.stamp.deleted:
            return "delete"
        return "new" if self.old is None or self.old.stamp.deleted else "update"


class Presenter:
    """Decide for the page of changes."""

    def __init__(
        self, view: View, desk: Desk, name: Callable[[str], str], export: Callable[[str], None]
    ) -> None:
        self._view = view
        self._desk = desk
        self._name = name
        self._export = export
        self._to = ""
        self._changes: Sequence[Change] = ()
        self._listed: array[int] = array("q")
        self._label: Label = desk.office.records.label

    def open(self, to: str) -> None:
        """Gather what changed since the last file for an office, and show it."""
        if not to:
            self._desk.asks.tell(words.CHANGED_TITLE, words.EXPORT_NONE)
            return
        self._to = to
        exchange, names = self._desk.office.exchange, self._desk.office.records.label

        def job(_progress: Any) -> list[Change]:
            with exchange.session():
                return gather(exchange.changes_for(to), labelled(names))

        refused = refuser(self._desk.asks)
        self._desk.operations.later(words.CHANGED_TITLE, job, self._gathered, refused)

    def search(self, text: str) -> None:
        """List only the changes whose record is called so."""
        wanted = fold(text)
        places = (n for n, one in enumerate(self._changes) if wanted in one.words)
        self._listed = array("q", places)
        self._view.show_changes(self._listed)
        self._view.show_differences([])

    def rows(self, places: Sequence[int]) -> list[Row]:
        """Return the lines that are in view."""
        return [_row(self._changes[place], self._label) for place in places]

    def select(self, place: int) -> None:
        """Show one change field by field."""
        change = self._changes[place]
        self._view.show_differences(story(change.old, change.new, self._label))

    def export(self) -> None:
        """Write the file these changes go into."""
        to = self._to
        self.leave()
        self._export(to)

    def leave(self) -> None:
        """Go back to the ledger."""
        self._changes = ()
        self._view.close_changes()

    def _gathered(self, changes: list[Change]) -> None:
        self._changes = changes
        self._label = labelled(self._desk.office.records.label)
        self._view.show_lead(words.changed_lead(self._name(self._to), len(changes)))
        self.search("")
        self._view.open_changes()


def gather(found: Sequence[Any], label: Label) -> list[Change]:
    """Return changes with the words they are searched by, made once beside the window."""
    return [
        Change(old, new, kind, fold(f"{kind_label(kind.value)} {title(new.record, label)}"))
        for kind, new, old in found
    ]


def _row(change: Change, label: Label) -> Row:
    stamp = change.new.stamp
    cells = (
        words.DEEDS[change.deed],
        kind_label(change.kind.value),
        title(change.new.record, label),
        short_moment(stamp.updated_at),
        stamp.updated_by,
    )
    return Row(cells)
