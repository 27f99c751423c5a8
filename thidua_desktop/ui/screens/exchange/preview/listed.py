"""The rows of one file as lists show them: lines are made only for what is in view."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from thidua_desktop.domain.words import fold
from thidua_desktop.services.differences import Label
from thidua_desktop.services.preview import Preview
from thidua_desktop.texts.fields import kind_label
from thidua_desktop.ui.passages import Passage
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screens.exchange.differences import story, title
from thidua_desktop.ui.screens.exchange.preview import lines
from thidua_desktop.ui.screens.exchange.preview.picture import wanted


class Listed:
    """What a preview holds; made beside the window, for it may be many rows."""

    def __init__(self, preview: Preview, names: Label) -> None:
        self._names = names
        self._every = preview.every
        self._problems = preview.problems
        self._edited = preview.edited
        self._fonts = lines.of_fonts(preview.fonts)
        self._places = {(r.incoming.sheet, r.incoming.row): r for r in self._every}
        self._label = lines.names_of(self._every, names)
        self._searched = [
            fold(f"{kind_label(row.kind.value)} {title(row.row.record, self._label)}")
            for row in self._every
        ]

    def places(self, chip: str, text: str) -> array[int]:
        """Return the places of rows under a chip whose record is called so."""
        return array(
            "q",
            (
                place
                for place, row in enumerate(self._every)
                if wanted(row.outcome, chip) and text in self._searched[place]
            ),
        )

    def rows(self, places: Sequence[int]) -> list[Row]:
        """Return the lines of rows."""
        return [lines.of_row(self._every[place], self._label) for place in places]

    def problems(self, places: Sequence[int]) -> list[Row]:
        """Return the lines of what is not taken."""
        return [lines.of_problem(self._problems[place]) for place in places]

    def edited(self, places: Sequence[int]) -> list[Row]:
        """Return the lines of rows edited by hand."""
        named = [self._edited[place] for place in places]
        return [lines.of_edited(*one, self._places.get(one), self._label) for one in named]

    def fonts(self, places: Sequence[int]) -> list[Row]:
        """Return the lines of texts in an old font."""
        return [self._fonts[place] for place in places]

    def story(self, place: int) -> list[Passage]:
        """Return what one row would change, field by field."""
        row = self._every[place]
        return story(row.ours, row.row, self._label)
