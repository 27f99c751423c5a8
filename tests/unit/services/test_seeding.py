import json
import shutil
import unicodedata
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

import pytest

from thidua_desktop.domain import validate
from thidua_desktop.domain.codes import ACTIVITY_TYPE, ROLE, SUBJECT_TYPE
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.fields import Ref
from thidua_desktop.domain.ids import fixed_id, is_id
from thidua_desktop.domain.kinds import Kind, definition, kind_of, plain
from thidua_desktop.domain.records.activities import Activity
from thidua_desktop.domain.records.blocs import Bloc, BlocMember
from thidua_desktop.domain.records.campaigns import Campaign
from thidua_desktop.domain.records.criteria import CriteriaTable, Criterion
from thidua_desktop.domain.records.documents import Document
from thidua_desktop.domain.records.indicators import Indicator, Target
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.records.ratings import AwardQuota, RatingBand
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.units import Unit, UnitLineage, UnitVersion
from thidua_desktop.domain.scoring.checker import check_table
from thidua_desktop.domain.sets import Refs
from thidua_desktop.domain.sync import Stamp, Verdict, compare
from thidua_desktop.domain.units import Territory
from thidua_desktop.services.seeding import Seed, read_seed

FOLDER = Path(__file__).parents[3] / "db" / "seed" / "lai-chau-2024"
TODAY = date(2026, 1, 1)
TABLE_B = Path(__file__).parents[2] / "scoring" / "table_b.json"
UNCHANGED = {"03451", "03463"}  # Mù Cả and Tà Tổng.

R = TypeVar("R", bound=Record)


@pytest.fixture(scope="module")
def seed() -> Seed:
    return read_seed(FOLDER)


def records(seed: Seed, kind: type[R]) -> list[R]:
    return [row.record for row in seed.rows if isinstance(row.record, kind)]


def seeded(kind: str, key: str) -> str:
    return fixed_id(f"lai-chau-2024/{kind}/{key}")


def raw_rows(file: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((FOLDER / file).read_text(encoding="utf-8"))
    return rows


def all_raw_rows() -> list[dict[str, Any]]:
    manifest = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))
    return [row for file in [*manifest["files"], manifest["samples"]] for row in raw_rows(file)]


# ------------------------------------------------------------------------------ every row at once


def test_the_same_seed_gives_the_same_identities_for_ever(seed: Seed) -> None:
    assert seed.code == "lai-chau-2024"
    assert seed.province == "018cc0d1-6e80-719f-a793-c71db72e2a40"
    campaign = next(c for c in records(seed, Campaign) if c.code == "PT-2024-001")
    assert campaign.id == "018cc0d1-6e80-75a4-be6f-a9acc4e787cf"
    assert [row.digest for row in seed.rows] == [row.digest for row in read_seed(FOLDER).rows]


def test_every_row_belongs_to_the_province_under_the_seed_s_stamp(seed: Seed) -> None:
    ids = [row.record.id for row in seed.rows]
    assert all(is_id(identity) for identity in ids)
    assert len(set(ids)) == len(ids)
    assert {row.record.home for row in seed.rows} == {seed.province}
    at = "2024-01-01T00:00:00+07:00"
    stamps = [Stamp({"seed.1": n}, n, "seed.1", updated_at=at) for n in (1, 2)]
    assert all(row.stamp in stamps for row in seed.rows)


# What stood in the first edition. Offices hold these rows: what says something else now has to be
# a revision, or two offices would hold two contents of one version.
FIRST_EDITION = Path(__file__).parent / "seed-first-edition.json"


def test_a_row_of_the_first_edition_is_as_it_was_or_a_revision_of_it(seed: Seed) -> None:
    first: dict[str, str] = json.loads(FIRST_EDITION.read_text(encoding="utf-8"))
    now = {row.record.id: row for row in seed.rows}
    assert first.keys() <= now.keys()
    for identity, digest in first.items():
        row = now[identity]
        assert (row.digest == digest) == (row.stamp.version == {"seed.1": 1}), plain(row.record)
    assert {now[identity].stamp.lamport for identity in now.keys() - first.keys()} == {1}


