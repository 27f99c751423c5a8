"""A clerk at a commune: opens a template, types into it, saves it."""

import warnings
from pathlib import Path
from typing import Any

import openpyxl

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office

KEY_ROW, FIRST = 3, 4
# A commune of Tam Đường that has no program.
CODE = "03424"


def commune(office: Office, code: str = CODE) -> str:
    """Return the id of a commune below an office."""
    territory, me = office.territories.now(), office.identity.unit
    found = {version.unit for version in territory.with_code(code)}
    return next(unit for unit in found if me in territory.ancestors(unit))


def loaded(path: Path) -> Any:
    """Open a workbook; the library has a word to say about a print area of whole columns."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Print area cannot be set", UserWarning)
        return openpyxl.load_workbook(path)


class Clerk:
    """A workbook being filled in."""

    def __init__(self, path: Path, sheet: str = "HOAT_DONG") -> None:
        self.book: Any = loaded(path)
        self.page: Any = self.book[sheet]
        self.key_row = next(
            number
            for number in range(1, 10)
            if "row_id" in [cell.value for cell in self.page[number]]
        )

    @property
    def columns(self) -> dict[str, int]:
        return {cell.value: cell.column for cell in self.page[self.key_row] if cell.value}

    def cell(self, row: int, key: str) -> Any:
        return self.page.cell(row, self.columns[key])

    def put(self, row: int, **cells: object) -> "Clerk":
        """Type into cells; "details.genre" is written details__genre."""
        for key, value in cells.items():
            self.cell(row, key.replace("__", ".")).value = value
        return self

    def draw(self, row: int, key: str, font: str) -> "Clerk":
        self.cell(row, key).font = openpyxl.styles.Font(name=font)
        return self

    def values(self, row: int) -> dict[str, object]:
        return {key: self.page.cell(row, column).value for key, column in self.columns.items()}

    def save(self, path: Path) -> Path:
        self.book.save(path)
        return path


def activities(office: Office, unit: str) -> list[Any]:
    """Return the live activities of a unit, by title."""
    found = [one for one in office.store.read.records(Kind.ACTIVITY) if one.home == unit]
    return sorted(found, key=lambda one: one.title)


def results(office: Office, unit: str) -> list[Any]:
    return [one for one in office.store.read.records(Kind.RESULT) if one.home == unit]


def taken(office: Office, path: Path, **how: Any) -> dict[str, int]:
    """Take a file in; return what became of its rows, without the noughts."""
    preview = office.exchange.preview(path)
    office.exchange.apply(preview, **how)
    return {outcome: count for outcome, count in preview.counts.items() if count}


def codes(problems: Any) -> list[tuple[int, str, str]]:
    """Return row, field and code of problems."""
    return [(problem.row, problem.field, problem.code) for problem in problems]
