"""What was not taken, or lost to a rival, is kept whole until somebody decides, and after that."""

from dataclasses import replace

import pytest

from tests.builders import ELSEWHERE, HOME, Clock, a, filled, held, id_of
from tests.storage.test_ledger import IN, note
from thidua_desktop.domain.kinds import Kind, kind_of
from thidua_desktop.domain.sync import Held
from thidua_desktop.storage.asides import AsideRow, Put
from thidua_desktop.storage.store import Store

RIVAL = held(a(Kind.ACTIVITY, title="Máy hai sửa"), "bbbb.1", 3)


def put(store: Store, *puts: Put) -> list[int]:
    with store.operation("test"):
        return store.asides.add(puts)


def aside(store: Store, id: int) -> AsideRow:
    found = store.asides.get(id)
    assert found is not None
    return found


def test_a_row_comes_back_with_all_that_was_said_of_it(store: Store, clock: Clock) -> None:
    bundle = note(store, IN)[0]
    clock.turn(hours=1)
    given = Put(
        Kind.ACTIVITY,
        replace(RIVAL, extra={"cot_la": "đỏ"}),
        "proposal",
        bundle,
        ELSEWHERE,
        "Lò Văn Hà",
        "Sửa số đại biểu",
        "HOAT_DONG!7",
        "row_edited",
        "proposal-1",
        ours=True,
    )
    (id,) = put(store, given)
    found = aside(store, id)
    assert {name: getattr(found, name) for name in Put.__dataclass_fields__} == {
        name: getattr(given, name) for name in Put.__dataclass_fields__
    }
    assert (found.uid, found.state, found.at) == (RIVAL.record.id, "open", store.now())
    assert (found.settled, found.settled_at, found.settled_by) == ("", "", "")
    assert found.row.digest == given.row.digest


def test_a_row_may_be_set_aside_that_came_with_no_file(store: Store) -> None:
    (id,) = put(store, Put(Kind.ACTIVITY, RIVAL, "conflict"))
    assert aside(store, id).bundle is None


@pytest.mark.parametrize("kind", list(Kind), ids=lambda kind: kind.value)
def test_rows_of_every_kind_are_kept_to_the_letter(store: Store, kind: Kind) -> None:
    row = held(filled(kind))
    (id,) = put(store, Put(kind, row, "late"))
    assert aside(store, id).row == row


def some(store: Store) -> list[int]:
    """Set five rows aside: two rivals of one row, one of another, one late, one proposed."""
    rows: list[tuple[Held, str]] = [
        (RIVAL, "conflict"),
        (held(a(Kind.ACTIVITY, title="Máy ba sửa"), "cccc.1"), "conflict"),
        (held(a(Kind.TARGET)), "conflict"),
        (held(a(Kind.ACTIVITY, id=id_of(Kind.ACTIVITY, 2))), "late"),
        (held(a(Kind.UNIT)), "proposal"),
    ]
    return put(store, *(Put(kind_of(row.record), row, reason) for row, reason in rows))


def ids(rows: list[AsideRow]) -> list[int]:
    return [row.id for row in rows]


def test_open_rows_are_found_newest_first_by_reason_kind_and_row(store: Store) -> None:
    first, second, third, late, proposal = some(store)
    assert ids(store.asides.open()) == [proposal, late, third, second, first]
    assert ids(store.asides.open("conflict")) == [third, second, first]
    assert ids(store.asides.open("conflict", Kind.TARGET)) == [third]
    assert ids(store.asides.open(kind=Kind.ACTIVITY, uid=RIVAL.record.id)) == [second, first]
    assert store.asides.open("rejected") == []
    assert store.asides.count_open() == {"conflict": 3, "late": 1, "proposal": 1}


def test_rivals_are_found_by_their_row_the_oldest_first(store: Store) -> None:
    first, second, third, *_ = some(store)
    found = store.asides.open_by_row([Kind.ACTIVITY, Kind.TARGET, Kind.UNIT])
    assert {row: ids(rivals) for row, rivals in found.items()} == {
        (Kind.ACTIVITY, RIVAL.record.id): [first, second],
        (Kind.TARGET, id_of(Kind.TARGET)): [third],
    }
    assert store.asides.open_by_row([Kind.UNIT]) == {}


def test_what_was_decided_is_asked_for_no_more_and_never_thrown_away(
    store: Store, clock: Clock
) -> None:
    first, second, third, *_ = some(store)
    clock.turn(days=1)
    with store.operation("test"):
        store.asides.settle([first, second], "mine", "Lan")
    settled = aside(store, first)
    assert (settled.state, settled.settled, settled.settled_by) == ("settled", "mine", "Lan")
    assert settled.settled_at == store.now() != settled.at
    assert ids(store.asides.open("conflict")) == [third]
    assert ids(store.asides.settled("conflict", 1)) == [second]
    assert ids(store.asides.of_row(Kind.ACTIVITY, RIVAL.record.id)) == [first, second]
    assert settled.row == RIVAL


def test_what_was_decided_once_is_not_decided_again_in_passing(store: Store) -> None:
    first, *_ = some(store)
    for how, by in (("mine", "Lan"), ("superseded", "Hà")):
        with store.operation("test"):
            store.asides.settle([first], how, by)
    with store.operation("test"):
        store.asides.explain([first], "Muộn", "Hà")
    settled = aside(store, first)
    assert (settled.settled, settled.settled_by, settled.why) == ("mine", "Lan", "")


def test_a_decision_taken_back_leaves_the_row_open_again(store: Store) -> None:
    first, *_ = some(store)
    with store.operation("test"):
        store.asides.settle([first], "theirs", "Lan")
    with store.operation("test"):
        store.asides.reopen([first])
    again = aside(store, first)
    assert (again.state, again.settled, again.settled_at, again.settled_by) == ("open", "", "", "")


def test_thousands_are_decided_at_once(store: Store) -> None:
    made = put(store, *(Put(Kind.ACTIVITY, RIVAL, "proposal") for _ in range(1100)))
    with store.operation("test"):
        store.asides.settle(made[1:], "undone", "Lan")
    assert ids(store.asides.open()) == made[:1]
    with store.operation("test"):
        store.asides.reopen(made)
    assert store.asides.count_open() == {"proposal": 1100}


def test_a_proposal_gets_its_reason_and_who_stands_for_it(store: Store) -> None:
    *_, proposal = some(store)
    with store.operation("test"):
        store.asides.explain([proposal], "Theo biên bản", "Lò Văn Hà")
    assert (aside(store, proposal).why, aside(store, proposal).author) == (
        "Theo biên bản",
        "Lò Văn Hà",
    )


def test_rows_are_found_by_their_file_and_by_their_proposal(store: Store) -> None:
    bundle = note(store, IN)[0]
    (mine,) = put(store, Put(Kind.ACTIVITY, RIVAL, "proposal", bundle, proposal="p-1"))
    (other,) = put(store, Put(Kind.ACTIVITY, RIVAL, "proposal", proposal="p-2"))
    assert ids(store.asides.of_bundle(bundle)) == [mine]
    assert ids(store.asides.by_proposal("p-2")) == [other]
    assert store.asides.by_proposal("p-3") == []


def test_what_an_operation_sets_aside_lives_and_dies_with_it(store: Store) -> None:
    def broken() -> None:
        with store.operation("test"):
            store.asides.add([Put(Kind.UNIT, held(a(Kind.UNIT, id=HOME)), "late")])
            raise KeyError

    with pytest.raises(KeyError):
        broken()
    assert store.asides.open() == []
    assert store.asides.get(1) is None
