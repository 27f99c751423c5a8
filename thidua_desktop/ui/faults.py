"""The one funnel for everything nobody expected.

The first fault is logged and shown; those that follow while it is on the screen are logged and
counted for the next one, so that a broken timer cannot bury the clerk in windows.
"""

from __future__ import annotations

import logging
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from thidua_desktop.domain.errors import Cancelled

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is told about one fault."""

    detail: str
    log: Path | None
    others: int


class Faults:
    """Log faults and show one at a time."""

    def __init__(self, log: Path | None) -> None:
        self._log = log
        self._show: Callable[[Fault], None] | None = None
        self._showing = False
        self._others = 0

    def shown_by(self, show: Callable[[Fault], None]) -> None:
        """Name the window piece that shows a fault and returns when it is closed."""
        self._show = show

    def take(self, error: BaseException) -> None:
        """Take a fault on the window's thread."""
        if isinstance(error, Cancelled):
            return
        _log.error("unexpected fault", exc_info=error)
        if self._showing:
            self._others += 1
            return
        if self._show is None:
            return
        self._showing = True
        others, self._others = self._others, 0
        detail = "".join(traceback.format_exception(error))
        try:
            self._show(Fault(detail, self._log, others))
        finally:
            self._showing = False

    def from_callback(
        self, _kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> Any:
        """Stand in for Tk's ``report_callback_exception``."""
        self.take(error.with_traceback(trace))

    def from_thread(self, arguments: threading.ExceptHookArgs) -> Any:
        """Stand in for ``threading.excepthook``: log only, for a thread may not touch windows."""
        _log.error("fault in thread %s", arguments.thread, exc_info=arguments.exc_value)
