"""The shape of the two tables in ``menu``: screens and actions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from thidua_desktop.ui.screen import Desk, Screen


@dataclass(frozen=True, slots=True)
class ScreenEntry:
    """One screen: its key (words in ``texts.window``), its icon and how it is built."""

    key: str
    icon: str
    build: Callable[[Any, Desk], Screen]


@dataclass(frozen=True, slots=True)
class Action:
    """One action: its key (words in ``texts.window``) and the keys that call it."""

    key: str
    shortcut: str
