"""Units without the program, and who enters their rows for them."""

from __future__ import annotations

from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.units import Territory
from thidua_desktop.storage.store import Store


def has_program(store: Store, unit: str) -> bool:
    """Say whether a unit has ever been heard of through the program: by a file, or a key."""
    own = unit == store.identity().unit
    heard = store.peers.of(unit) or store.peers.keys(unit) or store.ledger.received_from(unit, 1)
    return own or bool(heard)


def stands_for(store: Store, territory: Territory, unit: str) -> bool:
    """Say whether this office enters rows for a unit and decides about them.

    It does for a unit below it that has no program and that it has handed a template.
    """
    me = store.identity().unit
    if me not in territory.ancestors(unit) or has_program(store, unit):
        return False
    return store.ledger.template_for(unit) is not None


def refuse_stranger(store: Store, territory: Territory, unit: str, name: str) -> None:
    """Refuse a unit for which this office enters nothing.

    Raises:
        UserError: ``template_unit_not_below``, ``template_unit_has_program``.
    """
    me = store.identity().unit
    if unit == me:
        return
    if me not in territory.ancestors(unit):
        raise refuse("template_unit_not_below", unit=name)
    if has_program(store, unit):
        raise refuse("template_unit_has_program", unit=name)
