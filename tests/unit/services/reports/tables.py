"""Reading the tables of papers in tests."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests import builders
from thidua_desktop.domain.figures import show_number
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Cell, Note, Paper, Row, RowKind, Table
from thidua_desktop.services.office import Office


def table_of(paper: Paper) -> Table:
    """Return the one table of a paper."""
    (table,) = [block for block in paper.blocks if isinstance(block, Table)]
    return table


def notes_of(paper: Paper) -> str:
    """Return all remarks of a paper."""
    return " ".join(block.text for block in paper.blocks if isinstance(block, Note))


def shown(cell: Cell) -> str:
    """Return what stands in a cell, a number with its decimals and its suffix."""
    if cell.value is None:
        return ""
    if isinstance(cell.value, str):
        return cell.value + cell.suffix
    if hasattr(cell.value, "year"):
        return f"{cell.value:%d/%m/%Y}"
    return show_number(cell.value, cell.decimals) + cell.suffix


def rows_of(paper: Paper, kind: RowKind | None = None) -> list[list[str]]:
    """Return the rows of the table, or those of one kind."""
    table = table_of(paper)
    rows = [row for row in table.rows if kind is None or row.kind is kind]
    return [told(row, len(table.columns)) for row in rows]


def told(row: Row, count: int) -> list[str]:
    """Return what stands in the cells of a row."""
    return [shown(cell) for cell in row.filled(count)]


def save(office: Office, kind: Kind, **raw: Any) -> Any:
    """Save a record and return it."""
    return office.records.save(kind, raw).value


def spoken_by(office: Office, code: str, kind: Kind, **raw: object) -> None:
    """Store what another office says, as a file from an older program might have brought it."""
    said: Any = office.records.save(kind, raw).value
    with office.store.operation("test.take_back") as work:
        work.drop(kind, said.id)
    unit = office.records.get(Kind.UNIT, code).id
    builders.save(office.store, replace(said, id=office.store.new_id(), home=unit))
