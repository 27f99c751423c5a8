"""Sentences for rules whose parameters are wrong, and points that cannot be given."""

from collections.abc import Mapping

SCORING: Mapping[str, str] = {
    "parameter_unknown": "Quy tắc này không có tham số “{name}”. Hãy xóa tham số đó.",
    "parameter_missing": "Thiếu tham số “{name}”. Hãy thêm một dòng {name}=giá trị.",
    "parameter_not_number": "Tham số “{name}” không phải số: “{text}”. Hãy ghi dạng 0.5.",
    "parameter_not_option": "Tham số “{name}” phải là một trong: {options}. Hãy sửa lại.",
    "points_out_of_bounds": "Điểm phải từ {least} đến {most}. Hãy sửa lại điểm.",
    "points_between_steps": "Điểm phải theo bước {step}. Hãy sửa lại điểm.",
}
