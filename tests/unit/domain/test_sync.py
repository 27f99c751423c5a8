"""Versions say who knows what; rivals are settled alike everywhere, without a clock."""

import json
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import permutations
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import ELSEWHERE, a, held
from tests.properties.strategies import values
from thidua_desktop.domain.fields import Choice, Field, Flag, Number, Text, Whole
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.sync import (
    Held,
    Stamp,
    Verdict,
    canonical,
    compare,
    digest_of_rows,
    dominates,
    from_canonical,
    joined,
    order,
    read_version,
    recognised,
    settle,
    short_digest,
    spell_version,
)

ACTORS = st.sampled_from(["b7f2.1", "b7f2.2", "c901.1", "h07a.1"])
VERSIONS = st.dictionaries(ACTORS, st.integers(1, 5), max_size=4)


@st.composite
def rows(draw: st.DrawFn) -> Held:
    """Draw a row whose last change made it what it is: one dot, one content."""
    version = draw(VERSIONS)
    actor = draw(st.sampled_from(sorted(version))) if version else "h07a.1"
    version = {**version, actor: version.get(actor, 1)}
    lamport = draw(st.integers(1, 9))
    record = a(Kind.ACTIVITY, title=f"{lamport}@{actor}")
    return Held(record, Stamp(version, lamport, actor, deleted=lamport == 9))


@given(VERSIONS, VERSIONS, VERSIONS)
def test_joining_versions_is_a_union(one: Any, two: Any, three: Any) -> None:
    assert joined(one, two) == joined(two, one)
    assert joined(joined(one, two), three) == joined(one, joined(two, three))
    assert joined(one, one) == one
    assert joined(one, {}) == one


@given(VERSIONS, VERSIONS)
def test_a_joined_version_knows_both_and_no_more(one: Any, two: Any) -> None:
    both = joined(one, two)
    assert all(both[actor] >= count for actor, count in {*one.items(), *two.items()})
    assert all(count in (one.get(actor), two.get(actor)) for actor, count in both.items())


@given(VERSIONS)
def test_a_version_is_read_back_from_its_spelling(version: Any) -> None:
    assert read_version(spell_version(version)) == version


def test_a_version_has_one_spelling() -> None:
    assert spell_version({"c901.2": 1, "b7f2.1": 3, "a.1": 0}) == "b7f2.1:3,c901.2:1"
    assert spell_version({}) == ""


@pytest.mark.parametrize(
    "text",
    [
        "c901.2:1,b7f2.1:3",
        "b7f2.1:0",
        "b7f2.1:03",
        "b7f2.1:3,",
        "b7f2.1:3,b7f2.1:4",
        "b7f2:3",
        "b7f2.1",
        "b7f2.1:-3",
        " b7f2.1:3",
        "b7f2.1:3\n",
        "b7f2.1:٣",
        "b7f2.1:" + "9" * 13,
        "=b7f2.1:3",
    ],
)
def test_another_spelling_of_a_version_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_version(text)


MINE = held(a(Kind.ACTIVITY), version={"a.1": 2, "b.1": 1})
VERDICTS: list[tuple[dict[str, int], Verdict]] = [
    ({"a.1": 3, "b.1": 1}, Verdict.UPDATE),
    ({"a.1": 2, "b.1": 1, "c.1": 1}, Verdict.UPDATE),
    ({"a.1": 2}, Verdict.OLDER),
    ({"a.1": 1, "b.1": 1}, Verdict.OLDER),
    ({"a.1": 3}, Verdict.CONFLICT),
    ({"a.2": 9}, Verdict.CONFLICT),
    ({"a.1": 2, "b.1": 1}, Verdict.FORK),
]


@pytest.mark.parametrize(("version", "verdict"), VERDICTS)
def test_an_incoming_row_is_judged_by_its_version(
    version: dict[str, int], verdict: Verdict
) -> None:
    theirs = held(a(Kind.ACTIVITY, title="Tên khác"), version=version)
    assert compare(MINE, theirs) is verdict


def test_a_row_not_here_is_new_and_the_same_row_is_the_same() -> None:
    assert compare(None, MINE) is Verdict.NEW
    assert compare(MINE, MINE) is Verdict.SAME


