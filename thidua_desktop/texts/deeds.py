"""Activities told in sentences, as offices write them in their reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.paper_sentences import counted, lowered


@dataclass(frozen=True, slots=True)
class _Said:
    """How one type of activity is told.

    Attributes:
        verb: What was done with them.
        noun: What is counted, in the measures that say no more than that.
        own: Those measures.
        bare: What stands behind any other measure.
        people: What the participants did; "" where they are not told.
    """

    verb: str
    noun: str
    own: frozenset[str]
    bare: str
    people: str = "tham gia"


def _said(verb: str, noun: str, own: str, bare: str, people: str = "tham gia") -> _Said:
    return _Said(verb, noun, frozenset({"", *own.split()}), bare, people)


_SAID: Mapping[str, _Said] = {
    "HOI_NGHI": _said("tổ chức", "hội nghị, cuộc họp", "CUOC", "hội nghị, họp", "tham dự"),
    "VAN_BAN": _said("ban hành", "văn bản chỉ đạo, triển khai", "VAN_BAN CAI", "văn bản", ""),
    "TUYEN_TRUYEN": _said("tổ chức", "hoạt động tuyên truyền", "", "tuyên truyền", "tham dự"),
    "TIN_BAI": _said("đăng", "tin, bài, ảnh, phóng sự", "TIN_BAI CAI", "tuyên truyền", ""),
    "CHUYEN_MUC": _said(
        "thực hiện", "chuyên trang, chuyên mục", "CHUYEN_MUC CAI", "chuyên trang, chuyên mục", ""
    ),
    "PHAT_SONG": _said(
        "phát sóng", "chương trình phát thanh, truyền hình", "", "phát thanh, truyền hình", ""
    ),
    "KIEM_TRA": _said("tiến hành", "cuộc kiểm tra, giám sát", "CUOC", "kiểm tra, giám sát", ""),
    "GIAO_LUU": _said(
        "tổ chức", "cuộc giao lưu văn hóa, thể thao", "CUOC", "giao lưu văn hóa, thể thao"
    ),
    "CHUYEN_DE": _said("phát động", "đợt thi đua chuyên đề", "DOT", "thi đua chuyên đề"),
    "HOI_THI": _said("tổ chức", "hội thi, cuộc thi", "CUOC", "hội thi", "dự thi"),
    "TAP_HUAN": _said("mở", "lớp tập huấn nghiệp vụ", "LOP", "tập huấn nghiệp vụ"),
    "LAO_DONG": _said("tổ chức", "đợt ra quân lao động", "DOT", "ra quân lao động"),
    "UNG_HO": _said("tổ chức", "đợt ủng hộ, quyên góp", "DOT", "ủng hộ, quyên góp"),
    "TRAO_THUONG": _said("tổ chức", "đợt tôn vinh, trao thưởng", "DOT CUOC", "trao thưởng"),
}
# What is said otherwise in one measure.
_SPECIAL: Mapping[tuple[str, str], str] = {
    ("PHAT_SONG", "PHUT"): "phát sóng {count} phút phát thanh, truyền hình",
    ("LAO_DONG", "NGAY_CONG"): "huy động {count} ngày công lao động",
    ("UNG_HO", "HO"): "vận động ủng hộ, hỗ trợ {count} hộ",
    ("UNG_HO", "NGUOI"): "vận động ủng hộ, hỗ trợ {count} người",
    ("TRAO_THUONG", "NGUOI"): "tôn vinh, trao thưởng {count} người",
    ("TRAO_THUONG", "HO"): "tôn vinh, trao thưởng {count} hộ",
}
_FURTHER: Mapping[str, str] = {
    "amount": "số tiền {} đồng",
    "workdays": "{} ngày công",
    "road_km": "{} km đường",
    "value": "trị giá {} đồng",
}
# What is added up of what was written down beside a type of activity.
FURTHER: Mapping[str, tuple[str, ...]] = {
    "UNG_HO": ("amount",),
    "LAO_DONG": ("workdays", "road_km", "value"),
}
# A measure that says nothing.
_OTHER = "KHAC"
_ONE = counted(1)
_MOST_TITLES = 12


def deed(type_: str, measure: str, number: str) -> str:
    """Return "tổ chức 02 hội nghị, cuộc họp"; "" where only the activities' titles say anything."""
    if (type_, measure) in _SPECIAL:
        return _SPECIAL[type_, measure].format(count=number)
    if type_ not in _SAID or measure == _OTHER:
        return ""
    said = _SAID[type_]
    if measure in said.own:
        return f"{said.verb} {number} {said.noun}"
    return f"{said.verb} {number} {code_label('measure', measure)} {said.bare}"


def with_people(words: str, type_: str, people: int, *, partial: bool) -> str:
    """Return a deed with how many took part in it.

    Args:
        words: The deed.
        type_: Code of its type.
        people: How many, as far as is known.
        partial: Whether some activities do not say.
    """
    did = _SAID[type_].people if type_ in _SAID else ""
    if not did or not people:
        return words
    known = " (chưa kể các hoạt động chưa có số người)" if partial else ""
    return f"{words} với {counted(people)} lượt người {did}{known}"


def titled(title: str, number: str, measure: str) -> str:
    """Return an activity by its own title, with its count where that says something."""
    if measure in ("", _OTHER):
        return title if number == _ONE else f"{title} ({number})"
    return f"{title} ({number} {code_label('measure', measure)})"


def joined(titles: Iterable[str]) -> str:
    """Return titles in one line; of very many only how many more there are."""
    every = [_inside(title.rstrip(" .;")) for title in titles]
    told, rest = every[:_MOST_TITLES], len(every) - _MOST_TITLES
    more = [f"và {counted(rest)} hoạt động khác"] if rest > 0 else []
    return "; ".join([*told, *more])


def lasting(words: str, minutes: str, *, partial: bool) -> str:
    """Return broadcasts with how long they were in all, as far as that is known."""
    known = " (chưa kể các buổi chưa ghi thời lượng)" if partial else ""
    return f"{words}, thời lượng {minutes} phút{known}"


def with_further(words: str, further: Iterable[tuple[str, str]]) -> str:
    """Return a deed with the sums of what was written down beside it, by the field's name."""
    return ", ".join([words, *(_FURTHER[name].format(value) for name, value in further)])


def _inside(title: str) -> str:
    """Return a title as it stands inside a sentence; a proper name keeps its capital."""
    _, _, rest = title.partition(" ")
    return title if rest[:1].isupper() else lowered(title)


def figure_label(type_: str, measure: str) -> str:
    """Return what a count of activities is called: "Hội nghị, họp (cuộc)"."""
    name = code_label("activity_type", type_)
    return f"{name} ({code_label('measure', measure)})" if measure else name


def people_label(type_: str) -> str:
    """Return what the participants in activities of a type are called."""
    return f"{code_label('activity_type', type_)} – lượt người tham gia"


def further_label(type_: str, name: str) -> str:
    """Return what a sum of a further field is called."""
    words = _FURTHER[name].format("").strip()
    return f"{code_label('activity_type', type_)} – {words}"


COST_LABEL = "Kinh phí (đồng)"


def cost(amount: str, *, partial: bool) -> str:
    """Return the sentence about what activities cost."""
    known = " (chưa kể các hoạt động chưa ghi kinh phí)" if partial else ""
    return f"Kinh phí tổ chức các hoạt động trong kỳ: {amount} đồng{known}."
