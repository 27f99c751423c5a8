"""Every rule that computes. Other codes of the catalogue are scored by hand until they are here."""

from __future__ import annotations

from thidua_desktop.domain.scoring import r02, r06, r13
from thidua_desktop.domain.scoring.rule import Rule

RULES: tuple[Rule, ...] = (r02.RULE, r06.RULE, r13.RULE)

_BY_CODE = {rule.code: rule for rule in RULES}


def rule_of(code: str | None) -> Rule | None:
    """Return the rule of a code; None when that code is not computed."""
    return _BY_CODE.get(code or "")
