"""What each step of the journal did, in words: for the history, and for asking before an undo."""

from collections.abc import Mapping, Sequence

from thidua_desktop.texts.fields import KINDS, kind_label

# The part after the dot of a step that concerns one record: "activity.save".
ON_RECORD: Mapping[str, str] = {
    "save": "Lưu",
    "remove": "Xóa",
}

# Steps with a key of their own.
STEPS: Mapping[str, str] = {
    "office.found": "Khai báo đơn vị",
    "office.epoch": "Bắt đầu đời dữ liệu mới",
    "office.restore": "Khôi phục từ bản sao lưu",
    "undo": "Hoàn tác",
    "sheet.submit": "Nộp phiếu chấm điểm",
    "sheet.enter": "Nhập điểm vào phiếu",
    "sheet.review": "Chấm điểm phiếu",
    "sheet.move": "Chuyển bước phiếu",
    "sheet.publish": "Công bố phiếu",
    "bloc.vote": "Ghi kết quả bỏ phiếu của khối",
    "bloc.publish": "Công bố kết quả của khối",
    "period.close": "Chốt số liệu kỳ",
    "period.accept": "Nghiệm thu số liệu kỳ",
    "period.return": "Trả lại số liệu kỳ",
    "table.import": "Nhập bảng tiêu chí từ Excel",
    "table.apply": "Áp dụng bảng tiêu chí",
    "table.renew": "Lập phiên bản mới của bảng tiêu chí",
    "table.rows": "Sửa bảng tiêu chí",
    "bundle.export": "Xuất gói",
    "bundle.import": "Nhập gói",
    "bundle.undo": "Hoàn tác nhập gói",
    "bundle.retry": "Nhận các dòng đã chờ",
    "bundle.hand": "Ghi đã giao gói",
    "bundle.quarantine": "Cất riêng gói không xác thực được",
    "receipt.hear": "Ghi nhận mã biên nhận",
    "receipt.wrong": "Nhập sai mã biên nhận",
    "conflict.explain": "Ghi lý do của đề nghị",
    "conflict.resolve": "Chọn bản đúng",
    "late.dismiss": "Bỏ một dòng chờ",
    "key.enrol": "Xác nhận khóa chữ ký",
    "key.retire": "Thôi dùng khóa chữ ký",
}


# Columns of a score sheet, as the question before an undo names them.
ENTRY_COLUMNS: Mapping[str, str] = {
    "result": "Kết quả (b)",
    "target": "Chỉ tiêu (a)",
    "base": "Số khác (c)",
    "claimed": "Tự chấm",
    "reason": "Lý do",
    "evidence": "Minh chứng",
    "not_applicable": "Không áp dụng",
}
YES = "có"
_MOST_CODES = 4


def cell_entered(sheet: str, code: str, column: str, old: str, new: str) -> str:
    """Name one cell of a sheet with its old and its new text."""
    return f"{code}, {column}: {old or '(trống)'} → {new or '(trống)'} ({sheet})"


def cells_entered(sheet: str, codes: Sequence[str], cells: int) -> str:
    """Name several cells of a sheet by their criteria."""
    more = "…" if len(codes) > _MOST_CODES else ""
    return f"{cells} ô ở {', '.join(codes[:_MOST_CODES])}{more} ({sheet})"


def step_label(key: str, label: str) -> str:
    """Return "Lưu hoạt động: Hội nghị sơ kết" for "activity.save"; an unknown key names itself."""
    kind, _, deed = key.partition(".")
    if kind in KINDS and deed in ON_RECORD:
        thing = kind_label(kind)
        done = f"{ON_RECORD[deed]} {thing[0].lower()}{thing[1:]}"
    else:
        done = STEPS.get(key, key)
    return f"{done}: {label}" if label else done
