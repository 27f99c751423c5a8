"""Sentences for what the checker finds in a criteria table: what is wrong, and what to do."""

from collections.abc import Callable, Mapping

from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.shown import fit_words

_Words = Mapping[str, str]


def _rating(words: _Words, name: str = "rating") -> str:
    return code_label("rating", words.get(name, "…"))


def _band(words: _Words, name: str) -> str:
    return fit_words(words.get(name, "…"))


def _group_sum(words: _Words) -> str:
    way = "nhiều hơn" if words.get("way") == "more" else "ít hơn"
    beside = " (chưa kể điểm thưởng {bonus})" if words.get("bonus") else ""
    return (
        f"Các tiêu chí trong nhóm cộng lại được {{sum}} điểm{beside}, {way} điểm tối đa {{most}}"
        " của nhóm {difference} điểm. Hãy sửa điểm tối đa của nhóm hoặc của tiêu chí."
    )


def _band_empty(words: _Words) -> str:
    return f"Bậc “{words.get('band', '…')}” không chứa số nào. Hãy sửa lại hai đầu mút."


def _band_overlap(words: _Words) -> str:
    first, second = _band(words, "first"), _band(words, "second")
    return (
        f"Hai bậc chồng lên nhau: “{first}” và “{second}”."
        " Hãy để mỗi đầu mút chỉ thuộc một bậc: [ ] có lấy đầu mút, ( ) không lấy."
    )


def _band_unreachable(words: _Words) -> str:
    first, second = _band(words, "first"), _band(words, "second")
    return (
        f"Bậc “{second}” không bao giờ dùng đến vì nằm trong bậc “{first}” đứng trước."
        " Hãy sửa đầu mút hoặc bỏ bậc thừa."
    )


def _rating_twice(words: _Words) -> str:
    return f"Mức “{_rating(words)}” khai hai lần. Hãy xóa một dòng."


def _rating_quota_unclear(words: _Words) -> str:
    return (
        f"Tỷ lệ khống chế của mức “{_rating(words)}” chưa nói tính trên số nào, làm tròn thế nào."
        " Hãy chọn đủ cả hai."
    )


def _rating_unreachable(words: _Words) -> str:
    return (
        f"Mức “{_rating(words)}” từ {words.get('lower', '…')} điểm, cao hơn tổng điểm tối đa"
        f" {words.get('most', '…')} của bảng. Hãy xem lại mức điểm hoặc điểm tối đa."
    )


def _rating_no_lowest(words: _Words) -> str:
    return (
        f"Tổng điểm dưới mức “{_rating(words)}” sẽ không được xếp loại."
        " Hãy thêm mức thấp nhất và để trống điểm từ."
    )


def _rating_order(words: _Words) -> str:
    upper, lower = _rating(words, "upper"), _rating(words, "lower")
    return f"Mức “{lower}” cao hơn mà đứng dưới “{upper}”. Hãy sắp lại thứ tự."


def _ratings_not_descending(words: _Words) -> str:
    upper, lower = _rating(words, "upper"), _rating(words, "lower")
    return (
        f"Điểm từ của mức “{lower}” phải thấp hơn của mức “{upper}” đứng trên,"
        " nếu không sẽ không đơn vị nào vào mức đó. Hãy sửa lại."
    )


def _gate_rating_unknown(words: _Words) -> str:
    return (
        f"Điều kiện khống chế ở mức “{_rating(words)}” nhưng bảng không có mức đó."
        " Hãy thêm mức xếp loại hoặc chọn mức khác."
    )


