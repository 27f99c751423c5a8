"""Files this program would not write by itself: by another machine, with other rows, or changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from thidua_desktop.bundles.disputes import Rival
from thidua_desktop.bundles.manifest import Manifest
from thidua_desktop.bundles.write import write_bundle
from thidua_desktop.domain.kinds import Kind, kind_of
from thidua_desktop.domain.sync import Held
from thidua_desktop.services.office import Office
from thidua_desktop.services.progress import Silent


def manifest_of(sender: Office, receiver: str, **changes: Any) -> Manifest:
    """Return what a file of one office for a unit, by code or id, says of itself."""
    me, day = sender.identity, sender.today()
    versions = sender.territories.now().every()
    unit = next((v.unit for v in versions if receiver in {v.code, v.unit}), receiver)
    down = me.unit in sender.territories.now().ancestors(unit)
    values: dict[str, Any] = {
        "schema": sender.store.schema_version(),
        "bundle_id": sender.store.new_id(),
        "kind": "GIAO" if down else "NOP",
        "sender": me.unit,
        "sender_code": sender.territories.code(me.unit, day),
        "sender_name": sender.territories.name(me.unit, day),
        "receiver": unit,
        "receiver_code": sender.territories.code(unit, day),
        "receiver_name": sender.territories.name(unit, day),
        "replica": me.replica,
        "epoch": me.epoch,
        "epoch_id": me.epoch_id,
        "seq": 1,
        "low": 0,
        "high": me.change_seq,
        "made_at": sender.store.now(),
        "made_by": me.person,
        "app": "2.0",
    }
    return Manifest(**{**values, **changes})


def crafted(
    sender: Office,
    receiver: str,
    rows: Iterable[Held],
    folder: Path,
    *,
    rivals: Sequence[Rival] = (),
    **changes: Any,
) -> Path:
    """Write a file with these rows, signed as the sender signs; ``changes`` are its manifest's."""
    by_kind: dict[Kind, list[Held]] = {}
    for row in rows:
        by_kind.setdefault(kind_of(row.record), []).append(row)
    folder.mkdir(exist_ok=True)
    return write_bundle(
        folder,
        manifest_of(sender, receiver, **changes),
        by_kind,
        sender.store.read.label,
        Silent(),
        rivals=rivals,
        seed=sender.keys.seed(),
    ).path
