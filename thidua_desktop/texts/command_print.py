"""Help and answers of the command line about printing."""

from __future__ import annotations

from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "what": "Tên báo cáo, hoặc một tệp .pdf",
    "--printer": "Tên máy in; không ghi là máy in dùng lần trước, hoặc máy in mặc định",
    "--pages": "Các trang cần in, ví dụ 1-3,5; không ghi là tất cả",
    "--copies": "Số bản, từ 1 đến 99",
    "--duplex": "Mặt giấy: one một mặt, long hai mặt lật cạnh dài, short hai mặt lật cạnh ngắn",
    "--direct": "In thẳng ra máy in cả trên Windows, nơi cách in này còn mới",
    "--printers": "Liệt kê các máy in của máy này",
}
PLACES: Mapping[str, str] = {
    "what": "BÁO_CÁO_HOẶC_TỆP",
    "printer": "MÁY_IN",
    "pages": "TRANG",
}
NOTHING_NAMED = "Còn thiếu tên báo cáo hoặc tệp .pdf cần in."
PRINTERS_ALONE = "--printers dùng một mình. Hãy bỏ các tham số khác."


def printed(pages: int, copies: int, printer: str, job: str) -> str:
    """Say what a printer took."""
    times = f", {copies} bản" if copies > 1 else ""
    name = f" (lệnh in {job})" if job else ""
    return f"Đã gửi {pages} trang{times} tới máy in {printer}{name}."


def printer_line(name: str, title: str, *, default: bool, accepts: bool, reason: str) -> str:
    """Return a printer in the list."""
    notes = [title] if title != name else []
    notes += ["mặc định"] if default else []
    notes += [] if accepts else [f"không nhận bản in ({reason})" if reason else "không nhận bản in"]
    return f"{name}  {', '.join(notes)}".rstrip()
