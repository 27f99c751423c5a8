"""Sentences for rules whose parameters are wrong, and points that cannot be given."""

from collections.abc import Mapping

SCORING: Mapping[str, str] = {
    "parameter_unknown": "Quy tắc này không có tham số “{name}”. Hãy xóa tham số đó.",
    "parameter_missing": "Thiếu tham số “{name}”. Hãy thêm một dòng {name}=giá trị.",
    "parameter_not_number": "Tham số “{name}” không phải số: “{text}”. Hãy ghi dạng 0.5.",
    "parameter_not_limit": (
        "Tham số “{name}” phải là số hoặc none (không có): “{text}”. Hãy ghi dạng 0.5 hoặc none."
    ),
    "parameter_not_option": "Tham số “{name}” phải là một trong: {options}. Hãy sửa lại.",
    "parameter_not_bands": (
        "Tham số “{name}” chưa đúng dạng bậc điểm: “{text}”. Hãy ghi dạng [88,90)=2 [90,)=3."
    ),
    "parameter_not_levels": (
        "Tham số “{name}” chưa đúng dạng mức và điểm: “{text}”. Hãy ghi dạng TOT=10 KHA=8,"
        " mỗi mức một lần."
    ),
    "parameter_not_places": (
        "Tham số “{name}” chưa đúng dạng hạng và điểm: “{text}”. Hãy ghi đủ từ hạng nhất,"
        " dạng 1=6 2=5.5."
    ),
    "parameter_not_codes": (
        "Tham số “{name}” phải là các mã tiêu chí khác nhau: “{text}”. Hãy ghi dạng I.1 I.2."
    ),
    "parameter_not_source": (
        "Tham số “{name}” chưa đúng nơi lấy số: “{text}”. Hãy ghi typed (tự nhập) hoặc dạng 2.b"
        " (số b của tiêu chí 2)."
    ),
    "parameter_not_above_zero": "Tham số “{name}” phải lớn hơn 0. Hãy sửa lại.",
    "parameter_negative": (
        "Tham số “{name}” không được âm; điểm trừ ghi không kèm dấu trừ. Hãy sửa lại."
    ),
    "parameter_not_share": "Tham số “{name}” là phần của điểm tối đa, phải từ 0 đến 1, ví dụ 0.5.",
    "parameter_below_other": "Tham số “{name}” không được nhỏ hơn “{other}”. Hãy sửa lại.",
    "points_out_of_bounds": "Điểm phải từ {least} đến {most}. Hãy sửa lại điểm.",
    "points_between_steps": "Điểm phải theo bước {step}. Hãy sửa lại điểm.",
}
