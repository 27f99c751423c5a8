"""Centred lines one under the other in a column, broken where the PDF breaks them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from thidua_desktop.printing import decree
from thidua_desktop.printing.docx_styles import look_of
from thidua_desktop.printing.docx_xml import Para, indents, points, run
from thidua_desktop.printing.fonts import Faces
from thidua_desktop.printing.lines import LineBreaker


class Column:
    """Sets centred lines.

    Attributes:
        lines: What is set so far.
    """

    def __init__(self, faces: Faces, width_mm: float) -> None:
        """Start at the top."""
        self.lines: list[Para] = []
        self._faces = faces
        self._width = points(width_mm)

    def write(self, style: str, text: str, before: float | None = None) -> list[float]:
        """Set the text, in about equally long lines; return their widths in points."""
        look = look_of(style)
        breaker = LineBreaker(look.face(self._faces), look.pt)
        broken = breaker.balance(text, self._width)
        if not broken:
            return []
        words = "\n".join(broken) if len(broken) > 1 else text
        self.lines.append(Para(style, run(words), before, keep_next=True))
        return [breaker.longest([line]) for line in broken]

    def blank(self, style: str) -> None:
        """Leave one empty line, or the room the style stands for."""
        self.lines.append(Para(style, keep_next=True))

    def short_rule(self, widths: Sequence[float]) -> None:
        """Draw the decree's short line under lines of these widths, if there are any."""
        if widths:
            self.rule(decree.short_rule(max(widths), widths[-1]))

    def rule(self, length: float) -> None:
        """Draw a line of so many points under what stands there."""
        beside = max(0.0, (self._width - length) / 2)
        sides = indents(left=beside, right=beside)
        rule = Para("Rule", before=decree.RULE_GAP_PT, keep_next=True, indents=sides, ruled=True)
        self.lines.append(rule)

    def ended(self, gap: float) -> list[Para]:
        """Return the lines with so many points below the last."""
        return [*self.lines[:-1], replace(self.lines[-1], after=gap)]
