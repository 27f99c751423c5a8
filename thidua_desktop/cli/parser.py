"""The grammar: verbs, options and help, all in the clerk's language."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

from thidua_desktop import __version__
from thidua_desktop.cli.verb import Usage, Verb
from thidua_desktop.texts import command as words


class Asked(Exception):
    """The person asked for a text (help, version), which is the message."""


class _Help(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_rest: Any) -> NoReturn:
        raise Asked(parser.format_help().rstrip())


class _Version(argparse.Action):
    def __call__(self, *_rest: Any) -> NoReturn:
        raise Asked(f"{words.PROGRAM} {__version__}")


class _Layout(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, words.USAGE if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser that raises what is wrong instead of ending the program."""

    verb = ""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Layout, **options)

    def error(self, message: str) -> NoReturn:
        """Raise the complaint in words, with how the verb is typed."""
        usage = self.format_usage().rstrip()
        raise Usage(words.complaint(message), usage, self.verb)


def build(verbs: Sequence[Verb]) -> Parser:
    """Return the parser of the whole command line."""
    parser = Parser(prog=words.PROGRAM, description=words.ABOUT, epilog=words.EPILOG)
    general = parser.add_argument_group(words.GENERAL)
    _help(general)
    general.add_argument("--version", action=_Version, nargs=0, help=words.HELP["--version"])
    general.add_argument(
        "--home", default="", metavar=words.PLACES["folder"], help=words.HELP["--home"]
    )
    table = parser.add_subparsers(
        title=words.VERBS_TITLE, dest="verb", metavar=words.PLACES["verb"], parser_class=Parser
    )
    for verb in verbs:
        said = words.VERBS[verb.name]
        one = table.add_parser(verb.name, help=said, description=f"{said}.")
        one.verb = verb.name
        own = one.add_argument_group(words.ARGUMENTS)
        verb.arguments(own)
        shared = one.add_argument_group(words.GENERAL)
        _help(shared)
        shared.add_argument("--json", action="store_true", help=words.HELP["--json"])
    return parser


def _help(group: Any) -> None:
    group.add_argument("-h", "--help", action=_Help, nargs=0, help=words.HELP["--help"])
