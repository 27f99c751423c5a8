"""The command line: the second front end, on the same services as the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from thidua_desktop.texts.command import INTERRUPTED

_INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks and return the exit code.

    Args:
        argv: The words after the program's name; those it was started with when not given.
    """
    try:
        # Loading takes a moment too, and it can be broken off like everything after it.
        from thidua_desktop.cli.entry import run  # noqa: PLC0415

        return run(argv)
    except KeyboardInterrupt:
        if sys.stderr is not None:
            sys.stderr.write(f"{INTERRUPTED}\n")
        return _INTERRUPTED
