"""An operation is one transaction and one line of the history, or it is nothing."""

from typing import Any

import pytest

from tests.builders import (
    ELSEWHERE,
    HOME,
    Clock,
    a,
    an_identity,
    held,
    id_of,
    open_store,
    save,
    world,
)
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.storage.journal import Change, Step
from thidua_desktop.storage.store import Store

LATER = "2024-06-15T08:30:00"


def last_changes(store: Store) -> list[Change]:
    return store.journal.changes(store.journal.last_step())


def steps(store: Store) -> list[Step]:
    return store.journal.steps(50)


def test_all_of_an_operation_is_one_step_of_the_history(store: Store, clock: Clock) -> None:
    clock.turn(minutes=30)
    save(store, *world(Kind.CAMPAIGN), key="campaign.save")
    step = steps(store)[0]
    assert (step.key, step.by, step.undoes, step.undone) == (
        "campaign.save",
        "Nguyễn Thị Lan",
        None,
        False,
    )
    assert step.at == clock().astimezone().isoformat(timespec="seconds")
    assert store.journal.step(step.id) == step
    assert [change.kind for change in last_changes(store)] == [
        Kind.UNIT,
        Kind.UNIT,
        *list(Kind)[1:8],
    ]


def test_an_operation_that_changes_nothing_leaves_no_step(store: Store) -> None:
    save(store, a(Kind.UNIT))
    before = steps(store)
    save(store, a(Kind.UNIT))
    with store.operation("test"):
        pass
    assert steps(store) == before


def test_an_operation_that_fails_leaves_nothing(store: Store) -> None:
    before = (steps(store), store.identity())

    def half_done() -> None:
        with store.operation("test") as work:
            work.put(a(Kind.UNIT))
            work.put(a(Kind.UNIT_VERSION, unit="gone"))

    with pytest.raises(UserError):
        half_done()
    assert (steps(store), store.identity()) == before
    assert store.read.get(Kind.UNIT, HOME) is None
    save(store, a(Kind.UNIT))
    row = store.read.get(Kind.UNIT, HOME)
    assert row is not None
    assert row.stamp.version == {an_identity().actor: 1}


@pytest.mark.parametrize("error", [KeyError, KeyboardInterrupt, SystemExit])
def test_whatever_breaks_an_operation_breaks_all_of_it(
    store: Store, error: type[BaseException]
) -> None:
    def broken() -> None:
        with store.operation("test") as work:
            work.put(a(Kind.UNIT))
            raise error

    with pytest.raises(error):
        broken()
    assert store.read.get(Kind.UNIT, HOME) is None


def test_operations_do_not_nest(store: Store) -> None:
    def nested() -> None:
        with store.operation("outer") as work:
            work.put(a(Kind.UNIT))
            with store.operation("inner"):
                pass

    with pytest.raises(RuntimeError, match="nest"):
        nested()
    with pytest.raises(RuntimeError, match="nest"), store.snapshot(), store.operation("inner"):
        pass
    assert store.read.get(Kind.UNIT, HOME) is None


def test_the_history_keeps_what_differs(store: Store) -> None:
    save(store, a(Kind.UNIT))
    assert last_changes(store) == [Change(Kind.UNIT, HOME, None, None)]
    save(store, a(Kind.UNIT, label="Huyện Phong Thổ"))
    (change,) = last_changes(store)
    assert change.before is not None
    assert change.after is not None
    assert change.before["label"] == "Huyện Tam Đường"
    assert change.after["label"] == "Huyện Phong Thổ"
    stamps = {name for name in change.after if name.startswith("#")}
    assert set(change.after) == {"label"} | stamps
    with store.operation("test.remove") as work:
        work.drop(Kind.UNIT, HOME)
    (change,) = last_changes(store)
    assert change.after is not None
    assert (change.after["#deleted"], "label" in change.after) == (1, False)


def test_a_row_remembers_every_change_of_its_own(store: Store) -> None:
    save(store, a(Kind.UNIT), a(Kind.UNIT, id=ELSEWHERE))
    save(store, a(Kind.UNIT, id=ELSEWHERE, label="x"))
    save(store, a(Kind.UNIT, label="y"), key="unit.rename")
    found = store.journal.history(Kind.UNIT, HOME)
    assert [step.key for step, _ in found] == ["unit.rename", "test.save"]
    assert {change.uid for _, change in found} == {HOME}


def test_the_row_before_a_change_can_be_seen_again(store: Store) -> None:
    save(store, a(Kind.UNIT))
    before = store.read.get(Kind.UNIT, HOME)
    save(store, a(Kind.UNIT, label="Huyện Phong Thổ", note="x"))
    (change,) = last_changes(store)
    assert store.journal.before(change, store.read.get(Kind.UNIT, HOME)) == before


