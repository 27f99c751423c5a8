"""Labels and hints of the parameters of scoring rules, and words for their options."""

from collections.abc import Mapping

from thidua_desktop.texts.codes import code_label

# What a parameter is called and one line of help; the same in every rule that has it.
PARAMETERS: Mapping[str, tuple[str, str]] = {
    "max": ("Điểm tối đa", "Điểm khi đạt đủ yêu cầu."),
    "min": ("Điểm tối thiểu", "Điểm thấp nhất người chấm được cho."),
    "of": ("Xét theo", "Số đem so: kết quả, mức hoàn thành hay mức xếp loại."),
    "ratio": ("Cách tính mức hoàn thành", "Chọn đúng công thức văn bản nêu; không có mặc định."),
    "threshold": ("Mức yêu cầu", "Với mức hoàn thành, ghi theo phần trăm: 100 là đạt đủ."),
    "compare": ("So với mức yêu cầu", "Cách so kết quả với mức yêu cầu."),
    "points_met": ("Điểm khi đạt", "Điểm được khi đạt yêu cầu."),
    "points_not": ("Điểm khi không đạt", "Điểm được khi không đạt, thường là 0."),
    "per_step": ("Điểm mỗi lần", "Điểm trừ hoặc cộng cho mỗi bước, không kèm dấu."),
    "step": ("Bước (%)", "Cứ bao nhiêu phần trăm thì tính một lần, ví dụ 1."),
    "rounding": ("Phần lẻ của bước", "Thiếu hoặc vượt chưa đủ một bước thì tính thế nào."),
    "zero_below": ("Không điểm khi dưới (%)", "Hoàn thành dưới mức này thì được 0 điểm."),
    "floor": ("Mức sàn", "Điểm không xuống dưới mức này; có thể là 0 hoặc số âm."),
    "cap": ("Mức trần", "Điểm không vượt mức này."),
    "bands": ("Các bậc điểm", "Ví dụ [88,90)=2 [90,)=3; ngoặc vuông lấy cả số đầu mút."),
    "levels": ("Các mức và điểm", "Ví dụ TOT=10 KHA=8, từ mức cao nhất xuống."),
    "otherwise": ("Điểm khi ngoài các bậc", "Điểm khi kết quả không thuộc bậc nào."),
    "per_unit": ("Điểm mỗi đơn vị", "Điểm cho mỗi hoạt động, mô hình, tin bài."),
    "count": ("Cách đếm", "Đếm số hoạt động, hay cộng số lượng ghi ở từng hoạt động."),
    "start": ("Điểm ban đầu", "Điểm khi không có vụ việc nào; điểm trừ thì ghi 0."),
    "per_case": ("Điểm trừ mỗi vụ việc", "Ghi không kèm dấu trừ."),
    "late": ("Tính chậm theo", "Theo số ngày chậm, hay theo số báo cáo chậm."),
    "late_days": (
        "Điểm trừ theo ngày chậm",
        "Ví dụ [1,5]=0.5 [6,15]=1; điểm ghi không kèm dấu trừ.",
    ),
    "per_late_report": ("Điểm trừ mỗi báo cáo chậm", "Ghi không kèm dấu trừ."),
    "not_sent": ("Điểm khi không gửi", "Điểm được khi không gửi gì, thường là 0."),
    "met_share": ("Phần điểm khi vừa đạt", "Phần của điểm tối đa, từ 0 đến 1; một nửa ghi 0.5."),
    "better": ("Chiều tốt hơn", "Kết quả cao hơn hay thấp hơn là tốt hơn."),
    "place": ("Nguồn thứ hạng", "Tự nhập hạng được công bố, hay khối tự xếp theo kết quả."),
    "points": ("Cách cho điểm", "Trừ dần theo bậc, theo danh sách hạng, hay chỉ xếp hạng."),
    "first_place": ("Điểm hạng nhất", "Điểm của đơn vị xếp thứ nhất."),
    "per_place": ("Điểm trừ mỗi bậc", "Mỗi bậc sau hạng nhất bị trừ; ghi không kèm dấu trừ."),
    "places": ("Điểm từng hạng", "Ví dụ 1=6 2=5.5 3=5, đủ từ hạng nhất."),
    "average": ("Nguồn mức bình quân", "Tự nhập mức được công bố, hay khối tự tính."),
    "above": ("Điểm khi tốt hơn bình quân", "Điểm khi tốt hơn mức bình quân chung."),
    "equal": ("Điểm khi bằng bình quân", "Điểm khi bằng mức bình quân chung."),
    "below": ("Điểm khi kém bình quân", "Điểm khi kém mức bình quân chung."),
    "condition": ("Điều kiện", "Do đơn vị cho biết, hay xét từ các tiêu chí khác."),
    "criteria": ("Các tiêu chí được xét", "Mã tiêu chí, cách nhau bằng dấu cách: I.1 I.2."),
    "effect": ("Hậu quả", "Điều xảy ra khi điều kiện có."),
    "rating": ("Xếp loại cao nhất còn lại", "Mức cao nhất được xếp khi điều kiện có."),
    "on": ("Các tiêu chí về 0 điểm", "Mã tiêu chí, cách nhau bằng dấu cách: I.1 I.2."),
    "reason_below_max": ("Lý do khi dưới tối đa", "Cho dưới điểm tối đa thì phải ghi lý do."),
    "not_applicable": ("Khi không áp dụng", "Cách tính nhóm khi có tiêu chí không áp dụng."),
    "points_better": ("Điểm khi tốt hơn", "Điểm khi tốt hơn cùng kỳ."),
    "points_equal": ("Điểm khi không đổi", "Điểm khi bằng cùng kỳ."),
    "points_worse": ("Điểm khi kém hơn", "Điểm khi kém cùng kỳ."),
    "formula": ("Công thức", "Phép tính từ các số a, b, c; kết quả nhân với điểm tối đa."),
    "a_from": ("Nguồn số a", "Ghi typed để tự nhập, hoặc 2.b để lấy số b của tiêu chí 2."),
    "b_from": ("Nguồn số b", "Ghi typed để tự nhập, hoặc 2.b để lấy số b của tiêu chí 2."),
    "c_from": ("Nguồn số c", "Chỉ cần khi công thức có c; ghi như nguồn số a."),
}
# Where one rule means something else by the same name.
_OTHERWISE: Mapping[tuple[str, str], tuple[str, str]] = {
    ("R02", "cap"): ("Mức trần của tỷ lệ", "1 là tối đa 100 %, 1.2 là tối đa 120 %."),
    ("R03", "per_step"): ("Điểm trừ mỗi lần", "Điểm trừ cho mỗi bước thiếu, không kèm dấu trừ."),
    ("R04", "per_step"): ("Điểm cộng mỗi lần", "Điểm cộng cho mỗi bước vượt."),
    ("R12", "below"): ("Dưới mức (%)", "Phần trăm hoàn thành, hoặc phần trăm điểm tối đa."),
    ("R13", "max"): ("Điểm tối đa", "Điểm cao nhất người chấm được cho."),
    ("R13", "step"): ("Bước điểm", "Ví dụ 0.25 hoặc 0.5; ghi 0 nếu cho điểm lẻ bất kỳ."),
    ("R16", "cap"): ("Mức trần của nhóm", "Tổng điểm của nhóm không vượt mức này."),
    ("R16", "floor"): ("Mức sàn của nhóm", "Tổng điểm của nhóm không xuống dưới mức này."),
    ("R18", "cap"): ("Mức trần của tỷ lệ", "1 là tối đa 100 %, 1.2 là tối đa 120 %."),
}

