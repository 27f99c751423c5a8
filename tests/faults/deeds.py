"""What an office does with files, each ready to be done: between a district and its province."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

from tests.builders import ELSEWHERE, HOME, a, an_identity, held, id_of, save
from tests.bundles.books import edit, saved_again
from tests.exchange.crafting import crafted
from tests.faults.offices import PROVINCE, places
from tests.faults.place import Act, Place
from tests.templates.filling import FIRST, Clerk
from thidua_desktop.bundles import limits
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.ids import fixed_id
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.sync import Held
from thidua_desktop.services import cargo
from thidua_desktop.services.office import Office
from thidua_desktop.services.parts import Room
from thidua_desktop.storage.identity import Identity

AT = "2024-06-15T09:00:00+07:00"
WHY = "Sửa theo biên bản họp ngày 14/6"
FILE = "tep.xlsx"


class Pair:
    """A district and its province, with a few rows each."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.district, self.province = Place(folder / "district"), Place(folder / "province")
        commune = a(
            Kind.UNIT_VERSION,
            id=id_of(Kind.UNIT_VERSION, "commune"),
            unit=ELSEWHERE,
            code="03424",
            name="Xã Bình Lư",
            type="XA",
            level="X",
            parent=HOME,
            valid_from=date(2004, 1, 1),
        )
        units = [*places(), commune, a(Kind.PERIOD, home=PROVINCE)]
        rows: list[Record] = [
            a(Kind.DOCUMENT),
            a(Kind.CAMPAIGN),
            *(an_activity(number) for number in range(1, 4)),
        ]
        for place, unit, role, own in (
            (self.district, HOME, "district", rows),
            (self.province, PROVINCE, "province", []),
        ):
            me = an_identity(unit, role, replica=role)
            work(place, lambda office: _found(office, me, units, own))  # noqa: B023 - done at once

    def up(self) -> Path:
        """Have the district write a file; it comes onto the province's stick."""
        return self._carry(self.district, PROVINCE, self.province)

    def down(self) -> Path:
        """Have the province write a file; it comes onto the district's stick."""
        return self._carry(self.province, HOME, self.district)

    def taken_up(self) -> None:
        """Have a file of the district imported by the province."""
        path = self.up()
        work(self.province, lambda office: take(office, path))

    def taken_down(self) -> None:
        """Have a file of the province imported by the district."""
        path = self.down()
        work(self.district, lambda office: take(office, path))

    def _carry(self, sender: Place, to: str, receiver: Place) -> Path:
        written: list[Path] = []
        there = receiver.stick
        work(sender, lambda office: written.append(office.exchange.export(to, there).value.path))
        return written[0].replace(there / FILE)


def _found(office: Office, me: Identity, units: list[Record], rows: list[Record]) -> None:
    """Set an office up with units that everybody knows, and rows of its own."""
    with office.store.founding(me, "test") as begun:
        for unit in units:
            begun.plant(held(unit, "seed.1"))
        for row in rows:
            begun.put(row)


def an_activity(number: int, **changes: Any) -> Record:
    """Return an activity of the district."""
    activity: Record = a(
        Kind.ACTIVITY,
        **{"id": id_of(Kind.ACTIVITY, number), "title": f"Việc số {number}", **changes},
    )
    return activity


def work(place: Place, act: Callable[[Office], object]) -> None:
    """Open an office, do something, close it."""
    office = place.office("before")
    with office.session():
        act(office)
    office.close()


def take(office: Office, path: Path, reason: str = "") -> None:
    """Import a file."""
    office.exchange.apply(office.exchange.preview(path), reason=reason)


def _held(office: Office, number: int = 1) -> Held:
    return office.records.held(Kind.ACTIVITY, id_of(Kind.ACTIVITY, number))


def _other(row: Held, actor: str, title: str) -> Held:
    stamp = row.stamp.bumped(actor, 90, AT, "Máy khác", deleted=False)
    return Held(replace(row.record, title=title), stamp, row.extra)  # type: ignore[call-arg]


# Before the deed


def _nothing(pair: Pair) -> Place:
    return pair.district


def _told(pair: Pair) -> Place:
    pair.taken_down()
    return pair.district


def _enrolled(pair: Pair) -> Place:
    pair.taken_down()

    def enrol(office: Office) -> None:
        office.keys.enrol(PROVINCE, office.keys.every(PROVINCE)[0].fingerprint)

    work(pair.district, enrol)
    return pair.district


def _file(pair: Pair) -> Place:
    pair.up()
    return pair.province


def _imported(pair: Pair) -> Place:
    pair.taken_up()
    return pair.province


