"""The documents a paper rests on, and how they stand in front of its text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Block, Paragraph, Tone
from thidua_desktop.domain.records.documents import Document
from thidua_desktop.services.reports.report import Registers
from thidua_desktop.texts import paper_sentences as texts
from thidua_desktop.texts.codes import code_label


def documents(registers: Registers, ids: Iterable[str]) -> list[Document]:
    """Return the documents of a record, those known by their day first."""
    found: list[Any] = [registers.records.get(Kind.DOCUMENT, uid) for uid in ids]
    return sorted(found, key=lambda d: (d.issued_on is None, d.issued_on, d.number or "", d.id))


def cited(document: Document, *, subject: bool) -> str:
    """Return a document as it is cited, with or without what it is about."""
    return texts.cited(
        code_label("document_type", document.type),
        document.number or "",
        document.issued_on,
        document.issuer,
        document.subject if subject else "",
    )


def stated(documents: Iterable[Document]) -> tuple[Block, ...]:
    """Return a ground for each document."""
    return tuple(Paragraph(texts.ground(cited(one, subject=True))) for one in documents)


def set_apart(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with the grounds in front set as grounds.

    The clerk's own grounds are known by the word they begin with.
    """
    count = 0
    for block in blocks:
        if not isinstance(block, Paragraph) or not texts.is_ground(block.text):
            break
        count += 1
    front = [block for block in blocks[:count] if isinstance(block, Paragraph)]
    ends = [*[";"] * (count - 1), "."]
    set_in = (
        replace(block, text=f"{block.text.rstrip(' .;')}{end}", tone=Tone.BASIS)
        for block, end in zip(front, ends, strict=False)
    )
    return (*set_in, *blocks[count:])
