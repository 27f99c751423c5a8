"""An office's data folder, the machine under it, a stick in it; put back as often as one likes."""

import hashlib
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.builders import ROOT, Clock, counted_bytes
from thidua_desktop.bundles.container import untouched
from thidua_desktop.bundles.sealed import MAGIC
from thidua_desktop.bundles.sealed import SUFFIX as SEALED
from thidua_desktop.services.office import Office, Places, open_office

Files = dict[str, str]
Said = dict[str, list[tuple[object, ...]]]


class Place:
    """Folders of one office."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.here, self._kept = folder / "here", folder / "kept"
        self.data, self.stick = self.here / "data", self.here / "stick"
        self.machine, self.scratch = self.here / "machine", self.here / "scratch"
        for each in (self.data, self.stick, self.scratch):
            each.mkdir(parents=True, exist_ok=True)

    @property
    def database(self) -> Path:
        return self.data / "thidua.db"

    def office(self, seed: str = "office") -> Office:
        """Open the office; the clock stands still, and chance is the same every time."""
        shipped = ROOT / "db/migrations", ROOT / "db/seed", ROOT / "assets/fonts"
        places = Places(self.data, *shipped, machine=self.machine)
        return open_office(places, Clock(), counted_bytes(seed))

    def keep(self) -> None:
        """Remember how everything is."""
        shutil.copytree(self.here, self._kept)

    def put_back(self) -> None:
        """Make everything as it was when it was kept."""
        shutil.rmtree(self.here)
        shutil.copytree(self._kept, self.here)

    def dump(self) -> str:
        """Return the digest of all the database holds, having checked that it is sound."""
        lines = hashlib.sha256()
        with closing(sqlite3.connect(self.database)) as raw:
            assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
            # A sealed file is another one every time.
            raw.execute("UPDATE bundle SET sha256 = '' WHERE direction = 'out'")
            for line in raw.iterdump():
                lines.update(line.encode("utf-8"))
        return lines.hexdigest()

    def said(self) -> Said:
        """Return rows, what is set aside, streams, keys and ledger, whatever ids were drawn."""
        with closing(sqlite3.connect(self.database)) as raw:
            tables = [row[0] for row in raw.execute(_TABLES_OF_ROWS)]
            counted = {
                name: raw.execute(
                    f"SELECT deleted, count(*) FROM {name} GROUP BY 1 ORDER BY 1"  # noqa: S608
                ).fetchall()
                for name in tables
            }
            return counted | {
                name: raw.execute(question).fetchall() for name, question in _ASKED.items()
            }

    def taken_numbers(self) -> int:
        """Return the number of the latest file that was begun."""
        with closing(sqlite3.connect(self.database)) as raw:
            return int(raw.execute("SELECT bundle_seq FROM office").fetchone()[0])

    def on_stick(self) -> Files:
        """Return the files on the stick by name, and what is in them."""
        return {
            path.relative_to(self.stick).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(self.stick.rglob("*"))
            if path.is_file()
        }

    def check_file(self, name: str) -> None:
        """Make sure that a file on the stick is whole."""
        path = self.stick / name
        if path.suffix == SEALED:
            assert path.read_bytes().startswith(MAGIC)
            return
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            assert untouched(archive)

    def check_tidy(self, *, scratch: bool = True) -> None:
        """Make sure that no file is only half there, or was only needed for a moment."""
        found = [path.relative_to(self.here).as_posix() for path in self.here.rglob("*")]
        halves = [name for name in found if ".part" in name or name.endswith(".probe")]
        passing = [name for name in found if name.startswith("scratch/")]
        assert (halves, passing if scratch else []) == ([], []), (halves, passing)

    def check_copies(self) -> None:
        """Make sure that every copy of the database that counts as one is sound."""
        for copy in (self.data / "backups").glob("*.db"):
            with closing(sqlite3.connect(copy)) as raw:
                assert raw.execute("PRAGMA quick_check").fetchall() == [("ok",)], copy.name


Act = Callable[[Office, Place], object]

_TABLES_OF_ROWS = """
    SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) c
    WHERE m.type = 'table' AND c.name = 'deleted' ORDER BY m.name
"""
_ASKED = {
    "asides": "SELECT kind, reason, state, settled, count(*) FROM aside GROUP BY 1, 2, 3, 4",
    "streams": "SELECT unit, ranges, wants_echo, echoed <> '', acked, acked_gaps, forked"
    " FROM peer_epoch ORDER BY unit, epoch_id",
    "keys": "SELECT unit, state, count(*) FROM peer_key GROUP BY 1, 2",
    "ledger": "SELECT direction, peer, kind, state, high, low, verdict, complete, counts"
    " FROM bundle WHERE direction = 'in' OR state <> 'superseded' ORDER BY id",
    "epochs": "SELECT reason, count(*) FROM own_epoch GROUP BY 1",
    "notice": "SELECT notice FROM office",
}
