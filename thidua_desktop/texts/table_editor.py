"""Words of the table editor: the table, its rows, its form, the checker, rating bands."""

from collections.abc import Mapping, Sequence

TAB = "Bảng tiêu chí"

# The line above the panes

TABLE = "Bảng"
PANES: Mapping[str, str] = {
    "criteria": "Các tiêu chí",
    "head": "Thông tin bảng",
    "standing": "Xếp loại, hạn mức",
}
NEW_TABLE = "Bảng mới"
APPLY = "Áp dụng"
RENEW = "Lập bản mới"
IMPORT = "Nhập Excel"
EXPORT = "Xuất Excel"
NEW_TABLE_NOTE = "Bảng mới, chưa lưu."
NO_TABLE = "Chưa mở bảng nào. Chọn bảng ở trên, bấm Bảng mới, hoặc Nhập Excel."
FROZEN = "Bảng này đã áp dụng nên chỉ xem được. Muốn sửa, bấm Lập bản mới."
FOREIGN = "Bảng do đơn vị khác lập nên ở đây chỉ xem được."
DRAFT = "Bản nháp, đang sửa được. Khi không còn lỗi, bấm Áp dụng."
HEAD_TITLE = "Thông tin bảng"

# The list

COLUMNS = ("Mã", "Nội dung tiêu chí", "Điểm tối đa", "Quy tắc chấm", "Kiểm tra")
NO_NAME = "(chưa có nội dung)"
NO_ROWS = "Bảng chưa có tiêu chí nào. Bấm phím Insert hoặc Ctrl+N để thêm dòng đầu tiên."
MARKS: Mapping[str, str] = {"error": "× Lỗi", "warning": "! Lưu ý"}
LIST_KEYS = "Insert thêm · Ctrl+→ ← vào, ra nhóm · Alt+↑ ↓ chuyển chỗ · Delete xóa · F6 sang ô khác"

# The form

NEW_ROW = "Tiêu chí mới"
CHOOSE_ROW = "Chọn một dòng để xem và sửa, hoặc bấm Insert để thêm."
ADD_NEXT = "Lưu, thêm tiếp (Ctrl+Enter)"
PLAIN_PART = "Điểm tiêu chí"
NO_RULE = "(không có: nhóm, hoặc tự chấm)"
SUGGEST_HINT = "Ghi như văn bản. Phím F7: gợi ý quy tắc từ câu này."
NO_SUGGESTION = "Chưa nhận ra quy tắc nào trong hướng dẫn chấm; hãy chọn quy tắc"
SUGGESTED = "Đã điền quy tắc theo hướng dẫn chấm; hãy xem lại"
SUGGESTED_OPEN = "Đã điền quy tắc theo hướng dẫn chấm; còn ô phải chọn thêm"
RULES: Mapping[str, str] = {
    "R01": "qua mốc thì được điểm, không qua thì không",
    "R02": "điểm tối đa × tỷ lệ hoàn thành",
    "R03": "mỗi phần thiếu so với chỉ tiêu trừ bấy nhiêu điểm",
    "R04": "mỗi phần vượt chỉ tiêu cộng bấy nhiêu điểm",
    "R05": "kết quả rơi vào bậc nào thì được điểm của bậc đó",
    "R06": "mỗi việc làm được bấy nhiêu điểm, có mức tối đa",
    "R07": "mỗi vụ việc xảy ra trừ bấy nhiêu điểm",
    "R08": "gửi chậm ngày nào, báo cáo nào thì trừ điểm",
    "R09": "so với đơn vị cao nhất khối; chờ đủ số liệu của khối",
    "R10": "hạng nhất được điểm cao nhất, mỗi hạng sau bớt đi",
    "R11": "trên, bằng, dưới mức bình quân thì được mấy điểm",
    "R12": "nếu xảy ra thì mất điểm, hạ xếp loại, hoặc không xét Cờ",
    "R13": "người chấm cho điểm trong khoảng, theo bước",
    "R14": "nhóm xử lý thế nào khi có tiêu chí không áp dụng",
    "R15": "tăng, giữ nguyên hay giảm so với kỳ trước",
    "R16": "tổng điểm của nhóm không quá, không dưới một mức",
    "R17": "nhóm cộng điểm các tiêu chí bên trong",
    "R18": "tính theo a, b, c, có thể lấy số của tiêu chí khác",
}
POINTS = "Điểm"
BAND_FROM = "Từ"
BAND_TO = "Đến"
BAND_ENDS: Mapping[str, str] = {"in": "gồm", "out": "không gồm"}
BAND_NOTE = "Ô Từ hoặc Đến để trống nghĩa là không giới hạn phía đó."
LEVEL_NAME = "Tên mức"
TYPED_SOURCE = "Nhập khi chấm điểm"
LETTERS: Mapping[str, str] = {"a": "chỉ tiêu giao (a)", "b": "kết quả (b)", "c": "số thứ ba (c)"}

