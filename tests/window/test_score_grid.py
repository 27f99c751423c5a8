"""The grid of cells: keys, typing, the clipboard."""

from collections.abc import Callable
from typing import Any

import pytest
import ttkbootstrap as ttk

from thidua_desktop.ui.grids import (
    CellEdit,
    GridCell,
    GridChange,
    GridColumn,
    GridFoot,
    GridPage,
    GridRow,
)
from thidua_desktop.ui.kit.score_grid import ScoreGrid

COLUMNS = (
    GridColumn("result", "Kết quả", 70),
    GridColumn("computed", "Tính được", 70),
    GridColumn("reason", "Lý do", 120, "w", "text", 1),
    GridColumn("void", "K.áp dụng", 60, "center", "flag"),
)
Press = Callable[..., None]


def row(place: int, texts: dict[tuple[int, int], str]) -> GridRow:
    if place % 5 == 0:
        return GridRow("I", "Nhóm", "60", tuple(GridCell() for _ in COLUMNS), group=True)
    cells = [
        GridCell(texts.get((place, column), ""), "", editable=column != 1)
        for column in range(len(COLUMNS))
    ]
    return GridRow(f"I.{place}", f"Tiêu chí {place}", "10", tuple(cells), level=1)


class Owner:
    """Shows what it is told, as the owner of a grid does."""

    def __init__(self, stage: ttk.Frame, rows: int = 12) -> None:
        self.texts: dict[tuple[int, int], str] = {}
        self.changes: list[GridChange] = []
        self.read: list[tuple[int, int]] = []
        self.left: list[bool] = []
        self.moved: list[tuple[int, int]] = []
        self.rows = rows
        self.grid = ScoreGrid(
            stage,
            changed=self.take,
            moved=lambda r, c: self.moved.append((r, c)),
            left=self.left.append,
            read=lambda r, c: self.read.append((r, c)),
        )
        self.grid.frame.pack(fill="both", expand=True)
        self.show()

    def take(self, change: GridChange) -> None:
        self.changes.append(change)
        for edit in change.edits:
            self.texts[edit.row, edit.column] = edit.text
        self.show()

    def show(self) -> None:
        rows = tuple(row(place, self.texts) for place in range(self.rows))
        foot = GridFoot("Tổng điểm", "60", ("", "82,5", "", ""), strong=True)
        self.grid.show(GridPage(COLUMNS, rows, (foot,)))


@pytest.fixture
def owner(stage: ttk.Frame, root: ttk.App) -> Owner:
    made = Owner(stage)
    root.update()
    made.grid.enter()
    root.update()
    return made


@pytest.fixture
def keys(owner: Owner, root: ttk.App) -> Press:
    """Press keys where the keyboard is, in the grid to begin with."""
    owner.grid.table.focus_force()
    root.update()

    def press(*events: str) -> None:
        for event in events:
            (root.focus_get() or owner.grid.table).event_generate(event)
            root.update()

    return press


def letters(text: str) -> list[str]:
    names = {",": "comma", ".": "period", "-": "minus"}
    return [f"<Key-{names.get(letter, letter)}>" for letter in text]


def clip(root: ttk.App, text: str) -> None:
    root.clipboard_clear()
    root.clipboard_append(text)


def test_one_types_at_once_and_enter_goes_down_past_what_is_only_read(
    owner: Owner, keys: Press
) -> None:
    assert owner.grid.place == (1, 0)
    keys(*letters("9,5"), "<Return>", *letters("8"), "<Return>", *letters("7"), "<Return>")
    assert owner.texts == {(1, 0): "9,5", (2, 0): "8", (3, 0): "7"}
    keys("<Return>")
    assert owner.grid.place == (6, 0)  # Row 5 is a group.


def test_tab_goes_along_what_may_be_filled_in_and_on_to_the_next_row(
    owner: Owner, keys: Press
) -> None:
    keys(*letters("9"), "<Tab>")
    assert owner.grid.place == (1, 2)
    keys("<Tab>", "<Tab>")
    assert owner.grid.place == (2, 0)
    keys("<Shift-Tab>")
    assert owner.grid.place == (1, 3)


def test_from_the_first_cell_to_the_last_by_keys_alone(owner: Owner, keys: Press) -> None:
    keys("<Control-Home>")
    assert owner.grid.place == (0, 0)
    cells = [place for place in _every(owner) if owner.grid.cell(*place).editable]
    keys("<Tab>")
    seen = []
    for _cell in cells:
        assert owner.grid.place is not None
        seen.append(owner.grid.place)
        keys("<Tab>")
    assert seen == cells
    keys("<Control-End>")
    assert owner.grid.place == (11, 3)
    keys("<Prior>", "<Prior>", "<Home>")
    assert owner.grid.place is not None
    assert owner.grid.place[1] == 0
    assert owner.grid.place[0] < 5


