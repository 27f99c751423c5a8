"""How long a large exchange takes, against the least that the same cells could cost.

Run: ``python -m tests.benchmarks.exchange [--rows N] [--communes N] [--runs N] [--only NAME]``
(100,000 activities, 106 communes of 1,000, three runs). Names: export, import, province, offices,
window. Ratios are of medians of runs taken turn about; every measured job has its own process.

* export: an office's activities, against openpyxl's write-only mode writing the same cells bare.
* import: preview and import, against calamine reading the same files and ``executemany`` into bare
  SQLite.
* province: the files of many communes, one after the other: a row of the last against the second.
* offices: what an office would use in place of it: pandas (``--pandas PYTHON``, an interpreter that
  has pandas, openpyxl and python-calamine), and LibreOffice, where there is a ``soffice``.
* window: the longest time the window does not answer while a file of 10,000 rows is imported (on a
  screen).
"""

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.benchmarks.exchange_jobs import PROVINCE, ROOT, SEED, SHEET, copied, office

_WINDOW_ROWS = 10_000
_COMMUNE_ROWS = 1_000
_ENDS = 5  # Files that are taken in with few and with many before them.

PANDAS = """
import sys, time, pandas
engine, target, *files = sys.argv[1:]
start = time.perf_counter()
frames = [pandas.read_excel(f, sheet_name="HOAT_DONG", skiprows=[1], engine=engine) for f in files]
every = pandas.concat(frames, ignore_index=True)
keys = list(every.columns[:2])
every.groupby(keys).size().reset_index(name="n").to_excel(target, index=False)
print(time.perf_counter() - start, len(every))
"""