# Where a form asks in another way than a file does: in per cent, in cells, from a list.
LABELS: Mapping[tuple[str, str], str] = {
    ("R02", "cap"): "Tính nhiều nhất (%)",
    ("R18", "cap"): "Tỷ lệ nhiều nhất (%)",
    ("R09", "met_share"): "Vừa đạt được (% điểm)",
}
HINTS: Mapping[tuple[str, str], str] = {
    ("R02", "cap"): "Vượt chỉ tiêu cũng chỉ tính đến mức này; 100 là không tính phần vượt.",
    ("R18", "cap"): "Tỷ lệ chỉ tính đến mức này; 100 là nhiều nhất bằng điểm tối đa.",
    ("R09", "met_share"): "Đạt vừa đủ chỉ tiêu thì được bao nhiêu phần trăm điểm tối đa.",
    ("R13", "step"): "Ví dụ 0,25 hoặc 0,5; ghi 0 nếu cho điểm lẻ bất kỳ.",
    ("R08", "late_days"): "Mỗi bậc ngày chậm trừ mấy điểm; điểm ghi không kèm dấu trừ.",
}
FORM_HINTS: Mapping[str, str] = {
    "bands": BAND_NOTE + " Ctrl+Delete bỏ một bậc.",
    "levels": "Ghi từ mức cao nhất xuống. Ctrl+Delete bỏ một mức.",
    "places": "Ghi đủ từ hạng nhất. Ctrl+Delete bỏ một hạng.",
    "codes": "Ghi mã tiêu chí cách nhau bằng dấu cách, hoặc bấm F4 để chọn.",
    "source": "Số này nhập khi chấm, hay lấy của một tiêu chí khác.",
}

# An example under the form

EXAMPLE = "Ví dụ với số thử"
EXAMPLE_WAITS = "Điền đủ các ô của quy tắc để xem ví dụ."
EXAMPLE_NONE = "Chọn quy tắc chấm để xem ví dụ tính điểm."
EXAMPLE_GROUP = "Điểm của nhóm tính từ điểm các tiêu chí bên trong."
EXAMPLE_UNREADABLE = "Số thử chưa đọc được. Số phẩy là phần thập phân: 51,5."
INPUTS: Mapping[str, str] = {
    "result": "Kết quả",
    "target": "Chỉ tiêu",
    "base": "Đầu kỳ (c)",
    "lower": "Mức thấp",
    "upper": "Mức cao",
    "previous": "Kỳ trước",
    "count": "Số lượng",
    "cases": "Số vụ",
    "late_days": "Số ngày chậm",
    "late_reports": "Số báo cáo chậm",
    "leader": "Đơn vị cao nhất",
    "average": "Bình quân",
    "place": "Hạng",
}

# What parts equal totals

TIE_KEYS: Mapping[str, str] = {
    "TRUOC_THUONG": "Tổng điểm chưa tính điểm thưởng cao hơn",
    "NHOM": "Điểm nhóm {} cao hơn",
    "TIEU_CHI": "Điểm tiêu chí {} cao hơn",
    "KET_QUA": "Kết quả tiêu chí {} cao hơn",
    "IT_TRU": "Bị trừ ít điểm hơn",
    "DUNG_HAN": "Điểm báo cáo đúng hạn cao hơn",
    "BO_PHIEU": "Bỏ phiếu",
}
TIE_KEYS_HELP = "Insert: thêm · Alt+↑ ↓: đổi thứ tự · Delete: bỏ"
TIE_ADD = "Thêm điều kiện xét"
TIE_NONE = "Bằng điểm thì xếp cùng hạng."

# Rating bands and quotas

