"""R14, not applicable: what a group does with parts that do not concern the unit.

"Không được giao chỉ tiêu thì không đánh giá": such a part is no zero. LOAI_BO leaves it out;
QUY_DOI converts the others' points to the whole group's maximum; DIEM_TOI_DA gives it its maximum;
DIEM_TB gives it the share that the others reach on average. Bonus and deductions are never
converted.
"""

from __future__ import annotations

from decimal import Decimal

from thidua_desktop.domain.scoring.parameters import word
from thidua_desktop.domain.scoring.rule import Rule
from thidua_desktop.domain.scoring.working import Working

POLICY = word("not_applicable", "LOAI_BO", "QUY_DOI", "DIEM_TOI_DA", "DIEM_TB")
# Sum of the parts, the most of all and of those that apply, and bonus and deductions beside them.
INPUTS = ("sum", "possible", "assessed", "extra")


def gather(working: Working) -> Decimal:
    """Take the steps from the parts to the group's points."""
    points = working.input("sum")
    possible, assessed = working.input("possible"), working.input("assessed")
    policy = working.word("not_applicable")
    if assessed and assessed < possible:
        if policy == "DIEM_TOI_DA":
            missed = working.minus("unassessed", possible, assessed)
            points = working.plus("with_full", points, missed)
        elif policy in {"QUY_DOI", "DIEM_TB"}:
            # Multiplied first: a third of nine is three, not 2,99….
            points = working.times("widened", points, possible)
            points = working.divide("converted", points, assessed)
    return working.plus("sum", points, working.input("extra"))


def _compute(working: Working) -> None:
    gather(working)


RULE = Rule("R14", (POLICY,), _compute, INPUTS, scope="group")
