"""What a renderer writes for a value, the same words in every format."""

from datetime import date
from decimal import Decimal

from thidua_desktop.domain.figures import show_day, show_number
from thidua_desktop.domain.paper import Cell, Column
from thidua_desktop.domain.words import tidy
from thidua_desktop.texts.paper import ANNEX


def clean(text: str) -> str:
    """Return text that any file format can carry: one spelling, line breaks kept."""
    return tidy(text, lines=True)


def cell_text(cell: Cell, column: Column) -> str:
    """Return what stands in a cell; a missing value stays blank."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, date):
        return show_day(value)
    if isinstance(value, int | Decimal):
        decimals = cell.decimals if cell.decimals is not None else column.decimals
        return show_number(value, decimals)
    return clean(value)


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