def test_a_corrected_row_reaches_an_office_of_the_first_edition_as_an_update(copy: Path) -> None:
    before = read_seed(copy).rows
    rewrite(copy, "periods.json", lambda rows: rows[0].update(revision=3))
    rewrite(copy, "periods.json", in_first(name="Tháng Giêng năm 2024"))
    after = read_seed(copy).rows
    verdicts = Counter(compare(old, new) for old, new in zip(before, after, strict=True))
    assert verdicts == {Verdict.SAME: len(before) - 1, Verdict.UPDATE: 1}
    (corrected,) = [new for old, new in zip(before, after, strict=True) if old != new]
    assert (corrected.stamp.version, corrected.stamp.dot) == ({"seed.1": 3}, "3@seed.1")
    (old,) = [old for old in before if old.record.id == corrected.record.id]
    assert compare(corrected, old) is Verdict.OLDER


def test_every_row_refers_only_to_rows_before_it(seed: Seed) -> None:
    before: dict[str, str] = {}
    for row in seed.rows:
        kind = kind_of(row.record)
        for field in definition(kind).fields:
            held = getattr(row.record, field.name)
            if isinstance(field.spec, Ref) and held:
                assert before[held] == field.spec.kind
            if isinstance(field.spec, Refs):
                assert {before[identity] for identity in held} <= {field.spec.kind}
        before[row.record.id] = kind.value


def test_rows_come_in_the_order_of_the_kinds(seed: Seed) -> None:
    order = list(Kind)
    places = [order.index(kind_of(row.record)) for row in seed.rows]
    assert places == sorted(places)


def test_every_row_would_be_accepted_from_a_clerk(seed: Seed) -> None:
    every = [*(row.record for row in seed.rows), *seed.practice]
    known = {record.id: kind_of(record).value for record in every}

    def resolve(kind: str, identity: str) -> str:
        assert known[identity] == kind
        return identity

    for record in every:
        kind = kind_of(record)
        values = {field.name: getattr(record, field.name) for field in definition(kind).fields}
        again = validate.record(kind, values, id=record.id, home=record.home, resolve=resolve)
        assert again == record
        warnings = validate.check(again, TODAY)
        missing = {"document_number_missing", "document_day_missing"}
        assert isinstance(record, Document) or not warnings
        assert {problem.code for problem in warnings} <= missing


def test_nothing_written_in_the_files_is_dropped_or_spelt_otherwise(seed: Seed) -> None:
    held = {row.record.id: plain(row.record) for row in seed.rows}
    held |= {record.id: plain(record) for record in seed.practice}
    for row in all_raw_rows():
        found = held[seeded(row["kind"], row["key"])]
        for name, value in row["fields"].items():
            assert found[name] == _with_ids(value), (row["key"], name)