def _every(owner: Owner) -> list[tuple[int, int]]:
    rows, columns = owner.grid.size
    return [(r, c) for r in range(rows) for c in range(columns)]


def test_f2_edits_what_is_there_and_escape_leaves_it(owner: Owner, keys: Press) -> None:
    owner.take(GridChange((CellEdit(1, 0, "95"),)))
    keys("<F2>")
    assert owner.grid.editor.widget.get("1.0", "end-1c") == "95"
    keys(*letters("5"), "<Escape>")
    assert owner.texts[1, 0] == "95"
    assert owner.left == []
    keys("<F2>", *letters("5"), "<Return>")
    assert owner.texts[1, 0] == "955"


def test_a_vietnamese_letter_begins_a_text_like_any_other(
    owner: Owner, root: ttk.App, keys: Press
) -> None:
    owner.grid.select(1, 2)
    keys("<Key-d>")
    text = owner.grid.editor.widget
    # An input method takes the letter back and puts the composed one, then types on.
    keys("<BackSpace>")
    for letter in "đủ số liệu":
        root.tk.call("tk::TextInsert", str(text), letter)
    keys("<Return>")
    assert owner.texts[1, 2] == "đủ số liệu"


def test_the_keypads_point_types_a_comma_in_a_number(owner: Owner, keys: Press) -> None:
    keys(*letters("9"), "<KP_Decimal>", *letters("5"), "<Return>")
    assert owner.texts[1, 0] == "9,5"


def test_what_is_only_read_does_not_open_and_says_so(owner: Owner, keys: Press) -> None:
    owner.grid.select(1, 1)
    keys(*letters("9"))
    assert not owner.grid.editor.open
    assert owner.read == [(1, 1)]
    assert owner.changes == []


def test_delete_empties_the_cells_selected_as_one_change(owner: Owner, keys: Press) -> None:
    owner.take(GridChange((CellEdit(1, 0, "9"), CellEdit(2, 0, "8"))))
    keys("<Shift-Down>", "<Delete>")
    assert owner.changes[-1] == GridChange((CellEdit(1, 0, ""), CellEdit(2, 0, "")))


def test_a_flag_is_turned_by_space(owner: Owner, keys: Press) -> None:
    owner.grid.select(1, 3)
    keys("<space>")
    assert owner.texts[1, 3] == "x"
    keys("<space>")
    assert owner.texts[1, 3] == ""


def test_a_block_from_excel_is_one_change_that_leaves_alone_what_is_only_read(
    owner: Owner, root: ttk.App, keys: Press
) -> None:
    clip(root, '9,5\t1\t"Lý do\r\ncó ""ngoặc"""\r\n\t2\t\r\n7\t\tb\r\n')
    keys("<Control-v>")
    (change,) = owner.changes
    assert change.pasted
    assert change.skipped == 2
    assert [(e.row, e.column, e.text) for e in change.edits] == [
        (1, 0, "9,5"),
        (1, 2, 'Lý do\ncó "ngoặc"'),
        (2, 0, ""),
        (2, 2, ""),
        (3, 0, "7"),
        (3, 2, "b"),
    ]


def test_one_column_with_gaps_keeps_its_rows(owner: Owner, root: ttk.App, keys: Press) -> None:
    clip(root, "1\r\n\r\n3\r\n")
    keys("<Control-v>")
    assert [edit.text for edit in owner.changes[0].edits] == ["1", "", "3"]


def test_one_text_fills_the_selection_and_what_does_not_fit_is_counted(
    owner: Owner, root: ttk.App, keys: Press
) -> None:
    clip(root, "5")
    keys("<Shift-Down>", "<Shift-Down>", "<Control-v>")
    assert [edit.row for edit in owner.changes[0].edits] == [1, 2, 3]
    owner.grid.select(11, 0)
    clip(root, "1\n2\n3\n")
    keys("<Control-v>")
    assert owner.changes[1].outside == 2


def test_pasted_letters_are_composed(owner: Owner, root: ttk.App, keys: Press) -> None:
    clip(root, "Lu\u031bo\u031b\u0323ng")
    keys("<Control-v>")
    assert owner.changes[0].edits[0].text == "L\u01b0\u1ee3ng"


def test_copying_gives_what_excel_reads(owner: Owner, root: ttk.App, keys: Press) -> None:
    owner.take(GridChange((CellEdit(1, 0, "9,5"), CellEdit(2, 0, "a\nb"))))
    keys("<Shift-Down>", "<Control-c>")
    assert root.clipboard_get() == '9,5\r\n"a\nb"\r\n'


