"""Sentences for pages that cannot be shown, and for jobs that no printer takes."""

from collections.abc import Callable, Mapping

_INSTEAD = "bấm “Mở tệp PDF” rồi in từ chương trình đọc PDF."


def _refuses(words: Mapping[str, str]) -> str:
    why = " ({detail})" if words.get("detail") else ""
    return (
        f"Máy in {{printer}} đang tạm dừng hoặc không nhận bản in{why}, nên chưa in."
        f" Hãy kiểm tra máy in hoặc chọn máy khác; hoặc {_INSTEAD}"
    )


def _failed(words: Mapping[str, str]) -> str:
    why = " ({detail})" if words.get("detail") else ""
    return f"Chưa in được ở máy {{printer}}{why}. Hãy kiểm tra máy in rồi thử lại; hoặc {_INSTEAD}"


PRINTING: Mapping[str, str | Callable[[Mapping[str, str]], str]] = {
    "copies_out_of_range": "Số bản in phải từ 1 đến {most}. Hãy nhập lại.",
    "pages_beyond": "Tệp có {count} trang, không có trang {page}. Hãy nhập lại các trang cần in.",
    "pages_unreadable": (
        "Chưa hiểu các trang “{text}”. Hãy nhập như 1-3, 5; để trống nếu in tất cả các trang."
    ),
    "pdf_unreadable": (
        "Không mở được {file}: tệp không còn ở đó, bị hỏng hoặc có mật khẩu."
        " Hãy lưu lại tệp PDF rồi thử lại."
    ),
    "print_failed": _failed,
    "printer_refuses": _refuses,
    "printer_unknown": "Không có máy in “{text}”. Hãy chọn một trong: {choices}.",
    "printers_missing": (
        "Máy này chưa có máy in nào, hoặc dịch vụ in chưa chạy."
        f" Hãy cài máy in rồi thử lại; hoặc {_INSTEAD}"
    ),
    "printing_direct_off": (
        f"Chưa bật in thẳng ra máy in trên máy này. Hãy {_INSTEAD}"
        " Muốn in thẳng, hãy bật ở phần cài đặt in và in thử một trang trước."
    ),
}
