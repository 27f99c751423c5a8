"""How long the window does not answer while a file is previewed and imported behind it.

``python -m tests.benchmarks.exchange_window HOME FILE`` on a screen; prints the longest times
between two beats of the window's own clock, as one line of JSON.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.benchmarks.exchange_jobs import office
from thidua_desktop.services.office import Office
from thidua_desktop.ui import window
from thidua_desktop.ui.faults import Faults
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.dialogs import Dialogs

_BEAT_MS = 5
_SETTLING_MS = 500  # What the screens draw anew when they are told shows in the beats after.


class Pulse:
    """Beats while the window answers."""

    def __init__(self, root: Any) -> None:
        self._root = root
        self._longest = 0.0
        self._last = time.perf_counter()
        self._beat()

    def taken(self) -> float:
        """Return the longest time without a beat since the last call."""
        longest, self._longest = self._longest, 0.0
        return longest

    def _beat(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now
        self._root.after(_BEAT_MS, self._beat)


class Import:
    """A preview and an import in the window, as a screen runs them."""

    def __init__(self, program: window.Program, made: Office, file: Path) -> None:
        self._later = program.operations.later
        self._root = program.root
        self._exchange = made.exchange
        self._file = file
        self._pulse = Pulse(self._root)
        self.found: dict[str, float] = {}

    def begin(self) -> None:
        """Start the preview."""
        self._pulse.taken()
        self._later("preview", self._run(self._exchange.preview, self._file), self._shown, _fail)

    def _shown(self, preview: Any) -> None:
        self.found["preview"] = self._pulse.taken()
        job = self._run(self._exchange.apply, preview)
        self._later("import", job, self._applied, _fail, writes=True)

    def _applied(self, _: Any) -> None:
        self._root.after(_SETTLING_MS, self._end)

    def _end(self) -> None:
        self.found["import"] = self._pulse.taken()
        self._root.destroy()

    def _run(self, call: Callable[..., Any], given: object) -> Callable[[Any], Any]:
        def job(progress: Any) -> Any:
            with self._exchange.session():
                return call(given, progress=progress)

        return job


def _fail(problems: object) -> None:
    raise SystemExit(str(problems))


def main(home: Path, file: Path) -> None:
    """Open the window on an office and take a file in behind it."""
    made = office(home)
    root = theme.open_root("benchmark")
    with made.session():
        program = window.Program(root, made, Dialogs(root), Faults(home / "faults.log"))
        program.open()
        root.deiconify()
        root.update()
        job = Import(program, made, file)
        root.after(_SETTLING_MS, job.begin)
        root.mainloop()
    sys.stdout.write(json.dumps(job.found) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