def _with_ids(value: Any) -> Any:
    if isinstance(value, str) and value.startswith("@"):
        return seeded(*value[1:].split("/"))
    if isinstance(value, list) and value[0].startswith("@"):
        return sorted(_with_ids(item) for item in value)
    if isinstance(value, dict):
        return {name: _with_ids(inner) for name, inner in value.items()}
    return value


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.json")), ids=lambda file: file.name)
def test_vietnamese_text_has_one_spelling(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert not set(text) & {"\u00d0", "\u00f0", "\u00a0", "\u200b", "\ufeff", "\r", "\t"}


def test_rows_of_one_owner_never_share_a_key(seed: Seed) -> None:
    for kind in Kind:
        names = definition(kind).key
        rows = [row.record for row in seed.rows if kind_of(row.record) is kind]
        keys = Counter(tuple(getattr(record, name) for name in names) for record in rows)
        assert not names or not [key for key, count in keys.items() if count > 1]


# ------------------------------------------------------------------------------------------ units


def test_units_are_those_of_2024_and_of_2025(seed: Seed) -> None:
    territory = Territory(records(seed, UnitVersion))
    last, first = territory.on(date(2025, 6, 30)), territory.on(date(2025, 7, 1))
    assert len(records(seed, Unit)) == 1 + 8 + 106 + 38 - len(UNCHANGED)
    assert Counter(v.level for v in last) == {"T": 1, "H": 8, "X": 106}
    assert Counter(v.type for v in last if v.level == "X") == {
        "XA": 94,
        "PHUONG": 5,
        "THI_TRAN": 7,
    }
    assert Counter(v.level for v in first) == {"T": 1, "X": 38}
    assert Counter(v.type for v in first if v.level == "X") == {"XA": 36, "PHUONG": 2}


def test_each_unit_hangs_where_it_hung_in_its_time(seed: Seed) -> None:
    territory = Territory(records(seed, UnitVersion))
    code = {v.unit: v.code for v in territory.on(date(2024, 6, 1))}
    old = territory.on(date(2024, 6, 1))
    communes = Counter(code[v.parent] for v in old if v.level == "X" and v.parent)
    assert communes == {
        "105": 7,
        "106": 13,
        "107": 14,
        "108": 22,
        "109": 17,
        "110": 12,
        "111": 10,
        "112": 11,
    }
    assert {v.parent for v in old if v.level == "H"} == {seed.province}
    new = territory.on(date(2025, 7, 1))
    assert {v.parent for v in new if v.level == "X"} == {seed.province}


def test_every_old_commune_went_wholly_into_one_new_one_or_stayed(seed: Seed) -> None:
    versions = records(seed, UnitVersion)
    lineage = records(seed, UnitLineage)
    ended = {v.unit for v in versions if v.level == "X" and v.valid_to}
    begun = {v.unit for v in versions if v.level == "X" and not v.valid_to}
    predecessors = [row.predecessor for row in lineage]
    assert len(predecessors) == len(set(predecessors)) == 106 - len(UNCHANGED)
    assert set(predecessors) == ended - begun
    assert {row.successor for row in lineage} == begun - ended
    assert {(row.manner, row.on_day) for row in lineage} == {("TOAN_BO", date(2025, 7, 1))}
    assert {v.code for v in versions if v.unit in ended & begun} == UNCHANGED


def test_a_reused_code_does_not_join_two_places(seed: Seed) -> None:
    versions = [v for v in records(seed, UnitVersion) if v.code == "03618"]
    assert {(v.name, v.valid_to) for v in versions} == {
        ("Xã Phúc Than", date(2025, 6, 30)),
        ("Xã Mường Than", None),
    }
    assert len({v.unit for v in versions}) == 2
    new = next(v.unit for v in versions if not v.valid_to)
    names = {v.unit: v.name for v in records(seed, UnitVersion)}
    into = {names[x.predecessor] for x in records(seed, UnitLineage) if x.successor == new}
    assert into == {"Xã Phúc Than", "Xã Mường Mít"}


def test_no_two_units_are_offered_under_one_label(seed: Seed) -> None:
    labels = Counter(unit.label for unit in records(seed, Unit))
    assert not [label for label, count in labels.items() if count > 1]


def test_a_unit_has_no_gap_and_no_overlap_between_its_versions(seed: Seed) -> None:
    versions = sorted(records(seed, UnitVersion), key=lambda v: (v.unit, v.valid_from))
    pairs = [(a, b) for a, b in pairwise(versions) if a.unit == b.unit]
    assert len(pairs) == len(UNCHANGED)
    for earlier, later in pairs:
        assert earlier.valid_to
        assert later.valid_from - earlier.valid_to == timedelta(days=1)


def test_poor_districts_are_marked_until_confirmed(seed: Seed) -> None:
    poor = [v for v in records(seed, UnitVersion) if v.poor]
    assert {v.code for v in poor} == {"107", "108", "109", "112"}
    assert all("cần kiểm tra" in (v.note or "") for v in poor)


# -------------------------------------------------------------------------------------- directive


def test_the_directive_keeps_its_blanks(seed: Seed) -> None:
    documents = {d.number: d for d in records(seed, Document)}
    directive = documents.pop(None)
    assert directive.id == seeded("document", "chi-thi-2024")
    assert directive.issued_on is None
    assert directive.signer == "Lê Văn Lương"
    assert {number: d.issued_on for number, d in documents.items()} == {
        "34-CT/TW": date(2014, 4, 7),
        "07/CT-TTg": date(2014, 3, 19),
        "19/CT-TTg": date(2021, 7, 16),
        "09/CT-UBND": date(2021, 8, 11),
        "05-CT/TW": date(2016, 5, 15),
        "1670/NQ-UBTVQH15": date(2025, 6, 16),
    }


def test_every_campaign_rests_on_the_directive(seed: Seed) -> None:
    campaigns = records(seed, Campaign)
    assert [c.code for c in campaigns] == [f"PT-2024-{number:03}" for number in range(1, 15)]
    directive = seeded("document", "chi-thi-2024")
    assert all(directive in c.documents for c in campaigns)
    assert (campaigns[0].slogan or "").startswith("Đoàn kết, trách nhiệm, sáng tạo")
    assert campaigns[4].name == "Lai Châu chung tay vì người nghèo - Không để ai bị bỏ lại phía sau"


def test_targets_are_the_figures_of_the_directive(seed: Seed) -> None:
    code = {i.id: i.code for i in records(seed, Indicator)}
    unit = {v.unit: v.code for v in records(seed, UnitVersion)}
    targets = {
        (code[t.indicator], unit[t.unit], t.year): (str(t.value), t.approximate)
        for t in records(seed, Target)
    }
    assert targets == {
        ("CT01", "12", 2024): ("9", True),
        ("CT02", "12", 2024): ("51.5", True),
        ("CT03", "12", 2024): ("2236", False),
        ("CT04", "12", 2024): ("68.4", False),
        ("CT05", "12", 2024): ("0.45", False),
        ("CT06", "12", 2024): ("3.8", False),
        ("CT07", "12", 2024): ("8920", False),
        **{("CT06a", poor, 2024): ("5.4", False) for poor in ("107", "108", "109", "112")},
    }


def test_a_reduction_is_better_when_it_is_greater(seed: Seed) -> None:
    indicators = {i.code: i for i in records(seed, Indicator)}
    assert set(indicators) == {*(f"CT{number:02}" for number in range(1, 10)), "CT06a"}
    assert {i.direction for i in indicators.values()} == {"CAO"}
    assert indicators["CT06a"].parent == indicators["CT06"].id
    assert indicators["CT05"].measure == "‰"
    assert {i.code for i in indicators.values() if i.aggregation == "CONG"} == {"CT03", "CT07"}


# ---------------------------------------------------------------------------------------- scoring


def test_the_bloc_has_the_eight_districts_and_than_uyen_leads(seed: Seed) -> None:
    unit = {v.unit: v.code for v in records(seed, UnitVersion)}
    (bloc,) = records(seed, Bloc)
    members = {unit[m.unit]: m.role for m in records(seed, BlocMember) if m.bloc == bloc.id}
    assert bloc.year == 2024
    assert members == {
        str(number): "TRUONG" if number == 110 else "THANH_VIEN" for number in range(105, 113)
    }


def children(seed: Seed, table: str, parent: str) -> list[Criterion]:
    above = seeded("criterion", f"{table}-{parent}")
    return [c for c in records(seed, Criterion) if c.parent == above]


def points(rows: list[Criterion]) -> Decimal:
    return sum((c.max_points or Decimal(0) for c in rows), Decimal(0))


@pytest.mark.parametrize(
    ("table", "group", "total"),
    [
        ("A", "I", 115),
        ("A", "5", 15),
        ("F", "I", 60),
        ("F", "II", 20),
        ("F", "III", 20),
        ("F", "IV", 5),
    ],
)
def test_a_group_is_worth_the_sum_of_its_criteria(
    seed: Seed, table: str, group: str, total: int
) -> None:
    (row,) = [
        c for c in records(seed, Criterion) if c.id == seeded("criterion", f"{table}-{group}")
    ]
    assert row.max_points == total
    assert row.rule in {"R16", "R17"}
    assert points(children(seed, table, group)) == total


def test_table_f_is_marked_as_made_up_and_table_a_is_not(seed: Seed) -> None:
    tables = {t.code: t for t in records(seed, CriteriaTable)}
    assert (tables["A"].sample, tables["F"].sample) == (False, True)
    assert (tables["A"].bloc, tables["F"].bloc) == (None, seeded("bloc", "khoi-huyen-2024"))
    assert {(t.version, t.state) for t in tables.values()} == {(1, "AP_DUNG")}
    marks = {(c.table, c.sample) for c in records(seed, Criterion)}
    assert marks == {(tables["A"].id, False), (tables["F"].id, True)}


def test_rules_that_compute_never_give_more_than_the_criterion_is_worth(seed: Seed) -> None:
    cap = {"R02": "max", "R03": "max", "R06": "cap", "R08": "max", "R16": "cap", "R18": "max"}
    for c in records(seed, Criterion):
        if c.rule in cap:
            assert Decimal(c.parameters[cap[c.rule]]) == c.max_points


def test_bands_of_table_a_leave_no_point_to_two_of_them(seed: Seed) -> None:
    (bands,) = [c.parameters["bands"] for c in children(seed, "A", "5") if c.rule == "R05"]
    assert bands == "[88,90)=2 [90,95)=3 [95,100)=4 [100,)=5"


def table_parts(rows: list[Record], code: str) -> tuple[CriteriaTable, list[Any], list[Any]]:
    (table,) = [row for row in rows if isinstance(row, CriteriaTable) and row.code == code]
    parts = [row for row in rows if getattr(row, "table", "") == table.id]
    criteria = [row for row in parts if isinstance(row, Criterion)]
    return table, criteria, [row for row in parts if isinstance(row, RatingBand)]


@pytest.mark.parametrize("code", ["A", "F"])
def test_a_table_in_force_could_be_applied_today(seed: Seed, code: str) -> None:
    found = check_table(*table_parts([row.record for row in seed.rows], code))
    assert [finding for finding in found if finding.severity == "error"] == []


def test_table_b_of_the_tests_could_be_applied_but_for_what_is_printed_in_it(copy: Path) -> None:
    shutil.copy(TABLE_B, copy)
    rewrite(copy, "manifest.json", lambda manifest: manifest["files"].append(TABLE_B.name))
    table, criteria, bands = table_parts([row.record for row in read_seed(copy).rows], "B")
    found = {(f.severity, f.code, f.criterion) for f in check_table(table, criteria, bands)}
    assert not [finding for finding in found if finding[0] == "error"]
    # The most is 2, the best answer gives 1: so it is printed.
    assert ("warning", "best_differs", "II.5.1.2") in found
    assert points([c for c in criteria if not c.parent]) == 100


def test_bonus_and_deductions_are_marked_at_the_top(seed: Seed) -> None:
    tables = {t.id: t.code for t in records(seed, CriteriaTable)}
    marked = {(tables[c.table], c.code): c.part for c in records(seed, Criterion) if c.part}
    assert marked == {("A", "5"): "THUONG", ("F", "IV"): "THUONG", ("F", "V"): "TRU"}


def test_ratings_and_the_one_flag_are_samples(seed: Seed) -> None:
    bands = [(b.rating, b.lower, b.least_share) for b in records(seed, RatingBand)]
    assert bands == [
        ("HTXSNV", 90, 85),
        ("HTTNV", 80, 80),
        ("HTNV", 50, None),
        ("KHTNV", None, None),
    ]
    (flag,) = records(seed, AwardQuota)
    assert (flag.form, flag.count) == ("CO_TINH", 1)
    assert all(row.sample for row in [*records(seed, RatingBand), flag])


# ---------------------------------------------------------------------------------------- periods


def test_periods_of_2024_end_on_the_fourteenth(seed: Seed) -> None:
    span = {(p.year, p.code): (p.starts_on, p.ends_on) for p in records(seed, Period)}
    months = {f"T{number:02}" for number in range(1, 13)}
    quarters = {"Q1", "Q2", "Q3", "Q4"}
    assert {code for year, code in span if year == 2024} == months | quarters | {"H1", "M9", "N"}
    assert {code for year, code in span if year == 2025} == quarters | {"N"}
    assert span[2024, "T01"] == (date(2023, 12, 15), date(2024, 1, 14))
    assert span[2024, "T03"] == (date(2024, 2, 15), date(2024, 3, 14))
    assert span[2024, "Q4"] == (date(2024, 9, 15), date(2024, 12, 14))
    assert span[2024, "H1"] == (date(2023, 12, 15), date(2024, 6, 14))
    assert span[2024, "M9"] == (date(2023, 12, 15), date(2024, 9, 14))
    assert span[2024, "N"] == (date(2023, 12, 15), date(2024, 12, 14))
    assert span[2025, "N"] == (date(2024, 12, 15), date(2025, 12, 14))


@pytest.mark.parametrize("codes", [[f"T{n:02}" for n in range(1, 13)], ["Q1", "Q2", "Q3", "Q4"]])
def test_months_and_quarters_cover_the_year_without_gap(seed: Seed, codes: list[str]) -> None:
    span = {p.code: p for p in records(seed, Period) if p.year == 2024}
    assert span[codes[0]].starts_on == span["N"].starts_on
    assert span[codes[-1]].ends_on == span["N"].ends_on
    for earlier, later in pairwise(codes):
        assert span[later].starts_on - span[earlier].ends_on == timedelta(days=1)


def test_a_due_day_is_only_an_example_and_says_so(seed: Seed) -> None:
    for period in records(seed, Period):
        assert ("ví dụ" in (period.note or "")) == (period.due_on is not None)
        assert period.due_on is None or period.due_on > period.ends_on


# ---------------------------------------------------------------------------------------- samples


def test_samples_become_the_office_s_own_and_stay_marked(seed: Seed) -> None:
    district = seeded("unit", "110")
    samples = seed.samples(district)
    kinds = Counter(kind for kind, _ in samples)
    assert kinds == {
        Kind.ACTIVITY: 26,
        Kind.RESULT: 9,
        Kind.TARGET: 5,
        Kind.CAMPAIGN_RESPONSE: 1,
        Kind.INCIDENT: 1,
        Kind.SUBMISSION: 2,
        Kind.ISSUER: 1,
        Kind.EXAMPLE: 5,
        Kind.PLEDGED_WORK: 4,
        Kind.INITIATIVE: 3,
        Kind.AWARD_PROPOSAL: 1,
        Kind.AWARD_LINE: 8,
        Kind.MEETING: 2,
    }
    assert all(values["sample"] for _, values in samples)
    assert {values.get("unit", district) for _, values in samples} == {district}
    for kind, values in samples:
        record = validate.record(kind, values, id="", home=district, resolve=lambda _, i: i)
        assert not validate.check(record, TODAY)
    assert seed.samples(seeded("unit", "105"))[0][1]["unit"] == seeded("unit", "105")


@pytest.mark.parametrize("role", ROLE.values)
def test_an_office_of_each_role_gets_samples_it_may_enter(seed: Seed, role: str) -> None:
    found = seed.samples(seeded("unit", "106"), role)
    kinds = Counter(kind for kind, _ in found)
    assert all(role in definition(kind).keepers for kind in kinds)
    assert (kinds[Kind.ISSUER], kinds[Kind.AWARD_LINE], kinds[Kind.MEETING]) == (1, 8, 2)
    # The province's own targets are in the seed already.
    assert kinds[Kind.TARGET] == (5 if role == "district" else 0)


def test_the_sample_head_of_papers_bears_the_office_s_own_name(seed: Seed) -> None:
    named = {"NAME": "HUYỆN TAM ĐƯỜNG", "place": "Tam Đường"}
    found = dict(seed.samples(seeded("unit", "106"), "district", named))
    issuer = found[Kind.ISSUER]
    assert (issuer["body"], issuer["place"]) == ("ỦY BAN NHÂN DÂN\nHUYỆN TAM ĐƯỜNG", "Tam Đường")


def test_sample_lines_name_their_proposal_by_its_place(seed: Seed) -> None:
    found = seed.samples(seeded("unit", "106"))
    (place,) = [n for n, (kind, _) in enumerate(found) if kind is Kind.AWARD_PROPOSAL]
    lines = [values for kind, values in found if kind is Kind.AWARD_LINE]
    assert {values["proposal"] for values in lines} == {f"#{place}"}
    assert {values["subject"] for values in lines} == set(SUBJECT_TYPE.values)
    assert all(values["votes_for"] is not None for values in lines)


def test_samples_have_results_beside_targets_one_estimated_and_one_missing(seed: Seed) -> None:
    found = seed.samples(seeded("unit", "106"))
    asked = {values["indicator"] for kind, values in found if kind is Kind.TARGET}
    results = [values for kind, values in found if kind is Kind.RESULT]
    half, year = (seeded("period", f"2024-{code}") for code in ("H1", "N"))
    there = {(values["indicator"], values["period"]) for values in results}
    assert {(indicator, year) for indicator in asked} <= there
    assert len({(indicator, half) for indicator in asked} - there) == 1
    assert sum(bool(values["estimated"]) for values in results) == 1


def test_sample_activities_spread_over_2024_and_over_the_types(seed: Seed) -> None:
    every = [record for record in seed.practice if isinstance(record, Activity)]
    activities = [activity for activity in every if activity.criteria or activity.campaigns]
    assert {activity.day.year for activity in every} == {2023, 2024}
    assert {activity.day.year for activity in activities} == {2024}
    assert len({activity.day.month for activity in activities}) >= 10
    for type_ in ("TIN_BAI", "PHAT_SONG"):
        assert len({one.day.month for one in activities if one.type == type_}) >= 4
    of_type = {activity.type: activity for activity in reversed(activities)}
    assert set(of_type) == set(ACTIVITY_TYPE.values)
    assert of_type["TIN_BAI"].quantity == 35
    assert of_type["PHAT_SONG"].on_air == 100
    assert of_type["UNG_HO"].details["amount"] == 700_000_000


def test_sample_activities_earn_points_only_by_counting_rules(seed: Seed) -> None:
    rules = {c.id: c for c in records(seed, Criterion)}
    counted = Counter(
        rules[criterion].code
        for record in seed.practice
        if isinstance(record, Activity)
        for criterion in record.criteria
    )
    assert counted == {"II.3": 1, "III.2": 1, "III.3": 1, "III.4": 1, "IV.3": 1}
    assert {rules[seeded("criterion", f"F-{code}")].rule for code in counted} == {"R06"}


# ------------------------------------------------------------------------------------- other seeds


def test_the_order_of_the_files_does_not_matter(seed: Seed, copy: Path) -> None:
    rewrite(copy, "manifest.json", lambda manifest: manifest["files"].reverse())
    assert read_seed(copy) == seed


# ----------------------------------------------------------------------------------- broken seeds


def rewrite(folder: Path, file: str, change: Any) -> None:
    path = folder / file
    rows = json.loads(path.read_text(encoding="utf-8"))
    change(rows)
    path.write_text(json.dumps(rows), encoding="utf-8")


def in_first(**fields: Any) -> Any:
    return lambda rows: rows[0]["fields"].update(fields)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "seed"))


