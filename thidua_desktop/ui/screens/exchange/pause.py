"""Whether files may be exchanged now, or a notice has to be read first."""

from __future__ import annotations

from thidua_desktop.ui.screen import Desk


def paused(desk: Desk) -> bool:
    """Say whether export and import wait until somebody has read the notice above."""
    return bool(desk.office.epochs.notice())
