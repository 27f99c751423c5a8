"""All services of one office in one value, built by the composition root."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from thidua_desktop.services.acknowledging import Acknowledging
from thidua_desktop.services.blocs import Blocs
from thidua_desktop.services.completeness import Completeness
from thidua_desktop.services.conflicts import Conflicts
from thidua_desktop.services.epochs import Epochs
from thidua_desktop.services.exchange import Exchange
from thidua_desktop.services.guards.guards import Guards
from thidua_desktop.services.history import History
from thidua_desktop.services.inputs import Sources
from thidua_desktop.services.keys import Keys
from thidua_desktop.services.late import Late
from thidua_desktop.services.machines import Machines
from thidua_desktop.services.marking import Marking
from thidua_desktop.services.overview import Overview
from thidua_desktop.services.printing import Printing
from thidua_desktop.services.receipts import Receipts
from thidua_desktop.services.receiving import Receiving
from thidua_desktop.services.records import Records
from thidua_desktop.services.reports.catalogue import Reports
from thidua_desktop.services.reports.forms import Forms
from thidua_desktop.services.reports.narrative import Narratives
from thidua_desktop.services.reports.papers import Papers
from thidua_desktop.services.reports.report import Registers
from thidua_desktop.services.resolve import Resolver
from thidua_desktop.services.scoring.boards import Boards
from thidua_desktop.services.scoring.gathering import Gathering
from thidua_desktop.services.scoring.publication import Publication
from thidua_desktop.services.scoring.sheets import Scoring
from thidua_desktop.services.scoring.stages import Stages
from thidua_desktop.services.scoring.tables import Tables
from thidua_desktop.services.scoring.trail import Trail
from thidua_desktop.services.sending import Sending
from thidua_desktop.services.settings import Settings
from thidua_desktop.services.setup import Setup
from thidua_desktop.services.standing import Standing
from thidua_desktop.services.templates import Templates
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.identity import Identity
from thidua_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class Places:
    """Where things are: folders that came with the program, and the clerk's own.

    Attributes:
        data: The clerk's data folder.
        migrations: SQL steps of the schema.
        seeds: Seed folders.
        fonts: The faces printed pages use.
        machine: What this machine remembers of data folders; None for nothing.
    """

    data: Path
    migrations: Path
    seeds: Path
    fonts: Path
    machine: Path | None = None

    @property
    def database(self) -> Path:
        """The file everything the office records lies in."""
        return self.data / "thidua.db"


@dataclass(frozen=True, slots=True)
class Office:
    """One office: what the window and the command line stand on."""

    places: Places
    store: Store
    records: Records
    history: History
    scoring: Scoring
    boards: Boards
    tables: Tables
    exchange: Exchange
    receipts: Receipts
    machines: Machines
    conflicts: Conflicts
    late: Late
    keys: Keys
    epochs: Epochs
    templates: Templates
    completeness: Completeness
    overview: Overview
    reports: Reports
    forms: Forms
    papers: Papers
    narratives: Narratives
    printing: Printing
    setup: Setup
    settings: Settings
    territories: Territories
    today: Callable[[], date]

    @property
    def identity(self) -> Identity:
        """Who this office is; call with a session open."""
        return self.store.identity()

    def session(self) -> AbstractContextManager[None]:
        """Open the database on this thread for as long as the context lasts."""
        return self.store.session()

    def is_set_up(self) -> bool:
        """Say whether an office has been set up here."""
        return self.store.is_set_up()

    def back_up(self, folder: Path | None = None) -> Path:
        """Copy the database into a folder (the data folder's own when none is named)."""
        return self.store.back_up(folder or self.places.data / "backups", "manual")

    def close(self) -> None:
        """Close this thread's connection."""
        self.store.close()


def open_office(
    places: Places, clock: Callable[[], datetime], random: Callable[[int], bytes]
) -> Office:
    """Open the office whose data folder is named, making the database when there is none.

    Raises:
        UserError: The database cannot be opened, is damaged, or was written by a newer program.
    """
    store = Store(places.database, places.migrations, clock, random, places.machine)

    def today() -> date:
        return clock().date()

    territories = Territories(store)
    sources = Sources(store, territories, today)
    standing, blocs = Standing(store, territories), Blocs(store, territories)
    marking = Marking(sources, standing, blocs)
    guards = Guards(store, territories, marking, standing)
    resolver = Resolver(store, territories)
    records = Records(store, resolver, guards, today)
    gathering = Gathering(records, marking, standing, blocs, territories)
    publication = Publication(store, guards, marking, standing, gathering, today)
    stages = Stages(store, records, marking, standing, publication, today)
    trail = Trail(store, standing, territories, today)
    scoring = Scoring(records, marking, standing, gathering, stages, trail)
    keys = Keys(store, territories, resolver, today, places.data / "keys", random)
    acknowledging = Acknowledging(store, territories)
    machines = Machines(store, territories, today)
    epochs = Epochs(store, places.data / "backups")
    late = Late(store, territories, guards, today)
    templates = Templates(store, territories, resolver, guards, keys, today)
    sending = Sending(store, territories, acknowledging, machines, keys, today)
    receiving = Receiving(
        store,
        territories,
        guards,
        acknowledging,
        machines,
        keys,
        epochs,
        late,
        templates,
        today,
        places.data,
    )
    boards = Boards(store, records, blocs, gathering, publication)
    completeness = Completeness(store, territories, resolver, records, today)
    registers = Registers(
        store, records, scoring, boards, completeness, sources, territories, today
    )
    reports = Reports(registers, places.fonts)
    settings = Settings(places.data / "settings.json")
    return Office(
        places=places,
        store=store,
        records=records,
        history=History(store, guards, today),
        scoring=scoring,
        boards=boards,
        tables=Tables(store, records, resolver, today),
        exchange=Exchange(store, territories, resolver, sending, receiving, epochs, today),
        receipts=Receipts(store, machines, clock),
        machines=machines,
        conflicts=Conflicts(store, guards, today),
        late=late,
        keys=keys,
        epochs=epochs,
        templates=templates,
        completeness=completeness,
        overview=Overview(store, sources, territories, sending.outgoing, today),
        reports=reports,
        forms=Forms(registers, places.fonts),
        papers=Papers(registers),
        narratives=Narratives(registers),
        printing=Printing(reports, settings),
        setup=Setup(store, records, places.seeds, random),
        settings=settings,
        territories=territories,
        today=today,
    )
