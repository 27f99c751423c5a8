"""Whatever a record holds, it comes back as it was."""

from collections.abc import Iterator
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import found, id_of, open_store, save, world
from tests.properties.strategies import records
from thidua_desktop.domain.kinds import Kind, plain, restore
from thidua_desktop.domain.sync import Held, Stamp
from thidua_desktop.domain.words import fold
from thidua_desktop.storage.store import Store

NUMBERS = count()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Give one office for all examples: each brings its own record."""
    store = open_store(tmp_path_factory.mktemp("laws") / "thidua.db")
    with store.session():
        found(store, None, *world())
        # A commit need not reach the disk here: no example cuts the power.
        store._database.execute_sql("PRAGMA synchronous = OFF")
        yield store


@pytest.mark.parametrize("kind", list(Kind), ids=lambda kind: kind.value)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_record_survives(store: Store, kind: Kind, data: st.DataObject) -> None:
    uid = id_of(kind, f"drawn {next(NUMBERS)}")
    record = data.draw(records(kind, uid))
    assert restore(kind, uid, record.home, plain(record)) == record
    save(store, record)
    row = store.read.get(kind, uid)
    assert row is not None
    assert row.record == record
    assert plain(row.record) == plain(record)
    assert store.read.digests(kind)[uid] == row.digest
    for words in filter(None, [record.note]):
        for word in fold(words).split():
            assert store.read.key(kind, uid) in store.read.find(
                kind, word, {}, "", descending=False
            )
    changed = data.draw(records(kind, uid))
    save(store, changed)
    row = store.read.get(kind, uid)
    assert row is not None
    assert row.record == changed
    steps = store.journal.last_step()
    save(store, row.record)
    assert store.journal.last_step() == steps


STAMPS = st.builds(
    Stamp,
    st.dictionaries(st.sampled_from(["a.1", "b7f2.12", "Z.3"]), st.integers(1, 10**12 - 1)),
    st.integers(0, 10**12),
    st.text(max_size=8),
    deleted=st.booleans(),
    updated_at=st.text(max_size=30),
    updated_by=st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
)


@settings(max_examples=40)
@given(data=st.data(), stamp=STAMPS)
def test_any_row_from_elsewhere_survives(store: Store, data: st.DataObject, stamp: Stamp) -> None:
    uid = id_of(Kind.ACTIVITY, f"drawn {next(NUMBERS)}")
    extra = data.draw(st.dictionaries(st.text(min_size=1, max_size=5), st.text(max_size=5)))
    row = Held(data.draw(records(Kind.ACTIVITY, uid)), stamp, extra or None)
    with store.operation("bundle.import") as work:
        work.adopt(row, None)
    stored = store.read.get(Kind.ACTIVITY, uid)
    assert stored == row
    assert stored.digest == row.digest
