"""R17, the sum of parts: a group's points are those of its parts, already rounded."""

from __future__ import annotations

from thidua_desktop.domain.scoring import r14
from thidua_desktop.domain.scoring.rule import Rule

RULE = Rule("R17", r14.RULE.parameters, r14.RULE.compute, r14.INPUTS, scope="group")
