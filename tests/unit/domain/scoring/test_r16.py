"""R16: a group is held within its cap and its floor, and nothing else is."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.scoring.sheets import by_hand, group, item, sheet
from thidua_desktop.domain.scoring.rule import check_parameters
from thidua_desktop.domain.scoring.rules import rule_of

BONUS = {"cap": "5", "floor": "none", "not_applicable": "LOAI_BO"}


@pytest.mark.parametrize(
    ("claims", "points"),
    [(("2", "2"), "4.00"), (("3", "2"), "5.00"), (("3", "2.01"), "5.00"), (("-4", "1"), "-3.00")],
)
def test_bonus_is_capped(claims: tuple[str, str], points: str) -> None:
    rows = [
        group("IV", "5", "R16", **BONUS),
        by_hand("IV.1", "3", "IV"),
        by_hand("IV.2", "3", "IV"),
    ]
    found = sheet(rows, dict(zip(("IV.1", "IV.2"), claims, strict=True)))
    assert str(item(found, "IV").claimed) == points


def test_deductions_stop_at_the_floor() -> None:
    # Eight points, less 2 for each of five cases: not below nothing.
    rows = [
        group("I.8", "8", "R16", cap="8", floor="0", not_applicable="LOAI_BO"),
        by_hand("I.8.1", "8", "I.8"),
        by_hand("I.8.2", None, "I.8"),
    ]
    found = sheet(rows, {"I.8.1": "0", "I.8.2": "-1"})
    assert str(item(found, "I.8").claimed) == "0.00"


def test_the_whole_sheet_is_never_cut() -> None:
    # 97 and 10 of bonus make 107 (G17).
    rows = [by_hand("I", "100"), group("IV", "10", "R16", **BONUS | {"cap": "10"}, part="THUONG")]
    rows.append(by_hand("IV.1", "12", "IV"))
    found = sheet(rows, {"I": "97", "IV.1": "12"})
    assert str(found.claimed) == "107.00"


def test_no_cap_has_to_be_said_outright() -> None:
    rule = rule_of("R16")
    assert rule is not None
    problems = check_parameters(rule, {"cap": "", "floor": "none", "not_applicable": "LOAI_BO"})
    assert [(p.code, p.field) for p in problems] == [("parameter_missing", "parameters.cap")]
    assert check_parameters(rule, BONUS) == []


@pytest.mark.parametrize(
    ("cap", "floor", "refused"),
    [("0", "1", True), ("-2", "-1", True), ("5", "5", False), ("none", "9", False)],
)
def test_a_floor_above_the_cap_is_refused(cap: str, floor: str, *, refused: bool) -> None:
    rule = rule_of("R16")
    assert rule is not None
    problems = check_parameters(rule, {"cap": cap, "floor": floor, "not_applicable": "LOAI_BO"})
    wanted = [("parameter_below_other", "parameters.cap")] if refused else []
    assert [(p.code, p.field) for p in problems] == wanted


@given(st.lists(st.decimals(-20, 20, places=2), min_size=1, max_size=6))
def test_never_above_the_cap_never_below_the_floor(claims: list[Decimal]) -> None:
    rows = [group("G", None, "R16", cap="7.5", floor="-2", not_applicable="LOAI_BO")]
    rows += [by_hand(f"G.{at}", None, "G") for at in range(len(claims))]
    found = sheet(rows, {f"G.{at}": str(claim) for at, claim in enumerate(claims)})
    points = item(found, "G").claimed
    assert points == min(Decimal("7.5"), max(Decimal(-2), sum(claims, Decimal(0))))
