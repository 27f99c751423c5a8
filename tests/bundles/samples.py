"""Manifests and rows for the tests: some fixed, some drawn at random."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.domain.errors import Cancelled
from thidua_desktop.domain.fields import (
    Choice,
    Day,
    Field,
    Flag,
    Number,
    Ref,
    Spec,
    Text,
    TimeOfDay,
    Value,
    Whole,
)
from thidua_desktop.domain.figures import exact
from thidua_desktop.domain.ids import fixed_id
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.records.activities import Activity
from thidua_desktop.domain.records.campaigns import Campaign
from thidua_desktop.domain.records.indicators import Result
from thidua_desktop.domain.records.units import Unit
from thidua_desktop.domain.sets import Choices, Details, Parameters, Refs
from thidua_desktop.domain.sync import Held, Stamp
from thidua_desktop.domain.words import tidy

Rows = Mapping[Kind, Sequence[Held]]

DISTRICT, PROVINCE = fixed_id("unit:106"), fixed_id("unit:12")
ACTOR = "b7f2.1"
STAMP = Stamp(
    {ACTOR: 3}, 17, ACTOR, updated_at="2024-03-31T16:01:22+07:00", updated_by="Nguyễn Văn A"
)
GONE = STAMP.bumped("c901.2", 18, "2024-04-01T08:00:00+07:00", "Lò Thị B", deleted=True)

# What spreadsheets like to turn into something else.
AWKWARD = (
    "=1+1",
    "+84912345678",
    "-",
    "@SUM(A1)",
    "'nháy",
    '"ngoặc"',
    "00123",
    "1E5",
    "3/4",
    "1.10",
    "TRUE",
    "#N/A",
    "_x0041_x0042_",
    "a;b=c",
    "<b>&amp;</b>",
    "Đặng Thị Ngọc Ánh",
    "\U0001f389",
)


@dataclass
class Watcher:
    """Progress that remembers, and can ask to stop at a given call."""

    stop_at: int = -1
    calls: list[tuple[int, int]] = field(default_factory=list)

    def step(self, done: int, total: int) -> None:
        if len(self.calls) == self.stop_at:
            raise Cancelled
        self.calls.append((done, total))


def a_manifest(**changes: Any) -> Manifest:
    values: dict[str, Any] = {
        "schema": 1,
        "bundle_id": fixed_id("bundle:1"),
        "kind": "NOP",
        "sender": DISTRICT,
        "sender_code": "106",
        "sender_name": "Ủy ban nhân dân huyện Tam Đường",
        "receiver": PROVINCE,
        "receiver_code": "12",
        "receiver_name": "Sở Nội vụ tỉnh Lai Châu",
        "replica": "b7f2",
        "epoch": 1,
        "epoch_id": "5b1f0c52",
        "seq": 17,
        "low": 0,
        "high": 44,
        "period": "Q1-2024",
        "made_at": "2024-03-31T16:05:00+07:00",
        "made_by": "Nguyễn Văn A",
        "app": "0.1.0",
    }
    return Manifest(**{**values, **changes})


def named(kind: Kind, uid: str) -> str:
    return f"{kind.value} {uid[-4:]}"


def an_activity(key: str = "a", stamp: Stamp = STAMP, **changes: Any) -> Held:
    values: dict[str, Any] = {
        "type": "PHAT_SONG",
        "title": "Phát thanh về phong trào",
        "campaigns": tuple(sorted((fixed_id("campaign:1"), fixed_id("campaign:2")))),
        "unit": DISTRICT,
        "day": date(2024, 3, 5),
        "quantity": 4,
        "participants": 120,
        "women": 0,
        "cost": 1_500_000,
        "outcome": "Dòng một\nDòng hai",
        "details": {"air_minutes": Decimal("12.5"), "broadcasts": 3},
    }
    record = Activity(id=fixed_id(f"activity:{key}"), home=DISTRICT, **{**values, **changes})
    return Held(record, stamp)


def a_campaign(key: str = "1", **changes: Any) -> Held:
    values: dict[str, Any] = {
        "code": f"PT{key}",
        "name": "Cả nước chung sức xây dựng nông thôn mới",
        "form": "CD",
        "scope": "TQ",
        "level": "T",
        "launcher": "Ủy ban nhân dân tỉnh",
        "starts_on": date(2024, 1, 1),
        "goal": "Đạt chuẩn",
        "audience": ("CBCCVC", "NHAN_DAN"),
        "content": "=Nội dung",
        "documents": (fixed_id("document:1"),),
        "state": "DA_PHAT_DONG",
    }
    record = Campaign(id=fixed_id(f"campaign:{key}"), home=PROVINCE, **{**values, **changes})
    return Held(record, STAMP)


def a_result(key: str = "r", **changes: Any) -> Held:
    values: dict[str, Any] = {
        "indicator": fixed_id("indicator:1"),
        "unit": DISTRICT,
        "period": fixed_id("period:1"),
        "value": Decimal("51.5"),
    }
    record = Result(id=fixed_id(f"result:{key}"), home=DISTRICT, **{**values, **changes})
    return Held(record, STAMP)


def some_rows() -> dict[Kind, list[Held]]:
    """Return a few rows of four kinds, with a deleted one and one with a column nobody knows."""
    unit = Held(Unit(id=DISTRICT, home=PROVINCE, label="Huyện Tam Đường"), STAMP, {"colour": "đỏ"})
    return {
        Kind.UNIT: [unit],
        Kind.CAMPAIGN: [a_campaign("1"), a_campaign("2", ends_on=date(2025, 12, 31))],
        Kind.RESULT: [a_result("1"), a_result("2", value=Decimal("-0.25"), estimated=True)],
        Kind.ACTIVITY: [
            an_activity("1"),
            an_activity("2", title="=1+1", cost=None),
            an_activity("3", stamp=GONE),
            an_activity("4", type="HOI_NGHI", details={"purpose": "SO_KET"}, sample=True),
        ],
    }


_letters = st.characters(
    exclude_categories=["Cs"], exclude_characters=[chr(n) for n in range(0xFDD0, 0xFDF0)]
)
_free_text = st.one_of(st.sampled_from(AWKWARD), st.text(_letters, max_size=40))
_ids = st.integers(0, 50).map(lambda number: fixed_id(f"any:{number}"))


def texts(limit: int, *, lines: bool) -> st.SearchStrategy[str]:
    """Return texts as they are stored: tidied at entry, and not too long."""
    parts = st.lists(_free_text, min_size=1, max_size=3).map("\n".join)
    return parts.map(lambda text: tidy(tidy(text, lines=lines)[:limit], lines=lines)).filter(bool)


@st.composite
def numbers(draw: st.DrawFn, least: Decimal | None, most: Decimal | None) -> Decimal:
    if most is not None:
        return exact(draw(st.decimals(least, most, places=13)))
    places = draw(st.integers(0, 15))
    low = 0 if least is not None else -(10**15) + 1
    return exact(Decimal(draw(st.integers(low, 10**15 - 1))).scaleb(-places))


def values_of(spec: Spec) -> st.SearchStrategy[Value]:
    """Return values a field may hold, not empty."""
    return next(make(spec) for kind, make in _VALUES if isinstance(spec, kind))


def _choices(codes: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    picked = st.sets(st.sampled_from(codes), min_size=1)
    return picked.map(lambda found: tuple(sorted(found, key=codes.index)))


def _parameters() -> st.SearchStrategy[dict[str, str]]:
    names, words = st.sampled_from(["base", "cap", "per"]), texts(20, lines=False)
    return st.dictionaries(names, words).map(lambda pairs: dict(sorted(pairs.items())))


_VALUES: tuple[tuple[type[Spec], Callable[[Any], st.SearchStrategy[Value]]], ...] = (
    (TimeOfDay, lambda _: st.times().map(lambda time: f"{time:%H:%M}")),
    (Text, lambda spec: texts(spec.limit, lines=spec.lines)),
    (Whole, lambda spec: st.integers(spec.least, spec.most)),
    (Number, lambda spec: numbers(spec.least, spec.most)),
    (Day, lambda _: st.dates(date(1900, 1, 1), date(2200, 12, 31))),
    (Flag, lambda _: st.booleans()),
    (Choice, lambda spec: st.sampled_from(spec.codes.values)),
    (Choices, lambda spec: _choices(spec.codes.values)),
    (Ref, lambda _: _ids),
    (Refs, lambda _: st.sets(_ids, min_size=1, max_size=4).map(lambda ids: tuple(sorted(ids)))),
    (Parameters, lambda _: _parameters()),
)


def _maybe(spec: Spec) -> st.SearchStrategy[Value]:
    filled = values_of(spec)
    return filled if spec.required else st.one_of(st.just(spec.restore(None)), filled)


@st.composite
def details_of(draw: st.DrawFn, further: Sequence[Field]) -> dict[str, Value]:
    chosen = draw(st.sets(st.sampled_from(further))) if further else set()
    values = {field.name: draw(values_of(field.spec)) for field in further if field in chosen}
    return {name: value for name, value in values.items() if value is not False}


@st.composite
def stamps(draw: st.DrawFn) -> Stamp:
    actors = st.from_regex(r"[A-Za-z0-9]{1,8}\.[0-9]{1,3}", fullmatch=True)
    version = draw(st.dictionaries(actors, st.integers(1, 10**6), min_size=1, max_size=3))
    at = draw(st.sampled_from(["", "2024-03-31T16:01:22.113+07:00"]))
    by = draw(st.one_of(st.just(""), texts(30, lines=False)))
    lamport = draw(st.integers(0, 10**9))
    return Stamp(version, lamport, min(version), draw(st.booleans()), at, by)


@st.composite
def held_rows(draw: st.DrawFn, kind: Kind) -> Held:
    """Return a row of a kind as an office may hold it."""
    of_kind = definition(kind)
    values: dict[str, Value] = {}
    for known in of_kind.fields:
        if isinstance(known.spec, Details):
            further = known.spec.fields_of[values[known.spec.by]]
            values[known.name] = draw(details_of(further))
        else:
            values[known.name] = draw(_maybe(known.spec))
    record = of_kind.record(id=draw(_ids), home=draw(_ids), **values)
    words = st.dictionaries(texts(10, lines=False), _free_text, min_size=1, max_size=2)
    return Held(record, draw(stamps()), draw(st.one_of(st.none(), words)))


@st.composite
def every_kind(draw: st.DrawFn) -> dict[Kind, list[Held]]:
    """Return a row or two of a third of the kinds, no identity twice in a kind."""
    rows = {}
    third = draw(st.integers(0, 2))  # All at once are more than one example may be.
    for kind in list(Kind)[third::3]:
        drawn = draw(st.lists(held_rows(kind), min_size=1, max_size=2))
        rows[kind] = list({held.record.id: held for held in drawn}.values())
    return rows
