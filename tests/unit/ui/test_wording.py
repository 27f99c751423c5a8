"""Values as lists show them and forms have them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain import codes
from thidua_desktop.domain.fields import Choice, Day, Flag, Money, Number, Whole
from thidua_desktop.domain.figures import read_number, spell_number
from thidua_desktop.domain.kinds import definition
from thidua_desktop.domain.sets import Refs
from thidua_desktop.texts.codes import code_label
from thidua_desktop.ui.register import wording
from thidua_desktop.ui.register.layout import LAYOUTS


def label(kind: str, code: str) -> str:
    return f"{kind} {code}"


@pytest.mark.parametrize(
    ("spec", "value", "text"),
    [
        (Number(), Decimal("1234.5"), "1.234,5"),
        (Money(), 12_500_000, "12.500.000"),
        (Whole(least=2000, most=2100), 2024, "2024"),
        (Day(), date(2024, 3, 5), "05/03/2024"),
        (Flag(), True, "Có"),
        (Flag(), False, ""),
        (Choice(codes=codes.CAMPAIGN_FORM), "CD", code_label("campaign_form", "CD")),
        (Refs(kind="unit"), ("a", "b"), "unit a; unit b"),
        (Number(), None, ""),
    ],
)
def test_a_cell_reads_as_offices_write_it(spec: object, value: object, text: str) -> None:
    assert wording.cell(spec, value, label) == text  # type: ignore[arg-type]


@given(
    st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-9999, max_value=9999)
)
def test_a_number_in_a_form_is_read_back_without_doubt(value: Decimal) -> None:
    assert read_number(spell_number(value)) == value


@given(st.decimals(places=3, min_value=-999, max_value=999))
def test_three_decimals_in_a_form_are_no_thousands(value: Decimal) -> None:
    assert read_number(spell_number(value)) == value


def test_a_list_shows_fields_of_its_own_kind() -> None:
    for kind, layout in LAYOUTS.items():
        names = {field.name for field in definition(kind).fields}
        used = {name for name, _ in layout.columns} | set(layout.filters) | set(layout.hidden)
        used |= {layout.order} - {""}
        assert used <= names, kind
