"""A total as one bar: its parts lie side by side and are never too thin to be seen."""

from collections import Counter

import pytest

from thidua_desktop.domain.chart_scale import Area
from thidua_desktop.domain.chart_stack import Part, Stack, stacked
from thidua_desktop.domain.charts import Box, Fill, Stroke

AREA = Area(100, 20, 200, 14)
LEAST = 5.0


def parts(stack: Stack, area: Area = AREA) -> dict[Part, Box]:
    """Return the box of each part."""
    drawn = list(stacked(stack, area, LEAST))
    return {part: shape for part, shape in drawn if isinstance(shape, Box)}


def ends(box: Box) -> tuple[float, float]:
    return box.x, box.x + box.width


def test_bonus_follows_the_main_points_up_to_the_total() -> None:
    found = parts(Stack(0.5, 0.75, 0.75, 0.9))
    assert ends(found[Part.TRACK]) == (100, 300)
    assert ends(found[Part.MAIN]) == (100, 200)
    assert ends(found[Part.BONUS]) == (200, 250)
    assert Part.DEDUCTED not in found


def test_what_is_deducted_is_the_hollow_end() -> None:
    found = parts(Stack(0.5, 0.75, 0.6, 0.9))
    assert ends(found[Part.BONUS]) == (200, 220)
    assert ends(found[Part.DEDUCTED]) == (220, 250)
    assert found[Part.DEDUCTED].fill is Fill.NONE


@pytest.mark.parametrize("stack", [Stack(0.5, 0.501, 0.501, 1), Stack(0, 0.001, 0.001, 1)])
def test_a_part_is_never_too_thin_to_be_seen(stack: Stack) -> None:
    bonus = parts(stack)[Part.BONUS]
    assert 0 <= bonus.width <= LEAST
    hollow = parts(Stack(0.5, 0.5, 0.499, 1))[Part.DEDUCTED]
    assert hollow.width >= LEAST


def test_the_hatching_stays_in_its_box() -> None:
    drawn = list(stacked(Stack(0.5, 0.75, 0.75, 1), AREA, LEAST))
    lines = [one for part, one in drawn if part is Part.BONUS and isinstance(one, Stroke)]
    assert len(lines) > 5
    for line in lines:
        assert 200 <= line.x1 < line.x2 <= 250
        assert 20 <= line.y2 < line.y1 <= 34


def test_the_most_is_marked_above_and_below_unless_it_is_the_end() -> None:
    counts = [
        Counter(part for part, _ in stacked(Stack(0.5, 0.5, 0.5, most), AREA, LEAST))[Part.MOST]
        for most in (0.9, 1)
    ]
    assert counts == [2, 0]


def test_a_total_below_nought_has_no_bar() -> None:
    found = parts(Stack(0, 0, -0.2, 1))
    assert Part.MAIN not in found
    assert found[Part.DEDUCTED].x == 100
