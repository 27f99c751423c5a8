"""The gate: every job of the window passes here, short or long, reading or writing.

It publishes what kinds of record a job changed, hands refusals to whoever asked, and gives anything
unexpected to the funnel. It knows no toolkit.

A quiet job shows no curtain and gives way: whatever the person asks for stops it, runs, and lets it
begin anew.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from thidua_desktop.domain.errors import Cancelled, Problem, UserError, refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.ui.background import Background, Endings, Progress, State

T = TypeVar("T")
Refused = Callable[[tuple[Problem, ...]], None]
Listener = Callable[[], None]


class Curtain(Protocol):
    """What the person sees while a long job runs."""

    def opened(self, title: str, cancel: Callable[[], None]) -> None:
        """Show that the job runs, with a way to stop it."""

    def stepped(self, done: int, total: int) -> None:
        """Show how far it is."""

    def closed(self) -> None:
        """Take it away again."""


@dataclass(frozen=True, slots=True)
class Errand:
    """A quiet job: it reads, and nobody has to wait for it.

    Attributes:
        job: What it does, on the worker.
        done: Gets what came of it.
        refused: Gets the reasons why nothing did.
        stepped: Hears how far it is.
    """

    job: Callable[[Progress], Any]
    done: Callable[[Any], None]
    refused: Refused
    stepped: Callable[[int, int], None] = lambda _done, _total: None


class Operations:
    """Run jobs one at a time and tell the screens what changed."""

    def __init__(
        self, background: Background, curtain: Curtain, fault: Callable[[BaseException], None]
    ) -> None:
        self._background = background
        self._curtain = curtain
        self._fault = fault
        self._listeners: list[tuple[frozenset[Kind], Listener]] = []
        self._writing = False
        self._errand: Errand | None = None  # The quiet job that runs, or waits for its turn.
        self._quiet = False
        self._next: Callable[[], None] | None = None  # What a quiet job gives way to.

    @property
    def busy(self) -> bool:
        """Whether a job runs."""
        return self._background.state is not State.IDLE

    @property
    def waited_for(self) -> bool:
        """Whether a job runs that a person waits for."""
        return self.busy and not (self._quiet and self._next is None)

    def now(
        self, job: Callable[[], Outcome[T]], done: Callable[[Outcome[T]], None], refused: Refused
    ) -> None:
        """Run a short write on the window's thread.

        Args:
            job: One call of a service.
            done: Gets the outcome, after every listener has been told.
            refused: Gets the reasons when nothing was written.
        """
        problems: tuple[Problem, ...] = refuse("busy").problems if self._writing else ()
        outcome: Outcome[T] | None = None
        if not problems:
            try:
                outcome = job()
            except UserError as error:
                problems = error.problems
        if outcome is None:
            refused(problems)
            return
        self.publish(outcome.changed)
        done(outcome)

    def later(
        self,
        title: str,
        job: Callable[[Progress], T],
        done: Callable[[T], None],
        refused: Refused,
        *,
        writes: bool = False,
    ) -> None:
        """Run a long job on the worker; other writes are refused while a writing one runs.

        A job that returns an ``Outcome`` has its changes published. Cancelling calls neither
        ``done`` nor ``refused``.
        """
        if self.waited_for:
            refused(refuse("busy").problems)
            return

        def start() -> None:
            self._writing = writes
            endings = Endings(
                done=lambda value: self._arrived(value, done),
                failed=lambda error: self._failed(error, refused),
                stepped=self._curtain.stepped,
            )
            self._background.run(job, endings)

        if self.busy:
            self._next = start
            self._background.cancel()
        else:
            start()
        self._curtain.opened(title, self.cancel)

    def quietly(self, errand: Errand) -> None:
        """Run a quiet job as soon as nothing else does, in place of the quiet one before it."""
        self._errand = errand
        if not self.busy:
            self._run_errand()
        elif self._quiet:
            self._background.cancel()

    def hush(self) -> None:
        """Let go of the quiet job, running or waiting; its caller hears nothing more."""
        self._errand = None
        if self._quiet:
            self._background.cancel()

    def listen(self, kinds: frozenset[Kind], listener: Listener) -> Callable[[], None]:
        """Call the listener after any of these kinds changed; return the way to stop that."""
        entry = (kinds, listener)
        self._listeners.append(entry)

        def stop() -> None:
            if entry in self._listeners:
                self._listeners.remove(entry)

        return stop

    def publish(self, changed: frozenset[Kind]) -> None:
        """Tell every listener of one of these kinds, once each."""
        for kinds, listener in tuple(self._listeners):
            if kinds & changed:
                listener()

    def cancel(self) -> None:
        """Ask the job that runs to stop, or drop the one that is about to begin."""
        if self._next is not None:
            self._next = None
            self._curtain.closed()
        elif self._quiet:
            self.hush()
        else:
            self._background.cancel()

    def _arrived(self, value: T, done: Callable[[T], None]) -> None:
        self._close()
        try:
            if isinstance(value, Outcome):
                self.publish(value.changed)
            done(value)
        finally:
            self._run_errand()

    def _failed(self, error: BaseException, refused: Refused) -> None:
        self._close()
        try:
            if isinstance(error, UserError):
                refused(error.problems)
            elif not isinstance(error, Cancelled):
                self._fault(error)
        finally:
            self._run_errand()

    def _close(self) -> None:
        self._writing = False
        self._curtain.closed()

    def _run_errand(self) -> None:
        """Begin the quiet job that waits, if one does."""
        errand = self._errand
        if errand is None or self.busy:
            return
        self._quiet = True
        endings = Endings(
            done=lambda value: self._errand_done(errand, lambda: errand.done(value)),
            failed=lambda error: self._errand_failed(errand, error),
            stepped=lambda done, total: self._errand_stepped(errand, done, total),
        )
        self._background.run(errand.job, endings)

    def _errand_done(self, errand: Errand, tell: Callable[[], None]) -> None:
        self._quiet = False
        heard = self._errand is errand
        if heard:
            self._errand = None
        self._go_on()
        if heard:
            tell()

    def _errand_failed(self, errand: Errand, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            # It gave way: it stays the one that waits, unless another took its place.
            self._quiet = False
            self._go_on()
        elif isinstance(error, UserError):
            problems = error.problems
            self._errand_done(errand, lambda: errand.refused(problems))
        else:
            self._errand_done(errand, lambda: None)
            self._fault(error)

    def _errand_stepped(self, errand: Errand, done: int, total: int) -> None:
        if self._errand is errand:
            errand.stepped(done, total)

    def _go_on(self) -> None:
        """Begin what the quiet job gave way to, else the quiet job that waits."""
        start, self._next = self._next, None
        if start is not None:
            start()
        else:
            self._run_errand()
