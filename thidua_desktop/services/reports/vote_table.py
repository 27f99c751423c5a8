"""How a council voted on each line of an award proposal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from thidua_desktop.domain.paper import Align, Block, Column, Note, Paragraph, Row, Table
from thidua_desktop.domain.records.awards import AwardLine, AwardProposal
from thidua_desktop.services.reports.award_counts import ordered, percent
from thidua_desktop.texts import minutes as texts
from thidua_desktop.texts.codes import code_label

_WIDTHS = (10, 45, 34, 14, 16, 14, 16, 16)
_GROUPS = ("", "", "", *[texts.VOTES_GROUP] * 3, *[texts.SHARES_GROUP] * 2)
_ALIGN = (Align.CENTER, Align.LEFT, Align.LEFT, *[Align.RIGHT] * 5)
_DECIMALS = (None,) * 6 + (2, 2)


@dataclass(frozen=True, slots=True)
class Share:
    """How large a part agreed, in per cent; None where a number is missing.

    Attributes:
        of_cast: Of the votes that were cast on the line.
        of_council: Of all members of the council, present or not.
    """

    of_cast: Decimal | None
    of_council: Decimal | None

    @property
    def known(self) -> bool:
        """Whether both could be reckoned."""
        return self.of_cast is not None and self.of_council is not None


def share(line: AwardLine, council: int | None) -> Share:
    """Return which part agreed."""
    votes = (line.votes_for, line.votes_against, line.votes_abstained)
    known = [number for number in votes if number is not None]
    cast = sum(known) if len(known) == len(votes) else None
    return Share(percent(line.votes_for, cast), percent(line.votes_for, council))


def blocks(proposal: AwardProposal, lines: Sequence[AwardLine]) -> Iterator[Block]:
    """Yield what was voted on, the table, and what to know when reading it."""
    shares = [(line, share(line, proposal.council_size)) for line in ordered(lines)]
    yield Paragraph(texts.voted(proposal.title, len(lines), proposal.council_size))
    rows = tuple(_row(number, *pair) for number, pair in enumerate(shares, start=1))
    yield Table(_columns(), rows, dense=True)
    if not shares:
        yield Note(texts.NO_LINES)
        return
    yield Note(texts.SHARES_NOTE)
    if not all(share.known for _, share in shares):
        yield Note(texts.VOTES_UNKNOWN)


def _columns() -> tuple[Column, ...]:
    parts = zip(texts.VOTE_COLUMNS, _WIDTHS, _ALIGN, _DECIMALS, _GROUPS, strict=True)
    return tuple(Column(*part) for part in parts)


def _row(number: int, line: AwardLine, share: Share) -> Row:
    return Row(
        (
            str(number),
            line.name,
            code_label("award_title", line.form),
            line.votes_for,
            line.votes_against,
            line.votes_abstained,
            share.of_cast,
            share.of_council,
        )
    )
