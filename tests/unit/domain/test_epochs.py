"""When a database begins a new life, and which machines of an office are in use."""

from dataclasses import dataclass, replace

from thidua_desktop.domain.epochs import DeviceMark, judge, living

NOW = DeviceMark("b7f2", 2, "second", 40)


def test_a_database_this_machine_knows_goes_on() -> None:
    assert judge(NOW, NOW) == ""
    assert judge(replace(NOW, change_seq=39), NOW) == ""


def test_an_older_one_was_put_back() -> None:
    assert judge(replace(NOW, change_seq=41), NOW) == "rolled_back"
    assert judge(DeviceMark("b7f2", 3, "third", 1), NOW) == "rolled_back"


def test_one_this_machine_has_never_seen_was_copied() -> None:
    assert judge(None, NOW) == "copied"
    assert judge(DeviceMark("b7f2", 1, "first", 40), NOW) == "copied"


@dataclass(frozen=True)
class Epoch:
    epoch_id: str
    parent_epoch_id: str = ""


FIRST, SECOND = Epoch("one"), Epoch("two", "one")


def test_a_life_gone_on_from_is_over_until_it_speaks_again() -> None:
    assert living([FIRST, SECOND], ["two", "one"]) == [SECOND]
    assert living([FIRST, SECOND], ["one", "two", "one"]) == [FIRST, SECOND]
    assert living([FIRST, SECOND], ["two", "one", "two", "one"]) == [FIRST, SECOND]


def test_one_that_has_long_been_silent_rests() -> None:
    assert living([FIRST, Epoch("other")], ["other"] * 50) == [Epoch("other")]


def test_when_nobody_has_spoken_all_are_thought_to_live() -> None:
    assert living([FIRST], []) == [FIRST]