def test_the_programs_own_keys_pass_through(owner: Owner, root: ttk.App, keys: Press) -> None:
    heard: list[str] = []
    for sequence in ("<Control-Key-s>", "<Alt-Key-1>", "<Control-Key-z>", "<Key-F1>", "<Key-F5>"):
        root.bind(sequence, lambda _event, one=sequence: heard.append(one))
    keys("<Control-Key-s>", "<Alt-Key-1>", "<Control-Key-z>", "<Key-F1>", "<Key-F5>")
    for sequence in ("<Control-Key-s>", "<Alt-Key-1>", "<Control-Key-z>", "<Key-F1>", "<Key-F5>"):
        root.unbind(sequence)
    assert len(heard) == 5
    assert not owner.grid.editor.open
    assert owner.changes == []


def test_f6_and_escape_leave_the_grid(owner: Owner, keys: Press) -> None:
    keys("<F6>", "<Escape>", "<Shift-F6>")
    assert owner.left == [True, False, False]


def test_a_text_begun_is_handed_over_when_another_cell_is_clicked(
    owner: Owner, keys: Press, until: Any
) -> None:
    keys(*letters("42"))
    table = owner.grid.table
    at = {"x": 20, "y": int(table.row_positions[3]) + 8}
    table.event_generate("<ButtonPress-1>", **at)
    table.event_generate("<ButtonRelease-1>", **at)
    until(lambda: owner.texts.get((1, 0)) == "42")
    assert owner.grid.place == (3, 0)


def test_a_text_begun_is_handed_over_when_the_grid_is_asked_to_finish(
    owner: Owner, keys: Press
) -> None:
    keys(*letters("42"))
    owner.grid.finish()
    assert owner.texts[1, 0] == "42"


def test_names_and_maxima_stay_while_the_cells_scroll(stage: ttk.Frame, root: ttk.App) -> None:
    owner = Owner(stage, 80)
    root.update()
    owner.grid.enter()
    owner.grid.select(79, 0)
    root.update()
    canvas = owner.grid.heads.canvas
    shown = [canvas.itemcget(item, "text") for item in canvas.find_all() if _is_text(canvas, item)]
    assert "Tiêu chí 79" in shown
    assert "10" in shown
    feet = owner.grid.feet.canvas
    assert "82,5" in [feet.itemcget(i, "text") for i in feet.find_all() if _is_text(feet, i)]


def _is_text(canvas: Any, item: int) -> bool:
    return str(canvas.type(item)) == "text"


def test_a_long_text_is_cut_to_its_column_but_edited_whole(owner: Owner, keys: Press) -> None:
    long = "Số liệu chưa thống nhất với ngành dọc, chờ đối chiếu quý sau và báo cáo lại " * 5
    owner.take(GridChange((CellEdit(1, 2, long.strip()),)))
    assert str(owner.grid.sheet.get_cell_data(1, 2)).strip("\u2009").endswith("…")
    owner.grid.select(1, 2)
    keys("<F2>")
    assert owner.grid.editor.widget.get("1.0", "end-1c") == long.strip()


def test_resting_on_a_cut_text_or_a_name_tells_the_whole(
    owner: Owner, root: ttk.App, until: Any
) -> None:
    long = "Số liệu chưa thống nhất với ngành dọc, chờ đối chiếu quý sau và báo cáo lại " * 5
    owner.take(GridChange((CellEdit(1, 2, long.strip()),)))
    root.update()
    table = owner.grid.table
    x, y = int(table.col_positions[2]) + 20, int(table.row_positions[1]) + 8
    table.event_generate("<Motion>", x=x, y=y)
    assert owner.grid._tip._text == long.strip()
    owner.grid.heads.canvas.event_generate("<Motion>", x=60, y=owner.grid.fonts.head + y)
    assert owner.grid.heads._tip._text == "Tiêu chí 1"
    until(lambda: owner.grid.heads._tip._window is not None)


def test_a_column_made_wider_by_hand_stays_so(owner: Owner, root: ttk.App) -> None:
    header = owner.grid.sheet.CH
    edge = int(owner.grid.table.col_positions[1])
    header.event_generate("<Motion>", x=edge, y=10)
    header.event_generate("<ButtonPress-1>", x=edge, y=10)
    header.event_generate("<B1-Motion>", x=edge + 60, y=10)
    header.event_generate("<ButtonRelease-1>", x=edge + 60, y=10)
    root.update()
    wide = owner.grid.sheet.get_column_widths()[0]
    assert wide > edge + 40
    owner.show()
    assert owner.grid.sheet.get_column_widths()[0] == wide