def _news(pair: Pair) -> Place:
    pair.taken_up()
    work(pair.district, lambda office: save(office.store, an_activity(1, title="Sửa rồi")))
    pair.up()
    work(pair.province, lambda office: take(office, pair.province.stick / FILE))
    return pair.province


def _crafted(pair: Pair, seq: int, *rows: Held) -> None:
    """Have a file with these rows come from the district."""
    own: dict[str, Any] = {"seq": seq, "bundle_id": fixed_id(f"bundle:{seq}")}

    def write(office: Office) -> None:
        crafted(office, "12", rows, pair.folder, **own).replace(pair.province.stick / FILE)

    work(pair.district, write)


def _rival(pair: Pair) -> Place:
    pair.taken_up()
    found_rows: list[Held] = []
    work(pair.district, lambda office: found_rows.append(_held(office)))
    one, two = (_other(found_rows[0], f"{name * 4}.1", f"Máy {name}") for name in "ab")
    _crafted(pair, 8, one)
    work(pair.province, lambda office: take(office, pair.province.stick / FILE))
    _crafted(pair, 9, two)
    return pair.province


def _edited(pair: Pair) -> Place:
    pair.taken_up()
    for number in (1, 2):
        changed = an_activity(number, title=f"Việc số {number}, sửa")
        work(pair.district, lambda office, row=changed: save(office.store, row))  # type: ignore[misc]
    saved_again(pair.up(), edit("HOAT_DONG", 3, "title", "Sửa trong Excel"))
    return pair.province


def _late(pair: Pair) -> Place:
    """One row waits for its campaign; the file brings that, and a row of a closed period."""
    pair.taken_up()
    rows: dict[str, Held] = {}

    def enter(office: Office) -> None:
        campaign = a(Kind.CAMPAIGN, id=id_of(Kind.CAMPAIGN, 2), code="PT-02")
        of_it = an_activity(7, campaigns=(campaign.id,), day=date(2024, 7, 1))
        save(office.store, campaign, of_it, an_activity(8))
        rows["waits"] = _held(office, 7)
        rows["late"] = _held(office, 8)
        rows["campaign"] = office.records.held(Kind.CAMPAIGN, campaign.id)

    work(pair.district, enter)
    _crafted(pair, 8, rows["waits"])

    def close(office: Office) -> None:
        take(office, pair.province.stick / FILE)
        assert office.late.count() == 1
        lock = {"period": id_of(Kind.PERIOD), "locked": True, "reason": "Chốt"}
        office.records.save(Kind.PERIOD_LOCK, lock)

    work(pair.province, close)
    _crafted(pair, 9, rows["campaign"], rows["late"])
    return pair.province


def _acknowledged(pair: Pair) -> Place:
    pair.taken_up()
    pair.down()
    return pair.district


def _restored(pair: Pair) -> Place:
    """The district has gone back to an old copy, and asks for what it wrote since."""
    pair.taken_up()
    work(pair.district, lambda office: office.back_up(pair.folder))
    work(pair.district, lambda office: save(office.store, an_activity(9)))
    pair.taken_up()

    def go_back(office: Office) -> None:
        (copy,) = pair.folder.glob("*-manual.db")
        office.epochs.restore(copy)
        office.epochs.seen()

    work(pair.district, go_back)
    pair.taken_up()
    pair.down()
    return pair.district


def _forgetful(pair: Pair) -> Place:
    """The province knows more of the district than it knows itself: a copy was put back by hand."""
    pair.taken_up()
    before = shutil.copytree(pair.district.here, pair.folder / "before")
    work(pair.district, lambda office: save(office.store, an_activity(9)))
    pair.taken_up()
    shutil.rmtree(pair.district.here)
    before.rename(pair.district.here)
    pair.down()
    return pair.district


def _disputed(pair: Pair) -> Place:
    """The district has a rival version and a proposal to decide about."""
    _edited(pair)
    work(pair.province, lambda office: take(office, pair.province.stick / FILE, WHY))
    pair.taken_down()

    def clash(office: Office) -> None:
        found_row = _held(office, 3)
        rows = [_other(found_row, f"{name * 4}.1", f"Máy {name}") for name in "ab"]
        place = pair.folder / "own"
        for number, row in enumerate(rows, 2):
            own: dict[str, Any] = {"kind": "TOANBO", "epoch_id": str(number) * 8, "replica": "xxxx"}
            own["bundle_id"] = fixed_id(f"bundle:{number}")
            take(office, crafted(office, "106", [row], place, seq=number, **own))
        assert office.conflicts.count() == 2

    work(pair.district, clash)
    return pair.district


def _forged(pair: Pair) -> Place:
    pair.taken_up()

    def enrol(office: Office) -> None:
        office.keys.enrol(HOME, office.keys.every(HOME)[0].fingerprint)

    work(pair.province, enrol)
    shutil.rmtree(pair.district.data / "keys")
    pair.up()
    return pair.province