def test_a_time_decides_nothing() -> None:
    late = replace(MINE, stamp=replace(MINE.stamp, version={"a.1": 1}, updated_at="2099-01-01"))
    assert compare(MINE, late) is Verdict.OLDER


MIRRORED = {
    Verdict.SAME: Verdict.SAME,
    Verdict.FORK: Verdict.FORK,
    Verdict.CONFLICT: Verdict.CONFLICT,
    Verdict.UPDATE: Verdict.OLDER,
    Verdict.OLDER: Verdict.UPDATE,
}


@given(rows(), rows())
def test_both_sides_see_the_same_rivalry(one: Held, other: Held) -> None:
    assert compare(other, one) is MIRRORED[compare(one, other)]


def known_after(versions: Sequence[Held]) -> tuple[Held, ...]:
    """Return what a site holds of a row after some versions of it came: the one shown first."""
    known: tuple[Held, ...] = ()
    for version in versions:
        settled = settle(known, version)
        known = settled.shown, *settled.kept
    return known


@given(st.lists(rows(), min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_every_site_holds_the_same_versions_whatever_order_they_came_in(
    versions: list[Held], chance: Random
) -> None:
    shuffled = chance.sample(versions, len(versions))
    one, other = known_after(versions), known_after([*shuffled, *versions])
    assert one[0].digest == other[0].digest
    assert {row.digest for row in one} == {row.digest for row in other}


@given(st.lists(rows(), min_size=1, max_size=4))
def test_a_version_goes_only_when_somebody_wrote_over_it_knowing_it(versions: list[Held]) -> None:
    known = known_after(versions)
    for version in versions:
        held_here = any(row.digest == version.digest for row in known)
        assert held_here or any(
            row.stamp.version != version.stamp.version
            and dominates(row.stamp.version, version.stamp.version)
            for row in known
        )


@given(st.lists(rows(), min_size=1, max_size=4))
def test_the_greatest_is_shown_and_none_of_those_held_knows_another(versions: list[Held]) -> None:
    known = known_after(versions)
    assert list(known) == sorted(known, key=order, reverse=True)
    for one, other in permutations(known, 2):
        if one.stamp.version != other.stamp.version:
            assert not dominates(one.stamp.version, other.stamp.version)


def test_what_a_version_is_to_those_that_were_here() -> None:
    base = held(a(Kind.ACTIVITY), actor="a.1")
    ours = replace(base, stamp=base.stamp.bumped("a.1", 5, "", "", deleted=False))
    theirs = replace(base, stamp=base.stamp.bumped("b.1", 6, "", "", deleted=False))
    both = {**ours.stamp.version, **theirs.stamp.version}
    decided = replace(base, stamp=Stamp({**both, "a.1": 3}, 7, "a.1"))
    assert settle((), ours).verdict is Verdict.NEW
    assert settle((base,), ours).verdict is Verdict.UPDATE
    assert settle((ours,), base).verdict is Verdict.OLDER
    assert settle((ours,), ours).verdict is Verdict.SAME
    conflict = settle((ours,), theirs)
    assert (conflict.shown, conflict.kept) == (theirs, (ours,))
    assert conflict.verdict is Verdict.CONFLICT
    assert settle((theirs, ours), ours).verdict is Verdict.SAME
    end = settle((theirs, ours), decided)
    assert (end.shown, end.kept, end.verdict) == (decided, (), Verdict.UPDATE)


def test_of_two_contents_of_one_version_every_site_shows_the_same() -> None:
    one, other = held(a(Kind.ACTIVITY)), held(a(Kind.ACTIVITY, title="Tên khác"))
    assert compare(one, other) is Verdict.FORK
    assert settle((one,), other).verdict is Verdict.FORK
    assert known_after((one, other)) == known_after((other, one))
    assert len(known_after((one, other, one))) == 2


@given(rows())
def test_a_row_is_read_back_from_its_spelling(row: Held) -> None:
    assert from_canonical(canonical(row)) == row


@pytest.mark.parametrize("wrong", ["", "[]", "{}", "[1]", "[" * 4000, '["activity"]', "null"])
def test_what_is_no_spelling_of_a_row_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the text itself is the message
        from_canonical(wrong)


def test_one_more_change_makes_a_row_newer_and_says_who_and_when() -> None:
    stamp = Stamp({"b.1": 4}, 7, "b.1").bumped("a.1", 12, "2024-03-05", "Lan", deleted=True)
    version = {"a.1": 1, "b.1": 4}
    assert stamp == Stamp(
        version, 12, "a.1", deleted=True, updated_at="2024-03-05", updated_by="Lan"
    )
    assert stamp.dot == "12@a.1"
    assert stamp.bumped("a.1", 13, "", "", deleted=False).version == {"a.1": 2, "b.1": 4}


@pytest.mark.parametrize(
    "other",
    [
        held(a(Kind.ACTIVITY, title="Tên khác")),
        held(a(Kind.ACTIVITY, quantity=2)),
        held(a(Kind.ACTIVITY, cost=0)),
        held(a(Kind.ACTIVITY, details={"author": "Hà"})),
        held(a(Kind.ACTIVITY, sample=True)),
        held(a(Kind.ACTIVITY, home=ELSEWHERE)),
        held(a(Kind.ACTIVITY, id=ELSEWHERE)),
        held(a(Kind.ACTIVITY), count=2),
        held(a(Kind.ACTIVITY), lamport=9),
        held(a(Kind.ACTIVITY), actor="z.1"),
        held(a(Kind.ACTIVITY), deleted=True),
        replace(held(a(Kind.ACTIVITY)), extra={"later": "1"}),
    ],
)
def test_a_row_code_changes_with_anything_that_travels(other: Held) -> None:
    row = held(a(Kind.ACTIVITY))
    assert row.digest == held(a(Kind.ACTIVITY)).digest
    assert other.digest != row.digest
    assert len(other.digest) == 16


def test_equal_values_have_equal_bytes_however_they_were_entered() -> None:
    one = held(a(Kind.TARGET, value=Decimal("2236.0")))
    other = held(a(Kind.TARGET, value=Decimal("2.236E+3")))
    assert canonical(one) == canonical(other)
    assert "\\u" not in canonical(held(a(Kind.CAMPAIGN)))


ADDED = [
    pytest.param(kind, field, id=f"{kind.value}.{field.name}")
    for kind in Kind
    for field in definition(kind).fields
    if field.added
]


@given(st.data())
@pytest.mark.parametrize(("kind", "field"), ADDED)
def test_an_added_value_counts_as_the_unknown_column_an_older_program_keeps(
    kind: Kind, field: Field, data: st.DataObject
) -> None:
    value = data.draw(values(field).filter(lambda value: value is not None and value is not False))
    row = held(a(kind, **{field.name: value}))
    as_text = "x" if isinstance(field.spec, Flag) else str(field.spec.plain(value))
    carried = replace(held(a(kind)), extra={field.name: as_text})
    assert row.digest == carried.digest != held(a(kind)).digest
    assert recognised(carried) == row
    assert recognised(row) is row


@pytest.mark.parametrize(("kind", "field"), ADDED)
def test_an_added_field_may_be_empty_and_has_one_spelling_as_text(kind: Kind, field: Field) -> None:
    # A required code has a column of words beside it, a reference too: older programs skip those,
    # but a set has no empty cell of its own.
    assert not field.spec.required, kind
    assert isinstance(field.spec, (Choice, Flag, Number, Text, Whole)), kind


def test_an_added_field_left_empty_leaves_no_trace() -> None:
    assert ADDED
    for kind in {found.values[0] for found in ADDED}:
        assert isinstance(kind, Kind)
        spelled = json.loads(canonical(held(a(kind))))
        old = [field for field in definition(kind).fields if not field.added]
        assert len(spelled) == 3 + len(old) + 6  # Kind, ids; unknown columns and the stamp.
        assert spelled[3 + len(old)] == {}


@pytest.mark.parametrize("text", ["hai", "2.0", " 2", "-2", "9" * 40])
def test_a_carried_column_that_is_no_value_stays_what_it_is(text: str) -> None:
    row = replace(held(a(Kind.SCORE_SHEET)), extra={"round": text, "later": "x"})
    assert recognised(row) is row


def test_the_code_of_many_rows_does_not_depend_on_their_order() -> None:
    codes = [short_digest(bytes([number])) for number in range(4)]
    assert digest_of_rows(codes) == digest_of_rows(codes[::-1]) != digest_of_rows(codes[1:])
