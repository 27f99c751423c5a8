"""Every kind of field reads what was typed or sent, and has one plain form that is read back."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.codes import Codes
from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.domain.fields import (
    Choice,
    Day,
    Field,
    Flag,
    Money,
    Number,
    Ref,
    Spec,
    Text,
    Whole,
)
from thidua_desktop.domain.ids import fixed_id
from thidua_desktop.domain.sets import Choices, Details, Parameters, Refs

COLOURS = Codes("colour", ("DO", "VANG", "XANH"))
ONE, TWO = sorted([fixed_id("one"), fixed_id("two")])
FURTHER = (Field("minutes", Number()), Field("shown", Flag()), Field("on", Day()))
DETAILS = Details(by="type", fields_of={"A": FURTHER}, every=FURTHER)

READ: list[tuple[Spec, object, Any, Any]] = [
    # spec, typed or sent, value, plain form
    (Text(), "  Nậm   Mạ\n", "Nậm Mạ", "Nậm Mạ"),
    (Text(), " \u200b ", None, None),
    (Text(), None, None, None),
    (Text(limit=2), "ab", "ab", "ab"),
    (Text(lines=True), "a\r\nb ", "a\nb", "a\nb"),
    (Text(limit=3), "e\u0302\u0323bc", "ệbc", "ệbc"),
    (Whole(), "1.500", 1500, 1500),
    (Whole(), "", None, None),
    (Whole(), 7, 7, 7),
    (Whole(), Decimal("7.0"), 7, 7),
    (Whole(least=-5), "-5", -5, -5),
    (Money(), "2.236.000.000", 2236000000, 2236000000),
    (Number(), "68,40 %", Decimal("68.4"), "68.4"),
    (Number(), Decimal("1E+3"), Decimal(1000), "1000"),
    (Number(), 12, Decimal(12), "12"),
    (Number(), "-", None, None),
    (Number(least=Decimal(0)), "0", Decimal(0), "0"),
    (Number(most=Decimal(100)), "100,0", Decimal(100), "100"),
    (Day(), "5/3/2024", date(2024, 3, 5), "2024-03-05"),
    (Day(), date(2024, 3, 5), date(2024, 3, 5), "2024-03-05"),
    (Day(), datetime(2024, 3, 5, 7, 30, tzinfo=UTC), date(2024, 3, 5), "2024-03-05"),
    (Day(), None, None, None),
    (Flag(), "x", True, 1),
    (Flag(), "1", True, 1),
    (Flag(), 1, True, 1),
    (Flag(), "true", True, 1),
    (Flag(), "", False, 0),
    (Flag(), None, False, 0),
    (Flag(), 0, False, 0),
    (Choice(codes=COLOURS), "VANG", "VANG", "VANG"),
    (Choice(codes=COLOURS), "", None, None),
    (Choices(codes=COLOURS), "XANH; DO;XANH", ("DO", "XANH"), ["DO", "XANH"]),
    (Choices(codes=COLOURS), ["VANG"], ("VANG",), ["VANG"]),
    (Choices(codes=COLOURS), None, (), []),
    (Ref(kind="unit"), f" {ONE} ", ONE, ONE),
    (Ref(kind="unit"), " ", None, None),
    (Refs(kind="unit"), f"{TWO};\n{ONE}; {TWO} ;", (ONE, TWO), [ONE, TWO]),
    (Refs(kind="unit"), [TWO, ONE], (ONE, TWO), [ONE, TWO]),
    (Refs(kind="unit"), "", (), []),
    (Ref(kind="document"), "6/KH-Ta\u0302\u0301n", "6/KH-T\u1ea5n", None),
    (Refs(kind="document"), ["6/KH-Ta\u0302\u0301n"], ("6/KH-T\u1ea5n",), None),
    (Parameters(), "max=10; ratio = A_T", {"max": "10", "ratio": "A_T"}, None),
    (Parameters(), {"b": 2, "a": "1", "c": None}, {"a": "1", "b": "2"}, {"a": "1", "b": "2"}),
    (Parameters(), "max=; cap=1", {"cap": "1"}, {"cap": "1"}),
    (Parameters(), "", {}, {}),
    (Parameters(), {" ti\nle ": Decimal("2.50")}, {"ti le": "2.5"}, {"ti le": "2.5"}),
    (DETAILS, None, {}, {}),
    (DETAILS, {"minutes": Decimal("2.50")}, {"minutes": Decimal("2.50")}, {"minutes": "2.5"}),
]

REFUSED: list[tuple[Spec, object, str]] = [
    (Text(), 5, "text_expected"),
    (Text(limit=2), "abc", "text_too_long"),
    (Text(limit=2000, lines=True), "a" + "\na" * 254, "text_lines_too_many"),
    (Whole(), "1,5", "whole_unreadable"),
    (Whole(), 1.5, "whole_unreadable"),
    (Whole(), True, "whole_unreadable"),
    (Whole(), Decimal("1.5"), "whole_unreadable"),
    (Whole(), Decimal("Infinity"), "whole_unreadable"),
    (Whole(), Decimal("NaN"), "whole_unreadable"),
    (Whole(), "-1", "number_out_of_range"),
    (Whole(most=3), 4, "number_out_of_range"),
    (Money(), "1000000000000000", "number_too_long"),
    (Number(), "2.236", "number_doubtful"),
    (Number(), "nhiều", "number_unreadable"),
    (Number(), 0.1, "number_unreadable"),
    (Number(), True, "number_unreadable"),
    (Number(), Decimal("0.1234567890123456"), "number_too_long"),
    (Number(least=Decimal(0)), "-0,1", "number_too_small"),
    (Number(most=Decimal(100)), "100,1", "number_too_great"),
    (Day(), "1/2/24", "day_two_digit_year"),
    (Day(), "31/12/1899", "day_out_of_range"),
    (Day(), date(2201, 1, 1), "day_out_of_range"),
    (Day(), 45000, "day_unreadable"),
    (Flag(), "có lẽ", "flag_unreadable"),
    (Flag(), [], "flag_unreadable"),
    (Choice(codes=COLOURS), "TIM", "choice_unknown"),
    (Choice(codes=COLOURS), ["DO"], "choice_unknown"),
    (Choices(codes=COLOURS), "DO;TIM", "choice_unknown"),
    (Choices(codes=COLOURS), 5, "list_unreadable"),
    (Ref(kind="unit"), 5, "reference_missing"),
    (Refs(kind="unit"), [5], "list_unreadable"),
    (Parameters(), "max", "parameters_unreadable"),
    (Parameters(), [1], "parameters_unreadable"),
    (Parameters(), {"max": {"a": 1}}, "parameters_unreadable"),
    (Parameters(), {"ratio": ["A_T"]}, "parameters_unreadable"),
    (Parameters(), {"cap": True}, "parameters_unreadable"),
    (Parameters(), {"": "x"}, "parameters_unreadable"),
    (Parameters(), {"\x00": "x"}, "parameters_unreadable"),
    (Parameters(), {"x": "a" * 201}, "text_too_long"),
    (Parameters(), {"x" * 51: "a"}, "text_too_long"),
    (Parameters(), {f"x{number}": "a" for number in range(21)}, "list_too_long"),
    (Refs(kind="unit"), [f"{number}" for number in range(501)], "list_too_long"),
    (DETAILS, "x", "details_unreadable"),
]


@pytest.mark.parametrize(("spec", "raw", "value", "plain"), READ)
def test_a_field_reads_what_was_typed(spec: Spec, raw: object, value: Any, plain: Any) -> None:
    read = spec.read(raw)
    assert read == value
    assert type(read) is type(value)
    if plain is not None:
        assert spec.plain(read) == plain


@pytest.mark.parametrize(("spec", "raw", "value", "plain"), READ)
def test_the_plain_form_gives_the_value_back(
    spec: Spec,
    raw: object,
    value: Any,
    plain: Any,  # noqa: ARG001 - one table for both tests
) -> None:
    read = spec.read(raw)
    assert spec.restore(spec.plain(read)) == value
    assert spec.plain(spec.restore(spec.plain(read))) == spec.plain(read)


@pytest.mark.parametrize(("spec", "raw", "code"), REFUSED)
def test_a_field_says_what_is_wrong(spec: Spec, raw: object, code: str) -> None:
    with pytest.raises(UserError) as caught:
        spec.read(raw)
    assert [problem.code for problem in caught.value.problems] == [code]


@given(st.one_of(st.none(), st.text(), st.integers(), st.floats(), st.lists(st.text())))
@pytest.mark.parametrize("spec", list(dict.fromkeys(type(row[0]) for row in READ)))
def test_whatever_is_sent_is_read_or_refused(spec: type[Spec], raw: object) -> None:
    try:
        value = spec().read(raw)
    except UserError:
        return
    assert spec().restore(spec().plain(value)) == value


def test_a_detail_set_to_no_is_a_detail_not_set_and_a_zero_is_kept() -> None:
    assert DETAILS.plain({"shown": False, "minutes": Decimal(0), "on": None}) == {"minutes": "0"}
    assert DETAILS.plain({"shown": True}) == {"shown": 1}
    assert DETAILS.restore({"shown": 1, "later": "?"}) == {"shown": True}


def test_a_refusal_names_its_code_and_its_field() -> None:
    error = UserError([Problem("required", "title"), Problem("twin").on("code")])
    assert str(error) == "title:required, code:twin"
