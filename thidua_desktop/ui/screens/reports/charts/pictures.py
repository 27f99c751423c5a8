"""The charts that stand on a paper."""

from __future__ import annotations

from thidua_desktop.domain.paper import Paper, Picture


def pictures_of(paper: Paper) -> tuple[Picture, ...]:
    """Return the charts of a paper, those of its annexes last."""
    blocks = [*paper.blocks, *(block for annex in paper.annexes for block in annex.blocks)]
    return tuple(block for block in blocks if isinstance(block, Picture))
