"""A change as passages to read: signs as well as colours, references by their names."""

from dataclasses import replace
from typing import Any

from tests.builders import a, id_of
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import Held, Stamp
from thidua_desktop.texts import differences as words
from thidua_desktop.ui.screens.exchange.differences import labelled, story, title

STAMP = Stamp({"aaaa.1": 1}, 1, "aaaa.1")


def held(**values: Any) -> Held:
    return Held(a(Kind.ACTIVITY, **values), STAMP)


def label(kind: Kind, uid: str) -> str:
    return f"{kind.value} {uid[:4]}"


def told(old: Held | None, new: Held) -> list[tuple[str, str]]:
    return [(one.kind, one.cells[0]) for one in story(old, new, label)]


def test_a_field_is_told_before_and_after() -> None:
    old, new = held(title="Họp bản", place="Nà Khương"), held(title="Họp xã", place=None)
    found = told(old, new)
    assert ("gone", "− Họp bản") in found
    assert ("come", "+ Họp xã") in found
    assert ("gone", "− Nà Khương") in found
    assert ("come", f"+ {words.EMPTY}") in found


def test_of_a_new_record_everything_has_come() -> None:
    found = told(None, held(title="Họp bản"))
    assert found[1] == ("note", words.NEW_RECORD)
    assert ("come", "+ Họp bản") in found
    assert not [kind for kind, _ in found if kind == "gone"]


def test_of_a_removed_record_everything_is_gone() -> None:
    old = held(title="Họp bản")
    new = replace(old, stamp=replace(STAMP, deleted=True))
    found = told(old, new)
    assert ("alert", words.REMOVED) in found
    assert ("gone", "− Họp bản") in found
    assert not [kind for kind, _ in found if kind == "come"]


def test_the_same_record_says_that_nothing_differs() -> None:
    assert told(held(), held())[1:] == [("note", words.NOTHING_DIFFERS)]


def test_a_record_is_called_by_the_fields_of_its_title() -> None:
    result = a(Kind.RESULT)
    assert title(result, label).startswith(f"indicator {id_of(Kind.INDICATOR)[:4]} – ")


def test_a_name_is_looked_up_once() -> None:
    asked = []

    def names(kind: Kind, uid: str) -> str:
        asked.append(uid)
        return kind.value

    once = labelled(names)
    assert [once(Kind.UNIT, "u1"), once(Kind.UNIT, "u1")] == ["unit", "unit"]
    assert asked == ["u1"]
