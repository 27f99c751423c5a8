"""Sheets worked by hand: a table's rows by code, what a unit entered, and what came out."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.builders import ROOT, a
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.criteria import CriteriaTable, Criterion
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.records.scores import ScoreEntry
from thidua_desktop.domain.scoring.scheme import Scheme, scheme
from thidua_desktop.domain.scoring.score import score
from thidua_desktop.domain.scoring.sheet import Inputs, Scored
from thidua_desktop.services.seeding import read_seed

Given = Mapping[str, Mapping[str, str]]

SEED = ROOT / "db" / "seed" / "lai-chau-2024"
TABLE_B = ROOT / "tests" / "scoring" / "table_b.json"


def seeded(folder: Path = SEED) -> list[Record]:
    """Return the records of a seed."""
    return [row.record for row in read_seed(folder).rows]


def with_table_b(folder: Path) -> list[Record]:
    """Return the records of the seed and of table B, joined in a folder of their own."""
    shutil.copytree(SEED, folder)
    shutil.copy(TABLE_B, folder)
    manifest = folder / "manifest.json"
    said = json.loads(manifest.read_text("utf-8"))
    said["files"].append(TABLE_B.name)
    manifest.write_text(json.dumps(said), "utf-8")
    return seeded(folder)


def table_of(records: Iterable[Record], code: str) -> Scheme:
    """Return the table of a code among records, made ready."""
    rows = list(records)
    (table,) = (r for r in rows if isinstance(r, CriteriaTable) and r.code == code)
    return scheme(table, [r for r in rows if isinstance(r, Criterion) and r.table == table.id])


def worked(
    of: Scheme, known: Given, claims: Mapping[str, str] | None = None, off: Iterable[str] = ()
) -> Scored:
    """Score a sheet of a table: inputs and the unit's own points by code."""
    ids = {row.criterion.code: row.criterion.id for row in of.rows}
    entries = {code: _entry(ids[code], claimed=Decimal(p)) for code, p in (claims or {}).items()}
    entries |= {code: _entry(ids[code], not_applicable=True) for code in off}
    inputs = {
        ids[code]: Inputs({name: Decimal(text) for name, text in values.items()})
        for code, values in known.items()
    }
    return score(of, {ids[code]: entry for code, entry in entries.items()}, inputs)


def points(found: Scored) -> dict[str, str]:
    """Return the unit's points of every row that has some, groups and all."""
    return {i.criterion.code: str(i.claimed) for i in found.items if i.claimed is not None}


def _entry(criterion: str, **changes: Any) -> ScoreEntry:
    found: ScoreEntry = a(
        Kind.SCORE_ENTRY, id=f"entry/{criterion}", criterion=criterion, reason="x", **changes
    )
    return found
