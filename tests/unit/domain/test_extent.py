"""What a unit has in a period: one digest, and a mark a row that says later which row differs."""

from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.extent import Extent, row_mark
from thidua_desktop.domain.ids import fixed_id
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.closings import MOST_MARKS


def extent(**rows: str) -> Extent:
    return Extent({(Kind.ACTIVITY, name): digest for name, digest in rows.items()})


def test_the_same_rows_have_one_digest_whatever_their_order() -> None:
    assert extent(a="1", b="2").digest == extent(b="2", a="1").digest
    assert extent(a="1", b="2").marks == extent(b="2", a="1").marks
    assert extent(a="1").digest != extent(a="2").digest


def test_nothing_at_all_has_a_digest_too() -> None:
    assert len(Extent().digest) == 64
    assert Extent().marks == ""


def test_rows_that_differ_are_told_apart_by_what_became_of_them() -> None:
    now = extent(same="1", changed="9", added="3")
    difference = now.since(extent(same="1", changed="2", gone="4").marks)
    assert difference.changed == ((Kind.ACTIVITY, "changed"),)
    assert difference.added == ((Kind.ACTIVITY, "added"),)
    assert difference.gone == {row_mark("gone")}
    assert difference.count == 3


@given(st.dictionaries(st.text("abcdef", min_size=1), st.text("012", min_size=1)))
def test_rows_do_not_differ_from_themselves(rows: dict[str, str]) -> None:
    here = extent(**rows)
    assert here.since(here.marks).count == 0


def test_marks_fit_into_a_cell_or_are_left_out() -> None:
    most = {(Kind.ACTIVITY, fixed_id(f"{n}")): "x" for n in range(MOST_MARKS // 10)}
    assert len(Extent(most).marks) == MOST_MARKS
    one_more = {**most, (Kind.RESULT, fixed_id("more")): "x"}
    assert Extent(one_more).marks == ""
    assert len(Extent(one_more).digest) == 64
