"""Office forms: what each is called, what its fields mean, and the words of its first template."""

import re
from collections.abc import Mapping

INVITATION = "invitation"
CERTIFICATE = "certificate"
LETTER = "letter"

TITLES: Mapping[str, str] = {
    INVITATION: "Giấy mời họp",
    CERTIFICATE: "Giấy khen",
    LETTER: "Công văn gửi kèm số liệu một kỳ",
}
# What each form is filled in from.
ABOUT: Mapping[str, str] = {
    INVITATION: "Cuộc họp",
    CERTIFICATE: "Đề nghị khen thưởng đã có kết quả",
    LETTER: "Kỳ báo cáo",
}

_HEAD: Mapping[str, str] = {
    "co_quan_chu_quan": "Cơ quan chủ quản, chữ in hoa (nhiều dòng; trống nếu không có)",
    "co_quan_ban_hanh": "Cơ quan ban hành, chữ in hoa (nhiều dòng)",
    "ten_don_vi": "Tên cơ quan viết trong câu",
    "so_ky_hieu": "Số, ký hiệu; số để chấm, điền khi phát hành",
    "dia_danh": "Địa danh",
    "ngay_ky": "Ngày, tháng, năm ký; để chấm, điền khi phát hành",
    "quyen_han": "Ký thay mặt ai: TM., KT. (nhiều dòng; trống nếu không có)",
    "chuc_vu": "Chức vụ người ký",
    "nguoi_ky": "Họ tên người ký",
    "noi_nhan": "Nơi nhận (nhiều dòng)",
}
FIELDS: Mapping[str, Mapping[str, str]] = {
    INVITATION: {
        **_HEAD,
        "ten_cuoc_hop": "Tên cuộc họp",
        "gio_hop": "Giờ họp",
        "ngay_hop": "Ngày họp",
        "dia_diem": "Địa điểm họp",
        "chu_tri": "Người chủ trì",
        "chuc_vu_chu_tri": "Chức vụ người chủ trì",
        "thu_ky": "Thư ký",
        "thanh_phan": "Thành phần dự họp (nhiều dòng)",
        "noi_dung_hop": "Chương trình, nội dung họp (nhiều dòng)",
    },
    CERTIFICATE: {
        **{name: label for name, label in _HEAD.items() if name != "so_ky_hieu"},
        "co_quan_khen": "Người tặng giấy khen, chữ in hoa",
        "danh_xung": "Ông, bà, tập thể hay hộ gia đình",
        "nguoi_duoc_khen": "Danh xưng và tên cá nhân, tập thể, hộ được khen",
        "ten_nguoi_duoc_khen": "Chỉ tên, không có danh xưng",
        "chuc_vu_nguoi_duoc_khen": "Chức vụ người được khen",
        "dia_chi": "Đơn vị, địa chỉ của người được khen",
        "nam_sinh": "Năm sinh",
        "thanh_tich": "Thành tích",
        "hinh_thuc": "Hình thức khen thưởng",
        "dip_khen": "Nội dung đề nghị khen thưởng",
        "so_quyet_dinh": "Số quyết định khen thưởng",
        "ngay_quyet_dinh": "Ngày quyết định khen thưởng",
        "so_thu_tu": "Số thứ tự trong danh sách",
    },
    LETTER: {
        **_HEAD,
        "kinh_gui": "Nơi kính gửi",
        "ten_ky": "Tên kỳ báo cáo",
        "tu_ngay": "Ngày đầu kỳ",
        "den_ngay": "Ngày cuối kỳ",
        "so_bao_cao": "Số, ký hiệu báo cáo công tác của kỳ",
        "loi_van": "Lời văn riêng của công văn (nhiều đoạn)",
    },
}
# Fields of several lines: each can be gone through line by line.
IN_LINES = frozenset(
    {
        "co_quan_chu_quan",
        "co_quan_ban_hanh",
        "quyen_han",
        "noi_nhan",
        "thanh_phan",
        "noi_dung_hop",
        "thanh_tich",
        "loi_van",
    }
)

_NUMBERED = re.compile(r"[-+*\u2013]|\d+[.)]|\w[)]")
_PERSON = "CN"
OPEN = "...................."
NOT_TOLD = "…"

