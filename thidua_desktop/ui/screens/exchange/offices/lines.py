"""Machines of other offices, and the words about one of them."""

from __future__ import annotations

from collections.abc import Sequence

from thidua_desktop.services.keys import KeyView
from thidua_desktop.services.machines import PeerView
from thidua_desktop.texts import offices_screen as words
from thidua_desktop.ui.passages import Passage, passage
from thidua_desktop.ui.rows import Row


def line(peer: PeerView, key: KeyView | None) -> Row:
    """Return the line of one machine."""
    cells = (
        peer.name,
        words.machine(peer.replica, peer.epoch),
        words.up_to(peer.received, len(peer.gaps)),
        words.up_to(peer.acked, len(peer.acked_gaps)),
        words.last_file(peer.last_seq, peer.last_at),
        words.KEY_STATES.get(key.state, key.state) if key else words.NO_KEY,
    )
    gaps = peer.gaps or peer.acked_gaps
    return Row(cells, "alert" if gaps else "" if peer.living else "muted")


def detail(peer: PeerView, keys: Sequence[KeyView]) -> list[Passage]:
    """Return what is known of one machine and of its office's keys, in sentences."""
    told = [passage("title", peer.name)]
    if not peer.living:
        told.append(passage("note", words.OLD_LIFE))
    if peer.wants_echo:
        told.append(passage("alert", words.WANTS_ECHO))
    told.append(passage("section", words.RECEIVED))
    told.append(passage("text", words.received(peer.received)))
    told += [passage("alert", words.missing_here(*gap)) for gap in peer.gaps]
    told.append(passage("section", words.ACKED))
    told.append(passage("text", words.acked(peer.acked)))
    told += [passage("alert", words.missing_there(*gap)) for gap in peer.acked_gaps]
    told.append(passage("section", words.PROGRAM))
    told.append(passage("text", words.program(peer.app)))
    told.append(passage("section", words.KEY))
    return told + (_keys(keys) or [passage("text", words.NO_KEY_TOLD)])


def _keys(keys: Sequence[KeyView]) -> list[Passage]:
    told: list[Passage] = []
    for key in keys:
        told.append(passage("text", key.fingerprint))
        told.append(passage("note", words.key_told(key.state, key.confirmed_by, key.confirmed_at)))
    return told


def best(keys: Sequence[KeyView]) -> KeyView | None:
    """Return the key an office speaks with: a confirmed one, else the latest."""
    order = {"confirmed": 2, "pending": 1}
    return max(keys, key=lambda key: (order.get(key.state, 0), key.noted_at), default=None)
