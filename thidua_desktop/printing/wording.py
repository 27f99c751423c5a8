"""What a renderer writes for a value, the same words in every format."""

import re
from datetime import date
from decimal import Decimal

from thidua_desktop.domain.figures import show_day, show_number
from thidua_desktop.domain.paper import Cell, Column, Heading
from thidua_desktop.domain.words import tidy
from thidua_desktop.texts.paper import ANNEX

# Soft hyphen, directions of writing, invisible joiners, choice of an emoji's looks.
_STEERING = re.compile("[\u00ad\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f]")


def clean(text: str) -> str:
    """Return text that any file format can carry: one spelling, line breaks kept.

    Characters that only steer a screen go: a face has no picture of them, or a wrong one.
    """
    return tidy(_STEERING.sub("", text), lines=True)


def cell_text(cell: Cell, column: Column) -> str:
    """Return what stands in a cell with its suffix; a missing value stays blank."""
    return value_text(cell, column) + (clean_suffix(cell) if cell.value is not None else "")


def value_text(cell: Cell, column: Column) -> str:
    """Return what stands in a cell before its suffix."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, date):
        return show_day(value)
    if isinstance(value, int | Decimal):
        decimals = cell.decimals if cell.decimals is not None else column.decimals
        return show_number(value, decimals)
    return clean(value)


def clean_suffix(cell: Cell) -> str:
    """Return the words behind a cell's value, with the space they begin with."""
    words = clean(cell.suffix)
    return f" {words}" if words and cell.suffix[0].isspace() else words


def heading_text(heading: Heading) -> str:
    """Return the words of a heading; those of the roman level stand in capitals."""
    text = clean(heading.text)
    return text.upper() if heading.level <= 1 else text


def listed(names: tuple[str, ...]) -> list[str]:
    """Return the names as a list: a dash before each, ";" between, "." at the end."""
    bare = [clean(name).lstrip("- ").rstrip(";., ") for name in names]
    bare = [name for name in bare if name]
    ends = [";"] * (len(bare) - 1) + ["."]
    return [f"- {name}{end}" for name, end in zip(bare, ends, strict=False)]


def annex_label(index: int, count: int) -> str:
    """Return the annex's heading, numbered in roman when there are several."""
    return f"{ANNEX} {_roman(index + 1)}" if count > 1 else ANNEX


def _roman(number: int) -> str:
    letters = ""
    for value, sign in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        count, number = divmod(number, value)
        letters += sign * count
    return letters
