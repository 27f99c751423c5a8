"""Signatures and boxes: who holds the seed, and nobody else."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.bundles.signing import (
    fingerprint,
    good,
    is_key,
    new_seed,
    public,
    seal,
    sign,
    unseal,
)

SEED, OTHER = b"\1" * 32, b"\2" * 32
KEY = public(SEED)
TEXT = "Gói số 17 của huyện Tam Đường"


def test_a_signature_fits_its_text_and_key_and_nothing_else() -> None:
    signature = sign(SEED, TEXT)
    assert good(KEY, TEXT, signature)
    assert not good(KEY, TEXT + " ", signature)
    assert not good(public(OTHER), TEXT, signature)
    assert not good(KEY, TEXT, sign(OTHER, TEXT))


def test_it_is_the_same_signature_every_other_program_makes() -> None:
    """RFC 8032, 7.1, test 1."""
    seed = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    assert public(seed) == "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
    assert sign(seed, "") == (
        "5VZDAMNgrHKQhuLMgG6CioSHfx645dl02HPgZSJJAVVfuIIVkKM7rMYeOXAc-bRr0lv18FlbviRlUUFDjnoQCw"
    )


@given(st.binary(max_size=200))
def test_a_box_opens_with_the_seed_and_with_no_other(data: bytes) -> None:
    box = seal(KEY, data)
    assert unseal(SEED, box) == data
    assert unseal(OTHER, box) is None


@given(st.integers(0, 99), st.integers(1, 255))
def test_a_box_with_any_byte_changed_stays_closed(place: int, change: int) -> None:
    box = bytearray(seal(KEY, bytes(52)))
    box[place] ^= change
    assert unseal(SEED, bytes(box)) is None


@given(st.integers(0, 99))
def test_a_box_cut_short_stays_closed(length: int) -> None:
    assert unseal(SEED, seal(KEY, bytes(52))[:length]) is None


# Wrong lengths, other alphabets, a second spelling of the same bytes, and points off the curve.
NO_KEYS = [
    "",
    "A",
    "A" * 42,
    "A" * 44,
    KEY + "=",
    KEY[:-1] + "é",
    KEY + "\n",
    "/" + KEY[1:],
    "x" * 999,
]


@pytest.mark.parametrize("key", [*NO_KEYS, KEY[:-1] + "B"])
def test_what_is_spelled_otherwise_is_no_key(key: str) -> None:
    assert not is_key(key)
    assert not good(key, TEXT, sign(SEED, TEXT))
    with pytest.raises(ValueError):  # noqa: PT011 - any reason will do
        seal(key, b"")


@pytest.mark.parametrize("key", ["A" * 43, "AQ" + "A" * 41, "_" * 42 + "8"])
def test_a_key_that_fits_anything_fits_nothing(key: str) -> None:
    assert not good(key, TEXT, "A" * 86)
    assert not good(key, TEXT, sign(SEED, TEXT))
    with pytest.raises(ValueError):  # noqa: PT011
        seal(key, b"")


@pytest.mark.parametrize("signature", ["", "A" * 86, "A" * 85, "x" * 32_767, "é" * 86])
def test_what_is_no_signature_fits_nothing(signature: str) -> None:
    assert not good(KEY, TEXT, signature)


def test_a_fingerprint_can_be_read_out() -> None:
    told = fingerprint(KEY)
    assert [len(part) for part in told.split("-")] == [4, 4, 4, 4]
    assert not set(told) & set("OILU")
    assert told != fingerprint(public(OTHER))
    assert fingerprint("é"), "of anything that came in a file"


def test_a_seed_is_all_chance() -> None:
    assert new_seed(os.urandom) != new_seed(os.urandom)
    assert len(new_seed(os.urandom)) == 32
