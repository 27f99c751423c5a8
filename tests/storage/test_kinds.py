"""Every kind of record is stored, found, changed and deleted in the same way."""

from dataclasses import replace
from typing import Any

import peewee
import pytest

from tests.builders import ELSEWHERE, HOME, a, an_identity, filled, id_of, save, world
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.fields import Ref
from thidua_desktop.domain.kinds import Kind, definition, plain
from thidua_desktop.domain.sets import Refs
from thidua_desktop.domain.sync import Held, Stamp
from thidua_desktop.storage.store import Store

KINDS = pytest.mark.parametrize("kind", list(Kind), ids=lambda kind: kind.value)
ACTOR = an_identity().actor


def keys(store: Store, kind: Kind, search: str = "", order: str = "", **where: Any) -> list[str]:
    """Return the ids of what is found, in order."""
    found = store.read.find(kind, search, where, order, descending=False)
    return [row.record.id for row in store.read.page(kind, found)]


@KINDS
def test_a_record_comes_back_as_it_was_put(store: Store, kind: Kind) -> None:
    save(store, *world(kind))
    records = [a(kind), filled(kind)]
    save(store, records[1])
    for record in records:
        row = store.read.get(kind, record.id)
        assert row is not None
        assert row.record == record
        assert plain(row.record) == plain(record)
        assert row.stamp.version == {ACTOR: 1}
        assert (row.stamp.updated_by, row.stamp.deleted) == ("Nguyễn Thị Lan", False)
    assert [row.record for row in store.read.every(kind)][-1:] == records[1:]
    assert list(store.read.records(kind))[-1] == records[1]
    assert store.read.count(kind) == 3 if kind is Kind.UNIT else 2
    assert store.examine() == []


@KINDS
def test_a_change_is_one_more_version_and_an_unchanged_record_none(
    store: Store, kind: Kind
) -> None:
    save(store, *world(kind))
    before = store.identity()
    steps = store.journal.last_step()
    save(store, a(kind))
    assert (store.identity(), store.journal.last_step()) == (before, steps)
    save(store, a(kind, note="Đã sửa"))
    row = store.read.get(kind, a(kind).id)
    assert row is not None
    assert row.stamp.version == {ACTOR: 2}
    assert store.identity().change_seq == before.change_seq + 1
    assert row.stamp.lamport == before.lamport + 1


@KINDS
def test_a_deleted_record_is_gone_from_lists_and_stays_as_a_tombstone(
    store: Store, kind: Kind
) -> None:
    save(store, *world(kind), filled(kind))
    count = store.read.count(kind)
    with store.operation("test.remove") as work:
        work.drop(kind, filled(kind).id)
    assert store.read.count(kind) == count - 1
    assert filled(kind).id not in keys(store, kind)
    assert filled(kind).id not in {row.record.id for row in store.read.every(kind)}
    row = store.read.get(kind, filled(kind).id)
    assert row is not None
    assert row.record == filled(kind)
    assert (row.stamp.deleted, row.stamp.version) == (True, {ACTOR: 2})
    with pytest.raises(UserError, match="not_found"), store.operation("test.remove") as work:
        work.drop(kind, filled(kind).id)


@KINDS
def test_a_deleted_record_put_again_lives_again(store: Store, kind: Kind) -> None:
    save(store, *world(kind), filled(kind))
    with store.operation("test.remove") as work:
        work.drop(kind, filled(kind).id)
    save(store, filled(kind))
    row = store.read.get(kind, filled(kind).id)
    assert row is not None
    assert (row.record, row.stamp.deleted) == (filled(kind), False)
    assert row.stamp.version == {ACTOR: 3}


@KINDS
def test_a_row_from_elsewhere_is_taken_as_it_is(store: Store, kind: Kind) -> None:
    save(store, *world(kind))
    theirs = Stamp({"b7f2.1": 3, "c901.2": 1}, 400, "b7f2.1", deleted=True, updated_by="Hà")
    row = Held(filled(kind), theirs, extra={"cot_la": "giữ nguyên"})
    with store.operation("bundle.import") as work:
        work.adopt(row, None)
    assert store.read.get(kind, row.record.id) == row
    assert store.read.digests(kind)[row.record.id] == row.digest
    assert store.identity().lamport == 400
    again = replace(row, record=replace(row.record, note="Sửa"), extra=None)
    with store.operation("bundle.import") as work:
        work.adopt(again, store.read.get(kind, row.record.id))
    assert store.read.get(kind, row.record.id) == again
    assert store.examine() == []


