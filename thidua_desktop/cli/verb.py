"""What a verb is, what it answers, and how it gets at the office."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from thidua_desktop import app
from thidua_desktop.domain.errors import refuse
from thidua_desktop.services.office import Office


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
    """One verb: its name, its arguments, and what it does."""

    name: str
    arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], Answer]


class Usage(Exception):
    """The command was typed in a way that cannot be understood."""

    def __init__(self, sentence: str, usage: str = "", verb: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.usage = usage
        self.verb = verb


class NoOffice(Exception):
    """The folder named holds no office; carries the folder."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        self.folder = folder


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
        database = app.places(arguments.home).database
        if not database.exists():
            raise NoOffice(str(database.parent)) from refuse("office_not_set_up")
        with opened(arguments.home) as office:
            office.identity  # noqa: B018 - refuses when the office has not been set up
            return run(office, arguments)

    return work


def done(**document: Any) -> Mapping[str, Any]:  # noqa: ANN401
    """Return the document of something that is done."""
    return {"ok": True, **document}
