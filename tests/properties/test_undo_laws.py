"""Whatever was done, undone one by one, passes back through every earlier state."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import ROOT, Clock, a, counted_bytes, found, id_of
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind, plain
from thidua_desktop.services.office import Office, Places, open_office

State = dict[str, Any]
KINDS = (Kind.DOCUMENT, Kind.CAMPAIGN, Kind.ACTIVITY)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Office]]:
    """Give an office that has entered nothing, again for every example."""
    folder = tmp_path_factory.mktemp("undo")
    places = [
        Places(folder / name, ROOT / "db/migrations", ROOT / "db/seed", ROOT / "assets/fonts")
        for name in ("first", "now")
    ]
    first = open_office(places[0], Clock(), counted_bytes("undo"))
    with first.session():
        found(first.store, None, a(Kind.UNIT), a(Kind.UNIT_VERSION))

    def again() -> Office:
        shutil.rmtree(places[1].data, ignore_errors=True)
        shutil.copytree(places[0].data, places[1].data)
        return open_office(places[1], Clock(), counted_bytes("undo"))

    yield again
    shutil.rmtree(folder, ignore_errors=True)


def state(office: Office) -> State:
    """Return what a clerk sees: every live record."""
    return {row.record.id: row.record for kind in KINDS for row in office.store.read.every(kind)}


class Clerk:
    """Does what a clerk does, through the services; remembers what was entered, by kind."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.made: dict[Kind, list[str]] = {kind: [] for kind in KINDS}

    def act(self, name: str, *how: Any) -> None:
        getattr(self, name)(*how)

    def new(self, kind: Kind, word: str, some: list[int]) -> None:
        blank = {name: value for name, value in plain(a(kind)).items() if name != "audience"}
        raw = blank | {"audience": "NHAN_DAN"} if kind is Kind.CAMPAIGN else blank
        record = self.office.records.save(kind, raw | self._typed(kind, word, some)).value
        self.made[kind].append(record.id)

    def change(self, kind: Kind, number: int, word: str, some: list[int]) -> None:
        for uid in self.made[kind][number : number + 1]:
            self.office.records.save(kind, self._typed(kind, word, some), uid)

    def remove(self, kind: Kind, number: int) -> None:
        for uid in self.made[kind][number : number + 1]:
            self.office.records.remove(kind, uid)

    def together(self, first: int, second: int, word: str) -> None:
        """Change two documents in one operation, as a later service may."""
        with self.office.store.operation("test.many") as work:
            for number in (first, second):
                for uid in self.made[Kind.DOCUMENT][number : number + 1]:
                    row = self.office.store.read.get(Kind.DOCUMENT, uid)
                    if row and not row.stamp.deleted:
                        work.put(replace(row.record, note=f"{word}{number}"))

    def _typed(self, kind: Kind, word: str, some: list[int]) -> dict[str, object]:
        if kind is Kind.DOCUMENT:
            return {"subject": word}
        if kind is Kind.CAMPAIGN:
            code = f"{word}{len(self.made[kind])}"
            return {"name": word, "code": code, "documents": self._ids(Kind.DOCUMENT, some)}
        return {"title": word, "campaigns": self._ids(Kind.CAMPAIGN, some)}

    def _ids(self, kind: Kind, numbers: list[int]) -> list[str]:
        return [self.made[kind][number] for number in numbers if number < len(self.made[kind])]


NUMBERS = st.integers(0, 2)
WORDS = st.sampled_from(["một", "hai", "ba"])
SOME = st.lists(NUMBERS, max_size=2)
SOME_KIND = st.sampled_from(KINDS)
ACTIONS = st.one_of(
    st.tuples(st.just("new"), SOME_KIND, WORDS, SOME),
    st.tuples(st.just("change"), SOME_KIND, NUMBERS, WORDS, SOME),
    st.tuples(st.just("remove"), SOME_KIND, NUMBERS),
    st.tuples(st.just("together"), NUMBERS, NUMBERS, WORDS),
    st.just(("undo",)),
)
# Something to work on from the beginning.
BEGUN = [("new", Kind.DOCUMENT, "một", []), ("new", Kind.CAMPAIGN, "hai", [0])]


