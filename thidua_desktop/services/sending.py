"""Writing a file for another office: gathered, written beside its name, read back, noted."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory, gettempdir

from thidua_desktop.bundles.files import digest_of, refusal
from thidua_desktop.bundles.layout import SINCE_PAPER
from thidua_desktop.bundles.manifest import BundleKind, Manifest, knows_paper
from thidua_desktop.bundles.sealed import write_sealed
from thidua_desktop.bundles.write import Written, write_bundle
from thidua_desktop.domain import acks
from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.acknowledging import Acknowledging
from thidua_desktop.services.cargo import Cargo
from thidua_desktop.services.headings import Headings
from thidua_desktop.services.keys import Keys
from thidua_desktop.services.machines import Machines
from thidua_desktop.services.outgoing import Outgoing
from thidua_desktop.services.progress import Progress, Silent
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.ledger import Entry
from thidua_desktop.storage.store import Store
from thidua_desktop.texts.exchange import taken_of

_HIDDEN = "thidua-open-"


@dataclass(frozen=True, slots=True)
class Sent:
    """What was written and read back.

    Attributes:
        paths: The files, more than one where all would not fit into one.
        bundle_ids: Their ids.
        rows: Rows in all of them.
        low: Changes above this number are inside; 0 for everything.
        high: Up to and including this one.
    """

    paths: tuple[Path, ...]
    bundle_ids: tuple[str, ...]
    rows: int
    low: int
    high: int

    @property
    def path(self) -> Path:
        """The first file."""
        return self.paths[0]

    @property
    def bundle_id(self) -> str:
        """The id of the first file."""
        return self.bundle_ids[0]


def _passed_over(manifest: Manifest, cargo: Cargo) -> Iterator[Problem]:
    """Yield what to know of a file of which an older program will not read all sheets."""
    count = sum(len(cargo.rows.get(kind, ())) for kind in SINCE_PAPER)
    if count and not knows_paper(manifest.fmt):
        told = {"receiver": manifest.receiver_name, "count": str(count)}
        yield Problem("rows_not_read_there", "", told)


class Sending:
    """Writes the files of one office."""

    def __init__(
        self,
        store: Store,
        territories: Territories,
        acknowledging: Acknowledging,
        machines: Machines,
        keys: Keys,
        today: Callable[[], date],
    ) -> None:
        self._store = store
        self._acknowledging = acknowledging
        self._keys = keys
        self.outgoing = Outgoing(store, territories, machines)
        self._headings = Headings(store, territories, machines, self.outgoing, today)

    def send(
        self,
        receiver: str,
        folder: Path,
        *,
        everything: bool = False,
        sealed: bool = False,
        progress: Progress | None = None,
    ) -> Outcome[Sent]:
        """Write what a receiver should get now.

        Raises:
            UserError: It cannot be written; nothing half written is left, and the files before a
                failed part stand and are noted.
        """
        key = self._keys.for_sealing(receiver) if sealed else ""
        with self._store.snapshot():
            me = self._store.identity()
            cargo = self.outgoing.cargo(receiver, me, everything=everything)
        written: list[Written] = []
        waiting = deque(cargo.parts())
        rest = _Rest(progress or Silent(), cargo.count)
        while waiting:
            part = waiting.popleft()
            place = len(written) + 1, len(written) + 1 + len(waiting)
            try:
                written.append(self._write(receiver, folder, part, place, key, rest))
            except UserError as error:
                first, *others = part.halves()
                if error.problems[0].code != "bundle_too_large" or not others:
                    raise
                waiting.extendleft(reversed([first, *others]))
            else:
                rest.before += part.count
        return Outcome(
            Sent(
                tuple(entry.path for entry in written),
                tuple(entry.manifest.bundle_id for entry in written),
                cargo.count,
                cargo.low,
                cargo.high,
            ),
            warnings=tuple(_passed_over(written[-1].manifest, cargo)),
        )

    def send_receipt(self, receiver: str, folder: Path) -> Outcome[Sent]:
        """Write a file that says what came, and nothing else; nobody answers it."""
        me = self._store.identity()
        empty = Cargo(0, 0, {}, (), ())
        written = self._write(
            receiver, folder, empty, (1, 1), "", Silent(), kind=BundleKind.RECEIPT
        )
        one = (written.path,), (written.manifest.bundle_id,)
        return Outcome(Sent(*one, 0, me.change_seq, me.change_seq))

    def changes_for(self, receiver: str) -> list[tuple[Kind, Held, Held | None]]:
        """Return what changed for a receiver since the last file, and as it was then."""
        me, journal = self._store.identity(), self._store.journal
        with self._store.snapshot():
            sent = self._store.ledger.sent(receiver, me.epoch_id)
            last = max(sent, key=lambda entry: entry.high, default=None)
            found = self.outgoing.since(receiver, me, last.high if last else 0)
            if last is None:
                return [(kind, row, None) for kind, row in found]
            later = journal.since(last.step or 0, {(kind, row.record.id) for kind, row in found})
            return [
                (kind, row, journal.rewound(later.get((kind, row.record.id), ()), row))
                for kind, row in found
            ]

    def _write(
        self,
        receiver: str,
        folder: Path,
        cargo: Cargo,
        place: tuple[int, int],
        key: str,
        progress: Progress,
        kind: str = "",
    ) -> Written:
        seq = self._next_number()
        me, step = self._store.identity(), self._store.journal.last_step()
        told = self._acknowledging.acks(receiver, me).to_json()
        manifest = self._headings.manifest(receiver, me, cargo, seq, place)
        manifest = replace(
            manifest,
            kind=kind or manifest.kind,
            acks_digest=acks.digest(told),
            key=self._keys.mine().key,
        )
        roster = self._keys.roster() if manifest.kind == BundleKind.DOWN else ()
        seed = self._keys.seed()
        with ExitStack() as if_it_fails, _workplace(folder, key) as where:
            with self._store.snapshot():  # The rows are read while they are written.
                written = write_bundle(
                    where,
                    manifest,
                    cargo.rows,
                    self.outgoing.label(),
                    progress,
                    acks=told,
                    rivals=cargo.rivals,
                    roster=roster,
                    seed=seed,
                    receipts=[taken_of(*words) for words in self._acknowledging.in_words(receiver)],
                )
                if_it_fails.callback(_withdraw, written.path)
            if key:
                path = write_sealed(written, key, folder)
                if_it_fails.callback(_withdraw, path)
                written = replace(written, path=path, sha256=digest_of(path))
            self._note(written, cargo, step)
            if_it_fails.pop_all()
        return written

    def _next_number(self) -> int:
        """Take the next number of a file: two programs that write at once get two."""
        with self._store.operation("bundle.export") as work:
            work.identity = replace(work.identity, bundle_seq=work.identity.bundle_seq + 1)
            return work.identity.bundle_seq

    def _note(self, written: Written, cargo: Cargo, step: int) -> None:
        # A crash before this leaves the file written and "not sent": the next one repeats its rows.
        manifest = written.manifest
        entry = Entry(
            uid=manifest.bundle_id,
            direction="out",
            peer=manifest.receiver,
            seq=manifest.seq,
            kind=manifest.kind,
            made_at=manifest.made_at,
            noted_at=self._store.now(),
            noted_by=manifest.made_by,
            file=written.path.name,
            high=manifest.high,
            state="written",
            counts={
                "rows": cargo.count,
                "readable": self.outgoing.readable(manifest.receiver),
            },
            manifest=written.text,
            step=step or None,
            low=manifest.low,
            epoch_id=manifest.epoch_id,
            signature=written.signature,
            sha256=written.sha256,
        )
        with self._store.operation("bundle.export", written.path.name):
            self._store.ledger.note(entry)
            if manifest.kind != BundleKind.RECEIPT:
                self._acknowledging.supersede(entry)


def _withdraw(path: Path) -> None:
    """Take a file away that is not noted: the person is told that it was not written."""
    with suppress(OSError):
        path.unlink(missing_ok=True)


@contextmanager
def _workplace(folder: Path, key: str) -> Iterator[Path]:
    """Yield where the file is written: what is to be sealed never lies open where it is going."""
    if not key:
        yield folder
        return
    for left in Path(gettempdir()).glob(f"{_HIDDEN}*"):
        # By a power cut.
        rmtree(left, ignore_errors=True)
    try:
        hidden = TemporaryDirectory(prefix=_HIDDEN, ignore_cleanup_errors=True)
    except OSError as error:
        raise refusal(error, Path(gettempdir()) / _HIDDEN) from error
    with hidden as name:
        yield Path(name)


class _Rest:
    """Progress over several files."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total = progress, total
        self.before = 0

    def step(self, done: int, _: int) -> None:
        """Note that so many rows of the present file are done."""
        self._progress.step(self.before + done, self._total)
