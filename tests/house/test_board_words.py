"""What the checker, the ranking and the ratings can say has words, and the words say what to do."""

import ast
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from thidua_desktop.domain import scoring
from thidua_desktop.domain.codes import RATING
from thidua_desktop.domain.scoring.checker import WARNINGS, Finding
from thidua_desktop.domain.scoring.classification import Refused
from thidua_desktop.domain.scoring.quotas import Notice
from thidua_desktop.domain.scoring.ranking import KEYS, Break, TieBreak
from thidua_desktop.texts import findings, notices, ranking
from thidua_desktop.texts.problems import sentence
from thidua_desktop.texts.table_problems import TABLES

PLACE = Path(next(iter(scoring.__path__)))
NAMES = {
    "a": "Xã Dào San",
    "b": "Xã Bản Bo",
    "c": "Xã Mù Cả",
    "d": "Xã Tà Tổng",
    "e": "E",
    "f": "F",
}
# A value for each parameter that some finding has.
PARAMS = {
    "rating": "HTTNV",
    "upper": "HTNV",
    "lower": "HTTNV",
    "way": "more",
    "bonus": "15",
    "band": "[5,5)",
    "first": "[88,90]",
    "second": "[90,95)",
    "line": "2",
    "text": "NHOM X",
    "code": "X",
    "count": "2",
    "decimals": "2",
    "from": "90",
    "to": "91,5",
    "input": "b",
    **dict.fromkeys(("least", "sum", "most", "difference", "cap", "own", "best"), "12,5"),
}


def _made(name: str, place: str) -> Iterator[str]:
    """Yield the first texts given to what makes a value of a name in a module."""
    tree = ast.parse((PLACE / f"{place}.py").read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == name:
            given = node.args[1 if name == "Refused" else 0]
            if isinstance(given, ast.Constant):
                yield str(given.value)


@pytest.mark.parametrize("code", TABLES)
def test_a_finding_is_told_whole_says_what_to_do_and_reads_on_one_line(code: str) -> None:
    told = sentence(Finding(code, "error", "I.1", PARAMS))
    assert "…" not in told
    assert "{" not in told
    assert "Hãy" in told or "nên" in told
    assert told.endswith(".")
    assert len(told) <= 240


def test_every_warning_of_the_checker_is_a_finding_there_is() -> None:
    assert set(TABLES) >= WARNINGS


def test_a_finding_says_where() -> None:
    there = Finding("max_missing", "warning", "I.1")
    assert findings.said(there).startswith("Tiêu chí I.1: Chưa có điểm tối đa")
    assert findings.severity(there) == "Nên xem lại"
    table = Finding("table_empty", "error")
    assert findings.said(table).startswith("Bảng chưa có")
    assert findings.severity(table) == "Phải sửa"


@pytest.mark.parametrize("key", KEYS)
def test_every_tie_break_has_words(key: str) -> None:
    assert ranking.tie_break(TieBreak(key, ("I",))) != key


def test_how_a_tie_was_broken_is_told_with_the_names_of_both_sides() -> None:
    step = Break(TieBreak("KET_QUA", ("2", "3")), Decimal("1250.5"), ("a",), ("b", "c"))
    assert ranking.broken(step, NAMES) == (
        "Bằng tổng điểm; xét tổng kết quả các tiêu chí 2 và 3 (1.250,5):"
        " xếp trên Xã Bản Bo và Xã Mù Cả, xếp dưới Xã Dào San."
    )


def test_a_tie_that_stays_says_whether_it_waits_for_a_vote() -> None:
    assert ranking.still_tied((), NAMES) == ""
    waiting = ranking.still_tied(("a",), NAMES, "vote")
    assert waiting.startswith("Đồng hạng với Xã Dào San; chờ bỏ phiếu.")
    assert "đã xét hết" in ranking.still_tied(("a",), NAMES)
    assert ranking.passed_over(()) == ""
    assert "ít điểm trừ hơn" in ranking.passed_over((TieBreak("IT_TRU"),))


def test_many_units_are_counted_not_listed() -> None:
    assert ranking.listed(["a"], NAMES) == "Xã Dào San"
    assert ranking.listed("abcdefgh", NAMES).endswith("E và 3 đơn vị khác")


REFUSED = [
    Refused("HTXSNV", "below_lower", {"lower": "90", "strict": "1", "total": "89.5"}),
    Refused("HTXSNV", "share_below", {"code": "I.1", "share": "84", "least": "85"}),
    Refused("HTXSNV", "gate", {"code": "K", "by": "1 2", "rating": "HTNV"}),
    Refused("", "waits", {"codes": "I.1 K"}),
]


def test_every_reason_for_refusing_a_band_is_told_with_its_figures() -> None:
    assert set(_made("Refused", "classification")) == {reason.reason for reason in REFUSED}
    assert [ranking.refused(reason, {"I.1": "Thu ngân sách"}) for reason in REFUSED] == [
        "Chưa đạt “Hoàn thành xuất sắc nhiệm vụ”: tổng điểm 89,5, phải trên 90.",
        (
            "Chưa đạt “Hoàn thành xuất sắc nhiệm vụ”: tiêu chí I.1 (Thu ngân sách) chỉ đạt 84 %"
            " điểm tối đa, phải từ 85 % trở lên."
        ),
        (
            "Chưa đạt “Hoàn thành xuất sắc nhiệm vụ”: điều kiện K đã xảy ra (do tiêu chí 1, 2),"
            " cao nhất chỉ còn “Hoàn thành nhiệm vụ”."
        ),
        "Chưa xếp loại: còn chờ điểm hoặc câu trả lời ở I.1, K.",
    ]
    assert ranking.waits([]) == "Chưa xếp loại: chưa có điểm."


NOTICES = [
    Notice(
        "rating_quota",
        {"rating": "HTXSNV", "count": "2", "allowed": "1", "share": "20", "of": "", "base": "8"},
        ("a", "b"),
    ),
    Notice(
        "award_tie",
        {"form": "CO_TINH", "allowed": "1", "left": "1", "place": "1", "count": "2"},
        ("a", "b"),
    ),
    Notice("award_barred", {"form": "CO_TINH", "code": "K1 K2"}, ("a",)),
    Notice("absent", {"count": "1"}, ("a",)),
    Notice("other_table", {"count": "1"}, ("a",)),
    Notice("stages_mixed", {"stage": "bloc", "count": "1"}, ("a",)),
]


def test_every_warning_of_a_board_is_told_with_the_units_named() -> None:
    made = {*_made("Notice", "quotas"), *_made("Notice", "board"), "absent", "other_table"}
    assert made == {notice.code for notice in NOTICES}
    for notice in NOTICES:
        told = notices.warning(notice, NAMES)
        assert "Xã Dào San" in told
        assert told.endswith(".")
        assert not any(code in told for code in (notice.code, *RATING.values, "CO_TINH"))
    assert notices.warning(NOTICES[0], NAMES) == (
        "2 đơn vị được xếp “Hoàn thành xuất sắc nhiệm vụ”, quá tỷ lệ 20 % của 8 đơn vị"
        " (tối đa 1): Xã Dào San và Xã Bản Bo."
    )


def test_a_criterion_that_waits_for_the_bloc_says_for_whom() -> None:
    assert ranking.criterion_waits("I.7", ("a", "b"), 8, NAMES) == (
        "Tiêu chí I.7 so trong khối: mới có 6/8 đơn vị có kết quả, còn chờ Xã Dào San và Xã Bản Bo."
    )
