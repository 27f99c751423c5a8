"""The words in a criteria table made as an ordinary spreadsheet: what is looked for, and written.

Headings are compared without marks, capitals, brackets and punctuation, and as whole phrases.
"""

from collections.abc import Mapping

# Headings of each column. The first group is sure; the second is taken where nothing of the first
# is found.
HEADINGS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "number": (("STT", "TT", "Số TT", "Số thứ tự", "Mục", "Thứ tự"),),
    "code": (("Mã", "Mã tiêu chí", "Mã số", "Ký hiệu"),),
    "name": (
        (
            "Tiêu chí",
            "Các tiêu chí",
            "Tên tiêu chí",
            "Nội dung tiêu chí",
            "Nội dung các tiêu chí",
            "Tiêu chí đánh giá",
            "Tiêu chí chấm điểm",
            "Tiêu chí thi đua",
            "Tiêu chí thành phần",
            "Nội dung, tiêu chí",
            "Tiêu chí, nội dung",
        ),
        (
            "Nội dung",
            "Nội dung đánh giá",
            "Nội dung chấm điểm",
            "Nội dung thi đua",
            "Nội dung công việc",
            "Tên nội dung",
            "Nhiệm vụ",
        ),
    ),
    "points": (
        (
            "Điểm tối đa",
            "Điểm chuẩn",
            "Thang điểm",
            "Mức điểm",
            "Mức điểm tối đa",
            "Số điểm tối đa",
            "Thang điểm chuẩn",
            "Thang điểm tối đa",
            "Điểm chuẩn tối đa",
        ),
        ("Điểm", "Số điểm"),
    ),
    "guidance": (
        (
            "Hướng dẫn chấm",
            "Hướng dẫn chấm điểm",
            "Hướng dẫn",
            "Hướng dẫn đánh giá",
            "Cách chấm",
            "Cách chấm điểm",
            "Cách tính",
            "Cách tính điểm",
            "Phương pháp chấm điểm",
            "Phương pháp tính điểm",
            "Hướng dẫn tính điểm",
        ),
        ("Ghi chú", "Diễn giải"),
    ),
    "rule": (("Quy tắc", "Quy tắc chấm", "Quy tắc tính", "Loại quy tắc"),),
    "parameters": (("Tham số", "Tham số quy tắc"),),
    "indicator": (("Chỉ tiêu", "Mã chỉ tiêu"),),
    "part": (("Phần", "Phần thưởng/trừ", "Phần thưởng, trừ", "Thưởng/trừ", "Thưởng, trừ"),),
    "parent": (("Thuộc mã", "Mã nhóm", "Thuộc nhóm"),),
    "note": (("Ghi chú",),),
}

# What this program writes over each column.
WRITTEN: Mapping[str, str] = {
    "code": "Mã",
    "name": "Tiêu chí",
    "points": "Điểm tối đa",
    "guidance": "Hướng dẫn chấm",
    "rule": "Quy tắc",
    "parameters": "Tham số",
    "indicator": "Chỉ tiêu",
    "part": "Phần",
    "parent": "Thuộc mã",
    "note": "Ghi chú",
}

# Letters that number rows.
CAPITALS, SMALLS = "A-ZĐ", "a-zđ"

# Words before a group's number: "Phần I", "Mục 2".
BEFORE_NUMBER = ("Phần", "Mục", "Nhóm", "Tiêu chí")

# How a row of sums begins.
TOTALS = (
    "Tổng",
    "Tổng cộng",
    "Tổng điểm",
    "Tổng số",
    "Tổng số điểm",
    "Tổng điểm chuẩn",
    "Tổng điểm tối đa",
    "Tổng cộng điểm",
    "Cộng",
    "Cộng điểm",
    "Cộng tổng",
)
# The same, of one group: "Cộng mục I".
OF_GROUP = ("mục", "nhóm", "phần", "")

PARTS: Mapping[str, tuple[str, ...]] = {
    "THUONG": ("Thưởng", "Điểm thưởng", "Cộng", "Điểm cộng", "Phần thưởng", "Cộng điểm"),
    "TRU": ("Trừ", "Điểm trừ", "Phần trừ", "Trừ điểm"),
    "": ("Chuẩn", "Điểm chuẩn", "Phần chung"),
}

# How the name of such a group begins.
EXTRA_NAMES: Mapping[str, tuple[str, ...]] = {
    "THUONG": ("Điểm thưởng", "Điểm cộng", "Phần điểm thưởng"),
    "TRU": ("Điểm trừ", "Phần điểm trừ"),
}

# The table's own fields, above the rows. The first is looked for: without it a file is not ours.
# Files written before are read by these words: they stay when a label on the screen changes.
OWN_FIELDS: Mapping[str, str] = {
    "code": "Mã bảng",
    "name": "Tên bảng tiêu chí",
    "year": "Năm",
    "version": "Lần ban hành",
    "bloc": "Khối, cụm áp dụng",
    "document": "Văn bản ban hành",
    "decimals": "Số lẻ của điểm",
    "not_applicable": "Tiêu chí không áp dụng",
    "ranking": "Cách xếp hạng",
    "tie_breaks": "Khi bằng điểm xét lần lượt",
    "note": "Ghi chú của bảng",
    "sample": "Dữ liệu mẫu",
}

BANDS_SHEET = "Xếp loại"
TABLE_SHEET = "Bảng tiêu chí"
TOTAL = "Tổng cộng"
PAGE = "Trang &P/&N"

# Fields of a rating band, over their columns; they stay too.
BAND_HEADINGS: Mapping[str, str] = {
    "rating": "Mức xếp loại",
    "lower": "Từ tổng điểm",
    "strict": "Phải trên mức điểm",
    "least_share": "Mỗi tiêu chí ít nhất (%)",
    "quota_share": "Tỷ lệ đơn vị nhiều nhất (%)",
    "quota_of": "Tỷ lệ tính trên",
    "quota_rounding": "Cách làm tròn",
    "sort_order": "Thứ tự",
    "note": "Ghi chú",
}

EXPECTED: Mapping[str, str] = {
    "number": "số thứ tự như I, 1, 1.1, a)",
    "code": "mã viết liền, mỗi dòng một mã khác nhau",
    "name": "tên tiêu chí",
    "points": "một số, dấu phẩy là phần thập phân, ví dụ 12,5",
    "guidance": "chữ",
    "rule": "mã quy tắc từ R01 đến R18, hoặc để trống",
    "parameters": "các tham số dạng tên=giá trị, cách nhau bằng dấu chấm phẩy",
    "indicator": "mã chỉ tiêu có trong chương trình, hoặc để trống",
    "part": "Thưởng, Trừ hoặc để trống",
    "parent": "mã của một dòng ở trên, hoặc để trống",
    "note": "chữ",
}
