"""The shape of the two tables in ``menu``: screens and actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from thidua_desktop.ui.screen import Desk, Screen

_PLACES: Final = 10  # As many as there are digits.


def screen_keys(keys: Iterable[str]) -> dict[str, str]:
    """Return the key that opens each screen: Alt with its place, 0 for the tenth."""
    return {
        key: f"Alt+{place % _PLACES}"
        for place, key in zip(range(1, _PLACES + 1), keys, strict=False)
    }


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