STANDING_TITLE = "Xếp loại theo tổng điểm"
STANDING_NOTE = (
    "Xét từ mức cao xuống; đơn vị đạt mức đầu tiên có đủ điều kiện. Mức để trống hết các ô thì"
    " không dùng; mức thấp nhất nhận mọi đơn vị còn lại."
)
STANDING_COLUMNS: Mapping[str, str] = {
    "strict": "Tổng điểm",
    "lower": "Mức điểm",
    "least_share": "Không tiêu chí nào dưới (%)",
    "quota_share": "Không quá (%)",
    "quota_of": "tính trên",
    "quota_rounding": "Số lẻ",
}
STRICT: Mapping[str, str] = {"0": "từ", "1": "trên"}
STRICT_MISSING = "chọn “từ” (gồm cả mức đó) hay “trên” (không gồm)."
QUOTA_TITLE = "Hạn mức khen thưởng của khối, cụm"
QUOTA_NO_BLOC = "Bảng chưa chọn khối, cụm nên chưa có hạn mức khen thưởng."
QUOTA_COLUMNS: Mapping[str, str] = {
    "count": "Số lượng",
    "share": "hoặc tỷ lệ (%)",
    "rounding": "Số lẻ",
}
STANDING_SAVE = "Lưu (Ctrl+S)"

# The checker

CHECK_COLUMNS = ("Mức", "Tiêu chí", "Bảng còn thiếu gì")
SEVERITIES: Mapping[str, str] = MARKS
CHECK_CLEAN = "Kiểm tra: không thấy lỗi."
CHECK_KEYS = "Enter: đến chỗ cần sửa"
APPLY_TITLE = "Áp dụng bảng tiêu chí"
APPLY_REFUSED = "Bảng chưa áp dụng được vì còn lỗi:"
APPLY_YES = "Áp dụng"
RENEW_TITLE = "Lập bản mới"
RENEW_YES = "Lập bản mới"

# Files

FILE_KIND = "Bảng tính Excel"
IMPORT_TITLE = "Nhập bảng tiêu chí từ Excel"
EXPORT_TITLE = "Xuất bảng tiêu chí ra Excel"
WHICH_SHEET = "Tệp có nhiều trang tính giống bảng tiêu chí. Nhập trang nào?"
BOOK_TABS = ("Các dòng", "Ô cần sửa, lưu ý", "Gợi ý quy tắc", "Kiểm tra")
BOOK_ROWS = ("Dòng", "Mã", "Tiêu chí", "Điểm tối đa", "Quy tắc chấm")
BOOK_PROBLEMS = ("Dòng", "Cột", "Đang ghi", "Phải sửa thế nào")
BOOK_HINTS = ("Dòng", "Mã", "Gợi ý", "Còn phải chọn thêm")
BOOK_MATCHING = "Cột tìm thấy trong tệp"
BOOK_TABLE = "Nhập vào"
BOOK_COLUMNS: Mapping[str, str] = {
    "number": "Số thứ tự",
    "code": "Mã",
    "name": "Nội dung",
    "points": "Điểm tối đa",
    "guidance": "Hướng dẫn chấm",
    "rule": "Quy tắc",
    "parameters": "Tham số",
    "indicator": "Chỉ tiêu",
}
FIELD_MISSING = "Tệp không ghi mục này. Hãy nhập thêm rồi bấm Nhập bảng."
INTO_NEW = "Bảng mới"
TAKE = "Nhập bảng"
READ_AGAIN = "Đọc lại tệp"
LEAVE = "Không nhập"


def table_line(code: str, year: int, version: int, state: str, name: str) -> str:
    """Return how a table is called where one is chosen."""
    return f"{code} · {year} · bản {version} · {state} · {name}"


def row_title(code: str, name: str) -> str:
    """Return the title of a row's form."""
    return f"{code} · {name}" if name else code


def whole(criteria: int, points: str, bonus: str) -> str:
    """Return what a table adds up to."""
    more = f" · điểm thưởng tối đa {bonus}" if bonus else ""
    return f"{criteria} tiêu chí · tổng điểm {points}{more}"


def sum_of_most(parts: str, most: str) -> str:
    """Return the sum of a group's parts against its maximum."""
    return f"{parts} / {most}" if most else parts


def delete_group(code: str, name: str, parts: int) -> str:
    """Ask whether to remove a group with all in it."""
    return f"Xóa “{code} {name}” cùng {parts} dòng bên trong? Có thể hoàn tác bằng Ctrl+Z."


def rule_line(name: str, meaning: str) -> str:
    """Return a rule as the pick list has it."""
    return f"{name}: {meaning}" if meaning else name


