"""Breaking text into lines, with the width of each word looked up once."""

from thidua_desktop.printing.balance import balanced, units
from thidua_desktop.printing.fonts import Face

LEAST_PT = 6.0


class LineBreaker:
    """Breaks text of one face and size; greedy, as word processors do."""

    def __init__(self, face: Face, size: float) -> None:
        """Start with no word measured."""
        self.face = face
        self.size = size
        self._space = face.width(" ", size)
        self._widths: dict[str, float] = {}

    def break_text(self, text: str, room: float) -> list[str]:
        """Return the lines that fit the room; a word longer than a line is cut."""
        lines: list[str] = []
        for part in self.face.printable(text).split("\n"):
            lines.extend(self._break_line(part, room))
        return lines if any(lines) else []

    def balance(self, text: str, room: float) -> list[str]:
        """Return as few lines as fit the room, about equally long, broken where one would pause."""
        lines: list[str] = []
        for part in self.face.printable(text).split("\n"):
            lines.extend(self._balance_line(part, room))
        return lines if any(lines) else []

    def fitting(self, lines: list[str], room: float) -> float:
        """Return the size in which every line fits the room: the breaker's own, or a smaller."""
        longest = self.longest(lines)
        return self.size if longest <= room else max(LEAST_PT, self.size * room / longest)

    def longest(self, lines: list[str]) -> float:
        """Return the width of the longest line."""
        return max((self.face.width(line, self.size) for line in lines), default=0.0)

    def _break_line(self, text: str, room: float) -> list[str]:
        lines: list[str] = []
        line: list[str] = []
        used = 0.0
        for word in self._words(text, room):
            width = self._width(word)
            if line and used + self._space + width > room:
                lines.append(" ".join(line))
                line, used = [], 0.0
            used += width + (self._space if line else 0.0)
            line.append(word)
        return [*lines, " ".join(line)]

    def _balance_line(self, text: str, room: float) -> list[str]:
        greedy = self._break_line(text, room)
        pieces = units(text) if len(greedy) > 1 else []
        if not pieces:
            return greedy
        widths = [self._width(piece) for piece in pieces]
        return balanced(pieces, widths, self._space, len(greedy), room) or greedy

    def _words(self, text: str, room: float) -> list[str]:
        words: list[str] = []
        for word in text.split(" "):
            words.extend([word] if self._width(word) <= room else self._cut(word, room))
        return words

    def _cut(self, word: str, room: float) -> list[str]:
        pieces = [""]
        used = 0.0
        for char in word:
            width = self._width(char)
            if pieces[-1] and used + width > room:
                pieces.append("")
                used = 0.0
            pieces[-1] += char
            used += width
        return pieces

    def _width(self, word: str) -> float:
        width = self._widths.get(word)
        if width is None:
            width = self._widths[word] = self.face.width(word, self.size)
        return width
