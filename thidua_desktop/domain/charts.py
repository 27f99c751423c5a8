"""A chart as a value, and the plain shapes any canvas can draw it with.

A chart keeps its numbers, so that a workbook can draw it anew; `domain.chart_layout` turns it into
shapes for paper and screen, the same on both.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum


class Style(Enum):
    """How values are drawn."""

    BARS = "bars"  # lying, a category a line: long names, rankings, progress
    COLUMNS = "columns"  # standing, side by side: months of a year


@dataclass(frozen=True, slots=True)
class Series:
    """One value for each category; None where nothing is known, which is not zero."""

    name: str
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """What to compare.

    Attributes:
        title: Its name, above it.
        style: Lying bars or standing columns.
        categories: What each place of the series stands for.
        series: One or two; the first is drawn dark, the second light.
        unit: What the values count, as in "%" or "phút".
        decimals: How many are printed beside a bar; None for those the value has.
        mark: A value with a line of its own, as the full 100 % of a target.
        mark_label: What that line means.
    """

    title: str
    style: Style
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    decimals: int | None = None
    mark: Decimal | None = None
    mark_label: str = ""

    def __post_init__(self) -> None:
        """Refuse a series that has not one value for each category."""
        if any(len(one.values) != len(self.categories) for one in self.series):
            raise ValueError("each series needs one value for each category")

    @property
    def told_apart(self) -> bool:
        """Whether a legend names the series: where there are several, or one year alone."""
        alone = self.style is Style.COLUMNS and any(one.name for one in self.series)
        return alone or len(self.series) > 1

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return all(value is None for one in self.series for value in one.values)


class Fill(Enum):
    """How an area is filled; told apart on a black and white printer."""

    DARK = "dark"
    LIGHT = "light"
    NONE = "none"


class Anchor(Enum):
    """Which point of a line of text stands at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle with a thin edge; its place is its upper left corner."""

    x: float
    y: float
    width: float
    height: float
    fill: Fill


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text; `y` is its baseline."""

    x: float
    y: float
    text: str
    size: float
    anchor: Anchor = Anchor.START
    bold: bool = False


Shape = Box | Stroke | Words