TABLES: Mapping[str, str | Callable[[Mapping[str, str]], str]] = {
    # The table
    "table_empty": "Bảng chưa có tiêu chí nào. Hãy thêm nhóm và tiêu chí, hoặc nhập từ tệp Excel.",
    "decimals_missing": "Chưa chọn số lẻ của điểm. Hãy chọn từ 0 đến 3.",
    "ranking_missing": (
        "Chưa chọn cách đánh số hạng khi đồng hạng. Hãy chọn 1, 2, 2, 4 hoặc 1, 2, 2, 3."
    ),
    "policy_missing": (
        "Chưa chọn cách tính tiêu chí không áp dụng. Hãy chọn: loại bỏ, quy đổi,"
        " cho điểm tối đa hay điểm trung bình."
    ),
    # What parts equal totals
    "tie_break_unreadable": (
        "Dòng {line} của tiêu chí phụ không đọc được: “{text}”. Hãy ghi một trong: TRUOC_THUONG,"
        " NHOM I, TIEU_CHI I.1, KET_QUA 2+3, IT_TRU, DUNG_HAN, BO_PHIEU."
    ),
    "tie_break_after_vote": (
        "Dòng {line} của tiêu chí phụ (“{text}”) đứng sau bỏ phiếu nên không bao giờ xét đến."
        " Hãy để BO_PHIEU ở dòng cuối."
    ),
    "tie_breaks_none": (
        "Chưa có tiêu chí phụ khi bằng điểm; đơn vị bằng điểm sẽ đồng hạng."
        " Hãy thêm nếu quy chế của khối có quy định."
    ),
    "tie_break_no_vote": (
        "Tiêu chí phụ không kết thúc bằng bỏ phiếu; nếu vẫn bằng nhau thì đồng hạng."
        " Hãy thêm dòng BO_PHIEU nếu khối bỏ phiếu."
    ),
    "tie_break_twice": "Tiêu chí phụ “{text}” ghi hai lần. Hãy bỏ một dòng.",
    "tie_break_idle": (
        "Tiêu chí phụ “{text}” không tác dụng vì bảng không có phần đó. Hãy bỏ dòng này"
        " hoặc thêm tiêu chí."
    ),
    "tie_break_code_unknown": ("Tiêu chí phụ “{text}” nêu mã {code} mà bảng không có. Hãy sửa mã."),
    "tie_break_no_result": (
        "Tiêu chí phụ “{text}”: {code} không có kết quả bằng số để so."
        " Hãy chọn tiêu chí có nhập hoặc đếm kết quả."
    ),
    "tie_break_no_points": (
        "Tiêu chí phụ “{text}”: {code} không cho điểm nên không so được."
        " Hãy chọn tiêu chí có điểm hoặc dùng KET_QUA."
    ),
    # The tree and its maxima
    "code_twice": "Mã {text} dùng cho {count} dòng. Hãy đặt cho mỗi dòng một mã riêng.",
    "parent_missing": "Nhóm chứa dòng này không có trong bảng. Hãy chọn lại nhóm.",
    "parent_circle": (
        "Dòng này nằm trong chính nó qua các nhóm nối vòng. Hãy chọn lại nhóm chứa nó."
    ),
    "max_missing": (
        "Chưa có điểm tối đa nên không kiểm tra được tổng của nhóm. Hãy nhập điểm tối đa."
    ),
    "max_negative": (
        "Điểm tối đa {most} là số âm. Hãy sửa lại, hoặc đánh dấu nhóm là phần điểm trừ."
    ),
    "max_too_fine": (
        "Điểm tối đa {most} có nhiều số lẻ hơn {decimals} số lẻ của bảng nên không thể đạt đúng."
        " Hãy tăng số lẻ của điểm."
    ),
    "group_sum": _group_sum,
    "group_cap_unreachable": (
        "Mức trần {cap} của nhóm không thể đạt: các tiêu chí cộng lại chỉ được {sum} điểm."
        " Hãy xem lại mức trần hoặc điểm của tiêu chí."
    ),
    "group_cap_differs": (
        "Mức trần {cap} khác điểm tối đa {most} của nhóm. Hãy xem lại văn bản, nên để bằng nhau."
    ),
    # Rules
    "rule_missing": (
        "Chưa có quy tắc chấm. Hãy chọn quy tắc; nếu người chấm cho điểm thì chọn R13;"
        " nếu là nhóm thì thêm tiêu chí con."
    ),
    "rule_on_group": (
        "Dòng có tiêu chí con nên là nhóm, không dùng được quy tắc của tiêu chí."
        " Hãy bỏ trống quy tắc hoặc chọn R14, R16, R17."
    ),
    "rule_of_group": (
        "Quy tắc này chỉ dùng cho nhóm mà dòng không có tiêu chí con."
        " Hãy chọn quy tắc khác hoặc thêm tiêu chí con."
    ),
    "max_differs": (
        "Điểm tối đa trong quy tắc là {own}, khác điểm tối đa {most} của tiêu chí."
        " Hãy sửa cho bằng nhau; nếu văn bản in như vậy thì vẫn áp dụng được."
    ),
    "best_differs": (
        "Phương án cao nhất cho {best} điểm, khác điểm tối đa {most} của tiêu chí."
        " Hãy xem lại; nếu văn bản in như vậy thì vẫn áp dụng được."
    ),
    "cap_missing": (
        "Quy tắc không có mức trần nên điểm có thể vượt điểm tối đa {most}."
        " Hãy đặt mức trần nếu văn bản có nêu."
    ),
    "zero_not_lowest": (
        "Đạt dưới {least} % được 0 điểm, nhưng đạt cao hơn một chút lại có thể bị điểm âm."
        " Hãy đặt mức sàn là 0 nếu văn bản không nói khác."
    ),
    "indicator_missing": (
        "Quy tắc cần kết quả mà tiêu chí chưa gắn chỉ tiêu; đơn vị sẽ phải tự nhập khi chấm."
        " Hãy gắn chỉ tiêu nếu muốn tự lấy số."
    ),
    "band_empty": _band_empty,
    "band_overlap": _band_overlap,
    "band_unreachable": _band_unreachable,
    "band_gap": (
        "Có khoảng trống giữa {from} và {to}: kết quả rơi vào đó không thuộc bậc nào."
        " Hãy nối liền các bậc."
    ),
    "band_gap_whole": (
        "Số lẻ giữa {from} và {to} không thuộc bậc nào. Hãy nối liền các bậc"
        " nếu kết quả có thể là số lẻ."
    ),
    "band_no_end": (
        "Chậm quá {to} ngày thì không thuộc bậc nào và chưa có điểm. Hãy thêm bậc cuối, ví dụ"
        " ({to},)=điểm trừ."
    ),
    # Linked inputs and conditions
    "link_missing": "Lấy số {input} của tiêu chí {text} nhưng bảng không có mã đó. Hãy sửa mã.",
    "link_to_group": (
        "Lấy số {input} của {text}, nhưng {text} là nhóm, là điều kiện hoặc chưa có quy tắc."
        " Hãy chọn tiêu chí có kết quả."
    ),
    "link_without_input": (
        "Quy tắc của tiêu chí {text} không có số {input} để lấy. Hãy chọn số khác"
        " hoặc tiêu chí khác."
    ),
    "link_circle": (
        "Số liệu lấy vòng: tiêu chí này lấy số của tiêu chí khác mà tiêu chí đó lại lấy số của nó."
        " Hãy để ít nhất một nơi tự nhập."
    ),
    "gate_code_unknown": "Điều kiện nêu mã {text} mà bảng không có. Hãy sửa mã.",
    "gate_on_group": (
        "Điều kiện nêu {text} nhưng {text} là nhóm hoặc cũng là điều kiện."
        " Hãy ghi mã từng tiêu chí."
    ),
    "gate_no_max": (
        "Điều kiện xét phần điểm đạt của {text} nhưng {text} chưa có điểm tối đa."
        " Hãy nhập điểm tối đa."
    ),
    "gate_no_completion": (
        "Điều kiện xét mức hoàn thành của {text} nhưng quy tắc của {text} không tính mức đó."
        " Hãy chọn tiêu chí khác."
    ),
    "gate_rating_unknown": _gate_rating_unknown,
    # Ratings
    "ratings_none": (
        "Bảng chưa có mức xếp loại nên chỉ xếp hạng. Hãy thêm các mức nếu văn bản có quy định."
    ),
    "rating_twice": _rating_twice,
    "rating_order": _rating_order,
    "ratings_not_descending": _ratings_not_descending,
    "rating_quota_unclear": _rating_quota_unclear,
    "rating_unreachable": _rating_unreachable,
    "rating_no_lowest": _rating_no_lowest,
}
