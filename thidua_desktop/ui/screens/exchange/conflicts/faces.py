"""From what the service says of a dispute to what the page shows."""

from __future__ import annotations

from collections.abc import Iterator

from thidua_desktop.domain.errors import Problem
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.domain.sets import Details
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.conflicts import ConflictView
from thidua_desktop.services.differences import STATE, Label, words_of
from thidua_desktop.texts import conflict_screen as words
from thidua_desktop.texts.fields import field_label, kind_label
from thidua_desktop.texts.problems import sentence
from thidua_desktop.ui.rows import Row
from thidua_desktop.ui.screens.exchange.conflicts.values import CaseFace, FieldFace


def line(view: ConflictView) -> Row:
    """Return the line of a dispute."""
    what = words.PROPOSAL if view.reason == "proposal" else words.CONFLICT
    return Row((what, view.title), "" if view.may_decide else "muted")


def case(view: ConflictView, label: Label) -> CaseFace:
    """Return both versions side by side."""
    proposal = view.reason == "proposal"
    fields = tuple(FieldFace(one.name, one.label, one.mine, one.theirs) for one in view.fields)
    return CaseFace(
        title=f"{kind_label(view.kind.value)}: {view.title}",
        how=_how(view, label),
        theirs_title=words.PROPOSED if proposal else words.THEIRS,
        mine_by=_by(view.mine),
        theirs_by=words.changed_by(view.author, view.at),
        fields=fields,
        same=tuple(_same(view, label)),
        whole=any(field.name == STATE for field in fields),
        decider="" if view.may_decide else words.decides(view.decider),
        asks_reason=proposal and not view.why,
    )


def _how(view: ConflictView, label: Label) -> str:
    told = [sentence(Problem(view.code))] if view.code else []
    if view.reason == "proposal":
        told.append(words.proposed_by(view.author, view.why))
    if view.sender:
        told.append(words.sent_by(label(Kind.UNIT, view.sender)))
    return " ".join(told)


def _by(row: Held) -> str:
    return words.changed_by(row.stamp.updated_by, row.stamp.updated_at)


def _same(view: ConflictView, label: Label) -> Iterator[tuple[str, str]]:
    differ = {one.name.partition(".")[0] for one in view.fields}
    record = view.theirs.record
    for field in definition(view.kind).fields:
        if field.name in differ or isinstance(field.spec, Details):
            continue
        if text := words_of(field.spec, getattr(record, field.name), label):
            yield field_label(view.kind.value, field.name), text
