"""The manifest of a workbook, from whichever of its places still holds it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from thidua_desktop.bundles.carrier import (
    CARRIER_ROWS,
    Found,
    from_carrier,
    from_cover,
    from_properties,
    weighed,
)
from thidua_desktop.bundles.grid import Grids
from thidua_desktop.bundles.layout import CARRIER, COVER
from thidua_desktop.texts.template import GUIDE


def manifest_of(grids: Grids) -> Found:
    """Return the manifest of a workbook.

    Raises:
        UserError: ``not_a_bundle``, ``format_newer``, ``not_readable``, or what is wrong with one
            of the sheets it is looked for in.
    """
    hidden, acks = from_carrier(_first_rows(grids, CARRIER, 3))
    # A template has a guide in place of a cover.
    covers = (from_cover(_first_rows(grids, name, 2)) for name in (COVER, GUIDE))
    return weighed([from_properties(grids.properties), hidden, *covers], acks)


def _first_rows(grids: Grids, name: str, width: int) -> Iterator[tuple[object, ...]]:
    real = next((found for found in grids.names if found.strip().upper() == name), None)
    if real is not None:
        yield from map(tuple, islice(grids.rows(real, width), CARRIER_ROWS))
