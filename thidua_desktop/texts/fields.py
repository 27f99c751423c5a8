"""What offices call each kind of record and each of its fields, on screen and in workbooks."""

from collections.abc import Mapping

from thidua_desktop.texts.activity_fields import ACTIVITY
from thidua_desktop.texts.hints import HINTS
from thidua_desktop.texts.paper_fields import PAPER
from thidua_desktop.texts.scoring_fields import SCORING

KINDS: Mapping[str, str] = {
    "unit": "Đơn vị",
    "unit_version": "Đơn vị theo thời kỳ",
    "unit_lineage": "Kế thừa đơn vị",
    "issuer": "Thể thức văn bản",
    "document": "Văn bản",
    "period": "Kỳ báo cáo",
    "period_lock": "Khóa kỳ báo cáo",
    "campaign": "Phong trào",
    "campaign_response": "Hưởng ứng phong trào",
    "indicator": "Chỉ tiêu",
    "target": "Chỉ tiêu giao",
    "result": "Kết quả chỉ tiêu",
    "bloc": "Khối, cụm thi đua",
    "bloc_member": "Thành viên khối, cụm",
    "criteria_table": "Bảng tiêu chí",
    "criterion": "Tiêu chí",
    "rating_band": "Mức xếp loại",
    "award_quota": "Hạn mức khen thưởng",
    "activity": "Hoạt động",
    "example": "Điển hình tiên tiến",
    "pledged_work": "Công trình, phần việc",
    "initiative": "Sáng kiến",
    "award_proposal": "Đề nghị khen thưởng",
    "award_line": "Đối tượng đề nghị khen",
    "meeting": "Biên bản họp",
    "incident": "Vụ việc",
    "submission": "Gửi báo cáo",
    "score_sheet": "Phiếu chấm điểm",
    "score_entry": "Điểm từng tiêu chí",
    "score_review": "Điểm chấm, thẩm định, duyệt",
    "sheet_move": "Bước chuyển phiếu",
    "tie_vote": "Phiếu suy tôn",
    "published_score": "Điểm công bố",
    "issued_paper": "Sổ văn bản phát hành",
    "narrative": "Lời văn báo cáo",
    "closing": "Chốt số liệu kỳ",
    "acceptance": "Nghiệm thu số liệu kỳ",
}

# Every record has these, whatever its kind.
EVERYWHERE: Mapping[str, str] = {
    "id": "Mã nhận dạng",
    "home": "Đơn vị quản lý",
    "note": "Ghi chú",
    "sample": "Dữ liệu mẫu",
}

