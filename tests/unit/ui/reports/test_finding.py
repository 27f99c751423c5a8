"""Words looked for page by page."""

from __future__ import annotations

from types import SimpleNamespace

from thidua_desktop.ui.screens.reports.preview.finding import Finding


class Pages:
    """Pages of which some have the words, so many times."""

    def __init__(self, *times: int) -> None:
        self.times = times
        self.count = len(times)
        self.asked: list[int] = []

    def marks(self, place: int, words: str) -> list[SimpleNamespace]:
        assert words == "thi đua"
        self.asked.append(place)
        return [
            SimpleNamespace(left=1.0, top=float(n), right=2.0, bottom=n + 1.0)
            for n in range(self.times[place])
        ]


def test_the_search_begins_at_the_page_on_view_and_comes_round() -> None:
    pages = Pages(1, 0, 2, 0)
    finding = Finding(pages, "thi đua", 1)
    firsts = [finding.look() for _page in range(4)]
    assert pages.asked == [1, 2, 3, 0]
    assert firsts == [False, True, False, False]
    assert finding.done()
    assert finding.here == (2, (1.0, 0.0, 2.0, 1.0))
    assert (finding.place, finding.count) == (2, 3)


def test_the_next_place_after_the_last_is_the_first() -> None:
    finding = Finding(Pages(1, 0, 2), "thi đua", 0)
    while not finding.done():
        finding.look()
    walked = []
    for _step in range(3):
        assert finding.step(1)
        walked.append((finding.place, finding.here and finding.here[0]))
    assert walked == [(2, 2), (3, 2), (1, 0)]
    assert finding.step(-1)
    assert finding.place == 3


def test_nothing_found_leads_nowhere() -> None:
    finding = Finding(Pages(0, 0), "thi đua", 0)
    while not finding.done():
        assert not finding.look()
    assert not finding.step(1)
    assert (finding.place, finding.count, finding.here) == (0, 0, None)
