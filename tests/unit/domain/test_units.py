"""Units by day: before and after 1 July 2025, and who may carry whose rows."""

from datetime import date
from typing import Any

import pytest

from tests.builders import a
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.units import UnitVersion
from thidua_desktop.domain.units import Territory

LAST_DAY, FIRST_DAY = date(2025, 6, 30), date(2025, 7, 1)
LONG_AGO = date(2004, 1, 1)


def version(unit: str, code: str, parent: str | None, **changes: Any) -> UnitVersion:
    values: dict[str, Any] = {
        "id": f"{unit}/{code}",
        "name": unit,
        "valid_from": LONG_AGO,
        "home": "province",
    }
    values |= {"level": "T" if unit == "province" else "X", **changes}
    found: UnitVersion = a(Kind.UNIT_VERSION, unit=unit, code=code, parent=parent, **values)
    return found


@pytest.fixture
def territory() -> Territory:
    """Return a province before and after its districts went, one code having moved on."""
    return Territory(
        [
            version("province", "12", None),
            version("district", "106", "province", valid_to=LAST_DAY),
            version("other district", "108", "province", valid_to=LAST_DAY),
            version("kept", "03451", "district", valid_to=LAST_DAY, name="Xã Mù Cả"),
            version("kept", "03451", "province", valid_from=FIRST_DAY, id="kept/2"),
            version("old", "03388", "district", valid_to=LAST_DAY, name="Thị trấn Tam Đường"),
            version("new", "03388", "province", valid_from=FIRST_DAY, name="Xã Tân Phong"),
            version("sibling", "03390", "district", valid_to=LAST_DAY),
            version("cousin", "03500", "other district", valid_to=LAST_DAY),
        ]
    )


def test_a_unit_is_on_a_day_what_it_was_on_that_day(territory: Territory) -> None:
    before, after = territory.version("kept", LAST_DAY), territory.version("kept", FIRST_DAY)
    assert before is not None
    assert after is not None
    assert (before.parent, before.name) == ("district", "Xã Mù Cả")
    assert after.parent == "province"


def test_a_dissolved_unit_is_still_known_by_its_last_version(territory: Territory) -> None:
    found = territory.version("district", date(2026, 3, 1))
    assert found is not None
    assert found.name == "district"


def test_a_unit_that_ended_twice_is_known_by_what_it_was_last() -> None:
    renamed = date(2015, 1, 1)
    town = Territory(
        [
            version("province", "12", None),
            version("town", "104", "province", valid_to=date(2014, 12, 31), name="Thị xã"),
            version("town", "105", "province", valid_from=renamed, valid_to=LAST_DAY, name="TP"),
        ]
    )
    found = [town.version("town", day) for day in (date(2014, 1, 1), LAST_DAY, FIRST_DAY)]
    assert [v.name for v in found if v] == ["Thị xã", "TP", "TP"]


def test_a_unit_is_known_before_its_first_day(territory: Territory) -> None:
    found = territory.version("new", date(2024, 1, 1))
    assert found is not None
    assert found.name == "Xã Tân Phong"


def test_a_unit_nobody_knows_is_none(territory: Territory) -> None:
    assert territory.version("?", LAST_DAY) is None


def test_a_code_given_to_another_unit_is_told_apart_by_the_day(territory: Territory) -> None:
    assert {v.unit for v in territory.with_code("03388")} == {"old", "new"}
    assert [v.unit for v in territory.with_code("03388", LAST_DAY)] == ["old"]
    assert [v.unit for v in territory.with_code("03388", FIRST_DAY)] == ["new"]
    assert territory.with_code("99999") == []


def test_the_units_of_a_day_are_those_in_force(territory: Territory) -> None:
    after = {v.unit for v in territory.on(FIRST_DAY)}
    assert after == {"province", "kept", "new"}
    assert {"district", "old"} <= {v.unit for v in territory.on(LAST_DAY)}


def test_every_unit_that_was_ever_above_counts(territory: Territory) -> None:
    assert territory.ancestors("kept") == {"district", "province"}
    assert territory.ancestors("new") == {"province"}
    assert territory.ancestors("province") == set()


def test_parents_that_turn_in_a_circle_do_not_hang() -> None:
    pairs = [("a", "b"), ("b", "c"), ("c", "a")]
    circle = Territory([version(unit, "1", above, home=unit) for unit, above in pairs])
    assert [circle.ancestors(unit) for unit in "abc"] == [set(), set(), set()]
    assert not circle.may_carry("a", "b", "c")


