"""What nobody expected, written down for whoever looks after the program."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler

from thidua_desktop import app

_LOG_BYTES = 1_000_000
_log = logging.getLogger(__name__)


def note(error: Exception, home: str) -> str:
    """Write the fault down and return where; "" when even that cannot be done."""
    try:
        folder = app.places(home).data / "log"
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "command.log"
        handler = RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=3, encoding="utf-8")
    except OSError:
        return ""
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    _log.addHandler(handler)
    try:
        _log.error("unexpected fault", exc_info=error)
    finally:
        _log.removeHandler(handler)
        handler.close()
    return str(path)
