"""Office forms: an office takes a first template, changes it in Word, and has it filled in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from thidua_desktop.domain.errors import Problem, UserError, refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.printing import formats
from thidua_desktop.services.progress import Progress
from thidua_desktop.services.reports import award_letter, form_values, minutes, work_report
from thidua_desktop.services.reports.form_values import Values
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.services.reports.resolving import resolved
from thidua_desktop.services.reports.writing import writing
from thidua_desktop.texts import forms as texts

if TYPE_CHECKING:
    from thidua_desktop.printing.forms import Template

SUFFIX: Final = ".docx"


@dataclass(frozen=True, slots=True)
class FormField:
    """One name that a template may hold.

    Attributes:
        name: As it is written between the braces.
        label: What it stands for.
        in_lines: Whether it has several lines, to be gone through with for.
    """

    name: str
    label: str
    in_lines: bool


@dataclass(frozen=True, slots=True)
class Form:
    """One office form.

    Attributes:
        key: Its name on the command line.
        title: Its name in lists.
        about: The parameter that says what it is filled in for.
        asks: What that is called.
        fields: What its template may hold.
    """

    key: str
    title: str
    about: str
    asks: str
    fields: tuple[FormField, ...]

    @property
    def names(self) -> frozenset[str]:
        """The names of its fields."""
        return frozenset(field.name for field in self.fields)


@dataclass(frozen=True, slots=True)
class Looked:
    """A template that was looked through.

    Attributes:
        form: Which form it is.
        used: The fields it uses, in the form's order.
        problems: Names that are no fields, and what else is wrong with them.
    """

    form: Form
    used: tuple[FormField, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class FilledIn:
    """A form that was filled in.

    Attributes:
        path: The file.
        form: Which form it is.
        about: What it was filled in for.
        count: How many times: certificates are several.
        sample: Whether it is about made-up data.
    """

    path: Path
    form: Form
    about: str
    count: int
    sample: bool


def _form(key: str, about: str) -> Form:
    fields = tuple(
        FormField(name, label, name in texts.IN_LINES) for name, label in texts.FIELDS[key].items()
    )
    return Form(key, texts.TITLES[key], about, texts.ABOUT[key], fields)


FORMS: Final = (
    _form(texts.INVITATION, "meeting"),
    _form(texts.CERTIFICATE, "proposal"),
    _form(texts.LETTER, "period"),
)


def form(key: str) -> Form:
    """Return the form of that key.

    Raises:
        UserError: There is none.
    """
    for one in FORMS:
        if one.key == key:
            return one
    raise refuse("form_unknown", text=key, choices=", ".join(one.key for one in FORMS))


class Forms:
    """The office forms.

    Call on a thread that has a session open. Nothing here writes to the database.
    """

    def __init__(self, registers: Registers, fonts: Path) -> None:
        self._registers = registers
        self._fonts = fonts

    def all(self) -> tuple[Form, ...]:
        """Return every form there is."""
        return FORMS

    def make(self, key: str, target: Path) -> Path:
        """Write the first template of a form; return the file.

        Raises:
            UserError: There is no such form, or it cannot be written there.
        """
        wanted = form(key)
        with writing(_checked(target)):
            formats.write_form(wanted.key, target, self._fonts)
        return target

    def look(self, template: Path, key: str = "") -> Looked:
        """Return the fields of a template, and what is wrong with them.

        Args:
            template: The file.
            key: Which form it is; "" when the file says so itself.

        Raises:
            UserError: It cannot be read, is not harmless, a tag is misspelt, or it does not say
                which form it is.
        """
        read = formats.read_template(template)
        return _looked(read, _form_of(read, key))

    def fill(
        self,
        template: Path,
        target: Path,
        progress: Progress,
        *,
        about: str = "",
        key: str = "",
        words: str = "",
    ) -> FilledIn:
        """Fill a template in; return the file.

        Args:
            template: The office's file; it stays as it is.
            target: The file to write.
            progress: Hears pages done; stops the work.
            about: What it is for, by id or name; "" for the latest.
            key: Which form it is; "" when the file says so itself.
            words: The clerk's own words, for a letter.

        Raises:
            UserError: The template is refused, what it is for is not there, or the file cannot be
                written; an older one stays as it was.
            Cancelled: The person asked to stop.
        """
        read = formats.read_template(template)
        wanted = _form_of(read, key)
        if problems := _looked(read, wanted).problems:
            raise UserError(problems)
        if _checked(target).exists() and target.samefile(template):
            raise refuse("form_over_itself", file=target.name)
        found = _GATHERED[wanted.key](self._registers, about, words)
        with writing(target):
            formats.fill_form(read, found.pages, target, progress.step)
        return FilledIn(target, wanted, found.label, len(found.pages), found.sample)


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What goes into a form: for what, and the fields of each page."""

    label: str
    pages: Sequence[Values]
    sample: bool = False


def _form_of(template: Template, key: str) -> Form:
    if not key and template.form not in texts.TITLES:
        choices = ", ".join(one.key for one in FORMS)
        raise refuse("form_kind_unknown", file=template.path.name, choices=choices)
    return form(key or template.form)


def _looked(template: Template, wanted: Form) -> Looked:
    in_lines = frozenset(field.name for field in wanted.fields if field.in_lines)
    names = template.used.names
    used = tuple(field for field in wanted.fields if field.name in names)
    return Looked(wanted, used, tuple(template.problems(wanted.names, in_lines)))


def _checked(target: Path) -> Path:
    if target.suffix.lower() != SUFFIX:
        raise refuse("form_suffix_unknown")
    if not target.parent.is_dir():
        raise refuse("folder_missing", folder=target.parent)
    return target


def _asked(registers: Registers, report: Report, about: str, key: str) -> Params:
    """Return what a form is for, as ids; the latest when nothing was said.

    Raises:
        UserError: It is not there, or there is none at all.
    """
    name = form(key).about
    asked = resolved(registers, report, Params(**{name: about}))
    if not getattr(asked, name):
        raise refuse("form_nothing_about", what=form(key).asks.lower())
    return asked


def _invitation(registers: Registers, about: str, _words: str) -> _Gathered:
    asked = _asked(registers, minutes.REPORT, about, texts.INVITATION)
    meeting: Any = registers.records.get(Kind.MEETING, asked.meeting)
    values = form_values.of_meeting(registers, meeting)
    return _Gathered(meeting.title, [values], meeting.sample)


def _certificate(registers: Registers, about: str, _words: str) -> _Gathered:
    about = about or form_values.honoured(registers)
    asked = _asked(registers, award_letter.REPORT, about, texts.CERTIFICATE)
    proposal: Any = registers.records.get(Kind.AWARD_PROPOSAL, asked.proposal)
    pages = form_values.of_proposal(registers, proposal)
    return _Gathered(proposal.title, pages, proposal.sample)


def _letter(registers: Registers, about: str, words: str) -> _Gathered:
    asked = _asked(registers, work_report.REPORT, about, texts.LETTER)
    period: Any = registers.records.get(Kind.PERIOD, asked.period)
    return _Gathered(period.name, [form_values.of_period(registers, asked, words)])


_Gather = Callable[[Registers, str, str], _Gathered]
_GATHERED: Final[Mapping[str, _Gather]] = {
    texts.INVITATION: _invitation,
    texts.CERTIFICATE: _certificate,
    texts.LETTER: _letter,
}
