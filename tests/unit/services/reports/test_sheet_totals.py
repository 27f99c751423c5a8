"""The sums at the foot of a score sheet."""

from decimal import Decimal
from typing import Any

import pytest

from tests.builders import a
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.scoring.sheet import score
from thidua_desktop.services.reports.sheet_totals import totals


@pytest.mark.parametrize("parents", [("A", "B"), ("B", "A")])
def test_criteria_whose_parents_form_a_circle_are_added_up_all_the_same(
    parents: tuple[str, str],
) -> None:
    rows = [
        a(Kind.CRITERION, id=code, code=code, name=code, parent=parent, rule=None, parameters={})
        for code, parent in zip("AB", parents, strict=True)
    ]
    entries: dict[str, Any] = {
        code: a(Kind.SCORE_ENTRY, id=f"entry/{code}", criterion=code, claimed=Decimal(2))
        for code in "AB"
    }
    sums = totals(score(a(Kind.CRITERIA_TABLE), rows, entries, {}).items)
    assert (sums.main, sums.all) == (Decimal(4), Decimal(4))
    assert (sums.has_bonus, sums.has_penalty) == (False, False)
