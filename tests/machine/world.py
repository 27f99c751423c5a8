"""Whole offices, the files between them, and a record of every edit anybody was told is saved.

The offices are real: real databases, real services. Files are carried as values in memory, so that
a run of a hundred steps takes seconds; other tests carry real workbooks.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from tests.builders import MIGRATIONS, ROOT, id_of
from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.bundles.parcel import FileVerdict, Incoming, Parcel
from thidua_desktop.bundles.write import Written
from thidua_desktop.domain import acks as acknowledgements
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.ids import fixed_id
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.documents import Document
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.units import Unit, UnitVersion
from thidua_desktop.domain.sync import Held, Stamp, dominates
from thidua_desktop.services.deciding import Keep
from thidua_desktop.services.inbox import Copied
from thidua_desktop.services.office import Office, Places, open_office
from thidua_desktop.storage.identity import Identity

PROVINCE, *DISTRICTS = (id_of(Kind.UNIT, name) for name in ("T", "A", "B", "C"))
# Unit of every machine; district C has two.
SITES = {
    "p": PROVINCE,
    "a": DISTRICTS[0],
    "b": DISTRICTS[1],
    "c1": DISTRICTS[2],
    "c2": DISTRICTS[2],
}
ROWS = 3  # Rows of every office that everybody works on.


def row_id(unit: str, number: int) -> str:
    """Return the id of one of the rows an office works on."""
    return fixed_id(f"row/{unit}/{number}")


@dataclass
class Site:
    """One machine of one office, with its clock."""

    name: str
    unit: str
    folder: Path
    office: Office = field(init=False)
    ahead: timedelta = timedelta()
    lives: int = 0
    saved: Path | None = None


@dataclass(frozen=True)
class Edit:
    """A change somebody was told is saved.

    Attributes:
        row: Id of the row.
        held: What it was changed to.
        over: The versions that were in sight when it was made.
    """

    row: str
    held: Held
    over: tuple[Held, ...]


@dataclass
class File:
    """A file on its way."""

    path: Path
    parcel: Parcel
    sender: str = ""

    @property
    def brought(self) -> set[tuple[str, str]]:
        """Return id and digest of every version it brings."""
        rows = [one.held for one in self.parcel.rows if one.intact]
        rows += [rival.row for rival in self.parcel.rivals]
        return {(row.record.id, row.digest) for row in rows}


class World:
    """Three districts, one of them with two machines, and their province."""

    def __init__(self, folder: Path, seed: int = 0) -> None:
        self.folder = folder
        self.chance = Random(seed)  # noqa: S311
        self.sites: dict[str, Site] = {}
        self.files: list[File] = []
        self.edits: list[Edit] = []
        # Who got which version of which row, and did not take it back.
        self.delivered: set[tuple[str, str, str]] = set()
        self._gone: list[Edit] = []
        self._moment = count()
        self._words = count()
        for name, unit in SITES.items():
            self.sites[name] = Site(name, unit, folder / name)
            self._found(self.sites[name])

    # What people do

    def edit(self, name: str, number: int, *, remove: bool = False) -> None:
        """Change or remove one of the office's rows; what is in dispute is decided first."""
        site = self.sites[name]
        with site.office.session():
            store, uid = site.office.store, row_id(site.unit, number)
            sight = self._in_sight(site, uid)
            if store.asides.open("conflict", Kind.DOCUMENT, uid):
                return
            held = store.read.get(Kind.DOCUMENT, uid)
            gone = held is None or held.stamp.deleted
            if remove and gone:
                return
            with store.operation("test.edit") as work:
                if remove:
                    made = work.drop(Kind.DOCUMENT, uid)
                else:
                    made = work.put(self._document(uid, site.unit))
            self.edits.append(Edit(uid, made, sight))

    def decide(self, name: str, keep: Keep) -> None:
        """Decide the first open question the office may decide."""
        site = self.sites[name]
        with site.office.session():
            for view in site.office.conflicts.open():
                if view.may_decide:
                    uid = view.mine.record.id
                    sight = tuple(
                        one
                        for one in self._in_sight(site, uid)
                        if one in (view.mine, view.theirs) or one == self._in_sight(site, uid)[0]
                    )
                    site.office.conflicts.resolve(view.id, keep)
                    made = site.office.store.read.get(Kind.DOCUMENT, uid)
                    assert made is not None
                    self.edits.append(Edit(uid, made, sight))
                    return

    def send(self, name: str, to: str) -> File:
        """Write a file; it lies in the folder until somebody takes it."""
        site = self.sites[name]
        with site.office.session(), self._in_memory():
            site.office.epochs.seen()
            site.office.exchange.export(SITES[to], self.folder)
        self.files[-1].sender = name
        return self.files[-1]

    def take(self, name: str, file: File) -> str:
        """Import a file; return what it was refused for, "" when it was taken."""
        site = self.sites[name]
        with site.office.session(), self._in_memory():
            site.office.epochs.seen()
            try:
                preview = site.office.exchange.preview(file.path)
                site.office.exchange.apply(preview, reason="sửa theo sổ gốc")
            except UserError as error:
                return error.problems[0].code
        self.delivered |= {(name, *one) for one in file.brought}
        return ""

    def hand_edit(self, file: File) -> None:
        """Change a cell of a file as if in a spreadsheet."""
        rows = list(file.parcel.rows)
        mine = [n for n, row in enumerate(rows) if isinstance(row.held.record, Document)]
        if not mine:
            return
        place = self.chance.choice(mine)
        held: Held = rows[place].held
        record: Any = replace(held.record, subject=f"Sửa tay {next(self._words)}")  # type: ignore[call-arg]
        rows[place] = replace(rows[place], held=replace(held, record=record), intact=False)
        file.parcel = replace(
            file.parcel,
            rows=tuple(rows),
            verdict=FileVerdict.EDITED,
            complete=False,
            edited=((rows[place].sheet, rows[place].row),),
            sha256=f"{file.parcel.sha256}+",
        )

    def undo_import(self, name: str) -> None:
        """Take the latest import back."""
        site = self.sites[name]
        with site.office.session():
            entry = site.office.store.ledger.last("in")
            if entry is None or entry.state != "applied":
                return
            try:
                site.office.exchange.undo_import(entry.uid)
            except UserError:
                return
        for file in self.files:
            if file.parcel.manifest.bundle_id == entry.uid:
                self.delivered -= {(name, *one) for one in file.brought}

    def telephone(self, name: str, file: File) -> None:
        """Read the receipt of a file out to its sender."""
        receiver, sender = self.sites[name], self.sites[file.sender]
        try:
            with receiver.office.session():
                code = receiver.office.receipts.code(file.parcel.manifest.bundle_id)
            with sender.office.session():
                sender.office.receipts.hear(code)
        except UserError:
            return

    # What happens to machines

    def back_up(self, name: str) -> None:
        """Copy the database to a safe place."""
        site = self.sites[name]
        with site.office.session():
            site.saved = site.office.back_up(self.folder / "safe" / name)

    def restore(self, name: str) -> None:
        """Put the latest copy back through the program."""
        site = self.sites[name]
        if site.saved is not None:
            self._keep_delivered(site)
            with site.office.session():
                site.office.epochs.restore(site.saved)
            self._begin_again(site)

    def roll_back(self, name: str) -> None:
        """Put the latest copy back by hand, as the file it is."""
        site = self.sites[name]
        if site.saved is not None:
            self._keep_delivered(site)
            site.office.close()
            for stale in site.folder.glob("thidua.db*"):
                stale.unlink()
            shutil.copy(site.saved, site.folder / "thidua.db")
            self._begin_again(site)

    def clone(self, source: str, target: str) -> None:
        """Copy one machine's folder over another's of the same office."""
        one, other = self.sites[source], self.sites[target]
        self._keep_delivered(other)
        one.office.close()
        other.office.close()
        shutil.rmtree(other.folder)
        shutil.copytree(one.folder, other.folder)
        self._reopen(one)
        self._begin_again(other)

    def reinstall(self, name: str) -> None:
        """Lose the machine and begin anew."""
        site = self.sites[name]
        self._keep_delivered(site)
        site.office.close()
        shutil.rmtree(site.folder)
        site.lives += 1
        self._found(site)
        self._begin_again(site)

    def turn_clock(self, name: str, days: int) -> None:
        """Set a machine's clock ahead or back."""
        self.sites[name].ahead = timedelta(days=days)

    def close(self) -> None:
        """Close every office."""
        for site in self.sites.values():
            site.office.close()

    # In the end

    def settle(self, rounds: int = 6) -> None:
        """Let everybody exchange with nothing lost."""
        for _ in range(rounds):
            for name, unit in SITES.items():
                if unit != PROVINCE:
                    self.take("p", self.send(name, "p"))
            for unit, names in machines().items():
                if unit != PROVINCE:
                    file = self.send("p", names[0])
                    for name in names:
                        self.take(name, file)

    def complaints(self) -> list[str]:
        """Return which accepted edits are lost, and which sites differ."""
        found = [f"lost: {edit.held.record}" for edit in self.edits if self._lost(edit)]
        for unit, names in machines().items():
            sites = ["p", *names] if unit != PROVINCE else list(SITES)
            for number in range(ROWS):
                states = {name: self._state(name, row_id(unit, number)) for name in sites}
                if len(set(map(str, states.values()))) > 1:
                    found.append(f"differ: {number} of {names}: {states}")
        return found

    def _lost(self, edit: Edit) -> bool:
        digest = edit.held.digest
        if not self._counts(edit):
            return False
        if any(digest in self._listed(name, edit.row) for name in SITES):
            return False
        return not any(
            digest in {one.digest for one in later.over}
            and dominates(later.held.stamp.version, edit.held.stamp.version)
            for later in self.edits
            if later is not edit and later.row == edit.row
        )

    def _counts(self, edit: Edit) -> bool:
        """Say whether an edit had to survive: its machine lives on, or it had been delivered."""
        gone = any(edit is one for one in self._gone)
        wanted = (edit.row, edit.held.digest)
        return not gone or any(one[1:] == wanted for one in self.delivered)

    def _keep_delivered(self, site: Site) -> None:
        """Note what only this machine knows and is about to lose: nobody can give it back."""
        actor = self._identity(site).actor
        self._gone.extend(e for e in self.edits if e.held.stamp.actor == actor)

    def _identity(self, site: Site) -> Identity:
        with site.office.session():
            return site.office.identity

    def _state(self, name: str, uid: str) -> tuple[str, ...]:
        """Return what a machine shows of a row, and the rivals it lists."""
        site = self.sites[name]
        with site.office.session():
            held = site.office.store.read.get(Kind.DOCUMENT, uid)
            rivals = site.office.store.asides.open("conflict", Kind.DOCUMENT, uid)
            shown = held.digest if held else "-"
            return shown, *sorted(one.row.digest for one in rivals)

    def _listed(self, name: str, uid: str) -> set[str]:
        return set(self._state(name, uid))

    def _in_sight(self, site: Site, uid: str) -> tuple[Held, ...]:
        store = site.office.store
        held = store.read.get(Kind.DOCUMENT, uid)
        rivals = [one.row for one in store.asides.open("conflict", Kind.DOCUMENT, uid)]
        return (*([held] if held else []), *rivals)

    def _document(self, uid: str, unit: str) -> Document:
        return Document(
            id=uid,
            home=unit,
            type="KH",
            number=f"{next(self._words)}/KH",
            issuer="UBND",
            subject="Kế hoạch",
        )

    # Machinery

    def _found(self, site: Site) -> None:
        site.office = self._opened(site)
        me = Identity(
            site.unit,
            "province" if site.unit == PROVINCE else "district",
            f"Cán bộ {site.name}",
            f"{site.name}x{site.lives}",
            1,
            f"{site.name}-{site.lives}-first",
        )
        with site.office.session(), site.office.store.founding(me, "test") as work:
            for row in _seed():
                work.plant(row)
        self._reopen(site)

    def _opened(self, site: Site) -> Office:
        def clock() -> datetime:
            return (
                datetime(2024, 6, 1, tzinfo=UTC)
                + site.ahead
                + timedelta(seconds=next(self._moment))
            )

        places = Places(site.folder, MIGRATIONS, ROOT, ROOT, self.folder / "machines" / site.name)
        return open_office(places, clock, self.chance.randbytes)

    def _begin_again(self, site: Site) -> None:
        """Open an older or another database; what it has never seen nobody can ask it for."""
        self._reopen(site)
        self.delivered = {
            (name, row, digest)
            for name, row, digest in self.delivered
            if name != site.name or digest in self._listed(name, row)
        }

    def _reopen(self, site: Site) -> None:
        site.office.close()
        site.office = self._opened(site)

    @contextmanager
    def _in_memory(self) -> Iterator[None]:
        """Carry files as values: what is written is what is read, signed by nobody."""
        by_path = {file.path: file for file in self.files}

        def write(folder: Path, manifest: Manifest, rows: Any, *_: Any, **more: Any) -> Written:
            incoming = [
                Incoming(row, kind.value, number, True)  # noqa: FBT003
                for kind, of_kind in rows.items()
                for number, row in enumerate(of_kind)
            ]
            told = acknowledgements.from_json(more["acks"])
            path = folder / f"{manifest.bundle_id}.xlsx"
            path.write_bytes(manifest.bundle_id.encode())
            parcel = Parcel(
                manifest,
                FileVerdict.INTACT,
                tuple(incoming),
                (),
                text=manifest.to_json(),
                acks=told,
                rivals=tuple(more["rivals"]),
                sha256=manifest.bundle_id,
            )
            self.files.append(File(path, parcel))
            return Written(path, manifest, manifest.to_json(), manifest.bundle_id)

        def parcel_of(path: Path) -> Parcel:
            return by_path[path].parcel

        with (
            patch("thidua_desktop.services.sending.write_bundle", write),
            patch.multiple(
                "thidua_desktop.services.receiving",
                read_manifest=lambda path, *_: parcel_of(path).manifest,
                read_bundle=lambda path, *_: parcel_of(path),
            ),
            patch(
                "thidua_desktop.services.inbox.Inbox.take",
                lambda _, path: Copied(path, parcel_of(path).sha256, path.name),
            ),
            patch("thidua_desktop.services.inbox.Inbox.drop", lambda *_: None),
            patch("thidua_desktop.storage.store.Store.back_up"),
        ):
            yield


def machines() -> dict[str, list[str]]:
    """Return the machines of each office."""
    found: dict[str, list[str]] = {}
    for name, unit in SITES.items():
        found.setdefault(unit, []).append(name)
    return found


def _seed() -> list[Held]:
    """Return what every office knows from the first day: the units, and who is above whom."""
    rows: list[Record] = []
    for unit, code in zip((PROVINCE, *DISTRICTS), ("T", "A", "B", "C"), strict=True):
        top = unit == PROVINCE
        rows.append(Unit(id=unit, home=PROVINCE, label=f"Đơn vị {code}"))
        rows.append(
            UnitVersion(
                id=fixed_id(f"version/{unit}"),
                home=PROVINCE,
                unit=unit,
                code=code,
                name=f"Đơn vị {code}",
                type="TINH" if top else "HUYEN",
                level="T" if top else "H",
                parent=None if top else PROVINCE,
                valid_from=datetime(2004, 1, 1, tzinfo=UTC).date(),
            )
        )
    return [Held(record, Stamp({"seed.1": 1}, 1, "seed.1")) for record in rows]
