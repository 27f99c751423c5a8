"""Whatever becomes of a file's bytes, it is read or refused by name; there is no third way."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.bundles.books import written
from tests.bundles.hostile import parts_of, with_shared_texts, zipped
from tests.bundles.samples import Watcher
from tests.bundles.test_two_readers import REFUSED, by_fast, by_openpyxl
from thidua_desktop.bundles.read import read_bundle
from thidua_desktop.domain.errors import UserError
from thidua_desktop.texts.problems import SENTENCES, sentence

FEW = settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.data_too_large],
)
# What a change in a part is made of: pieces of sheets, of XML, and of what readers stumble over.
PIECES = [
    *(
        b"<",
        b">",
        b'"',
        b"/",
        b"&",
        b";",
        b"=",
        b" ",
        b"\n",
        b"\0",
        b"\xff",
        b"]]>",
        b"<!--",
        b"-->",
    ),
    *(b"<row ", b"</row>", b"<c ", b"</c>", b"<v>", b"</v>", b"<is>", b"<t>", b"<f>1</f>", b"<r>"),
    *(
        b"</sheetData>",
        b"<sheetData>",
        b"</worksheet>",
        b"<mergeCell ",
        b"</si>",
        b"<si>",
        b"<xf/>",
    ),
    *(b' t="s"', b' t="b"', b' t="e"', b' s="1"', b' r="A3"', b' r="3"', b' r="1048576"', b"XFD"),
    *(b"1e999", b"-1", b"99999999999999999999", b"NaN", b"#N/A", b"_x0000_", b"&#0;", b"&lt;"),
    *(b"<!DOCTYPE a>", b"<![CDATA[", b"<?x?>", b"xmlns=", b"x:", b"\xef\xbb\xbf", "Đ".encode()),
]


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return written(tmp_path_factory.mktemp("honest")).path.read_bytes()


@pytest.fixture(scope="module")
def shared(honest: bytes) -> bytes:
    return with_shared_texts(honest)


def judged(data: bytes, folder: Path) -> None:
    """Read a file; what is refused has one reason, and words for it."""
    path = folder / "a.xlsx"
    path.write_bytes(data)
    try:
        parcel = read_bundle(path, Watcher())
    except UserError as refusal:
        for problem in refusal.problems:
            assert problem.code in SENTENCES
            assert sentence(problem)
        return
    for row_problem in parcel.problems:
        assert row_problem.code in SENTENCES
        assert sentence(row_problem)
    assert list(folder.iterdir()) == [path]


@FEW
@given(draw=st.data())
def test_bytes_of_the_zip(draw: st.DataObject, honest: bytes, tmp_path: Path) -> None:
    data = bytearray(honest)
    places = draw.draw(st.lists(st.integers(0, len(data) - 1), min_size=1, max_size=4))
    for place in places:
        # Most of what matters stands at the ends.
        end = draw.draw(st.booleans())
        at = len(data) - 1 - place % 1200 if end else place % len(data)
        data[at] = draw.draw(st.integers(0, 255))
    if draw.draw(st.booleans()):
        cut = draw.draw(st.integers(0, len(data)))
        data = data[:cut] + data[cut + draw.draw(st.integers(1, 64)) :]
    judged(bytes(data), tmp_path)


@FEW
@given(draw=st.data())
def test_bytes_of_its_parts(
    draw: st.DataObject, honest: bytes, shared: bytes, tmp_path: Path
) -> None:
    parts = parts_of(draw.draw(st.sampled_from([honest, shared])))
    for _ in range(draw.draw(st.integers(1, 3))):
        name = draw.draw(st.sampled_from(sorted(parts)))
        parts[name] = _changed(parts[name], draw)
    data = zipped(parts)
    judged(data, tmp_path)
    fast = by_fast(data)
    if fast != REFUSED:
        slow = by_openpyxl(data)
        assert slow in (REFUSED, fast)


def _changed(part: bytes, draw: st.DataObject) -> bytes:
    at = draw.draw(st.integers(0, len(part)))
    way = draw.draw(st.sampled_from(["in", "over", "out", "twice"]))
    piece = draw.draw(st.sampled_from(PIECES))
    length = draw.draw(st.integers(1, 40))
    if way == "in":
        return part[:at] + piece + part[at:]
    if way == "over":
        return part[:at] + piece + part[at + len(piece) :]
    if way == "out":
        return part[:at] + part[at + length :]
    return part[: at + length] + part[at:]


@FEW
@given(draw=st.data())
def test_fields_of_the_directory(draw: st.DataObject, honest: bytes, tmp_path: Path) -> None:
    data = bytearray(honest)
    at = honest.index(b"PK\x01\x02") if draw.draw(st.booleans()) else honest.rindex(b"PK\x05\x06")
    offset = draw.draw(st.integers(4, 45))
    value = draw.draw(st.sampled_from([0, 1, 0x7F, 0x80, 0xFF]))
    if at + offset < len(data):
        data[at + offset] = value
    judged(bytes(data), tmp_path)


@FEW
@given(
    cells=st.lists(
        st.sampled_from(
            [
                '<c r="{0}9"><v>{1}</v></c>',
                '<c r="{0}9" t="str"><v>{1}</v></c>',
                '<c r="{0}9" t="inlineStr"><is><t>{1}</t></is></c>',
                '<c r="{0}9" s="3"><v>{1}</v></c>',
                '<c r="{0}9" t="s"><v>{1}</v></c>',
                '<c r="{0}9"><f>{1}</f><v>{1}</v></c>',
                '<c r="{0}9" t="b"><v>{1}</v></c>',
            ]
        ),
        min_size=1,
        max_size=5,
    ),
    values=st.lists(
        st.one_of(
            st.text(st.characters(blacklist_characters="<>&\r", blacklist_categories=["Cs"])),
            st.integers().map(str),
            st.floats(allow_nan=False).map(repr),
        ),
        min_size=5,
        max_size=5,
    ),
)
def test_cells_of_any_content(
    cells: list[str], values: list[str], honest: bytes, tmp_path: Path
) -> None:
    row = "".join(
        cell.format(letter, value)
        for cell, letter, value in zip(cells, "ABCDE", values, strict=False)
    )
    parts = parts_of(honest)
    name = next(name for name, part in parts.items() if b"</sheetData>" in part)
    added = f'<row r="500">{row}</row></sheetData>'.replace('9"', '500"').encode()
    data = zipped({**parts, name: parts[name].replace(b"</sheetData>", added)})
    judged(data, tmp_path)
    fast = by_fast(data)
    assert fast in (REFUSED, by_openpyxl(data))


def test_an_archive_of_nothing_but_names(tmp_path: Path) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in ("[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml"):
            archive.writestr(name, b"")
    judged(file.getvalue(), tmp_path)
