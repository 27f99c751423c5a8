"""What a report is: a key, what to ask, and how a paper comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from thidua_desktop.domain.paper import Block, Content, Paper
from thidua_desktop.services.completeness import Completeness
from thidua_desktop.services.inputs import Sources
from thidua_desktop.services.records import Records
from thidua_desktop.services.scoring.boards import Boards
from thidua_desktop.services.scoring.sheets import Scoring
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class Params:
    """What a report is asked for; "" leaves the choice to the report.

    Attributes:
        period: Id, code or "2024/H1".
        unit: Id or code; the office itself by default.
        sheet: Id of a score sheet, or id or code of its table.
        campaign: Id or code.
        proposal: Id of an award proposal, or its title.
        meeting: Id of a meeting, or its title.
        bloc: Id or name.
        bundle: Id of a file written here or received, as the ledger has it.
    """

    period: str = ""
    unit: str = ""
    sheet: str = ""
    campaign: str = ""
    proposal: str = ""
    meeting: str = ""
    bloc: str = ""
    bundle: str = ""


@dataclass(frozen=True, slots=True)
class Registers:
    """Where a report looks things up."""

    store: Store
    records: Records
    scoring: Scoring
    boards: Boards
    completeness: Completeness
    sources: Sources
    territories: Territories
    today: Callable[[], date]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number or name that the program finds for a section of a text.

    Attributes:
        key: The same for the same figure, whatever the period; never changed once in use.
        label: What people call it.
        decimals: How many are printed; None for those the value has.
    """

    key: str
    label: str
    value: Content
    decimals: int | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a report in which a clerk writes in her own words.

    Attributes:
        key: Its lasting name; the words are kept under it.
        heading: As printed, with its number; "" for words without a heading.
        level: 1 for roman numbers, 2 for arabic ones.
        hint: What belongs there.
    """

    key: str
    heading: str
    level: int = 1
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """One printed report.

    Attributes:
        key: Its name on the command line.
        title: Its name in lists.
        params: Names of the parameters it heeds.
        build: Draws the paper up.
        form: What the form is called, as in "Biểu 01"; "" for none.
        symbol: Kind of official paper that takes a number: BC, KH, TTr, BB; "" for a table.
        sections: The parts with words of the clerk's own, in their order.
        figures: Finds what the program knows for a section, by its key; None where there are none.
        generated: Says what the program knows, by section; None where it says nothing.
    """

    key: str
    title: str
    params: tuple[str, ...]
    build: Callable[[Registers, Params], Paper]
    form: str = ""
    symbol: str = ""
    sections: tuple[Section, ...] = ()
    figures: Callable[[Registers, Params, str], tuple[Figure, ...]] | None = None
    generated: Callable[[Registers, Params], Mapping[str, Sequence[Block]]] | None = None
