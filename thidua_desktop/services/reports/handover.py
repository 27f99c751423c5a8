"""Biên bản bàn giao: the paper that goes with a data file, with its control totals."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from thidua_desktop.bundles.layout import SHEETS
from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.domain.figures import show_day
from thidua_desktop.domain.paper import (
    Align,
    Block,
    Column,
    Content,
    Heading,
    Note,
    Pair,
    Paper,
    Paragraph,
    Row,
    RowKind,
    Signer,
    Table,
)
from thidua_desktop.services.reports import official
from thidua_desktop.services.reports.bundle_facts import BundleFacts, added, bundle_facts
from thidua_desktop.services.reports.report import Params, Registers, Report
from thidua_desktop.services.reports.resolving import resolved, subject
from thidua_desktop.texts import bundle as cover
from thidua_desktop.texts import handover as texts
from thidua_desktop.texts.fields import kind_label

KEY = "handover"

_FACT_WIDTHS = (12, 53, 100)
_TOTAL_WIDTHS = (12, 34, 51, 18, 20, 30)
_TOTAL_ALIGN = (Align.CENTER, Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT)
_LABELS = {
    **{sheet.name: kind_label(kind.value) for kind, sheet in SHEETS.items()},
    **cover.FURTHER_SHEETS,
}


def build(registers: Registers, params: Params) -> Paper:
    """Draw the minutes of one file up.

    Raises:
        UserError: No such file was written here or received.
    """
    asked = resolved(registers, REPORT, params)
    whose = subject(registers, asked)
    about = (registers, REPORT, asked, whose.unit, whose.day)
    facts = bundle_facts(registers, asked.bundle)
    return Paper(
        letterhead=official.head(*about),
        title=texts.KIND,
        subject=texts.SUBJECT,
        blocks=tuple(_blocks(facts)),
        closing=Pair(
            Signer(role=texts.GIVER, hint=texts.SIGN_HINT),
            Signer(role=texts.TAKER, hint=texts.SIGN_HINT),
        ),
    )


def _blocks(facts: BundleFacts | None) -> Iterator[Block]:
    manifest = facts.manifest if facts else None
    yield Paragraph(texts.opened(facts.handed_on if facts else None))
    yield from _parties(manifest)
    yield Paragraph(texts.agreed())
    yield Heading(texts.numbered(3, texts.FILE), 2)
    yield _fact_table(facts)
    yield Heading(texts.numbered(4, texts.CONTROLS), 2)
    yield from _totals(facts)
    yield Heading(texts.numbered(5, texts.RECEIPT), 2)
    yield Paragraph(texts.receipt(facts.receipt if facts else ""))
    if facts is None or facts.waiting:
        yield Note(texts.ASK_FOR_CODE)
    yield from official.ended([Paragraph(texts.CLOSING)])
    if facts is None:
        yield Note(texts.NO_BUNDLE)


def _parties(manifest: Manifest | None) -> Iterator[Block]:
    parties = (
        (texts.GIVER, manifest.sender_name, manifest.sender_code) if manifest else (texts.GIVER,),
        (texts.TAKER, manifest.receiver_name, manifest.receiver_code)
        if manifest
        else (texts.TAKER,),
    )
    for number, (role, *named) in enumerate(parties, start=1):
        name, code = named or ("", "")
        yield Heading(texts.numbered(number, role), 2)
        yield Paragraph(texts.party(name, code))
        yield Paragraph(texts.represented())


def _fact_table(facts: BundleFacts | None) -> Table:
    align = (Align.CENTER, Align.LEFT, Align.LEFT)
    columns = tuple(map(Column, texts.FACT_COLUMNS, _FACT_WIDTHS, align))
    told = tuple(_facts(facts)) if facts else tuple((label, None) for label in _ALWAYS)
    rows = (Row((str(number), *pair)) for number, pair in enumerate(told, start=1))
    return Table(columns, tuple(rows))


def _facts(facts: BundleFacts) -> Iterator[tuple[str, Content]]:
    entry, manifest = facts.entry, facts.manifest
    yield texts.NAME, entry.file
    yield texts.KIND_OF_FILE, cover.KINDS.get(entry.kind, entry.kind)
    yield texts.NUMBER, str(entry.seq)
    if manifest and manifest.period:
        yield texts.PERIOD, manifest.period
    if manifest and manifest.parts > 1:
        yield texts.PART, texts.part_of(manifest.part, manifest.parts)
    made = datetime.fromisoformat(entry.made_at)
    yield texts.MADE, texts.made_at(f"{made:%H:%M}", show_day(made))
    yield texts.MADE_BY, manifest.made_by if manifest else entry.noted_by
    yield texts.BUNDLE, entry.uid
    yield texts.CHANGES, texts.changes(entry.low, entry.high)
    if manifest:
        yield texts.FORMAT, f"{manifest.fmt}; {manifest.app}"
    yield texts.CHECK_CODE, facts.code or None
    yield texts.DIGEST, facts.digest or None
    since = show_day(facts.told_on) if facts.told_on else ""
    yield texts.STATE, texts.state(entry.state, since, sent=facts.sent)


_ALWAYS = (texts.NAME, texts.KIND_OF_FILE, texts.NUMBER, texts.MADE, texts.MADE_BY, texts.BUNDLE)


def _totals(facts: BundleFacts | None) -> Iterator[Block]:
    sheets = facts.sheets if facts else {}
    rows = [
        Row((str(number), name, _LABELS.get(name), t.rows, t.deleted, added(t)))
        for number, (name, t) in enumerate(sheets.items(), start=1)
    ]
    if rows:
        counted = sum(t.rows for t in sheets.values()), sum(t.deleted for t in sheets.values())
        rows.append(Row(("", texts.TOTAL, None, *counted), RowKind.TOTAL))
    columns = tuple(map(Column, texts.TOTAL_COLUMNS, _TOTAL_WIDTHS, _TOTAL_ALIGN))
    yield Table(columns, tuple(rows))
    if facts is not None:
        yield Note(texts.CONTROLS_NOTE if rows else texts.NO_TOTALS)


REPORT = Report(KEY, texts.TITLE, ("bundle",), build, symbol=official.MINUTES)
