"""What the settings decide: who works, where the data is, copies and checks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, Protocol

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.texts import screens as words
from thidua_desktop.texts import window
from thidua_desktop.texts.problems import sentence
from thidua_desktop.texts.steps import step_label
from thidua_desktop.ui.asking import FileType, Option
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screen import Desk

_MEGABYTE: Final = 1024 * 1024
_COPY: Final = FileType(words.BACKUP_KIND, ".db")


class View(Protocol):
    """What the presenter needs of the screen."""

    def show_person(self, name: str) -> None: ...
    def show_data(self, text: str) -> None: ...
    def show_direct(self, *, direct: bool) -> None: ...


class Presenter:
    """Decide for the general settings."""

    def __init__(self, view: View, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self._office = desk.office

    def refresh(self) -> None:
        """Read who works here and where the data is."""
        self._view.show_person(self._office.identity.person)
        status = self._office.overview.status()
        size = show_number(status.bytes * 10 // _MEGABYTE)
        whole, part = (size[:-1] or "0"), size[-1:]
        self._view.show_data(words.data_note(status.path, f"{whole},{part}"))
        self._view.show_direct(direct=self._office.printing.direct)

    @property
    def may_choose_printing(self) -> bool:
        """Whether printing by ourselves has to be asked for on this machine."""
        return not self._office.printing.proven

    def print_directly(self, *, direct: bool) -> None:
        """Print by ourselves from now on, or not."""
        self._office.printing.print_directly(direct=direct)

    def work_as(self, name: str) -> None:
        """Keep who is working from now on."""
        if not name.strip():
            self._desk.asks.tell(words.PERSON_TITLE, words.FIRST_NO_PERSON)
            return
        self._office.setup.work_as(name)
        self._desk.say(words.PERSON_SAVED)

    def open_folder(self) -> None:
        """Show the data folder."""
        self._desk.show(self._office.places.data)

    def back_up(self) -> None:
        """Copy the data into a folder the person chooses."""
        folder = self._desk.asks.folder(words.BACKUP_TITLE, self._desk.folder())
        if folder is None:
            return
        office = self._office

        def job(_progress: Any) -> Path:
            with office.session():
                return office.back_up(folder)

        self._desk.operations.later(
            words.BACKUP_TITLE,
            job,
            lambda path: self._desk.say(words.backed_up(str(path))),
            self._refused,
        )

    def check(self) -> None:
        """Read the whole file and say what is wrong."""
        office = self._office

        def job(_progress: Any) -> list[str]:
            with office.session():
                return office.overview.check()

        self._desk.operations.later(words.CHECK_TITLE, job, self._checked, self._refused)

    def restore(self) -> None:
        """Say what a copy the person chooses is, and put it in place of the data after asking."""
        backups = self._office.places.data / "backups"
        folder = backups if backups.is_dir() else self._desk.folder()
        path = self._desk.asks.open_file(words.RESTORE_TITLE, folder, _COPY)
        if path is None:
            return
        office = self._office

        def job(_progress: Any) -> Any:
            with office.session():
                return office.epochs.look(path)

        self._desk.operations.later(
            words.RESTORE_TITLE, job, lambda copy: self._looked(path, copy), self._refused
        )

    def moved(self) -> None:
        """Go on as another machine, after asking: the old one is not used any more."""
        answer = self._desk.asks.choose(
            words.MOVED_TITLE,
            words.MOVED_QUESTION,
            [Option("yes", words.MOVED_YES, main=True), Option("", window.CANCEL)],
        )
        if answer == "yes":
            self._desk.operations.now(
                lambda: Outcome(self._office.epochs.moved()),
                lambda _outcome: self._desk.reopen(),
                self._refused,
            )

    def steps(self) -> list[Row]:
        """Return what was done here, latest first."""
        return [
            Row((words.moment(step.at), step_label(step.key, step.label), step.by))
            for step in self._office.history.steps()
        ]

    def _looked(self, path: Path, copy: Any) -> None:
        question = words.restore_question(copy.name, copy.taken_at, copy.person, copy.rows)
        answer = self._desk.asks.choose(
            words.RESTORE_TITLE,
            question,
            [Option("yes", words.RESTORE_YES, danger=True), Option("", window.CANCEL, main=True)],
        )
        if answer != "yes":
            return
        office = self._office

        def job(_progress: Any) -> Any:
            with office.session():
                return office.epochs.restore(path)

        self._desk.operations.later(
            words.RESTORE_TITLE, job, lambda _done: self._desk.reopen(), self._refused, writes=True
        )

    def _checked(self, found: Sequence[str]) -> None:
        if found:
            self._desk.asks.problems(words.CHECK_TITLE, words.CHECK_FOUND, found)
        else:
            self._desk.asks.tell(words.CHECK_TITLE, words.CHECK_SOUND)

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        self._desk.asks.problems(
            window.NOT_DONE_TITLE, window.NOT_DONE, [sentence(one) for one in problems]
        )
