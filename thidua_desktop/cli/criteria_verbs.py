"""The verb criteria: tables from spreadsheet files, checked, applied, renewed, written out."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from thidua_desktop.cli import criteria_answers as answers
from thidua_desktop.cli.verb import Answer, Arguments, Usage, Verb, in_office, path
from thidua_desktop.domain.kinds import Kind, called
from thidua_desktop.domain.words import tidy
from thidua_desktop.services.office import Office
from thidua_desktop.services.scoring.book_preview import BookPreview
from thidua_desktop.texts import command as words
from thidua_desktop.texts import criteria_preview as said

# What looks like a file, though there may be none of that name.
_SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".csv"})
_FIELDS = ("code", "name", "year", "bloc", "decimals")
_VALUED = ("--code", "--name", "--year", "--bloc", "--decimals", "--sheet", "--into", "--out")
_FLAGS = ("--dry-run", "--suggest")
_TAKEN = {
    "import": {*_VALUED, *_FLAGS} - {"--out"},
    "check": {"--sheet", "--suggest"},
    "export": {"--out"},
    "apply": set[str](),
    "renew": set[str](),
}
_HELP = {"--name": "--table-name", "--sheet": "--sheet-name", "--out": "--out-book"}
_PLACES = {
    "--code": "code",
    "--name": "name",
    "--year": "year",
    "--bloc": "name",
    "--decimals": "number",
    "--sheet": "sheet-name",
    "--into": "code",
    "--out": "file",
}


def _arguments(take: Arguments) -> None:
    places = words.PLACES
    take.add_argument(
        "action",
        choices=tuple(_TAKEN),
        metavar=places["action"],
        help=words.HELP["criteria-action"],
    )
    take.add_argument(
        "what", type=path, metavar=places["file-or-table"], help=words.HELP["file-or-table"]
    )
    for name in _VALUED:
        read: Callable[[str], object] = path if name == "--out" else tidy
        said_of = words.HELP[_HELP.get(name, name)]
        take.add_argument(
            name, default=None, type=read, metavar=places[_PLACES[name]], help=said_of
        )
    for name in _FLAGS:
        take.add_argument(name, action="store_true", help=words.HELP[name])


def _criteria(office: Office, arguments: Namespace) -> Answer:
    # So that a refusal names the table's fields.
    arguments.kind = Kind.CRITERIA_TABLE
    action = arguments.action
    given = [n for n in (*_VALUED, *_FLAGS) if getattr(arguments, n[2:].replace("-", "_"))]
    if unused := [name for name in given if name not in _TAKEN[action]]:
        raise Usage(words.option_unused(", ".join(unused)), verb="criteria")
    if action == "export" and arguments.out is None:
        raise Usage(words.option_missing("--out"), verb="criteria")
    return _ACTIONS[action](office, arguments)


def _import(office: Office, arguments: Namespace) -> Answer:
    preview = _preview(office, arguments)
    if arguments.dry_run or preview.problems:
        ending = said.NOT_TAKEN if preview.problems else said.DRY_RUN
        return answers.previewed(office, preview, ending, ok=not preview.problems)
    table = office.tables.import_book(preview).value
    ending = said.taken(called(table), sound=not answers.errors(preview.findings))
    return answers.previewed(office, preview, ending, ok=True, table=table)


def _check(office: Office, arguments: Namespace) -> Answer:
    if _is_file(arguments.what):
        preview = _preview(office, arguments)
        sound = not preview.problems and not answers.errors(preview.findings)
        return answers.previewed(office, preview, "", ok=sound)
    whole = office.tables.whole(str(arguments.what))
    return answers.checked(whole.table, whole.criteria, office.tables.check(whole.table.id))


def _export(office: Office, arguments: Namespace) -> Answer:
    target = office.tables.write_book(str(arguments.what), arguments.out)
    return Answer({"ok": True, "path": str(target)}, (str(target),), (said.exported(str(target)),))


def _apply(office: Office, arguments: Namespace) -> Answer:
    whole = office.tables.whole(str(arguments.what), draft=True)
    table, findings = whole.table, office.tables.check(whole.table.id)
    if table.state == "NHAP" and answers.errors(findings):
        return answers.checked(table, whole.criteria, findings)
    applied = office.tables.apply(table.id).value
    document = {"ok": True, **answers.head(applied), "hash": applied.hash}
    return Answer(document, (said.APPLIED,))


def _renew(office: Office, arguments: Namespace) -> Answer:
    table = office.tables.renew(str(arguments.what)).value
    line = said.renewed(table.code, table.year, table.version)
    return Answer({"ok": True, **answers.head(table)}, (line,))


def _preview(office: Office, arguments: Namespace) -> BookPreview:
    typed = {name: getattr(arguments, name) or "" for name in _FIELDS}
    return office.tables.read_book(
        arguments.what,
        arguments.sheet or "",
        typed,
        into=arguments.into or "",
        suggest=arguments.suggest,
    )


def _is_file(named: Path) -> bool:
    return named.suffix.casefold() in _SUFFIXES or named.is_file()


_ACTIONS = {
    "import": _import,
    "check": _check,
    "export": _export,
    "apply": _apply,
    "renew": _renew,
}

VERB = Verb("criteria", _arguments, in_office(_criteria))
