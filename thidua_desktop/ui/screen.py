"""What the frame expects of a screen, and what every screen is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.ui.asking import Asks
from thidua_desktop.ui.operations import Operations


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything a screen works with, by name.

    Attributes:
        office: The services of this office.
        operations: The gate for writes and long jobs.
        asks: Questions to the person.
        today: The day, asked each time.
        show: Opens a file or folder with the system's own program.
        say: Puts a short sentence in the status bar.
        go: Shows another screen by its key.
        do: Does one of the common actions on the screen on view.
        folder: Where files last went to or came from.
        remember: Keeps that place for the next time.
        reopen: Builds every screen anew, on data that is not what they were built on.
        latest: Of each kind the record that was opened or saved last, by its id.
    """

    office: Office
    operations: Operations
    asks: Asks
    today: Callable[[], date]
    show: Callable[[Path], None]
    say: Callable[[str], None]
    go: Callable[[str], None]
    do: Callable[[str], None]
    folder: Callable[[], Path]
    remember: Callable[[Path], None]
    reopen: Callable[[], None]
    latest: dict[Kind, str] = field(default_factory=dict)


class Screen(Protocol):
    """One page of the window."""

    @property
    def frame(self) -> object:
        """The widget the window puts in place."""

    def refresh(self) -> None:
        """Read everything again; called each time the screen is shown."""

    def may_leave(self) -> bool:
        """Say whether another screen may take the place, asking about changes first."""

    def act(self, action: str) -> bool:
        """Do one of the common actions ("new", "save", …); say whether it applied."""
