"""Words of the bloc board: the ranking, its bars, what is open, and the vote on equal places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from thidua_desktop.texts.ranking import codes_of, listed

TAB = "Xếp hạng khối"
BLOC = "Khối, cụm thi đua"
PERIOD = "Kỳ"
TABLE = "Bảng tiêu chí"
TITLE = "Bảng xếp hạng"
COLUMNS = ("Hạng", "Đơn vị", "Điểm", "Tổng", "Xếp loại, phiếu")
COPY_COLUMNS = (
    "Hạng",
    "Đơn vị",
    "Tổng điểm",
    "Loại điểm",
    "Điểm tiêu chí, thưởng, trừ",
    "Xếp loại",
    "Phiếu",
    "Ghi chú",
)

# Which score a total is of.
STAGES: Mapping[str, str] = {
    "claimed": "tự chấm",
    "bloc": "khối chấm",
    "appraised": "thẩm định",
    "final": "duyệt",
}
PROVISIONAL = "tạm tính"
NO_PLACE = "–"
NO_TOTAL = "chưa có điểm"
NO_SHEET = "chưa có phiếu"
NOT_HERE = "không có phiếu trên máy này"
OTHER_TABLE = "chấm theo bản bảng khác"
RATINGS: Mapping[str, str] = {
    "HTXSNV": "Hoàn thành xuất sắc",
    "HTTNV": "Hoàn thành tốt",
    "HTNV": "Hoàn thành",
    "KHTNV": "Không hoàn thành",
}
NO_RATING = "Chưa xếp loại"
EFFECTS: Mapping[str, str] = {
    "zero": "tính 0 điểm",
    "max_rating": "khống chế xếp loại",
    "no_flag": "không xét Cờ",
}

# Signs before the remarks on a row, so that they are told apart without colours.
SIGNS: Mapping[str, str] = {
    "absent": "–",
    "table": "≠",
    "waits": "…",
    "gate": "×",
    "tie": "↔",
    "refused": "↓",
}

# The legend of the bars, and the sentences beside them
LEGEND_MAIN = "Điểm tiêu chí"
LEGEND_BONUS = "Điểm thưởng"
LEGEND_DEDUCTED = "Điểm trừ"
LEGEND_MOST = "Mức tối đa của bảng"

DETAIL_POINTS = "Điểm"
DETAIL_PLACE = "Thứ hạng"
DETAIL_RATING = "Xếp loại"
DETAIL_GATES = "Điều kiện khống chế"
DETAIL_WAITING = "Còn chờ"
DETAIL_SHEET = "Phiếu chấm"
DETAIL_OPEN = "Enter: mở phiếu chấm của đơn vị."
DETAIL_NO_SHEET = (
    "Đơn vị chưa có phiếu trên máy này. Khi đơn vị gửi gói dữ liệu, "
    "hãy nhập gói ở màn hình Đồng bộ."
)
DETAIL_NOT_HERE = (
    "Máy này chỉ có phiếu của đơn vị mình và cấp dưới; "
    "thứ hạng chính thức của khối do cấp trên xếp."
)
DETAIL_OTHER_TABLE = (
    "Đơn vị chấm theo một bản khác của bảng tiêu chí nên điểm không so sánh được. "
    "Hãy gửi lại bản đang áp dụng và trả phiếu để chấm lại."
)

GATE_OPEN = "Chưa ai trả lời điều kiện này. Hãy ghi ở phiếu chấm: có xảy ra hay không."
NO_POINTS = "Chưa có điểm."

# Actions
VOTE = "Ghi bỏ phiếu"
PUBLISH = "Công bố kết quả"
COPY = "Sao chép bảng"
NO_SHEET_HERE = "Đơn vị này chưa có phiếu trên máy."
VOTE_WHICH = "Ghi kết quả bỏ phiếu giữa những đơn vị nào?"
VOTE_NONE = "Không có đơn vị bằng điểm nào đang chờ bỏ phiếu."

VOTE_TITLE = "Kết quả bỏ phiếu"
VOTE_SAVE = "Ghi kết quả"
VOTE_VOTERS = "Số người bỏ phiếu"
VOTE_MINUTES = "Biên bản đã có"
VOTE_NEW_MINUTES = "Hoặc nhập biên bản mới"
VOTE_NUMBER = "Số, ký hiệu biên bản"
VOTE_DAY = "Ngày lập"
VOTE_ISSUER = "Cơ quan lập"
VOTE_SUBJECT = "Trích yếu"
VOTE_NO_MINUTES = "Hãy chọn biên bản đã có, hoặc nhập ngày và trích yếu của biên bản mới."
VOTE_TWO_MINUTES = "Đã chọn biên bản có sẵn; hãy bỏ trống phần biên bản mới."

PUBLISH_TITLE = "Công bố kết quả"
PUBLISH_YES = "Công bố"

# Nothing to show yet: what to do next, and the button that leads there.
GO_UNITS = "Đến màn hình Đơn vị"
GO_SHEET = "Đến thẻ Chấm điểm"
GO_EXCHANGE = "Đến màn hình Đồng bộ"
EMPTY_NO_BLOC = (
    "Chưa có khối, cụm thi đua nào. Hãy lập khối và thêm các đơn vị thành viên "
    "ở màn hình Đơn vị, rồi trở lại đây để xem thứ hạng."
)
EMPTY_NOT_CHOSEN = "Hãy chọn khối, kỳ và bảng tiêu chí ở trên để xem thứ hạng."
EMPTY_NO_TABLE = (
    "Khối này chưa có bảng tiêu chí nào để xếp hạng. Hãy lập hoặc nhập bảng ở thẻ Bảng tiêu chí "
    "rồi đưa vào áp dụng."
)


def empty_no_members(bloc: str) -> str:
    """Say that a bloc has no members."""
    return f"{bloc} chưa có đơn vị thành viên nào. Hãy thêm thành viên ở màn hình Đơn vị."


def empty_no_sheets(bloc: str, period: str, *, gathers: bool) -> str:
    """Say that no member of a bloc has a sheet yet; ``gathers``: sheets come here in files."""
    lead = f"{bloc} chưa có phiếu nào của kỳ {period}."
    if gathers:
        return (
            f"{lead} Phiếu đến theo gói dữ liệu của từng đơn vị; hãy nhập gói ở màn hình Đồng bộ."
        )
    return f"{lead} Hãy lập phiếu và tự chấm ở thẻ Chấm điểm."


def note(ranked: int, members: int, *, gathers: bool) -> str:
    """Say how many members are ranked; an office that gathers no others' sheets ranks for itself.

    Args:
        ranked: Members with a place.
        members: All of them.
        gathers: Whether others' sheets come to this office.
    """
    count = f"{ranked}/{members} đơn vị đã có điểm"
    return count if gathers else f"{count} trên máy này"


def stage(name: str, *, provisional: bool) -> str:
    """Return which score a total is, and whether it may still change."""
    word = STAGES.get(name, name)
    return f"{word}, {PROVISIONAL}" if provisional and word else word


def figures(main: str, bonus: str, deducted: str) -> str:
    """Return the parts of a total: "86,50 + 5,00 – 2,00"."""
    text = main
    if bonus:
        text += f" + {bonus}"
    if deducted:
        text += f" – {deducted}"
    return text


def parts(main: str, bonus: str, deducted: str, most: str) -> list[str]:
    """Return the parts of a total in words, one a line."""
    found = [f"{LEGEND_MAIN}: {main}" + (f" / {most}" if most else "")]
    if bonus:
        found.append(f"{LEGEND_BONUS}: + {bonus}")
    if deducted:
        found.append(f"{LEGEND_DEDUCTED}: – {deducted}")
    return found


def total(points: str, stage_: str) -> str:
    """Return a total and which score it is."""
    return f"Tổng: {points} ({stage_})"


def shared(units: str, *, vote: bool) -> str:
    """Return the mark of a place that is shared, and whether a vote may part it."""
    return f"đồng hạng với {units}" + (", chờ bỏ phiếu" if vote else "")


def parted(units: str, by: Sequence[str]) -> str:
    """Return the mark of a total that others have as well."""
    return f"bằng điểm {units}, xét {', rồi '.join(by)}"


def not_rated(why: str) -> str:
    """Return the mark of a better rating that was refused although the total would do."""
    return f"xếp loại: {why}"


def share_below(codes: str, least: str) -> str:
    """Return which criteria fall short of a rating's least share."""
    return f"{codes} dưới {least} %"


