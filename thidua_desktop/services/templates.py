"""Templates for offices without the program: made, read back, taken, and their errors returned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.services.guards.guards import Guards
from thidua_desktop.services.keys import Keys
from thidua_desktop.services.preview import Preview
from thidua_desktop.services.progress import Progress
from thidua_desktop.services.resolve import Resolver
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class Made:
    """A template on disk."""

    path: Path
    bundle_id: str
    unit: str
    period: str
    campaign: str


class Templates:
    """The templates of one office."""

    def __init__(
        self,
        store: Store,
        territories: Territories,
        resolver: Resolver,
        guards: Guards,
        keys: Keys,
        today: Callable[[], date],
    ) -> None:
        self._store = store
        self._territories = territories
        self._resolve = resolver
        self._guards = guards
        self._keys = keys
        self._today = today

    def make(self, unit: str, out: Path, *, period: str = "", campaign: str = "") -> Outcome[Made]:
        """Write a template."""
        raise NotImplementedError(unit, out, period, campaign)

    def preview(
        self,
        path: Path,
        *,
        convert: bool | None = None,
        sha256: str = "",
        name: str = "",
        unit: str = "",
        period: str = "",
        campaign: str = "",
    ) -> Preview:
        """Read a filled template."""
        raise NotImplementedError(path, convert, sha256, name, unit, period, campaign)

    def apply(
        self,
        preview: Preview,
        backups: Path,
        *,
        convert: bool | None = None,
        progress: Progress | None = None,
    ) -> Outcome[bool]:
        """Take what a preview shows."""
        raise NotImplementedError(preview, backups, convert, progress)

    def errors(self, preview: Preview, folder: Path) -> Path | None:
        """Write the list of errors."""
        raise NotImplementedError(preview, folder)
