"""Fields and kinds that came after the first format: older programs hand them on unharmed."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.bundles.books import column, read, saved_again, written
from tests.bundles.samples import Rows
from thidua_desktop.bundles import layout, pages, rows_in
from thidua_desktop.bundles import read as reading
from thidua_desktop.bundles.layout import NAMES, SINCE_PAPER
from thidua_desktop.bundles.limits import MOST_SHEETS
from thidua_desktop.bundles.read import FileVerdict, Parcel
from thidua_desktop.domain.kinds import Kind, definition, kind_of
from thidua_desktop.domain.sync import Held

GOLDEN = Path(__file__).parent / "golden"
ADDED = {
    kind: {field.name for field in definition(kind).fields if field.added}
    for kind in Kind
    if any(field.added for field in definition(kind).fields)
}


@pytest.fixture
def today(tmp_path: Path) -> Path:
    """Give a copy of the golden file of today's format."""
    return Path(shutil.copy(GOLDEN / "tdx-1.3.xlsx", tmp_path))


@contextmanager
def older_program() -> Iterator[None]:
    """Read and write as a program that knows none of the added fields."""
    sheets = {
        kind: layout.Sheet(kind, sheet.name, tuple(_first(kind, sheet.columns)))
        for kind, sheet in layout.SHEETS.items()
    }
    with pytest.MonkeyPatch.context() as patch:
        for module in (reading, pages):
            patch.setattr(module, "SHEETS", sheets)
        patch.setattr(rows_in, "recognised", lambda row: row)
        yield


def _first(kind: Kind, columns: tuple[layout.Column, ...]) -> Iterator[layout.Column]:
    return (c for c in columns if c.outer not in ADDED.get(kind, set()))


def rows(parcel: Parcel) -> dict[Kind, list[Held]]:
    found: dict[Kind, list[Held]] = {kind: [] for kind in Kind}
    for row in parcel.rows:
        found[kind_of(row.held.record)].append(row.held)
    return found


def claimed(path: Path, sheet: str) -> list[str]:
    page = load_workbook(path)[sheet]
    return [page.cell(row, column(page, "h")).value for row in range(3, page.max_row + 1)]


@pytest.mark.parametrize("name", ["tdx-1.0", "tdx-1.1", "tdx-1.2", "tdx-1.3"])
def test_a_file_of_any_format_may_be_saved_again_on_the_way(name: str, tmp_path: Path) -> None:
    parcel = read(saved_again(Path(shutil.copy(GOLDEN / f"{name}.xlsx", tmp_path))))
    assert parcel.problems == ()
    assert parcel.verdict is FileVerdict.RESAVED
    assert all(row.intact for row in parcel.rows)


def test_an_older_program_keeps_added_values_under_the_same_digest(today: Path) -> None:
    with older_program():
        parcel = read(today)
    assert parcel.verdict is FileVerdict.INTACT
    for kind, names in ADDED.items():
        of_kind = rows(parcel)[kind]
        assert [held.digest for held in of_kind] == claimed(today, NAMES[kind])
        assert set(of_kind[0].extra or {}) == names


def test_a_program_before_1_3_reads_the_other_sheets_and_knows_that_there_is_more(
    today: Path,
) -> None:
    sheets = {kind: sheet for kind, sheet in layout.SHEETS.items() if kind not in SINCE_PAPER}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "SHEETS", sheets)
        parcel = read(today)
    assert (parcel.verdict, parcel.problems) == (FileVerdict.INTACT, ())
    assert {kind_of(row.held.record) for row in parcel.rows} == set(sheets)
    assert not parcel.complete
    assert read(today).complete


def test_what_an_older_program_handed_on_is_what_was_sent(today: Path, tmp_path: Path) -> None:
    sent: Rows = rows(read(today))
    with older_program():
        passed_on = written(tmp_path / "passed", rows(read(today))).path
    parcel = read(passed_on)
    assert rows(parcel) == sent
    assert parcel.verdict is FileVerdict.INTACT


def test_a_filled_column_taken_out_is_noticed_in_its_rows(today: Path) -> None:
    def remove(book: Any) -> None:
        page = book[NAMES[Kind.CRITERIA_TABLE]]
        page.delete_cols(column(page, "ranking"))

    parcel = read(saved_again(today, remove))
    altered = [row.held.record for row in parcel.rows if not row.intact]
    assert [kind_of(record) for record in altered] == [Kind.CRITERIA_TABLE] * 2
    assert parcel.verdict is FileVerdict.EDITED


def test_every_kind_fits_into_one_workbook() -> None:
    around = 6  # The cover, the deleted rows, the lists, rivals, keys, the manifest.
    assert len(Kind) + around <= MOST_SHEETS
    assert len(set(NAMES.values())) == len(Kind)
    assert all(name.isascii() and name == name.upper() for name in NAMES.values())
