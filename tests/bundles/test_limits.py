"""Every limit holds exactly: one below and at the limit a file is read, one above it is not."""

import zipfile
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.bundles.books import column, edit, read, saved_again, written
from tests.bundles.hostile import (
    BOOK,
    STRINGS,
    STYLES,
    in_sheet,
    more_rows,
    parts_of,
    replaced,
    with_shared_texts,
    zipped,
)
from tests.bundles.samples import an_activity
from thidua_desktop.bundles import envelope, layout, limits, package, sheet_in
from thidua_desktop.bundles.grid import Grids
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind

SHEET = "HOAT_DONG"
COLUMNS = len(layout.SHEETS[Kind.ACTIVITY].columns)
FORMATS = 40  # More than the honest file has, to be filled up.


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    rows = {Kind.ACTIVITY: [an_activity(str(number)) for number in range(3)]}
    return written(tmp_path_factory.mktemp("honest"), rows).path.read_bytes()


def code(work: Callable[[], object]) -> str:
    """Return the code with which work is refused, or ""."""
    try:
        work()
    except UserError as refusal:
        return refusal.problems[0].code
    return ""


def of_rows(data: bytes) -> str:
    """Return the code with which a file's check, or its rows, are refused, or ""."""

    def work() -> None:
        envelope.check(data, "a.xlsx")
        for _ in Grids(data).rows(SHEET, COLUMNS):
            pass

    return code(work)


def entries(count: int, size: int = 10, packed: int = 10) -> list[zipfile.ZipInfo]:
    made = [zipfile.ZipInfo("[Content_Types].xml")]
    made += [zipfile.ZipInfo(f"xl/{number}.xml") for number in range(count - 1)]
    for entry in made:
        entry.file_size, entry.compress_size = size, packed
    return made


