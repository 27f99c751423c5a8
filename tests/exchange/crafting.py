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


def manifest_of(office: Office, receiver: str, **changes: Any) -> Manifest:
    """Return what a file of one office for a unit, by code or id, says of itself."""
    me, day = office.identity, office.today()
    versions = office.territories.now().every()
    unit = next((v.unit for v in versions if receiver in {v.code, v.unit}), receiver)
    down = me.unit in office.territories.now().ancestors(unit)
    values: dict[str, Any] = {
        "schema": office.store.schema_version(),
        "bundle_id": office.store.new_id(),
        "kind": "GIAO" if down else "NOP",
        "sender": me.unit,
        "sender_code": office.territories.code(me.unit, day),
        "sender_name": office.territories.name(me.unit, day),
        "receiver": unit,
        "receiver_code": office.territories.code(unit, day),
        "receiver_name": office.territories.name(unit, day),
        "replica": me.replica,
        "epoch": me.epoch,
        "epoch_id": me.epoch_id,
        "seq": 1,
        "low": 0,
        "high": me.change_seq,
        "made_at": office.store.now(),
        "made_by": me.person,
        "app": "2.0",
    }
    return Manifest(**{**values, **changes})


def crafted(
    office: Office,
    receiver: str,
    rows: Iterable[Held],
    folder: Path,
    *,
    rivals: Sequence[Rival] = (),
    **changes: Any,
) -> Path:
    """Write a file with these rows, signed as the office signs; ``changes`` are its manifest's."""
    by_kind: dict[Kind, list[Held]] = {}
    for row in rows:
        by_kind.setdefault(kind_of(row.record), []).append(row)
    folder.mkdir(exist_ok=True)
    return write_bundle(
        folder,
        manifest_of(office, receiver, **changes),
        by_kind,
        office.store.read.label,
        Silent(),
        rivals=rivals,
        seed=office.keys.seed(),
    ).path
