"""From the numbers that a decision prints to the tree it means, and to codes that are unique."""

import pytest

from thidua_desktop.bundles.criteria_numbering import code_mark, place_rows, read_mark, split_mark


def placed(numbers: str, *, codes_given: bool = False) -> list[tuple[str, str]]:
    """Return the code of each row and of the row above it."""
    marks = [read_mark(number) or code_mark(number) for number in numbers.split()]
    rows = place_rows(marks, codes_given=codes_given)
    return [(row.code, "" if row.parent is None else rows[row.parent].code) for row in rows]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ("I 1 2 II", "I< 1<I 2<I II<"),
        ("I 1 2 II 1", "I< I.1<I I.2<I II< II.1<II"),
        ("I 5 5.1 5.2 II", "I< 5<I 5.1<5 5.2<5 II<"),
        ("I 1 1.1 II 1 1.1", "I< I.1<I I.1.1<I.1 II< II.1<II II.1.1<II.1"),
        ("II II.3 II.3.1", "II< II.3<II II.3.1<II.3"),
        ("I 1 a) b) 2", "I< 1<I 1.a<1 1.b<1 2<I"),
        ("1 - - + - 2", "1< 1.1<1 1.2<1 1.2.1<1.2 1.3<1 2<"),
        ("1 a) - b)", "1< 1.a<1 1.a.1<1.a 1.b<1"),
        ("A I 1 II 1 B I", "A< A.I<A A.I.1<A.I A.II<A A.II.1<A.II B< B.I<B"),
        ("I A B II A", "I< I.A<I I.B<I II< II.A<II"),
        ("I 1.1 1.2 II 2.1", "I< 1.1<I 1.2<I II< 2.1<II"),
        ("01 02 1.1", "01< 02< 01.1<01"),
        ("F G H I K", "F< G< H< I< K<"),
        ("I IX X XI", "I< IX< X< XI<"),
        ("I. 1) (2) a.", "I< 1<I 2<I 2.a<2"),
    ],
)
def test_a_number_tells_what_a_row_stands_under(numbers: str, expected: str) -> None:
    wanted = [tuple(pair.split("<")) for pair in expected.split()]
    assert placed(numbers) == wanted


def test_codes_are_kept_where_nothing_repeats_them() -> None:
    given = "I KT-01 KT-02 II a II.3"
    assert placed(given, codes_given=True)[-2:] == [("a", "II"), ("II.3", "II")]
    assert ("KT-02", "I") in placed(given, codes_given=True)


def test_a_row_without_the_one_its_number_names_is_told_apart() -> None:
    rows = place_rows(
        [mark for text in ("II", "3.1") if (mark := read_mark(text))], codes_given=False
    )
    assert (rows[1].parent, rows[1].adrift) == (0, True)


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("I. Phát triển kinh tế", "I.", "Phát triển kinh tế"),
        ("I.1 Thu ngân sách", "I.1", "Thu ngân sách"),
        ("5.1. Đạt 100%", "5.1.", "Đạt 100%"),
        ("a) Kế hoạch", "a)", "Kế hoạch"),
        ("đ) Hồ sơ", "đ)", "Hồ sơ"),
        ("- Tin, bài", "-", "Tin, bài"),
        ("100% hộ nghèo", "", "100% hộ nghèo"),
        ("Tổng kết năm", "", "Tổng kết năm"),
        ("-3 điểm", "", "-3 điểm"),
    ],
)
def test_a_number_and_a_name_in_one_cell_are_parted(text: str, number: str, rest: str) -> None:
    assert split_mark(text) == (number, rest)


@pytest.mark.parametrize("text", ["KT-01", "12a", "tháng 5", "2025", "1..2", "ii"])
def test_what_is_no_number_is_not_taken_for_one(text: str) -> None:
    assert read_mark(text) is None
