"""A sheet adds up, missing is not zero, and what does not apply counts nowhere."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import ELSEWHERE, a
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.domain.records.scores import ScoreEntry
from thidua_desktop.domain.scoring.scheme import scheme, table_hash
from thidua_desktop.domain.scoring.score import score
from thidua_desktop.domain.scoring.sheet import Inputs, Scored, spelled
from thidua_desktop.texts.explanations import explain_row

TABLE = a(Kind.CRITERIA_TABLE)
RATIO: dict[str, Any] = {"rule": "R02", "parameters": {"max": "10", "ratio": "A_T", "cap": "1"}}
HAND: dict[str, Any] = {
    "rule": "R13",
    "parameters": {"min": "0", "max": "5", "step": "0.5", "reason_below_max": "no"},
}
GROUP: dict[str, Any] = {"rule": None, "parameters": {}, "max_points": None}


def row(code: str, parent: str | None = None, **changes: Any) -> Criterion:
    found: Criterion = a(Kind.CRITERION, id=code, code=code, parent=parent, **changes)
    return found


def entry(criterion: str, **changes: Any) -> ScoreEntry:
    found: ScoreEntry = a(Kind.SCORE_ENTRY, id=f"entry/{criterion}", criterion=criterion, **changes)
    return found


ROWS = (
    row("I", **GROUP),
    row("I.1", "I", **RATIO),
    row("I.2", "I", **HAND),
    row("II", **GROUP),
    row("II.1", "II", **RATIO),
    row("II.2", "II", rule=None, parameters={}),
)
KNOWN = {
    "I.1": Inputs({"result": Decimal(2150), "target": Decimal(2236)}),
    "II.1": Inputs({"target": Decimal(5)}),
}


def scored(
    entries: Iterable[ScoreEntry] = (),
    rows: Iterable[Criterion] = ROWS,
    known: Mapping[str, Inputs] | None = None,
) -> Scored:
    inputs = KNOWN if known is None else known
    return score(scheme(TABLE, rows), {e.criterion: e for e in entries}, inputs)


def points(found: Scored) -> dict[str, tuple[str | None, str | None]]:
    return {
        item.criterion.code: (
            None if item.computed is None else str(item.computed),
            None if item.claimed is None else str(item.claimed),
        )
        for item in found.items
    }


def test_what_is_known_is_computed_and_what_is_missing_is_not_zero() -> None:
    found = scored()
    assert points(found) == {
        "I": ("9.62", "9.62"),
        "I.1": ("9.62", "9.62"),
        "I.2": (None, None),
        "II": (None, None),
        "II.1": (None, None),
        "II.2": (None, None),
    }
    assert (str(found.computed), str(found.claimed)) == ("9.62", "9.62")
    assert found.unscored == ("I.2", "II.1", "II.2")
    why = {item.criterion.code: item.explanation.missing for item in found.items}
    assert (why["I.2"], why["II.1"], why["II.2"]) == ("judgement", "result_missing", "no_rule")


def test_a_result_of_zero_is_scored() -> None:
    known = {"I.1": Inputs({"result": Decimal(0), "target": Decimal(5)})}
    assert points(scored(known=known))["I.1"] == ("0.00", "0.00")


def test_the_units_own_points_stand_before_the_computed_ones() -> None:
    found = scored([entry("I.1", claimed=Decimal(9), reason="x"), entry("I.2", claimed=Decimal(4))])
    assert points(found)["I"] == ("9.62", "13.00")
    assert points(found)["I.1"] == ("9.62", "9")
    assert found.unscored == ("II.1", "II.2")


def test_claimed_zero_is_a_claim() -> None:
    found = scored([entry("I.1", claimed=Decimal(0), reason="x")])
    assert points(found)["I.1"] == ("9.62", "0")


def test_what_does_not_apply_counts_nowhere() -> None:
    found = scored([entry("I.1", not_applicable=True, reason="Không có biên giới")])
    assert points(found)["I.1"] == (None, None)
    assert found.computed is None
    assert found.unscored == ("I.2", "II.1", "II.2")
    item = next(item for item in found.items if item.criterion.code == "I.1")
    assert not item.applies
    assert (item.explanation.points, item.explanation.missing) == (None, "not_applicable")
    assert explain_row(item, 2) == "Không áp dụng: Không có biên giới."


def test_points_claimed_for_what_does_not_apply_count_nowhere_either() -> None:
    both = entry("I.2", not_applicable=True, reason="x", claimed=Decimal(4))
    assert points(scored([both]))["I"] == ("9.62", "9.62")


def test_a_group_in_which_nothing_applies_is_not_assessed() -> None:
    every = [entry(code, not_applicable=True, reason="x") for code in ("I.1", "I.2")]
    groups = {item.criterion.code: item for item in scored(every).items if item.is_group}
    assert (groups["I"].applies, groups["I"].claimed) == (False, None)
    assert groups["I"].explanation.missing == "not_applicable"
    assert explain_row(groups["I"], 2).startswith("Không đánh giá: ")
    assert groups["II"].applies
    assert not any(item.applies for item in scored([*every, *map(_off, ("II.1", "II.2"))]).items)


def test_what_applies_again_is_computed_again() -> None:
    off = {"I.1": entry("I.1", not_applicable=True, reason="x")}
    made = scheme(TABLE, ROWS)
    without = score(made, off, KNOWN)
    assert score(made, {}, KNOWN, before=without) == score(made, {}, KNOWN)
    assert score(made, off, KNOWN, before=scored()) == without


def _off(code: str) -> ScoreEntry:
    return entry(code, not_applicable=True, reason="x")


def test_a_total_above_the_nominal_most_is_not_cut() -> None:
    rows = (row("A", **HAND), row("B", **HAND))
    found = scored([entry("A", claimed=Decimal(97)), entry("B", claimed=Decimal(10))], rows)
    assert found.claimed == Decimal(107)


@pytest.mark.parametrize("rule", ["R14", "R16", "R17"])
def test_a_rule_for_groups_on_a_row_without_parts_gives_no_points(rule: str) -> None:
    found = scored(rows=[row("A", rule=rule, parameters={"not_applicable": "QUY_DOI"})])
    assert found.items[0].explanation.missing == "no_parts"
    assert found.unscored == ("A",)


def test_rows_stand_in_the_tables_order_each_group_before_its_parts() -> None:
    rows = [
        row("b", "G", sort_order=1, **HAND),
        row("G", sort_order=2, **GROUP),
        row("a", "G", sort_order=2, **HAND),
        row("Z", sort_order=1, **HAND),
        row("c", "a2", sort_order=1, **HAND),
        row("a2", "G", sort_order=3, **GROUP),
    ]
    found = [(item.criterion.code, item.level, item.is_group) for item in scored(rows=rows).items]
    assert found == [
        ("Z", 0, False),
        ("G", 0, True),
        ("b", 1, False),
        ("a", 1, False),
        ("a2", 1, True),
        ("c", 2, False),
    ]


CLAIMS = st.decimals(-20, 100, places=3).map(Decimal)


@given(st.dictionaries(st.sampled_from(["I.1", "I.2", "II.1", "II.2"]), CLAIMS))
def test_the_printed_column_adds_up(claims: dict[str, Decimal]) -> None:
    found = scored([entry(code, claimed=claim) for code, claim in claims.items()])
    leaves = [i.claimed for i in found.items if not i.is_group and i.claimed is not None]
    groups = [i.claimed for i in found.items if i.is_group and i.claimed is not None]
    assert found.claimed == sum(leaves) == sum(groups)


def test_rounded_parts_are_added_not_the_parts() -> None:
    rows = [row(code, **RATIO) for code in "ABC"]
    third = Inputs({"result": Decimal(1), "target": Decimal(3)})
    found = scored(rows=rows, known=dict.fromkeys("ABC", third))
    assert (str(found.items[0].claimed), str(found.claimed)) == ("3.33", "9.99")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("code", "BTC-02"),
        ("name", "Bảng khác"),
        ("year", 2025),
        ("version", 2),
        ("decimals", 1),
        ("document", ELSEWHERE),
        ("bloc", ELSEWHERE),
    ],
)
def test_the_tables_own_values_are_in_its_code(name: str, value: object) -> None:
    assert table_hash(replace(TABLE, **{name: value}), ROWS) != table_hash(TABLE, ROWS)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("id", "I.9"),
        ("code", "I.9"),
        ("parent", None),
        ("name", "Tên khác"),
        ("max_points", Decimal("10.5")),
        ("rule", "R06"),
        ("parameters", {"max": "10", "ratio": "A_T", "cap": "1.1"}),
        ("indicator", ELSEWHERE),
        ("guidance", "Theo văn bản"),
        ("sort_order", 3),
    ],
)
def test_every_value_of_every_row_is_in_the_tables_code(name: str, value: object) -> None:
    changed = (ROWS[0], replace(ROWS[1], **{name: value}), *ROWS[2:])  # type: ignore[arg-type]
    assert table_hash(TABLE, changed) != table_hash(TABLE, ROWS)


def test_the_tables_code_knows_a_row_more_or_less_and_no_order_and_no_state() -> None:
    assert table_hash(TABLE, ROWS[:-1]) != table_hash(TABLE, ROWS)
    assert table_hash(TABLE, ROWS[::-1]) == table_hash(TABLE, ROWS)
    assert table_hash(replace(TABLE, state="THAY_THE"), ROWS) == table_hash(TABLE, ROWS)


@pytest.mark.parametrize(
    ("points", "decimals", "text"),
    [("9.6", 2, "9.60"), ("9.625", 2, "9.625"), ("107", 0, "107"), ("-0.50", 1, "-0.5")],
)
def test_points_are_spelled_for_a_machine_with_the_tables_places(
    points: str, decimals: int, text: str
) -> None:
    assert spelled(Decimal(points), decimals) == text
    assert spelled(None, decimals) is None


def test_a_sum_keeps_every_digit_of_long_and_short_points() -> None:
    claims = [Decimal(10) ** 30, Decimal("0.000000000000001")]
    rows = [row("A", **HAND), row("B", **HAND)]
    entries = [entry(r.code, claimed=c) for r, c in zip(rows, claims, strict=True)]
    found = scored(entries, rows)
    assert spelled(found.claimed, 2) == f"1{'0' * 30}.000000000000001"
    assert spelled(claims[0], 2) == f"1{'0' * 30}.00"


@pytest.mark.parametrize("parents", [("B", "A"), ("A", "A"), ("elsewhere", "A"), ("B", None)])
def test_rows_whose_parents_make_no_tree_are_not_lost(parents: tuple[str, str | None]) -> None:
    rows = [row("A", parents[0], **HAND), row("B", parents[1], **HAND), row("C", **HAND)]
    found = scored([entry(code, claimed=Decimal(1)) for code in "ABC"], rows)
    assert sorted(item.criterion.code for item in found.items) == ["A", "B", "C"]
    leaves = [item.claimed for item in found.items if not item.is_group]
    assert found.claimed == sum(filter(None, leaves))
