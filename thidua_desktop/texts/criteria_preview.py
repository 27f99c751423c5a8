"""What reading a criteria table from a file found, in lines for a person."""

import re
from collections.abc import Iterable, Mapping

from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.findings import ERROR
from thidua_desktop.texts.parameters import NONE, option_label, parameter_label

APPLIED = "Bảng đã áp dụng. Từ nay bảng giữ nguyên; cần đổi thì lập phiên bản mới."
SOUND = "Bảng không có lỗi."
DRY_RUN = "Mới xem trước, chưa ghi gì."
NUMBER = "một số, hoặc "
OPEN = "Thiếu tham số {named}. Hãy ghi thêm dạng tên=giá trị."
NOT_TAKEN = "Chưa nhập: còn ô phải sửa, hoặc còn thiếu thông tin của bảng."

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_ORIGINS: Mapping[str, str] = {
    "typed": "",
    "file": "",
    "title": " (lấy từ tiêu đề của tệp)",
    "default": " (mặc định)",
}


def taken(table: str, *, sound: bool) -> str:
    """Say that the table is here, and how to go on."""
    said = f"Đã nhập thành bảng nháp {table}."
    if sound:
        return f"{said} Áp dụng bằng: criteria apply {table}."
    return (
        f"{said} Để sửa các chỗ ghi {ERROR}, xuất bảng ra tệp (criteria export {table}),"
        f" sửa trong Excel rồi nhập lại (criteria import TỆP --into {table})."
    )


def open_parameter(rule: str, name: str, options: Iterable[str]) -> str:
    """Return "ratio (Cách tính mức hoàn thành: A_T là …, T_A là …)" of a parameter left open."""
    label = parameter_label(rule, name)
    words = [(option, option_label(name, option)) for option in options]
    lead = NUMBER if [option for option, _ in words] == [NONE] else ""
    choices = lead + "; ".join(
        option if said == option else f"{option} là {said}" for option, said in words
    )
    return f"{name} ({label}: {choices})" if choices else f"{name} ({label})"


def parameters_open(named: Iterable[str]) -> str:
    """Say which parameters are still to be written, of one criterion."""
    return OPEN.format(named=", ".join(named))


def field_line(label: str, value: str, origin: str) -> str:
    """Return one of the table's own fields, and where it is from."""
    return f"{label}: {value}{_ORIGINS.get(origin, '')}"


def row_line(code: str, name: str, most: str, rule: str) -> str:
    """Return one row of the table."""
    said = f"{code} {name}: {most or '–'}"
    return f"{said} [{rule}]" if rule else said


def counts_line(criteria: int, groups: int, most: str) -> str:
    """Say how much there is."""
    said = f"{criteria} tiêu chí, {groups} nhóm"
    return f"{said}, tổng điểm tối đa {most}." if most else f"{said}."


def changes_line(new: int, changed: int, same: int, gone: Iterable[str]) -> str:
    """Say what becomes of a draft's rows."""
    codes = ", ".join(gone)
    said = f"Bảng nháp: thêm {new}, sửa {changed}, giữ nguyên {same} dòng"
    return f"{said}, bỏ: {codes}." if codes else f"{said}, không bỏ dòng nào."


def finding_line(severity: str, codes: Iterable[str], text: str) -> str:
    """Return "- Phải sửa: Tiêu chí I.1, I.2: …"; without codes it is about the table."""
    named = ", ".join(code for code in codes if code)
    return f"- {severity}: Tiêu chí {named}: {text}" if named else f"- {severity}: {text}"


def suggestion(
    code: str, rule: str, parameters: Mapping[str, str], still_open: Iterable[str]
) -> str:
    """Return "Gợi ý cho I.1: R03 (Trừ theo phần thiếu); Điểm tối đa: 10 …; còn phải chọn: …"."""
    said = [f"Gợi ý cho {code}: {rule} ({code_label('rule', rule)})"]
    said += [f"{parameter_label(rule, n)}: {_worded(n, text)}" for n, text in parameters.items()]
    names = ", ".join(parameter_label(rule, name) for name in still_open)
    return "; ".join([*said, f"còn phải chọn: {names}"] if names else said) + "."


def part_suggestion(code: str, part: str) -> str:
    """Return "Gợi ý cho IV: phần Thưởng."."""
    return f"Gợi ý cho {code}: phần {code_label('criterion_part', part)}."


def hints_left(count: int) -> str:
    """Say that suggestions were shown and not taken."""
    return f"Có {count} gợi ý chưa được lấy. Muốn lấy, chạy lại với --suggest."


def exported(path: str) -> str:
    """Say where the file is."""
    return f"Đã ghi bảng ra {path}."


def renewed(code: str, year: int, version: int) -> str:
    """Say what the new draft is called."""
    return f"Đã lập bản nháp {code}/{year}/{version}."


def _worded(name: str, text: str) -> str:
    label = option_label(name, text)
    return text.replace(".", ",") if _NUMBER.fullmatch(text) else label
