"""Files may be lost, repeated and overtaken: in the end all hold the same, and nothing is lost.

Three machines of one office change the same rows and exchange all they hold. The rows go from one
to the next as they are; classifying, taking, undoing and deciding are the program's own.
"""

import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any, Protocol
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.properties.sites import ROWS, SITES, Sites, first_office, opened
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import Held, canonical
from thidua_desktop.services.takeback import take_back


class Fresh(Protocol):
    """Gives three machines, as on their first day."""

    def __call__(self) -> AbstractContextManager[Sites]: ...


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fresh]:
    folder = tmp_path_factory.mktemp("merge")
    first_office(folder)
    with patch("thidua_desktop.storage.store.Store.back_up_for_import"):
        yield opened(folder)  # type: ignore[misc]
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def sites(fresh: Fresh) -> Iterator[Sites]:
    with fresh() as found:
        yield found


SITE = st.integers(0, 2)
ROW = st.integers(0, 1)
KEEP = st.sampled_from(["mine", "theirs", "both", "fields"])
EDITS = (
    st.tuples(st.just("edit"), SITE, ROW),
    st.tuples(st.just("edit"), SITE, ROW),
    st.tuples(st.just("remove"), SITE, ROW),
)
FILES = (
    st.tuples(st.just("write"), SITE),
    st.tuples(st.just("take"), SITE, st.integers(0, 5)),
    st.tuples(st.just("take"), SITE, st.integers(0, 5)),
)
STEPS = st.one_of(*EDITS, *FILES, st.tuples(st.just("resolve"), SITE, KEEP))
ALL_STEPS = st.one_of(STEPS, st.tuples(st.just("undo"), SITE))


def play(sites: Sites, steps: list[tuple[Any, ...]]) -> None:
    for name, *how in steps:
        if name != "take" or how[1] < len(sites.files):
            getattr(sites, name)(*how)


def all_alike(sites: Sites) -> None:
    rows, rivals = sites.rows(0), sites.rivals(0)
    for site in (1, 2):
        assert sites.rows(site) == rows
        assert sites.rivals(site) == rivals
    assert len({office.overview.digest()[0] for office in sites.offices}) == 1
    assert all(office.store.examine() == [] for office in sites.offices)


def nothing_lost(sites: Sites) -> None:
    """Every version is shown or listed, or somebody had it before him who wrote over it."""
    known = {spelled for over in sites.over.values() for spelled in over}
    listed: set[str] = set()
    for site in range(3):
        listed |= {canonical(row) for row in sites.rows(site).values()}
        for reason in ("conflict", "proposal"):
            listed |= {spelled for rows in sites.rivals(site, reason).values() for spelled in rows}
    lost = [edit for edit in sites.edits if canonical(edit) not in known | listed]
    assert not lost


@settings(max_examples=40)
@given(steps=st.lists(STEPS, max_size=16))
@example(steps=[("edit", 0, 0), ("edit", 1, 0), ("write", 0), ("take", 1, 0), ("edit", 1, 0)])
@example(steps=[("edit", 0, 0), ("write", 0), ("take", 1, 0), ("remove", 0, 0), ("edit", 1, 0)])
@example(
    steps=[
        *(("edit", site, 0) for site in range(3)),
        ("write", 1),
        ("write", 2),
        ("take", 0, 0),
        ("take", 0, 1),
        ("resolve", 0, "mine"),
        ("write", 0),
        ("edit", 1, 0),
        ("take", 1, 2),
        ("resolve", 0, "theirs"),
    ]
)
def test_all_end_alike_and_no_accepted_edit_is_lost(
    fresh: Fresh, steps: list[tuple[Any, ...]]
) -> None:
    with fresh() as sites:
        play(sites, steps)
        sites.settle()
        all_alike(sites)
        nothing_lost(sites)


@settings(max_examples=25)
@given(steps=st.lists(ALL_STEPS, max_size=16))
@example(
    steps=[
        *(("edit", site, 0) for site in range(3)),
        ("write", 1),
        ("write", 2),
        ("take", 0, 0),
        ("take", 0, 1),
        ("undo", 0),
        ("undo", 0),
    ]
)
def test_imports_that_are_undone_and_come_again_lose_nothing_either(
    fresh: Fresh, steps: list[tuple[Any, ...]]
) -> None:
    with fresh() as sites:
        play(sites, steps)
        sites.settle()
        all_alike(sites)
        nothing_lost(sites)


