"""Every kind of record is somewhere a clerk can see it: a register, or a screen of its own."""

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.ui.register.layout import LAYOUTS
from thidua_desktop.ui.screens.activities.view import KINDS as ACTIVITIES
from thidua_desktop.ui.screens.campaigns.view import KINDS as CAMPAIGNS
from thidua_desktop.ui.screens.commendations.view import KINDS as COMMENDATIONS
from thidua_desktop.ui.screens.indicators.view import KINDS as INDICATORS
from thidua_desktop.ui.screens.scoring.view import KINDS as SCORING
from thidua_desktop.ui.screens.settings.view import KINDS as SETTINGS
from thidua_desktop.ui.screens.units.view import KINDS as UNITS

REGISTERS = (
    *ACTIVITIES,
    *CAMPAIGNS,
    *COMMENDATIONS,
    *INDICATORS,
    *SCORING,
    *SETTINGS,
    *UNITS,
)
ELSEWHERE = {
    Kind.CRITERIA_TABLE: "table editor",
    Kind.CRITERION: "table editor",
    Kind.RATING_BAND: "table editor",
    Kind.SCORE_ENTRY: "score sheet",
    Kind.SCORE_REVIEW: "score sheet",
    Kind.SHEET_MOVE: "score sheet",
    Kind.PUBLISHED_SCORE: "score sheet",
    Kind.TIE_VOTE: "bloc board",
    Kind.ISSUED_PAPER: "page of reports",
    Kind.NARRATIVE: "page of reports",
    Kind.CLOSING: "completeness board",
    Kind.ACCEPTANCE: "completeness board",
}


def test_every_kind_has_its_place_in_the_window() -> None:
    assert sorted(kind.value for kind in (*REGISTERS, *ELSEWHERE)) == sorted(
        kind.value for kind in Kind
    )


def test_a_layout_is_kept_for_registers_only() -> None:
    assert set(LAYOUTS) == set(REGISTERS)
