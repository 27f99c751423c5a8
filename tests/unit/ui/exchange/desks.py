"""A desk whose services are named by a test, and a view that notes what it is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from thidua_desktop.domain.errors import UserError
from thidua_desktop.ui.screen import Desk


class View:
    """Notes every call by its name; the last one of each counts."""

    def __init__(self) -> None:
        self.told: dict[str, tuple[Any, ...]] = {}

    def __getattr__(self, name: str) -> Callable[..., None]:
        def note(*args: Any, **more: Any) -> None:
            self.told[name] = (*args, *more.values())

        return note


class Asks:
    """Gives answers in their order, and keeps what it said."""

    def __init__(self) -> None:
        self.answers: list[Any] = []
        self.heard: list[str] = []

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def ask(*args: Any) -> Any:
            self.heard.append(" ".join(map(str, args)))
            silent = name in {"tell", "problems"}
            return None if silent else self.answers.pop(0)

        return ask


class Operations:
    """Does long jobs at once."""

    busy = False

    def __init__(self) -> None:
        self.jobs: list[str] = []

    def now(self, job: Any, done: Any, refused: Any) -> None:
        self._run(job, done, refused)

    def later(self, title: str, job: Any, done: Any, refused: Any, *, writes: bool = False) -> None:
        self.jobs.append(f"{title}{' writes' if writes else ''}")
        self._run(lambda: job(None), done, refused)

    def _run(self, job: Any, done: Any, refused: Any) -> None:
        try:
            value = job()
        except UserError as error:
            refused(error.problems)
        else:
            done(value)


@contextmanager
def session() -> Iterator[None]:
    yield


def desk(said: list[str], **services: Any) -> Any:
    """Return a desk with these services; the rest of an office is what most tests need."""
    office = SimpleNamespace(
        session=session,
        epochs=SimpleNamespace(notice=lambda: ""),
        records=SimpleNamespace(label=lambda kind, uid: f"{kind.value} {uid[-4:]}"),
        **services,
    )
    return Desk(
        office=office,  # type: ignore[arg-type]
        operations=Operations(),  # type: ignore[arg-type]
        asks=Asks(),
        today=lambda: date(2024, 11, 22),
        show=lambda _path: None,
        say=said.append,
        go=lambda _key: None,
        do=lambda _action: None,
        folder=Path.home,
        remember=lambda _path: None,
        reopen=lambda: said.append("reopened"),
    )
