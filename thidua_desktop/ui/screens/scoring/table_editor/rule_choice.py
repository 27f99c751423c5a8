"""The rules a row may have, in plain words with what each does."""

from __future__ import annotations

from thidua_desktop.domain.scoring.rules import RULES
from thidua_desktop.domain.words import fold
from thidua_desktop.texts import table_editor as words
from thidua_desktop.texts.codes import code_label


def offered(search: str, *, group: bool) -> list[tuple[str, str]]:
    """Return codes and words of the rules that match what is typed, and that there is none.

    A group has rules of its own; a row that may yet become one is offered all of them.
    """
    of_groups = [rule.code for rule in RULES if rule.scope == "group"]
    others = [rule.code for rule in RULES if rule.scope != "group"]
    lines = [(code, _line(code)) for code in (of_groups if group else [*others, *of_groups])]
    wanted = fold(search)
    found = [(code, line) for code, line in lines if wanted in fold(line)]
    # What begins so goes before what only has it somewhere.
    found.sort(key=lambda one: not fold(one[1]).startswith(wanted))
    return [*found, ("", words.NO_RULE)]


def _line(code: str) -> str:
    return words.rule_line(code_label("rule", code), words.RULES.get(code, ""))
