"""The words of the letter that proposes awards."""

from collections.abc import Mapping
from datetime import date

from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.paper import long_day
from thidua_desktop.texts.paper_sentences import BLANK, counts, lowered

TITLE = "Tờ trình đề nghị khen thưởng"
KIND = "Tờ trình"
ANNEX_TITLE = "Danh sách đề nghị khen thưởng"

NO_PROPOSAL = (
    "Chưa có đề nghị khen thưởng nào. Nhập ở màn hình Khen thưởng, thẻ Đề nghị khen thưởng."
)
NO_LINES = (
    "Đề nghị này chưa có tập thể, cá nhân, hộ gia đình nào."
    " Nhập ở màn hình Khen thưởng, thẻ Đối tượng đề nghị khen."
)
NO_REASONS = "Chưa nhập nội dung trình. Nhập ở màn hình Khen thưởng, thẻ Đề nghị khen thưởng."

_SUBJECT = "Về việc đề nghị khen thưởng"
_PROPOSED = "đề nghị"
_ABOUT = "về việc"
_CHAIR_OF = "Chủ tịch"
_COMPETENT = "cấp có thẩm quyền"


def subject(title: str) -> str:
    """Return what the letter is about, from the proposal's title."""
    if not title:
        return _SUBJECT
    low = lowered(title)
    if low.startswith(_ABOUT):
        return title
    if low.startswith(_PROPOSED):
        return f"Về việc {low}"
    return f"{_SUBJECT}\n({title})"


def decided_by(committee: str) -> str:
    """Return who decides: the committee's chair, or whoever is competent when it is not known."""
    return f"{_CHAIR_OF} {committee}" if committee else _COMPETENT


def considered(meetings: tuple[tuple[str, date], ...]) -> str:
    """Return "Trên cơ sở kết quả ..., " for the meetings on the proposal; "" for none."""
    if not meetings:
        return ""
    named = "; ".join(f"{lowered(title)} ({long_day(day)})" for title, day in meetings)
    return f"Trên cơ sở kết quả {named}, "


def asked(who: str, whom: str, subjects: Mapping[str, int], after: str) -> str:
    """Say who asks whom to honour how many.

    Args:
        who: The unit that proposes.
        whom: Who decides.
        subjects: How many groups, persons and households.
        after: What it was considered in, or "".
    """
    many = counts(subjects) or (f"{BLANK} tập thể, {BLANK} cá nhân, {BLANK} hộ gia đình")
    head = f"{after}{who}" if after else who
    return f"{head} kính trình {whom} xem xét, quyết định khen thưởng cho {many}, cụ thể như sau:"


def for_form(form: str, subjects: Mapping[str, int]) -> str:
    """Return how many are proposed for one form of award."""
    return f"{code_label('award_title', form)}: {counts(subjects)}"


def attached(meetings: int) -> str:
    """Return what goes with the letter, as far as the program knows."""
    minutes = " và biên bản họp" if meetings else ""
    return f"(Có danh sách{minutes} kèm theo)"


def closing(who: str, whom: str) -> str:
    """Return the last words."""
    return f"{who} kính trình {whom} xem xét, quyết định"