# The first template of each form; an office changes it in Word. A pair is a style and its words.
SUPERIOR = (
    ("Note", "{%p if co_quan_chu_quan %}"),
    ("Superior", "{{ co_quan_chu_quan }}"),
    ("Note", "{%p endif %}"),
)
ISSUER = "{{ co_quan_ban_hanh }}"
NUMBER = "Số: {{ so_ky_hieu }}"
PLACE_AND_DAY = "{{ dia_danh }}, {{ ngay_ky }}"
LETTER_ABOUT = "V/v báo cáo công tác thi đua, khen thưởng {{ ten_ky }}"
RECEIVERS = "{{ noi_nhan }}"
AUTHORITY = (
    ("Note", "{%p if quyen_han %}"),
    ("Authority", "{{ quyen_han }}"),
    ("Note", "{%p endif %}"),
    ("Authority", "{{ chuc_vu }}"),
)
SIGNER = "{{ nguoi_ky }}"
INVITATION_TITLE = (
    ("PaperTitle", "GIẤY MỜI"),
    ("Subject", "{{ ten_cuoc_hop }}"),
)
INVITATION_BODY = (
    ("BodyText", "{{ ten_don_vi }} trân trọng kính mời:"),
    ("Note", "{%p for nguoi in thanh_phan %}"),
    ("BodyText", "- {{ nguoi }}"),
    ("Note", "{%p endfor %}"),
    ("BodyText", "Tới dự: {{ ten_cuoc_hop }}."),
    ("BodyText", "Thời gian: {{ gio_hop }}, {{ ngay_hop }}."),
    ("BodyText", "Địa điểm: {{ dia_diem }}."),
    ("BodyText", "Chủ trì: {{ chu_tri }} - {{ chuc_vu_chu_tri }}."),
    ("BodyText", "Nội dung:"),
    ("Note", "{%p for dong in noi_dung_hop %}"),
    ("BodyText", "{{ dong }}"),
    ("Note", "{%p endfor %}"),
    ("BodyText", "Kính mong các đại biểu sắp xếp công việc, dự họp đúng thành phần, thời gian./."),
)
LETTER_BODY = (
    ("Centered", "Kính gửi: {{ kinh_gui }}"),
    (
        "BodyText",
        (
            "{{ ten_don_vi }} báo cáo công tác thi đua, khen thưởng {{ ten_ky }}"
            " (từ {{ tu_ngay }} đến {{ den_ngay }}; Báo cáo số {{ so_bao_cao }}) như sau:"
        ),
    ),
    ("BodyText", "{{ loi_van }}"),
    ("BodyText", "{{ ten_don_vi }} trân trọng báo cáo./."),
)
# A style, its words, a size that is not the style's, and points above.
_TAG_PT = 12.0
CERTIFICATE_BODY = (
    ("PaperTitle", "{{ co_quan_khen }}", 15.0, 12.0),
    ("PaperTitle", "TẶNG", 14.0, 4.0),
    ("PaperTitle", "GIẤY KHEN", 36.0, 4.0),
    ("PaperTitle", "{{ nguoi_duoc_khen }}", 20.0, 6.0),
    ("Note", "{%p if chuc_vu_nguoi_duoc_khen %}", _TAG_PT, 0.0),
    ("AnnexNote", "{{ chuc_vu_nguoi_duoc_khen }}", 15.0, 0.0),
    ("Note", "{%p endif %}", _TAG_PT, 0.0),
    ("AnnexNote", "{{ dia_chi }}", 15.0, 0.0),
    ("AnnexNote", "Đã có thành tích: {{ thanh_tich }}", 15.0, 4.0),
)
CERTIFICATE_DECISION = (
    ("Recipient", "Quyết định số: {{ so_quyet_dinh }}"),
    ("Recipient", "{{ ngay_quyet_dinh }}"),
    ("Recipient", "Số vào sổ khen thưởng: ...................."),
)


def in_order(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return names of a list with what ends each: ";" between, "." at the end."""
    bare = [name.strip(" -;.") for name in names]
    return (*[f"{name};" for name in bare[:-1]], *[f"{name}." for name in bare[-1:]])


def with_dashes(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return names of a list as the decree writes receivers."""
    return tuple(f"- {name}" for name in in_order(names))


def in_points(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return lines of a list with a dash before those that bear no number of their own."""
    return tuple(one if _NUMBERED.match(one) else f"- {one}" for one in in_order(lines))


def called(subject: str, gender: str) -> str:
    """Return how one who is honoured is spoken of."""
    return CALLED.get(gender, CALLED[subject]) if subject == _PERSON else CALLED[subject]


def named(word: str, name: str) -> str:
    """Return a name with what stands before it, unless the name says it itself."""
    first = word.split(maxsplit=1)[0].lower()
    return name if name.lower().startswith(f"{first} ") else f"{word} {name}"


def at_hour(clock: str) -> str:
    """Return "08 giờ 30 phút" for "08:30"."""
    hours, _, minutes = clock.partition(":")
    return f"{hours} giờ {minutes} phút" if minutes else OPEN


def awarded_by(role: str, office: str) -> str:
    """Return who awards, as it stands on a certificate."""
    return f"{role} {office}".upper()


# How each kind of subject is spoken of; persons by their gender.
CALLED: Mapping[str, str] = {
    "TT": "Tập thể",
    "HO": "Hộ gia đình",
    "NAM": "Ông",
    "NU": "Bà",
    "CN": "Ông (bà)",
}
