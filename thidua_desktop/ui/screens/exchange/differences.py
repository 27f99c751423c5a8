"""What differs between two versions of a record, to read: what is gone, and what has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from thidua_desktop.domain.kinds import Kind, definition, kind_of
from thidua_desktop.domain.records.record import Record
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.differences import FieldDiff, Label, differences, words_of
from thidua_desktop.texts import differences as words
from thidua_desktop.texts.fields import kind_label
from thidua_desktop.ui.passages import Passage, passage


def story(old: Held | None, new: Held, label: Label) -> list[Passage]:
    """Return a change to read, every field with its text before and after.

    Args:
        old: The version before; None for a record that is new.
        new: The version after.
        label: Names the records that fields refer to.
    """
    told = [passage("title", title(new.record, label))]
    if new.stamp.deleted:
        gone = replace(old or new, stamp=replace(new.stamp, deleted=False))
        told.append(passage("alert", words.REMOVED))
        return told + _read(differences(None, gone, label), removed=True)
    if old is None or old.stamp.deleted:
        told.append(passage("note", words.NEW_RECORD))
        return told + _read(differences(None, new, label))
    found = differences(old, new, label)
    return told + (_read(found) if found else [passage("note", words.NOTHING_DIFFERS)])


def title(record: Record, label: Label) -> str:
    """Return what names a record to a person."""
    kind = kind_of(record)
    of_kind = definition(kind)
    cells = (
        words_of(of_kind.field(name).spec, getattr(record, name), label) for name in of_kind.title
    )
    return " – ".join(cell for cell in cells if cell) or kind_label(kind.value)


def labelled(names: Label) -> Label:
    """Return the same names, each looked up once."""
    known: dict[tuple[Kind, str], str] = {}

    def label(kind: Kind, uid: str) -> str:
        if (kind, uid) not in known:
            known[kind, uid] = names(kind, uid)
        return known[kind, uid]

    return label


def _read(found: Sequence[FieldDiff], *, removed: bool = False) -> list[Passage]:
    told: list[Passage] = []
    for one in found:
        told.append(passage("section", one.label))
        old, new = (one.theirs, "") if removed else (one.mine, one.theirs)
        if old:
            told.append(passage("gone", words.signed(words.GONE, old)))
        if not removed:
            told.append(passage("come", words.signed(words.COME, new)))
    return told
