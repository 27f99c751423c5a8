"""What a register decides: what is listed, opened, saved and left."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.fields import Field
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.records.record import Record
from thidua_desktop.texts import window as words
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.leaving import settled
from thidua_desktop.ui.register import wording
from thidua_desktop.ui.register.listing import Listing
from thidua_desktop.ui.register.refusals import Noted, noted, refused
from thidua_desktop.ui.screen import Desk

# The field of every kind that the program fills in by itself.
_SAMPLE = "sample"


@dataclass(frozen=True, slots=True)
class Shown:
    """What the form is to show.

    Attributes:
        title: The words that name the record.
        values: Raw values by field.
        may_edit: This office may change it.
        new: It was not saved yet.
        sample: It is made up for practice.
        same: It is the record that is shown already.
    """

    title: str
    values: Mapping[str, object]
    may_edit: bool
    new: bool = False
    sample: bool = False
    same: bool = False


class View(Protocol):
    """What the presenter needs of the screen."""

    def show_rows(self, handles: array[int]) -> None: ...
    def show_record(self, shown: Shown | None) -> None: ...
    def show_notes(self, notes: Sequence[Noted]) -> None: ...
    def select(self, handle: int | None) -> None: ...
    def put(self, field: str, text: str) -> None: ...
    def form_values(self) -> Mapping[str, object]: ...
    def form_changed(self) -> bool: ...


class Presenter:
    """Decide for one list and its form."""

    def __init__(self, view: View, desk: Desk, kind: Kind) -> None:
        self._view = view
        self._desk = desk
        self._records = desk.office.records
        self.kind = kind
        self.list = Listing(desk.office.records, kind)
        self._record: Record | None = None
        self._new = False
        self._saved_now = False

    # The list

    def fields(self) -> list[Field]:
        """Return the fields of the form."""
        hidden = {_SAMPLE, *self.list.hidden}
        return [field for field in definition(self.kind).fields if field.name not in hidden]

    def search(self, text: str) -> None:
        """List what matches these words."""
        self.list.search = text
        self.refresh()

    def filter(self, name: str, value: str) -> None:
        """List only what has this value; "" for everything."""
        if value:
            self.list.where[name] = value
        else:
            self.list.where.pop(name, None)
        self.refresh()

    def sort(self, name: str, descending: bool) -> None:  # noqa: FBT001
        """List in the order of this field."""
        self.list.order, self.list.descending = name, descending
        self.refresh()

    def refresh(self) -> None:
        """Read the list again, and the form when nothing is typed in it."""
        self._view.show_rows(self.list.handles())
        if self._record is not None and not self._new and not self._view.form_changed():
            self._reopen(self._record.id)

    # The form

    def select(self, handle: int) -> None:
        """Open the record of a row, asking first about changes."""
        found = self._records.page(self.kind, [handle])
        if not found or (self._record is not None and found[0].id == self._record.id):
            return
        if self.may_leave():
            self._open(found[0])
            self._view.select(handle)
        else:
            self._select_current()

    @property
    def may_add(self) -> bool:
        """Whether this office enters records of this kind."""
        return self._records.may_add(self.kind)

    def new(self) -> None:
        """Show an empty form with what can be known beforehand."""
        if not self.may_add or not self.may_leave():
            return
        self._record, self._new = None, True
        self._view.select(None)
        field = definition(self.kind).field
        blank = {
            name: wording.raw(field(name).spec, value)
            for name, value in (
                self._records.blank(self.kind) | self._latest() | self.list.chosen()
            ).items()
        }
        self._view.show_record(Shown(words.NEW_TITLE, blank, may_edit=True, new=True))

    def save(self) -> bool:
        """Save what is typed; return whether it was saved."""
        if not self._new and (self._record is None or not self._records.may_edit(self._record)):
            return False
        self._saved_now = False
        raw, id_ = dict(self._view.form_values()), None if self._record is None else self._record.id
        self._desk.operations.now(
            lambda: self._records.save(self.kind, raw, id_), self._saved, self._refused
        )
        return self._saved_now

    def check(self, name: str, raw: object) -> str:
        """Return what is wrong with what was typed into one field, "" for nothing."""
        try:
            self._records.hint(self.kind, name, raw)
        except UserError as error:
            return sentence(error.problems[0])
        return ""

    def remove(self) -> None:
        """Remove the open record after asking."""
        record = self._record
        if record is None or not self._records.may_edit(record):
            return
        label = self._records.label(self.kind, record.id)
        answer = self._desk.asks.choose(
            words.DELETE_TITLE,
            words.delete_question(label),
            [Option("yes", words.DELETE, danger=True), Option("", words.KEEP)],
        )
        if answer == "yes":
            self._desk.operations.now(
                lambda: self._records.remove(self.kind, record.id),
                lambda _outcome: self._removed(label),
                self._refused,
            )

    def cancel(self) -> None:
        """Show the record as it is stored, or close the empty form."""
        if self._record is not None:
            self._reopen(self._record.id)
        else:
            self._close()

    def turn_away(self) -> None:
        """Cancel, asking first what is to become of changes."""
        if self._view.form_changed():
            settled(self._desk.asks, self.save, self.cancel)
        else:
            self.cancel()

    def may_leave(self) -> bool:
        """Say whether the form may be left, asking about changes."""
        return not self._view.form_changed() or settled(self._desk.asks, self.save)

    def _saved(self, outcome: Outcome[Record]) -> None:
        self._saved_now = True
        self._open(outcome.value)
        self._select_current()
        label = self._records.label(self.kind, outcome.value.id)
        self._desk.say(words.saved(label))
        if outcome.warnings:
            self._view.show_notes(noted(outcome.warnings, doubt=True))

    def _removed(self, label: str) -> None:
        self._close()
        self._desk.say(words.removed(label))

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        refused(problems, self.kind.value, self._desk.asks, self._view, self.save)

    def _open(self, record: Record) -> None:
        same = self._record is not None and self._record.id == record.id
        self._record, self._new = record, False
        self._remember(record)
        values = {
            field.name: wording.raw(field.spec, getattr(record, field.name))
            for field in definition(self.kind).fields
        }
        self._view.show_record(
            Shown(
                self._records.label(self.kind, record.id),
                values,
                may_edit=self._records.may_edit(record),
                sample=record.sample,
                same=same,
            )
        )

    def _remember(self, record: Record) -> None:
        """Note what was opened, and what it belongs to: the next record may belong there too."""
        self._desk.latest[self.kind] = record.id
        for name, kind in self.list.carried():
            self._desk.latest[kind] = getattr(record, name)

    def _latest(self) -> dict[str, object]:
        """Return what a new record takes over, as far as it is still there."""
        noted = ((name, kind, self._desk.latest.get(kind)) for name, kind in self.list.carried())
        return {name: id_ for name, kind, id_ in noted if id_ and self._is_there(kind, id_)}

    def _is_there(self, kind: Kind, id_: str) -> bool:
        try:
            self._records.get(kind, id_)
        except UserError:
            return False
        return True

    def _reopen(self, id_: str) -> None:
        try:
            record = self._records.get(self.kind, id_)
        except UserError:
            record = None
        if record is None:
            self._close()
        else:
            self._open(record)

    def _close(self) -> None:
        self._record, self._new = None, False
        self._view.select(None)
        self._view.show_record(None)

    def _select_current(self) -> None:
        if self._record is not None:
            found = self._records.find(self.kind, where={"id": self._record.id})
            self._view.select(found[0] if found else None)
