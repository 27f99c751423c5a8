"""What totals lead to: rating bands (mức xếp loại) of a table, award quotas of a bloc."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thidua_desktop.domain import codes
from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.fields import Choice, Flag, Number, Ref, Whole, field
from thidua_desktop.domain.records.record import Record

_NOTHING, _WHOLE = Decimal(0), Decimal(100)


@dataclass(frozen=True, kw_only=True, slots=True)
class RatingBand(Record):
    """One rating of a table, and what it takes.

    Attributes:
        lower: The total it begins at; empty for the lowest, which takes everybody.
        strict: The total must be above ``lower``, not at it.
        least_share: No criterion may have less than this part of its most, in percent.
        quota_share: At most this many may have it, in percent ``quota_of`` whom.
        quota_rounding: What becomes of the part of a unit in that number.
    """

    table: str = field(Ref(required=True, kind="criteria_table"))
    rating: str = field(Choice(required=True, codes=codes.RATING))
    lower: Decimal | None = field(Number())
    strict: bool = field(Flag())
    least_share: Decimal | None = field(Number(least=_NOTHING, most=_WHOLE))
    quota_share: Decimal | None = field(Number(least=_NOTHING, most=_WHOLE))
    quota_of: str | None = field(Choice(codes=codes.QUOTA_OF))
    quota_rounding: str | None = field(Choice(codes=codes.QUOTA_ROUNDING))
    sort_order: int | None = field(Whole())

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        if self.strict and self.lower is None:
            yield Problem("strict_without_lower", "strict")
        if self.quota_share is not None:
            for name in ("quota_of", "quota_rounding"):
                if getattr(self, name) is None:
                    yield Problem("share_incomplete", name)


@dataclass(frozen=True, kw_only=True, slots=True)
class AwardQuota(Record):
    """How many units of a bloc may be proposed for one form of award: a number, or a share."""

    bloc: str = field(Ref(required=True, kind="bloc"))
    form: str = field(Choice(required=True, codes=codes.AWARD_FORM))
    count: int | None = field(Whole())
    share: Decimal | None = field(Number(least=_NOTHING, most=_WHOLE))
    rounding: str | None = field(Choice(codes=codes.QUOTA_ROUNDING))
    document: str | None = field(Ref(kind="document"))

    def check(self, today: date) -> Iterator[Problem]:
        """Yield what does not fit together."""
        if self.count is None and self.share is None:
            yield Problem("quota_missing", "count")
        if self.count is not None and self.share is not None:
            yield Problem("quota_twice", "share")
        if self.share is not None and self.rounding is None:
            yield Problem("share_incomplete", "rounding")
