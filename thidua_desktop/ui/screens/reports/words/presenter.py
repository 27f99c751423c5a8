"""What the words tab decides: when words are saved, what of the figures changed since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.figures import show_day
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.words import tidy
from thidua_desktop.services.reports.narrative import SectionView
from thidua_desktop.texts import report_screen as texts
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.leaving import settled
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.reports.subject import Subject


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a section now: words, and whether only they are printed."""

    text: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """One section on the screen.

    Attributes:
        key: Its lasting name.
        heading: As printed.
        hint: What belongs there.
        generated: What the program says, a paragraph each.
        typed: The clerk's words.
        note: When they were written.
        changed: Figures that changed since, a line each; nothing while none did.
    """

    key: str
    heading: str
    hint: str
    generated: tuple[str, ...]
    typed: Typed
    note: str
    changed: tuple[str, ...]


class View(Protocol):
    """What the presenter needs of the panel."""

    def show_sections(self, sections: Sequence[Shown]) -> None: ...
    def show_section(self, shown: Shown, *, keep: bool) -> None: ...
    def show_said(self, key: str, text: str, *, bad: bool) -> None: ...
    def show_problem(self, text: str) -> None: ...
    def typed(self, key: str) -> Typed: ...
    def go(self, key: str) -> None: ...


class Presenter:
    """Decide for the clerk's words."""

    def __init__(self, view: View, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self._subject: Subject | None = None
        self._shown: dict[str, Shown] = {}
        self._refused: dict[str, str] = {}
        self._stale = True
        self._wanted = False
        desk.operations.listen(frozenset(Kind), self._moved)

    def about(self, subject: Subject) -> None:
        """Turn to another report; whoever calls has asked :meth:`leave` before."""
        if subject == self._subject:
            return
        self._subject = subject
        self._shown, self._refused = {}, {}
        self._stale = True
        if self._wanted:
            self._load()

    def show(self) -> None:
        """Come into view."""
        self._wanted = True
        if not self._stale:
            return
        if self._shown:
            self._reread(list(self._shown))  # Boxes and the place among them stay.
        else:
            self._load()

    def hide(self) -> None:
        """Go out of view."""
        self._wanted = False

    def leave(self) -> bool:
        """Save what is typed, asking only where that fails; say whether it may be left."""
        self.save()
        return not self._unsaved() or settled(self._desk.asks, self.save, self._discard)

    def leave_section(self, key: str) -> None:
        """Save the words of a section the keyboard has left."""
        if key in self._shown and self._differs(key):
            self._write(key)

    def save(self) -> bool:
        """Save every section that changed; return whether nothing is left unsaved."""
        for key in self._unsaved():
            self._write(key)
        return self._settle()

    def seen(self, key: str) -> None:
        """Note the figures of a section as they are now; its words stay."""
        self.leave_section(key)
        subject = self._subject
        if subject is None:
            return
        narratives = self._desk.office.narratives
        self._desk.operations.now(
            lambda: narratives.seen(subject.key, subject.params, key),
            lambda _outcome: self._reread([key]),
            lambda problems: self._told(key, problems),
        )

    def typing(self, key: str) -> None:
        """Say that a section has words that are not saved yet."""
        if key in self._shown and key not in self._refused:
            differs = self._differs(key)
            note = texts.WORDS_TYPING if differs else self._shown[key].note
            self._view.show_said(key, note, bad=False)

    def _settle(self) -> bool:
        left = self._unsaved()
        if left:
            self._view.go(left[0])
        return not left

    def _discard(self) -> None:
        for key in self._unsaved():
            self._refused.pop(key, None)
            self._view.show_section(self._shown[key], keep=False)

    def _unsaved(self) -> list[str]:
        return [key for key in self._shown if self._differs(key)]

    def _differs(self, key: str) -> bool:
        typed, stored = self._view.typed(key), self._shown[key].typed
        same = tidy(typed.text, lines=True) == tidy(stored.text, lines=True)
        return not same or typed.alone != stored.alone

    def _write(self, key: str) -> None:
        subject = self._subject
        if subject is None:
            return
        narratives, typed = self._desk.office.narratives, self._view.typed(key)
        self._desk.operations.now(
            lambda: narratives.write(
                subject.key, subject.params, key, typed.text, alone=typed.alone
            ),
            lambda _outcome: self._written(key),
            lambda problems: self._told(key, problems),
        )

    def _written(self, key: str) -> None:
        self._refused.pop(key, None)
        self._reread([key])
        self._desk.say(texts.words_saved(self._shown[key].heading))

    def _told(self, key: str, problems: tuple[Problem, ...]) -> None:
        told = " ".join(sentence(one) for one in problems)
        self._refused[key] = told
        self._view.show_said(key, told, bad=True)

    # What is stored

    def _moved(self) -> None:
        """Something was written somewhere: figures may have changed, or the words themselves."""
        self._stale = True
        if self._wanted:
            self._reread(list(self._shown))

    def _load(self) -> None:
        found = self._read()
        if found is None:
            self._view.show_sections(())
            return
        self._shown = {one.key: one for one in found}
        self._stale = False
        self._view.show_sections(found)

    def _reread(self, keys: Sequence[str]) -> None:
        """Read sections again; words that are being typed stay as they are."""
        for one in self._read() or ():
            if one.key not in self._shown or one.key not in keys:
                continue
            keep = self._differs(one.key)
            before = self._shown[one.key]
            self._shown[one.key] = one
            # What was saved a moment ago differs from what is stored no more.
            keep = keep and self._differs(one.key)
            if one != before:
                self._view.show_section(one, keep=keep)
            if one.key in self._refused and not self._differs(one.key):
                del self._refused[one.key]
            self._view.show_said(
                one.key,
                self._refused.get(one.key) or (texts.WORDS_TYPING if keep else one.note),
                bad=one.key in self._refused,
            )
        self._stale = False

    def _read(self) -> list[Shown] | None:
        subject = self._subject
        if subject is None:
            return None
        try:
            found = self._desk.office.narratives.sections(subject.key, subject.params)
        except UserError as error:
            told = "\n".join(sentence(one) for one in error.problems)
            self._view.show_problem(f"{texts.NOT_DRAWN}\n{told}")
            return None
        self._view.show_problem("")
        return [shown(one) for one in found]


def shown(view: SectionView) -> Shown:
    """Return a section as it stands on the screen."""
    day = show_day(view.written) if view.written else ""
    lines = [texts.changed(one.label, one.before, one.now) for one in view.changed]
    return Shown(
        key=view.section.key,
        heading=view.section.heading,
        hint=view.section.hint,
        generated=view.generated,
        typed=Typed(view.text, view.alone),
        note=texts.written(day) if day else "",
        changed=(texts.changed_since(day), *lines) if lines else (),
    )
