"""Text typed in fonts from before Unicode is recognised by font or by column, and converted."""

import pytest

from thidua_desktop.domain.old_fonts import (
    OldFont,
    converted,
    draws_capitals,
    is_doubtful,
    judged,
    of_font,
)
from thidua_desktop.domain.syllables import is_syllable

# The tables of TCVN 5712 and of VNI for Windows, byte by byte.
TCVN3 = """
A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ  A8ă A9â AAê ABô ACơ ADư AEđ
B5à B6ả B7ã B8á B9ạ  BBằ BCẳ BDẵ BEắ C6ặ  C7ầ C8ẩ C9ẫ CAấ CBậ
CCè CEẻ CFẽ D0é D1ẹ  D2ề D3ể D4ễ D5ế D6ệ  D7ì D8ỉ DCĩ DDí DEị
DFò E1ỏ E2õ E3ó E4ọ  E5ồ E6ổ E7ỗ E8ố E9ộ  EAờ EBở ECỡ EDớ EEợ
EFù F1ủ F2ũ F3ú F4ụ  F5ừ F6ử F7ữ F8ứ F9ự  FAỳ FBỷ FCỹ FDý FEỵ
"""
VNI = """
à=aø á=aù ả=aû ã=aõ ạ=aï   ă=aê ằ=aè ắ=aé ẳ=aú ẵ=aü ặ=aë   â=aâ ầ=aà ấ=aá ẩ=aå ẫ=aã ậ=aä
è=eø é=eù ẻ=eû ẽ=eõ ẹ=eï   ê=eâ ề=eà ế=eá ể=eå ễ=eã ệ=eä   ì=ì í=í ỉ=æ ĩ=ó ị=ò
ò=oø ó=où ỏ=oû õ=oõ ọ=oï   ô=oâ ồ=oà ố=oá ổ=oå ỗ=oã ộ=oä   ơ=ô ờ=ôø ớ=ôù ở=ôû ỡ=ôõ ợ=ôï
ù=uø ú=uù ủ=uû ũ=uõ ụ=uï   ư=ö ừ=öø ứ=öù ử=öû ữ=öõ ự=öï   ỳ=yø ý=yù ỷ=yû ỹ=yõ ỵ=î   đ=ñ
"""
TO_TCVN3 = {entry[2:]: chr(int(entry[:2], 16)) for entry in TCVN3.split()}
TO_VNI = dict(entry.split("=") for entry in VNI.split())
TO_VNI |= {letter.upper(): typed.upper() for letter, typed in TO_VNI.items()}
# Of the directive: names, capitals, every vowel.
LINES = [
    "Tổ chức hội nghị phát động phong trào thi đua năm 2024",
    "Ra quân làm đường giao thông nông thôn, vệ sinh môi trường",
    "Tuyên truyền bằng tiếng Thái, tiếng Mông tại các bản vùng cao",
    "Quyên góp ủng hộ quỹ vì người nghèo; trao quà cho hộ khó khăn",
    "Kiểm tra, giám sát việc thực hiện giao ước thi đua của khối",
]


def as_tcvn3(text: str) -> str:
    return "".join(TO_TCVN3.get(letter, TO_TCVN3.get(letter.lower(), letter)) for letter in text)


def as_vni(text: str) -> str:
    return "".join(TO_VNI.get(letter, letter) for letter in text)


@pytest.mark.parametrize(("letter", "typed"), TO_TCVN3.items())
def test_every_letter_of_tcvn3_comes_back(letter: str, typed: str) -> None:
    assert converted(typed, OldFont.TCVN3) == letter


@pytest.mark.parametrize(("letter", "typed"), TO_VNI.items())
def test_every_letter_of_vni_comes_back_small_and_capital(letter: str, typed: str) -> None:
    assert converted(typed, OldFont.VNI) == letter


@pytest.mark.parametrize("line", LINES)
def test_a_whole_line_comes_back(line: str) -> None:
    assert converted(as_tcvn3(line), OldFont.TCVN3) == line
    assert converted(as_vni(line), OldFont.VNI) == line


def test_the_letter_that_clean_up_tools_strip_is_a_letter() -> None:
    assert converted("T\u00adëng \u00d0t", OldFont.TCVN3) == "Tưởng ét"


@pytest.mark.parametrize(
    ("name", "font", "capitals"),
    [
        (".VnTime", OldFont.TCVN3, False),
        (".VnTimeH", OldFont.TCVN3, True),
        (".vnArial", OldFont.TCVN3, False),
        ("VNI-Times", OldFont.VNI, False),
        ("Times New Roman", None, False),
        ("", None, False),
        (None, None, False),
    ],
)
def test_the_name_of_a_font_tells(name: str, font: OldFont | None, capitals: bool) -> None:  # noqa: FBT001
    assert of_font(name) is font
    assert draws_capitals(name) is capitals


def test_a_font_of_capitals_gives_capitals() -> None:
    typed = as_tcvn3("hội nghị sơ kết")
    assert converted(typed, OldFont.TCVN3, capitals=True) == "HỘI NGHỊ SƠ KẾT"


def test_a_word_in_capitals_gets_its_toned_letters_as_capitals_too() -> None:
    assert converted("H\u00e9I NGH\u00de Hµ", OldFont.TCVN3) == "HỘI NGHỊ Hà"
    assert converted(as_vni("HỘI NGHỊ TỔNG KẾT"), OldFont.VNI) == "HỘI NGHỊ TỔNG KẾT"


@pytest.mark.parametrize("text", ["Hội nghị", "Lò Văn Hà", "Sín Chải", "Đại hội"])
def test_a_text_in_unicode_is_never_touched(text: str) -> None:
    assert not is_doubtful(text)
    for font in OldFont:
        assert converted(text, font) == text
        assert converted(text, font, capitals=True) == text


@pytest.mark.parametrize("text", ["UBND xa Ban Bo", "35 tin", ""])
def test_a_text_without_high_letters_is_not_doubted(text: str) -> None:
    assert not is_doubtful(text)


@pytest.mark.parametrize("line", LINES)
def test_a_column_is_read_by_its_syllables(line: str) -> None:
    assert judged([as_tcvn3(line)]) is OldFont.TCVN3
    assert judged([as_vni(line)]) is OldFont.VNI
    assert judged([line]) is None


@pytest.mark.parametrize(
    "texts",
    [
        # Right in Unicode, though all their letters are Western ones.
        ["Lý", "Nhì", "Hà", "Vàng"],
        ["Trà", "Bá", "Cà Ná"],
        ["José", "café", "naïve"],
        ["5 m²", "20 °C", "25·3", "«»"],
        [],
    ],
)
def test_a_column_that_stands_right_is_left_alone(texts: list[str]) -> None:
    assert judged(texts) is None


def test_a_word_alone_may_be_read_two_ways_so_the_column_decides() -> None:
    words = ["Lý", "Nhì", *(as_tcvn3(line) for line in LINES)]
    assert judged(words) is OldFont.TCVN3


@pytest.mark.parametrize(
    "word",
    "nghiêng quyết giữ gì khuya oanh ương đường Đặng quốc thuở người ngoằn tuần quỹ yên".split(),  # noqa: SIM905
)
def test_a_syllable_is_one(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word",
    "nghq ñua strong Tæ hoạ̃ bpc UBND qa khòc Chíc1 đườngg ngườii".split(),  # noqa: SIM905
)
def test_what_is_no_syllable_is_none(word: str) -> None:
    assert not is_syllable(word)
