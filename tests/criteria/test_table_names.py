"""How a version of a table is called, everywhere one may be named."""

from pathlib import Path

import pytest

from tests.criteria.books import FULL, saved
from tests.criteria.conftest import Take
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.ids import is_id
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.texts.problems import sentence

JUDGED = "min=0; max=10; step=0; reason_below_max=no"


@pytest.fixture
def first(office: Office, tmp_path: Path, take: Take) -> str:
    """Return a table that is applied."""
    uid = take(saved(tmp_path / "x.xlsx", FULL, (1, "Thu", 10, "Chấm tay", "R13", JUDGED)))
    settled = {"ranking": "DONG_HANG", "not_applicable": "LOAI_BO"}
    office.records.save(Kind.CRITERIA_TABLE, settled, uid)
    return office.tables.apply(uid).value.id


def named(office: Office, text: str) -> str:
    return office.records.get(Kind.CRITERIA_TABLE, text).id


def test_a_table_is_shown_with_code_year_and_version_and_sorted_by_name(
    office: Office, first: str
) -> None:
    second = office.tables.renew(first).value.id
    assert office.records.label(Kind.CRITERIA_TABLE, first) == "X/2025/1 – Bảng X"
    assert office.records.label(Kind.CRITERIA_TABLE, second) == "X/2025/2 – Bảng X"
    criterion = office.records.every(Kind.CRITERION, table=first)[0]
    assert office.records.label(Kind.CRITERION, criterion.id) == "1 – Thu"
    found = office.records.every(Kind.CRITERIA_TABLE)
    assert [table.name for table in found] == sorted(table.name for table in found)


def test_a_reference_takes_code_year_and_version(office: Office, first: str) -> None:
    second = office.tables.renew(first).value.id
    assert named(office, "X/2025/1") == first
    assert named(office, "X/2025/2") == second
    rows = office.records.every(Kind.CRITERION, table="X/2025/2")
    assert [row.table for row in rows] == [second]


@pytest.mark.parametrize("text", ["X", "X/2025"])
def test_of_several_versions_the_one_applied_is_meant(
    office: Office, first: str, text: str
) -> None:
    second = office.tables.renew(first).value.id
    assert named(office, text) == office.tables.find(text).id == first
    assert office.tables.apply(text).value.id == second
    assert named(office, text) == office.tables.find(text).id == second


def test_where_none_or_two_are_applied_the_versions_are_listed_by_name(
    office: Office, tmp_path: Path, take: Take
) -> None:
    take(saved(tmp_path / "x.xlsx", FULL, (1, "Thu", 10)))
    take(saved(tmp_path / "x.xlsx", FULL, (1, "Thu", 10)), year="2026")
    with pytest.raises(UserError) as refusal:
        named(office, "X")
    (problem,) = refusal.value.problems
    assert problem.code == "reference_doubtful"
    assert problem.params["choices"] == "X/2025/1 – Bảng X; X/2026/1 – Bảng X"
    assert not any(is_id(word) for word in sentence(problem).split())


def test_a_label_follows_a_change_of_the_year(office: Office, tmp_path: Path, take: Take) -> None:
    uid = take(saved(tmp_path / "x.xlsx", FULL, (1, "Thu", 10)))
    assert office.records.choices(Kind.CRITERION, "X/2025/1")
    office.records.save(Kind.CRITERIA_TABLE, {"year": 2026}, uid)
    assert office.records.choices(Kind.CRITERION, "X/2026/1")
    assert not office.records.choices(Kind.CRITERION, "X/2025/1")
