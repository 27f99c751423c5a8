"""What a verb is, what it answers, and how it gets at the office."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from thidua_desktop import app
from thidua_desktop.domain.errors import Problem, UserError, refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.texts import command as words


class Arguments(Protocol):
    """Where a verb says what it takes: a group of argparse."""

    def add_argument(self, *names: str, **options: Any) -> Any:
        """Take one more argument."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a verb has to say.

    Attributes:
        document: What ``--json`` prints.
        lines: What a person reads.
        notes: Messages beside the answer; they never mix with it.
        ok: Whether all that was asked for is done.
    """

    document: Any
    lines: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    ok: bool = True


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb.

    Attributes:
        name: Its name.
        arguments: Says what it takes.
        run: Does it.
        kind: The kind of record its refusals speak of, where none is typed.
    """

    name: str
    arguments: Callable[[Arguments], None]
    run: Callable[[Namespace], Answer]
    kind: str = ""


class Usage(Exception):
    """The command was typed in a way that cannot be understood.

    Attributes:
        sentence: What is wrong.
        usage: How the verb is typed.
        verb: Which verb; "" before there is one.
    """

    def __init__(self, sentence: str, usage: str = "", verb: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.usage = usage
        self.verb = verb


class Noticed(UserError):
    """A refusal of a verb that first had something to tell, which is not told a second time.

    Attributes:
        notice: Its code and its sentence.
    """

    def __init__(self, problems: Iterable[Problem], notice: Mapping[str, str]) -> None:
        super().__init__(problems)
        self.notice = notice


@contextmanager
def opened(home: str) -> Iterator[Office]:
    """Open the office of a data folder for as long as the context lasts."""
    office = app.open_home(home)
    try:
        with office.session():
            yield office
    finally:
        office.close()


def in_office(run: Callable[[Office, Namespace], Answer]) -> Callable[[Namespace], Answer]:
    """Return a verb's work on an office that has been set up.

    A folder without an office is left as it is: a slip of the pen in ``--home`` makes no files.
    """

    def work(arguments: Namespace) -> Answer:
        places = app.places(arguments.home)
        lost = not places.database.exists()
        if lost and not any((places.data / "backups").glob("*.db")):
            raise refuse("office_not_set_up", folder=places.data)
        with opened(arguments.home) as office:
            if not office.is_set_up():
                raise refuse("office_not_set_up", folder=places.data)
            return run(office, arguments)

    return work


def nothing_more(_arguments: Arguments) -> None:
    """Take no arguments."""


def path(text: str) -> Path:
    """Return the path typed; nothing at all is not the current folder.

    Raises:
        ArgumentTypeError: Nothing was typed.
    """
    if not text.strip():
        raise ArgumentTypeError(words.PATH_EMPTY)
    return Path(text)


def kind_argument(take: Arguments) -> None:
    """Take a kind of record."""
    take.add_argument("kind", type=_kind, metavar=words.PLACES["kind"], help=words.HELP["kind"])


def _kind(text: str) -> Kind:
    try:
        return Kind(text)
    except ValueError as error:
        known = ", ".join(kind.value for kind in Kind)
        raise ArgumentTypeError(words.kind_unknown(text, known)) from error
