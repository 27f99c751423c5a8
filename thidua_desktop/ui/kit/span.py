"""Which part of a long list is on the screen, and which record is selected; no widget here."""

from __future__ import annotations

from array import array


class Span:
    """A window of ``height`` rows over an array of handles."""

    def __init__(self) -> None:
        self.handles: array[int] = array("q")
        self.current: int | None = None
        self.top = 0
        self.height = 1

    def hold(self, handles: array[int]) -> None:
        """Take other handles; a selected record that is gone is let go."""
        self.handles = handles
        if self.current is not None and self.current not in handles:
            self.current = None
        self.to(self.top)

    def page(self) -> array[int]:
        """Return the handles on the screen."""
        return self.handles[self.top : self.top + self.height]

    @property
    def fits(self) -> bool:
        """Whether the whole list is on the screen."""
        return len(self.handles) <= self.height

    @property
    def place(self) -> int | None:
        """The place of the selected record in the list."""
        if self.current is None or self.current not in self.handles:
            return None
        return self.handles.index(self.current)

    def shares(self) -> tuple[float, float]:
        """Return where the screen begins and ends, as shares of the list."""
        total = max(len(self.handles), 1)
        return self.top / total, min(1.0, (self.top + self.height) / total)

    def to(self, top: int) -> None:
        """Begin the screen at this place, as far as the list goes."""
        self.top = max(0, min(top, len(self.handles) - self.height))

    def choose(self, place: int) -> bool:
        """Select the record at a place and bring it into view; return whether it is another."""
        before, self.current = self.current, self.handles[place]
        self.see(place)
        return before != self.current

    def see(self, place: int) -> None:
        """Bring a place into view."""
        if place < self.top:
            self.top = place
        elif place >= self.top + self.height:
            self.top = place - self.height + 1

    def step(self, rows: int) -> bool:
        """Move the selection by some rows; from nowhere, to the first."""
        if not self.handles:
            return False
        place = self.place
        last = len(self.handles) - 1
        return self.choose(0 if place is None else max(0, min(place + rows, last)))