def _filled(pair: Pair) -> Place:
    place = pair.district

    def make(office: Office) -> None:
        path = place.stick / FILE
        office.templates.make("03424", path)
        row = {"day": date(2024, 5, 8), "type": "Hội nghị, họp", "title": "Sơ kết quý II"}
        clerk = Clerk(path).put(FIRST, **row, participants=40, women=18)
        clerk.put(FIRST + 1, **{**row, "title": "Sai số"}, participants="nhiều")
        clerk.save(path)

    work(place, make)
    return place


# The deeds


def _export(office: Office, place: Place) -> None:
    office.exchange.export(PROVINCE, place.stick)


def _export_sealed(office: Office, place: Place) -> None:
    office.exchange.export(PROVINCE, place.stick, sealed=True)


def _export_in_parts(office: Office, place: Place) -> None:
    with patch.object(cargo, "ROOM", Room(rows=2, size=limits.MOST_PART_BYTES)):
        sent = office.exchange.export(PROVINCE, place.stick).value
    assert len(sent.paths) == 2


def _receipt(office: Office, place: Place) -> None:
    office.exchange.export_receipt(PROVINCE, place.stick)


def _import(office: Office, place: Place) -> None:
    take(office, place.stick / FILE, WHY)


def _undo(office: Office, _: Place) -> None:
    office.exchange.undo_import(office.exchange.entries()[0].uid)


def _decide(keep: str, reason: str) -> Act:
    def decide(office: Office, _: Place) -> None:
        view = next(view for view in office.conflicts.open() if view.reason == reason)
        office.conflicts.resolve(view.id, keep)  # type: ignore[arg-type]

    return decide


def _quarantine(office: Office, place: Place) -> None:
    preview = office.exchange.preview(place.stick / FILE)
    try:
        office.exchange.apply(preview)
    except UserError as error:
        if error.problems[0].code != "bundle_not_authentic":
            raise


def _make(office: Office, place: Place) -> None:
    office.templates.make("03424", place.stick)


def _errors(office: Office, place: Place) -> None:
    preview = office.exchange.preview(place.stick / FILE)
    assert office.templates.errors(preview, place.stick) is not None


@dataclass(frozen=True)
class Deed:
    """One thing an office does.

    Attributes:
        ready: Makes all ready for it; returns the office.
        act: Does it.
        steps: After which it may be cut off: what is true then is true by itself.
        made: How many files it makes on the stick.
        least: After which step it counts as done, if that is not the last.
        sparing: Of how many changes one is made to fail, where the deed takes long.
    """

    ready: Callable[[Pair], Place]
    act: Act
    steps: int = 1
    made: int = 0
    least: int | None = None
    sparing: int = 1

    @property
    def enough(self) -> int:
        """After how many steps a person is told that it is done."""
        return self.steps if self.least is None else self.least


# A file's number is taken for good before the file is written.
DEEDS: dict[str, Deed] = {
    "export": Deed(_nothing, _export, steps=2, made=1),
    "export, sealed": Deed(_enrolled, _export_sealed, steps=2, made=1, sparing=2),
    "export, several parts": Deed(_nothing, _export_in_parts, steps=4, made=2, sparing=4),
    "receipt": Deed(_told, _receipt, steps=2, made=1),
    "import, new rows": Deed(_file, _import),
    "import, rival": Deed(_rival, _import),
    "import, edited by hand": Deed(_edited, _import),
    # What waited for the file comes in by a step of its own, and would do so with the next.
    "import, late and waiting": Deed(_late, _import, steps=2, least=1),
    "import, receipts": Deed(_acknowledged, _import),
    "import, own rows back": Deed(_restored, _import),
    "import, a new epoch": Deed(_forgetful, _import),
    "import, not authentic": Deed(_forged, _quarantine),
    "undo": Deed(_imported, _undo),
    "undo, of an update": Deed(_news, _undo),
    "decide, mine": Deed(_disputed, _decide("mine", "proposal")),
    "decide, theirs": Deed(_disputed, _decide("theirs", "conflict")),
    "decide, both": Deed(_disputed, _decide("both", "conflict")),
    "template": Deed(_nothing, _make, steps=2, made=1, sparing=6),
    "template taken in": Deed(_filled, _import, sparing=3),
    "template's errors": Deed(_filled, _errors, steps=0, made=1, sparing=8),
}


def ready(name: str, folder: Path) -> Place:
    """Make all ready for a deed; return the office that is to do it."""
    place = DEEDS[name].ready(Pair(folder))
    with suppress(FileNotFoundError):
        # Else the copy that was made a moment ago would do for the import.
        shutil.rmtree(place.data / "backups")
    place.keep()
    return place
