"""R17, the sum of parts: a group's points are those of its parts, already rounded."""

from __future__ import annotations

from thidua_desktop.domain.scoring import r14
from thidua_desktop.domain.scoring.rule import Rule
from thidua_desktop.domain.scoring.working import Working


def _compute(working: Working) -> None:
    r14.gather(working)


RULE = Rule("R17", (r14.POLICY,), _compute, r14.INPUTS, scope="group")