OPTIONS: Mapping[str, Mapping[str, str]] = {
    "of": {"result": "Kết quả", "completion": "Mức hoàn thành (%)", "level": "Mức xếp loại"},
    "ratio": {
        "A_T": "Cao hơn là tốt: kết quả : chỉ tiêu",
        "T_A": "Thấp hơn là tốt: chỉ tiêu : kết quả",
        "2_AT": "Thấp hơn là tốt: 2 – kết quả : chỉ tiêu",
        "BASE": "Giảm từ số đầu kỳ về chỉ tiêu",
        "KHOANG": "Nằm trong khoảng: 100 % hoặc 0 %",
        "MOC": "Đạt mốc: 100 % hoặc 0 %",
    },
    "compare": {
        ">=": "Từ mức đó trở lên",
        ">": "Trên mức đó",
        "=": "Đúng bằng mức đó",
        "<=": "Từ mức đó trở xuống",
        "<": "Dưới mức đó",
    },
    "rounding": {
        "floor": "Chỉ tính bước đủ (bỏ phần lẻ)",
        "ceil": "Bước dở cũng tính (làm tròn lên)",
        "prorata": "Theo tỷ lệ (tính cả phần lẻ)",
    },
    "count": {"records": "Số hoạt động", "quantity": "Tổng số lượng"},
    "late": {"days": "Số ngày chậm", "reports": "Số báo cáo chậm"},
    "better": {"more": "Cao hơn là tốt hơn", "less": "Thấp hơn là tốt hơn"},
    "place": {"typed": "Tự nhập hạng", "bloc": "Khối xếp theo kết quả"},
    "points": {
        "steps": "Trừ dần theo bậc",
        "table": "Theo danh sách hạng",
        "none": "Chỉ xếp hạng, không cho điểm",
    },
    "average": {"typed": "Tự nhập", "bloc": "Khối tính"},
    "condition": {
        "stated": "Đơn vị cho biết có xảy ra",
        "completion_below": "Có tiêu chí hoàn thành dưới mức",
        "share_below": "Có tiêu chí dưới mức điểm tối đa",
    },
    "effect": {
        "zero": "Tiêu chí về 0 điểm",
        "max_rating": "Chặn mức xếp loại",
        "no_flag": "Không xét Cờ thi đua",
    },
    "reason_below_max": {"yes": "Phải ghi lý do", "no": "Không cần lý do"},
    "formula": {
        "b/a": "b : a",
        "a/b": "a : b",
        "a/(a+b)": "a : (a + b)",
        "(a-b)/c": "(a – b) : c",
        "(a+b)/c": "(a + b) : c",
    },
}
# Options that are codes of the program's own lists.
_LISTS: Mapping[str, str] = {"rating": "rating", "not_applicable": "na_policy"}
NONE = "none"
# What "none" means for a limit.
_NO_LIMIT: Mapping[str, str] = {
    "cap": "Không có mức trần",
    "floor": "Không có mức sàn",
    "zero_below": "Không có mức này",
    "otherwise": "Chưa cho điểm",
}
TYPED = "Tự nhập"


def parameter_label(rule: str, name: str) -> str:
    """Return what a rule's parameter is called; an unknown one names itself."""
    return _said(rule, name)[0]


def parameter_hint(rule: str, name: str) -> str:
    """Return one line of help for a parameter; "" for an unknown one."""
    return _said(rule, name)[1]


def option_label(name: str, option: str) -> str:
    """Return words for a parameter's option, also for a limit's "none"; else the option."""
    if name in _LISTS:
        return code_label(_LISTS[name], option)
    if option == NONE and name in _NO_LIMIT:
        return _NO_LIMIT[name]
    if option == "typed" and name.endswith("_from"):
        return TYPED
    return OPTIONS.get(name, {}).get(option, option)


def _said(rule: str, name: str) -> tuple[str, str]:
    return _OTHERWISE.get((rule, name)) or PARAMETERS.get(name, (name, ""))
