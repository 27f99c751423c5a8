"""A real printing system of the tests' own: its files in a folder, its printers on paper of PDF."""

import os
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest

BACKEND = Path("/usr/lib/cups/backend/cups-pdf")
DRIVER = "lsb/usr/cups-pdf/CUPS-PDF_opt.ppd"
# Whom the system does not know has this tray; a user would find the tests' papers at home.
TRAY = Path("/var/spool/cups-pdf/ANONYMOUS")
STRANGER = "khach-in-thu"
SBIN = f"{os.environ.get('PATH', '')}:/usr/sbin"
# Where everything has to be proved, a missing printer is a fault and no reason to pass over.
needs_queue = pytest.mark.skipif(
    not (BACKEND.exists() and getattr(os, "geteuid", int)() == 0) and not os.environ.get("CI"),
    reason="no printing system here, or no right to start one",
)
_FOLDERS = """ServerRoot {0}/root
RequestRoot {0}/spool
CacheDir {0}/cache
StateDir {0}/state
TempDir {0}/tmp
AccessLog {0}/log/access
ErrorLog {0}/log/error
PageLog {0}/log/page
SystemGroup root
"""
_RULES = """Listen {0}/socket
Browsing No
PageLogFormat %j|%C|%{{job-name}}|%{{media}}|%{{sides}}
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
JobPrivateAccess all
JobPrivateValues none
SubscriptionPrivateAccess all
SubscriptionPrivateValues none
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
"""


class PrintHouse:
    """A running scheduler; whoever has its environment prints there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        # Letters and digits alone: of others the printer makes one "_", or none.
        self.token = uuid4().hex
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def environment(self) -> dict[str, str]:
        """Return what leads the commands here."""
        server = {"CUPS_SERVER": str(self.folder / "socket"), "CUPS_USER": STRANGER}
        return {"HOME": str(self.folder / "home"), "PATH": SBIN, **server}

    def start(self) -> None:
        """Start the scheduler and wait until it answers."""
        for name in ("root", "spool", "cache", "state", "tmp", "log", "home"):
            (self.folder / name).mkdir(exist_ok=True)
        (self.folder / "tmp").chmod(0o1777)
        (self.folder / "files.conf").write_text(_FOLDERS.format(self.folder), "utf-8")
        (self.folder / "rules.conf").write_text(_RULES.format(self.folder), "utf-8")
        where = ["-c", str(self.folder / "rules.conf"), "-s", str(self.folder / "files.conf")]
        with (self.folder / "said").open("wb") as said:
            cupsd = shutil.which("cupsd", path=SBIN) or "cupsd"
            self._process = subprocess.Popen([cupsd, "-f", *where], stdout=said, stderr=said)
        self.until(lambda: "scheduler is running" in self.ask("lpstat", "-r"))

    def stop(self) -> None:
        """Stop the scheduler and wait until it is gone."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(20)
            self._process = None

    def ask(self, *command: str) -> str:
        """Run a command of the printing system and return what it said."""
        environment = {**os.environ, **self.environment, "LC_ALL": "C"}
        done = subprocess.run(command, env=environment, capture_output=True, check=False)
        return (done.stdout + done.stderr).decode("utf-8")

    def add(self, name: str, *options: str) -> None:
        """Set up a printer that prints PDF files."""
        self.ask("lpadmin", "-p", name, "-E", "-v", "cups-pdf:/", "-m", DRIVER, *options)

    def printed(self, job: str) -> tuple[Path, list[str]]:
        """Wait for a job; return its paper, and what was noted: sides, title, size, duplex."""
        number = job.rpartition("-")[2]
        self.until(lambda: job in self.ask("lpstat", "-W", "completed", "-o"))
        lines = (self.folder / "log" / "page").read_text("utf-8").splitlines()
        noted = next(line.split("|") for line in lines if line.startswith(f"{number}|"))
        return next(TRAY.glob(f"*{self.token}*-job_{number}.pdf")), noted[1:]

    def until(self, done: Callable[[], bool]) -> None:
        """Wait for something, and fail with the scheduler's own words when it does not come."""
        end = time.monotonic() + 30
        while not done():
            if time.monotonic() > end:
                log = self.folder / "log" / "error"
                pytest.fail(log.read_text("utf-8")[-3000:] if log.exists() else "no scheduler")
            threading.Event().wait(0.02)


@contextmanager
def print_house() -> Iterator[PrintHouse]:
    """Open a printing system for the time of a test, and clear away what it printed."""
    # Not below pytest's own folder: the filters run as a user that may not look in there.
    folder = Path(tempfile.mkdtemp(prefix="cups-", dir="/tmp"))
    folder.chmod(0o711)
    house = PrintHouse(folder)
    try:
        house.start()
        yield house
    finally:
        house.stop()
        for paper in TRAY.glob(f"*{house.token}*"):
            paper.unlink()
        shutil.rmtree(folder)
