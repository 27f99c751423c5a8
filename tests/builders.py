"""Valid records with one thing changed, real databases, and a clock that is turned by hand."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from thidua_desktop.domain.fields import (
    Choice,
    Day,
    Field,
    Flag,
    Number,
    Ref,
    Text,
    TimeOfDay,
    Whole,
)
from thidua_desktop.domain.ids import fixed_id
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.sets import Choices, Details, Parameters, Refs
from thidua_desktop.domain.sync import Held, Stamp
from thidua_desktop.storage.identity import Identity
from thidua_desktop.storage.store import Store

ROOT = Path(__file__).parents[1]
MIGRATIONS = ROOT / "db" / "migrations"
SEEDS = ROOT / "db" / "seed"
TODAY = date(2024, 6, 15)


def id_of(kind: Kind, key: object = "") -> str:
    """Return the id of the built record of a kind, or of its ``key``-th sibling."""
    return fixed_id(f"{kind.value}/{key}")


HOME = id_of(Kind.UNIT)
ELSEWHERE = id_of(Kind.UNIT, "elsewhere")

# What makes each kind's record acceptable; references point to the other records of this table.
_VALID: dict[Kind, dict[str, Any]] = {
    Kind.UNIT: {"label": "Huyện Tam Đường"},
    Kind.UNIT_VERSION: {
        "unit": HOME,
        "code": "106",
        "name": "Huyện Tam Đường",
        "type": "HUYEN",
        "level": "H",
        "valid_from": date(2004, 1, 1),
    },
    Kind.UNIT_LINEAGE: {
        "predecessor": HOME,
        "successor": ELSEWHERE,
        "manner": "MOT_PHAN",
        "on_day": date(2025, 7, 1),
    },
    Kind.DOCUMENT: {
        "type": "KH",
        "number": "15/KH-UBND",
        "issued_on": date(2024, 1, 20),
        "issuer": "UBND huyện Tam Đường",
        "subject": "Kế hoạch công tác thi đua năm 2024",
    },
    Kind.PERIOD: {
        "code": "H1",
        "year": 2024,
        "type": "SAU_THANG",
        "name": "6 tháng đầu năm 2024",
        "starts_on": date(2024, 1, 1),
        "ends_on": date(2024, 6, 30),
    },
    Kind.PERIOD_LOCK: {"period": id_of(Kind.PERIOD), "locked": True},
    Kind.CAMPAIGN: {
        "code": "PT-01",
        "name": "Chung tay xây dựng nông thôn mới",
        "form": "CD",
        "scope": "BT",
        "level": "T",
        "launcher": "Chủ tịch UBND tỉnh",
        "starts_on": date(2024, 1, 1),
        "goal": "Thêm ba xã đạt chuẩn",
        "audience": ("NHAN_DAN",),
        "content": "Làm đường, giữ sạch bản làng",
        "documents": (id_of(Kind.DOCUMENT),),
        "state": "DA_PHAT_DONG",
    },
    Kind.CAMPAIGN_RESPONSE: {"campaign": id_of(Kind.CAMPAIGN), "unit": HOME},
    Kind.INDICATOR: {
        "code": "CT-01",
        "name": "Thu ngân sách trên địa bàn",
        "group": "KINH_TE",
        "measure": "tỷ đồng",
        "decimals": 1,
        "direction": "CAO",
        "aggregation": "CONG",
    },
    Kind.TARGET: {
        "indicator": id_of(Kind.INDICATOR),
        "unit": HOME,
        "year": 2024,
        "value": Decimal(2236),
    },
    Kind.RESULT: {
        "indicator": id_of(Kind.INDICATOR),
        "unit": HOME,
        "period": id_of(Kind.PERIOD),
        "value": Decimal(2150),
    },
    Kind.BLOC: {"year": 2024, "name": "Khối các huyện, thành phố", "type": "KHOI"},
    Kind.BLOC_MEMBER: {"bloc": id_of(Kind.BLOC), "unit": HOME, "role": "THANH_VIEN"},
    Kind.CRITERIA_TABLE: {
        "code": "BTC-01",
        "name": "Bảng tiêu chí khối huyện",
        "year": 2024,
        "version": 1,
        "state": "AP_DUNG",
        "decimals": 2,
    },
    Kind.CRITERION: {
        "table": id_of(Kind.CRITERIA_TABLE),
        "code": "I.1",
        "name": "Tin, bài về điển hình tiên tiến",
        "max_points": Decimal(10),
        "rule": "R06",
        "parameters": {"per_unit": "0.5", "cap": "10", "count": "quantity"},
    },
    Kind.ACTIVITY: {
        "type": "TIN_BAI",
        "title": "Tin về bản Nà Tăm làm đường",
        "unit": HOME,
        "day": date(2024, 3, 5),
        "quantity": 1,
    },
    Kind.SCORE_SHEET: {
        "table": id_of(Kind.CRITERIA_TABLE),
        "unit": HOME,
        "period": id_of(Kind.PERIOD),
        "state": "NHAP",
    },
    Kind.SCORE_ENTRY: {"sheet": id_of(Kind.SCORE_SHEET), "criterion": id_of(Kind.CRITERION)},
    Kind.RATING_BAND: {
        "table": id_of(Kind.CRITERIA_TABLE),
        "rating": "HTXSNV",
        "lower": Decimal(90),
        "least_share": Decimal(85),
    },
    Kind.AWARD_QUOTA: {"bloc": id_of(Kind.BLOC), "form": "CO_TINH", "count": 1},
    Kind.ISSUER: {
        "unit": HOME,
        "valid_from": date(2021, 1, 1),
        "superior": "UBND TỈNH LAI CHÂU",
        "body": "ỦY BAN NHÂN DÂN\nHUYỆN TAM ĐƯỜNG",
        "symbol": "UBND",
        "place": "Tam Đường",
        "authority": "TM. ỦY BAN NHÂN DÂN",
        "role": "CHỦ TỊCH",
    },
    Kind.EXAMPLE: {
        "subject": "CN",
        "name": "Lò Văn Pâng",
        "unit": HOME,
        "place": "Bản Nà Tăm, xã Nà Tăm",
        "achievement": "Hiến 300 m² đất làm đường bản",
        "found_on": date(2024, 3, 12),
    },
    Kind.PLEDGED_WORK: {
        "type": "CONG_TRINH",
        "name": "Đường bản Nà Tăm",
        "unit": HOME,
        "starts_on": date(2024, 2, 1),
        "state": "DANG_LAM",
    },
    Kind.INITIATIVE: {
        "name": "Sổ tay hướng dẫn nộp hồ sơ qua mạng bằng tiếng Thái",
        "authors": "Lò Thị Ún, công chức, xã Bản Bo, 100 %",
        "unit": HOME,
        "considered_on": date(2024, 5, 20),
        "outcome": "CHO",
    },
    Kind.AWARD_PROPOSAL: {
        "unit": HOME,
        "title": "Khen thưởng sơ kết phong trào 6 tháng",
        "occasion": "CT",
        "level": "H",
        "proposed_on": date(2024, 6, 12),
        "state": "NHAP",
    },
    Kind.AWARD_LINE: {
        "proposal": id_of(Kind.AWARD_PROPOSAL),
        "subject": "CN",
        "name": "Lò Văn Pâng",
        "form": "GK_HUYEN",
        "achievement": "Hiến 300 m² đất làm đường bản",
    },
    Kind.MEETING: {
        "unit": HOME,
        "purpose": "HOP_HOI_DONG",
        "title": "Họp Hội đồng Thi đua - Khen thưởng",
        "on_day": date(2024, 6, 10),
        "begins": "07:30",
        "ends": "10:00",
    },
    Kind.ISSUED_PAPER: {"report": "period_summary", "unit": HOME, "year": 2024},
    Kind.NARRATIVE: {"report": "period_summary", "unit": HOME, "section": "results"},
    Kind.INCIDENT: {
        "unit": HOME,
        "day": date(2024, 4, 2),
        "type": "TRONG_AN",
        "description": "Vụ trộm cắp tài sản tại xã Bản Bo",
        "criteria": (id_of(Kind.CRITERION),),
    },
    Kind.SUBMISSION: {
        "unit": HOME,
        "subject": "Báo cáo sơ kết phong trào thi đua 6 tháng",
        "period": id_of(Kind.PERIOD),
        "due_on": date(2024, 6, 10),
        "sent_on": date(2024, 6, 12),
    },
    Kind.SCORE_REVIEW: {
        "sheet": id_of(Kind.SCORE_SHEET),
        "criterion": id_of(Kind.CRITERION),
        "stage": "KHOI",
        "round": 1,
        "points": Decimal("7.5"),
    },
    Kind.SHEET_MOVE: {
        "sheet": id_of(Kind.SCORE_SHEET),
        "round": 1,
        "number": 1,
        "state": "DANG_THAM_DINH",
        "on_day": date(2024, 6, 14),
    },
    Kind.TIE_VOTE: {
        "bloc": id_of(Kind.BLOC),
        "table": id_of(Kind.CRITERIA_TABLE),
        "period": id_of(Kind.PERIOD),
        "unit": HOME,
        "votes": 5,
        "voters": 8,
        "minutes": id_of(Kind.DOCUMENT),
    },
    Kind.PUBLISHED_SCORE: {
        "sheet": id_of(Kind.SCORE_SHEET),
        "criterion": id_of(Kind.CRITERION),
        "code": "I.1",
        "name": "Tin, bài về điển hình tiên tiến",
        "final": Decimal("7.5"),
    },
    Kind.CLOSING: {
        "unit": HOME,
        "period": id_of(Kind.PERIOD),
        "number": 1,
        "data_digest": "0" * 64,
        "row_count": 2,
        "on_day": date(2024, 6, 14),
    },
    Kind.ACCEPTANCE: {
        "unit": HOME,
        "period": id_of(Kind.PERIOD),
        "closing": id_of(Kind.CLOSING),
        "number": 1,
        "data_digest": "0" * 64,
        "row_count": 2,
        "verdict": "NHAN",
        "on_day": date(2024, 6, 14),
    },
}


def a(kind: Kind, *, id: str = "", home: str = HOME, **changes: Any) -> Any:
    """Return an acceptable record of a kind, with one thing changed or none."""
    values = {**_VALID[kind], **changes}
    return definition(kind).record(id=id or id_of(kind), home=home, **values)


def filled(kind: Kind, *, id: str = "") -> Any:
    """Return a record that holds something in every field (its parts need not fit together)."""
    values = {field.name: _something(field) for field in definition(kind).fields}
    for field in definition(kind).fields:
        if isinstance(field.spec, Details):
            further = field.spec.fields_of[values[field.spec.by]]
            values[field.name] = {inner.name: _something(inner) for inner in further}
    return definition(kind).record(id=id or id_of(kind, "filled"), home=HOME, **values)


def world(until: Kind | None = None) -> list[Record]:
    """Return one record of every kind up to one, in an order in which each finds its parents."""
    kinds = list(Kind)
    kinds = kinds[: kinds.index(until) + 1] if until else kinds
    return [a(Kind.UNIT), a(Kind.UNIT, id=ELSEWHERE, label="Xã Bình Lư"), *map(a, kinds[1:])]


def _something(field: Field) -> Any:  # noqa: PLR0911 - one line a spec
    spec = field.spec
    if isinstance(spec, Text):
        return "07:30" if isinstance(spec, TimeOfDay) else f"Ô {field.name}"[: spec.limit]
    if isinstance(spec, Whole):
        return min(spec.most, max(spec.least, 7))
    if isinstance(spec, Number):
        return Decimal("12.345")  # Within the bounds there are.
    if isinstance(spec, Day):
        return date(2024, 2, 29)
    if isinstance(spec, Flag):
        return True
    if isinstance(spec, (Choice, Choices)):
        return spec.codes.values[0] if isinstance(spec, Choice) else spec.codes.values
    if isinstance(spec, (Ref, Refs)):
        target = id_of(Kind(spec.kind))
        return (target,) if isinstance(spec, Refs) else target
    return {"a": "1", "b": "Nậm Mạ"} if isinstance(spec, Parameters) else {}


def held(record: Record, actor: str = "b7f2.1", count: int = 1, **changes: Any) -> Held:
    """Return a record as another office holds it after its ``count``-th change."""
    values = {"version": {actor: count}, "lamport": count, "actor": actor, **changes}
    return Held(record, Stamp(**values, updated_at="2024-03-05T08:00:00+07:00", updated_by="Lan"))


class Clock:
    """A clock that goes only when it is told to."""

    def __init__(self, now: datetime = datetime(2024, 6, 15, 1, 0, tzinfo=UTC)) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """Return the time it shows."""
        return self.now

    def turn(self, **by: int) -> None:
        """Turn it on, or back."""
        self.now += timedelta(**by)


def counted_bytes(seed: str) -> Callable[[int], bytes]:
    """Return a source of bytes that is the same in every run, and never repeats itself."""
    numbers = itertools.count()

    def draw(size: int) -> bytes:
        return hashlib.shake_256(f"{seed}/{next(numbers)}".encode()).digest(size)

    return draw


def open_store(
    path: Path, *, seed: str = "", clock: Clock | None = None, machine: Path | None = None
) -> Store:
    """Open or make the database file of one office, on a machine that remembers it or not."""
    return Store(path, MIGRATIONS, clock or Clock(), counted_bytes(seed or path.name), machine)


def an_identity(unit: str = HOME, role: str = "district", replica: str = "h07a") -> Identity:
    """Return who an office is on its first day."""
    epoch_id = "00112233" if replica == "h07a" else hashlib.sha256(replica.encode()).hexdigest()[:8]
    return Identity(unit, role, "Nguyễn Thị Lan", replica, 1, epoch_id)


def found(store: Store, me: Identity | None = None, *records: Record) -> None:
    """Set the office up with some first records of its own; a session is open."""
    with store.founding(me or an_identity(), "test") as work:
        for record in records:
            work.put(record)


def save(store: Store, *records: Record, key: str = "test.save") -> None:
    """Save records as one step."""
    with store.operation(key) as work:
        for record in records:
            work.put(record)