LABELS: Mapping[str, Mapping[str, str]] = {
    "unit": {
        "label": "Tên thường gọi",
        "sort_order": "Thứ tự",
    },
    "unit_version": {
        "unit": "Đơn vị",
        "code": "Mã đơn vị",
        "name": "Tên đầy đủ",
        "short_name": "Tên ngắn",
        "type": "Loại đơn vị",
        "level": "Cấp",
        "parent": "Đơn vị cấp trên",
        "valid_from": "Hiệu lực từ ngày",
        "valid_to": "Hiệu lực đến ngày",
        "legal_basis": "Văn bản căn cứ",
        "poor": "Thuộc diện nghèo",
    },
    "unit_lineage": {
        "predecessor": "Đơn vị cũ",
        "successor": "Đơn vị mới",
        "manner": "Cách sắp xếp",
        "on_day": "Từ ngày",
        "legal_basis": "Văn bản căn cứ",
    },
    "document": {
        "type": "Loại văn bản",
        "number": "Số, ký hiệu",
        "issued_on": "Ngày ban hành",
        "issuer": "Cơ quan ban hành",
        "subject": "Trích yếu",
        "signer": "Người ký",
        "signer_title": "Chức vụ người ký",
        "secrecy": "Độ mật",
        "attachments": "Tệp đính kèm",
        "effective_from": "Hiệu lực từ ngày",
        "effective_to": "Hiệu lực đến ngày",
    },
    "period": {
        "code": "Mã kỳ",
        "year": "Năm",
        "type": "Loại kỳ",
        "name": "Tên kỳ",
        "starts_on": "Từ ngày",
        "ends_on": "Đến ngày",
        "due_on": "Hạn gửi",
    },
    "period_lock": {
        "period": "Kỳ báo cáo",
        "unit": "Đơn vị",
        "locked": "Đã khóa",
        "locked_on": "Ngày khóa",
        "reopened_until": "Mở lại đến hết ngày",
        "reason": "Lý do",
    },
    "closing": {
        "unit": "Đơn vị",
        "period": "Kỳ báo cáo",
        "number": "Lần chốt",
        "data_digest": "Mã số liệu",
        "row_count": "Số bản ghi",
        "on_day": "Ngày chốt",
        "person": "Người chốt",
        "marks": "Dấu của từng bản ghi",
    },
    "acceptance": {
        "unit": "Đơn vị",
        "period": "Kỳ báo cáo",
        "closing": "Bản chốt",
        "number": "Lần cho ý kiến",
        "data_digest": "Mã số liệu",
        "row_count": "Số bản ghi",
        "verdict": "Ý kiến",
        "on_day": "Ngày cho ý kiến",
        "person": "Người cho ý kiến",
        "reason": "Lý do",
    },
    "campaign": {
        "code": "Mã phong trào",
        "name": "Tên phong trào",
        "form": "Hình thức tổ chức",
        "scope": "Phạm vi",
        "level": "Cấp phát động",
        "launcher": "Cơ quan phát động",
        "starts_on": "Từ ngày",
        "ends_on": "Đến ngày",
        "slogan": "Khẩu hiệu, chủ đề",
        "goal": "Mục tiêu",
        "audience": "Đối tượng",
        "content": "Nội dung",
        "criteria": "Tiêu chí",
        "sector": "Lĩnh vực",
        "parent": "Cụ thể hóa từ phong trào",
        "documents": "Văn bản căn cứ",
        "dossier_due": "Hạn nộp hồ sơ khen thưởng",
        "state": "Trạng thái",
    },
    "campaign_response": {
        "campaign": "Phong trào",
        "unit": "Đơn vị",
        "plan_number": "Số kế hoạch",
        "planned_on": "Ngày kế hoạch",
        "launched_on": "Ngày phát động",
        "launch_manner": "Hình thức phát động",
        "participants": "Số người tham gia",
        "collectives_registered": "Số tập thể đăng ký",
        "individuals_registered": "Số cá nhân đăng ký",
        "interim_on": "Ngày sơ kết",
        "final_on": "Ngày tổng kết",
        "assessment": "Đánh giá",
    },
    "indicator": {
        "code": "Mã chỉ tiêu",
        "name": "Tên chỉ tiêu",
        "group": "Nhóm",
        "measure": "Đơn vị tính",
        "decimals": "Số chữ số thập phân",
        "direction": "Hướng đánh giá",
        "aggregation": "Kiểu tổng hợp",
        "flow": "Kiểu số liệu",
        "numerator": "Tử số",
        "denominator": "Mẫu số",
        "parent": "Thuộc chỉ tiêu",
        "document": "Văn bản căn cứ",
        "source": "Nguồn số liệu",
    },
    "target": {
        "indicator": "Chỉ tiêu",
        "unit": "Đơn vị được giao",
        "year": "Năm",
        "value": "Mức giao",
        "lower": "Giao từ",
        "upper": "Giao đến",
        "approximate": "Mức giao ước khoảng",
        "document_number": "Số văn bản giao",
        "assigned_on": "Ngày giao",
    },
    "result": {
        "indicator": "Chỉ tiêu",
        "unit": "Đơn vị",
        "period": "Kỳ báo cáo",
        "value": "Thực hiện",
        "estimated": "Số ước thực hiện",
        "cumulative": "Lũy kế từ đầu năm",
        "last_year": "Cùng kỳ năm trước",
        "numerator": "Tử số",
        "denominator": "Mẫu số",
        "baseline": "Số đầu kỳ",
        "explanation": "Giải trình",
    },
    "bloc": {
        "year": "Năm",
        "name": "Tên khối, cụm",
        "type": "Loại",
        "organiser": "Cơ quan tổ chức",
        "document": "Văn bản thành lập",
    },
    "bloc_member": {
        "bloc": "Khối, cụm thi đua",
        "unit": "Đơn vị",
        "role": "Vai trò",
        "from_day": "Từ ngày",
        "to_day": "Đến ngày",
    },
    "activity": ACTIVITY,
    **PAPER,
    **SCORING,
}


def kind_label(kind: str) -> str:
    """Return "Phong trào" for "campaign"; an unknown kind names itself."""
    return KINDS.get(kind, kind)


def field_label(kind: str, name: str) -> str:
    """Return "Mục tiêu" for the campaign's "goal"; an unknown field names itself."""
    return LABELS.get(kind, EVERYWHERE).get(name) or EVERYWHERE.get(name, name)


def hint(kind: str, name: str) -> str:
    """Return a short word of help where a clerk may hesitate; "" for most fields."""
    return HINTS.get((kind, name), "")
