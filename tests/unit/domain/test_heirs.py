"""Who acts for a unit that is no more: the one unit it became wholly, if the province says so."""

from datetime import date
from typing import Any

import pytest

from tests.builders import SEEDS, a
from thidua_desktop.domain.ids import fixed_id
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.units import UnitLineage, UnitVersion
from thidua_desktop.domain.units import Territory
from thidua_desktop.services.seeding import read_seed

LAST_DAY, FIRST_DAY = date(2025, 6, 30), date(2025, 7, 1)


def version(unit: str, parent: str | None, **changes: Any) -> UnitVersion:
    values: dict[str, Any] = {"id": unit, "name": unit, "valid_from": date(2004, 1, 1)}
    values |= {"level": "T" if unit == "province" else "X", "home": "province", **changes}
    found: UnitVersion = a(Kind.UNIT_VERSION, unit=unit, code=unit, parent=parent, **values)
    return found


VERSIONS = (
    version("province", None),
    version("district", "province", level="H", valid_to=LAST_DAY),
    version("neighbour", "province", level="H", valid_to=LAST_DAY),
    version("old", "district", valid_to=LAST_DAY),
    version("other", "district", valid_to=LAST_DAY),
    version("new", "province", valid_from=FIRST_DAY),
    version("beside", "province", valid_from=FIRST_DAY),
)


def became(old: str, new: str, manner: str = "TOAN_BO", **changes: Any) -> UnitLineage:
    values = {"home": "province", "on_day": FIRST_DAY, "id": f"{old}>{new}/{manner}", **changes}
    found: UnitLineage = a(
        Kind.UNIT_LINEAGE, predecessor=old, successor=new, manner=manner, **values
    )
    return found


def after(*lineage: UnitLineage, day: date = FIRST_DAY) -> Territory:
    return Territory(VERSIONS, lineage, day)


def test_the_only_unit_that_another_became_wholly_acts_for_it() -> None:
    drawn = after(became("old", "new"))
    assert drawn.inherits("new", "old")
    assert drawn.acts_for("new", "old")
    assert drawn.acts_for("new", "new")
    assert drawn.inherited("new") == {"old": FIRST_DAY}
    assert not drawn.inherits("old", "new")
    assert not drawn.inherits("beside", "old")
    assert not drawn.inherits("new", "new")


def test_nobody_acts_for_a_unit_before_it_is_gone() -> None:
    drawn = after(became("old", "new"), day=LAST_DAY)
    assert not drawn.inherits("new", "old")
    assert drawn.heirs("old", LAST_DAY) == []
    assert drawn.heirs("old", FIRST_DAY) == ["new"]


def test_nobody_acts_for_a_unit_that_is_still_in_force() -> None:
    assert not after(became("beside", "new")).inherits("new", "beside")


def test_of_a_parted_unit_nobody_is_the_heir_until_the_province_says_who() -> None:
    parts = (became("old", "new", "MOT_PHAN"), became("old", "beside", "MOT_PHAN"))
    assert after(*parts).heirs("old", FIRST_DAY) == ["beside", "new"]
    assert not any(after(*parts).inherits(unit, "old") for unit in ("new", "beside"))
    decided = after(*parts, became("old", "beside"))
    assert decided.inherits("beside", "old")
    assert not decided.inherits("new", "old")


def test_two_that_both_took_the_whole_of_it_are_no_heirs() -> None:
    both = after(became("old", "new"), became("old", "beside"))
    assert not any(both.inherits(unit, "old") for unit in ("new", "beside"))


@pytest.mark.parametrize(("manner", "heir"), [("DOI_TEN", True), ("GIAI_THE", False)])
def test_a_renamed_unit_goes_on_a_dissolved_one_does_not(manner: str, *, heir: bool) -> None:
    assert after(became("old", "new", manner)).inherits("new", "old") is heir


