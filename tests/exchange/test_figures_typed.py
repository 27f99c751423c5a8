"""What can be typed for a criterion: figures that can be, in their column, points within bounds."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.exchange.sheets import carry, criterion, fill, refused, row_of, steps_to
from thidua_desktop.domain.errors import UserError
from thidua_desktop.services.office import Office
from thidua_desktop.texts.problems import sentence


@pytest.fixture
def sheet(district: Office) -> str:
    return district.scoring.open_sheet("F", "2024/N").value.id


def typed(office: Office, sheet: str, code: str, **raw: object) -> None:
    given: Mapping[str, object] = {"reason": "Theo sổ theo dõi", **raw}
    office.scoring.enter(sheet, criterion(office, sheet, code), given)


@pytest.mark.parametrize(
    ("code", "raw", "problem"),
    [
        ("II.3", {"result": "-3"}, "result:figure_negative"),  # Models.
        ("V.1", {"result": "-1"}, "result:figure_negative"),  # Cases.
        ("V.1", {"result": "0,5"}, "result:figure_not_whole"),
        ("III.1", {"result": "-2"}, "result:figure_negative"),  # Days late.
        ("III.5", {"target": "1,5"}, "target:figure_not_whole"),  # Reports late.
        ("III.5", {"base": "-1"}, "base:figure_negative"),  # Not sent.
        ("I.7", {"result": "1,5"}, "result:figure_not_whole"),  # A place.
        ("K.1", {"result": "2"}, "result:condition_answer"),
        ("K.1", {"result": "0,5"}, "result:condition_answer"),
        ("K.1", {"not_applicable": "1"}, "not_applicable:condition_applies"),
        ("K.1", {"claimed": "3"}, "claimed:condition_without_points"),
        ("II.3", {"target": "4"}, "target:figure_not_used"),
        ("V.1", {"base": "4"}, "base:figure_not_used"),
    ],
)
def test_a_figure_that_cannot_be_is_refused(
    district: Office, sheet: str, code: str, raw: dict[str, object], problem: str
) -> None:
    with refused(problem):
        typed(district, sheet, code, **raw)


def test_the_sentence_names_the_column(district: Office, sheet: str) -> None:
    with pytest.raises(UserError) as error:
        typed(district, sheet, "V.1", result="-1")
    assert "Kết quả (b)" in sentence(error.value.problems[0])
    with pytest.raises(UserError) as error:
        typed(district, sheet, "II.3", target="4")
    assert "Chỉ tiêu giao (a)" in sentence(error.value.problems[0])


def test_figures_that_can_be_are_taken(district: Office, sheet: str) -> None:
    typed(district, sheet, "V.1", result="2")
    typed(district, sheet, "III.5", target="1", base="0")
    typed(district, sheet, "K.1", result="1")
    typed(district, sheet, "I.2", result="-1,5", target="2")
    assert row_of(district, sheet, "V.1").computed == -6


@pytest.mark.parametrize("points", ["-1", "-0,01"])
def test_a_unit_gives_itself_no_points_below_what_is_possible(
    district: Office, sheet: str, points: str
) -> None:
    with refused("claimed:points_below_least"):
        typed(district, sheet, "I.7", claimed=points)
    typed(district, sheet, "I.7", claimed="0")


@pytest.mark.parametrize("code", ["V.1", "I.8.1"])
def test_deductions_may_go_below_nothing(district: Office, sheet: str, code: str) -> None:
    typed(district, sheet, code, claimed="-7")
    assert row_of(district, sheet, code).claimed == -7


def test_no_office_gives_points_below_what_is_possible(
    district: Office, province: Office, tmp_path: Path
) -> None:
    sheet = fill(district)
    district.scoring.submit(sheet)
    carry(district, province, tmp_path)
    steps_to(province, sheet, "DANG_THAM_DINH")
    review = province.scoring.review
    with refused("points:points_below_least"):
        review(sheet, criterion(province, sheet, "I.7"), "KHOI", "-1", "Không có hồ sơ")
    review(sheet, criterion(province, sheet, "V.1"), "KHOI", "-3", "Một người bị kỷ luật")
