"""Sentences for closing a period and for accepting one."""

from collections.abc import Callable, Mapping

_OPEN = "Kỳ này còn {count} bản ghi {what}. Hãy xử lý ở mục Đồng bộ rồi chốt số liệu."


def _differs(words: Mapping[str, str]) -> str:
    lead = (
        f"Số liệu ở đây ({words['here']} bản ghi) khác bản đơn vị đã chốt"
        f" ({words['closed']} bản ghi)"
    )
    named = f", trước hết là: {words['first']}" if words.get("first") else ""
    return f"{lead}{named}. Hãy nhập gói mới nhất của đơn vị, hoặc trả lại để đơn vị chốt lại."


PERIODS: Mapping[str, str | Callable[[Mapping[str, str]], str]] = {
    "acceptance_by_accepting": (
        "Ý kiến nghiệm thu không ghi tay được. Hãy dùng nút Nghiệm thu hoặc lệnh accept."
    ),
    "acceptance_not_above": (
        "Chỉ cấp trên của đơn vị mới nghiệm thu được số liệu. Hãy chọn đơn vị cấp dưới."
    ),
    "closing_by_closing": (
        "Bản chốt số liệu không ghi tay được. Hãy dùng nút Chốt số liệu hoặc lệnh close-period."
    ),
    "closing_differs": _differs,
    "closing_missing": (
        "{unit} chưa chốt số liệu kỳ này ở đây. Hãy đề nghị đơn vị chốt rồi gửi gói."
    ),
    "closing_not_ours": (
        "Chỉ đơn vị mới chốt được số liệu của mình. Hãy chọn đơn vị mình, hoặc đơn vị cũ đã nhập"
        " trọn vào đơn vị mình."
    ),
    "closing_sent": (
        "Bản chốt, ý kiến nghiệm thu này đã gửi đi nên không hoàn tác được. Hãy chốt lại, hoặc cho"
        " ý kiến lại."
    ),
    "closing_stays": (
        "Bản chốt và ý kiến nghiệm thu không sửa, không xóa được. Hãy chốt lại, hoặc cho ý kiến"
        " lại; lần sau thay lần trước."
    ),
    "closing_superseded": (
        "Đơn vị đã chốt lại kỳ này. Hãy xem lại bảng theo dõi rồi cho ý kiến về bản chốt mới."
    ),
    "period_has_conflicts": _OPEN.replace("{what}", "sửa ở hai nơi chưa chọn"),
    "period_has_proposals": _OPEN.replace("{what}", "bị sửa tay chưa xem"),
    "period_has_waiting": _OPEN.replace("{what}", "đang chờ bản ghi khác"),
}
