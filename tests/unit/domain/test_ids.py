"""Identities never repeat and never go back, whatever the clock does."""

import uuid
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import Clock, counted_bytes
from thidua_desktop.domain.ids import IdSource, fixed_id, is_id


def test_ten_thousand_identities_of_one_moment_are_distinct_and_in_order() -> None:
    source = IdSource(Clock(), counted_bytes("ids"))
    made = [source() for _ in range(10_000)]
    assert all(one < other for one, other in pairwise(made))
    assert all(is_id(identity) for identity in made)


def test_order_does_not_rest_on_chance() -> None:
    source = IdSource(Clock(), lambda size: b"\xff" * size)
    made = [source() for _ in range(5_000)]
    assert all(one < other for one, other in pairwise(made))


def test_a_clock_set_back_two_years_neither_repeats_nor_disorders() -> None:
    clock = Clock()
    source = IdSource(clock, counted_bytes("back"))
    before = [source() for _ in range(3)]
    clock.turn(days=-730)
    after = [source() for _ in range(3)]
    clock.turn(days=731)
    later = [source() for _ in range(3)]
    made = before + after + later
    assert made == sorted(set(made))


@given(st.lists(st.integers(-3, 3), max_size=30))
def test_no_walk_of_the_clock_brings_an_identity_back(walk: list[int]) -> None:
    clock, last, made = Clock(), "", list[str]()
    for step in walk:
        clock.turn(milliseconds=step)
        source = IdSource(clock, bytes, last)  # Opened anew each time.
        made.append(source())
        last = source.last
    assert made == sorted(set(made))


def test_an_identity_is_a_uuid_of_version_seven_and_tells_its_moment() -> None:
    clock = Clock()
    identity = uuid.UUID(IdSource(clock, counted_bytes("v7"))())
    assert (identity.version, identity.variant) == (7, uuid.RFC_4122)
    assert identity.int >> 80 == int(clock.now.timestamp() * 1000)


def test_a_key_has_one_identity_for_ever() -> None:
    assert fixed_id("lai-chau-2024/unit/106") == "018cc0d1-6e80-7658-b88e-65d60775f216"
    assert fixed_id("a") == fixed_id("a") != fixed_id("b")
    assert is_id(fixed_id("đơn vị"))


@pytest.mark.parametrize(
    "text",
    ["", "03388", "018cc0d1-6e80-4d4b-8e64-9e3dc6e0bd62", fixed_id("a").upper(), None, 5],
)
def test_what_is_no_identity_of_ours_is_not_taken_for_one(text: object) -> None:
    assert not is_id(text)
