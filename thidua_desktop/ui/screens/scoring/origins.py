"""Which records points come from: a sheet is scored again when one of these changes."""

from __future__ import annotations

from typing import Final

from thidua_desktop.domain.kinds import Kind

ORIGINS: Final = frozenset(
    {
        Kind.ACTIVITY,
        Kind.BLOC_MEMBER,
        Kind.CRITERIA_TABLE,
        Kind.CRITERION,
        Kind.INCIDENT,
        Kind.PUBLISHED_SCORE,
        Kind.RATING_BAND,
        Kind.RESULT,
        Kind.SCORE_ENTRY,
        Kind.SCORE_REVIEW,
        Kind.SCORE_SHEET,
        Kind.SHEET_MOVE,
        Kind.SUBMISSION,
        Kind.TARGET,
        Kind.TIE_VOTE,
    }
)
