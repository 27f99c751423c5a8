"""What this machine remembers of a database, outside of it: a copied or older file is told.

The mark is a safety net, not a lock: where it cannot be written nothing is held up, and nothing is
concluded from its absence.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from thidua_desktop.domain.epochs import DeviceMark

_TYPES = {"replica": str, "epoch": int, "epoch_id": str, "change_seq": int}
_NEXT = "next"  # An epoch that is about to begin: the power may go before the mark of it is taken.


class Memory:
    """What one machine remembers of one data folder."""

    def __init__(self, machine: Path | None, data: Path) -> None:
        """Take the machine's own folder, None to remember nothing, and the data folder."""
        self._machine = machine
        self._file = mark_file(machine, data) if machine else None

    def mark(self, now: DeviceMark | None = None) -> DeviceMark | None:
        """Return the mark; None when there is none to be read.

        Args:
            now: What the database says of itself: when that is the epoch the machine expected,
                and had no time to write down, it is the mark.
        """
        found = self._read()
        if now is not None and found.get(_NEXT) == now.epoch_id:
            return now
        if any(type(found.get(name)) is not of for name, of in _TYPES.items()):
            return None
        return DeviceMark(**{name: found[name] for name in _TYPES})

    def speaks(self, *, marked: bool) -> bool:
        """Say whether something follows from the mark, or from there being none.

        Nothing does of a database nobody ever marked, nor where a mark is that cannot be read, as
        a power cut may have torn it, nor where none could be written.

        Args:
            marked: Whether the database says that a machine has taken a mark of it.
        """
        if self._machine is None or self._file is None:
            return False
        if self.mark() is not None:
            return True
        return marked and not self._file.exists() and _may_write(self._machine)

    def take(self, mark: DeviceMark) -> bool:
        """Remember how far the database has come, never less than before; say if that worked."""
        known = self.mark()
        same = known is not None and known.epoch_id == mark.epoch_id
        if known and (known.epoch > mark.epoch or (same and known.change_seq >= mark.change_seq)):
            return True  # Another program was here first, or nothing has changed.
        expected = self._read().get(_NEXT) if same else None
        return self._write(asdict(mark) | ({_NEXT: expected} if expected else {}))

    def expect(self, epoch_id: str) -> None:
        """Remember, before the database says so, that it is about to begin an epoch."""
        if known := self.mark():
            self._write(asdict(known) | {_NEXT: epoch_id})

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(self._file.read_text(encoding="utf-8")) if self._file else None
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _write(self, content: dict[str, Any]) -> bool:
        if self._machine is None or self._file is None:
            return False
        part = self._file.with_suffix(f".{os.getpid()}.part")
        try:
            self._machine.mkdir(parents=True, exist_ok=True)
            for left in self._machine.glob(f"{self._file.stem}.*.part"):
                left.unlink(missing_ok=True)  # By a power cut.
            part.write_text(json.dumps(content, sort_keys=True), encoding="utf-8")
            part.replace(self._file)
        except OSError:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            return False
        return True


def mark_file(machine: Path, data: Path) -> Path:
    """Return where the machine keeps its mark of a data folder.

    Beside a portable program the data may come under another drive's letter every day: there it
    is named by where it lies from the program.
    """
    where, program = data.resolve(), machine.parent.resolve()
    if (program / "portable").exists() and where.is_relative_to(program):
        where = where.relative_to(program)
    name = os.path.normcase(where).encode("utf-8", "surrogatepass")
    return machine / f"{hashlib.sha256(name).hexdigest()[:16]}.json"


def _may_write(machine: Path) -> bool:
    probe = machine / f"{os.getpid()}.probe"
    try:
        machine.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError:
        return False
    return True
