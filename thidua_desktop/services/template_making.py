"""Making a template for a unit without the program."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from thidua_desktop import __version__
from thidua_desktop.bundles.manifest import BundleKind, Manifest
from thidua_desktop.bundles.template import WrittenForm, write_template
from thidua_desktop.bundles.write import SUFFIX, file_name
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.services.keys import Keys
from thidua_desktop.services.resolve import Resolver
from thidua_desktop.services.template_forms import new_form
from thidua_desktop.services.template_scope import scope_of
from thidua_desktop.services.template_units import refuse_stranger
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.ledger import Entry
from thidua_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class Made:
    """A template on disk.

    Attributes:
        path: The file.
        bundle_id: The template's identity; every file that comes of it bears it.
        unit: Id of the unit that fills it in.
        period: Id of the period all its rows belong to, or "".
        campaign: Id of the campaign all its rows belong to, or "".
    """

    path: Path
    bundle_id: str
    unit: str
    period: str = ""
    campaign: str = ""


class Making:
    """Makes the templates of one office."""

    def __init__(
        self,
        store: Store,
        territories: Territories,
        resolver: Resolver,
        keys: Keys,
        today: Callable[[], date],
    ) -> None:
        self._store = store
        self._territories = territories
        self._resolve = resolver
        self._keys = keys
        self._today = today

    def make(self, unit: str, out: Path, period: str, campaign: str) -> Outcome[Made]:
        """Write a template; see :meth:`Templates.make`."""
        about = self._record(Kind.PERIOD, period), self._record(Kind.CAMPAIGN, campaign)
        receiver = self._unit(unit, about[0].ends_on if about[0] else self._today())
        name = self._territories.name(receiver, self._today())
        refuse_stranger(self._store, self._territories.now(), receiver, name)
        manifest = self._manifest(receiver, *(one.id if one else "" for one in about))
        scope = scope_of(self._store.read, self._territories.now(), receiver, self._today(), *about)
        target = out / file_name(manifest) if out.is_dir() else _with_suffix(out)
        written = write_template(target, new_form(manifest, scope), self._keys.seed())
        try:
            self._note(manifest, written)
        except BaseException:
            # Nobody would know it when it comes back.
            with suppress(OSError):
                target.unlink()
            raise
        made = Made(target, manifest.bundle_id, receiver, manifest.period, manifest.campaign)
        return Outcome(made)

    def _unit(self, text: str, day: date) -> str:
        """Return the unit meant; of two that had one code that below us, then that of the day."""
        territory, me = self._territories.now(), self._store.identity().unit
        found = {version.unit for version in territory.with_code(text)}
        near = [unit for unit in found if me in {unit, *territory.ancestors(unit)}]
        if len(near) == 1:
            return near[0]
        if len(near) > 1:
            with suppress(UserError):
                return self._resolve.unit(f"{text}@{day.isoformat()}")
        return self._resolve.unit(text)

    def _record(self, kind: Kind, text: str) -> Any:
        if not text:
            return None
        try:
            row = self._store.read.get(kind, self._resolve(kind.value, text))
        except UserError as error:
            raise UserError(problem.on(kind.value) for problem in error.problems) from error
        return row.record if row else None

    def _manifest(self, receiver: str, period: str, campaign: str) -> Manifest:
        me, day, territories = self._store.identity(), self._today(), self._territories
        return Manifest(
            schema=self._store.schema_version(),
            bundle_id=self._store.new_id(),
            kind=BundleKind.TEMPLATE,
            sender=me.unit,
            sender_code=territories.code(me.unit, day),
            sender_name=territories.name(me.unit, day),
            receiver=receiver,
            receiver_code=territories.code(receiver, day),
            receiver_name=territories.name(receiver, day),
            replica=me.replica,
            epoch=me.epoch,
            epoch_id=me.epoch_id,
            seq=self._next_number(),
            low=0,
            high=0,
            period=period,
            campaign=campaign,
            made_at=self._store.now(),
            made_by=me.person,
            app=__version__,
            parent_epoch_id=me.parent_epoch_id,
        )

    def _next_number(self) -> int:
        with self._store.operation("bundle.export") as work:
            work.identity = replace(work.identity, bundle_seq=work.identity.bundle_seq + 1)
            return work.identity.bundle_seq

    def _note(self, manifest: Manifest, written: WrittenForm) -> None:
        with self._store.operation("bundle.export", written.path.name):
            self._store.ledger.note(
                Entry(
                    uid=manifest.bundle_id,
                    direction="out",
                    peer=manifest.receiver,
                    seq=manifest.seq,
                    kind=manifest.kind,
                    made_at=manifest.made_at,
                    noted_at=self._store.now(),
                    noted_by=manifest.made_by,
                    file=written.path.name,
                    high=0,
                    state="written",
                    manifest=written.text,
                    signature=written.signature,
                    epoch_id=manifest.epoch_id,
                )
            )


def _with_suffix(out: Path) -> Path:
    return out if out.suffix.casefold() == SUFFIX else out.with_name(f"{out.name}{SUFFIX}")
