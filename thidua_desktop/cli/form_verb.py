"""The verb form: office forms listed, made, looked through and filled in."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from thidua_desktop.cli.output import reasons, spelled
from thidua_desktop.cli.verb import Answer, Arguments, Usage, Verb, in_office, path
from thidua_desktop.cli.words_file import read_words
from thidua_desktop.domain.words import tidy
from thidua_desktop.services.office import Office
from thidua_desktop.services.progress import Silent
from thidua_desktop.services.reports.forms import FORMS, Form, FormField, form
from thidua_desktop.texts import command as words
from thidua_desktop.texts import command_forms as said

_KEYS: Final = frozenset(one.key for one in FORMS)
# Which options each action takes; those before the bar it cannot do without.
_TAKEN: Final[Mapping[str, tuple[frozenset[str], frozenset[str]]]] = {
    "list": (frozenset(), frozenset()),
    "make": (frozenset({"what", "out"}), frozenset()),
    "fields": (frozenset({"what"}), frozenset({"form"})),
    "fill": (frozenset({"what", "out"}), frozenset({"about", "form", "text", "source"})),
}
_OPTIONS: Final = {
    "what": words.PLACES["form-or-file"],
    "out": "--out",
    "about": "--for",
    "form": "--form",
    "text": "--text",
    "source": "--from",
}


def _arguments(take: Arguments) -> None:
    places, helps = words.PLACES, words.HELP
    take.add_argument(
        "action", choices=tuple(_TAKEN), metavar=places["action"], help=helps["form-action"]
    )
    take.add_argument(
        "what", nargs="?", default="", metavar=places["form-or-file"], help=helps["form-or-file"]
    )
    take.add_argument("--out", type=path, metavar=places["file"], help=helps["--out-form"])
    take.add_argument("--for", dest="about", type=tidy, metavar=places["name"], help=helps["--for"])
    take.add_argument("--form", default="", metavar=places["form"], help=helps["--form"])
    take.add_argument("--text", metavar=places["text"], help=helps["--text"])
    take.add_argument(
        "--from", type=path, dest="source", metavar=places["file"], help=helps["--from-words"]
    )


def _form(office: Office, arguments: Namespace) -> Answer:
    needed, more = _TAKEN[arguments.action]
    given = {name for name in _OPTIONS if getattr(arguments, name) not in (None, "")}
    if arguments.about == "":
        raise Usage(words.option_empty("--for"), verb="form")
    if missing := sorted(needed - given):
        raise Usage(words.option_missing(_named(missing)), verb="form")
    if unused := sorted(given - needed - more):
        raise Usage(words.option_unused(_named(unused)), verb="form")
    return _ACTIONS[arguments.action](office, arguments)


def _named(names: list[str]) -> str:
    return ", ".join(_OPTIONS[name] for name in names)


def _list(office: Office, _arguments: Namespace) -> Answer:
    found = office.forms.all()
    told = (said.form_line(one.key, one.title, one.asks) for one in found)
    return Answer([_document(one) for one in found], tuple(told))


def _make(office: Office, arguments: Namespace) -> Answer:
    target = office.forms.make(arguments.what, arguments.out)
    document = {"ok": True, "form": arguments.what, "path": str(target)}
    return Answer(document, (str(target),), (said.MADE,))


def _fields(office: Office, arguments: Namespace) -> Answer:
    if arguments.what in _KEYS:
        asked = form(arguments.what)
        return Answer(_document(asked), tuple(map(_field_line, asked.fields)))
    looked = office.forms.look(Path(arguments.what), arguments.form)
    document = {
        "ok": not looked.problems,
        "form": looked.form.key,
        "used": [one.name for one in looked.used],
        "problems": [spelled(one) for one in looked.problems],
    }
    told = (*map(_field_line, looked.used), *reasons(looked.problems, ""))
    return Answer(document, told, ok=not looked.problems)


def _fill(office: Office, arguments: Namespace) -> Answer:
    if arguments.text is not None and arguments.source is not None:
        raise Usage(said.TEXT_OR_FILE, verb="form")
    own = read_words(arguments.source) if arguments.source else arguments.text or ""
    done = office.forms.fill(
        Path(arguments.what),
        arguments.out,
        Silent(),
        about=arguments.about or "",
        key=arguments.form,
        words=own,
    )
    document = {
        "ok": True,
        "form": done.form.key,
        "path": str(done.path),
        "about": done.about,
        "count": done.count,
        "sample": done.sample,
    }
    notes = (said.filled(done.about, done.count), *([said.SAMPLE] if done.sample else []))
    return Answer(document, (str(done.path),), notes)


def _document(one: Form) -> dict[str, Any]:
    fields = [{"name": f.name, "label": f.label, "in_lines": f.in_lines} for f in one.fields]
    return {"key": one.key, "title": one.title, "about": one.about, "fields": fields}


def _field_line(field: FormField) -> str:
    return said.field_line(field.name, field.label)


_ACTIONS: Final[Mapping[str, Callable[[Office, Namespace], Answer]]] = {
    "list": _list,
    "make": _make,
    "fields": _fields,
    "fill": _fill,
}

VERB = Verb("form", _arguments, in_office(_form))
