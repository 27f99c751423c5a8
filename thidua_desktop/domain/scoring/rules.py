"""Every rule of the catalogue."""

from __future__ import annotations

from thidua_desktop.domain.scoring import (
    r01,
    r02,
    r03,
    r04,
    r05,
    r06,
    r07,
    r08,
    r09,
    r10,
    r11,
    r12,
    r13,
    r14,
    r15,
    r16,
    r17,
    r18,
)
from thidua_desktop.domain.scoring.rule import Rule

RULES: tuple[Rule, ...] = (
    r01.RULE,
    r02.RULE,
    r03.RULE,
    r04.RULE,
    r05.RULE,
    r06.RULE,
    r07.RULE,
    r08.RULE,
    r09.RULE,
    r10.RULE,
    r11.RULE,
    r12.RULE,
    r13.RULE,
    r14.RULE,
    r15.RULE,
    r16.RULE,
    r17.RULE,
    r18.RULE,
)

_BY_CODE = {rule.code: rule for rule in RULES}


def rule_of(code: str | None) -> Rule | None:
    """Return the rule of a code; None when there is none."""
    return _BY_CODE.get(code or "")
