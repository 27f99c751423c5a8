"""Offices that do the same every time: the same clock, the same chance."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from tests.builders import (
    HOME,
    ROOT,
    Clock,
    a,
    an_identity,
    counted_bytes,
    found,
    id_of,
    save,
    world,
)
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.criteria import CriteriaTable, Criterion
from thidua_desktop.domain.records.ratings import RatingBand
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.scoring.scheme import table_hash
from thidua_desktop.services.office import Office, Places, open_office

PROVINCE = id_of(Kind.UNIT, "province")


def office_at(folder: Path) -> Office:
    """Open the office of a folder."""
    places = Places(folder, ROOT / "db/migrations", ROOT / "db/seed", ROOT / "assets/fonts")
    return open_office(places, Clock(), counted_bytes("office"))


def do(folder: Path, act: Callable[[Office], object]) -> None:
    """Open the office, do one thing, close it."""
    office = office_at(folder)
    with office.session():
        act(office)


def a_file_for_the_province(folder: Path) -> tuple[Path, Path]:
    """Return a province's folder, and a file a district of it has written for it."""
    province, district = folder / "begun", folder / "district"

    def begin(office: Office, unit: str, role: str, *records: Record) -> None:
        me = an_identity(unit, role, replica=role)
        found(office.store, me, *places(), *records)

    do(province, lambda office: begin(office, PROVINCE, "province"))
    do(district, lambda office: begin(office, HOME, "district", *world()[3:]))
    written: list[Path] = []
    do(district, lambda office: written.append(office.exchange.export(PROVINCE, folder).value.path))
    return province, written[0]


def an_approved_sheet(folder: Path) -> Path:
    """Return the folder of a province that has approved a district's sheet."""
    begun = folder / "approved"
    rows = world(Kind.SCORE_ENTRY)[3:]
    tables = [row for row in rows if isinstance(row, CriteriaTable)]
    criteria = [row for row in rows if isinstance(row, Criterion)]
    bands = [row for row in rows if isinstance(row, RatingBand)]
    handed_in = a(
        Kind.SCORE_SHEET,
        state="DA_TU_CHAM",
        round=1,
        table_hash=table_hash(tables[0], criteria, bands),
    )

    def begin(office: Office) -> None:
        me = an_identity(PROVINCE, "province", replica="province")
        others = [row for row in rows if row.id != handed_in.id]
        entry = replace(others.pop(), claimed=Decimal(5))  # type: ignore[call-arg]
        found(office.store, me, *places(), *others, handed_in, entry)
        save(office.store, a(Kind.PERIOD_LOCK, locked=False))
        for state in ("DANG_THAM_DINH", "DA_THAM_DINH", "DA_DUYET"):
            office.scoring.move(handed_in.id, state)

    do(begun, begin)
    return begun


def places() -> list[Record]:
    """Return the province and the district below it, as both know them."""
    day, version = date(2004, 1, 1), id_of(Kind.UNIT_VERSION, "province")
    return [
        a(Kind.UNIT, id=PROVINCE, home=PROVINCE, label="Tỉnh Lai Châu"),
        *(world(Kind.UNIT)),
        a(
            Kind.UNIT_VERSION,
            id=version,
            home=PROVINCE,
            unit=PROVINCE,
            code="12",
            name="Tỉnh Lai Châu",
            type="TINH",
            level="T",
            valid_from=day,
        ),
        a(Kind.UNIT_VERSION, parent=PROVINCE),
    ]
