"""Questions before something is lost: typed changes, or a group with all in it."""

from __future__ import annotations

from typing import Final

from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.texts import table_editor as words
from thidua_desktop.texts import window
from thidua_desktop.ui.asking import Asks, Option

SAVE: Final = "save"
DISCARD: Final = "discard"


def asked(asks: Asks) -> str:
    """Return what is to become of the changes: SAVE, DISCARD, or "" to stay with them."""
    return asks.choose(
        window.CHANGED_TITLE,
        window.CHANGED,
        [
            Option(SAVE, window.SAVE, main=True),
            Option(DISCARD, window.DISCARD),
            Option("", window.STAY),
        ],
    )


def sure_to_delete(asks: Asks, row: Criterion, parts: int) -> bool:
    """Say whether a row may go with everything below it."""
    answer = asks.choose(
        window.DELETE_TITLE,
        words.delete_group(row.code, row.name, parts),
        [Option("yes", window.DELETE, danger=True), Option("", window.KEEP)],
    )
    return answer == "yes"
