"""R17: a group is the sum of its parts as they are printed."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a
from tests.unit.domain.scoring.sheets import by_hand, group, item, sheet
from thidua_desktop.domain.kinds import Kind

RATIO = {"max": "10", "ratio": "A_T", "cap": "1"}


def test_the_parts_are_added_as_they_were_rounded() -> None:
    # A third of ten three times: 3,33 + 3,33 + 3,33 = 9,99, as it stands in the column.
    third = {"result": "1", "target": "3"}
    rows = [group("I", "30", "R17", not_applicable="LOAI_BO")]
    rows += [
        a(Kind.CRITERION, id=c, code=c, parent="I", rule="R02", parameters=RATIO) for c in "abc"
    ]
    found = sheet(rows, {}, dict.fromkeys("abc", third))
    assert str(item(found, "I").computed) == "9.99"
    assert [step.what for step in item(found, "I").explanation.steps] == ["sum", "round"]


def test_a_group_waits_for_nothing_and_adds_what_there_is() -> None:
    rows = [group("I", "20", "R17", not_applicable="LOAI_BO"), by_hand("I.1", "10", "I")]
    rows.append(by_hand("I.2", "10", "I"))
    found = sheet(rows, {"I.1": "7"})
    assert str(item(found, "I").claimed) == "7.00"
    assert item(found, "I").computed is None
    assert item(found, "I").explanation.missing == "sum_missing"
    assert found.unscored == ("I.2",)


@given(st.lists(st.decimals(-5, 10, places=2), min_size=2, max_size=8), st.randoms())
def test_the_order_of_the_parts_changes_nothing(claims: list[Decimal], dice: object) -> None:
    rows = [by_hand(f"G.{at}", "10", "G", sort_order=at) for at in range(len(claims))]
    shuffled = list(rows)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    given_points = {f"G.{at}": str(claim) for at, claim in enumerate(claims)}
    top = group("G", None, "R17", not_applicable="LOAI_BO")
    assert sheet([*shuffled, top], given_points) == sheet([top, *rows], given_points)
