"""Type of one size: lines measured, wrapped and cut to their place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

Measure = Callable[[str, float], float]

ELLIPSIS = "…"
_LINE = 1.25  # From one baseline to the next: room for two marks on a capital.
_DESCENT = 0.27
_BOLDER = 1.12  # How much longer bold words may be than upright ones.


@dataclass(frozen=True, slots=True)
class Type:
    """Type of one size and the ruler for it.

    Attributes:
        size: Height of the type.
        measure: Returns how long a text is in upright type of a size.
        bold: Whether the words are to be bold.
    """

    size: float
    measure: Measure
    bold: bool = False

    @property
    def line(self) -> float:
        """Height of a line."""
        return self.size * _LINE

    def times(self, share: float, *, bold: bool = False) -> Type:
        """Return larger or smaller type."""
        return replace(self, size=self.size * share, bold=bold)

    def wide(self, text: str) -> float:
        """Return how long a text is."""
        return self.measure(text, self.size) * (_BOLDER if self.bold else 1.0)

    def on(self, bottom: float) -> float:
        """Return the baseline of a line that ends at this height."""
        return bottom - self.size * _DESCENT

    def cut(self, text: str, room: float) -> str:
        """Return the text, or as much of it as fits with an ellipsis; "" where nothing does."""
        text = " ".join(text.split())
        if self.wide(text) <= room:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.wide(text[:middle].rstrip() + ELLIPSIS) <= room:
                low = middle
            else:
                high = middle - 1
        return text[:low].rstrip() + ELLIPSIS if self.wide(ELLIPSIS) <= room else ""

    def wrap(self, text: str, room: float, most: int) -> list[str]:
        """Return the text in so many lines at most, the last one cut where there is more."""
        words = text.split()
        lines: list[str] = []
        while words and len(lines) < most - 1:
            count = 1
            while count < len(words) and self.wide(" ".join(words[: count + 1])) <= room:
                count += 1
            lines.append(self.cut(" ".join(words[:count]), room))
            del words[:count]
        return [*lines, self.cut(" ".join(words), room)] if words else lines