def test_only_the_province_says_who_became_whom() -> None:
    assert not after(became("old", "new", home="new")).inherits("new", "old")


def test_an_heir_of_an_heir_acts_for_both() -> None:
    later = version("latest", "province", valid_from=date(2030, 1, 1))
    ended = [v if v.unit != "new" else version("new", "province", valid_to=FIRST_DAY)
             for v in VERSIONS]  # fmt: skip
    chain = (became("old", "new"), became("new", "latest", on_day=date(2030, 1, 1)))
    drawn = Territory([*ended, later], chain, date(2030, 2, 1))
    assert drawn.inherits("latest", "old")
    assert drawn.inherits("latest", "new")
    assert drawn.inherited("latest")["old"] == date(2030, 1, 1)


def test_units_that_became_each_other_do_not_hang() -> None:
    circle = after(became("old", "other"), became("other", "old"))
    assert circle.inherits("old", "other")
    assert not circle.inherits("old", "old")


def test_an_heir_speaks_for_what_it_inherited() -> None:
    drawn = after(became("old", "new"))
    assert drawn.may_speak_for("new", "old")
    assert not drawn.may_speak_for("new", "other")
    assert not drawn.may_speak_for("beside", "old")


@pytest.mark.parametrize(
    ("sender", "home", "receiver", "may"),
    [
        ("new", "old", "province", True),  # carries them up
        ("province", "old", "new", True),  # gets them from above
        ("province", "district", "new", True),  # and what the old unit could read
        ("old", "old", "province", True),  # a file that was on its way
        ("old", "old", "district", True),
        ("province", "old", "beside", False),
        ("province", "other", "new", False),
        ("province", "neighbour", "new", False),
        ("beside", "old", "province", False),
        ("new", "other", "province", False),
        ("new", "district", "province", False),
    ],
)
def test_an_heirs_files_carry_what_it_inherited(
    sender: str, home: str, receiver: str, *, may: bool
) -> None:
    assert after(became("old", "new")).may_carry(sender, home, receiver) is may


@pytest.fixture(scope="module")
def lai_chau() -> Territory:
    """Return Lai Châu on the first day of its 38 communes."""
    records = [row.record for row in read_seed(SEEDS / "lai-chau-2024").rows]
    versions = [record for record in records if isinstance(record, UnitVersion)]
    lineage = [record for record in records if isinstance(record, UnitLineage)]
    return Territory(versions, lineage, FIRST_DAY)


def unit(key: str) -> str:
    return fixed_id(f"lai-chau-2024/unit/{key}")


def test_the_thirty_eight_communes_of_2025_act_for_all_that_were_merged(
    lai_chau: Territory,
) -> None:
    communes = {v.unit for v in lai_chau.on(FIRST_DAY) if v.level == "X"}
    assert len(communes) == 38
    inherited = [old for commune in communes for old in lai_chau.inherited(commune)]
    assert len(inherited) == len(set(inherited)) == 104
    # Mù Cả and Tà Tổng were left as they were, and act for themselves alone.
    assert sum(not lai_chau.inherited(commune) for commune in communes) == 2


def test_doan_ket_inherits_across_a_district_border(lai_chau: Territory) -> None:
    doan_ket = lai_chau.with_code("03388", FIRST_DAY)[0].unit
    codes = {
        found.code
        for old in lai_chau.inherited(doan_ket)
        if (found := lai_chau.version(old, LAST_DAY))
    }
    assert codes == {"03386", "03388", "03389", "03391", "03403"}
    for old in lai_chau.inherited(doan_ket):
        assert lai_chau.may_carry(doan_ket, old, unit("12"))
        assert lai_chau.may_carry(unit("12"), old, doan_ket)


def test_no_commune_inherits_a_district(lai_chau: Territory) -> None:
    districts = [unit(str(code)) for code in range(105, 113)]
    assert [d for d in districts if lai_chau.heirs(d, FIRST_DAY)] == []
