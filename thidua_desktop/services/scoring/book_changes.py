"""What a previewed file comes to: the rows to be saved, what they change, and their check."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from thidua_desktop.bundles.criteria_book import BookRow
from thidua_desktop.domain import validate
from thidua_desktop.domain.ids import fixed_id
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.criteria import CriteriaTable, Criterion
from thidua_desktop.domain.records.ratings import RatingBand
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.scoring.checker import Finding, check_table
from thidua_desktop.services.saving import Entry
from thidua_desktop.services.scoring.book_preview import BookPreview, Changes, Target

_STEP: Final = 10  # Between the order numbers of two rows, so that one fits between.
# What stands for a field that is still to be said, where the checker needs one.
_MEANWHILE: Final = {"state": "NHAP", "code": "-", "name": "-", "year": 2000}


def findings(preview: BookPreview, home: str) -> tuple[Finding, ...]:
    """Return what the checker says of the table as it would be."""
    target = preview.target
    known: dict[str | None, Record] = {one.id: one for one in _all(target)}
    ids: dict[str, str] = {}
    records: list[Record] = []
    for place, (kind, raw, uid) in enumerate(entries(preview)):
        ids[f"#{place}"] = fixed_id(f"preview/{place}")
        base = known.get(uid)
        is_new_table = kind is Kind.CRITERIA_TABLE and base is None
        record = validate.record(
            kind,
            {**_MEANWHILE, **_filled(raw)} if is_new_table else raw,
            id=ids[f"#{place}"],
            home=home,
            resolve=lambda _, text: ids.get(text, text),
            base=base,
        )
        records.append(record)
    criteria = [record for record in records if isinstance(record, Criterion)]
    bands = [record for record in records if isinstance(record, RatingBand)]
    if target and preview.book.bands is None:
        bands = list(target.bands)
    (table,) = (record for record in records if isinstance(record, CriteriaTable))
    return check_table(table, criteria, bands)


def entries(preview: BookPreview) -> list[Entry]:
    """Return what is to be saved: the table, its rows, its rating bands."""
    target = preview.target
    values = dict(preview.fields.values)
    sample = values.get("sample", target.table.sample if target else False)
    rows: list[Entry] = [(Kind.CRITERIA_TABLE, values, target.table.id if target else None)]
    old = {row.code: row.id for row in target.criteria} if target else {}
    places: dict[str, str] = {}
    for number, row in enumerate(preview.rows, start=1):
        raw = {
            **row.fields,
            "table": "#0",
            "code": row.code,
            "parent": places.get(row.parent),
            "sort_order": number * _STEP,
            "sample": sample,
        }
        places[row.code] = f"#{number}"
        rows.append((Kind.CRITERION, raw, old.get(row.code)))
    bands = {band.rating: band.id for band in target.bands} if target else {}
    for band in preview.book.bands or ():
        raw = {**band, "table": "#0", "sample": sample}
        rows.append((Kind.RATING_BAND, raw, bands.get(band["rating"])))
    return rows


def changes(preview: BookPreview) -> tuple[Changes, tuple[tuple[Kind, str], ...]]:
    """Return what becomes of a draft's rows, and which of them go."""
    target = preview.target
    codes = [row.code for row in preview.rows]
    if target is None:
        return Changes(new=tuple(codes)), ()
    old = {criterion.code: criterion for criterion in target.criteria}
    by_id = {criterion.id: criterion.code for criterion in target.criteria}
    changed = [
        row.code for row in preview.rows if row.code in old and _differs(row, old[row.code], by_id)
    ]
    gone = [criterion for criterion in target.criteria if criterion.code not in codes]
    drop = [(Kind.CRITERION, criterion.id) for criterion in reversed(gone)]
    if preview.book.bands is not None:
        kept = {band["rating"] for band in preview.book.bands}
        drop += [(Kind.RATING_BAND, band.id) for band in target.bands if band.rating not in kept]
    found = Changes(
        tuple(code for code in codes if code not in old),
        tuple(changed),
        tuple(code for code in codes if code in old and code not in changed),
        tuple(criterion.code for criterion in gone),
    )
    return found, tuple(drop)


def _differs(row: BookRow, old: Criterion, codes: Mapping[str, str]) -> bool:
    pairs = ((getattr(old, name), value) for name, value in row.fields.items())
    same = all(_or_none(before) == _or_none(after) for before, after in pairs)
    return not same or row.parent != codes.get(old.parent or "", "")


def _or_none(value: Any) -> Any:
    # A zero is a value; no words and no parameters are nothing.
    return None if value in ("", {}) else value


def _filled(raw: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in raw.items() if value is not None}


def _all(target: Target | None) -> tuple[Record, ...]:
    return (target.table, *target.criteria, *target.bands) if target else ()
