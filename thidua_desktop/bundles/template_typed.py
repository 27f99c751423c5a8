"""One row of a filled-in template: what was typed, and how it stands in its sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from openpyxl.utils.cell import range_boundaries

from thidua_desktop.bundles.cells import shown
from thidua_desktop.bundles.layout import ROW_ID, STATE
from thidua_desktop.bundles.merged import Merged
from thidua_desktop.bundles.template_cells import Typed
from thidua_desktop.bundles.template_columns import Placed
from thidua_desktop.bundles.template_fonts import Spot
from thidua_desktop.bundles.template_layout import Column, Sheet


@dataclass(frozen=True, slots=True)
class TypedRow:
    """A row in which something was typed.

    Attributes:
        place: The sheet it stands in.
        number: Its number there.
        uid: What stands in the column of identities.
        mark: What stands in the column of rows to be left out.
        cells: What was typed, by key.
        extra: What stands in columns the template does not have, by heading.
        merged: Key of its first cell that was made one with cells of other rows, or "".
        hidden: Whether it is hidden or filtered out.
    """

    place: Placed
    number: int
    uid: str
    mark: str
    cells: Mapping[str, Typed]
    extra: Mapping[str, Typed]
    merged: str = ""
    hidden: bool = False

    @property
    def sheet(self) -> Sheet:
        """The sheet as we know it."""
        return self.place.sheet

    def spot(self, key: str) -> Spot:
        """Return where one of its cells is."""
        return self.place.name, self.number, key

    @property
    def says_something(self) -> bool:
        """Whether more stands in it than what was written there beforehand."""
        return any(column.typed and column.key in self.cells for column in self.sheet.columns)

    @property
    def texts(self) -> Iterator[tuple[str, Typed]]:
        """The cells that hold text, by key."""
        return ((key, typed) for key, typed in self.cells.items() if typed.runs)


def typed_row(
    place: Placed,
    number: int,
    cells: Sequence[Typed | None],
    merged: Merged,
    hidden: frozenset[int],
) -> TypedRow:
    """Return a row of a sheet, filled or not.

    Args:
        place: Where the sheet's columns are.
        number: The row's number.
        cells: Its cells.
        merged: What was made one cell over several rows.
        hidden: Numbers of the rows out of sight.
    """

    def at(index: int) -> Typed | None:
        return cells[index] if index < len(cells) else None

    typed = {column.key: at(place.at[column.key]) for column in _read_columns(place)}
    extra = {name: at(index) for name, index in place.extra.items()}
    uid = at(place.at[ROW_ID]) if ROW_ID in place.at else None
    mark = at(place.at[STATE]) if STATE in place.at else None
    return TypedRow(
        place,
        number,
        uid.value.strip() if uid and isinstance(uid.value, str) else "",
        shown(mark.value).strip() if mark else "",
        {key: cell for key, cell in typed.items() if cell},
        {name: cell for name, cell in extra.items() if cell},
        _joined(place, merged.over(number)),
        number in hidden,
    )


def _read_columns(place: Placed) -> Iterator[Column]:
    return (c for c in place.sheet.columns if c.spec and c.key in place.at)


def _joined(place: Placed, ref: str) -> str:
    """Return the key of the first column that a merged range covers, or ""."""
    if not ref:
        return ""
    left, _, right, _ = range_boundaries(ref)
    found = sorted((at, key) for key, at in place.at.items() if left - 1 <= at < right)
    return found[0][1] if found else ""