@settings(max_examples=30)
@given(actions=st.lists(ACTIONS, max_size=12))
def test_undo_walks_back_through_every_state(
    fresh: Callable[[], Office], actions: list[tuple[Any, ...]]
) -> None:
    office = fresh()
    clerk = Clerk(office)
    with office.session():
        past = [state(office)]
        for action in [*BEGUN, *actions]:
            step = office.store.journal.last_step()
            try:
                if action == ("undo",):
                    office.history.undo()
                    past.pop()
                else:
                    clerk.act(*action)
            except UserError as error:
                refused = {problem.code for problem in error.problems}
                assert refused <= {"nothing_to_undo", "still_used", "required", "twin"} | GONE
            else:
                if action != ("undo",) and office.store.journal.last_step() != step:
                    past.append(state(office))
            assert state(office) == past[-1]
        while len(past) > 1:
            office.history.undo()
            past.pop()
            assert state(office) == past[-1]
        assert office.history.last() is None
        with pytest.raises(UserError, match="nothing_to_undo"):
            office.history.undo()
        assert office.store.examine() == []


# What a clerk hears who works on what was removed.
GONE = {"not_found", "reference_missing"}


def test_an_undone_change_is_a_change_of_our_own_and_travels(fresh: Callable[[], Office]) -> None:
    office = fresh()
    clerk = Clerk(office)
    with office.session():
        for action in BEGUN:
            clerk.act(*action)
        (uid,) = clerk.made[Kind.CAMPAIGN]
        clerk.act("change", Kind.CAMPAIGN, 0, "ba", [0])
        clerk.act("remove", Kind.CAMPAIGN, 0)
        seen = []
        for _ in range(3):
            office.history.undo()
            row = office.store.read.get(Kind.CAMPAIGN, uid)
            assert row is not None
            seen.append((row.stamp.deleted, sum(row.stamp.version.values()), row.stamp.lamport))
        assert [deleted for deleted, _, _ in seen] == [False, False, True]
        assert [count for _, count, _ in seen] == [4, 5, 6]
        assert office.store.read.changed_since(office.store.identity().change_seq - 1) == 1
        assert len({lamport for _, _, lamport in seen}) == 3


def test_what_was_entered_together_is_taken_back_together(fresh: Callable[[], Office]) -> None:
    office = fresh()
    with office.session():
        with office.store.operation("test.many") as work:
            work.put(a(Kind.DOCUMENT))
            work.put(a(Kind.CAMPAIGN))
        assert office.history.undo().changed == {Kind.DOCUMENT, Kind.CAMPAIGN}
        assert state(office) == {}


def test_what_others_have_since_built_on_is_not_undone(fresh: Callable[[], Office]) -> None:
    office = fresh()
    clerk = Clerk(office)
    with office.session():
        clerk.act(*BEGUN[0])
        (document,) = clerk.made[Kind.DOCUMENT]
        with office.store.operation("bundle.import") as work:
            work.put(a(Kind.CAMPAIGN, documents=(document,)))
        with pytest.raises(UserError, match="still_used"):
            office.history.undo()
        assert set(state(office)) == {document, id_of(Kind.CAMPAIGN)}


def test_a_change_an_import_has_overtaken_is_not_undone(fresh: Callable[[], Office]) -> None:
    office = fresh()
    clerk = Clerk(office)
    with office.session():
        clerk.act(*BEGUN[0])
        (document,) = clerk.made[Kind.DOCUMENT]
        with office.store.operation("bundle.import") as work:
            work.put(a(Kind.DOCUMENT, id=document, subject="hai"))
        with pytest.raises(UserError, match="undo_overtaken"):
            office.history.undo()
        assert state(office)[document].subject == "hai"


def test_nothing_is_undone_in_a_period_that_was_closed_meanwhile(
    fresh: Callable[[], Office],
) -> None:
    office = fresh()
    clerk = Clerk(office)
    with office.session():
        clerk.act("new", Kind.ACTIVITY, "một", [])
        before = state(office)
        with office.store.operation("bundle.import") as work:
            work.put(a(Kind.PERIOD))
            work.put(a(Kind.PERIOD_LOCK))
        with pytest.raises(UserError, match="period_locked"):
            office.history.undo()
        assert state(office) == before
