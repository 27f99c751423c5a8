"""What a template is made from, and what stands in its rows, as values."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from thidua_desktop.bundles.cells import CellValue
from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.bundles.template_layout import Sheet
from thidua_desktop.domain.kinds import Kind

# What is to be picked from a list, and the code or id it stands for.
Words = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Span:
    """The period a template is for."""

    name: str
    first: date
    last: date
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a template's sheet.

    Attributes:
        uid: Its identity, "" for a row that is to get one from what it says.
        cells: What stands in it, by key.
        wrong: Keys of the cells to be mended.
        said: What is to be mended, or what became of the row.
        decimals: How many decimals its numbers have, None for as many as typed.
        extra: What stands in columns the template does not have, by heading.
        fonts: Fonts to draw cells in that were typed in others than today's, by key.
    """

    uid: str = ""
    cells: Mapping[str, CellValue] = dataclasses.field(default_factory=dict)
    wrong: frozenset[str] = frozenset()
    said: str = ""
    decimals: int | None = None
    extra: Mapping[str, CellValue] = dataclasses.field(default_factory=dict)
    fonts: Mapping[str, str] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One sheet: its lines by row number, and what stands over it."""

    sheet: Sheet
    lines: Mapping[int, Line]
    top: str
    mending: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A workbook to be filled in.

    Attributes:
        manifest: For whom, from whom; its receiver is the unit that fills it in.
        leaves: Its sheets.
        lists: What is picked from, by the name of the list.
        period: The period all rows belong to, None for any.
        campaign: Name of the campaign all rows belong to, "" for any.
        counts: What became of the rows of the file that came before; "" in a new template.
    """

    manifest: Manifest
    leaves: tuple[Leaf, ...]
    lists: Mapping[str, Words]
    period: Span | None = None
    campaign: str = ""
    counts: str = ""

    def leaf(self, kind: Kind) -> Leaf | None:
        """Return the sheet of a kind."""
        return next((leaf for leaf in self.leaves if leaf.sheet.kind is kind), None)
