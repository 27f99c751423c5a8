"""One worker thread for long jobs, and the way back to the window's thread.

The module knows no toolkit: ``schedule`` is the window's own timer, handed in. Every public method
is called on the window's thread; only the job itself runs on the worker.
"""

from __future__ import annotations

import gc
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Final

from thidua_desktop.domain.errors import Cancelled

_BEAT_MS: Final = 40


class State(Enum):
    """What the worker is doing."""

    IDLE = auto()
    WORKING = auto()
    CANCELLING = auto()


class Progress:
    """What a job is given: it says how far it is, and learns that it should stop.

    Called on the worker's thread.
    """

    def __init__(self, report: Callable[[int, int], None], cancelled: threading.Event) -> None:
        self._report = report
        self._cancelled = cancelled

    def step(self, done: int, total: int) -> None:
        """Say how far the job is.

        Raises:
            Cancelled: The person asked to stop.
        """
        if self._cancelled.is_set():
            raise Cancelled
        self._report(done, total)

    def __call__(self, done: int, total: int) -> None:
        """Do the same as ``step``, for jobs that take a plain function."""
        self.step(done, total)


@dataclass(frozen=True, slots=True)
class Endings:
    """What happens when a job ends, and while it runs; all on the window's thread."""

    done: Callable[[Any], None]
    failed: Callable[[BaseException], None]
    stepped: Callable[[int, int], None] = lambda _done, _total: None


class Background:
    """Run one job at a time beside the window."""

    def __init__(self, schedule: Callable[[int, Callable[[], None]], object]) -> None:
        self._schedule = schedule
        self._messages: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._cancelled = threading.Event()
        self._thread: threading.Thread | None = None
        self.state = State.IDLE

    def run(self, job: Callable[[Progress], object], endings: Endings) -> bool:
        """Start a job and return True, or return False while another one runs."""
        if self.state is not State.IDLE:
            return False
        self.state = State.WORKING
        # Window objects that are garbage by now must not be collected on the worker's thread: the
        # toolkit may only be called on its own.
        gc.freeze()
        self._cancelled = threading.Event()
        self._thread = threading.Thread(
            target=self._work, args=(job, endings, self._cancelled), name="job", daemon=True
        )
        self._thread.start()
        self._schedule(_BEAT_MS, self.pump)
        return True

    def cancel(self) -> None:
        """Ask the running job to stop at its next step."""
        if self.state is State.WORKING:
            self.state = State.CANCELLING
            self._cancelled.set()

    def pump(self) -> None:
        """Bring home what the worker has said since the last time."""
        while True:
            try:
                message = self._messages.get_nowait()
            except queue.Empty:
                break
            message()
        if self.state is not State.IDLE:
            self._schedule(_BEAT_MS, self.pump)

    def _work(
        self, job: Callable[[Progress], object], endings: Endings, cancelled: threading.Event
    ) -> None:
        def report(done: int, total: int) -> None:
            self._messages.put(lambda: endings.stepped(done, total))

        try:
            value = job(Progress(report, cancelled))
        except BaseException as error:  # noqa: BLE001  the window's thread decides what it is
            failure = error
            self._messages.put(lambda: self._end(lambda: endings.failed(failure)))
        else:
            self._messages.put(lambda: self._end(lambda: endings.done(value)))

    def _end(self, call: Callable[[], None]) -> None:
        """Return to idle before the ending runs, for it may start the next job."""
        self.state = State.IDLE
        self._thread = None
        gc.unfreeze()
        call()
