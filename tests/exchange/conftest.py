"""Two real offices in two folders: Tam Đường and the province."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from thidua_desktop.services.office import Office, Places, open_office
from thidua_desktop.services.setup import Founding

ROOT = Path(__file__).resolve().parents[2]
MakeOffice = Callable[..., Office]


@pytest.fixture
def make_office(tmp_path: Path) -> Iterator[MakeOffice]:
    with ExitStack() as sessions:

        def make(
            code: str,
            role: str,
            *,
            seed: str = "lai-chau-2024",
            name: str = "",
            folder: str = "",
        ) -> Office:
            moment = datetime(2024, 12, 20, 8, tzinfo=UTC)

            def clock() -> datetime:
                nonlocal moment
                moment += timedelta(seconds=1)
                return moment

            places = Places(
                tmp_path / (folder or f"{role}-{code}"),
                ROOT / "db/migrations",
                ROOT / "db/seed",
                ROOT / "assets/fonts",
            )
            office = open_office(places, clock, Random(f"{role}{code}{folder}").randbytes)  # noqa: S311
            sessions.enter_context(office.session())
            office.setup.found(Founding(code, role, f"Cán bộ {code}", seed, name=name))
            return office

        yield make


@pytest.fixture
def district(make_office: MakeOffice) -> Office:
    return make_office("106", "district")


@pytest.fixture
def province(make_office: MakeOffice) -> Office:
    return make_office("12", "province")
