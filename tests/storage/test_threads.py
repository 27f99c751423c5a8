"""Each thread opens the file for itself; a reader sees one state however much is written."""

import threading
from collections.abc import Callable
from typing import Any

import peewee
import pytest

from tests.builders import ELSEWHERE, HOME, a, id_of, open_store, save
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.storage.store import Store


def on_another_thread(job: Callable[[], Any]) -> Any:
    """Run a job on another thread and return its result, or raise what it raised."""
    found: list[Any] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            found.append(job())
        except BaseException as error:  # noqa: BLE001 - it is raised again, here
            failed.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(20)
    assert not thread.is_alive()
    if failed:
        raise failed[0]
    return found[0]


def test_a_thread_that_opened_no_session_is_told_so(store: Store) -> None:
    with pytest.raises(peewee.InterfaceError):
        on_another_thread(lambda: store.read.count(Kind.UNIT))


def test_two_threads_work_on_one_file(store: Store) -> None:
    def job() -> int:
        with store.session():
            save(store, a(Kind.UNIT, id=ELSEWHERE))
            return store.read.count(Kind.UNIT)

    save(store, a(Kind.UNIT))
    assert on_another_thread(job) == 2
    assert store.read.count(Kind.UNIT) == 2
    assert store.identity().change_seq == 2


def test_a_session_within_a_session_adds_nothing_and_closes_nothing(store: Store) -> None:
    with store.session():
        save(store, a(Kind.UNIT))
    assert store.read.count(Kind.UNIT) == 1
    store.close()
    with pytest.raises(peewee.InterfaceError):
        store.read.count(Kind.UNIT)
    with store.session():
        assert store.read.count(Kind.UNIT) == 1


def test_a_snapshot_does_not_move_while_others_write(store: Store) -> None:
    save(store, a(Kind.UNIT))

    def write() -> None:
        with store.session():
            save(store, a(Kind.UNIT, label="Tên mới"), a(Kind.UNIT, id=ELSEWHERE))

    with store.snapshot() as read:
        before = read.get(Kind.UNIT, HOME)
        on_another_thread(write)
        assert read.get(Kind.UNIT, HOME) == before
        assert read.count(Kind.UNIT) == 1
    after = store.read.get(Kind.UNIT, HOME)
    assert after is not None
    assert after.record.label == "Tên mới"  # type: ignore[attr-defined]


def test_a_reader_does_not_see_what_is_not_yet_done(store: Store) -> None:
    def count() -> int:
        with store.session():
            return store.read.count(Kind.UNIT)

    with store.operation("test") as work:
        work.put(a(Kind.UNIT))
        assert on_another_thread(count) == 0
    assert on_another_thread(count) == 1


def test_many_writers_wait_for_each_other_and_no_change_is_lost(store: Store) -> None:
    other = open_store(store.path, seed="other")
    begun = threading.Barrier(3, timeout=20)

    def write(one: Store, name: str) -> None:
        with one.session():
            begun.wait()
            for number in range(10):
                save(one, a(Kind.UNIT, id=id_of(Kind.UNIT, f"{name}{number}")))

    threads = [
        threading.Thread(target=write, args=pair)
        for pair in ((store, "a"), (store, "b"), (other, "c"))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    rows = list(store.read.every(Kind.UNIT))
    assert len(rows) == 30
    assert len({row.stamp.dot for row in rows}) == 30
    assert store.identity().change_seq == 30
