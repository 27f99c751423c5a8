"""Which columns of a filled-in template were typed in fonts from before Unicode."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from thidua_desktop.bundles.template_cells import Typed
from thidua_desktop.domain.old_fonts import OldFont, is_doubtful, judged

_MOST_SAMPLES: Final = 10

# Sheet, row and key of a cell.
Spot = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class FontChange:
    """A column with text to be converted, for a person to agree to.

    Attributes:
        sheet: Name of the sheet.
        column: Letter and heading of the column.
        font: The encoding it was typed in.
        by_name: Whether the name of the font says so; otherwise the syllables do.
        count: How many cells it concerns.
        samples: The first of them, before and after.
    """

    sheet: str
    column: str
    font: OldFont
    by_name: bool
    count: int
    samples: tuple[tuple[str, str], ...]


def old_texts(
    cells: Iterable[tuple[Spot, str, Typed]],
) -> tuple[tuple[FontChange, ...], dict[Spot, str]]:
    """Return the columns to be converted, and what each of their cells says then.

    A column is judged as a whole: a single word may be read in two ways.

    Args:
        cells: Every text of the file: where it is, its column in words, and what was typed.
    """
    columns: dict[tuple[str, str], list[tuple[Spot, str, Typed]]] = defaultdict(list)
    for spot, column, typed in cells:
        if any(is_doubtful(run.text) for run in typed.runs):
            columns[spot[0], spot[2]].append((spot, column, typed))
    changes: list[FontChange] = []
    said: dict[Spot, str] = {}
    for (sheet, _), found in columns.items():
        unnamed = [typed for _, _, typed in found if not typed.old_fonts]
        guess = judged(str(typed.value) for typed in unnamed)
        new = {spot: str(typed.said(guess)) for spot, _, typed in found}
        differing = [(spot, typed) for spot, _, typed in found if new[spot] != typed.value]
        if not differing:
            continue
        said |= {spot: new[spot] for spot, _ in differing}
        changes.append(_change(sheet, found[0][1], differing, new, guess))
    return tuple(changes), said


def _change(
    sheet: str,
    column: str,
    differing: list[tuple[Spot, Typed]],
    new: Mapping[Spot, str],
    guess: OldFont | None,
) -> FontChange:
    named = [font for _, typed in differing for font in typed.old_fonts]
    samples = tuple((str(typed.value), new[spot]) for spot, typed in differing[:_MOST_SAMPLES])
    # Without a name there is a guess, or nothing would differ.
    font = max(OldFont, key=named.count) if named else guess or OldFont.TCVN3
    return FontChange(sheet, column, font, bool(named), len(differing), samples)
