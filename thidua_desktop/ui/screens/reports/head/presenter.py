"""What the tab of number and signature decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.figures import show_day
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.texts import report_screen as texts
from thidua_desktop.texts import window
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.leaving import settled
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.reports.subject import Subject

NUMBER: Final = "number"
_PLAIN: Final = ("place", "authority", "role", "signer", "addressees", "recipients")


@dataclass(frozen=True, slots=True)
class Head:
    """The head and close of one paper on the screen.

    Attributes:
        values: What stands in the fields, by their names.
        series: Which series its number belongs to.
        suggested: The next free number.
        numbered: Whether it has a number.
        taken_by: Which other papers bear it, as a sentence; "" for none.
    """

    values: Mapping[str, str]
    series: str
    suggested: int
    numbered: bool
    taken_by: str = ""


class View(Protocol):
    """What the presenter needs of the panel."""

    def show_head(self, head: Head | None) -> None: ...
    def show_problem(self, text: str) -> None: ...
    def show_notes(self, notes: Sequence[tuple[str, str]], *, doubt: bool) -> list[str]: ...
    def put(self, name: str, text: str) -> None: ...
    def changed(self) -> bool: ...
    def values(self) -> Mapping[str, str]: ...


class Presenter:
    """Decide for number and signature."""

    def __init__(self, view: View, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self._subject: Subject | None = None
        self._head: Head | None = None
        self._stale = True
        self._wanted = False
        self._saved_now = False
        desk.operations.listen(frozenset(Kind), self._moved)

    def about(self, subject: Subject) -> None:
        """Turn to another report; whoever calls has asked :meth:`leave` before."""
        if subject == self._subject:
            return
        self._subject = subject
        self._stale = True
        if self._wanted:
            self._load()

    def show(self) -> None:
        """Come into view."""
        self._wanted = True
        if self._stale:
            self._load()

    def hide(self) -> None:
        """Go out of view."""
        self._wanted = False

    def leave(self) -> bool:
        """Say whether the form may be left, asking about changes."""
        return not self._unsaved() or settled(self._desk.asks, self.save, self._load)

    def save(self) -> bool:
        """Save what is typed; return whether nothing is left unsaved."""
        subject = self._subject
        if subject is None or not self._unsaved():
            return True
        self._saved_now = False
        papers, values = self._desk.office.papers, dict(self._view.values())
        self._desk.operations.now(
            lambda: papers.save(subject.key, subject.params, values), self._saved, self._refused
        )
        return self._saved_now

    def discard(self) -> None:
        """Show what is stored again."""
        self._load()

    def take_number(self) -> None:
        """Put the next free number into its field."""
        if self._head is not None:
            self._view.put(NUMBER, str(self._head.suggested))

    def _unsaved(self) -> bool:
        return self._head is not None and self._view.changed()

    def _saved(self, outcome: Any) -> None:
        self._saved_now = True
        self._load()
        self._desk.say(texts.HEAD_SAVED)
        if outcome.warnings:
            self._note(outcome.warnings, doubt=True)

    def _refused(self, problems: Sequence[Problem]) -> None:
        homeless = self._note(problems, doubt=False)
        if homeless:
            self._desk.asks.problems(window.NOT_DONE_TITLE, window.NOT_DONE, homeless)

    def _note(self, problems: Sequence[Problem], *, doubt: bool) -> list[str]:
        # A letter behind the number is typed in the number's own field.
        notes = [(one.field.replace("number_suffix", NUMBER), sentence(one)) for one in problems]
        return self._view.show_notes(notes, doubt=doubt)

    def _moved(self) -> None:
        self._stale = True
        if self._wanted and not self._unsaved():
            self._load()

    def _load(self) -> None:
        subject = self._subject
        self._head = None
        doubts: Sequence[Problem] = ()
        if subject is not None:
            try:
                found = self._desk.office.papers.head(subject.key, subject.params)
            except UserError as error:
                told = "\n".join(sentence(one) for one in error.problems)
                self._view.show_problem(f"{texts.NOT_DRAWN}\n{told}")
            else:
                self._head = _shown(found)
                self._view.show_problem("")
                doubts = found.doubts
        self._stale = False
        self._view.show_head(self._head)
        if doubts:
            self._note(doubts, doubt=True)


def _shown(found: Any) -> Head:
    number = "" if found.number is None else f"{found.number}{found.number_suffix}"
    day = show_day(found.on_day) if found.on_day else ""
    values = {NUMBER: number, "on_day": day}
    values |= {name: getattr(found, name) for name in _PLAIN}
    series, taken = texts.series(found.symbol, found.year), found.taken_by
    told = texts.taken_by(taken) if taken else ""
    return Head(values, series, found.suggested, bool(number), told)
