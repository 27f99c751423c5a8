"""The ledger says what was sent and received, and keeps what was not taken."""

from dataclasses import replace

import pytest

from tests.builders import ELSEWHERE, HOME, a, held, save
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.storage.ledger import Entry, image_of
from thidua_desktop.storage.store import Store

IN = Entry(
    uid="bundle-1",
    direction="in",
    peer=ELSEWHERE,
    seq=7,
    kind="NOP",
    made_at="2024-03-05T08:00:00+07:00",
    noted_at="2024-03-06T08:00:00+07:00",
    noted_by="Lan",
    file="TD_106_12_NOP_20240305_0007_ab12.xlsx",
    high=41,
    state="applied",
    counts={"new": 3, "older": 1},
    manifest='{"fmt":"TDX/1.0"}',
)
OUT = replace(IN, uid="bundle-2", direction="out", peer=HOME, state="written", high=44)


def note(store: Store, *entries: Entry) -> list[int]:
    with store.operation("test"):
        return [store.ledger.note(entry) for entry in entries]


def test_every_line_comes_back_latest_first(store: Store) -> None:
    save(store, a(Kind.UNIT))
    stepped = replace(IN, step=store.journal.last_step())
    note(store, stepped, OUT)
    assert store.ledger.entries() == [OUT, stepped]
    assert store.ledger.entries(1) == [OUT]
    assert store.ledger.peers() == sorted([HOME, ELSEWHERE])


def test_the_latest_of_a_direction_and_of_a_peer(store: Store) -> None:
    newer = replace(IN, uid="bundle-3", peer=HOME)
    note(store, IN, OUT, newer)
    assert store.ledger.last("out") == OUT
    assert store.ledger.last("in") == newer
    assert store.ledger.last("in", ELSEWHERE) == IN
    assert store.ledger.last("out", ELSEWHERE) is None


def test_an_undone_import_may_be_imported_again(store: Store) -> None:
    note(store, IN)
    assert store.ledger.received(IN.uid) == IN
    assert store.ledger.received(OUT.uid) is None
    with store.operation("test"):
        store.ledger.mark_undone(IN.uid)
    assert store.ledger.received(IN.uid) is None
    assert store.ledger.last("in") is None
    assert [entry.state for entry in store.ledger.entries()] == ["undone"]
    again = replace(IN, noted_by="Hà")
    note(store, again)
    assert store.ledger.received(IN.uid) == again


def test_undoing_an_import_does_not_touch_what_was_sent(store: Store) -> None:
    note(store, replace(OUT, uid=IN.uid), IN)
    with store.operation("test"):
        store.ledger.mark_undone(IN.uid)
    sent = store.ledger.last("out")
    assert sent is not None
    assert sent.state == "written"


def test_what_was_not_taken_is_kept_with_all_its_cells(store: Store) -> None:
    late, lost = held(a(Kind.ACTIVITY)), held(a(Kind.TARGET))
    (key,) = note(store, IN)
    with store.operation("test"):
        store.ledger.set_aside(
            key,
            [
                (Kind.ACTIVITY, late.record.id, "late", image_of(late)),
                (Kind.TARGET, lost.record.id, "conflict", image_of(lost)),
            ],
        )
    kept = store.ledger.asides()
    assert [row[:3] for row in kept] == [
        ("target", lost.record.id, "conflict"),
        ("activity", late.record.id, "late"),
    ]
    assert kept[1][3] == image_of(late)
    assert store.ledger.asides("late") == [kept[1]]
    assert store.ledger.asides("rejected") == []


def test_a_line_lives_and_dies_with_its_operation(store: Store) -> None:
    def broken() -> None:
        with store.operation("test"):
            store.ledger.note(IN)
            raise KeyError

    with pytest.raises(KeyError):
        broken()
    assert store.ledger.entries() == []
