"""A real office in 2026 that reports on 2024, and its reports."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from thidua_desktop.services.office import Office, Places, open_office
from thidua_desktop.services.reports.catalogue import Reports
from thidua_desktop.services.setup import Founding

ROOT = Path(__file__).resolve().parents[4]
SEED = "lai-chau-2024"
MakeOffice = Callable[..., Office]


@pytest.fixture
def make_office(tmp_path: Path) -> Iterator[MakeOffice]:
    with ExitStack() as sessions:

        def make(
            code: str,
            role: str,
            *,
            name: str = "",
            seed: str = SEED,
            sample: bool = False,
            folder: str = "",
        ) -> Office:
            moment = datetime(2026, 3, 2, 8, tzinfo=UTC)

            def clock() -> datetime:
                nonlocal moment
                moment += timedelta(seconds=1)
                return moment

            places = Places(
                tmp_path / f"office-{code}{folder}",
                ROOT / "db" / "migrations",
                ROOT / "db" / "seed",
                ROOT / "assets" / "fonts",
            )
            office = open_office(places, clock, Random(f"{code}{folder}").randbytes)  # noqa: S311
            sessions.enter_context(office.session())
            founding = Founding(code, role, "Lò Thị Mai", seed, sample=sample, name=name)
            office.setup.found(founding)
            return office

        yield make


@pytest.fixture
def office(make_office: MakeOffice) -> Office:
    return make_office("106", "district")


@pytest.fixture
def practice(make_office: MakeOffice) -> Office:
    return make_office("106", "district", sample=True)


@pytest.fixture
def reports(office: Office) -> Reports:
    return office.reports