def refusal(folder: Path) -> dict[str, str]:
    with pytest.raises(UserError) as caught:
        read_seed(folder)
    (problem,) = caught.value.problems
    assert problem.code == "seed_broken"
    return dict(problem.params)


@pytest.mark.parametrize(
    ("file", "change", "row"),
    [
        ("periods.json", in_first(starts_on="31/12/2023"), "period/2024-T01"),
        ("periods.json", in_first(ends_on="2023-01-01"), "period/2024-T01"),
        ("periods.json", in_first(colour="red"), "period/2024-T01"),
        ("documents.json", in_first(type="XX"), "document/chi-thi-2024"),
        ("documents.json", in_first(subject=None), "document/chi-thi-2024"),
        ("documents.json", in_first(subject=["a"]), "document/chi-thi-2024"),
        ("campaigns.json", in_first(documents=["@document/none"]), "campaign/PT-2024-001"),
        ("campaigns.json", in_first(documents=["@unit/12"]), "campaign/PT-2024-001"),
        ("campaigns.json", in_first(parent="@campaign/PT-2024-002"), "campaign/PT-2024-001"),
        ("campaigns.json", in_first(documents=7), "campaign/PT-2024-001"),
        ("bloc.json", lambda rows: rows.append(rows[0]), "bloc/khoi-huyen-2024"),
        (
            "indicators.json",
            lambda rows: rows[-1]["fields"].update(value="x"),
            "target/CT06a-112-2024",
        ),
        ("samples.json", in_first(details={"document": "@unit/12"}), "activity/van-ban-ke-hoach"),
        ("samples.json", lambda rows: rows[0].update(kind="document"), "document/van-ban-ke-hoach"),
        ("criteria.json", lambda rows: rows[0].pop("key"), ""),
        ("criteria.json", lambda rows: rows[0].update(kind="colour"), ""),
        ("criteria.json", lambda rows: rows[0].update(revision=0), ""),
        ("criteria.json", lambda rows: rows[0].update(revision="2"), ""),
        ("criteria.json", lambda rows: rows[0].update(revision=True), ""),
        ("criteria.json", lambda rows: rows.append("a"), ""),
        ("manifest.json", lambda manifest: manifest.pop("name"), ""),
        ("manifest.json", lambda manifest: manifest.update(province=12), ""),
        ("manifest.json", lambda manifest: manifest.update(province="@unit/13"), "@unit/13"),
    ],
)
def test_a_broken_seed_names_the_file_and_the_row(
    copy: Path, file: str, change: Any, row: str
) -> None:
    rewrite(copy, file, change)
    assert refusal(copy) == {"file": file, "row": row}


@pytest.mark.parametrize("content", ["", "[", "null", "\udcff", "[" * 200_000])
def test_a_file_that_is_no_list_of_rows_is_refused(copy: Path, content: str) -> None:
    (copy / "units.json").write_text(content, encoding="utf-8", errors="surrogateescape")
    assert refusal(copy)["file"] == "units.json"


def test_a_missing_file_is_refused(copy: Path) -> None:
    (copy / "bloc.json").unlink()
    assert refusal(copy)["file"] == "bloc.json"
    assert refusal(copy / "nowhere")["file"] == "manifest.json"
