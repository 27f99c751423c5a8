"""The points of a sheet put down when it is handed in, so that they stand from then on."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.scoring.sheet import Item
from thidua_desktop.services.marking import Material, Rulebook
from thidua_desktop.services.saving import Entry


def fixing(book: Rulebook, material: Material) -> Iterator[Entry]:
    """Yield the entries in which the computed points are put down, where none were typed.

    Args:
        book: The table.
        material: The sheet, still in the hands of its unit.
    """
    for item in material.scored(book.scheme).items:
        entry = material.entries.get(item.criterion.id)
        if item.is_group or (entry and entry.claimed is not None and not entry.fixed):
            continue
        points = lasting(item)
        if points == (entry.claimed if entry else None):
            continue
        raw = {
            "sheet": material.sheet.id,
            "criterion": item.criterion.id,
            "claimed": points,
            "fixed": points is not None,
        }
        yield Kind.SCORE_ENTRY, raw, entry.id if entry else None


def lasting(item: Item) -> Decimal | None:
    """Return the computed points if they can be put down.

    Points from a comparison with the bloc follow the other members' figures to the end. Where a
    table gives more than its own maximum, nobody may claim so much; the computed points speak.
    """
    most, points = item.criterion.max_points, item.computed
    too_many = points is not None and most is not None and points > most
    return None if too_many or "bloc" in item.explanation.sources.values() else points
