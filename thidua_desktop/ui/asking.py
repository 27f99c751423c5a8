"""What a screen may ask the person, without knowing how it is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Option:
    """One answer: its key, the words on its button, and whether it is the expected one."""

    key: str
    text: str
    main: bool = False
    danger: bool = False


@dataclass(frozen=True, slots=True)
class FileType:
    """A kind of file in a file dialog, such as ("Excel", ".xlsx"); it may have further endings."""

    name: str
    suffix: str
    also: tuple[str, ...] = ()

    @property
    def patterns(self) -> str:
        """What the names of such files look like."""
        return " ".join(f"*{suffix}" for suffix in (self.suffix, *self.also))


class Asks(Protocol):
    """Questions; each returns when it is answered."""

    def choose(self, title: str, message: str, options: Sequence[Option]) -> str:
        """Return the key of the answer, or "" when the person turned away."""

    def tell(self, title: str, message: str) -> None:
        """Say something that has to be read."""

    def problems(self, title: str, lead: str, sentences: Sequence[str]) -> None:
        """Show reasons, one a line."""

    def fault(self, lead: str, detail: str) -> None:
        """Show an unexpected fault, with a way to copy its detail."""

    def write(self, title: str, message: str, text: str = "") -> str | None:
        """Return a line typed by the person, or None."""

    def save_file(self, title: str, folder: Path, name: str, kind: FileType) -> Path | None:
        """Return where to write, or None."""

    def open_file(self, title: str, folder: Path, kind: FileType) -> Path | None:
        """Return the file to read, or None."""

    def folder(self, title: str, folder: Path) -> Path | None:
        """Return a folder, or None."""