def rating_gate(codes: str) -> str:
    """Return which conditions keep from a rating."""
    return f"điều kiện {codes}"


def waits(codes: Sequence[str]) -> str:
    """Return the mark of criteria without points."""
    return f"chờ {len(codes)} tiêu chí: {codes_of(codes)}"


def gate(effect: str, code: str) -> str:
    """Return the mark of a condition that holds."""
    return f"{EFFECTS.get(effect, effect)}: {code}"


def gate_sentence(code: str, name: str, effect: str, rating: str = "") -> str:
    """Say which condition holds and what it does."""
    most = f" (cao nhất là {RATINGS.get(rating, rating)})" if rating else ""
    return f"{code}. {name}: {EFFECTS.get(effect, effect)}{most}."


def criterion(code: str, name: str, why: str) -> str:
    """Return why a criterion has no points."""
    return f"{code}. {name}: {why}"


def mark(about: str, text: str) -> str:
    """Return a remark on a row with its sign."""
    return f"{SIGNS[about]} {text}"


def copied(rows: int) -> str:
    """Say what was copied."""
    return f"Đã sao chép {rows} dòng; dán được vào Word, Excel."


def headline(bloc: str, period: str, table: str) -> str:
    """Return what a copied ranking is of."""
    return f"{TITLE}: {bloc} – {period} – {table}"


def vote_lead(names: Sequence[str], total_: str) -> str:
    """Say between whom the vote decides."""
    return (
        f"{listed(names, {})} cùng {total_} điểm và bằng nhau ở mọi tiêu chí phụ. "
        "Ghi số phiếu của từng đơn vị theo biên bản."
    )


def votes_for(name: str) -> str:
    """Return the label of one unit's votes."""
    return f"Số phiếu: {name}"


def vote_which(names: Sequence[str], total_: str) -> str:
    """Return the words of one tie, to choose by."""
    return f"{listed(names, {})} ({total_})"


def voted(count: int) -> str:
    """Say that a vote was recorded."""
    return f"Đã ghi kết quả bỏ phiếu của {count} đơn vị"


def publish_question(bloc: str, period: str, count: int) -> str:
    """Ask whether to publish."""
    return (
        f"Công bố kết quả {period} của {bloc} ({count} phiếu)? Điểm, thứ hạng và xếp loại được "
        "lưu lại như đang thấy; sau khi công bố, phiếu không sửa được nữa."
    )


def published(count: int) -> str:
    """Say that a result was published."""
    return f"Đã công bố kết quả của {count} đơn vị"
