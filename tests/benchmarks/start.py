"""How long the window takes to be usable, from the process's first instruction.

Run on a screen: ``python -m tests.benchmarks.start [home]``. With no home an office with the sample
activities is made first. Each run is a fresh interpreter; prints the median of seven, and the ratio
to a bare Tk window in the same run.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNS = 7

BARE = "import tkinter; root = tkinter.Tk(); root.update(); print('ready', flush=True)"
OURS = """
import sys
from thidua_desktop import app
from thidua_desktop.ui import window
opened = window.Program.open
def ready(program):
    opened(program)
    program.root.deiconify()
    program.root.update()
    print('ready', flush=True)
    program.root.after(1, program.root.destroy)
window.Program.open = ready
app.run_window(sys.argv[1])
"""


def seconds(code: str, *arguments: str) -> float:
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, cwd=ROOT, text=True
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        took = time.perf_counter() - start
    if line.strip() != "ready":
        sys.exit("no window")
    return took


def main(home: str) -> None:
    pairs = [(seconds(BARE), seconds(OURS, home)) for _ in range(RUNS)]
    bare, ours = (statistics.median(times) for times in zip(*pairs, strict=True))
    sys.stdout.write(f"bare Tk window   {bare:.2f} s\n")
    sys.stdout.write(f"usable window    {ours:.2f} s   {ours / bare:.1f} × bare Tk\n")


def sample(folder: str) -> str:
    home = str(Path(folder) / "home")
    words = f"--home {home} init --office 106 --role district --seed lai-chau-2024 --sample --json"
    subprocess.run(
        [sys.executable, "-m", "thidua_desktop", *words.split()],
        cwd=ROOT,
        check=True,
        capture_output=True,
        env=dict(os.environ),
    )
    return home


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(sys.argv[1])
    else:
        with tempfile.TemporaryDirectory() as made:
            main(sample(made))
