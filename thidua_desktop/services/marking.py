"""A sheet brought together and scored: its table made ready, what is known, what was given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.criteria import CriteriaTable
from thidua_desktop.domain.records.periods import Period
from thidua_desktop.domain.records.ratings import RatingBand
from thidua_desktop.domain.records.reviews import ScoreReview
from thidua_desktop.domain.records.scores import ScoreEntry, ScoreSheet
from thidua_desktop.domain.scoring.bloc import Member, gathered
from thidua_desktop.domain.scoring.relative import relatives
from thidua_desktop.domain.scoring.scheme import Scheme, scheme, table_hash
from thidua_desktop.domain.scoring.score import score
from thidua_desktop.domain.scoring.sheet import Inputs, Scored
from thidua_desktop.domain.scoring.typed import with_entry
from thidua_desktop.services.blocs import Blocs
from thidua_desktop.services.inputs import Sources
from thidua_desktop.services.standing import Standing


@dataclass(frozen=True, slots=True)
class Rulebook:
    """A table with all its rows, made ready.

    Attributes:
        table: The table.
        scheme: Its criteria, ready to score with.
        bands: Its ratings.
        hash: What tells this version from another.
    """

    table: CriteriaTable
    scheme: Scheme
    bands: tuple[RatingBand, ...]
    hash: str


@dataclass(frozen=True, slots=True)
class Material:
    """All that goes into one sheet's score.

    Attributes:
        sheet: The sheet.
        state: Where it stands.
        entries: What the unit entered, by criterion id.
        known: What the register knows of each criterion, by id; typed values are not in it.
        reviews: Points given above, as far as they count.
    """

    sheet: ScoreSheet
    state: str
    entries: Mapping[str, ScoreEntry]
    known: Mapping[str, Inputs]
    reviews: tuple[ScoreReview, ...]

    def scored(self, scheme: Scheme) -> Scored:
        """Score the sheet."""
        return score(scheme, self.entries, self.inputs(scheme), self.reviews, self.state)

    def inputs(self, scheme: Scheme) -> dict[str, Inputs]:
        """Return what goes into each criterion: what was typed before what is known."""
        found = {}
        for row in scheme.rows:
            uid = row.criterion.id
            known = self.known.get(uid, Inputs({}))
            found[uid] = with_entry(row, known, self.entries.get(uid))
        return found

    def with_entry(self, entry: ScoreEntry) -> Material:
        """Return the same with one entry put in its place."""
        return replace(self, entries={**self.entries, entry.criterion: entry})

    def with_review(self, review: ScoreReview) -> Material:
        """Return the same with points given above put in their place."""
        others = tuple(one for one in self.reviews if one.id != review.id)
        return replace(self, reviews=(*others, review))


class Marking:
    """Brings together what a sheet is scored from."""

    def __init__(self, sources: Sources, standing: Standing, blocs: Blocs) -> None:
        self._sources = sources
        self._standing = standing
        self._blocs = blocs

    def rulebook(self, table_id: str) -> Rulebook:
        """Return a table made ready; only rows of its own owner belong to it.

        Raises:
            UserError: There is no such table.
        """
        return self.rulebook_of(self._one(Kind.CRITERIA_TABLE, table_id))

    def rulebook_of(self, table: CriteriaTable) -> Rulebook:
        """Return a table made ready as it would be, with the rows it has here."""
        criteria = self._parts(Kind.CRITERION, table)
        bands = self._parts(Kind.RATING_BAND, table)
        made = scheme(table, criteria)
        return Rulebook(table, made, tuple(bands), table_hash(table, criteria, bands))

    def period(self, sheet: ScoreSheet) -> Period:
        """Return the period of a sheet."""
        period: Period = self._one(Kind.PERIOD, sheet.period)
        return period

    def material(self, book: Rulebook, sheet: ScoreSheet) -> Material:
        """Return what one sheet is scored from, with what its bloc says where that is known."""
        period = self.period(sheet)
        units = self._bloc_of(book, sheet, period)
        sheets = self._blocs.sheets(sheet.table, sheet.period, units)
        if sheets.get(sheet.unit) != sheet:
            return self.materials(book, period, [sheet])[sheet.id]
        found = self.materials(book, period, list(sheets.values()))
        given = {unit: found[one.id] for unit, one in sheets.items()}
        return _compared(book, units, given)[sheet.unit]

    def materials(
        self, book: Rulebook, period: Period, sheets: Sequence[ScoreSheet]
    ) -> dict[str, Material]:
        """Return what many sheets of one table and period are scored from, by sheet."""
        known = self._sources.known(sheets, period, book.scheme)
        states = self._standing.states(sheets)
        reviews = self._standing.reviews_of(sheets)
        entries = self._entries(sheets)
        return {
            sheet.id: Material(
                sheet,
                states[sheet.id],
                entries[sheet.id],
                known[sheet.id],
                tuple(reviews[sheet.id]),
            )
            for sheet in sheets
        }

    def _bloc_of(self, book: Rulebook, sheet: ScoreSheet, period: Period) -> list[str]:
        """Return the members of a sheet's bloc, where a rule looks at all of them."""
        if not relatives(book.scheme):
            return []
        return self._blocs.members(self._blocs.of(book.table, sheet.unit, period), period)

    def _entries(self, sheets: Sequence[ScoreSheet]) -> dict[str, dict[str, ScoreEntry]]:
        """Return the entries of the sheets' owners: nobody else enters points in them."""
        homes = {sheet.id: sheet.home for sheet in sheets}
        found: dict[str, dict[str, ScoreEntry]] = {sheet.id: {} for sheet in sheets}
        every: Iterable[ScoreEntry]
        if len(sheets) == 1:
            every = self._sources.every(Kind.SCORE_ENTRY, sheet=sheets[0].id)
        else:
            every = self._sources.all(Kind.SCORE_ENTRY)
        for entry in every:
            if homes.get(entry.sheet) == entry.home:
                found[entry.sheet][entry.criterion] = entry
        return found

    def _parts(self, kind: Kind, table: CriteriaTable) -> list[Any]:
        found = self._sources.every(kind, table=table.id)
        return [row for row in found if row.home == table.home]

    def _one(self, kind: Kind, uid: str) -> Any:
        found = self._sources.every(kind, id=uid)
        if not found:
            raise refuse("not_found", id=uid)
        return found[0]