@settings(max_examples=10)
@given(steps=st.lists(STEPS, max_size=8), order=st.permutations(range(3)))
def test_the_order_in_which_files_come_does_not_matter(
    fresh: Fresh, steps: list[tuple[Any, ...]], order: list[int]
) -> None:
    with fresh() as sites:
        for site in range(3):
            sites.edit(site, site % 2)
        play(sites, steps)
        files = [sites.write(site) for site in range(3)]
        before = {site: sites.rows(site) for site in range(3)}
        for file in files:
            sites.take(0, file)
        for file in order:
            sites.take(1, files[file])
        assert sites.rows(0) == sites.rows(1)
        assert sites.rivals(0) == sites.rivals(1)
        assert all(uid in sites.rows(0) for rows in before.values() for uid in rows)


@settings(max_examples=10)
@given(steps=st.lists(STEPS, max_size=8))
def test_importing_twice_is_importing_once(fresh: Fresh, steps: list[tuple[Any, ...]]) -> None:
    with fresh() as sites:
        play(sites, steps)
        file = sites.write(0)
        sites.take(1, file)
        once = sites.rows(1), sites.rivals(1), sites.rivals(1, "proposal")
        step = sites.offices[1].store.journal.last_step()
        preview = sites.take(1, file)
        assert {row.outcome for row in preview.every} <= {"same", "older"}
        again = sites.rows(1), sites.rivals(1), sites.rivals(1, "proposal")
        assert (again, sites.offices[1].store.journal.last_step()) == (once, step)


@settings(max_examples=15)
@given(steps=st.lists(STEPS, max_size=10))
@example(
    steps=[
        ("edit", 0, 0),
        ("edit", 2, 0),
        ("write", 0),
        ("write", 2),
        ("take", 0, 1),
        ("take", 1, 0),
        ("take", 1, 1),
        ("resolve", 1, "mine"),
    ]
)
def test_an_import_undone_leaves_rows_and_rivals_as_they_were(
    fresh: Fresh, steps: list[tuple[Any, ...]]
) -> None:
    with fresh() as sites:
        play(sites, steps)
        before = sites.rows(0), sites.rivals(0), sites.rivals(0, "proposal")
        sites.imports.clear()
        sites.take(0, sites.write(1))
        sites.undo(0)
        assert (sites.rows(0), sites.rivals(0), sites.rivals(0, "proposal")) == before
        assert sites.offices[0].store.examine() == []


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
    assert len(sites.rivals(1)[ROWS[0]]) == 1
    sites.settle()
    all_alike(sites)


@pytest.mark.parametrize(("keep", "gone"), [("mine", False), ("theirs", True)])
def test_of_a_deletion_and_an_edit_the_owner_chooses_one(
    sites: Sites, keep: str, *, gone: bool
) -> None:
    sites.edit(0, 0)
    sites.take(1, sites.write(0))
    sites.remove(0, 0)
    sites.edit(1, 0)
    sites.take(1, sites.write(0))
    sites.resolve(1, keep)
    sites.settle()
    all_alike(sites)
    assert sites.rivals(2) == {}
    assert sites.rows(2)[ROWS[0]].stamp.deleted is gone


def test_three_versions_of_one_row_are_decided_in_pairs_and_none_is_forgotten(
    sites: Sites,
) -> None:
    for site in range(3):
        sites.edit(site, 0)
    for site in (1, 2):
        sites.take(0, sites.write(site))
    assert len(sites.rivals(0)[ROWS[0]]) == 2
    sites.resolve(0, "mine")
    (left,) = sites.offices[0].conflicts.open()
    sites.resolve(0, "theirs")
    sites.settle()
    all_alike(sites)
    assert sites.rivals(0) == {}
    assert sites.rows(2)[ROWS[0]].record == left.theirs.record


def test_a_version_of_ours_that_a_decision_about_others_runs_over_is_asked_about_again(
    sites: Sites,
) -> None:
    sites.edit(2, 0)
    sites.edit(0, 0)
    sites.take(1, sites.write(0))
    sites.edit(1, 0)
    sites.edit(0, 0)
    for site in (1, 2):
        sites.take(0, sites.write(site))
    conflicts = sites.offices[0].conflicts
    other = next(v for v in conflicts.open() if v.theirs.stamp.actor == "h07c.1")
    conflicts.resolve(other.id, "theirs")
    (again,) = conflicts.open()
    assert (again.reason, again.may_decide) == ("proposal", True)
    assert again.theirs.record.subject == "Bản 3"  # type: ignore[attr-defined]
    conflicts.resolve(again.id, "theirs")
    sites.settle()
    all_alike(sites)
    assert sites.rows(2)[ROWS[0]].record == again.theirs.record
    assert sites.offices[0].conflicts.open() == []


