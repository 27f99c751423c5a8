"""Rows for a file are found without being read, and their size is known well enough to plan."""

import pytest

from tests.builders import ELSEWHERE, HOME, a, filled, id_of, save, world
from thidua_desktop.bundles.layout import SHEETS
from thidua_desktop.bundles.row_xml import row_speller
from thidua_desktop.bundles.rows_out import Outgoing, cells
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import Held
from thidua_desktop.storage.gathering import Gathered
from thidua_desktop.storage.store import Store

MANY = 1_203  # Several slices, the last one not full.


@pytest.fixture
def stocked(store: Store) -> Store:
    save(store, *world())
    return store


def every(_home: str, _number: int) -> bool:
    return True


def gathered(store: Store, low: int = 0, kind: Kind = Kind.ACTIVITY) -> Gathered:
    return store.gathering.rows(kind, low, every)


def activities(store: Store, count: int) -> None:
    ids = (id_of(Kind.ACTIVITY, number) for number in range(count))
    save(store, *(a(Kind.ACTIVITY, id=uid) for uid in ids))


def written_size(kind: Kind, held: Held) -> int:
    """Return how many bytes the row takes in its sheet."""
    make = cells(SHEETS[kind], lambda kind, uid: f"{kind.value} {uid[:20]} có tên khá dài")
    spell = row_speller([9] * len(SHEETS[kind].columns))
    return len(spell(10_000, make(Outgoing(held, "x" * 16))).encode())


def test_all_rows_are_found_dead_ones_too(stocked: Store) -> None:
    activities(stocked, MANY)
    with stocked.operation("test.drop") as work:
        work.drop(Kind.ACTIVITY, id_of(Kind.ACTIVITY, 7))
    found = gathered(stocked)
    assert len(found) == MANY + 1
    assert list(found) == list(stocked.read.every(Kind.ACTIVITY, live=False))
    assert list(found) == list(found), "they can be gone through again"


def test_only_what_changed_since_is_found(stocked: Store) -> None:
    low = stocked.identity().change_seq
    activities(stocked, 3)
    save(stocked, a(Kind.ACTIVITY, title="Tên mới"))
    assert list(gathered(stocked, low)) == stocked.read.since(Kind.ACTIVITY, low)
    assert sorted(gathered(stocked, low).numbers) == [low + 1, low + 2, low + 3, low + 4]


def test_who_wants_them_is_asked_by_owner_and_change(stocked: Store) -> None:
    save(stocked, a(Kind.UNIT, id=id_of(Kind.UNIT, "third"), home=ELSEWHERE))
    asked: list[tuple[str, int]] = []

    def wanted(home: str, number: int) -> bool:
        asked.append((home, number))
        return home == HOME

    found = stocked.gathering.rows(Kind.UNIT, 0, wanted)
    assert {row.record.home for row in found} == {HOME}
    assert ELSEWHERE in dict(asked)
    assert dict(asked)[ELSEWHERE] == stocked.identity().change_seq


def test_a_range_of_them(stocked: Store) -> None:
    low = stocked.identity().change_seq
    activities(stocked, 5)
    some = gathered(stocked).between(low + 1, low + 3)
    assert list(some.numbers) == [low + 2, low + 3]
    assert len(list(some)) == len(some.sizes) == 2
    assert len(gathered(stocked).between(-1, low)) == 1


def test_those_that_a_condition_holds_for(stocked: Store) -> None:
    activities(stocked, 3)
    wanted = id_of(Kind.ACTIVITY, 1)
    assert [row.record.id for row in gathered(stocked).only(lambda r: r.record.id == wanted)] == [
        wanted
    ]


def test_a_row_that_is_gone_meanwhile_is_left_out(stocked: Store) -> None:
    found = gathered(stocked)
    found.keys.append(99_999)
    assert len(list(found)) == 1
    assert next(iter(found)) in found


@pytest.mark.parametrize("kind", Kind, ids=lambda kind: str(kind.value))
def test_sizes_are_near_what_a_row_takes_in_a_file(stocked: Store, kind: Kind) -> None:
    save(stocked, filled(kind))
    found = gathered(stocked, kind=kind)
    for row, size in zip(found, found.sizes, strict=True):
        assert 0.6 < size / written_size(kind, row) < 1.9
