"""The ranking as plain text: tabs between cells, so that it can be pasted as a table."""

from __future__ import annotations

from thidua_desktop.texts import board as words
from thidua_desktop.ui.screens.scoring.bloc_board import sayings
from thidua_desktop.ui.screens.scoring.bloc_board.rows import row_of
from thidua_desktop.ui.screens.scoring.bloc_board.standings import Standings


def table(all_: Standings) -> str:
    """Return a line that says what it is, the headings, a line for each unit, and the warnings."""
    lines = [words.headline(all_.bloc, all_.period, all_.table), "\t".join(words.COPY_COLUMNS)]
    for line in all_.lines:
        row = row_of(all_, line)
        remarks = "; ".join(mark.text for mark in row.marks)
        figures = row.bar.figures if row.bar else ""
        cells = (row.place, row.name, row.total, row.stage, figures, row.rating, row.state, remarks)
        lines.append("\t".join(cells))
    lines += sayings.notices(all_)
    return "\n".join(lines) + "\n"
