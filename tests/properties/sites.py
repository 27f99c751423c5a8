"""Three machines of one office, the files between them, and every edit that was accepted."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from tests.builders import HOME, ROOT, Clock, a, an_identity, counted_bytes, id_of
from thidua_desktop.bundles.disputes import Rival
from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.bundles.parcel import FileVerdict, Incoming, Parcel
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.documents import Document
from thidua_desktop.domain.sync import Held, canonical
from thidua_desktop.services.desk import desk_of
from thidua_desktop.services.intake import classify
from thidua_desktop.services.office import Office, Places, open_office
from thidua_desktop.services.preview import Preview
from thidua_desktop.services.progress import Silent
from thidua_desktop.services.takeback import take_back
from thidua_desktop.services.takein import take_in

SITES = ("h07a", "h07b", "h07c")
ROWS = (id_of(Kind.DOCUMENT, 1), id_of(Kind.DOCUMENT, 2))


@dataclass
class Sites:
    """The machines.

    Attributes:
        offices: One office a machine.
        files: Every file written.
        edits: Every version somebody made, in the order they were made.
        over: The versions that lay before whoever made a version, by its spelling.
        imports: The bundles taken at each machine and not undone, the latest last.
    """

    offices: list[Office]
    files: list[Parcel] = field(default_factory=list)
    edits: list[Held] = field(default_factory=list)
    over: dict[str, tuple[str, ...]] = field(default_factory=dict)
    imports: dict[int, list[str]] = field(default_factory=dict)
    words: Iterator[int] = field(default_factory=count)

    def edit(self, site: int, row: int) -> None:
        """Change a row as a clerk does; one in dispute is refused."""
        office, uid = self.offices[site], ROWS[row]
        held = office.store.read.get(Kind.DOCUMENT, uid)
        subject = f"Bản {next(self.words)}"
        if held is None or held.stamp.deleted:
            record = a(Kind.DOCUMENT, id=uid, subject=subject)
            if not office.store.asides.open("conflict", Kind.DOCUMENT, uid):
                with office.store.operation("document.save") as work:
                    self._made(work.put(record), held)
            return
        try:
            office.records.save(Kind.DOCUMENT, {"subject": subject}, uid)
        except UserError as error:
            _expect(error, "conflict_open")
        else:
            self._made(self._row(site, uid), held)

    def remove(self, site: int, row: int) -> None:
        """Delete a row as a clerk does; one in dispute is refused."""
        office, uid = self.offices[site], ROWS[row]
        held = office.store.read.get(Kind.DOCUMENT, uid)
        if held is None or held.stamp.deleted:
            return
        try:
            office.records.remove(Kind.DOCUMENT, uid)
        except UserError as error:
            _expect(error, "conflict_open")
        else:
            self._made(self._row(site, uid), held)

    def resolve(self, site: int, keep: str) -> None:
        """Decide the first dispute there is, if any."""
        office = self.offices[site]
        views = office.conflicts.open()
        if not views:
            return
        view = views[-1]
        if keep == "fields":
            if view.mine.stamp.deleted or view.theirs.stamp.deleted:
                return
            row = office.conflicts.resolve(view.id, "mine", {"subject": "theirs"}).value
        elif keep == "both":
            if view.mine.stamp.deleted or view.theirs.stamp.deleted:
                return
            row = office.conflicts.resolve(view.id, "both").value
        else:
            row = office.conflicts.resolve(view.id, keep).value  # type: ignore[arg-type]
        if row != view.mine or view.reason == "conflict":
            self._made(row, view.mine, view.theirs)

    def write(self, site: int) -> int:
        """Write a file of all a site holds; return its number."""
        store = self.offices[site].store
        rows = [row for kind in Kind for row in store.read.every(kind, live=False)]
        incoming = [Incoming(row, "DONG", n, intact=True) for n, row in enumerate(rows)]
        rivals = [
            Rival(aside.row, aside.reason, aside.proposal, aside.author, aside.why, aside.at)
            for aside in store.asides.open()
            if aside.reason in {"conflict", "proposal"}
        ]
        manifest = self._manifest(site)
        parcel = Parcel(manifest, FileVerdict.INTACT, tuple(incoming), (), rivals=tuple(rivals))
        self.files.append(parcel)
        return len(self.files) - 1

    def take(self, site: int, file: int) -> Preview:
        """Import a file."""
        office, parcel = self.offices[site], self.files[file]
        desk = desk_of(
            office.store, office.territories, office.exchange._receiving._guards, office.today
        )
        step = office.store.journal.last_step()
        found = classify(parcel, desk, Silent())
        received = office.store.ledger.received(parcel.manifest.bundle_id)
        preview = Preview(
            Path("file.xlsx"),
            parcel.manifest,
            parcel.verdict,
            found.rows,
            (),
            already=received.noted_at if received else "",
            step=step,
            counts=Counter(row.outcome for row in found.rows),
            rivals=found.rivals,
            forked=found.forked,
        )
        if take_in(office.store, preview, office.places.data / "backups", Silent()).value:
            self.imports.setdefault(site, []).append(parcel.manifest.bundle_id)
        office.late.retry()
        return preview

    def undo(self, site: int) -> None:
        """Undo the latest import, unless something stands on it."""
        bundles = self.imports.get(site, [])
        if not bundles:
            return
        try:
            kept = take_back(self.offices[site].store, bundles[-1]).value.kept
        except UserError as error:
            _expect(error, "import_built_on")
            return
        if not kept:
            bundles.pop()

    def settle(self) -> None:
        """Give everybody everything, twice: what one got from another reaches the third."""
        for _ in range(2):
            for sender in range(len(self.offices)):
                file = self.write(sender)
                for receiver in range(len(self.offices)):
                    if receiver != sender:
                        self.take(receiver, file)

    def rows(self, site: int) -> dict[str, Held]:
        """Return what a site shows."""
        read = self.offices[site].store.read
        return {row.record.id: row for row in read.every(Kind.DOCUMENT, live=False)}

    def rivals(self, site: int, reason: str = "conflict") -> dict[str, frozenset[str]]:
        """Return what lies open beside the rows of a site."""
        found: dict[str, set[str]] = {}
        for aside in self.offices[site].store.asides.open(reason):
            found.setdefault(aside.uid, set()).add(canonical(aside.row))
        return {uid: frozenset(rows) for uid, rows in found.items()}

    def _row(self, site: int, uid: str) -> Held:
        held = self.offices[site].store.read.get(Kind.DOCUMENT, uid)
        assert held is not None
        return held

    def _made(self, row: Held, *over: Held | None) -> None:
        assert isinstance(row.record, Document)
        self.edits.append(row)
        seen = tuple(canonical(one) for one in over if one is not None)
        self.over[canonical(row)] = self.over.get(canonical(row), ()) + seen

    def _manifest(self, site: int) -> Manifest:
        store, me = self.offices[site].store, self.offices[site].identity
        return Manifest(
            schema=store.schema_version(),
            bundle_id=store.new_id(),
            kind="TOANBO",
            sender=HOME,
            sender_code="106",
            sender_name="Huyện",
            receiver=HOME,
            receiver_code="106",
            receiver_name="Huyện",
            replica=me.replica,
            epoch=me.epoch,
            epoch_id=me.epoch_id,
            seq=len(self.files) + 1,
            low=0,
            high=me.change_seq,
            made_at=store.now(),
            made_by=me.person,
            app="2.0",
        )


def _expect(error: UserError, code: str) -> None:
    """Raise a refusal again that is not the one expected."""
    if {problem.code for problem in error.problems} != {code}:
        raise error


def places(folder: Path, name: str) -> Places:
    return Places(folder / name, ROOT / "db/migrations", folder, folder)


def first_office(folder: Path) -> None:
    """Make an office in which the office itself is all there is."""
    first = open_office(places(folder, "first"), Clock(), counted_bytes("first"))
    with first.session(), first.store.founding(an_identity(), "test") as work:
        work.put(a(Kind.UNIT))


def opened(folder: Path) -> Callable[[], Iterator[Sites]]:
    """Return what gives three machines that begin with copies of that office."""

    @contextmanager
    def again() -> Iterator[Sites]:
        offices = []
        with ExitStack() as sessions:
            for site in SITES:
                shutil.rmtree(folder / site, ignore_errors=True)
                shutil.copytree(folder / "first", folder / site)
                office = open_office(places(folder, site), Clock(), counted_bytes(site))
                sessions.enter_context(office.session())
                office.store._database.execute_sql("UPDATE office SET replica = ?", (site,))
                offices.append(office)
            yield Sites(offices)

    return again  # type: ignore[return-value]
