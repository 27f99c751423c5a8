"""Whatever becomes of a file's bytes, it is read or refused by name; there is no third way."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from random import Random

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
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.data_too_large],
)
SEEDS = st.integers(0, 2**32 - 1)
_SHARE_CUT = 0.3
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
@given(seed=SEEDS)
def test_bytes_of_the_zip(seed: int, honest: bytes, tmp_path: Path) -> None:
    chance = Random(seed)  # noqa: S311 - a file, not a secret
    data = bytearray(honest)
    for _ in range(chance.randint(1, 4)):
        # Most of what matters stands at the end.
        place = len(data) - 1 - chance.randrange(1200), chance.randrange(len(data))
        data[chance.choice(place)] = chance.randrange(256)
    if chance.random() < _SHARE_CUT:
        cut = chance.randrange(len(data))
        del data[cut : cut + chance.randint(1, 64)]
    judged(bytes(data), tmp_path)


@FEW
@given(seed=SEEDS)
def test_bytes_of_its_parts(seed: int, honest: bytes, shared: bytes, tmp_path: Path) -> None:
    chance = Random(seed)  # noqa: S311
    parts = parts_of(chance.choice([honest, shared]))
    for _ in range(chance.randint(1, 3)):
        name = chance.choice(sorted(parts))
        parts[name] = _changed(parts[name], chance)
    data = zipped(parts)
    judged(data, tmp_path)
    fast = by_fast(data)
    assert fast == REFUSED or by_openpyxl(data) in (REFUSED, fast)


def _changed(part: bytes, chance: Random) -> bytes:
    at = chance.randint(0, len(part))
    piece = chance.choice(PIECES)
    length = chance.randint(1, 40)
    ways = (
        part[:at] + piece + part[at:],
        part[:at] + piece + part[at + len(piece) :],
        part[:at] + part[at + length :],
        part[: at + length] + part[at:],
    )
    return chance.choice(ways)


@FEW
@given(seed=SEEDS)
def test_fields_of_the_directory(seed: int, honest: bytes, tmp_path: Path) -> None:
    chance = Random(seed)  # noqa: S311
    data = bytearray(honest)
    at = chance.choice([honest.index(b"PK\x01\x02"), honest.rindex(b"PK\x05\x06")])
    place = min(at + chance.randint(4, 45), len(data) - 1)
    data[place] = chance.choice([0, 1, 0x7F, 0x80, 0xFF])
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
