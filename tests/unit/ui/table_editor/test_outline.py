"""Rows of a table as a tree: what moving one does, and which code a new one has."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.ui.screens.scoring.table_editor import changes
from thidua_desktop.ui.screens.scoring.table_editor.numbering import next_code
from thidua_desktop.ui.screens.scoring.table_editor.outline import Outline


def row(code: str, parent: str | None = None, number: int | None = None) -> Any:
    return a(Kind.CRITERION, id=code, code=code, name=code, parent=parent, sort_order=number)


def table() -> Outline:
    return Outline(
        [
            row("I", None, 10),
            row("I.1", "I", 20),
            row("I.2", "I", 30),
            row("II", None, 40),
            row("II.1", "II", 50),
        ]
    )


def codes(outline: Outline) -> list[str]:
    return ["-" * line.level + line.row.code for line in outline.lines]


def test_rows_stand_in_printing_order_below_their_group() -> None:
    assert codes(table()) == ["I", "-I.1", "-I.2", "II", "-II.1"]


def test_rows_under_a_parent_of_elsewhere_or_in_a_circle_are_shown() -> None:
    outline = Outline([row("1", "gone"), row("2", "3"), row("3", "2")])
    assert sorted(codes(outline)) == ["1", "2", "3"]


def test_a_new_row_stands_below_the_whole_group_it_is_added_to() -> None:
    assert codes(table().added(row("new"), "I")) == ["I", "-I.1", "-I.2", "new", "II", "-II.1"]
    assert codes(table().added(row("new"), "I.1"))[:3] == ["I", "-I.1", "-new"]
    assert codes(table().added(row("new"), ""))[-1] == "new"


def test_a_row_put_between_two_moves_no_other() -> None:
    after = table().added(row("new"), "I.1")
    assert [one.id for one in after.changes(table())] == ["new"]
    assert after.line("new").row.sort_order == 25


def test_where_there_is_no_room_between_all_rows_are_numbered_anew() -> None:
    tight = Outline([row("1", None, 1), row("2", None, 2)])
    after = tight.added(row("new"), "1")
    assert [one.sort_order for one in after.rows] == [10, 20, 30]


def test_a_group_moves_with_all_its_rows() -> None:
    assert codes(table().moved("II", -1)) == ["II", "-II.1", "I", "-I.1", "-I.2"]
    assert table().moved("I", -1).changes(table()) == []
    assert codes(table().moved("I.1", 1))[:3] == ["I", "-I.2", "-I.1"]


def test_a_row_goes_into_the_group_above_and_out_again() -> None:
    inside = table().indented("II")
    assert codes(inside) == ["I", "-I.1", "-I.2", "-II", "--II.1"]
    assert codes(inside.outdented("II")) == codes(table())
    assert table().indented("I").changes(table()) == []
    assert table().outdented("I").changes(table()) == []


def test_a_group_goes_with_everything_below_it() -> None:
    assert table().within("I") == ("I", "I.1", "I.2")
    assert codes(table().without("I")) == ["II", "-II.1"]


def test_moving_writes_only_rows_whose_place_is_another() -> None:
    entries = changes.of_move("I.2", table().moved("I.2", -1), table())
    assert [(raw, uid) for _, raw, uid in entries] == [
        ({"parent": "I", "sort_order": 20, "code": "I.2"}, "I.2"),
        ({"parent": "I", "sort_order": 30}, "I.1"),
    ]


def test_a_new_row_is_written_with_the_rows_that_gave_way() -> None:
    tight = Outline([row("1", None, 1), row("2", None, 2)])
    stands = tight.added(row(changes.NEW), "1")
    entries = changes.of_row({"code": "x"}, changes.NEW, stands, tight)
    assert [(raw["sort_order"], uid) for _, raw, uid in entries] == [
        (20, None),
        (10, "1"),
        (30, "2"),
    ]


DEEDS = ("moved_up", "moved_down", "indented", "outdented")


def done(outline: Outline, deed: str, uid: str) -> Outline:
    if deed.startswith("moved"):
        return outline.moved(uid, -1 if deed == "moved_up" else 1)
    result: Outline = getattr(outline, deed)(uid)
    return result


@given(st.lists(st.tuples(st.sampled_from(DEEDS), st.integers(0, 4))))
def test_no_row_is_lost_whatever_is_moved(moves: list[tuple[str, int]]) -> None:
    outline = table()
    for deed, place in moves:
        outline = done(outline, deed, outline.rows[place].id)
    assert {one.id for one in outline.rows} == {one.id for one in table().rows}
    numbers = [one.sort_order or 0 for one in outline.rows]
    assert all(low < high for low, high in pairwise(numbers))
    assert codes(Outline(outline.rows)) == codes(outline)


@pytest.mark.parametrize(
    ("before", "parent", "code"),
    [
        ([], "", "I"),
        (["I"], "", "II"),
        (["I", "II", "III"], "", "IV"),
        (["VIII"], "", "IX"),
        (["A", "B"], "", "C"),
        (["H", "I"], "", "J"),
        (["1"], "I", "2"),
        ([], "I", "I.1"),
        (["I.1", "I.2"], "I", "I.3"),
        (["5.9"], "5", "5.10"),
        (["a"], "1", "b"),
        (["2a)"], "2", "2b)"),
        (["*"], "", "*.1"),
    ],
)
def test_a_new_code_goes_on_in_the_manner_of_its_neighbours(
    before: list[str], parent: str, code: str
) -> None:
    assert next_code(before, parent, set(before)) == code


def test_a_new_code_is_one_nobody_has() -> None:
    assert next_code(["1"], "I", {"1", "2", "3"}) == "4"