def test_only_steps_that_still_stand_count_as_later_changes(store: Store) -> None:
    save(store, a(Kind.UNIT))
    first = store.journal.last_step()
    save(store, a(Kind.UNIT, label="x"))
    second = store.journal.last_step()
    assert store.journal.touched_since(first) == {(Kind.UNIT, HOME)}
    assert store.journal.touched_since(second) == set()
    with store.operation("undo", undoes=second) as work:
        work.put(a(Kind.UNIT))
    assert store.journal.touched_since(first) == set()
    assert [step.undone for step in steps(store)][:3] == [False, True, False]


def test_a_step_is_undone_once(store: Store) -> None:
    save(store, a(Kind.UNIT))
    step = store.journal.last_step()
    with store.operation("undo", undoes=step) as work:
        work.drop(Kind.UNIT, HOME)
    undone = store.journal.step(step)
    assert undone is not None
    assert undone.undone
    assert steps(store)[0].undoes == step


def test_an_operation_tells_which_kinds_it_changed(store: Store) -> None:
    with store.operation("test") as work:
        for record in world(Kind.UNIT_VERSION):
            work.put(record)
        assert work.changed == {Kind.UNIT, Kind.UNIT_VERSION}
    with store.operation("test") as work:
        work.put(a(Kind.UNIT))
        assert work.changed == set()


def test_counters_go_up_by_one_a_change_and_past_every_clock_seen(store: Store) -> None:
    save(store, a(Kind.UNIT))
    with store.operation("bundle.import") as work:
        work.adopt(held(a(Kind.UNIT, id=ELSEWHERE), lamport=41), None)
    save(store, a(Kind.UNIT, label="x"))
    me, row = store.identity(), store.read.get(Kind.UNIT, HOME)
    assert row is not None
    assert (me.change_seq, me.lamport, row.stamp.lamport) == (3, 42, 42)


def test_identity_ids_and_history_live_on_in_the_file(empty: Store, clock: Clock) -> None:
    with empty.founding(an_identity(), "test") as work:
        work.put(a(Kind.UNIT))
    save(empty, a(Kind.UNIT_VERSION, id=(first := empty.new_id())))
    me, history = empty.identity(), steps(empty)
    empty.close()
    clock.turn(days=-400)
    again = open_store(empty.path, seed="other", clock=clock)
    with again.session():
        assert again.identity() == me
        assert steps(again) == history
        assert again.new_id() > first


def test_an_office_is_set_up_once_and_whole(empty: Store) -> None:
    assert not empty.is_set_up()
    with pytest.raises(UserError, match="office_not_set_up"):
        empty.identity()
    with pytest.raises(UserError, match="office_not_set_up"):
        save(empty, a(Kind.UNIT))
    with pytest.raises(UserError), empty.founding(an_identity(), "x") as work:
        work.put(a(Kind.UNIT_VERSION))
    assert not empty.is_set_up()
    with empty.founding(an_identity(), "x") as work:
        work.put(a(Kind.UNIT))
    assert empty.is_set_up()
    twice = pytest.raises(UserError, match="office_already_set_up")
    with twice, empty.founding(an_identity(unit=ELSEWHERE), "x"):
        pass
    assert empty.identity().unit == HOME


def test_saying_who_works_does_not_set_another_windows_counters_back(store: Store) -> None:
    other = open_store(store.path, seed="other")
    with other.session():
        save(other, a(Kind.UNIT))
    store.work_as("Lò Văn Hà")
    assert store.identity().person == "Lò Văn Hà"
    assert store.identity().change_seq == 1
    save(store, a(Kind.UNIT, id=ELSEWHERE))
    rows: list[Any] = [store.read.get(Kind.UNIT, uid) for uid in (HOME, ELSEWHERE)]
    assert len({row.stamp.dot for row in rows}) == 2


def test_a_row_whose_code_is_off_is_named_by_an_examination(store: Store) -> None:
    save(store, a(Kind.UNIT))
    assert store.examine() == []
    store._database.execute_sql("UPDATE unit SET label = 'sửa tay'")
    assert store.examine() == [f"digest: unit {HOME}"]
    assert id_of(Kind.UNIT) == HOME


def test_the_latest_step_that_stands_is_found_however_many_others_came_since(store: Store) -> None:
    save(store, a(Kind.UNIT), key="unit.save")
    mine = store.journal.last_step()
    store._database.execute_sql(
        "INSERT INTO journal_step (at, by, key, label) "
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600) "
        "SELECT '', '', 'bundle.import', '' FROM n"
    )
    found = store.journal.standing(but=("bundle.", "undo"))
    assert found is not None
    assert found.id == mine
