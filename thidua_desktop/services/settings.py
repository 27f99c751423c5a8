"""This machine's preferences: a small file; what belongs to the office are rows, and travel."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Preferences:
    """What this machine remembers.

    Attributes:
        width: Window's width in pixels; 0 for the whole screen's.
        height: Window's height in pixels.
        folder: Last folder files were written to or read from.
        period: Id of the period last worked on.
        printer: Printer last printed on, as the system calls it.
        duplex: On which sides: "", "long" or "short".
        direct_printing: Print by ourselves also where that has not proven itself yet.
        others: Entries of other versions of the program, kept as they are.
    """

    width: int = 0
    height: int = 0
    folder: str = ""
    period: str = ""
    printer: str = ""
    duplex: str = ""
    direct_printing: bool = False
    others: dict[str, Any] = field(default_factory=dict)


class Settings:
    """Reads and writes the preferences file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.set_aside: Path | None = None

    def read(self) -> Preferences:
        """Return the preferences; a file that cannot be read is set aside and forgotten."""
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Preferences()
        except (OSError, ValueError):
            return self._begin_again()
        if not isinstance(found, dict):
            return self._begin_again()
        known = {f.name: f.type for f in dataclasses.fields(Preferences) if f.name != "others"}
        kinds = {"int": int, "str": str, "bool": bool}
        values: dict[str, Any] = {
            name: value
            for name, value in found.items()
            if name in known and type(value) is kinds[str(known[name])]
        }
        others = {name: value for name, value in found.items() if name not in known}
        return Preferences(**values, others=others)

    def write(self, preferences: Preferences) -> None:
        """Write the preferences beside the old file, then put them in its place."""
        values = dataclasses.asdict(preferences)
        others = values.pop("others")
        part = self._path.with_name(f"{self._path.name}.part")
        text = json.dumps({**others, **values}, ensure_ascii=False, indent=1, sort_keys=True)
        part.write_text(text, encoding="utf-8")
        part.replace(self._path)

    def _begin_again(self) -> Preferences:
        aside = self._path.with_name(f"{self._path.name}.corrupt")
        try:
            self._path.replace(aside)
        except OSError:
            return Preferences()
        self.set_aside = aside
        return Preferences()
