"""Tam Đường makes templates for a commune that has no program, and takes them in."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from tests.templates.filling import CODE
from thidua_desktop.services.office import Office, Places, open_office
from thidua_desktop.services.setup import Founding

ROOT = Path(__file__).resolve().parents[2]
MakeOffice = Callable[..., Office]
BEGIN = datetime(2024, 12, 20, 8, tzinfo=UTC)


def opened(home: Path, begin: datetime, random: str) -> Office:
    moment = begin

    def clock() -> datetime:
        nonlocal moment
        moment += timedelta(seconds=1)
        return moment

    places = Places(home, ROOT / "db/migrations", ROOT / "db/seed", ROOT / "assets/fonts")
    return open_office(places, clock, Random(random).randbytes)  # noqa: S311


@pytest.fixture
def make_office(tmp_path: Path) -> Iterator[MakeOffice]:
    with ExitStack() as sessions:

        def make(code: str, role: str) -> Office:
            office = opened(tmp_path / f"{role}-{code}", BEGIN, f"{role}{code}")
            sessions.enter_context(office.session())
            office.setup.found(Founding(code, role, f"Cán bộ {code}", "lai-chau-2024"))
            return office

        yield make


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a district that has handed out one template, to be copied."""
    folder = tmp_path_factory.mktemp("district")
    office = opened(folder / "home", BEGIN, "district")
    with office.session():
        office.setup.found(Founding("106", "district", "Cán bộ 106", "lai-chau-2024"))
        office.templates.make(CODE, folder / "mau.xlsx", period="2024/Q4")
    office.close()
    return folder


@pytest.fixture
def district(founded: Path, tmp_path: Path) -> Iterator[Office]:
    """Return the district, an hour later."""
    home = tmp_path / "district-106"
    shutil.copytree(founded / "home", home)
    office = opened(home, BEGIN + timedelta(hours=1), "later")
    with closing(office), office.session():
        yield office


@pytest.fixture
def template(district: Office, founded: Path, tmp_path: Path) -> Path:
    """Return the template the district has handed out for the last quarter of 2024."""
    assert district.exchange.entries()
    return Path(shutil.copy(founded / "mau.xlsx", tmp_path / "mau.xlsx"))


@pytest.fixture
def province(make_office: MakeOffice) -> Office:
    return make_office("12", "province")
