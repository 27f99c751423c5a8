"""Titles break where a reader pauses."""

import pytest

from tests.printing.papers import FONTS
from thidua_desktop.printing.fonts import load_faces
from thidua_desktop.printing.lines import LineBreaker

MM = 72 / 25.4


def broken(text: str, room: float, size: float = 14) -> list[str]:
    return LineBreaker(load_faces(FONTS).bold, size).balance(text, room * MM)


def test_a_name_of_two_parts_breaks_between_them() -> None:
    assert broken("ỦY BAN NHÂN DÂN TỈNH LAI CHÂU", 66, 13) == ["ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU"]


def test_a_title_breaks_after_a_semicolon_though_the_lines_are_less_equal() -> None:
    title = "Kết quả công tác thi đua, khen thưởng năm 2024; phương hướng, nhiệm vụ năm 2025"
    assert broken(title, 165) == [
        "Kết quả công tác thi đua, khen thưởng năm 2024;",
        "phương hướng, nhiệm vụ năm 2025",
    ]


@pytest.mark.parametrize("room", range(70, 165, 5))
def test_numbers_stay_with_their_words_and_no_line_begins_with_a_dash(room: int) -> None:
    title = "Phát triển kinh tế - xã hội 6 tháng đầu năm 2026 ngày 15 tháng 6 và năm 2027"
    lines = broken(title, room)
    assert " ".join(lines) == title
    assert not any(line[0].isdigit() or line[0] == "-" for line in lines)
    assert not any(line.endswith((" 6", " 15")) for line in lines)


def test_there_are_never_more_lines_than_needed() -> None:
    breaker = LineBreaker(load_faces(FONTS).bold, 14)
    title = "Tổng kết phong trào thi đua chung sức xây dựng nông thôn mới giai đoạn 2021 - 2025"
    for room in range(40, 200, 10):
        needed = breaker.break_text(title, room * MM)
        assert len(breaker.balance(title, room * MM)) == len(needed)


def test_line_breaks_and_words_too_long_for_a_line_are_kept() -> None:
    assert broken("Một\nHai", 100) == ["Một", "Hai"]
    assert "".join(broken("x" * 200, 50)) == "x" * 200
    assert broken("", 100) == []
