"""How words look in a sheet, and how tall a row has to be for them."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from math import ceil
from textwrap import wrap

TALLEST_ROW_PT = 409
_MM_PER_PT = 25.4 / 72
_LEADING = 1.17
_ROW_ROOM_PT = 3
# Printed letters stand a little wider apart than their widths say, bold ones more.
_WEIGHT = 1.03
_BOLD_WEIGHT = 1.09
_BESIDE_MM = 1.6
_EM = 1000
_LINES_A_PART = 15
_MOST_DIGITS = 15
_FIRST_TOO_GREAT = 10**_MOST_DIGITS
_KEPT = Context(prec=_MOST_DIGITS, rounding=ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Type:
    """How words look; those kept whole are set smaller rather than broken into lines."""

    size: float
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    whole: bool = False

    @property
    def weight(self) -> float:
        """Return how much wider the words run than upright ones."""
        return _BOLD_WEIGHT if self.bold else _WEIGHT


def number_format(value: Decimal | int, decimals: int | None, suffix: str = "") -> str:
    """Return the format that shows a number with these decimals, or with its own.

    The suffix is shown behind the number, which stays a number.
    """
    if decimals is None:
        exponent = Decimal(value).normalize().as_tuple().exponent
        decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    shown = f"#,##0.{'0' * decimals}" if decimals else "#,##0"
    return shown + "".join(_quoted(suffix))


def _quoted(suffix: str) -> Iterator[str]:
    # Quotes cannot stand inside quotes; a backslash shows the one that follows it.
    for index, part in enumerate(suffix.split('"')):
        if index:
            yield '\\"'
        if part:
            yield f'"{part}"'


def countable(value: Decimal | int) -> Decimal | int | None:
    """Return the number as a spreadsheet keeps it: a fraction without end to fifteen digits.

    None for one whose whole part alone has more: it would be another number there.
    """
    if len(Decimal(value).as_tuple().digits) <= _MOST_DIGITS:
        return value
    kept = _KEPT.create_decimal(value)
    return kept if abs(kept) < _FIRST_TOO_GREAT else None


def row_height(text: str, width: float, kind: Type) -> float:
    """Return the points a text needs in height when broken at a width in millimetres."""
    em = kind.size * _MM_PER_PT * kind.weight / _EM
    room = (width - _BESIDE_MM) / em
    lines = sum(_line_count(line, room) for line in text.split("\n"))
    return lines * kind.size * _LEADING + _ROW_ROOM_PT


def parts(text: str, width: float, kind: Type) -> list[str]:
    """Return the text in pieces, none of which needs more than the tallest row."""
    if row_height(text, width, kind) < TALLEST_ROW_PT:
        return [text]
    letters = max(1, int(width * _LINES_A_PART / (kind.size * _MM_PER_PT * 0.5)))
    return [part for line in text.split("\n") for part in wrap(line, letters)]


def _line_count(line: str, room: float) -> int:
    count, used = 1, 0.0
    for word in line.split(" "):
        width = sum(_WIDTHS[char] for char in word)
        if used and used + width > room:
            count, used = count + 1, 0.0
        used += width + _WIDTHS[" "]
        if used > room + _WIDTHS[" "]:
            more = ceil(width / room) - 1
            count, used = count + more, used - more * room
    return count


class _Widths(dict[str, int]):
    """How wide each letter of the serif is, in thousandths of its size, marks left aside."""

    def __missing__(self, char: str) -> int:
        bare = unicodedata.normalize("NFD", char)[0].translate(_BARRED)
        self[char] = next((width for width, chars in _KINDS if bare in chars), _EM)
        return self[char]


# As wide with the bar as without it.
_BARRED = {0x110: "D", 0x111: "d"}
_KINDS = (
    (250, " ,."),
    (278, "/:;\\ijlt"),
    (333, "!()-I[]`'|fr"),
    (389, "Js"),
    (444, '?acez"\u201c\u201d'),
    (500, "#$*0123456789_bdghknopquvxy^{}~\u2013"),
    (556, "FPS+<=>"),
    (611, "ELTZ"),
    (667, "BCR"),
    (722, "ADGHKNOQUVXYw"),
    (833, "&m%"),
)
_WIDTHS = _Widths()
