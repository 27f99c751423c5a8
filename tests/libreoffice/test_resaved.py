"""A bundle that LibreOffice opened and saved again says the same; a cell changed there is named."""

import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.suite import needs_suite, saved
from thidua_desktop.bundles.parcel import FileVerdict, Parcel
from thidua_desktop.bundles.read import read_bundle
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.progress import Silent

pytestmark = needs_suite
GOLDEN = Path(__file__).resolve().parents[1] / "bundles" / "golden"
WAYS = [("xlsx",), ("ods", "xlsx"), ("xls", "xlsx")]


@pytest.fixture(scope="session")
def profile(tmp_path_factory: pytest.TempPathFactory) -> str:
    return tmp_path_factory.mktemp("profile").as_uri()


@pytest.fixture
def copied(tmp_path: Path) -> Any:
    def copy(name: str) -> Path:
        return Path(shutil.copy(GOLDEN / f"{name}.xlsx", tmp_path / f"{name}.xlsx"))

    return copy


def rows(parcel: Parcel) -> dict[str, Held]:
    return {one.held.record.id: one.held for one in parcel.rows}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", ["tdx-1.0", "tdx-1.1", "tdx-1.2"])
def test_saved_again_it_says_the_same(
    copied: Any, profile: str, name: str, way: tuple[str, ...]
) -> None:
    path = copied(name)
    before = read_bundle(path, Silent())
    after = read_bundle(saved(path, profile, *way), Silent())
    assert (after.verdict, after.complete) == (FileVerdict.RESAVED, True)
    assert after.problems == ()
    assert rows(after) == rows(before)
    assert (after.text, after.signature) == (before.text, before.signature)
    assert (after.acks, after.rivals, after.roster) == (before.acks, before.rivals, before.roster)


def test_a_cell_edited_there_makes_its_row_a_proposal_and_no_other(
    copied: Any, profile: str
) -> None:
    path = copied("tdx-1.2")
    before = read_bundle(path, Silent())
    row = next(one for one in before.rows if one.sheet == "HOAT_DONG")
    title = row.held.record.title  # type: ignore[attr-defined]
    sheet = saved(path, profile, "ods")
    edited = sheet.with_name("sua-tay.ods")
    with zipfile.ZipFile(sheet) as source, zipfile.ZipFile(edited, "w") as target:
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename == "content.xml":
                assert title.encode() in data
                data = data.replace(f">{title}<".encode(), ">Tên sửa tay<".encode(), 1)
            target.writestr(entry, data)
    after = read_bundle(saved(edited, profile, "xlsx"), Silent())
    assert (after.verdict, after.complete) == (FileVerdict.EDITED, False)
    assert after.edited == ((row.sheet, row.row),)
    assert {one.held.record.id for one in after.rows if one.intact} == rows(before).keys() - {
        row.held.record.id
    }
