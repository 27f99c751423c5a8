"""The collector rests while a large file is read, and is at work again afterwards."""

import gc

import pytest

from thidua_desktop.services.collecting import uncollected


def test_it_rests_in_the_block_and_works_afterwards() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_works_again_when_something_failed() -> None:
    with pytest.raises(ValueError, match="x"), uncollected():
        raise ValueError("x")
    assert gc.isenabled()


def test_who_had_stopped_it_starts_it_again() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_blocks_may_lie_within_one_another() -> None:
    with uncollected():
        with uncollected():
            pass
        assert not gc.isenabled()
