"""Files may be lost, repeated and overtaken: in the end all hold the same, and nothing is lost.

Three installations of one office change the same rows and exchange all they hold. The rows go from
one to the next as they are; classifying and taking them is the program's own.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.builders import HOME, ROOT, TODAY, Clock, a, an_identity, counted_bytes, id_of
from thidua_desktop.bundles.parcel import FileVerdict, Incoming, Parcel
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import Held, joined
from thidua_desktop.services.office import Office, Places, open_office
from thidua_desktop.services.outgoing import Outgoing
from thidua_desktop.services.preview import Preview

SITES = ("h07a", "h07b", "h07c")
ROWS = (id_of(Kind.DOCUMENT, 1), id_of(Kind.DOCUMENT, 2))


@dataclass
class Sites:
    """Three installations, the files between them, and every edit that was accepted."""

    offices: list[Office]
    files: list[Parcel] = field(default_factory=list)
    edits: list[Held] = field(default_factory=list)
    words: Iterator[int] = field(default_factory=count)

    def edit(self, site: int, row: int) -> None:
        record = a(Kind.DOCUMENT, id=ROWS[row], subject=f"Bản {next(self.words)}")
        with self.offices[site].store.operation("document.save") as work:
            self.edits.append(work.put(record))

    def remove(self, site: int, row: int) -> None:
        store = self.offices[site].store
        held = store.read.get(Kind.DOCUMENT, ROWS[row])
        if held is not None and not held.stamp.deleted:
            with store.operation("document.remove") as work:
                self.edits.append(work.drop(Kind.DOCUMENT, ROWS[row]))

    def write(self, site: int) -> int:
        """Write a file of all a site holds; return its number."""
        office = self.offices[site]
        manifest = Outgoing(office.store, office.territories).manifest(
            HOME, office.identity, TODAY, 1
        )
        rows = [row for kind in Kind for row in office.store.read.every(kind, live=False)]
        incoming = [Incoming(row, kind_name(row), n, True) for n, row in enumerate(rows)]  # noqa: FBT003
        self.files.append(Parcel(manifest, FileVerdict.INTACT, tuple(incoming), ()))
        return len(self.files) - 1

    def take(self, site: int, file: int) -> Preview:
        """Import a file."""
        office = self.offices[site]
        parcel = self.files[file]
        with patch.multiple(
            "thidua_desktop.services.exchange",
            read_manifest=lambda *_: parcel.manifest,
            read_bundle=lambda *_: parcel,
        ):
            preview = office.exchange.preview(Path("file.xlsx"))
        office.exchange.apply(preview)
        return preview

    def settle(self) -> None:
        """Give everybody everything, twice: what two of them joined reaches the third."""
        for _ in range(2):
            for sender in range(3):
                file = self.write(sender)
                for receiver in range(3):
                    if receiver != sender:
                        self.take(receiver, file)

    def rows(self, site: int) -> dict[str, Held]:
        read = self.offices[site].store.read
        return {row.record.id: row for row in read.every(Kind.DOCUMENT, live=False)}


def kind_name(row: Held) -> str:
    return type(row.record).__name__


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Sites]]:
    """Give three installations in which the office itself is all there is."""
    folder = tmp_path_factory.mktemp("merge")

    def places(name: str) -> Places:
        return Places(folder / name, ROOT / "db/migrations", folder, folder)

    first = open_office(places("first"), Clock(), counted_bytes("first"))
    with first.session(), first.store.founding(an_identity(), "test") as work:
        work.put(a(Kind.UNIT))

    def again() -> Sites:
        offices = []
        for site in SITES:
            shutil.rmtree(folder / site, ignore_errors=True)
            shutil.copytree(folder / "first", folder / site)
            office = open_office(places(site), Clock(), counted_bytes(site))
            with office.session():
                office.store._database.execute_sql("UPDATE office SET replica = ?", (site,))
            offices.append(office)
        return Sites(offices)

    with patch("thidua_desktop.storage.store.Store.back_up"):
        yield again
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def sites(fresh: Callable[[], Sites]) -> Iterator[Sites]:
    yield from opened(fresh)


def opened(fresh: Callable[[], Sites]) -> Iterator[Sites]:
    found = fresh()
    one, two, three = (office.session() for office in found.offices)
    with one, two, three:
        yield found


SITE = st.integers(0, 2)
ROW = st.integers(0, 1)
STEPS = st.one_of(
    st.tuples(st.just("edit"), SITE, ROW),
    st.tuples(st.just("edit"), SITE, ROW),
    st.tuples(st.just("remove"), SITE, ROW),
    st.tuples(st.just("write"), SITE),
    st.tuples(st.just("take"), SITE, st.integers(0, 5)),
    st.tuples(st.just("take"), SITE, st.integers(0, 5)),
)


def play(sites: Sites, steps: list[tuple[Any, ...]]) -> None:
    for name, *how in steps:
        if name != "take" or how[1] < len(sites.files):
            getattr(sites, name)(*how)


@settings(max_examples=25)
@given(steps=st.lists(STEPS, max_size=14))
@example(steps=[("edit", 0, 0), ("edit", 1, 0), ("write", 0), ("take", 1, 0), ("edit", 1, 0)])
@example(steps=[("edit", 0, 0), ("write", 0), ("take", 1, 0), ("remove", 0, 0), ("edit", 1, 0)])
def test_all_end_alike_and_no_accepted_edit_is_lost(
    fresh: Callable[[], Sites], steps: list[tuple[Any, ...]]
) -> None:
    for sites in opened(fresh):
        play(sites, steps)
        sites.settle()
        ends = sites.rows(0)
        assert sites.rows(1) == sites.rows(2) == ends
        assert {office.overview.digest()[0] for office in sites.offices} == {
            sites.offices[0].overview.digest()[0]
        }
        kept = {
            (uid, f"{image['#lamport']}@{image['#actor']}")
            for office in sites.offices
            for _, uid, _, image in office.exchange.asides()
        }
        for edit in sites.edits:
            end = ends[edit.record.id]
            assert joined(end.stamp.version, edit.stamp.version) == end.stamp.version
            if not any(knows(later, edit) for later in sites.edits):
                shown = end.stamp.dot == edit.stamp.dot and end.record == edit.record
                assert shown or (edit.record.id, edit.stamp.dot) in kept
        assert all(office.store.examine() == [] for office in sites.offices)


def knows(later: Held, edit: Held) -> bool:
    """Say whether an edit was made by somebody who saw the other one."""
    same = later.record.id == edit.record.id and later.stamp.version != edit.stamp.version
    return same and joined(later.stamp.version, edit.stamp.version) == later.stamp.version


@settings(max_examples=10)
@given(steps=st.lists(STEPS, max_size=8), order=st.permutations(range(3)))
def test_the_order_in_which_files_come_does_not_matter(
    fresh: Callable[[], Sites], steps: list[tuple[Any, ...]], order: list[int]
) -> None:
    for sites in opened(fresh):
        for site in range(3):
            sites.edit(site, site % 2)
        play(sites, steps)
        files = [sites.write(site) for site in range(3)]
        before = {site: sites.rows(site) for site in range(3)}
        for file in files:
            sites.take(0, file)
        for file in order:
            sites.take(1, files[file])
        assert {uid: row.record for uid, row in sites.rows(0).items()} == {
            uid: row.record for uid, row in sites.rows(1).items()
        }
        assert all(uid in sites.rows(0) for rows in before.values() for uid in rows)


@settings(max_examples=10)
@given(steps=st.lists(STEPS, max_size=8))
def test_importing_twice_is_importing_once(
    fresh: Callable[[], Sites], steps: list[tuple[Any, ...]]
) -> None:
    for sites in opened(fresh):
        play(sites, steps)
        file = sites.write(0)
        sites.take(1, file)
        once, step = sites.rows(1), sites.offices[1].store.journal.last_step()
        preview = sites.take(1, file)
        assert {row.outcome for row in preview.rows} <= {"same", "older"}
        assert preview.already
        assert (sites.rows(1), sites.offices[1].store.journal.last_step()) == (once, step)


def test_an_older_file_after_a_newer_one_changes_nothing(sites: Sites) -> None:
    sites.edit(0, 0)
    older = sites.write(0)
    sites.edit(0, 0)
    sites.remove(0, 0)
    newer = sites.write(0)
    sites.take(1, newer)
    before = sites.rows(1)
    preview = sites.take(1, older)
    assert preview.counts["older"] == 1
    assert sites.rows(1) == before


def test_nothing_new_from_them_changes_nothing_and_nothing_new_from_us_takes_theirs(
    sites: Sites,
) -> None:
    sites.edit(0, 0)
    sites.take(1, sites.write(0))
    assert sites.rows(1) == sites.rows(0)
    sites.edit(1, 0)
    ours = sites.rows(1)
    sites.take(1, 0)
    assert sites.rows(1) == ours
    sites.take(0, sites.write(1))
    assert sites.rows(0) == ours


def test_a_deletion_and_an_edit_are_rivals_and_both_are_kept(sites: Sites) -> None:
    sites.edit(0, 0)
    sites.take(1, sites.write(0))
    sites.remove(0, 0)
    sites.edit(1, 0)
    preview = sites.take(1, sites.write(0))
    assert preview.counts["conflict"] == 1
    (aside,) = sites.offices[1].exchange.asides()
    assert aside[2] == "conflict"
    sites.settle()
    assert sites.rows(0) == sites.rows(1) == sites.rows(2)


def test_a_disk_that_was_copied_and_used_twice_is_noticed_and_nothing_is_lost(
    sites: Sites,
) -> None:
    sites.offices[1].store._database.execute_sql("UPDATE office SET replica = ?", (SITES[0],))
    sites.edit(0, 0)
    sites.edit(1, 0)
    preview = sites.take(1, sites.write(0))
    assert [row.reason for row in preview.of("conflict")] == ["row_forked"]
    subjects = {sites.rows(1)[ROWS[0]].record.subject}  # type: ignore[attr-defined]
    subjects |= {image["subject"] for _, _, _, image in sites.offices[1].exchange.asides()}
    assert subjects == {"Bản 0", "Bản 1"}
    sites.take(0, sites.write(1))
    assert sites.rows(0) == sites.rows(1)