def test_a_circle_through_the_province_opens_nobody_to_anybody() -> None:
    turned = Territory(
        [
            version("province", "12", "district"),
            version("district", "106", "province"),
            version("other district", "107", "province"),
        ]
    )
    assert turned.ancestors("district") == {"province"}
    assert turned.ancestors("other district") == {"province"}
    assert turned.ancestors("province") == set()


def test_the_tree_is_the_provinces_to_draw(territory: Territory) -> None:
    rewritten = Territory(
        [
            *territory.every(),
            version("district", "999x", "sibling", home="sibling", id="x"),
            version("kept", "03451", "cousin", home="kept", id="y"),
            version("cousin", "03500", "sibling", home="sibling", id="z"),
        ]
    )
    assert rewritten.every() == territory.every()
    assert not rewritten.may_carry("district", "kept", "sibling")


def test_an_office_that_calls_itself_the_province_draws_nothing(territory: Territory) -> None:
    upstart = version("upstart", "99", None, home="upstart", level="T")
    taken = version("kept", "03451", "upstart", home="upstart", id="x")
    drawn = Territory([*territory.every(), upstart, taken])
    assert drawn.ancestors("kept") == {"district", "province"}
    assert not drawn.may_speak_for("upstart", "kept")


def test_an_office_nobody_registered_says_itself_where_it_stands(territory: Territory) -> None:
    school = version("school", "T01", "kept", home="school")
    branch = version("branch", "T02", "school", home="school")
    drawn = Territory([branch, *territory.every(), school])
    assert drawn.superiors("branch") == ["school", "kept", "district", "province"]
    assert drawn.may_speak_for("school", "branch")


def test_a_district_registers_what_lies_below_it_and_nothing_else(territory: Territory) -> None:
    assert territory.believes(version("village", "V1", "kept", home="district"))
    assert territory.believes(version("kept", "03451", "district", home="district"))
    assert not territory.believes(version("village", "V1", "cousin", home="district"))
    assert not territory.believes(version("cousin", "03500", "district", home="district"))
    assert not territory.believes(version("village", "V1", None, home="district"))


@pytest.mark.parametrize(
    ("home", "unit", "may"),
    [
        ("kept", "kept", True),
        ("district", "kept", True),
        ("province", "cousin", True),
        ("just entered", "just entered", True),
        ("kept", "district", False),
        ("kept", "sibling", False),
        ("district", "other district", False),
        ("district", "province", False),
    ],
)
def test_an_office_speaks_for_itself_and_for_those_below(
    territory: Territory, home: str, unit: str, *, may: bool
) -> None:
    assert territory.may_speak_for(home, unit) is may


# Up: own rows and those of the units below. Down: own rows and those of the units above.
CARRIED = [
    # sender, home, receiver
    ("kept", "kept", "district"),
    ("kept", "kept", "province"),
    ("district", "district", "province"),
    ("district", "kept", "province"),
    ("province", "province", "district"),
    ("province", "province", "kept"),
    ("district", "district", "kept"),
    ("district", "province", "kept"),
    ("kept", "kept", "kept"),
    ("province", "kept", "kept"),  # It may have lost them.
    ("kept", "province", "kept"),  # Its other machine.
    ("not heard of", "not heard of", "province"),
]
NOT_CARRIED = [
    ("kept", "district", "province"),
    ("kept", "province", "district"),
    ("kept", "sibling", "district"),
    ("district", "cousin", "province"),
    ("district", "other district", "province"),
    ("cousin", "kept", "province"),
    ("district", "district", "other district"),
    ("sibling", "sibling", "kept"),
    ("cousin", "cousin", "district"),
]


@pytest.mark.parametrize(("sender", "home", "receiver"), CARRIED)
def test_a_file_brings_what_is_the_senders_to_bring(
    territory: Territory, sender: str, home: str, receiver: str
) -> None:
    assert territory.may_carry(sender, home, receiver)


@pytest.mark.parametrize(("sender", "home", "receiver"), NOT_CARRIED)
def test_a_file_brings_nothing_else(
    territory: Territory, sender: str, home: str, receiver: str
) -> None:
    assert not territory.may_carry(sender, home, receiver)


@pytest.mark.parametrize(
    ("sender", "home", "receiver"),
    [
        ("province", "sibling", "kept"),
        ("province", "cousin", "kept"),
        ("district", "sibling", "kept"),
        ("province", "other district", "district"),
    ],
)
def test_what_units_below_have_entered_is_not_carried_down_to_their_neighbours(
    territory: Territory, sender: str, home: str, receiver: str
) -> None:
    assert not territory.may_carry(sender, home, receiver)
