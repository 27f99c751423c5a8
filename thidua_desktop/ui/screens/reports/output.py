"""Files made of a report: saved where the person says, or opened with the system's programs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any, Final

from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.paper import Paper
from thidua_desktop.domain.words import fold
from thidua_desktop.texts import report_screen as words
from thidua_desktop.texts import window
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.asking import FileType
from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.reports.subject import Subject

FOLDER: Final = "in-an"
_NAME_LETTERS: Final = 80
_TRIES: Final = 20
_TAKEN: Final = "target_open_elsewhere"


class Output:
    """Makes the files of one report.

    Args:
        desk: What a screen works with.
        saved: Hears where a file was saved.
    """

    def __init__(self, desk: Desk, saved: Callable[[Path], None]) -> None:
        self._desk = desk
        self._saved = saved
        self.last: Path | None = None

    def save(self, subject: Subject, paper: Paper | None, suffix: str) -> None:
        """Write a report into a file the person names."""
        desk, title = self._desk, subject.report.title
        kind = FileType(words.KINDS[suffix], suffix)
        name = f"{file_name(subject, paper)}{suffix}"
        target = desk.asks.save_file(title, desk.folder(), name, kind)
        if target is None:
            return
        desk.remember(target.parent)
        if target.suffix.lower() != suffix:
            target = target.with_name(f"{target.name}{suffix}")
        desk.operations.later(
            title, self._job(subject, lambda: iter([target])), self._done, self.refused
        )

    def open_pdf(self, subject: Subject, paper: Paper | None) -> None:
        """Write the pages into the program's own folder, and open them."""
        names = self._names(self._own_folder(), subject, paper, ".pdf")
        self._open(subject, lambda: names)

    def open_word(self, subject: Subject, paper: Paper | None) -> None:
        """Write the text beside the file saved last and open it; never over one made before."""
        folder = self._own_folder()
        if self.last is not None and self.last.parent.is_dir():
            folder = self.last.parent
        names = self._names(folder, subject, paper, ".docx")
        self._open(subject, lambda: (path for path in names if not path.exists()))

    def open_saved(self) -> None:
        """Open the file saved last."""
        if self.last is not None:
            self.show(self.last)

    def refused(self, problems: tuple[Problem, ...]) -> None:
        """Say why something was not done."""
        told = [sentence(one) for one in problems]
        self._desk.asks.problems(window.NOT_DONE_TITLE, window.NOT_DONE, told)

    def _open(self, subject: Subject, names: Callable[[], Iterator[Path]]) -> None:
        def job(progress: Any) -> Path:
            self._own_folder().mkdir(parents=True, exist_ok=True)
            return self._job(subject, names)(progress)

        self._desk.operations.later(subject.report.title, job, self._opened, self.refused)

    def _job(self, subject: Subject, names: Callable[[], Iterator[Path]]) -> Callable[[Any], Path]:
        office = self._desk.office

        def job(progress: Any) -> Path:
            taken: UserError | None = None
            with office.session():
                for path in islice(names(), _TRIES):
                    try:
                        return office.reports.write(subject.key, subject.params, path, progress)
                    except UserError as error:
                        if error.problems[0].code != _TAKEN:
                            raise
                        taken = error
            if taken is None:
                raise RuntimeError(subject.key)
            raise taken

        return job

    def _names(
        self, folder: Path, subject: Subject, paper: Paper | None, suffix: str
    ) -> Iterator[Path]:
        """Yield names for a file, the plain one first."""
        name = file_name(subject, paper)
        yield folder / f"{name}{suffix}"
        for number in count(2):
            yield folder / f"{name}-{number}{suffix}"

    def _own_folder(self) -> Path:
        return self._desk.office.places.data / FOLDER

    def _done(self, path: Path) -> None:
        self.last = path
        self._saved(path)
        self._desk.say(words.saved(path.name))

    def _opened(self, path: Path) -> None:
        self._desk.say(words.saved(str(path)))
        self.show(path)

    def show(self, path: Path) -> None:
        """Open a file with the system's own program, or say where it lies."""
        try:
            self._desk.show(path)
        except OSError:
            self._desk.asks.tell(words.NO_PROGRAM_TITLE, words.no_program(str(path)))


def file_name(subject: Subject, paper: Paper | None) -> str:
    """Return a name for a file of a report, without its suffix: plain letters and dashes."""
    title = f"{paper.title} {paper.subject}" if paper is not None else ""
    plain = re.sub(r"[^a-z0-9]+", "-", fold(title))[:_NAME_LETTERS].strip("-")
    return plain or subject.key
