"""The jobs of the exchange benchmark, each run in a process of its own.

``python -m tests.benchmarks.exchange_jobs NAME ARGUMENTS`` does one and prints what it measured as
one line of JSON: seconds of its parts, peak memory in megabytes, and what the next job needs.
"""

import json
import os
import resource
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.activities import Activity
from thidua_desktop.services.office import Office, Places, open_office
from thidua_desktop.services.setup import Founding

ROOT = Path(__file__).resolve().parents[2]
SEED = "lai-chau-2024"
PROVINCE = "12"
SHEET = "HOAT_DONG"

Measured = dict[str, Any]


def office(home: Path, code: str = "", role: str = "") -> Office:
    """Open an office; set it up first if it is to be a certain one."""
    shipped = ROOT / "db/migrations", ROOT / "db/seed", ROOT / "assets/fonts"
    made = open_office(Places(home, *shipped), lambda: datetime.now(UTC).astimezone(), os.urandom)
    if code:
        with made.session():
            made.setup.found(Founding(code, role, "Người đo", SEED))
    return made


def fill(made: Office, count: int) -> None:
    """Enter activities as an office has them: short texts, some figures, a few further fields."""
    me = made.identity.unit
    campaigns = [c.id for c in made.records.every(Kind.CAMPAIGN)][:3]
    with made.store.operation("activity.save", "benchmark") as work:
        for number in range(count):
            work.put(
                Activity(
                    id=made.store.new_id(),
                    home=me,
                    type="TIN_BAI",
                    title=f"Tin bài số {number} về phong trào xây dựng nông thôn mới",
                    campaigns=tuple(sorted(campaigns[: number % 3 + 1])),
                    unit=me,
                    day=date(2024, 1, 1) + timedelta(days=number % 360),
                    place="Xã Bản Bo",
                    quantity=number % 7 + 1,
                    participants=number % 200,
                    cost=number * 1000,
                    outcome="Đã đăng trên trang thông tin điện tử huyện",
                    details={"genre": "TIN", "press_agency": "Báo Lai Châu"},
                )
            )


def found(home: Path, code: str, role: str, rows: int) -> Measured:
    """Make an office with so many activities."""
    made = office(home, code, role)
    with made.session():
        start = time.perf_counter()
        fill(made, rows)
        return {"save": time.perf_counter() - start}


def export(home: Path, folder: Path, to: str) -> Measured:
    """Write everything an office has for another one."""
    made = office(home)
    folder.mkdir(exist_ok=True)
    with made.session():
        start = time.perf_counter()
        sent = made.exchange.export(to, folder, everything=True).value
        seconds = time.perf_counter() - start
    return {"write": seconds, "rows": sent.rows, "files": [str(path) for path in sent.paths]}


def bare_write(folder: Path, *files: str) -> Measured:
    """Write the cells of some files with openpyxl's write-only mode, and nothing but the cells."""
    books = [list(_cells(Path(file))) for file in files]
    start = time.perf_counter()
    for number, sheets in enumerate(books):
        book = Workbook(write_only=True)
        for name, rows in sheets:
            page = book.create_sheet(name)
            for row in rows:
                page.append(row)
        book.save(folder / f"bare{number}.xlsx")
    seconds = time.perf_counter() - start
    filled = sum(cell is not None for book in books for _, rows in book for r in rows for cell in r)
    return {"write": seconds, "cells": filled}


def take(home: Path, *files: str) -> Measured:
    """Preview and import files, one after the other."""
    made = office(home)
    previews, applies, rows = [], [], []
    with made.session():
        for file in files:
            start = time.perf_counter()
            preview = made.exchange.preview(Path(file))
            middle = time.perf_counter()
            made.exchange.apply(preview)
            previews.append(middle - start)
            applies.append(time.perf_counter() - middle)
            rows.append(len(preview.rows))
            _say(f"{Path(file).name}: {previews[-1]:.1f} + {applies[-1]:.1f} s")
    with made.session():
        count = made.store.read.count(Kind.ACTIVITY)
    return {"previews": previews, "applies": applies, "rows": rows, "activities": count}


def bare_take(folder: Path, *files: str) -> Measured:
    """Read the cells of files with calamine into a bare SQLite table a sheet."""
    target = folder / "bare.db"
    target.unlink(missing_ok=True)
    parts = []
    with closing(sqlite3.connect(target)) as database:
        for file in files:
            start = time.perf_counter()
            book = CalamineWorkbook.from_path(file)
            for name in book.sheet_names:
                _pour(database, name, book.get_sheet_by_name(name).iter_rows())
            database.commit()
            parts.append(time.perf_counter() - start)
    return {"parts": parts}


def _pour(database: sqlite3.Connection, name: str, rows: Iterator[list[Any]]) -> None:
    first = next(rows, None)
    if first is None:
        return
    columns = ",".join(f"c{number}" for number in range(len(first)))
    marks = ",".join("?" * len(first))
    database.execute(f'CREATE TABLE IF NOT EXISTS "{name}" ({columns})')
    plain = ([_stored(cell) for cell in row] for row in rows)
    database.executemany(f'INSERT INTO "{name}" VALUES ({marks})', plain)  # noqa: S608


def _stored(cell: Any) -> Any:
    return cell.isoformat() if isinstance(cell, date) else cell


def _cells(path: Path) -> Iterator[tuple[str, list[list[Any]]]]:
    book = CalamineWorkbook.from_path(str(path))
    for name in book.sheet_names:
        yield (
            name,
            [[_plain(cell) for cell in row] for row in book.get_sheet_by_name(name).iter_rows()],
        )


def _plain(cell: Any) -> Any:
    if cell == "":
        return None
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def copied(home: Path, target: Path) -> Path:
    """Return a copy of an office, as it was before."""
    shutil.rmtree(target, ignore_errors=True)
    return Path(shutil.copytree(home, target))


def _say(text: str) -> None:
    if os.environ.get("BENCHMARK_TELLS"):
        sys.stderr.write(f"{text}\n")


JOBS: dict[str, Callable[..., Measured]] = {
    "found": lambda home, code, role, rows: found(Path(home), code, role, int(rows)),
    "export": lambda home, folder, to: export(Path(home), Path(folder), to),
    "bare_write": lambda folder, *files: bare_write(Path(folder), *files),
    "take": lambda home, *files: take(Path(home), *files),
    "bare_take": lambda folder, *files: bare_take(Path(folder), *files),
}


def main(name: str, *arguments: str) -> None:
    """Do one job and print what was measured."""
    measured = JOBS[name](*arguments)
    measured["peak"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stdout.write(json.dumps(measured) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
