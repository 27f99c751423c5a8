"""The command line: the second front end, on the same services as the window."""

from thidua_desktop.cli.entry import main

__all__ = ["main"]
