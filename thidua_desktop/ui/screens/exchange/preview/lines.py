"""Lines of the preview: rows of the file, what cannot be taken, rows edited by hand, old fonts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.differences import Label
from thidua_desktop.services.preview import Preview, Sorted
from thidua_desktop.texts import exchange_preview as words
from thidua_desktop.texts.fields import kind_label
from thidua_desktop.texts.old_fonts import NAMES
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screens.exchange.differences import labelled, title

_ALERTS: Final = frozenset({"rejected", "conflict", "late", "waiting", "proposal"})
QUIET: Final = frozenset({"same", "older"})


def of_row(row: Sorted, label: Label) -> Row:
    """Return the line of a row in a file, with what becomes of it."""
    cells = (
        words.OUTCOMES[row.outcome],
        kind_label(row.kind.value),
        title(row.row.record, label),
        words.spot(row.incoming.sheet, row.incoming.row),
        sentence(Problem(row.reason)) if row.reason else "",
    )
    look = "alert" if row.outcome in _ALERTS else "muted" if row.outcome in QUIET else ""
    return Row(cells, look)


def of_problem(problem: Any) -> Row:
    """Return the line of something in a file that is not taken."""
    place = str(problem.row) if problem.row else ""
    return Row((problem.sheet, place, problem.column, sentence(problem)), "alert")


def of_edited(sheet: str, row: int, found: Sorted | None, label: Label) -> Row:
    """Return the line of a row that was edited in the file."""
    name = title(found.row.record, label) if found else ""
    return Row((sheet, str(row), name), "alert")


def of_fonts(found: Sequence[Any]) -> list[Row]:
    """Return lines of texts in an old font, before and after they are converted."""
    return [
        Row((font.sheet, font.column, NAMES.get(font.font, font.font), before, after))
        for font in found
        for before, after in font.samples
    ]


def names_of(rows: Sequence[Sorted], names: Label) -> Label:
    """Return names for records that are in the file, and for those that are here."""
    brought = {(row.kind, row.row.record.id): row.row.record for row in rows}
    return labelled(lambda kind, uid: _name(brought.get((kind, uid)), kind, uid, names))


def _name(record: Any, kind: Kind, uid: str, names: Label) -> str:
    # One level only: a title that names a record of the file in turn is named as it is here.
    return names(kind, uid) if record is None else title(record, names)


def notes(preview: Preview) -> list[str]:
    """Return what to know of a file before importing it."""
    told = [words.VERDICTS.get(preview.verdict, preview.verdict)]
    manifest = preview.manifest
    if manifest.parts > 1:
        told.append(words.of_parts(manifest.part, manifest.parts))
    if preview.edited:
        told.append(words.edited([words.place(*one) for one in preview.edited]))
    return told + [sentence(note) for note in preview.notes]
