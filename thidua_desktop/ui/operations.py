"""The gate: every job of the window passes here, short or long, reading or writing.

It publishes what kinds of record a job changed, hands refusals to whoever asked, and gives anything
unexpected to the funnel. It knows no toolkit.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

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

    @property
    def busy(self) -> bool:
        """Whether a long job runs."""
        return self._background.state is not State.IDLE

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
        endings = Endings(
            done=lambda value: self._arrived(value, done),
            failed=lambda error: self._failed(error, refused),
            stepped=self._curtain.stepped,
        )
        if not self._background.run(job, endings):
            refused(refuse("busy").problems)
            return
        self._writing = writes
        self._curtain.opened(title, self._background.cancel)

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
        """Ask the long job that runs to stop."""
        self._background.cancel()

    def _arrived(self, value: T, done: Callable[[T], None]) -> None:
        self._close()
        if isinstance(value, Outcome):
            self.publish(value.changed)
        done(value)

    def _failed(self, error: BaseException, refused: Refused) -> None:
        self._close()
        if isinstance(error, UserError):
            refused(error.problems)
        elif not isinstance(error, Cancelled):
            self._fault(error)

    def _close(self) -> None:
        self._writing = False
        self._curtain.closed()
