"""Lines of the exchange's lists: files, rows of a file, problems."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import definition, kind_of
from thidua_desktop.domain.records.record import Record
from thidua_desktop.services.preview import Sorted
from thidua_desktop.texts import screens as words
from thidua_desktop.texts.fields import field_label, kind_label
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.register import wording
from thidua_desktop.ui.register.wording import Label
from thidua_desktop.ui.rows import Row

_ALERTS: Final = frozenset({"rejected", "conflict", "late", "waiting", "proposal"})
_CARRIED: Final = frozenset({"rows", "new", "update"})


def of_entry(entry: Any, unit: Callable[[str], str]) -> Row:
    """Return the line of a file sent or received."""
    count = sum(value for key, value in entry.counts.items() if key in _CARRIED)
    cells = (
        words.moment(entry.noted_at),
        words.DIRECTIONS[entry.direction],
        unit(entry.peer),
        entry.file,
        str(count),
        words.STATES.get(entry.state, entry.state),
    )
    return Row(cells, "muted" if entry.state == "undone" else "")


def of_row(row: Sorted, label: Label) -> Row:
    """Return the line of a row in a file, with what becomes of it."""
    cells = (
        words.OUTCOMES[row.outcome],
        kind_label(row.kind.value),
        _title(row.row.record, label),
        sentence(Problem(row.reason)) if row.reason else "",
    )
    return Row(cells, "alert" if row.outcome in _ALERTS else "")


def of_problem(problem: Any) -> Row:
    """Return the line of something in a file that is not taken."""
    place = str(problem.row) if problem.row else ""
    return Row((problem.sheet, place, problem.column, sentence(problem)), "alert")


def differences(row: Sorted, label: Label) -> str:
    """Return what a row would change, a field a line."""
    theirs = row.row.record
    ours = None if row.ours is None else row.ours.record
    lines = []
    for field in definition(row.kind).fields:
        new = wording.cell(field.spec, getattr(theirs, field.name), label)
        old = wording.cell(field.spec, getattr(ours, field.name), label) if ours else ""
        if new != old:
            label_ = field_label(row.kind.value, field.name)
            lines.append(words.difference(label_, old, new) if ours else f"{label_}: {new}")
    return "\n".join(lines)


def _title(record: Record, label: Label) -> str:
    of_kind = definition(kind_of(record))
    cells = (
        wording.cell(of_kind.field(name).spec, getattr(record, name), label)
        for name in of_kind.title
    )
    return " – ".join(cell for cell in cells if cell)