def run(name: str, *arguments: object) -> dict[str, Any]:
    """Do one job in a process of its own and return what it measured."""
    command = [sys.executable, "-m", "tests.benchmarks.exchange_jobs", name, *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    measured: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return measured


def line(name: str, seconds: float, peak: int = 0, ratio: str = "") -> None:
    """Print one line of the table."""
    memory = f"{peak:5d} MB" if peak else " " * 8
    sys.stdout.write(f"{name:<52} {seconds:8.2f} s {memory}  {ratio}\n")
    sys.stdout.flush()


def measure_export(folder: Path, options: argparse.Namespace) -> list[str]:
    """Measure writing and return the files."""
    home = folder / "district"
    saved = run("found", home, "106", "district", options.rows)
    line(f"(saving {options.rows} activities, for what follows)", saved["save"], saved["peak"])
    ours, bare = [], []
    for number in range(options.runs):
        ours.append(run("export", home, folder / f"out{number}", PROVINCE))
        bare.append(run("bare_write", folder, *ours[-1]["files"]))
    files: list[str] = ours[-1]["files"]
    least = statistics.median(one["write"] for one in bare)
    median = statistics.median(one["write"] for one in ours)
    peak = max(one["peak"] for one in ours)
    cells = bare[-1]["cells"]
    line(f"openpyxl write-only, the same {cells} cells bare", least)
    line(f"export, {len(files)} file(s)", median, peak, f"{median / least:.2f} × bare")
    return files


def measure_import(folder: Path, options: argparse.Namespace, files: list[str]) -> None:
    """Measure reading and taking in."""
    home = folder / "province"
    office(home, PROVINCE, "province")
    ours, bare = [], []
    for number in range(options.runs):
        bare.append(sum(run("bare_take", folder, *files)["parts"]))
        here = copied(home, folder / f"province{number}")
        ours.append(run("take", here, *files))
    least = statistics.median(bare)
    shown = statistics.median(sum(one["previews"]) for one in ours)
    taken = statistics.median(sum(one["applies"]) for one in ours)
    whole = statistics.median(_sum(one) for one in ours)
    peak = max(one["peak"] for one in ours)
    line("calamine and executemany, the same files bare", least)
    line("import: preview", shown, 0, f"{shown / least:.2f} × bare")
    line("import: apply", taken, 0, f"{taken / least:.2f} × bare")
    line("import", whole, peak, f"{whole / least:.2f} × bare")


def communes(folder: Path, options: argparse.Namespace) -> list[str]:
    """Make the offices of many communes and return the file of each."""
    made = office(folder / "asked", PROVINCE, "province")
    units = {version.unit: version for version in made.setup.units(SEED) if version.level == "X"}
    codes = [version.code for version in list(units.values())[: options.communes]]
    files: list[str] = []
    for code in codes:
        home = folder / "communes" / code
        run("found", home, code, "commune", _COMMUNE_ROWS)
        files += run("export", home, folder / "collected", PROVINCE)["files"]
        shutil.rmtree(home)
    return files


def measure_province(folder: Path, files: list[str]) -> None:
    """Measure how the cost of a row grows with what the province has already.

    The last files are taken in turn about by the province that has all the others, and by one that
    has one other.
    """
    one, full = folder / "one", folder / "consolidated"
    office(one, PROVINCE, "province")
    run("take", one, files[0])
    copied(one, full)
    taken = run("take", full, *files[1:-_ENDS])
    line(f"{len(files) - _ENDS - 1} communes taken in by the province", _sum(taken), taken["peak"])
    costs: list[tuple[float, float]] = []
    for file in files[-_ENDS:]:
        ends = [run("take", copied(one, folder / "first"), file), run("take", full, file)]
        costs.append((_cost(ends[0]), _cost(ends[1])))
    first, last = (statistics.median(end) for end in zip(*costs, strict=True))
    ratio = f"{last / first:.2f} ×"
    sys.stdout.write(f"a row of the second file {first:.0f} µs, of the last {last:.0f}: {ratio}\n")


def _sum(taken: dict[str, Any]) -> float:
    return float(sum(taken["previews"]) + sum(taken["applies"]))


def _cost(taken: dict[str, Any]) -> float:
    """Return microseconds a row."""
    rows: int = sum(taken["rows"])
    return _sum(taken) / rows * 1e6


def measure_offices(folder: Path, options: argparse.Namespace, files: list[str]) -> None:
    """Measure the tools an office would use in place of the program."""
    for engine in ("openpyxl", "calamine") if options.pandas else ():
        command = [options.pandas, "-c", PANDAS, engine, str(folder / "all.xlsx"), *files]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
        took, read = done.stdout.split()
        line(f"pandas with {engine}: {read} rows read, grouped, written", float(took))
    soffice = shutil.which("soffice")
    if soffice:
        start = time.perf_counter()
        profile = f"-env:UserInstallation=file://{folder}/profile"
        filters = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
        target = folder / "csv"
        command = [soffice, profile, "--headless", "--convert-to", filters, "--outdir", str(target)]
        subprocess.run([*command, *files], check=True, stdout=subprocess.DEVNULL)
        rows = sum(p.read_bytes().count(b"\n") - 2 for p in target.glob(f"*-{SHEET}.csv"))
        seconds = time.perf_counter() - start
        line(f"LibreOffice headless: {rows} rows to csv, joined", seconds)


def measure_window(folder: Path, options: argparse.Namespace) -> None:
    """Measure how long the window does not answer."""
    home = folder / "clerk"
    rows = min(options.rows, _WINDOW_ROWS)
    run("found", home, "106", "district", rows)
    files = run("export", home, folder / "for_window", PROVINCE)["files"]
    office(folder / "shown", PROVINCE, "province")
    command = [sys.executable, "-m", "tests.benchmarks.exchange_window", folder / "shown", *files]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    for name, longest in json.loads(done.stdout.splitlines()[-1]).items():
        line(f"window, longest without an answer, {name} of {rows} rows", longest)


def main(options: argparse.Namespace) -> None:
    """Measure what was asked for."""
    wanted: Callable[[str], bool] = lambda name: options.only in {"", name}  # noqa: E731
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if wanted("export") or wanted("import"):
            files = measure_export(folder, options)
            if wanted("import"):
                measure_import(folder, options, files)
        if wanted("province") or wanted("offices"):
            files = communes(folder, options)
            if wanted("province"):
                measure_province(folder, files)
            if wanted("offices"):
                measure_offices(folder, options, files)
        if wanted("window"):
            measure_window(folder, options)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--communes", type=int, default=106)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", default="")
    parser.add_argument("--pandas", default="")
    main(parser.parse_args())
