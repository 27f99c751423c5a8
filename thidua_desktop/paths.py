"""Where shipped files are, and where the clerk's are. The only place that asks "frozen?"."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_NAME, _MACHINE = "ThiDua", "ThiDuaMay"


def shipped(*parts: str) -> Path:
    """Return the path of a file or folder that came with the program."""
    return _ROOT.joinpath(*parts)


def program_folder() -> Path | None:
    """Return the folder the frozen program lies in; None when run from source."""
    return Path(sys.executable).parent if getattr(sys, "frozen", False) else None


def data_folder(
    override: str = "",
    environment: Mapping[str, str] = os.environ,
    program: Path | None = None,
    platform: str = sys.platform,
) -> Path:
    """Return where the clerk's data is.

    Args:
        override: What ``--home`` says; wins over everything.
        environment: ``THIDUA_HOME`` wins next.
        program: The frozen program's folder: a file named ``portable`` there keeps the data beside.
        platform: As in ``sys.platform``.
    """
    if chosen := override or environment.get("THIDUA_HOME", ""):
        return Path(chosen).expanduser().absolute()
    if program is not None and (program / "portable").exists():
        return program / "data"
    home = Path(environment.get("HOME") or environment.get("USERPROFILE") or Path.home())
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / _NAME
    if platform == "darwin":
        return home / "Library" / "Application Support" / _NAME
    return Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share") / _NAME


def machine_folder(
    environment: Mapping[str, str] = os.environ,
    program: Path | None = None,
    platform: str = sys.platform,
) -> Path:
    """Return where this machine remembers what it has seen of data folders.

    Apart from them on purpose: who copies a data folder does not copy this.

    Args:
        environment: ``THIDUA_MACHINE`` wins over everything.
        program: The frozen program's folder: a file named ``portable`` there keeps it beside.
        platform: As in ``sys.platform``.
    """
    if chosen := environment.get("THIDUA_MACHINE", ""):
        return Path(chosen).expanduser().absolute()
    if program is not None and (program / "portable").exists():
        return program / "machine"
    home = Path(environment.get("HOME") or environment.get("USERPROFILE") or Path.home())
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / _MACHINE
    if platform == "darwin":
        return home / "Library" / "Application Support" / _MACHINE
    return Path(environment.get("XDG_STATE_HOME") or home / ".local" / "state") / _NAME
