"""How long paper takes: a report, a table of thousands of rows, and a page of the preview.

Run: ``python -m tests.benchmarks.paper [--runs N] [--only NAME]`` (three runs). Names: report,
table, preview, others. Every measured job has a process of its own, those compared take turns;
printed are medians, the peak memory of the worst run, and the ratio to the named baseline of the
same run.

* report: three pages with tables and a chart, again and again in one process.
* table: 3,400 rows over landscape pages, against the library's LongTable given broken words and the
  heights of the rows, which is its fastest way; both from nothing to the finished file.
* preview: a page drawn at life size (96 dots an inch).
* others: the same report and table for Word and as a workbook.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def run(name: str, folder: Path) -> dict[str, Any]:
    """Do one job in a process of its own and return what it measured."""
    command = [sys.executable, "-m", "tests.benchmarks.paper_jobs", name, str(folder)]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    measured: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return measured


def line(name: str, seconds: float, peak: int = 0, note: str = "") -> None:
    """Print one line of the table."""
    memory = f"{peak:5d} MB" if peak else " " * 8
    sys.stdout.write(f"{name:<52} {seconds * 1000:9.1f} ms {memory}  {note}\n")
    sys.stdout.flush()


def warm(name: str, label: str, folder: Path, runs: int) -> None:
    """Measure a job that repeats itself; its first round only warms up."""
    rounds = [run(name, folder) for _ in range(runs)]
    every = [seconds for one in rounds for seconds in one["took"][1:]]
    first = statistics.median(one["took"][0] for one in rounds)
    peak = max(one["peak"] for one in rounds)
    note = f"first {first * 1000:.0f} ms"
    line(f"{label}, {rounds[0]['pages'] or '?'} pages", statistics.median(every), peak, note)


def once(name: str, label: str, folder: Path, runs: int) -> None:
    """Measure a job that begins with nothing."""
    rounds = [run(name, folder) for _ in range(runs)]
    took = statistics.median(one["took"][0] for one in rounds)
    line(label, took, max(one["peak"] for one in rounds))


def measure_table(folder: Path, runs: int) -> None:
    """Measure the long table against the library's own."""
    pairs = [(run("library", folder), run("table", folder)) for _ in range(runs)]
    sides = list(zip(*pairs, strict=True))
    least, took = (statistics.median(one["took"][0] for one in side) for side in sides)
    (library, ours) = pairs[-1]
    peaks = [max(one["peak"] for one in side) for side in sides]
    line(f"LongTable, words broken, {library['pages']} pages", least, peaks[0])
    ratio = f"{took / least:.2f} × LongTable"
    line(f"the long table, {ours['pages']} pages", took, peaks[1], ratio)


def measure_preview(folder: Path, runs: int) -> None:
    """Measure drawing pages."""
    rounds = [run("preview", folder) for _ in range(runs)]
    every = sorted(seconds for one in rounds for seconds in one["took"])
    note = f"slowest {every[-1] * 1000:.0f} ms"
    line("a page of the preview", statistics.median(every), 0, note)


def main(options: argparse.Namespace) -> None:
    """Measure what was asked for."""
    with tempfile.TemporaryDirectory() as name:
        folder, runs = Path(name), options.runs
        if options.only in {"", "report"}:
            warm("report", "report as PDF", folder, runs)
        if options.only in {"", "table"}:
            measure_table(folder, runs)
        if options.only in {"", "preview"}:
            measure_preview(folder, runs)
        if options.only in {"", "others"}:
            warm("report_docx", "report for Word", folder, runs)
            warm("report_xlsx", "report as workbook", folder, runs)
            once("table_docx", "the long table for Word", folder, runs)
            once("table_xlsx", "the long table as workbook", folder, runs)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", default="")
    main(parser.parse_args())
