"""Text has one spelling in the program, whatever keyboard, font or clipboard it came from."""

import unicodedata
import xml.etree.ElementTree as ET

import pytest
from defusedxml import ElementTree
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.words import fold, sort_key, tidy

LETTERS = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmn"
LETTERS += "oòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
VIETNAMESE = st.text(LETTERS + LETTERS.upper() + " -0123456789", max_size=30)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        (unicodedata.normalize("NFD", "Tủa Sín Chải"), "Tủa Sín Chải"),
        ("\u00d0i\u1ec7n Bi\u00ean", "Điện Biên"),
        ("\u0189ặng", "Đặng"),
        ("h\u1ed9i \u00f0\u1ed3ng", "hội đồng"),
        ("Nậm\u00a0Mạ\u202fxã", "Nậm Mạ xã"),
        ("Mường\u200b\u200c\u200d\ufeff Tè", "Mường Tè"),
        ("  hai   khoảng\tcách \n", "hai khoảng cách"),
        ("a\x00b\x07c\x1bd\x7fe\x85f\ud800g", "abcdefg"),
        ("Â\u0301 p", "Ấ p"),
        ("\u200b \u00a0", ""),
        ("👨\u200d👩\u200d👧 gia đình", "👨\u200d👩\u200d👧 gia đình"),
        ("🙆🏽\u200b\u200d♀\ufe0f", "🙆🏽\u200d♀\ufe0f"),
        ("👨\u200d \u200d👩\u200d\u200d👧\u200d", "👨 👩👧"),
    ],
)
def test_what_looks_alike_is_stored_alike(typed: str, stored: str) -> None:
    assert tidy(typed) == stored


def test_a_longer_text_keeps_its_lines_and_nothing_else_of_the_layout() -> None:
    assert tidy(" một \r\n\r\nhai\t ba\rbốn \n", lines=True) == "một\n\nhai ba\nbốn"


@given(st.text(), st.booleans())
def test_a_tidy_text_stays_as_it_is(text: str, lines: bool) -> None:  # noqa: FBT001
    once = tidy(text, lines=lines)
    assert tidy(once, lines=lines) == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.text())
def test_a_tidy_text_can_be_written_into_a_workbook(text: str) -> None:
    element = ET.Element("t")
    element.text = tidy(text)
    assert (ElementTree.fromstring(ET.tostring(element)).text or "") == tidy(text)


@pytest.mark.parametrize("mark", ["\ufffe", "\uffff"])
def test_what_is_no_character_does_not_get_in(mark: str) -> None:
    assert tidy(f"a{mark}b") == "ab"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đặng Thị Ưởng", "dang thi uong"),
        ("  NẬM   MẠ ", "nam ma"),
        ("hội ðồng", "hoi dong"),
        (unicodedata.normalize("NFD", "Mường Tè"), "muong te"),
        ("15/KH-UBND", "15/kh-ubnd"),
    ],
)
def test_a_search_without_marks_finds_the_word(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(VIETNAMESE)
def test_folding_forgets_marks_and_case_only(text: str) -> None:
    assert fold(fold(text)) == fold(text) == fold(text.upper())
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)
    assert fold(text).isascii()


@pytest.mark.parametrize(
    "in_order",
    [
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["Mù Cả", "Mường Khoa", "Mường Kim", "Mường Mô", "Mường Tè", "Mường Than"],
        list("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"),
        ["ban", "bản", "bán", "bạn", "bàng", "bảng"],
        ["Na", "Nà Tăm", "Nam", "Nậm Mạ", "Noong Hẻo", "Nùng Nàng"],
        ["Đà", "Đông", "E", "Ê"],
        ["lan", "Lan", "LAN"],
        ["Khối", "Khối 1", "Khối 2", "Khối A"],
        ["", "a"],
        ["ủy ban", "Ủy ban"],
        ["1", "12", "2", "a1", "a2", "ab"],
        ["Hà Nhì", "Hà Nội"],
    ],
)
def test_lists_stand_in_the_order_of_the_dictionary(in_order: list[str]) -> None:
    assert sorted(in_order[::2] + in_order[1::2], key=sort_key) == in_order
    assert sorted(
        in_order[len(in_order) // 2 :] + in_order[: len(in_order) // 2], key=sort_key
    ) == (in_order)
    assert len({sort_key(text) for text in in_order}) == len(in_order)


def test_a_hyphen_and_the_form_of_the_letters_do_not_upset_the_order() -> None:
    names = ["H'Mông", "Ha-noi", "Hà Nhì", "San Thàng"]
    as_typed = [unicodedata.normalize("NFD", name) for name in names]
    assert [sort_key(name) for name in as_typed] == [sort_key(name) for name in names]
    assert sort_key("Ha-noi") != sort_key("Ha noi")
    assert len({sort_key(name) for name in names}) == 4


@given(VIETNAMESE.map(tidy), VIETNAMESE.map(tidy))
def test_only_the_same_words_share_a_place(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (one == other)
