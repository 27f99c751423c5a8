"""What the fast reader reads, openpyxl reads alike; where they would differ the file is refused."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from decimal import Decimal
from io import BytesIO
from itertools import islice
from pathlib import Path

import pytest
import python_calamine
from openpyxl import Workbook
from openpyxl.styles.numbers import BUILTIN_FORMATS

from tests.bundles.books import written
from tests.bundles.hostile import (
    BOOK,
    CASES,
    in_sheet,
    more_rows,
    parts_of,
    replaced,
    sheet_of,
    with_shared_texts,
    zipped,
)
from thidua_desktop.bundles import envelope, grid
from thidua_desktop.bundles.cells import Broken
from thidua_desktop.bundles.grid import Grids
from thidua_desktop.bundles.opening import opened, rows_of
from thidua_desktop.domain.errors import UserError

HERE = Path(__file__).parent
FILES = [*(HERE / "golden").glob("*.xlsx"), *(HERE.parent / "criteria" / "files").glob("*.xlsx")]
WIDTH = 120
MOST = 7_000  # openpyxl goes through all rows there could be, when there is one at the end.
REFUSED = "refused"

# One row each, below the honest ones; what both make of it, or that the file is refused.
ROWS: dict[str, str] = {
    "numbers": '<c r="A9"><v>12</v></c><c r="B9"><v>-0.5</v></c><c r="C9" t="n"><v>1E5</v></c>',
    "long numbers": '<c r="A9"><v>123456789012345678</v></c><c r="B9"><v>0.123456789012345</v></c>',
    "digits of the machine": '<c r="A9"><v>4.3499999999999996</v></c><c r="B9"><v>1e-7</v></c>',
    "endless": '<c r="A9"><v>1e400</v></c><c r="B9"><v>-1e400</v></c>',
    "minus zero": '<c r="A9"><v>-0</v></c><c r="B9"><v>0.0</v></c>',
    "many digits": '<c r="A9"><v>99999999999999999999</v></c>',
    "yes and no": '<c r="A9" t="b"><v>1</v></c><c r="B9" t="b"><v>0</v></c>',
    "neither": '<c r="A9" t="b"><v>7</v></c>',
    "errors": '<c r="A9" t="e"><v>#N/A</v></c><c r="B9" s="3" t="e"><v>#DIV/0!</v></c>',
    "unknown error": '<c r="A9" t="e"><v>#GETTING_DATA</v></c>',
    "texts": '<c r="A9" t="str"><v>=1+1</v></c><c r="B9" t="inlineStr"><is><t>00123</t></is></c>',
    "blanks": '<c r="A9" t="inlineStr"><is><t xml:space="preserve"> a\n b </t></is></c>',
    "escapes": '<c r="A9" t="str"><v>_x000D__x0041_ _x005F_x0041_ _xD83D_ _X0041_</v></c>',
    "entities": '<c r="A9" t="str"><v>a&amp;b&#10;c&#x1F600;&lt;&quot;&apos;&gt;</v></c>',
    "line ends": '<c r="A9" t="str"><v>a\r\nb\rc</v></c><c r="B9" t="str"><v>a&#13;b</v></c>',
    "nothing": '<c r="A9" t="str"><v></v></c><c r="B9" t="inlineStr"><is><t></t></is></c>'
    '<c r="C9" t="inlineStr"/><c r="D9" t="n" /><c r="E9"></c><c r="F9"><v>1</v></c>',
    "formulas": '<c r="A9"><f>1+1</f><v>2</v></c><c r="B9"><f>A9</f></c><c r="C9"><v>3</v></c>'
    '<c r="D9" t="str"><f>"a"</f><v>a</v></c><c r="E9" t="b"><f>A9=2</f><v>1</v></c>'
    '<c r="F9" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="G9"><f t="shared" si="0"/><v>1</v></c>',
    "formula as LibreOffice has it": '<c r="A9" s="1"><f aca="false">SUM(B9:C9)</f><v>2</v></c>',
    "no address": "<c><v>1</v></c><c><v>2</v></c>",
    "small letters": '<c r="a9"><v>1</v></c>',
    "looks first": '<c s="1" r="A9"><v>1</v></c><c t="str" r="B9"><v>b</v></c>',
    "kind first": '<c r="A9" t="str" s="1"><v>1</v></c>',
    "meta": '<c r="A9" cm="1"><v>1</v></c>',
    "day of letters": '<c r="A9" t="d"><v>2024-03-05</v></c>',
    "rich": '<c r="A9" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></is></c>',
    "read aloud": '<c r="A9" t="inlineStr"><is><t>a</t><rPh sb="0" eb="1"><t>b</t></rPh></is></c>',
    "spaced": '\n <c r="A9">\n <v>1</v>\n </c>\n',
    "spaced number": '<c r="A9"><v> 1 </v></c>',
    "underlined number": '<c r="A9"><v>1_000</v></c>',
    "arabic number": '<c r="A9"><v>\u0661\u0662</v></c>',
    "plus": '<c r="A9"><v>+5</v></c>',
    "dots": '<c r="A9"><v>.5</v></c><c r="B9"><v>5.</v></c>',
    "two values": '<c r="A9"><v>1</v><v>2</v></c>',
    "text in a number": '<c r="A9"><is><t>a</t></is></c>',
    "two texts": '<c r="A9" t="inlineStr"><is><t>a</t><t>b</t></is></c>',
    "cell in cell": '<c r="A9"><c r="B9"><v>1</v></c></c>',
    "unknown kind": '<c r="A9" t="zz"><v>1</v></c>',
    "format of letters": '<c r="A9" s="x"><v>1</v></c>',
    "hidden": '<c r="A9"><v>1<!-- x -->2</v></c>',
    "unread": '<c r="A9" t="str"><v><![CDATA[x]]></v></c>',
}


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return written(tmp_path_factory.mktemp("honest")).path.read_bytes()


def by_fast(data: bytes) -> dict[str, list[list[object]]] | str:
    """Return all cells of a file as the program reads them, or that it is refused."""
    try:
        envelope.check(data, "a.xlsx")
        grids = Grids(data)
        return {name: _even(grids.rows(name, WIDTH)) for name in grids.names}
    except UserError:
        return REFUSED


def by_openpyxl(data: bytes) -> dict[str, list[list[object]]] | str:
    """Return all cells of a file as openpyxl reads them, or that it cannot."""
    try:
        with closing(opened(BytesIO(data))) as book:
            return {page.title: _even(rows_of(page, WIDTH)) for page in book.worksheets}
    except UserError:
        return REFUSED


def _even(rows: Iterator[list[object]]) -> list[list[object]]:
    """Return rows of one width, blank ones at the end left out."""
    even = [[*map(_told, row), *[None] * (WIDTH - len(row))] for row in islice(rows, MOST)]
    while even and not any(cell is not None for cell in even[-1]):
        even.pop()
    return even


def _told(cell: object) -> object:
    """Return a cell without what means nothing: a formula's spelling, blanks at a text's edges."""
    if isinstance(cell, Broken):
        return cell.formula
    return cell.strip() or None if isinstance(cell, str) else cell


def assert_alike(data: bytes) -> None:
    fast = by_fast(data)
    assert fast in (REFUSED, by_openpyxl(data))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_files_of_old_are_read_alike(path: Path) -> None:
    data = path.read_bytes()
    assert by_fast(data) == by_openpyxl(data) != REFUSED


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_files_of_old_with_shared_texts_are_read_alike(path: Path) -> None:
    if "xl/sharedStrings.xml" in parts_of(path.read_bytes()):
        pytest.skip("it has them already")
    data = with_shared_texts(path.read_bytes())
    assert by_fast(data) == by_fast(path.read_bytes()) != REFUSED
    # Of a shared "_x005F_x0041_" openpyxl keeps "_x0041_", which then means "A".
    if b"_x005F_" not in parts_of(data)["xl/sharedStrings.xml"]:
        assert by_fast(data) == by_openpyxl(data)


def test_a_bundle_as_it_is_written_needs_the_fast_reader_only(
    honest: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(*_: object) -> None:
        raise AssertionError

    expected = by_openpyxl(honest)
    monkeypatch.setattr(grid, "opened", slow)
    assert by_fast(honest) == expected
    assert by_fast(with_shared_texts(honest)) == expected


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_hostile_files_are_refused_or_read_alike(case: object, honest: bytes) -> None:
    assert by_fast(case.make(honest)) == REFUSED  # type: ignore[attr-defined]


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_odd_rows_are_read_alike_or_refused(row: str, honest: bytes) -> None:
    assert_alike(more_rows(honest, f'<row r="9">{row}</row>'.encode()))


READ = {"numbers", "formulas", "no address", "looks first", "kind first", "meta", "rich", "spaced"}


@pytest.mark.parametrize("name", sorted(READ))
def test_what_honest_programs_write_is_not_refused(name: str, honest: bytes) -> None:
    data = more_rows(honest, f'<row r="9">{ROWS[name]}</row>'.encode())
    assert by_fast(data) == by_openpyxl(data) != REFUSED


@pytest.mark.parametrize(
    "strings",
    [
        "<si><t>a</t></si>",
        '<si><t xml:space="preserve"> a </t></si>',
        "<si/>",
        "<si><t/></si>",
        "<si><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></si>",
        '<si><r><t xml:space="preserve">a </t></r><r><t>b</t></r></si>',
        '<si><t>a</t><rPh sb="0" eb="1"><t>b</t></rPh><phoneticPr fontId="1"/></si>',
        "<si><t>a&amp;b&#10;_x000D_</t></si>",
        "<si><t>a</t><t>b</t></si>",
        "<si>\n<t>a</t>\n</si>",
        "<si><t>&foo;</t></si>",
        "<!-- a --><si><t>a</t></si>",
        "<x><t>a</t></x>",
    ],
)
def test_odd_shared_texts_are_read_alike_or_refused(strings: str, honest: bytes) -> None:
    data = with_shared_texts(honest)
    count = parts_of(data)["xl/sharedStrings.xml"].count(b"<si>")
    made = replaced(data, "xl/sharedStrings.xml", b"</sst>", strings.encode() + b"</sst>")
    assert_alike(more_rows(made, b'<row r="9"><c r="A9" s="3" t="s"><v>%d</v></c></row>' % count))


@pytest.mark.parametrize("old", [False, True])
@pytest.mark.parametrize(
    "number",
    ["0", "0.5", "1", "45000", "45000.25", "59", "60", "61", "2958465", "2958466", "-5", "1e9"],
)
def test_days_of_every_format_are_read_alike(number: str, *, old: bool) -> None:
    book = Workbook()
    own = ["dd/mm/yyyy;@", '0.0"đ"', "[h]:mm", "[Red]0", "mm:ss", "0.0%", '0"%"', "\\d0", "_d0"]
    for row, code in enumerate([*BUILTIN_FORMATS.values(), *own], start=1):
        cell = book.active.cell(row, 1, 45000)
        cell.number_format = code
    file = BytesIO()
    book.save(file)
    part = sheet_of_any(file.getvalue())
    sheet = parts_of(file.getvalue())[part].replace(b"<v>45000</v>", f"<v>{number}</v>".encode())
    parts = {**parts_of(file.getvalue()), part: sheet}
    if old:
        parts[BOOK] = parts[BOOK].replace(b"<workbookPr ", b'<workbookPr date1904="1" ')
        assert b"date1904" in parts[BOOK]
    fast, slow = by_fast(zipped(parts)), by_openpyxl(zipped(parts))
    assert isinstance(fast, dict)
    assert isinstance(slow, dict)
    pairs = zip(fast["Sheet"], slow["Sheet"], strict=True)
    for row, ((ours,), (theirs,)) in enumerate(((a[:1], b[:1]) for a, b in pairs), start=1):
        assert _same(ours, theirs, out_of_reach=number == "-5"), (row, ours, theirs)


def test_a_sheet_that_turns_odd_in_its_middle_is_read_whole(honest: bytes) -> None:
    rows = [f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(9, 6000)]
    rows[4000] = rows[4000].replace("<c r=", '<c cm="1" r=')
    data = more_rows(honest, "".join(rows).encode())
    assert by_fast(data) == by_openpyxl(data) != REFUSED


def test_sheets_of_another_spelling_are_left_to_the_slow_reader(honest: bytes) -> None:
    part = sheet_of(honest)
    sheet = parts_of(honest)[part].decode()
    named = sheet.replace("</", "\x01").replace("<", "<x:").replace("\x01", "</x:")
    named = named.replace("<x:?xml", "<?xml").replace("xmlns=", "xmlns:x=")
    data = zipped({**parts_of(honest), part: named.encode()})
    assert by_fast(data) == by_openpyxl(honest)


def test_what_a_formula_came_to_is_known(honest: bytes) -> None:
    for cells in (ROWS["formulas"], ROWS["formulas"].replace('<c r="C9">', '<c cm="1" r="C9">')):
        data = more_rows(honest, f'<row r="9">{cells}</row>'.encode())
        grids = Grids(data)
        name = next(n for n, part in grids._frame.sheets.items() if part == sheet_of(data))
        row = list(grids.rows(name, 7))[8]
        came_to = [cell.came_to for cell in row if isinstance(cell, Broken)]
        assert came_to[:4] == [2, None, "a", True]
        assert isinstance(came_to[4], Broken)
        assert came_to[5] == 1


def test_a_reader_that_gives_up_is_a_file_that_is_refused(
    honest: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PanicException(BaseException):
        pass

    def panic(_: object) -> None:
        raise PanicException

    monkeypatch.setattr(python_calamine, "load_workbook", panic)
    assert by_fast(honest) == REFUSED


def test_merged_cells_are_listed(honest: bytes) -> None:
    merged = b'</sheetData><mergeCells count="1"><mergeCell ref="B3:C4"/></mergeCells>'
    grids = Grids(in_sheet(honest, b"</sheetData>", merged))
    for name in grids.names:
        list(grids.rows(name, WIDTH))
    assert ("B3:C4",) in [grids.merged(name) for name in grids.names]


def sheet_of_any(data: bytes) -> str:
    return next(name for name in parts_of(data) if name.startswith("xl/worksheets/sheet"))


def _same(ours: object, theirs: object, *, out_of_reach: bool) -> bool:
    if out_of_reach and isinstance(theirs, date):
        return not isinstance(ours, (int, Decimal, str))  # Before 1900 there is no day.
    return ours == theirs and type(ours) is type(theirs)
