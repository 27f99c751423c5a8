"""Small tables to check, with one thing wrong."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from tests.builders import a
from tests.unit.domain.scoring.sheets import by_hand, group
from thidua_desktop.domain import codes
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.criteria import Criterion
from thidua_desktop.domain.records.ratings import RatingBand
from thidua_desktop.domain.scoring.checker import Finding, check_table

TABLE = a(
    Kind.CRITERIA_TABLE,
    decimals=2,
    ranking="DONG_HANG",
    not_applicable="LOAI_BO",
    tie_breaks="NHOM I\nBO_PHIEU",
)
HAND = {"min": "0", "max": "10", "step": "0.5", "reason_below_max": "no"}
RATIO = {"max": "10", "ratio": "A_T", "cap": "1"}


def ten(code: str = "1", rule: str = "R13", parent: str | None = "I", **changes: Any) -> Criterion:
    """Return a criterion of ten points."""
    parameters = changes.pop("parameters", HAND if rule == "R13" else {})
    return by_hand(code, "10", parent, rule=rule, parameters=parameters, **changes)


def band(rating: str, lower: str | None, **changes: Any) -> RatingBand:
    order = codes.RATING.values.index(rating)
    unsaid = {"least_share": None, "quota_share": None, "quota_of": None, "quota_rounding": None}
    values = {**unsaid, "sort_order": order, **changes}
    least = None if lower is None else Decimal(lower)
    found: RatingBand = a(Kind.RATING_BAND, id=rating, rating=rating, lower=least, **values)
    return found


RATINGS = [band("HTXSNV", "9"), band("HTTNV", "7"), band("HTNV", "5"), band("KHTNV", None)]


def found(
    *rows: Criterion,
    most: str = "10",
    bands: list[RatingBand] | None = None,
    top: dict[str, Any] | None = None,
    **table: Any,
) -> dict[str, Finding]:
    """Check a table of one group I with some rows; return findings by code."""
    first = group("I", most, **(top or {}))
    ratings = RATINGS if bands is None else bands
    findings = check_table(replace(TABLE, **table), [first, *rows], ratings)
    return {finding.code: finding for finding in findings}