@pytest.mark.parametrize("step", [-1, 0, 1])
@pytest.mark.parametrize(
    ("make", "refusal"),
    [
        (lambda step: entries(limits.MOST_PARTS + step), "package_too_many_parts"),
        (
            lambda step: entries(1, limits.MOST_PART_BYTES + step, limits.MEGABYTE),
            "package_inflates_too_far",
        ),
        (
            lambda step: (
                entries(4, limits.MOST_INFLATED_BYTES // 4, limits.MEGABYTE)[:3]
                + entries(2, limits.MOST_INFLATED_BYTES // 4 + step, limits.MEGABYTE)[1:]
            ),
            "package_inflates_too_far",
        ),
        (lambda step: entries(1, limits.RATIO_FROM_BYTES + step, 1), "package_inflates_too_far"),
        (
            lambda step: entries(1, limits.MOST_RATIO * 60_000 + step, 60_000),
            "package_inflates_too_far",
        ),
    ],
    ids=["parts", "one part", "all parts", "ratio from", "ratio"],
)
def test_limits_of_the_zip(
    make: Callable[[int], list[zipfile.ZipInfo]], refusal: str, step: int
) -> None:
    made = make(step)
    for number, entry in enumerate(made):
        entry.filename = entry.orig_filename = entry.filename + str(number)
    assert code(lambda: package.check_directory(made)) == (refusal if step > 0 else "")


@pytest.mark.parametrize("step", [-1, 0, 1])
def test_bytes_of_the_file(step: int, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with path.open("wb") as file:
        file.truncate(limits.MOST_BYTES + step)
    found = code(lambda: envelope.file_bytes(path))
    assert found == ("file_too_large" if step > 0 else "")


@pytest.mark.parametrize("step", [-1, 0, 1])
def test_sheets(step: int) -> None:
    book = Workbook()
    for number in range(limits.MOST_SHEETS - 1 + step):
        book.create_sheet(f"S{number}")
    file = BytesIO()
    book.save(file)
    found = code(lambda: envelope.check(file.getvalue(), "a.xlsx"))
    assert found == ("too_many_sheets" if step > 0 else "")


@pytest.mark.parametrize("step", [-1, 0, 1])
def test_formats(step: int, honest: bytes) -> None:
    there = len(
        parts_of(honest)[STYLES].split(b"<cellXfs")[1].split(b"</cellXfs")[0].split(b"<xf ")
    )
    more = b'<xf numFmtId="0"/>' * (limits.MOST_FORMATS - there + 1 + step)
    made = replaced(honest, STYLES, b"</cellXfs>", more + b"</cellXfs>")
    assert of_rows(made) == ("too_many_formats" if step > 0 else "")


@pytest.mark.parametrize("step", [-1, 0, 1])
def test_names(step: int, honest: bytes) -> None:
    parts = parts_of(honest)
    there = parts[BOOK].count(b"<definedName ")
    more = b'<definedName name="a">A</definedName>' * (limits.MOST_NAMES - there + step)
    opened = parts[BOOK].replace(b"</definedNames>", more + b"</definedNames>")
    assert opened != parts[BOOK]
    found = of_rows(zipped({**parts, BOOK: opened}))
    assert found == ("too_many_names" if step > 0 else "")


@pytest.mark.parametrize("step", [-1, 0, 1])
def test_bytes_of_a_part_taken_in_whole(
    step: int, honest: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    largest = max(len(p) for n, p in parts_of(honest).items() if "/worksheets/" not in n)
    monkeypatch.setattr(limits, "MOST_PLAIN_BYTES", largest - step)
    assert of_rows(honest) == ("package_part_too_large" if step > 0 else "")


@pytest.mark.parametrize("step", [-1, 0, 1])
def test_marks_of_a_part_taken_in_whole(
    step: int, honest: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = parts_of(honest).items()
    most = max(part.count(b"<") for name, part in parts if "/worksheets/" not in name)
    monkeypatch.setattr(limits, "MOST_MARKS", most - step)
    assert of_rows(honest) == ("package_part_too_dense" if step > 0 else "")


@pytest.mark.parametrize(("letters", "refusal"), [("IU", ""), ("IV", ""), ("IW", "cell_too_far")])
def test_columns(letters: str, refusal: str, honest: bytes) -> None:
    cell = f'<row r="99"><c r="{letters}99"><v>1</v></c></row>'.encode()
    assert of_rows(more_rows(honest, cell)) == refusal


def test_every_sheet_of_ours_has_room_within_the_columns() -> None:
    widest = max(len(sheet.columns) for sheet in layout.SHEETS.values())
    assert widest + limits.MOST_STRANGE_COLUMNS < limits.MOST_COLUMNS


@pytest.mark.parametrize("step", [-1, 0, 1])
def test_blank_rows_above_a_row(step: int, honest: bytes) -> None:
    row = 5 + limits.MOST_BLANK_ROWS + 1 + step
    cell = b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (row, row)
    assert of_rows(more_rows(honest, cell)) == ("cells_far_below" if step > 0 else "")


@pytest.mark.parametrize("step", [-1, 0, 1])
def test_rows(step: int, honest: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_in, "MOST_ROWS", 3 - step)
    path = tmp_path / "a.xlsx"
    path.write_bytes(honest)
    codes = [problem.code for problem in read(path).problems]
    assert ("rows_too_many" in codes) == (step > 0)


@pytest.mark.parametrize("step", [-1, 0, 1])
def test_bytes_of_a_row(step: int, honest: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    row = b'<row r="99"><c r="A99" t="str"><v>' + b"a" * 30_000 + b"</v></c></row>"
    monkeypatch.setattr(limits, "MOST_ROW_BYTES", len(row) - len(b"<row ") - step)
    assert of_rows(more_rows(honest, row)) == ("row_too_large" if step > 0 else "")


@pytest.mark.parametrize("step", [-1, 0, 1])
def test_merged_ranges(step: int, honest: bytes) -> None:
    merged = b'<mergeCell ref="A300:B300"/>' * (limits.MOST_MERGED + step)
    made = in_sheet(
        honest, b"</sheetData>", b"</sheetData><mergeCells>" + merged + b"</mergeCells>"
    )
    assert of_rows(made) == ("merged_too_many" if step > 0 else "")


@pytest.mark.parametrize("step", [-1, 0, 1])
def test_bytes_behind_the_rows(step: int, honest: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    behind = len(next(p for p in parts_of(honest).values() if b"</sheetData>" in p))
    made = in_sheet(honest, b"</sheetData>", b"</sheetData>" + b" " * behind)
    foot = _foot(made)
    monkeypatch.setattr(limits, "MOST_FRAME_BYTES", foot - step)
    assert of_rows(made) == ("package_part_too_large" if step > 0 else "")


@pytest.mark.parametrize("step", [-1, 0, 1])
def test_characters_of_a_cell(step: int, honest: bytes) -> None:
    text = b"a" * (limits.MOST_CELL_CHARACTERS + step)
    cell = b'<row r="99"><c r="A99" t="inlineStr"><is><t>' + text + b"</t></is></c></row>"
    assert of_rows(more_rows(honest, cell)) == ("cell_text_too_long" if step > 0 else "")


@pytest.mark.parametrize("step", [-1, 0, 1])
def test_characters_and_number_of_shared_texts(
    step: int, honest: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = with_shared_texts(honest)
    strings = parts_of(data)[STRINGS]
    for name, most, refusal in (
        ("MOST_STRINGS", strings.count(b"<si>"), "too_many_texts"),
        ("MOST_STRING_BYTES", len(strings), "package_part_too_large"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(limits, name, most - step)
            assert of_rows(data) == (refusal if step > 0 else "")
    longest = limits.MOST_CELL_CHARACTERS + step
    made = replaced(data, STRINGS, b"<si>", b"<si><t>" + b"a" * longest + b"</t></si><si>")
    assert of_rows(made) == ("cell_text_too_long" if step > 0 else "")


@pytest.mark.parametrize("step", [-1, 0, 1])
def test_what_the_slow_reader_is_given(
    step: int, honest: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = more_rows(honest, b'<row r="99"><c s="0" r="A99"><v>1</v></c></row>')
    size = len(next(p for n, p in parts_of(made).items() if b'<c s="0" r="A99">' in p))
    monkeypatch.setattr(limits, "MOST_SLOW_BYTES", size - step)
    assert of_rows(made) == ("sheet_markup_unusual" if step > 0 else "")


@pytest.mark.parametrize("step", [-1, 0, 1])
def test_seconds_a_sheet_may_take(step: int, honest: bytes) -> None:
    rows = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (n, n) for n in range(99, 1500))
    ticks = iter([0.0, *[limits.MOST_SECONDS + step] * 10])
    grids = Grids(more_rows(honest, rows), lambda: next(ticks))
    found = code(lambda: list(grids.rows(SHEET, COLUMNS)))
    assert found == ("sheet_takes_too_long" if step > 0 else "")


@pytest.mark.parametrize("step", [-1, 0, 1])
def test_line_feeds_of_a_cell(step: int, tmp_path: Path) -> None:
    rows = {Kind.ACTIVITY: [an_activity()]}
    text = "\n".join("a" for _ in range(limits.MOST_LINE_FEEDS + 1 + step))
    path = saved_again(written(tmp_path, rows).path, edit(SHEET, 3, "outcome", text))
    codes = [problem.code for problem in read(path).problems]
    assert codes == (["cell_lines_too_many"] if step > 0 else [])


@pytest.mark.parametrize("step", [-1, 0, 1])
def test_characters_of_columns_unknown_here(step: int, tmp_path: Path) -> None:
    rows = {Kind.ACTIVITY: [an_activity()]}
    extra = '{"a": "' + "b" * (limits.MOST_EXTRA_CHARACTERS - len('{"a": ""}') + step) + '"}'
    path = saved_again(written(tmp_path, rows).path, edit(SHEET, 3, "x", extra))
    codes = [problem.code for problem in read(path).problems]
    assert codes == (["extra_too_long"] if step > 0 else [])


@pytest.mark.parametrize("step", [-1, 0, 1])
def test_columns_unknown_here(step: int, tmp_path: Path) -> None:
    rows = {Kind.ACTIVITY: [an_activity()]}

    def add(book: object) -> None:
        page = book[SHEET]  # type: ignore[index]
        for number in range(COLUMNS + 1, COLUMNS + limits.MOST_STRANGE_COLUMNS + 1 + step):
            page.cell(2, number).value = f"new{number}"
            page.cell(3, number).value = Decimal(number)
        assert column(page, "row_id") < COLUMNS

    path = saved_again(written(tmp_path, rows).path, add)
    (row,) = read(path).rows
    kept = row.held.extra or {}
    assert len(kept) == limits.MOST_STRANGE_COLUMNS + min(step, 0)


@pytest.mark.parametrize("step", [-1, 0, 1])
def test_rows_above_the_headings(step: int, tmp_path: Path) -> None:
    rows = {Kind.ACTIVITY: [an_activity()]}
    above = limits.MOST_HEADING_ROWS - 1 + step

    def push(book: object) -> None:
        book[SHEET].insert_rows(1, above)  # type: ignore[index]

    parcel = read(saved_again(written(tmp_path, rows).path, push))
    codes = [problem.code for problem in parcel.problems if problem.row == 0]
    assert ("headings_missing" in codes) == (step > 0)


def _foot(data: bytes) -> int:
    sheet = next(p for p in parts_of(data).values() if b"</sheetData>      " in p)
    return len(sheet) - sheet.index(b"</sheetData>")