@KINDS
def test_what_a_later_program_wrote_into_a_row_outlives_our_change(
    store: Store, kind: Kind
) -> None:
    save(store, *world(kind))
    current = store.read.get(kind, a(kind).id)
    assert current is not None
    with store.operation("bundle.import") as work:
        work.adopt(replace(current, extra={"cot_la": "x"}), current)
    save(store, a(kind, note="Sửa ở đây"))
    row = store.read.get(kind, a(kind).id)
    assert row is not None
    assert row.extra == {"cot_la": "x"}


@KINDS
def test_every_field_can_be_sorted_by_in_both_directions(store: Store, kind: Kind) -> None:
    save(store, *world(kind), filled(kind))
    for name in ("", *(field.name for field in definition(kind).fields)):
        up = store.read.find(kind, "", {}, name, descending=False)
        down = store.read.find(kind, "", {}, name, descending=True)
        assert sorted(up) == sorted(down)
        assert len(up) == store.read.count(kind)


@KINDS
def test_every_field_can_be_looked_up_by_its_value(store: Store, kind: Kind) -> None:
    save(store, *world(kind), filled(kind))
    for field in definition(kind).fields:
        value = plain(filled(kind))[field.name]
        if isinstance(value, dict):
            continue
        where: dict[str, Any] = {field.name: value[0] if isinstance(value, list) else value}
        assert filled(kind).id in keys(store, kind, **where), field.name
    assert filled(kind).id in keys(store, kind, home=HOME, id=filled(kind).id)
    assert keys(store, kind, home=ELSEWHERE) == []


@KINDS
def test_words_of_every_text_and_of_what_is_referred_to_are_found(store: Store, kind: Kind) -> None:
    save(store, *world(kind), filled(kind))
    assert filled(kind).id in keys(store, kind, "o NOTE")
    for field in definition(kind).fields:
        if isinstance(field.spec, (Ref, Refs)):
            other = Kind(field.spec.kind)
            assert filled(kind).id in keys(store, kind, store.read.label(other, id_of(other)))


@KINDS
def test_a_record_that_is_referred_to_cannot_be_erased(store: Store, kind: Kind) -> None:
    save(store, *world(), filled(kind))
    for field in (*definition(kind).references, *definition(kind).links):
        other = Kind(field.spec.kind)  # type: ignore[attr-defined]
        target = store.read.get(other, id_of(other))
        assert target is not None
        assert (kind, filled(kind).id) in store.read.users(other, id_of(other))
        with pytest.raises(peewee.IntegrityError), store.operation("test.erase") as work:
            work.erase(other, target)
        assert store.read.get(other, id_of(other)) == target


@KINDS
def test_a_reference_to_nowhere_is_refused(store: Store, kind: Kind) -> None:
    of_kind = definition(kind)
    save(store, *world(kind))
    for field in (*of_kind.references, *of_kind.links):
        gone: dict[str, Any] = {field.name: ("gone",) if isinstance(field.spec, Refs) else "gone"}
        record = a(kind, id=id_of(kind, "x"), **gone)
        with pytest.raises(UserError, match=f"{field.name}:reference_missing"):
            save(store, record)
    assert store.read.get(kind, id_of(kind, "x")) is None


@KINDS
def test_an_erased_row_has_never_been(store: Store, kind: Kind) -> None:
    save(store, *world(kind))
    save(store, filled(kind))
    row = store.read.get(kind, filled(kind).id)
    assert row is not None
    with store.operation("bundle.undo") as work:
        work.erase(kind, row)
        assert not work.knows(kind, filled(kind).id)
    assert store.read.get(kind, filled(kind).id) is None
    save(store, filled(kind))  # Its links are gone too, so that it can come again.
    assert store.examine() == []
