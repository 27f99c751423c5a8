"""The composition root: the only module that knows every floor."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from thidua_desktop import paths
from thidua_desktop.services.office import Office, Places, open_office
from thidua_desktop.storage.claim import claimed
from thidua_desktop.storage.device import Memory
from thidua_desktop.storage.restoring import Restored, restore


def places(home: str = "") -> Places:
    """Return where this run's files are; ``home`` is what ``--home`` says."""
    program = paths.program_folder()
    return Places(
        data=paths.data_folder(home, program=program),
        migrations=paths.shipped("db", "migrations"),
        seeds=paths.shipped("db", "seed"),
        fonts=paths.shipped("assets", "fonts"),
        machine=paths.machine_folder(program=program),
    )


def now() -> datetime:
    """Return the time, with this machine's zone."""
    return datetime.now().astimezone()


def open_home(home: str | Path = "") -> Office:
    """Open the office of a data folder.

    Raises:
        UserError: The database cannot be used.
    """
    return open_office(places(str(home)), now, os.urandom)


def open_trial(home: Path) -> Office:
    """Open an office that is made to be thrown away: this machine does not remember it."""
    return open_office(replace(places(str(home)), machine=None), now, os.urandom)


def restore_home(source: Path, home: str | Path = "") -> Restored:
    """Put a copy in the place of a data folder's database, be that damaged, lost or not there yet.

    Raises:
        UserError: The copy is refused, or somebody else works on the folder.
    """
    place = places(str(home))
    place.data.mkdir(parents=True, exist_ok=True)
    memory = Memory(place.machine, place.data)
    backups = place.data / "backups"
    return restore(source, place.database, place.migrations, now, os.urandom, memory, backups)


def run_window(home: str = "") -> int:
    """Open the window and return when it is closed."""
    # Only here: the command line must not wait for the window's libraries to load.
    from thidua_desktop.ui.window import run  # noqa: PLC0415

    folder = places(home).data
    with ExitStack() as held:

        def open_alone() -> Office:
            held.enter_context(claimed(folder))
            return open_home(home)

        return run(open_alone, folder)
