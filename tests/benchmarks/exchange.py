"""How long a large office's exchange takes, against the plainest workbook of the same cells.

Run: ``python -m tests.benchmarks.exchange [rows]`` (10,000 by default). Prints seconds, the ratio
to the baseline, and the process's peak memory after each stage.
"""

import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from openpyxl import Workbook, load_workbook

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.records.activities import Activity
from thidua_desktop.services.office import Office, Places, open_office
from thidua_desktop.services.setup import Founding

ROOT = Path(__file__).resolve().parents[2]
T = TypeVar("T")


def office(home: Path, code: str, role: str) -> Office:
    places = Places(home, ROOT / "db/migrations", ROOT / "db/seed", ROOT / "assets/fonts")
    made = open_office(places, lambda: datetime.now(UTC), os.urandom)
    with made.session():
        made.setup.found(Founding(code, role, "Người đo", "lai-chau-2024"))
    return made


def fill(made: Office, count: int) -> None:
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


def plain_write(path: Path, rows: list[list[object]]) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in rows:
        sheet.append(row)
    book.save(path)


def plain_read(path: Path) -> int:
    book = load_workbook(path, read_only=True)
    return sum(1 for row in book.worksheets[0].iter_rows(values_only=True) for _ in row)


def timed(name: str, work: Callable[[], T], baseline: float = 0.0) -> tuple[T, float]:
    start = time.perf_counter()
    result = work()
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    ratio = f"  {seconds / baseline:5.1f} × baseline" if baseline else ""
    sys.stdout.write(f"{name:<34} {seconds:7.2f} s  peak {peak:4d} MB{ratio}\n")
    return result, seconds


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        district = office(folder / "district", "106", "district")
        province = office(folder / "province", "12", "province")
        # As many filled cells as an activity's row has, short texts and numbers alike.
        rows: list[list[object]] = [
            [f"ô chữ {i}", i, "Xã Bản Bo", *["x" * 12] * 17] for i in range(count)
        ]
        _, write = timed("baseline: plain write", lambda: plain_write(folder / "b.xlsx", rows))
        _, read = timed("baseline: plain read", lambda: plain_read(folder / "b.xlsx"))
        with district.session():
            timed(f"save {count} activities", lambda: fill(district, count))
            sent, _ = timed("export", lambda: district.exchange.export("12", folder), write)
        path = sent.value.path
        sys.stdout.write(f"{'file':<34} {path.stat().st_size / 1e6:7.2f} MB\n")
        with province.session():
            preview, _ = timed("import: preview", lambda: province.exchange.preview(path), read)
            timed("import: apply", lambda: province.exchange.apply(preview), read)
            again, _ = timed(
                "second import: preview", lambda: province.exchange.preview(path), read
            )
            sys.stdout.write(f"second import finds {again.counts['new']} new\n")
            timed("undo", lambda: province.exchange.undo_import(sent.value.bundle_id), read)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
