"""Open the bloc board at one size, and keep pictures of it."""

from __future__ import annotations

from typing import Any

from tests.window.districts import PROVINCE, score_districts
from tests.window.pictures import Pictures, show
from thidua_desktop.ui.window import Program


def main(program: Program, pictures: Pictures) -> None:
    frame = program.frame
    assert frame is not None
    frame.go("scoring")
    screen: Any = frame.screen("scoring")
    panel = screen.show("board")
    pictures.keep("empty")
    score_districts(program.office)
    panel.refresh()
    panel.ranks.canvas.focus_force()
    program.root.update()
    panel.ranks.canvas.event_generate("<Down>")
    pictures.keep("tie")
    panel.ranks.canvas.event_generate("<Down>")
    panel.ranks.canvas.event_generate("<Down>")
    pictures.keep("refused")
    panel.ranks.canvas.event_generate("<End>")
    panel.ranks.canvas.event_generate("<Up>")
    pictures.keep("waits")
    panel.vote.invoke()
    pictures.keep("vote")
    panel.ballot.save()
    pictures.keep("vote-refused")


if __name__ == "__main__":
    show(main, "-board", PROVINCE)
