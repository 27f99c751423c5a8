"""The windowed list."""

from array import array
from collections.abc import Sequence
from typing import Any

import pytest
import ttkbootstrap as ttk

from thidua_desktop.ui.kit.grid import Grid
from thidua_desktop.ui.rows import Column, Row

COLUMNS = (Column("name", "Tên", 70), Column("points", "Điểm", 30, "e"))


class Book:
    """Records 0 … n with a note of which pages were asked for."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []

    def page(self, handles: Sequence[int]) -> list[Row]:
        self.asked.append(list(handles))
        return [Row((f"Xã thứ {handle}", str(handle))) for handle in handles]


@pytest.fixture
def book() -> Book:
    return Book()


@pytest.fixture
def chosen() -> list[int]:
    return []


@pytest.fixture
def grid(stage: ttk.Frame, book: Book, chosen: list[int], root: ttk.App) -> Grid:
    made = Grid(stage, COLUMNS, book.page, selected=chosen.append)
    made.frame.pack(fill="both", expand=True)
    root.update()
    return made


def names(grid: Grid) -> list[str]:
    return [grid.tree.set(item, "name") for item in grid.tree.get_children()]


def test_a_long_list_asks_only_for_the_rows_on_the_screen(grid: Grid, book: Book) -> None:
    grid.show(array("q", range(100_000)))
    assert max(len(page) for page in book.asked) < 40
    assert names(grid)[0] == "Xã thứ 0"


def test_keys_walk_through_the_whole_list(grid: Grid, press: Any, chosen: list[int]) -> None:
    grid.show(array("q", range(500)))
    press(grid.tree, "<Down>", "<Down>", "<End>")
    assert chosen == [0, 1, 499]
    assert "Xã thứ 499" in names(grid)
    press(grid.tree, "<Home>", "<Next>")
    assert chosen[-2] == 0
    assert chosen[-1] > 10


def test_selection_stays_on_its_record_when_the_order_changes(grid: Grid, press: Any) -> None:
    grid.show(array("q", range(50)))
    press(grid.tree, "<Down>", "<Down>", "<Down>")
    assert grid.current == 2
    grid.show(array("q", reversed(range(50))))
    assert grid.current == 2
    grid.select(2)
    (item,) = grid.tree.selection()
    assert grid.tree.set(item, "name") == "Xã thứ 2"


def test_a_record_that_is_gone_is_no_longer_selected(grid: Grid, press: Any) -> None:
    grid.show(array("q", range(5)))
    press(grid.tree, "<Down>")
    grid.show(array("q", [1, 2, 3]))
    assert grid.current is None
    assert grid.tree.selection() == ()


def test_columns_share_the_width_and_nothing_falls_off(grid: Grid, root: ttk.App) -> None:
    for width in ("1366x768", "700x500"):
        root.geometry(width)
        root.update()
        wide = sum(grid.tree.column(column.key, "width") for column in COLUMNS)
        assert wide <= grid.tree.winfo_width()


def test_a_text_too_long_for_its_column_ends_in_an_ellipsis(
    stage: ttk.Frame, root: ttk.App
) -> None:
    long = "Phong trào thi đua xây dựng nông thôn mới " * 20
    grid = Grid(stage, COLUMNS, lambda handles: [Row((long, "1")) for _ in handles])
    grid.frame.pack(fill="both", expand=True)
    root.update()
    grid.show(array("q", [1]))
    assert names(grid)[0].endswith("…")
    assert long.startswith(names(grid)[0][:-1])


def test_clicking_a_heading_sorts_and_clicking_again_turns_the_order(
    stage: ttk.Frame, root: ttk.App, book: Book
) -> None:
    asked: list[tuple[str, bool]] = []
    grid = Grid(stage, COLUMNS, book.page, sorted_by=lambda key, down: asked.append((key, down)))
    grid.frame.pack(fill="both", expand=True)
    root.update()
    for _time in range(2):
        for event in ("<Enter>", "<ButtonPress-1>", "<ButtonRelease-1>"):
            grid.tree.event_generate(event, x=20, y=10)
        root.update()
        grid.order(*asked[-1][:1], descending=asked[-1][1])
    assert asked == [("name", False), ("name", True)]


def test_the_wheel_scrolls_and_keeps_the_selection(grid: Grid, root: ttk.App, press: Any) -> None:
    grid.show(array("q", range(500)))
    press(grid.tree, "<Down>")
    grid.tree.event_generate("<Button-5>", x=10, y=100)
    root.update()
    assert names(grid)[0] == "Xã thứ 3"
    assert grid.current == 0
