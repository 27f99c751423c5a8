"""What the journey without a window records, and how it tells of it."""

from __future__ import annotations

from collections.abc import Mapping

DISTRICT_PERSON = "Lò Thị Đào"
PROVINCE_PERSON = "Nguyễn Văn Ánh"

# As a clerk types them.
ACTIVITIES: tuple[Mapping[str, object], ...] = (
    {
        "type": "HOI_NGHI",
        "title": "Hội nghị phát động thi đua và ký giao ước năm 2024 của huyện Tam Đường",
        "campaigns": "PT-2024-001",
        "day": "05/02/2024",
        "quantity": "1",
        "measure": "CUOC",
        "participants": "120",
        "women": "52",
        "cost": "8.500.000",
        "cost_source": "NSNN",
        "details": {"purpose": "PHAT_DONG", "attendees": "Lãnh đạo huyện, 13 xã, thị trấn"},
        "sample": "x",
    },
    {
        "type": "TIN_BAI",
        "title": "Tin, bài về gương người tốt, việc tốt trên trang thông tin điện tử huyện",
        "campaigns": "PT-2024-001; PT-2024-002",
        "day": "12/03/2024",
        "end_day": "15/11/2024",
        "quantity": "24",
        "measure": "TIN_BAI",
        "criteria": "III.3",
        "details": {"genre": "BAI", "press_agency": "Trung tâm Văn hóa, Thể thao, Truyền thông"},
        "sample": "x",
    },
    {
        "type": "LAO_DONG",
        "title": "Ra quân làm đường giao thông nông thôn tại xã Bản Bo",
        "campaigns": "PT-2024-003",
        "day": "20/04/2024",
        "quantity": "1",
        "measure": "BUOI",
        "participants": "85",
        "details": {"workdays": "85", "road_km": "1,25", "value": "42.000.000"},
        "sample": "x",
    },
)

# Indicator and what was reached.
RESULTS: tuple[tuple[str, str], ...] = (("CT04", "71,9"), ("CT05", "0,48"), ("CT06", "3,9"))

# Criterion, the unit's own points, and why.
CLAIMS: tuple[tuple[str, str, str], ...] = (
    ("I.7", "5,5", "Xếp thứ hai khối huyện về cải cách hành chính."),
    ("II.1", "8", "Huyện ủy xếp loại hoàn thành tốt nhiệm vụ."),
    ("III.1", "4", "Ban hành kế hoạch, phát động và ký giao ước đúng hạn."),
)

CAMPAIGN_NOTE = "Sơ kết sáu tháng trước ngày 15/6/2024."
TARGET_NOTE = "Điều chỉnh theo khả năng thực hiện sáu tháng đầu năm."

DISTRICT = "Huyện Tam Đường"
PROVINCE = "Tỉnh Lai Châu"


def founded(office: str, path: str) -> str:
    """Say where an office's data is."""
    return f"{office}: dữ liệu ở {path}"


def recorded(activities: int, results: int, total: str) -> str:
    """Say what the district recorded."""
    return (
        f"Tam Đường ghi {activities} hoạt động, {results} kết quả chỉ tiêu và mở phiếu chấm điểm"
        f" theo Bảng F, tự chấm cộng {total} điểm."
    )


def sent(sender: str, receiver: str, path: str, rows: int) -> str:
    """Say which file was written."""
    return f"{sender} xuất gói cho {receiver}: {path} ({rows} bản ghi)"


def previewed(receiver: str, counts: str) -> str:
    """Say what a file would change."""
    return f"{receiver} xem trước, chưa ghi gì: {counts}"


def imported(receiver: str, counts: str) -> str:
    """Say what was taken."""
    return f"{receiver} đã nhập: {counts}"


def imported_again(receiver: str, new: int) -> str:
    """Say that the same file brings nothing a second time."""
    return f"{receiver} nhập lại đúng gói đó: {new} mới."


CHANGED = "Tỉnh sửa ghi chú một phong trào, sửa một chỉ tiêu và giao chỉ tiêu cho Tam Đường."


def printed(title: str, path: str) -> str:
    """Say which report was printed."""
    return f"{title}: {path}"


def compared(digest: str, *, equal: bool) -> str:
    """Say whether the two offices agree."""
    if equal:
        return f"Hai đơn vị khớp dữ liệu, mã đối chiếu {digest}."
    return "Hai đơn vị CHƯA khớp dữ liệu. Hãy giữ nguyên thư mục để tìm nguyên nhân."
