"""A printed page as a value: what stands on it, not how a format draws it.

A report builds a `Paper`; the renderers turn it into a file. Numbers and dates stay
numbers and dates until then, so a workbook can go on counting with them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from thidua_desktop.domain.charts import Chart

PORTRAIT_MM = 165
LANDSCAPE_MM = 252
_WIDTH_SLACK_MM = 0.05

Content = str | int | Decimal | date | None


class Align(Enum):
    """Where the words of a column stand."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class RowKind(Enum):
    """What a table row is: it decides the weight and where a page may end."""

    NORMAL = "normal"
    GROUP = "group"
    TOTAL = "total"
    REMARK = "remark"  # slanted words about the row above, which it follows onto every page


class Tone(Enum):
    """How a paragraph speaks."""

    BODY = "body"
    BASIS = "basis"
    CENTERED = "centered"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who issues the page, under which number, where and when.

    A missing number or day prints as dots for filling in by hand. With `decree` off the page
    carries the lighter head of an internal table: the body on the left, `form` on the right.
    With `dated` off there is no line of place and day, as in minutes, whose text tells both.
    """

    body: tuple[str, ...]
    superior: tuple[str, ...] = ()
    number: str = ""
    place: str = ""
    day: date | None = None
    decree: bool = True
    form: str = ""
    dated: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; a line break in it stays a line break."""

    text: str
    tone: Tone = Tone.BODY


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered title inside the text; level 1 is the roman one."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Note:
    """A small upright or slanted remark, usually under a table."""

    text: str
    italic: bool = True


@dataclass(frozen=True, slots=True)
class Addressees:
    """The bodies a report is sent up to."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A value that differs from its column: other decimals, wider, or aligned otherwise.

    A `suffix` is printed behind a number that stays a number, as in "12,5 (ước)".
    """

    value: Content
    decimals: int | None = None
    span: int = 1
    align: Align | None = None
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A table column; neighbours with the same `group` share a heading above theirs.

    An `int` prints with dots between thousands, so a year goes in as text.
    """

    title: str
    mm: float
    align: Align = Align.LEFT
    decimals: int | None = None
    group: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; cells left out at its end stay blank."""

    cells: tuple[Content | Cell, ...]
    kind: RowKind = RowKind.NORMAL

    def filled(self, count: int) -> tuple[Cell, ...]:
        """Return full cells that cover exactly `count` columns.

        Raises:
            ValueError: The row is wider than the table.
        """
        cells = [cell if isinstance(cell, Cell) else Cell(cell) for cell in self.cells]
        covered = sum(cell.span for cell in cells)
        if covered > count or any(cell.span < 1 for cell in cells):
            raise ValueError(f"row covers {covered} columns of {count}")
        return (*cells, *[Cell(None)] * (count - covered))


@dataclass(frozen=True, slots=True)
class Table:
    """A table as wide as the page; `dense` sets smaller type."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    dense: bool = False

    def __post_init__(self) -> None:
        """Refuse a row that does not fit, before anything is drawn."""
        for row in self.rows:
            row.filled(len(self.columns))

    @property
    def grouped(self) -> bool:
        """Tell whether the heading has two levels."""
        return any(column.group for column in self.columns)

    def head_groups(self) -> tuple[tuple[str, int, int], ...]:
        """Return the upper headings as title, first column and number of columns."""
        groups: list[tuple[str, int, int]] = []
        for index, column in enumerate(self.columns):
            if column.group and groups and groups[-1][0] == column.group:
                title, first, count = groups[-1]
                groups[-1] = (title, first, count + 1)
            else:
                groups.append((column.group, index, 1))
        return tuple(groups)


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart as wide as the page and this high."""

    chart: Chart
    mm: float = 70


Block = Paragraph | Heading | Note | Addressees | Table | Picture


@dataclass(frozen=True, slots=True)
class Signature:
    """The close of an official text: who signs for whom, and who receives a copy."""

    role: str
    name: str = ""
    authority: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signer:
    """One of two people who sign a table; empty words mean the customary ones."""

    name: str = ""
    role: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class TableFooter:
    """The close of an internal table: who drew it up, who heads the unit, where and when."""

    place: str = ""
    day: date | None = None
    left: Signer = Signer()
    right: Signer = Signer()


@dataclass(frozen=True, slots=True)
class Pair:
    """The close of minutes: two people who were there sign, with nothing between them and the text.

    Their roles are printed in capitals.
    """

    left: Signer
    right: Signer
    recipients: tuple[str, ...] = ()


Closing = Signature | TableFooter | Pair | None


@dataclass(frozen=True, slots=True)
class Annex:
    """A part with page numbers of its own, behind the main text."""

    title: str
    blocks: tuple[Block, ...]
    note: str = ""
    landscape: bool = False

    def __post_init__(self) -> None:
        """Refuse tables that do not fill the page."""
        _check_widths(self.blocks, landscape=self.landscape)


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole printed document."""

    letterhead: Letterhead
    title: str
    subject: str
    blocks: tuple[Block, ...]
    closing: Closing = None
    landscape: bool = False
    annexes: tuple[Annex, ...] = ()

    def __post_init__(self) -> None:
        """Refuse tables that do not fill the page."""
        _check_widths(self.blocks, landscape=self.landscape)


def usable_mm(*, landscape: bool) -> int:
    """Return the width between the margins."""
    return LANDSCAPE_MM if landscape else PORTRAIT_MM


def _check_widths(blocks: Sequence[Block], *, landscape: bool) -> None:
    usable = usable_mm(landscape=landscape)
    for block in blocks:
        if not isinstance(block, Table):
            continue
        total = sum(column.mm for column in block.columns)
        if abs(total - usable) > _WIDTH_SLACK_MM or any(c.mm <= 0 for c in block.columns):
            raise ValueError(f"columns add up to {total:g} mm, the page offers {usable} mm")
