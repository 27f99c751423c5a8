"""The ledger says what was sent and received, and what is known of each file since."""

from dataclasses import replace

import pytest

from tests.builders import ELSEWHERE, HOME, a, save
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.storage.ledger import Entry
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


def test_a_line_keeps_all_that_is_known_of_its_file(store: Store) -> None:
    whole = replace(
        OUT,
        sha256="ab" * 32,
        low=12,
        epoch_id="e1",
        verdict="intact",
        complete=False,
        handed_at="2024-03-07T08:00:00+07:00",
        replied_at="2024-03-08T08:00:00+07:00",
        reply={"state": "processed", "taken": 3, "not_taken": 0},
        signature="sig",
    )
    (key,) = note(store, whole)
    found = store.ledger.get(OUT.uid, "out")
    assert found == whole
    assert found is not None
    assert found.id == key
    assert store.ledger.get(OUT.uid, "in") is None


def test_more_is_written_on_the_latest_line_of_a_bundle_only(store: Store) -> None:
    note(store, IN, replace(IN, noted_by="Hà"), replace(OUT, uid=IN.uid))
    with store.operation("test"):
        store.ledger.mark(IN.uid, "in", state="quarantined", reply={"taken": 2}, complete=False)
    sent, latest, first = store.ledger.entries()
    assert (latest.state, latest.reply, latest.complete) == ("quarantined", {"taken": 2}, False)
    assert (first.state, sent.state) == ("applied", "written")


def test_files_sent_to_an_office_in_an_epoch_are_told_latest_first(store: Store) -> None:
    first, second = (replace(OUT, uid=f"out-{n}", epoch_id="e1") for n in (1, 2))
    before, elsewhere = replace(OUT, uid="x", epoch_id="e0"), replace(first, peer=ELSEWHERE)
    note(store, before, first, elsewhere, second, replace(IN, peer=HOME, epoch_id="e1"))
    assert store.ledger.sent(HOME, "e1") == [second, first]


def test_files_from_an_office_are_told_whatever_became_of_them(store: Store) -> None:
    undone, again = replace(IN, state="undone"), replace(IN, uid="b-2", state="quarantined")
    note(store, undone, OUT, again, replace(IN, peer=HOME))
    assert store.ledger.received_from(ELSEWHERE) == [again, undone]
    assert store.ledger.received_from(ELSEWHERE, 1) == [again]


def test_a_file_known_to_the_byte_is_found_by_its_state(store: Store) -> None:
    once = replace(IN, sha256="ab" * 32)
    note(store, once, replace(OUT, sha256=once.sha256))
    assert store.ledger.by_sha(once.sha256) == once
    assert store.ledger.by_sha(once.sha256, "quarantined") is None
    with store.operation("test"):
        store.ledger.mark_undone(IN.uid)
    assert store.ledger.by_sha(once.sha256) is None


def test_an_import_undone_in_part_still_stands_but_may_come_again(store: Store) -> None:
    note(store, IN)
    with store.operation("test"):
        store.ledger.mark_undone(IN.uid, state="partly")
    assert [entry.state for entry in store.ledger.standing(IN.uid)] == ["partly"]
    assert store.ledger.received(IN.uid) is None


@pytest.mark.parametrize("kind", ["MAU", "LOI"])
def test_a_template_is_no_data_of_another_office(store: Store, kind: str) -> None:
    note(store, replace(IN, kind=kind), replace(OUT, kind=kind, epoch_id="e1"))
    assert store.ledger.last("in") is store.ledger.last("out") is None
    assert store.ledger.peers() == []
    assert store.ledger.sent(HOME, "e1") == []
    assert store.ledger.received_from(ELSEWHERE) == []
    assert len(store.ledger.entries()) == 2
    assert store.ledger.received(IN.uid) is not None


def test_a_line_lives_and_dies_with_its_operation(store: Store) -> None:
    def broken() -> None:
        with store.operation("test"):
            store.ledger.note(IN)
            raise KeyError

    with pytest.raises(KeyError):
        broken()
    assert store.ledger.entries() == []
