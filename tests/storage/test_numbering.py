"""Every change here has a number of its own, and no two changes anywhere have the same name."""

from dataclasses import replace

import pytest

from tests.builders import ELSEWHERE, HOME, a, held, id_of, save
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import Held, Verdict, compare
from thidua_desktop.storage.asides import Put
from thidua_desktop.storage.store import Store


def aside(store: Store, row: Held, reason: str = "conflict") -> None:
    with store.operation("test"):
        store.asides.add([Put(Kind.UNIT, row, reason)])


def kept(store: Store, uid: str) -> Held:
    row = store.read.get(Kind.UNIT, uid)
    assert row is not None
    return row


def test_changes_since_a_number_are_told_whoever_made_them(store: Store) -> None:
    save(store, a(Kind.UNIT))
    with store.operation("bundle.import") as work:
        work.adopt(held(a(Kind.UNIT, id=ELSEWHERE, home=ELSEWHERE)), None)
    save(store, a(Kind.UNIT_VERSION))
    assert [store.read.changed_since(low) for low in range(4)] == [3, 2, 1, 0]
    assert store.read.changed_since(0, {ELSEWHERE}) == 1
    assert store.read.changed_since(0, ()) == 0
    assert [row.record.id for row in store.read.since(Kind.UNIT, 1)] == [ELSEWHERE]
    with store.operation("test.remove") as work:
        work.drop(Kind.UNIT_VERSION, id_of(Kind.UNIT_VERSION))
    (gone,) = store.read.since(Kind.UNIT_VERSION, 3)
    assert gone.stamp.deleted


def test_a_row_taken_twice_is_the_latest_change(store: Store) -> None:
    theirs = held(a(Kind.UNIT, id=ELSEWHERE))
    with store.operation("bundle.import") as work:
        work.adopt(theirs, None)
    with store.operation("bundle.import") as work:
        work.adopt(held(a(Kind.UNIT, id=ELSEWHERE, label="x"), count=2), theirs)
    assert store.read.change_number(Kind.UNIT, ELSEWHERE) == 2


def test_a_first_row_of_a_seed_is_no_change_and_keeps_its_stamp(store: Store) -> None:
    row = held(a(Kind.UNIT), lamport=7)
    with store.operation("office.found") as work:
        work.plant(row)
    assert store.read.get(Kind.UNIT, HOME) == row
    assert store.read.change_number(Kind.UNIT, HOME) == 0
    assert store.read.since(Kind.UNIT, 0) == []
    assert (store.identity().change_seq, store.identity().lamport) == (0, 7)


def test_a_new_change_is_never_numbered_like_a_rival_that_lies_beside_the_row(
    store: Store,
) -> None:
    save(store, a(Kind.UNIT))
    me = store.identity().actor
    aside(store, held(a(Kind.UNIT, label="rival"), me, 5, lamport=90))
    save(store, a(Kind.UNIT, label="x"))
    row = kept(store, HOME)
    assert row.stamp.version == {me: 6}
    assert (row.stamp.lamport, store.identity().lamport) == (91, 91)


def test_a_change_knows_nothing_of_rivals_nobody_decided_about(store: Store) -> None:
    save(store, a(Kind.UNIT))
    aside(store, held(a(Kind.UNIT, label="rival"), "c901.1", 4))
    save(store, a(Kind.UNIT, label="x"))
    assert "c901.1" not in kept(store, HOME).stamp.version


def test_what_is_no_open_rival_does_not_count(store: Store) -> None:
    save(store, a(Kind.UNIT))
    me = store.identity().actor
    aside(store, held(a(Kind.UNIT), me, 9), "proposal")
    aside(store, held(a(Kind.UNIT), me, 8))
    with store.operation("test") as work:
        store.asides.settle([row.id for row in store.asides.open("conflict")], "mine", "Lan")
        work.put(a(Kind.UNIT, label="x"))
    assert kept(store, HOME).stamp.version == {me: 2}


def test_a_decision_stands_over_every_version_that_was_looked_at(store: Store) -> None:
    save(store, a(Kind.UNIT))
    me = store.identity().actor
    rivals = [
        held(a(Kind.UNIT, label="một"), "c901.1", 4, lamport=50),
        held(a(Kind.UNIT, label="hai"), "d333.2", 2, lamport=60, deleted=True),
    ]
    with store.operation("conflict.resolve") as work:
        made = work.decide(a(Kind.UNIT, label="chung"), rivals)
    row = kept(store, HOME)
    assert row == made
    assert row.stamp.version == {me: 2, "c901.1": 4, "d333.2": 2}
    assert (row.stamp.lamport, row.stamp.actor, row.stamp.deleted) == (61, me, False)
    assert [compare(row, rival) for rival in rivals] == [Verdict.OLDER] * 2
    assert store.read.change_number(Kind.UNIT, HOME) == 2


def test_a_decision_is_a_change_even_when_it_leaves_the_row_as_it_was(store: Store) -> None:
    save(store, a(Kind.UNIT))
    with store.operation("conflict.resolve") as work:
        work.decide(a(Kind.UNIT), [held(a(Kind.UNIT, label="x"), "c901.1")])
    assert store.identity().change_seq == 2
    assert kept(store, HOME).stamp.version["c901.1"] == 1


@pytest.mark.parametrize(
    ("extra", "then"), [(None, {"cot_la": "x"}), ({"y": "z"}, {"y": "z"}), ({}, None)]
)
def test_a_decision_carries_columns_nobody_knows(
    store: Store, extra: dict[str, str] | None, then: dict[str, str] | None
) -> None:
    ours = replace(held(a(Kind.UNIT)), extra={"cot_la": "x"})
    with store.operation("bundle.import") as work:
        work.adopt(ours, None)
        work.decide(a(Kind.UNIT), [ours], extra)
    assert kept(store, HOME).extra == then


def test_a_decision_may_be_that_the_row_is_gone_or_new(store: Store) -> None:
    theirs = held(a(Kind.UNIT, id=ELSEWHERE), "c901.1", 3)
    with store.operation("conflict.resolve") as work:
        work.decide(theirs.record, [theirs], deleted=True)
    row = kept(store, ELSEWHERE)
    assert row.stamp.deleted
    assert row.stamp.version == {"c901.1": 3, store.identity().actor: 1}


def test_many_rows_are_found_by_their_ids_dead_or_alive(store: Store) -> None:
    ids = [id_of(Kind.UNIT, number) for number in range(1200)]
    save(store, *(a(Kind.UNIT, id=uid) for uid in ids))
    with store.operation("test.remove") as work:
        work.drop(Kind.UNIT, ids[7])
    found = store.read.many(Kind.UNIT, [*ids[:1100], "nobody"])
    assert set(found) == set(ids[:1100])
    assert found[ids[7]].stamp.deleted
