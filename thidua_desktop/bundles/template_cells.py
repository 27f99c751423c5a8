"""One cell of a filled-in template: what was typed, in which font, and if a formula made it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from openpyxl.cell.rich_text import CellRichText, TextBlock

from thidua_desktop.bundles.cells import Broken, unescape
from thidua_desktop.bundles.looks import Page
from thidua_desktop.bundles.opening import plain
from thidua_desktop.domain.old_fonts import OldFont, converted, draws_capitals, of_font

_MOST_RUNS: Final = 1000


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one font."""

    text: str
    font: str

    def said(self, otherwise: OldFont | None) -> str:
        """Return the piece in Unicode: as its font draws it, else in the encoding given."""
        encoding = of_font(self.font) or otherwise
        if encoding is None:
            return self.text
        return converted(self.text, encoding, capitals=draws_capitals(self.font))


@dataclass(frozen=True, slots=True)
class Typed:
    """A filled cell.

    Attributes:
        value: Text, exact number, day, or :class:`Broken`.
        runs: A text in its pieces; () for anything else.
        formula: Whether the value is what a formula came to when the file was saved.
    """

    value: object
    runs: tuple[Run, ...] = ()
    formula: bool = False

    @property
    def font(self) -> str:
        """Name of the first old font in it, else of the first font."""
        names = [run.font for run in self.runs]
        return next((name for name in names if of_font(name)), names[0] if names else "")

    @property
    def old_fonts(self) -> list[OldFont]:
        """The encodings of the old fonts that draw it."""
        return [font for run in self.runs if (font := of_font(run.font))]

    def said(self, otherwise: OldFont | None = None) -> object:
        """Return what it says in Unicode."""
        if not self.runs:
            return self.value
        return "".join(run.said(otherwise) for run in self.runs)


def entered(cell: Page) -> Typed | None:
    """Return what was entered into a cell; None for an empty one."""
    value = cell.value
    if isinstance(value, CellRichText):
        runs = tuple(_run(part, _font(cell)) for part in value[:_MOST_RUNS])
        text = "".join(run.text for run in runs)
        return Typed(text, runs) if text.strip() else None
    held = plain(cell)
    if isinstance(held, str):
        return Typed(held, (Run(held, _font(cell)),)) if held.strip() else None
    return None if held is None else Typed(held)


def computed(typed: Typed | None, value: object) -> Typed | None:
    """Return the cell with what its formula came to in place of the formula, if it came to it."""
    made = isinstance(typed, Typed) and isinstance(typed.value, Broken) and typed.value.formula
    if not made or value in (None, ""):
        return typed
    return Typed(value, formula=True)


def _run(part: object, otherwise: str) -> Run:
    if isinstance(part, TextBlock):
        font = part.font.rFont if part.font is not None else None
        return Run(unescape(part.text), font or otherwise)
    return Run(unescape(str(part)), otherwise)


def _font(cell: Page) -> str:
    font = getattr(cell, "font", None)
    return str(getattr(font, "name", None) or "")
