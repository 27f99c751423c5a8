"""The words of the printed lists: examples, works, initiatives; and of the statistics form."""

from collections.abc import Mapping

TOTAL = "Tổng cộng"
UNDATED_NOTE = "Dòng không ghi ngày được in ở mọi kỳ."
BELOW_NOTE = "Danh sách gồm của đơn vị và các đơn vị trực thuộc."


def heading(name: str, count: str) -> str:
    """Return the heading of a group and how many stand in it."""
    return f"{name} ({count})"


# Biểu 06: examples

EXAMPLES = "Danh sách điển hình tiên tiến, người tốt, việc tốt"
EXAMPLE_COLUMNS = (
    "STT",
    "Họ và tên/Tên tập thể/Chủ hộ",
    "Năm sinh",
    "Nghề nghiệp, chức vụ; nơi ở",
    "Lĩnh vực",
    "Tóm tắt thành tích",
    "Ngày phát hiện",
    "Hình thức tôn vinh",
)
EXAMPLE_GROUPS: Mapping[str, str] = {"TT": "TẬP THỂ", "CN": "CÁ NHÂN", "HO": "HỘ GIA ĐÌNH"}
NO_EXAMPLES = (
    "Chưa ghi điển hình nào trong kỳ này. Nhập ở màn hình Hoạt động, thẻ Điển hình tiên tiến."
)
FORMAL_TITLE = "danh hiệu Người tốt, việc tốt"


def recognised(by: str, day: str) -> str:
    """Say who recognised an example, and when, as far as that is known."""
    return f"{by}, {day}" if by and day else by or day


def replicated(where: str) -> str:
    """Say that others do likewise, and where."""
    return f"đã nhân rộng: {where}" if where else "đã nhân rộng"


def unpublished_note(count: str) -> str:
    """Say how many have not agreed to be named in public."""
    return f"Có {count} điển hình chưa đồng ý công bố; không đưa lên phương tiện thông tin."


# Biểu 07: works

WORKS = "Công trình, phần việc, mô hình thi đua"
WORK_COLUMNS = (
    "STT",
    "Tên công trình, phần việc",
    "Đơn vị thực hiện, địa điểm",
    "Khởi công",
    "Theo kế hoạch",
    "Thực tế",
    "Dự kiến",
    "Thực hiện",
    "Tình trạng, ghi chú",
)
WORK_GROUP_ENDS = "Hoàn thành"
WORK_GROUP_VALUES = "Giá trị (đồng)"
WORK_GROUPS: Mapping[str, str] = {
    "CONG_TRINH": "CÔNG TRÌNH",
    "PHAN_VIEC": "PHẦN VIỆC",
    "MO_HINH": "MÔ HÌNH",
}
NO_WORKS = (
    "Chưa ghi công trình, phần việc nào trong kỳ này."
    " Nhập ở màn hình Hoạt động, thẻ Công trình, phần việc."
)
PLAQUE = "gắn biển"
_HONOURS = "Chào mừng"
_HONOURING = ("chào mừng", "kỷ niệm", "lập thành tích")
VALUES_NOTE = "Tổng giá trị chỉ cộng những dòng đã ghi giá trị."


def funded(source: str) -> str:
    """Say where the money comes from."""
    return f"nguồn vốn: {source}"


def volume(amount: str, measure: str) -> str:
    """Return how much was built."""
    return f"Khối lượng: {amount} {measure}".rstrip()


def occasion(words: str) -> str:
    """Say what a work is to honour, once: many clerks begin with these words."""
    if words.lower().startswith(_HONOURING):
        return f"{words[:1].upper()}{words[1:]}"
    return f"{_HONOURS} {words}"


# Biểu 08: initiatives

INITIATIVES = "Danh sách sáng kiến"
INITIATIVE_COLUMNS = (
    "STT",
    "Tên sáng kiến",
    "Tác giả",
    "Đơn vị",
    "Ngày áp dụng",
    "Phạm vi ảnh hưởng",
    "Hội đồng xét, ngày xét",
    "Quyết định công nhận",
)
INITIATIVE_GROUPS: Mapping[str, str] = {
    "DAT": "ĐƯỢC CÔNG NHẬN",
    "CHO": "CHỜ XÉT",
    "KHONG_DAT": "KHÔNG ĐƯỢC CÔNG NHẬN",
}
NO_INITIATIVES = "Chưa ghi sáng kiến nào trong kỳ này. Nhập ở màn hình Hoạt động, thẻ Sáng kiến."


def effect(words: str) -> str:
    """Return what an initiative brought about."""
    return f"Hiệu quả: {words}"


# The statistics form 0601.N

CAMPAIGN_COUNT = "Số phong trào thi đua"
CAMPAIGN_BASIS = "(Ban hành theo Thông tư số 02/2023/TT-BNV; đơn vị tính: phong trào)"
CAMPAIGN_COLUMNS = (
    "Nội dung",
    "Mã số",
    "Tổng số",
    "Cấp Trung ương",
    "Cấp bộ, cấp tỉnh",
    "Cơ quan, tổ chức, đơn vị",
)
CAMPAIGN_COLUMNS_GROUP = "Chia theo cấp phát động"
CAMPAIGN_ALL = "Tổng số"
CAMPAIGN_GROUPS: Mapping[str, str] = {
    "scope": "Chia theo phạm vi tổ chức",
    "duration": "Chia theo thời hạn",
    "form": "Chia theo phương thức tổ chức",
}
CAMPAIGN_LINES: Mapping[str, str] = {
    "TQ": "Toàn quốc",
    "BT": "Bộ, ngành, địa phương",
    "CK": "Cụm, khối thi đua",
    "DV": "Cơ quan, tổ chức, đơn vị",
    "UNDER_1": "Dưới 1 năm",
    "YEAR": "1 năm",
    "UNDER_3": "Từ trên 1 năm đến dưới 3 năm",
    "UNDER_5": "Từ 3 năm đến dưới 5 năm",
    "FROM_5": "Từ 5 năm trở lên",
    "CD": "Theo chuyên đề",
    "TX": "Thường xuyên, hằng năm",
}
NO_CAMPAIGNS = "Năm này chưa ghi phong trào thi đua nào. Nhập ở màn hình Phong trào."


def year(number: int) -> str:
    """Return the year a form is about."""
    return f"Năm {number}"


def open_ended_note(count: int, lasting: int, found: int) -> str:
    """Say how many campaigns have no last day, and what that does to the lines by duration.

    Args:
        count: Campaigns without a last day.
        lasting: How many of these go on year after year.
        found: All campaigns of the year.
    """
    among = f" (trong đó {lasting} phong trào thường xuyên, hằng năm)" if lasting else ""
    return (
        f"Có {count} phong trào chưa ghi ngày kết thúc{among} nên chưa chia được theo thời hạn:"
        f" các dòng 06 đến 10 mới gồm {found - count} trong số {found} phong trào, ô để trống là"
        " chưa xác định. Ghi ngày kết thúc ở màn hình Phong trào."
    )


COUNTED_NOTE = (
    "Tính các phong trào đã phát động và còn hiệu lực trong năm; không tính bản dự thảo và phong"
    " trào đã hủy."
)
