"""What the verb template says, and what import says of a filled-in template."""

from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "--unit": "Mã của đơn vị điền mẫu: đơn vị cấp dưới chưa có chương trình, hoặc đơn vị mình",
    "--out": "Tệp .xlsx sẽ ghi, hoặc thư mục",
    "--period": "Kỳ báo cáo của mẫu, ví dụ 2024/Q1; không ghi thì mẫu không giới hạn kỳ",
    "--campaign": "Mã phong trào của mẫu; không ghi thì mẫu cho mọi phong trào",
    "--keep-fonts": "Giữ nguyên chữ gõ bằng phông cũ trong mẫu, không chuyển mã",
}


def made(unit: str, period: str, campaign: str) -> str:
    """Return what was made, for whom."""
    about = ", ".join(filter(None, (period, campaign)))
    return f"Đã lập mẫu cho {unit}{f' ({about})' if about else ''}."


def fonts(sheet: str, column: str, font: str, count: int) -> str:
    """Return which column was typed in an old font."""
    return f"{sheet}, cột {column}: {count} ô gõ bằng {font}. Trước → sau khi chuyển mã:"


def sample(before: str, after: str) -> str:
    """Return one cell before and after."""
    return f"  {before} → {after}"
