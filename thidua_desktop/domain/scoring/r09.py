"""R09, against the leader of the bloc (the formula of the police clusters).

Short of the target T: ``met_share`` of the most × completion. At the target: that share. Beyond
it, with the leader's result L: the rest of the most × (A - T) : (L - T) on top; the leader has
the most. Where less is better the completion is T : A and the distances are turned round.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.scoring.demands import Prepared, not_negative
from thidua_desktop.domain.scoring.parameters import Parameter, word
from thidua_desktop.domain.scoring.rule import Rule
from thidua_desktop.domain.scoring.working import Missing, Working

_ZERO, _ONE = Decimal(0), Decimal(1)


def _compute(working: Working) -> None:
    result, target = working.input("result"), working.input("target")
    if not target:
        raise Missing("target_zero")
    if not working.has("leader"):
        raise Missing("bloc_waits")
    most, more = working.number("max"), working.word("better") == "more"
    for_target = working.times("for_target", most, working.number("met_share"))
    if working.compare("short", result, "<" if more else ">", target):
        _short(working, for_target)
        return
    ahead = working.minus("ahead", *_distance(result, target, more=more))
    leader = working.input("leader")
    if not ahead:
        working.plus("points", for_target, _ZERO)
    elif working.compare("leads", result, ">=" if more else "<=", leader):
        working.plus("points", most, _ZERO)
    else:
        lead = working.minus("lead", *_distance(leader, target, more=more))
        share = working.divide("share", ahead, lead)
        rest = working.minus("rest", most, for_target)
        beyond = working.times("beyond", rest, share)
        working.plus("points", for_target, beyond)


def _short(working: Working, for_target: Decimal) -> None:
    result, target = working.input("result"), working.input("target")
    if working.word("better") == "more":
        reached = working.divide("completion", result, target)
    elif result:
        reached = working.divide("completion", target, result)
    else:
        raise Missing("result_zero")
    kept = working.at_least("raised_ratio", reached, _ZERO)
    kept = working.at_most("capped_ratio", kept, _ONE)
    working.times("points", for_target, kept)


def _distance(of: Decimal, target: Decimal, *, more: bool) -> tuple[Decimal, Decimal]:
    return (of, target) if more else (target, of)


def _check(prepared: Prepared) -> Iterator[Problem]:
    yield from not_negative(prepared, "max")
    if not 0 <= prepared["met_share"] <= 1:
        given = {"name": "met_share"}
        yield Problem("parameter_not_share", "parameters.met_share", given)


RULE = Rule(
    "R09",
    (Parameter("max"), Parameter("met_share"), word("better", "more", "less")),
    _compute,
    ("result", "target", "leader"),
    draws="bloc",
    check=_check,
)
