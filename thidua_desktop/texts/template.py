"""The words of a workbook that an office without the program fills in, and of its errors."""

from collections.abc import Mapping
from datetime import date

GUIDE = "HƯỚNG DẪN"

TITLES: Mapping[str, str] = {
    "MAU": "MẪU NHẬP LIỆU THI ĐUA",
    "LOI": "MẪU NHẬP LIỆU THI ĐUA – CÁC Ô CẦN SỬA",
}
UNIT = "Đơn vị điền"
PERIOD = "Kỳ báo cáo"
CAMPAIGN = "Phong trào"
OFFICE = "Gửi lại cho"
DUE = "Hạn gửi"
MADE = "Lập lúc / Người lập"
TEMPLATE = "Mã mẫu"
ANY_PERIOD = "không giới hạn kỳ"

HOW = "Cách điền"
SHEETS = "Các trang cần điền"
COLOURS = "Ý nghĩa các màu"
COUNTS = "Kết quả nhận tệp"
CODE_BLOCK = "KHỐI MÃ – KHÔNG SỬA"

ABOUT: Mapping[str, str] = {
    "activity": "Mỗi hoạt động một dòng; việc giống nhau gộp một dòng và ghi số lượng.",
    "result": "Chỉ tiêu, mức giao đã ghi sẵn; điền cột “Thực hiện”, chưa có số liệu thì để trống.",
    "campaign_response": "Phong trào đã ghi sẵn; điền kế hoạch, ngày phát động, số đăng ký.",
}
LEGEND: tuple[tuple[str, str], ...] = (
    ("wrong", "Ô sai hoặc còn thiếu: phải sửa thì dòng đó mới được nhận."),
    ("doubt", "Ô nên xem lại: có thể vẫn đúng."),
    ("given", "Ô ghi sẵn hoặc do chương trình dùng: không sửa."),
)

_KEEP = (
    "Các cột xám ở bên phải do chương trình dùng: không sửa, không chép sang dòng khác."
    " Được sắp xếp, lọc, chèn dòng, đổi độ rộng cột; nên chép từng ô thay vì chép cả dòng."
)


def steps(office: str) -> tuple[str, ...]:
    """Return what to do with the file, one sentence or two a step."""
    return (
        "Mở tệp bằng Excel, LibreOffice hoặc WPS. Không cần cài chương trình, không có mật khẩu.",
        "Chọn trang ở cuối màn hình rồi điền từ dòng trống đầu tiên. Cột có dấu (*) phải điền.",
        "Ô có mũi tên: chọn trong danh sách. Bấm vào ô nào sẽ thấy lời nhắc của ô đó.",
        (
            "Ngày gõ dạng 05/03/2024. Số gõ bằng chữ số, dấu phẩy là phần thập phân (51,5);"
            " không gõ kèm chữ. Gõ ngày xong, hãy nhìn lại ngày máy hiển thị."
        ),
        "Dán từ tệp khác: chọn Dán giá trị (Paste Values) để giữ lời nhắc và màu của ô.",
        _KEEP,
        (
            "Muốn bỏ một dòng đã gửi trước đây: ghi x vào cột “Bỏ dòng”."
            " Xóa trắng dòng không làm mất số liệu đã nhận."
        ),
        (
            f"Lưu tệp dạng .xlsx rồi gửi lại cho {office}. Gửi lại nhiều lần cũng được:"
            " dòng đã nhận không bị nhân đôi, dòng đã sửa được cập nhật."
        ),
    )


def mending(office: str) -> tuple[str, ...]:
    """Return what to do with the list of errors."""
    return (
        "Tệp này chứa nguyên văn mọi ô đã điền. Cột “Cần sửa” ghi lý do, ô sai có màu.",
        "Sửa ngay các ô đó trong tệp này; cột “Cần sửa” không cần xóa.",
        "Dòng ghi “Đã nhận” không phải gửi riêng; giữ nguyên trong tệp.",
        f"Lưu tệp dạng .xlsx rồi gửi lại cho {office}.",
        _KEEP,
    )


REQUIRED = " (*)"
DROP = "Bỏ dòng (x)"
FIX = "Cần sửa"
TAKEN = "Đã nhận"
VALID = "Đúng"
DROPPED = "Bỏ theo dấu x"
MEASURE = "ĐVT"
TARGET = "Mức giao"
ABOUT_TARGET = "khoảng "
PROPOSED = "Đơn vị sửa trong mẫu nhập liệu, trong khi bản ghi đã được sửa ở đây."

