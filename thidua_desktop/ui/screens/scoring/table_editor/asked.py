"""Which parameters of a rule a form asks for: some matter only under a word of another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from thidua_desktop.domain.scoring.parameters import Parameter
from thidua_desktop.domain.scoring.rule import Rule

_COMPLETION: Final = ("of", ("completion",))
_BELOW: Final = ("condition", ("completion_below", "share_below"))
_STEPS: Final = ("points", ("steps",))

# The rule and its parameter: the parameter that decides, and under which of its words.
_WHEN: Final[Mapping[tuple[str, str], tuple[str, tuple[str, ...]]]] = {
    ("R01", "ratio"): _COMPLETION,
    ("R05", "ratio"): _COMPLETION,
    ("R05", "bands"): ("of", ("result", "completion")),
    ("R05", "levels"): ("of", ("level",)),
    ("R08", "late_days"): ("late", ("days",)),
    ("R08", "per_late_report"): ("late", ("reports",)),
    ("R10", "better"): ("place", ("bloc",)),
    ("R10", "first_place"): _STEPS,
    ("R10", "per_place"): _STEPS,
    ("R10", "floor"): _STEPS,
    ("R10", "places"): ("points", ("table",)),
    ("R12", "criteria"): _BELOW,
    ("R12", "below"): _BELOW,
    ("R12", "rating"): ("effect", ("max_rating",)),
    ("R12", "on"): ("effect", ("zero",)),
    ("R18", "c_from"): ("formula", ("(a-b)/c", "(a+b)/c")),
}
# Parameters that say again what the maximum of the criterion is.
_AS_MOST: Final = frozenset(
    {
        ("R01", "points_met"),
        ("R02", "max"),
        ("R03", "max"),
        ("R06", "cap"),
        ("R07", "start"),
        ("R08", "max"),
        ("R09", "max"),
        ("R10", "first_place"),
        ("R13", "max"),
        ("R16", "cap"),
        ("R18", "max"),
    }
)


def asked(rule: Rule, raw: Mapping[str, object]) -> tuple[Parameter, ...]:
    """Return the parameters that matter under the words chosen so far."""
    return tuple(one for one in rule.parameters if _matters(rule.code, one.name, raw))


def as_most(rule: Rule) -> tuple[str, ...]:
    """Return the parameters that are the criterion's maximum over again."""
    return tuple(one.name for one in rule.parameters if (rule.code, one.name) in _AS_MOST)


def _matters(code: str, name: str, raw: Mapping[str, object]) -> bool:
    by, under = _WHEN.get((code, name), ("", ()))
    return not by or raw.get(by) in under
