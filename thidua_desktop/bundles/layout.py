"""The contract with other offices: each kind's sheet, its columns and their order.

A column is found by its machine key, so the order may change; a key, once sent, never changes its
meaning. A key beginning with "?" holds words for people: it is neither read back nor hashed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from thidua_desktop.domain.fields import Choice, Field, Ref, Spec
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.sets import Details, Refs
from thidua_desktop.texts.bundle import TECHNICAL, coded
from thidua_desktop.texts.fields import field_label

COVER = "BIA"
DELETED = "DA_XOA"
LISTS = "_DM"
CARRIER = "_TDX"

HEADING_ROW, KEY_ROW, FIRST_ROW = 1, 2, 3
READABLE = "?"

ROW_ID, HOME, VERSION, DOT, STATE, UPDATED, EXTRA, DIGEST = TECHNICAL
# Without these a row has no identity; the other two may be empty in every row.
IDENTITY = (ROW_ID, HOME, VERSION, DOT, STATE, DIGEST)
ALIVE, GONE = "A", "D"

NAMES: Mapping[Kind, str] = {
    Kind.UNIT: "DON_VI",
    Kind.UNIT_VERSION: "DON_VI_PB",
    Kind.UNIT_LINEAGE: "KE_THUA",
    Kind.ISSUER: "THE_THUC",
    Kind.DOCUMENT: "VAN_BAN",
    Kind.PERIOD: "KY_BAO_CAO",
    Kind.PERIOD_LOCK: "KHOA_KY",
    Kind.CAMPAIGN: "PHONG_TRAO",
    Kind.CAMPAIGN_RESPONSE: "HUONG_UNG",
    Kind.INDICATOR: "CHI_TIEU",
    Kind.TARGET: "GIAO_CHI_TIEU",
    Kind.RESULT: "KET_QUA",
    Kind.BLOC: "KHOI",
    Kind.BLOC_MEMBER: "KHOI_TV",
    Kind.CRITERIA_TABLE: "BANG_TIEU_CHI",
    Kind.CRITERION: "TIEU_CHI",
    Kind.RATING_BAND: "XEP_LOAI",
    Kind.AWARD_QUOTA: "CHI_TIEU_KT",
    Kind.ACTIVITY: "HOAT_DONG",
    Kind.EXAMPLE: "DIEN_HINH",
    Kind.PLEDGED_WORK: "CONG_TRINH",
    Kind.INITIATIVE: "SANG_KIEN",
    Kind.AWARD_PROPOSAL: "DE_NGHI_KT",
    Kind.AWARD_LINE: "DE_NGHI_CT",
    Kind.MEETING: "BIEN_BAN",
    Kind.INCIDENT: "VU_VIEC",
    Kind.SUBMISSION: "GUI_BAO_CAO",
    Kind.SCORE_SHEET: "PHIEU_CHAM",
    Kind.SCORE_ENTRY: "CHAM_DIEM",
    Kind.SCORE_REVIEW: "THAM_DINH",
    Kind.SHEET_MOVE: "CHUYEN_PHIEU",
    Kind.TIE_VOTE: "SUY_TON",
    Kind.PUBLISHED_SCORE: "CONG_BO",
    Kind.ISSUED_PAPER: "SO_VAN_BAN",
    Kind.NARRATIVE: "LOI_VAN",
    Kind.CLOSING: "KY_CHOT",
    Kind.ACCEPTANCE: "NGHIEM_THU",
}
# The field whose sum over the live rows is printed on the cover, to be compared by eye.
CONTROLS: Mapping[Kind, str] = {
    Kind.ACTIVITY: "cost",
    Kind.AWARD_LINE: "reward",
    Kind.CLOSING: "row_count",
    Kind.CRITERION: "max_points",
    Kind.INCIDENT: "cases",
    Kind.PLEDGED_WORK: "actual_value",
    Kind.PUBLISHED_SCORE: "final",
    Kind.RESULT: "value",
    Kind.SCORE_ENTRY: "claimed",
    Kind.SCORE_REVIEW: "points",
    Kind.TARGET: "value",
    Kind.TIE_VOTE: "votes",
}


# Sheets since format 1.3, which programs before it pass over: to them no such file has come wholly.
SINCE_PAPER = (
    Kind.ISSUER,
    Kind.EXAMPLE,
    Kind.PLEDGED_WORK,
    Kind.INITIATIVE,
    Kind.AWARD_PROPOSAL,
    Kind.AWARD_LINE,
    Kind.MEETING,
    Kind.ISSUED_PAPER,
    Kind.NARRATIVE,
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a data sheet.

    Attributes:
        key: Machine key, in row 2.
        heading: What people call it, in row 1.
        spec: What its cells hold; None in a technical column.
    """

    key: str
    heading: str
    spec: Spec | None = None

    @property
    def readable(self) -> bool:
        """Whether it holds words for people only."""
        return self.key.startswith(READABLE)

    @property
    def outer(self) -> str:
        """The record's field it belongs to: "details" for "details.amount"."""
        return self.key.removeprefix(READABLE).partition(".")[0]

    @property
    def inner(self) -> str:
        """The further field it holds, or ""."""
        return self.key.partition(".")[2]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One kind's sheet."""

    kind: Kind
    name: str
    columns: tuple[Column, ...]

    @property
    def control(self) -> str:
        """The field whose sum is printed on the cover, or ""."""
        return CONTROLS.get(self.kind, "")


def _fields(kind: Kind) -> Iterator[tuple[str, Field]]:
    for field in definition(kind).fields:
        if isinstance(field.spec, Details):
            yield from ((f"{field.name}.{further.name}", further) for further in field.spec.every)
        else:
            yield field.name, field


def _columns(kind: Kind) -> Iterator[Column]:
    for key, field in _fields(kind):
        heading = field_label(kind.value, key)
        if _wants_words(field.spec):
            yield Column(READABLE + key, heading, field.spec)
            heading = coded(heading)
        yield Column(key, heading, field.spec)
    for key, heading in TECHNICAL.items():
        yield Column(key, heading)


def _wants_words(spec: Spec) -> bool:
    # An id says nothing to a person; of the codes only those every row has are worth a column.
    return isinstance(spec, (Ref, Refs)) or (isinstance(spec, Choice) and spec.required)


SHEETS: Mapping[Kind, Sheet] = {
    kind: Sheet(kind, NAMES[kind], tuple(_columns(kind))) for kind in Kind
}
