"""All the preview says of a file beside its rows, as a value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from thidua_desktop.services.preview import OUTCOMES, Preview
from thidua_desktop.texts import exchange_preview as words
from thidua_desktop.texts.screens import moment
from thidua_desktop.ui.screens.exchange.preview import lines

_TEMPLATES: Final = frozenset({"MAU", "LOI"})
_NOT_AUTHENTIC: Final = "not_authentic"
_ASIDE: Final = ("conflict", "proposal", "rejected", "waiting", "late")
# The chip of all rows that bring anything.
_NEWS: Final = "news"


@dataclass(frozen=True, slots=True)
class Picture:
    """What the page shows.

    Attributes:
        lead: Where the file comes from.
        notes: What to know before importing it.
        doubtful: Whether the first note is a warning.
        chips: Outcomes with their words and counts.
        chosen: The chip that is chosen at first.
        problems: How many lines there are of what is not taken.
        edited: Of rows edited by hand.
        fonts: Of texts in an old font.
        may_take: Whether it can be imported as it is.
        asks_reason: Whether a reason has to be given.
        asks_supervisor: Whether somebody has to answer for it.
        may_return: Whether a workbook of errors can be written.
    """

    lead: str
    notes: tuple[str, ...]
    doubtful: bool
    chips: tuple[tuple[str, str], ...]
    chosen: str
    problems: int
    edited: int
    fonts: int
    may_take: bool
    asks_reason: bool
    asks_supervisor: bool
    may_return: bool


def picture(preview: Preview, *, rests: bool = False) -> Picture:
    """Return what the page shows of a file.

    Args:
        preview: What importing it would do.
        rests: Whether files are not exchanged now.
    """
    doubtful = preview.verdict == _NOT_AUTHENTIC
    chips = _chips(preview)
    return Picture(
        lead=_lead(preview),
        notes=(*lines.notes(preview), *_before(preview)),
        doubtful=doubtful,
        chips=chips,
        chosen=chips[0][0] if chips[0][0] == _NEWS else "",
        problems=len(preview.problems),
        edited=len(preview.edited),
        fonts=len(lines.of_fonts(preview.fonts)),
        may_take=not rests,
        asks_reason=bool(preview.edited) and not doubtful and not is_template(preview),
        asks_supervisor=doubtful and not rests,
        may_return=is_template(preview) and bool(preview.problems),
    )


def is_template(preview: Preview) -> bool:
    """Say whether a file is a filled-in template or list of errors."""
    return preview.manifest.kind in _TEMPLATES


def wanted(outcome: str, chip: str) -> bool:
    """Say whether rows of an outcome are listed under a chip; "" lists all."""
    return not chip or outcome == chip or (chip == _NEWS and outcome not in lines.QUIET)


def done(preview: Preview, counts: Mapping[str, int], *, taken: bool) -> str:
    """Say what an import did.

    Args:
        preview: What was imported.
        counts: What became of its rows.
        taken: Whether any row of it was taken.
    """
    aside = sum(counts.get(outcome, 0) for outcome in _ASIDE)
    if not taken and (preview.already or not aside):
        return words.NOTHING_NEW
    return words.imported(counts.get("new", 0), counts.get("update", 0), aside)


def _lead(preview: Preview) -> str:
    manifest = preview.manifest
    name, made = manifest.sender_name, moment(manifest.made_at)
    if is_template(preview):
        return words.template_lead(name, made)
    return words.lead(name, made, manifest.made_by, manifest.seq)


def _before(preview: Preview) -> tuple[str, ...]:
    when, _, person = preview.already.partition(" ")
    return (words.imported_before(f"{moment(when)} {person}".strip()),) if when else ()


def _chips(preview: Preview) -> tuple[tuple[str, str], ...]:
    counts = Counter(row.outcome for row in preview.every)
    news = sum(count for outcome, count in counts.items() if wanted(outcome, _NEWS))
    first = [(_NEWS, words.news(news))] if news else []
    each = [(key, words.chip(key, counts[key])) for key in OUTCOMES if counts[key]]
    return (*first, *each, ("", words.every(counts.total())))
