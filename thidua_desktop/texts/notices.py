"""What a council should know before it decides: quotas, and what makes places provisional."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.ranking import Names, codes_of, listed, number_of

_STAGES: Mapping[str, str] = {
    "computed": "tính tự động",
    "claimed": "tự chấm",
    "bloc": "khối chấm",
    "appraised": "thẩm định",
    "final": "duyệt",
}


class Noted(Protocol):
    """A warning; ``domain.scoring.quotas.Notice`` is one."""

    @property
    def code(self) -> str:
        """What it is about."""

    @property
    def params(self) -> Mapping[str, str]:
        """What the sentence needs."""

    @property
    def units(self) -> Sequence[str]:
        """The units concerned."""


def warning(notice: Noted, names: Names) -> str:
    """Return a warning in a sentence."""
    told = _WARNINGS.get(notice.code)
    units = listed(notice.units, names)
    return told(notice.params, units) if told else f"{notice.code}: {units}."


def _rating_quota(words: Mapping[str, str], units: str) -> str:
    of = words.get("of", "")
    base = (
        f"{words['base']} đơn vị “{code_label('rating', of)}”" if of else f"{words['base']} đơn vị"
    )
    most = int(words["allowed"])
    told = f"tối đa {most}" if most else "chưa được đơn vị nào"
    return (
        f"{words['count']} đơn vị được xếp “{code_label('rating', words['rating'])}”, quá tỷ lệ"
        f" {number_of(words['share'])} % của {base} ({told}): {units}."
    )


def _award_tie(words: Mapping[str, str], units: str) -> str:
    form = code_label("award_form", words["form"])
    return (
        f"{form} được đề nghị {words['allowed']}, còn {words['left']} cho {words['count']} đơn vị"
        f" đồng hạng {words['place']}: {units}. Khối cần bỏ phiếu chọn."
    )


def _award_barred(words: Mapping[str, str], units: str) -> str:
    form = code_label("award_form", words["form"])
    codes = codes_of(words["code"].split())
    return f"{units} không được xét {form} do điều kiện {codes}; xét đến đơn vị kế tiếp."


def _absent(words: Mapping[str, str], units: str) -> str:
    return f"{words['count']} đơn vị chưa có phiếu, chưa xếp hạng: {units}."


def _other_table(words: Mapping[str, str], units: str) -> str:
    return (
        f"{words['count']} đơn vị chấm trên bản khác của bảng tiêu chí, không xếp hạng: {units}."
        " Hãy trả phiếu để chấm lại trên bản đang áp dụng."
    )


def _stages_mixed(words: Mapping[str, str], units: str) -> str:
    stage = _STAGES.get(words["stage"], words["stage"])
    return (
        f"Thứ hạng tạm tính: có đơn vị đã có điểm {stage}, còn {words['count']} đơn vị"
        f" chưa đến bước đó: {units}."
    )


_WARNINGS: Mapping[str, Callable[[Mapping[str, str], str], str]] = {
    "rating_quota": _rating_quota,
    "award_tie": _award_tie,
    "award_barred": _award_barred,
    "absent": _absent,
    "other_table": _other_table,
    "stages_mixed": _stages_mixed,
}
