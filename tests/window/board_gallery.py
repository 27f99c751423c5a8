"""Open the bloc board at one size, keep pictures of it, and print what is cut, as JSON.

Run as a program by ``test_gallery``: another scale needs another process.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from random import Random
from typing import Any

from PIL import ImageGrab

from tests.window.districts import PROVINCE, score_districts
from tests.window.gallery import NOW, ROOT, cut
from thidua_desktop.services.office import Places, open_office
from thidua_desktop.ui.faults import Faults
from thidua_desktop.ui.kit import keys, theme
from thidua_desktop.ui.kit.dialogs import Dialogs
from thidua_desktop.ui.window import Program


def main(home: Path, shots: Path, size: str, scale: float) -> None:
    width, height = (int(part) for part in size.split("x"))
    shots.mkdir(parents=True, exist_ok=True)
    places = Places(
        home, ROOT / "db" / "migrations", ROOT / "db" / "seed", ROOT / "assets" / "fonts"
    )
    office = open_office(places, lambda: NOW, Random(1).randbytes)  # noqa: S311
    root = theme.open_root("gallery", scaling=96 / 72 * scale)
    keys.prepare(root)
    raised: list[str] = []
    root.report_callback_exception = lambda _kind, error, _trace: raised.append(repr(error))
    found: list[str] = []

    def keep(name: str) -> None:
        for _turn in range(6):
            root.update()
        picture = ImageGrab.grab(bbox=(0, 0, width, height), xdisplay="")
        picture.save(shots / f"{size}-board-{name}.png")
        found.extend(f"{name}: {one}" for one in cut(root))

    with office.session():
        office.setup.found(PROVINCE)
        faults = Faults(None)
        faults.shown_by(lambda fault: raised.append(fault.detail))
        program = Program(root, office, Dialogs(root), faults)
        root.geometry(f"{width}x{height}+0+0")
        root.deiconify()
        program.open()
        _board(program, keep)
    sys.stdout.write(json.dumps({"cut": found, "raised": raised}, ensure_ascii=False))


def _board(program: Program, keep: Any) -> None:
    frame = program.frame
    assert frame is not None
    frame.go("scoring")
    screen: Any = frame.screen("scoring")
    panel = screen.show("board")
    keep("empty")
    score_districts(program.office)
    panel.refresh()
    panel.ranks.canvas.focus_force()
    program.root.update()
    panel.ranks.canvas.event_generate("<Down>")
    keep("tie")
    panel.ranks.canvas.event_generate("<Down>")
    panel.ranks.canvas.event_generate("<Down>")
    keep("refused")
    panel.ranks.canvas.event_generate("<End>")
    panel.ranks.canvas.event_generate("<Up>")
    keep("waits")
    panel.vote.invoke()
    keep("vote")
    panel.ballot.save()
    keep("vote-refused")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], float(sys.argv[4]))
