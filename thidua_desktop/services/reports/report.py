"""What a report is: a key, what to ask, and how a paper comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from thidua_desktop.domain.paper import Paper
from thidua_desktop.services.inputs import Sources
from thidua_desktop.services.records import Records
from thidua_desktop.services.scoring.sheets import Scoring
from thidua_desktop.services.territories import Territories


@dataclass(frozen=True, slots=True)
class Params:
    """What a report is asked for; "" leaves the choice to the report.

    Attributes:
        period: Id, code or "2024/H1".
        unit: Id or code; the office itself by default.
        sheet: Id of a score sheet, or id or code of its table.
    """

    period: str = ""
    unit: str = ""
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Registers:
    """Where a report looks things up."""

    records: Records
    scoring: Scoring
    sources: Sources
    territories: Territories
    today: Callable[[], date]


@dataclass(frozen=True, slots=True)
class Report:
    """One printed report.

    Attributes:
        key: Its name on the command line.
        title: Its name in lists.
        params: Names of the parameters it heeds.
        build: Draws the paper up.
    """

    key: str
    title: str
    params: tuple[str, ...]
    build: Callable[[Registers, Params], Paper]
