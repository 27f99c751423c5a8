"""What the window on office forms decides: templates made, looked through, filled in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.services.reports.forms import FilledIn, Form, Looked
from thidua_desktop.texts import forms_screen as words
from thidua_desktop.texts import window
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.asking import FileType
from thidua_desktop.ui.screen import Desk

TEMPLATE: Final = FileType(words.TEMPLATE_KIND, ".docx")
FILLED: Final = FileType(words.FILLED_KIND, ".docx")


class Presenter:
    """Decide for office forms.

    Args:
        desk: What a screen works with.
        show: Opens a file with the system's own program, or says where it lies.
    """

    def __init__(self, desk: Desk, show: Callable[[Path], None]) -> None:
        self._desk = desk
        self._show = show
        self.forms: tuple[Form, ...] = desk.office.forms.all()

    def lines(self, form: Form) -> list[str]:
        """Return every name that a form's template may hold."""
        return [words.field_line(field.name, field.label) for field in form.fields]

    def make(self, form: Form) -> None:
        """Write the first template where the person says, and open it."""
        desk = self._desk
        target = desk.asks.save_file(
            words.MAKE, desk.folder(), words.template_name(form.key), TEMPLATE
        )
        if target is None:
            return
        desk.remember(target.parent)
        office, path = desk.office, _named(target)

        def job(_progress: Any) -> Path:
            return office.forms.make(form.key, path)

        desk.operations.later(words.MAKE, job, self._made, self._refused)

    def look(self) -> None:
        """Say which names a template uses, or what is wrong with it."""
        if (template := self._template(words.LOOK)) is None:
            return
        try:
            looked = self._desk.office.forms.look(template)
        except UserError as error:
            self._wrong(error.problems)
            return
        if looked.problems:
            self._wrong(looked.problems)
        else:
            self._sound(looked)

    def fill(self, form: Form, about: str, own_words: str) -> None:
        """Fill a template of the office in, and open what came of it."""
        desk = self._desk
        if (template := self._template(words.FILL)) is None:
            return
        label = template.stem.removeprefix("mau-")
        target = desk.asks.save_file(
            words.FILL, desk.folder(), words.filled_name(label, desk.today().isoformat()), FILLED
        )
        if target is None:
            return
        desk.remember(target.parent)
        office, path = desk.office, _named(target)

        def job(progress: Any) -> FilledIn:
            with office.session():
                return office.forms.fill(
                    template, path, progress, about=about, key=form.key, words=own_words
                )

        desk.operations.later(words.FILL, job, self._filled, self._refused)

    def _template(self, title: str) -> Path | None:
        template = self._desk.asks.open_file(title, self._desk.folder(), TEMPLATE)
        if template is not None:
            self._desk.remember(template.parent)
        return template

    def _made(self, path: Path) -> None:
        self._desk.say(words.made(str(path)))
        self._show(path)

    def _filled(self, done: FilledIn) -> None:
        self._desk.say(words.filled(done.form.title, done.about, done.count, sample=done.sample))
        self._show(done.path)

    def _sound(self, looked: Looked) -> None:
        names = [field.name for field in looked.used]
        self._desk.asks.tell(words.SOUND_TITLE, words.sound(looked.form.title, names))

    def _wrong(self, problems: tuple[Problem, ...]) -> None:
        told = [sentence(one) for one in problems]
        self._desk.asks.problems(words.WRONG_TITLE, words.WRONG, told)

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        told = [sentence(one) for one in problems]
        self._desk.asks.problems(window.NOT_DONE_TITLE, window.NOT_DONE, told)


def _named(target: Path) -> Path:
    """Return a name with the ending of a Word file."""
    if target.suffix.lower() == TEMPLATE.suffix:
        return target
    return target.with_name(f"{target.name}{TEMPLATE.suffix}")
