"""What stands on a paper, for tests that read it."""

from typing import Any

from thidua_desktop.domain.paper import Addressees, Annex, Block, Note, Paper, Picture, Table


def told(paper: Paper) -> list[str]:
    """Return headings and paragraphs in their order, without notes and tables."""
    left_out = Note | Table | Addressees | Picture
    return [block.text for block in paper.blocks if not isinstance(block, left_out)]


def notes(paper: Paper) -> list[str]:
    """Return the remarks."""
    return [block.text for block in paper.blocks if isinstance(block, Note)]


def tables(paper: Paper | Annex) -> list[Table]:
    """Return the tables of a paper's main text, or of an annex."""
    return [block for block in paper.blocks if isinstance(block, Table)]


def values(table: Table) -> list[list[Any]]:
    """Return the cells of each row."""
    return [[cell.value for cell in row.filled(len(table.columns))] for row in table.rows]


def under(paper: Paper, heading: str) -> list[Block]:
    """Return what stands under a heading, down to the next one."""
    places = [place for place, block in enumerate(paper.blocks) if _heads(block)]
    (start,) = [p for p in places if getattr(paper.blocks[p], "text", "") == heading]
    end = min((place for place in places if place > start), default=len(paper.blocks))
    return list(paper.blocks[start + 1 : end])


def words_under(paper: Paper, heading: str) -> list[str]:
    """Return the words of paragraphs and remarks under a heading."""
    return [text for block in under(paper, heading) if (text := getattr(block, "text", ""))]


def _heads(block: Block) -> bool:
    return type(block).__name__ == "Heading"
