"""Two machines of one office that give one number to two papers: whoever imports is told."""

from pathlib import Path

import pytest

from tests.exchange.conftest import MakeOffice
from thidua_desktop.domain.errors import Problem
from thidua_desktop.services.office import Office
from thidua_desktop.services.progress import Silent
from thidua_desktop.services.reports.report import Params
from thidua_desktop.texts.problems import sentence

KEY = "work-report"
YEAR, HALF = Params(period="2024/N"), Params(period="2024/H1")
NUMBER = {"number": "1", "on_day": "01/12/2024"}


@pytest.fixture
def second(make_office: MakeOffice) -> Office:
    return make_office("106", "district", folder="second")


def notes(office: Office, path: Path, *, take: bool = True) -> list[Problem]:
    preview = office.exchange.preview(path, Silent())
    if take:
        office.exchange.apply(preview, progress=Silent())
    return [note for note in preview.notes if note.code == "note_paper_number_twice"]


def sent(office: Office, folder: Path, to: str = "106") -> Path:
    return office.exchange.export(to, folder).value.path


def test_one_number_on_two_papers_is_told_before_it_is_taken_and_afterwards(
    district: Office, second: Office, tmp_path: Path
) -> None:
    district.papers.save(KEY, YEAR, NUMBER)
    second.papers.save(KEY, HALF, NUMBER | {"on_day": "01/07/2024"})
    (note,) = notes(second, sent(district, tmp_path))
    assert sentence(note) == (
        "Số 1/BC-UBND năm 2024 của Huyện Tam Đường có trên nhiều văn bản: Báo cáo công tác thi đua,"
        " khen thưởng, 6 tháng đầu năm 2024, ngày 01/07/2024; Báo cáo công tác thi đua, khen"
        " thưởng, năm 2024, ngày 01/12/2024. Hãy đối chiếu sổ văn bản và sửa số của văn bản lấy"
        " sau."
    )
    assert second.papers.head(KEY, HALF).taken_by == (
        "Báo cáo công tác thi đua, khen thưởng, năm 2024, ngày 01/12/2024"
    )
    # What is printed is the paper itself.
    assert second.reports.paper(KEY, HALF).letterhead.number == "01/BC-UBND"
    second.papers.save(KEY, HALF, {"number": "2"})
    assert second.papers.head(KEY, HALF).taken_by == ""
    assert second.papers.head(KEY, YEAR).taken_by == ""


def test_the_office_above_is_told_too(
    district: Office, second: Office, province: Office, tmp_path: Path
) -> None:
    district.papers.save(KEY, YEAR, NUMBER)
    second.papers.save(KEY, HALF, NUMBER)
    assert notes(province, sent(district, tmp_path, "12")) == []
    assert len(notes(province, sent(second, tmp_path, "12"))) == 1


def test_numbers_that_only_look_alike_are_no_matter(
    district: Office, second: Office, tmp_path: Path
) -> None:
    district.papers.save(KEY, YEAR, NUMBER)
    district.papers.save(KEY, Params(period="2024/Q1"), {})
    second.papers.save(KEY, HALF, NUMBER | {"number": "1a"})
    second.papers.save("launch-plan", Params(campaign="PT-2024-001"), NUMBER)
    second.papers.save(KEY, Params(period="2024/Q3"), NUMBER | {"on_day": "01/12/2025"})
    second.papers.save(KEY, Params(period="2024/Q2"), {})
    assert notes(second, sent(district, tmp_path)) == []
