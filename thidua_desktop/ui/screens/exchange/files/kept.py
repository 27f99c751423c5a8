"""Which rows the undoing of an import kept, and why."""

from __future__ import annotations

from typing import Any

from thidua_desktop.texts import exchange_screens as words
from thidua_desktop.texts.problems import sentence


def sentences(undone: Any) -> list[str]:
    """Return a sentence for each row that was kept."""
    return [_told(label, undone.reasons.get(label)) for label in undone.kept]


def _told(label: str, problem: Any) -> str:
    return words.kept(label, sentence(problem)) if problem else label
