"""Sentences for what is doubtful about an official paper, and about what a report is asked for."""

from collections.abc import Mapping

PAPERS: Mapping[str, str] = {
    "note_paper_number_twice": (
        "Số {number} năm {year} của {unit} có trên nhiều văn bản: {papers}."
        " Hãy đối chiếu sổ văn bản và sửa số của văn bản lấy sau."
    ),
    "paper_number_out_of_order": (
        "Số {number} không theo thứ tự ngày: số {other} đã ghi ngày {day}."
        " Hãy kiểm tra lại số và ngày ký."
    ),
    "paper_day_after_unit": (
        "Ngày {day} {unit} đã thôi hoạt động (đến hết ngày {last})."
        " Hãy kiểm tra lại ngày ký và đơn vị ban hành."
    ),
    "paper_day_before_unit": (
        "Ngày {day} {unit} chưa được thành lập (từ ngày {first})."
        " Hãy kiểm tra lại ngày ký và đơn vị ban hành."
    ),
    "paper_period_without_unit": (
        "Đến hết {period} {unit} chưa thành lập hoặc đã thôi hoạt động, nên tên và nơi kính gửi có"
        " thể không đúng. Hãy kiểm tra lại kỳ, hoặc lập báo cáo cho đơn vị có trong kỳ đó."
    ),
}

# What each option of a report names, and how it is written.
_ASKED: Mapping[str, tuple[str, str]] = {
    "period": ("kỳ báo cáo", "Hãy ghi năm và mã kỳ như 2024/N, 2024/H1, 2024/Q1 hoặc 2024/T03"),
    "unit": ("đơn vị", "Hãy ghi mã đơn vị như 106, hoặc kèm ngày như 03388@2024-06-30"),
    "sheet": ("phiếu chấm điểm", "Hãy ghi mã bảng tiêu chí như F/2024/1, hoặc mã của phiếu"),
    "campaign": ("phong trào", "Hãy ghi mã phong trào như PT-2024-001"),
    "proposal": ("đợt đề nghị khen thưởng", "Hãy ghi đúng tên đợt đề nghị"),
    "meeting": ("cuộc họp", "Hãy ghi đúng tên cuộc họp"),
    "bloc": ("khối, cụm thi đua", "Hãy ghi đúng tên khối, cụm"),
    "bundle": ("gói dữ liệu", "Hãy ghi mã gói như trong danh sách các gói đã gửi, đã nhận"),
}


def not_found(words: Mapping[str, str]) -> str:
    """Return the sentence for a name that nothing has; of a report it says how one is written."""
    if words.get("asked") in _ASKED:
        what, how = _ASKED[words["asked"]]
        return f"Không có {what} “{{text}}” (mục --{words['asked']}). {how}."
    return "Không tìm thấy “{text}”. Hãy chọn lại, hoặc nhập bản ghi đó trước."
