"""What is known of other offices' machines, and of the lives of our own database."""

from dataclasses import replace

from tests.builders import ELSEWHERE, HOME
from thidua_desktop.domain.streams import Stream
from thidua_desktop.storage.peers import PeerEpoch, PeerKey
from thidua_desktop.storage.store import Store

EPOCH = PeerEpoch(
    unit=ELSEWHERE,
    epoch_id="e1",
    replica="c901",
    epoch=2,
    parent_epoch_id="e0",
    ranges=Stream(((0, 41), (50, 60))),
    last_seq=7,
    last_made_at="2024-03-05T08:00:00+07:00",
    noted_at="2024-03-06T08:00:00+07:00",
    app="1.2",
    can_read=("TDX/1.0", "TDX/1.2"),
    wants_echo=True,
    echoed="00112233",
    acked_epoch_id="00112233",
    acked=12,
    acked_gaps=((3, 4), (8, 8)),
    acked_seq=6,
    forked=("h07a.1",),
)
KEY = PeerKey(ELSEWHERE, "abc", "pending", "bundle-1", "2024-03-06T08:00:00+07:00")


def put(store: Store, *epochs: PeerEpoch) -> None:
    with store.operation("test"):
        for epoch in epochs:
            store.peers.put(epoch)


def test_an_epoch_comes_back_as_it_was_noted(store: Store) -> None:
    bare = PeerEpoch(HOME, "e2")
    put(store, EPOCH, bare)
    assert store.peers.get("e1") == EPOCH
    assert store.peers.every() == [EPOCH, bare]
    assert store.peers.of(HOME) == [bare]
    assert store.peers.get("e3") is None


def test_an_epoch_is_noted_once_however_often_it_changes(store: Store) -> None:
    later = replace(EPOCH, ranges=EPOCH.ranges.noted(41, 50), acked=3, acked_seq=9, forked=())
    put(store, EPOCH, PeerEpoch(HOME, "e2"))
    put(store, later)
    assert store.peers.of(ELSEWHERE) == [later]
    assert [epoch.epoch_id for epoch in store.peers.every()] == ["e1", "e2"]


def test_keys_are_known_by_office_and_change_their_state(store: Store) -> None:
    other = replace(KEY, unit=HOME)
    confirmed = replace(KEY, state="confirmed", confirmed_at="2024-04-01", confirmed_by="Lan")
    with store.operation("test"):
        for key in (KEY, other, confirmed):
            store.peers.put_key(key)
    assert store.peers.keys() == [confirmed, other]
    assert store.peers.keys(HOME) == [other]
    assert store.peers.keys("nobody") == []


def test_the_first_life_of_a_database_is_noted_when_it_is_founded(store: Store) -> None:
    (own,) = store.peers.own()
    me = store.identity()
    assert (own.epoch_id, own.replica, own.epoch) == (me.epoch_id, me.replica, me.epoch)
    assert (own.reason, own.parent_epoch_id) == ("founded", "")


def test_a_new_epoch_is_another_name_with_the_same_counters(store: Store) -> None:
    before = store.identity()
    me = store.begin_epoch("moved", "moved")
    assert me == store.identity()
    assert (me.epoch, me.parent_epoch_id) == (2, before.epoch_id)
    assert len(me.replica) == 10
    assert len({me.replica, before.replica}) == len({me.epoch_id, before.epoch_id}) == 2
    assert (me.unit, me.change_seq, me.lamport) == (before.unit, before.change_seq, before.lamport)
    assert [(own.reason, own.epoch) for own in store.peers.own()] == [("founded", 1), ("moved", 2)]
    assert [own.replica for own in store.peers.own()] == [before.replica, me.replica]


def test_a_new_epoch_stands_in_the_history_though_no_record_changed(store: Store) -> None:
    store.begin_epoch("forked", "")
    assert [step.key for step in store.journal.steps(9)] == ["office.epoch"]


def test_a_notice_stands_until_it_was_read(store: Store) -> None:
    store.begin_epoch("forked", "forked")
    assert (store.identity().notice, store.identity().notice_at) == ("forked", store.now())
    store.seen_notice()
    assert (store.identity().notice, store.identity().notice_at) == ("", "")
    assert store.identity().epoch == 2