# Headings that differ from a form's label: here a column stands alone.
HEADINGS: Mapping[str, str] = {
    "activity.campaigns": "Thuộc phong trào",
    "activity.quantity": "Số lượng (trống = 1)",
    "activity.details.genre": "Tin, bài: thể loại",
    "activity.details.press_agency": "Tin, bài: cơ quan báo chí",
    "activity.details.air_minutes": "Phát sóng: thời lượng (phút)",
    "activity.details.broadcasts": "Phát sóng: số lần phát",
    "activity.details.workdays": "Lao động: số ngày công",
    "activity.details.amount": "Ủng hộ: số tiền (đồng)",
    "activity.details.households": "Ủng hộ: số hộ được hỗ trợ",
    "result.estimated": "Số ước (x)",
}

# Shown beside a cell while it is being filled in.
PROMPTS: Mapping[str, str] = {
    "text": "Gõ chữ, nhiều nhất {limit} ký tự.",
    "day": "Gõ ngày dạng dd/mm/yyyy, ví dụ 05/03/2024.",
    "whole": "Gõ số nguyên, từ {least} trở lên.",
    "money": "Gõ số tiền bằng đồng, không có phần lẻ.",
    "number": "Gõ số; dấu phẩy là phần thập phân.",
    "flag": "Ghi x nếu có, để trống nếu không.",
    "list": "Chọn trong danh sách.",
    "several": "Chọn trong danh sách; nhiều phong trào cách nhau bằng dấu chấm phẩy.",
    "period_day": "Ngày trong kỳ: từ {first} đến {last}, dạng dd/mm/yyyy.",
    "drop": "Ghi x để bỏ dòng này khi gửi lại.",
}
ERRORS: Mapping[str, str] = {
    "text": "Quá {limit} ký tự. Hãy rút gọn.",
    "day": "Đây không phải ngày. Hãy gõ dạng dd/mm/yyyy, ví dụ 05/03/2024.",
    "whole": "Phải là số nguyên, từ {least} trở lên.",
    "money": "Phải là số tiền bằng đồng, không có phần lẻ.",
    "number": "Phải là số; dấu phẩy là phần thập phân.",
    "flag": "Chỉ ghi x hoặc để trống.",
    "list": "Không có trong danh sách. Hãy chọn bằng mũi tên ở góc ô.",
    "several": "Tên này không có trong danh sách. Hãy chọn bằng mũi tên ở góc ô.",
    "period_day": "Ngày phải từ {first} đến {last}.",
    "drop": "Chỉ ghi x hoặc để trống.",
    "given": "Ô này do chương trình dùng, không sửa.",
}
WARNING = "Xem lại ô này"

# What a cell should hold that is picked from a list.
PICKED = "một mục trong danh sách của ô"

PAGE = "Trang &P/&N"


def sheet_title(kind: str, unit: str, period: str) -> str:
    """Return what stands over a sheet: "HOẠT ĐỘNG – Xã Dào San – Quý I năm 2024"."""
    return " – ".join(part for part in (kind.upper(), unit, period) if part)


def counts(right: int, taken: int, wrong: int, held: int) -> str:
    """Return in one line what became of the rows of a file."""
    parts = [f"Còn {wrong} dòng cần sửa"]
    parts += [f"{taken} dòng đã nhận"] if taken else []
    parts += [f"{right} dòng đúng"] if right else []
    parts += [f"{held} dòng giữ lại chờ quyết định"] if held else []
    return "; ".join(parts) + "."


def rows_to_mend(sheet: str, numbers: str) -> str:
    """Return which rows of a sheet wait for a correction."""
    return f"{sheet}: {f'cần sửa các dòng {numbers}' if numbers else 'không có dòng nào cần sửa'}"


def spot(sheet: str, row: int, column: str = "") -> str:
    """Return where something stands: "HOAT_DONG, dòng 7, cột C (Tên, nội dung)"."""
    parts = [sheet, f"dòng {row}" if row else "", f"cột {column}" if column else ""]
    return ", ".join(part for part in parts if part)


def right_one(period: str, made: date) -> str:
    """Return which template a unit was handed last."""
    about = f"kỳ {period}" if period else "không giới hạn kỳ"
    return f"Mẫu đơn vị được giao gần nhất: {about}, lập ngày {made:%d/%m/%Y}."
