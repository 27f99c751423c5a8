"""Screens that tests bring along, on machines that have none."""

import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

LINUX = sys.platform.startswith("linux")
CI = os.environ.get("CI", "").lower() in {"1", "true"}
NO_XVFB = "a window needs a screen: sudo apt-get install xvfb"


def need_xvfb() -> None:
    """Skip where there is no virtual screen to be had; on CI stop, lest green hide it."""
    if shutil.which("Xvfb"):
        return
    if CI:
        pytest.exit(NO_XVFB, returncode=3)
    pytest.skip(NO_XVFB)


@contextmanager
def screen(size: str) -> Iterator[str]:
    """Run a screen of that size on a number the server finds free; give its name."""
    ours, theirs = os.pipe()
    shape = ["-screen", "0", f"{size}x24", "-dpi", "96"]
    command = ["Xvfb", "-displayfd", str(theirs), "-noreset", "-nolisten", "tcp", *shape]
    with subprocess.Popen(command, pass_fds=[theirs], stderr=subprocess.DEVNULL) as xvfb:
        os.close(theirs)
        try:
            with open(ours, "rb", buffering=0) as answer:  # noqa: PTH123 - a descriptor has no path
                ready, _, _ = select.select([answer], [], [], 20)
                number = answer.readline().strip() if ready else b""
            if not number:
                pytest.exit("Xvfb does not start", returncode=3)
            yield f":{number.decode()}"
        finally:
            xvfb.terminate()