def _compared(
    book: Rulebook, units: Iterable[str], materials: Mapping[str, Material]
) -> dict[str, Material]:
    """Return what sheets are scored from, with what they give each other, by unit."""
    members = [member(unit, materials.get(unit)) for unit in units]
    bloc = gathered(book.scheme, members, book.bands)
    return {
        unit: replace(material, known=_with_bloc(material.known, bloc.inputs.get(unit, {})))
        for unit, material in materials.items()
    }


def _with_bloc(known: Mapping[str, Inputs], compared: Mapping[str, Inputs]) -> dict[str, Inputs]:
    """Return what the register knows, and what the bloc adds to it."""
    found = dict(known)
    for uid, inputs in compared.items():
        given = {name: inputs.values[name] for name, at in inputs.sources.items() if at == "bloc"}
        if given:
            own = found.get(uid, Inputs({}))
            sources = {**own.sources, **dict.fromkeys(given, "bloc")}
            found[uid] = Inputs({**own.values, **given}, own.counted, sources)
    return found


def member(unit: str, material: Material | None) -> Member:
    """Return a unit as a member of its bloc, with the sheet it has here."""
    if material is None:
        return Member(unit)
    sheet = material.sheet
    return Member(
        unit,
        sheet.id,
        material.entries,
        material.known,
        material.reviews,
        material.state,
        sheet.table_hash or "",
    )
