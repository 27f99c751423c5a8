"""Table A of Cần Thơ, key by key as a clerk enters it from the printed page."""

from tests.window.typist import Typist


def enter_table_a(hands: Typist) -> None:
    """Table A of Cần Thơ, row by row as it is printed; the list has the keyboard at first."""
    hands.press("Insert")
    hands.line("Nhóm xã, phường")
    hands.line("115")
    hands.press("Control-Return", "Alt-Right", "Shift-Tab", "Shift-Tab")
    hands.clear("1")
    hands.press("Tab", "Tab")
    hands.line("Tỷ lệ người được tuyên truyền")
    hands.line("20")
    hands.pick("so luong")
    hands.line("0,4")
    hands.press("Return")
    hands.type("t")
    hands.press("Control-Return")
    by_the_formula(hands)
    the_bonus(hands)
    hands.press("Control-Return", "Alt-Left", "Alt-Left")
    hands.line("Nhóm tổ chức chi trả")
    hands.press("Return")
    hands.pick("theo thu hang")
    hands.type("t")
    hands.press("Return")
    hands.type("c")
    hands.press("Control-s")


def by_the_formula(hands: Typist) -> None:
    """Criteria 2, 3 and 4: b / a × their maximum; 3 takes its a from 2."""
    hands.line("Tỷ lệ người mở mới tài khoản, ví điện tử")
    hands.line("40")
    by_formula(hands, "100", "nhap khi", "nhap khi")
    hands.press("Control-Return")
    hands.line("Tỷ lệ tài khoản mở mới được phát hành thẻ ATM")
    hands.line("20")
    hands.pick("theo cong thuc")
    hands.press("Return", "Return", "Return")
    hands.pick("ket qua (b) cua tieu chi 2")
    hands.press("Control-Return")
    hands.line("Tỷ lệ người nhận tiền không dùng tiền mặt")
    hands.line("20")
    hands.pick("theo cong thuc")
    hands.press("Return", "Return", "Return")
    hands.pick("nhap khi")


def the_bonus(hands: Typist) -> None:
    """Group 5 and its three criteria."""
    hands.press("Control-Return", "Shift-Tab")
    hands.type("d")
    hands.press("Tab")
    hands.line("Điểm cộng")
    hands.line("15")
    hands.pick("muc tran")
    hands.press("Return")
    hands.type("k")
    hands.press("Control-Return", "Alt-Right")
    hands.line("Đạt 100% mở tài khoản")
    hands.line("5")
    hands.pick("dat hoac")
    hands.type("k")
    hands.press("Return")
    hands.line("100")
    hands.type("t")
    hands.press("Return", "Return")
    hands.type("0")
    hands.press("Control-Return")
    hands.line("Tỷ lệ nhận không dùng tiền mặt từ 88%")
    hands.line("5")
    hands.pick("theo bac")
    hands.type("k")
    hands.press("Return")
    bands(hands)
    hands.type("0")
    hands.press("Control-Return")
    hands.line("Rà soát 100% dữ liệu trên hệ thống")
    hands.line("5")
    hands.pick("dat hoac")


def by_formula(hands: Typist, cap: str, a: str, b: str) -> None:
    hands.pick("theo cong thuc")
    hands.press("Return")
    hands.type("b")
    hands.press("Return")
    hands.line(cap)
    hands.pick(a)
    hands.press("Return")
    hands.pick(b)


def bands(hands: Typist) -> None:
    """88 to under 90 two points, to under 95 three, to under 100 four, from there five."""
    hands.line("88")
    hands.type("g")
    hands.press("Return")
    hands.line("90")
    hands.type("k")
    hands.press("Return")
    hands.line("2")
    for end, points in (("95", "3"), ("100", "4"), ("", "5")):
        hands.line(end)
        hands.line(points)
