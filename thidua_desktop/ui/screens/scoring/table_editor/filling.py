"""What the program writes into the form of a row by itself, for the clerk to see and change."""

from __future__ import annotations

from thidua_desktop.domain.scoring.rules import rule_of
from thidua_desktop.texts import table_editor as words
from thidua_desktop.ui.screens.scoring.table_editor import entry, shapes
from thidua_desktop.ui.screens.scoring.table_editor.contracts import CriteriaView
from thidua_desktop.ui.screens.scoring.table_editor.outline import Line, Outline


def follow_most(view: CriteriaView, before: str) -> str:
    """Let the parameters that repeat the maximum follow it; return what they repeat now."""
    raw = view.form_values()
    rule = rule_of(str(raw.get("rule") or ""))
    for name, text in (entry.follow(rule, raw, before) if rule else {}).items():
        view.put(f"parameters.{name}", text)
    return entry.most_of(raw) or before


def ask(view: CriteriaView, line: Line) -> None:
    """Ask for the parameters that matter under the words chosen so far."""
    view.show_parameters(shapes.ask(view.form_values(), is_group=bool(line.parts)))


def propose(view: CriteriaView, line: Line, rows: Outline, policy: str | None) -> None:
    """Ask for the parameters of the rule that was chosen just now, with what is most likely."""
    raw = dict(view.form_values())
    rule = rule_of(str(raw.get("rule") or ""))
    raw["parameters"] = entry.proposed(line.row, rule, raw, rows, policy) if rule else {}
    view.show_parameters(shapes.ask(raw, is_group=bool(line.parts)))


def suggest(view: CriteriaView, line: Line) -> str:
    """Fill in the rule that the guidance speaks of; return what to say of it."""
    group = bool(line.parts)
    found = entry.suggested(view.form_values(), is_group=group)
    if found is None:
        return words.NO_SUGGESTION
    raw, open_ = found
    view.put("rule", str(raw["rule"]))
    view.show_parameters(shapes.ask(raw, is_group=group))
    view.focus_form(f"parameters.{open_}" if open_ else "rule")
    return words.SUGGESTED_OPEN if open_ else words.SUGGESTED
