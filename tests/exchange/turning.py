"""Real offices whose common clock is turned from day to day."""

from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from thidua_desktop.services.office import Office, Places, open_office
from thidua_desktop.services.preview import Preview
from thidua_desktop.services.setup import Founding

ROOT = Path(__file__).resolve().parents[2]


class Offices:
    """Offices that share one clock, which is turned by hand and else goes a second a look."""

    def __init__(self, folder: Path, sessions: ExitStack) -> None:
        self.folder, self._sessions = folder, sessions
        self.now = datetime(2024, 12, 16, 1, tzinfo=UTC)

    def clock(self) -> datetime:
        """Return the time, and go on."""
        self.now += timedelta(seconds=1)
        return self.now

    def make(self, code: str, role: str) -> Office:
        """Found an office today; its session stays open."""
        data = self.folder / f"{role}-{code}-{self.now:%m}"
        places = Places(data, ROOT / "db/migrations", ROOT / "db/seed", ROOT / "assets/fonts")
        office = open_office(places, self.clock, Random(f"{role}{code}").randbytes)  # noqa: S311
        self._sessions.enter_context(office.session())
        office.setup.found(Founding(code, role, f"Cán bộ {code}", "lai-chau-2024"))
        return office

    def carry(self, sender: Office, receiver: Office) -> Preview:
        """Export, then import."""
        path = sender.exchange.export(receiver.identity.unit, self.folder).value.path
        preview = receiver.exchange.preview(path)
        receiver.exchange.apply(preview)
        return preview

    def turn_to(self, year: int, month: int, day: int) -> None:
        """Begin another day."""
        self.now = datetime(year, month, day, 1, tzinfo=UTC)