def test_undoing_the_import_that_brought_a_row_first_leaves_what_another_brought(
    sites: Sites,
) -> None:
    sites.edit(1, 0)
    sites.edit(2, 0)
    for site in (2, 1):
        sites.take(0, sites.write(site))
    first, second = sites.imports[0]
    take_back(sites.offices[0].store, first)
    assert sites.rows(0) == sites.rows(1)
    assert sites.rivals(0) == {}
    take_back(sites.offices[0].store, second)
    assert sites.rows(0) == {}


def test_both_versions_become_two_rows_that_everybody_has(sites: Sites) -> None:
    sites.edit(0, 0)
    sites.edit(1, 0)
    sites.take(0, sites.write(1))
    sites.resolve(0, "both")
    sites.settle()
    all_alike(sites)
    subjects = [row.record.subject for row in sites.rows(2).values()]  # type: ignore[attr-defined]
    assert sorted(subjects) == ["Bản 0", "Bản 1"]
    assert sites.rivals(2) == {}


def test_what_two_machines_decided_differently_is_asked_about_again(sites: Sites) -> None:
    sites.edit(0, 0)
    sites.edit(1, 0)
    sites.settle()
    sites.resolve(0, "mine")
    sites.resolve(1, "mine")
    sites.settle()
    all_alike(sites)
    assert len(sites.rivals(2)[ROWS[0]]) == 1
    assert len(sites.offices[2].conflicts.open()) == 1
    sites.resolve(2, "theirs")
    sites.settle()
    all_alike(sites)
    assert sites.rivals(0) == {}


def test_two_machines_that_decided_alike_are_not_asked_again(sites: Sites) -> None:
    sites.edit(0, 0)
    sites.edit(1, 0)
    sites.settle()
    sites.resolve(0, "mine")
    sites.resolve(1, "theirs")
    sites.settle()
    all_alike(sites)
    assert [office.conflicts.open() for office in sites.offices] == [[], [], []]


def test_a_row_in_dispute_is_not_edited_deleted_or_undone_until_it_is_decided(
    sites: Sites,
) -> None:
    sites.edit(0, 0)
    sites.edit(1, 0)
    sites.take(0, sites.write(1))
    records, history = sites.offices[0].records, sites.offices[0].history
    for refused in (
        lambda: records.save(Kind.DOCUMENT, {"subject": "Khác"}, ROWS[0]),
        lambda: records.remove(Kind.DOCUMENT, ROWS[0]),
        history.undo,
    ):
        with pytest.raises(UserError) as error:
            refused()
        assert {problem.code for problem in error.value.problems} <= {
            "conflict_open",
            "undo_overtaken",
        }
    sites.resolve(0, "mine")
    assert records.save(Kind.DOCUMENT, {"subject": "Khác"}, ROWS[0]).value.id == ROWS[0]


def cloned(sites: Sites) -> None:
    """Give the second machine the name of the first: its disk is a copy."""
    sites.offices[1].store._database.execute_sql("UPDATE office SET replica = ?", (SITES[0],))


def test_a_disk_that_was_copied_and_used_twice_is_noticed_and_nothing_is_lost(
    sites: Sites,
) -> None:
    cloned(sites)
    sites.edit(0, 0)
    sites.edit(1, 0)
    preview = sites.take(1, sites.write(0))
    assert [row.reason for row in preview.of("conflict")] == ["row_forked"]
    assert preview.forked == ("h07a.1",)
    rows = [sites.rows(1)[ROWS[0]], *(a.row for a in sites.offices[1].store.asides.open())]
    assert {row.record.subject for row in rows} == {"Bản 0", "Bản 1"}  # type: ignore[attr-defined]
    sites.take(0, sites.write(1))
    assert sites.rows(0) == sites.rows(1)
    assert sites.rivals(0) == sites.rivals(1)


@pytest.mark.parametrize("keep", ["mine", "theirs"])
def test_the_two_contents_of_a_copied_disk_are_decided_like_any_other(
    sites: Sites, keep: str
) -> None:
    cloned(sites)
    sites.edit(0, 0)
    sites.edit(1, 0)
    sites.take(2, sites.write(0))
    sites.take(2, sites.write(1))
    view = sites.offices[2].conflicts.open()[0]
    sites.resolve(2, keep)
    sites.settle()
    all_alike(sites)
    chosen: Held = view.mine if keep == "mine" else view.theirs
    assert sites.rows(0)[ROWS[0]].record == chosen.record
    assert sites.rivals(0) == {}