def unknown_code(code: str) -> str:
    """Say that the table has no such row."""
    return f"không có tiêu chí {code}"


def tie_line(key: str, codes: str) -> str:
    """Return one tie-break in words."""
    return TIE_KEYS.get(key, key).format(codes)


def source(letter: str, code: str) -> str:
    """Return where an input of a formula comes from."""
    return f"Lấy {LETTERS.get(letter, letter)} của tiêu chí {code}"


def band(place: int) -> str:
    """Name one band."""
    return f"Bậc {place}"


def level(place: int) -> str:
    """Name one level."""
    return f"Mức {place}"


def place(number: int) -> str:
    """Name one place."""
    return f"Hạng {number}"


def in_cell(row: str, column: str, wrong: str) -> str:
    """Say in which cell of a small table something is wrong."""
    return f"{row}, ô {column}: {wrong}"


def cell_missing(row: str, column: str) -> str:
    """Say that a cell of a small table is empty."""
    return f"{row}: chưa ghi ô {column}."


def end_missing(row: str, column: str) -> str:
    """Say that nobody chose whether the end of a band belongs to it."""
    return f"{row}: chọn “gồm” hay “không gồm” cạnh ô {column}."


def band_backwards(row: str, low: str, high: str) -> str:
    """Say that a band ends before it begins."""
    return f"{row}: đi từ {low} đến {high} nên không có số nào ở trong."


def checked(errors: int, warnings: int) -> str:
    """Say how many things the checker found."""
    found = [f"{errors} lỗi"] if errors else []
    found += [f"{warnings} lưu ý"] if warnings else []
    return f"Kiểm tra: {', '.join(found)}." if found else CHECK_CLEAN


def apply_question(warnings: int) -> str:
    """Ask whether to apply a table."""
    doubts = f" Còn {warnings} lưu ý." if warnings else ""
    return f"Áp dụng rồi thì bảng không sửa được nữa, chỉ lập được bản mới.{doubts} Áp dụng bảng?"


def applied(name: str) -> str:
    """Say that a table is in force."""
    return f"Đã áp dụng: {name}"


def renew_question(code: str, version: int) -> str:
    """Ask whether to make a new draft of a table."""
    return f"Lập bản {version + 1} của bảng {code} để sửa? Bản đang áp dụng giữ nguyên."


def renewed(version: int) -> str:
    """Say that there is a new draft."""
    return f"Đã lập bản {version}, sửa được ngay"


def exported(name: str) -> str:
    """Say where a table was written."""
    return f"Đã xuất bảng ra tệp {name}"


def book_lead(file: str, sheet: str, rows: int) -> str:
    """Say which file was read."""
    return f"Tệp {file}, trang {sheet}: {rows} dòng. Chưa ghi gì khi chưa bấm Nhập bảng."


def no_columns(labels: Sequence[str]) -> str:
    """Say which columns were not found."""
    return f"Không có trong tệp: {', '.join(labels).lower()}."


def exists(code: str, year: str, version: str, *, draft: bool) -> str:
    """Say that there is such a table, and what to do."""
    if draft:
        return (
            f"Đã có bản nháp {code}/{year}, bản {version}. Hãy đổi mã, hoặc mở bản nháp đó rồi"
            " nhập lại để thay nội dung."
        )
    return (
        f"Bảng {code}/{year}, bản {version} đã áp dụng. Hãy đổi mã, hoặc mở bảng đó, lập bản mới"
        " rồi nhập vào bản mới."
    )


def into_draft(code: str, version: int) -> str:
    """Name the draft that is open."""
    return f"Thay nội dung bản nháp {code}, bản {version}"


def counted(title: str, count: int) -> str:
    """Return the words of a tab with how much it holds."""
    return f"{title} ({count})"


def take_hints(count: int) -> str:
    """Offer to take what the guidance suggests."""
    return f"Lấy luôn {count} gợi ý quy tắc từ hướng dẫn chấm"


def cells_wrong(count: int) -> str:
    """Say that cells keep a file from being taken."""
    return f"Còn {count} ô phải sửa. Sửa trong tệp Excel, lưu lại rồi bấm Đọc lại tệp."


def imported(name: str) -> str:
    """Say that a table was brought in."""
    return f"Đã nhập bảng: {name}"


def standing_wrong(row: str, column: str, wrong: str) -> str:
    """Say what is wrong in the rating bands or the quotas."""
    return f"{row}, {column}: {wrong}"
