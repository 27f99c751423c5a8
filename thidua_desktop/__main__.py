"""Start: a verb goes to the command line, no verb opens the window."""

from __future__ import annotations

import sys

from thidua_desktop.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
