"""The sheet of public keys: the office above tells those below whose signature to believe."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from thidua_desktop.bundles.machine_sheet import Line, MachineSheet, Texts
from thidua_desktop.bundles.signing import fingerprint, is_key
from thidua_desktop.domain.ids import is_id
from thidua_desktop.texts import bundle as words

PENDING, CONFIRMED, RETIRED = "pending", "confirmed", "retired"
KEY_STATES: Final = (PENDING, CONFIRMED, RETIRED)
ROSTER: Final = MachineSheet("KHOA_CK", words.ROSTER, ("unit", "code", "name", "key", "state"))


@dataclass(frozen=True, slots=True)
class RosterKey:
    """One key of one office.

    Attributes:
        unit: Id of the unit.
        code: Its code.
        name: Its name.
        key: The public key.
        state: One of :data:`KEY_STATES`.
    """

    unit: str
    code: str
    name: str
    key: str
    state: str


def roster_lines(keys: Sequence[RosterKey]) -> list[Line]:
    """Return the sheet's rows."""
    return [
        Line(
            (key.code, key.name, fingerprint(key.key), words.KEY_STATES[key.state]),
            {
                "unit": key.unit,
                "code": key.code,
                "name": key.name,
                "key": key.key,
                "state": key.state,
            },
        )
        for key in keys
    ]


def roster_key(texts: Texts) -> RosterKey:
    """Return the key of a sheet's row.

    Raises:
        ValueError: It is none that this program knows.
    """
    found = RosterKey(texts["unit"], texts["code"], texts["name"], texts["key"], texts["state"])
    if not (is_id(found.unit) and is_key(found.key) and found.state in KEY_STATES):
        raise ValueError(found)
    return found
