"""The question before a group of criteria goes with all that is in it."""

from __future__ import annotations

from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.texts import table_editor as words
from thidua_desktop.texts import window
from thidua_desktop.ui.asking import Asks, Option


def sure(asks: Asks, row: Criterion, parts: int) -> bool:
    """Say whether a row may go with everything below it."""
    answer = asks.choose(
        window.DELETE_TITLE,
        words.delete_group(row.code, row.name, parts),
        [Option("yes", window.DELETE, danger=True), Option("", window.KEEP)],
    )
    return answer == "yes"
