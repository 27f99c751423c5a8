"""R14: what does not concern a unit is no zero; how the others make up for it is said outright."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.scoring.sheets import by_hand, group, item, sheet
from thidua_desktop.domain.scoring.rule import check_parameters
from thidua_desktop.domain.scoring.rules import rule_of

# Thirty points in three parts; the second one (10) does not concern the unit. 12 + 6 are given
# for the 20 that are assessed.
ROWS = [by_hand("I.1", "14", "I"), by_hand("I.2", "10", "I"), by_hand("I.3", "6", "I")]
CLAIMS = {"I.1": "12", "I.2": None, "I.3": "6"}


@pytest.mark.parametrize(
    ("policy", "points"),
    [
        ("LOAI_BO", "18.00"),  # Left out: 12 + 6.
        ("QUY_DOI", "27.00"),  # 18 × 30 : 20.
        ("DIEM_TB", "27.00"),  # The missing one gets the others' share: 18 + 10 × 18/20.
        ("DIEM_TOI_DA", "28.00"),  # 18 + 10.
    ],
)
def test_each_policy_gives_what_it_says(policy: str, points: str) -> None:
    rows = [group("I", "30", "R14", not_applicable=policy), *ROWS]
    found = sheet(rows, CLAIMS)
    assert str(item(found, "I").claimed) == points
    assert str(found.claimed) == points


@pytest.mark.parametrize("policy", ["LOAI_BO", "QUY_DOI", "DIEM_TOI_DA", "DIEM_TB"])
def test_a_group_that_wholly_does_not_apply_is_not_assessed(policy: str) -> None:
    rows = [group("I", "30", "R14", not_applicable=policy), *ROWS]
    found = sheet(rows, dict.fromkeys(["I.1", "I.2", "I.3"]))
    assert not item(found, "I").applies
    assert item(found, "I").claimed is None
    assert found.claimed is None


def test_what_is_converted_is_rounded_once_and_half_up() -> None:
    # 5 of the 8 that are assessed, for a group of 9: 5 × 9 : 8 = 5.625.
    rows = [group("I", "9", "R14", not_applicable="QUY_DOI"), by_hand("I.1", "8", "I")]
    found = sheet([*rows, by_hand("I.2", "1", "I")], {"I.1": "5", "I.2": None})
    assert str(item(found, "I").claimed) == "5.63"


def test_a_table_may_say_it_for_groups_without_a_rule_and_for_its_top_rows() -> None:
    nested = sheet([group("I", "30"), *ROWS], CLAIMS, not_applicable="QUY_DOI")
    assert str(nested.claimed) == "27.00"
    flat = [by_hand("1", "14"), by_hand("2", "10"), by_hand("3", "6")]
    found = sheet(flat, {"1": "12", "2": None, "3": "6"}, not_applicable="QUY_DOI")
    assert str(found.claimed) == "27.00"
    assert [step.what for step in found.explanation.steps] == []  # Nothing is computed here.


def test_bonus_and_deductions_are_never_converted() -> None:
    rows = [group("I", "30", "R14", not_applicable="QUY_DOI"), *ROWS]
    rows.append(by_hand("I.4", "5", "I", part="THUONG"))
    found = sheet(rows, {**CLAIMS, "I.4": "4"})
    assert str(item(found, "I").claimed) == "31.00"  # 27 + 4.


def test_a_policy_has_to_be_chosen() -> None:
    rule = rule_of("R14")
    assert rule is not None
    assert [problem.code for problem in check_parameters(rule, {})] == ["parameter_missing"]


SHARES = st.lists(st.integers(1, 40), min_size=2, max_size=5)


@given(SHARES, st.integers(0, 100), st.data())
def test_conversion_keeps_proportions(most: list[int], share: int, data: st.DataObject) -> None:
    """Units that reach the same share of what concerns them get the same share of the group."""
    off = data.draw(st.integers(0, len(most) - 1))
    codes = [f"I.{number}" for number in range(len(most))]
    rows = [group("I", str(sum(most)), "R14", not_applicable="QUY_DOI")]
    rows += [by_hand(code, str(m), "I") for code, m in zip(codes, most, strict=True)]
    claims: dict[str, str | None] = {
        code: str(Decimal(m * share) / 100) for code, m in zip(codes, most, strict=True)
    }
    whole = item(sheet(rows, claims, decimals=3), "I").claimed
    claims[codes[off]] = None
    part = item(sheet(rows, claims, decimals=3), "I").claimed
    assert whole is not None
    assert part is not None
    assert abs(whole - part) <= Decimal("0.001")
