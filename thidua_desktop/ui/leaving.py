"""The question before what is typed gets lost."""

from __future__ import annotations

from collections.abc import Callable

from thidua_desktop.texts import window as words
from thidua_desktop.ui.asking import Asks, Option


def settled(
    asks: Asks, save: Callable[[], bool], discard: Callable[[], object] = lambda: None
) -> bool:
    """Ask what is to become of changes, do that, and say whether they may be left behind."""
    answer = asks.choose(
        words.CHANGED_TITLE,
        words.CHANGED,
        [
            Option("save", words.SAVE, main=True),
            Option("discard", words.DISCARD),
            Option("", words.STAY),
        ],
    )
    if answer == "save":
        return save()
    if answer == "discard":
        discard()
    return answer == "discard"
