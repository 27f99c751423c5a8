"""Reading what a page lists: at once where it is little, beside the window where it is much."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar

from thidua_desktop.ui.screen import Desk
from thidua_desktop.ui.screens.exchange.refusing import refuser

T = TypeVar("T")

# So many are read without the window being felt to stop.
_FEW: Final = 60


def gather(
    desk: Desk, title: str, count: int, read: Callable[[], T], done: Callable[[T], None]
) -> None:
    """Read something and hand it on; nothing is written.

    Args:
        desk: What the page works with.
        title: What is read, for whoever has to wait for it.
        count: How much it is.
        read: Reads it.
        done: Gets it, on the window's thread.
    """
    if count <= _FEW or desk.operations.busy:
        done(read())
        return

    def job(_progress: Any) -> T:
        with desk.office.session():
            return read()

    desk.operations.later(title, job, done, refuser(desk.asks))
