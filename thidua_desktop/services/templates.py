"""Templates for offices without the program: made, read back, taken, and their errors returned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from thidua_desktop.bundles.carrier import Found
from thidua_desktop.bundles.envelope import contents
from thidua_desktop.bundles.manifest import BundleKind, Manifest
from thidua_desktop.bundles.parcel import RowProblem
from thidua_desktop.bundles.template import write_template
from thidua_desktop.bundles.template_read import TypedBook, read_found, read_template
from thidua_desktop.bundles.write import file_name
from thidua_desktop.domain.errors import Problem, refuse
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.services.desk import Desk, desk_of
from thidua_desktop.services.guards.guards import Guards
from thidua_desktop.services.keys import Keys
from thidua_desktop.services.preview import OUTCOMES, Preview
from thidua_desktop.services.progress import Progress, Silent
from thidua_desktop.services.resolve import Resolver
from thidua_desktop.services.takein import take_in
from thidua_desktop.services.template_checking import Checking, Expected
from thidua_desktop.services.template_errors import is_needed, mending
from thidua_desktop.services.template_forms import new_form
from thidua_desktop.services.template_history import Earlier, earlier
from thidua_desktop.services.template_making import Made, Making
from thidua_desktop.services.template_notes import notes
from thidua_desktop.services.template_reading import Reading, Reviewed
from thidua_desktop.services.template_scope import Scope
from thidua_desktop.services.template_sorting import Writing, superseded
from thidua_desktop.services.territories import Territories
from thidua_desktop.storage.store import Store
from thidua_desktop.storage.work import Work
from thidua_desktop.texts.template import PROPOSED

__all__ = ["FILLED", "Made", "Templates"]

# How far a filled-in template is believed: as the unit's word, cell by cell.
FILLED: Final = "filled"


class Templates:
    """The templates of one office; call with a session open."""

    def __init__(
        self,
        store: Store,
        territories: Territories,
        resolver: Resolver,
        guards: Guards,
        keys: Keys,
        today: Callable[[], date],
    ) -> None:
        self._store = store
        self._territories = territories
        self._resolve = resolver
        self._guards = guards
        self._keys = keys
        self._today = today
        self._making = Making(store, territories, resolver, keys, today)

    def make(self, unit: str, out: Path, *, period: str = "", campaign: str = "") -> Outcome[Made]:
        """Write a workbook for a unit to fill in.

        Args:
            unit: The unit, by id or code; our own, or one below us without the program.
            out: The file, or a folder.
            period: The period all its rows belong to, by id or code ("2024/Q1"); "" for any.
            campaign: The campaign all its rows belong to, by id or code; "" for any.

        Raises:
            UserError: There is no such unit, period or campaign, the unit is not ours to enter
                rows for, or the file cannot be written.
        """
        return self._making.make(unit, out, period, campaign)

    def preview(
        self,
        path: Path,
        *,
        convert: bool | None = None,
        sha256: str = "",
        name: str = "",
        unit: str = "",
        period: str = "",
        campaign: str = "",
    ) -> Preview:
        """Read a filled-in template and say what taking it would change. Writes nothing.

        Args:
            path: The file; a copy that nobody changes.
            convert: Whether texts in old fonts are converted; None while nobody has decided.
            sha256: Of its bytes (hex).
            name: What it was called where it came from.
            unit: The unit it should be for, by id or code; "" for any.
            period: The period it should be for.
            campaign: The campaign it should be for.

        Raises:
            UserError: It is not to be taken here, said before any row is read; or it cannot be
                read.
        """
        step = self._store.journal.last_step()
        file = self._opened(path, Expected(unit, period, campaign))
        reviewed = file.review(convert, sha256)
        already = self._store.ledger.by_sha(sha256) if sha256 else None
        counts = Counter(row.outcome for row in reviewed.rows)
        counts["waiting"] += len(reviewed.undecided)
        counts["rejected"] += len(reviewed.problems) - len(reviewed.undecided)
        return Preview(
            path=Path(name or path.name),
            manifest=_turned(file.found.manifest),
            verdict=FILLED,
            rows=reviewed.rows,
            problems=(*reviewed.every_problem, *_reasons(reviewed)),
            unreadable=len(reviewed.problems),
            already=f"{already.noted_at} {already.noted_by}".strip() if already else "",
            step=step,
            counts={outcome: counts[outcome] for outcome in OUTCOMES},
            notes=tuple(file.notes(reviewed, sha256)),
            complete=False,
            sha256=sha256,
            inbox=path,
            text=file.found.text,
            signature=file.found.signature,
            fonts=reviewed.book.fonts,
        )

    def apply(
        self,
        preview: Preview,
        backups: Path,
        *,
        convert: bool | None = None,
        progress: Progress | None = None,
    ) -> Outcome[bool]:
        """Take what a preview shows: a backup, then one transaction, one step.

        Args:
            preview: What :meth:`preview` gave.
            backups: Where copies of the database are kept.
            convert: Whether texts in old fonts are converted; None leaves their rows out.
            progress: Told of every few rows.

        Returns:
            Whether any row was taken.

        Raises:
            UserError: Something changed since the preview.
        """
        if self._store.journal.last_step() != preview.step:
            raise refuse("changed_since_preview")
        if preview.fonts and convert is not None:
            preview = self._again(preview, convert)
        desk = self._desk()
        settled = [aside.id for aside in superseded(desk, preview.rows)]

        def settle(work: Work) -> None:
            self._store.asides.settle(settled, "superseded", work.identity.person)

        return take_in(
            self._store,
            preview,
            backups,
            progress or Silent(),
            reason=PROPOSED,
            within=settle,
        )

    def errors(self, preview: Preview, folder: Path, *, convert: bool | None = None) -> Path | None:
        """Write what is to be mended into a folder, as a workbook that can be taken in again.

        Args:
            preview: What :meth:`preview` gave; taken meanwhile or not.
            folder: Where to; an existing one.
            convert: What was decided about old fonts.

        Returns:
            The file; None when nothing is to be mended.

        Raises:
            UserError: It cannot be written, or the file that was read is gone.
        """
        file = self._opened(preview.inbox or preview.path, Expected())
        reviewed = file.review(convert, "")
        if not is_needed(reviewed):
            return None
        manifest = replace(
            file.found.manifest,
            kind=BundleKind.ERRORS,
            made_at=self._store.now(),
            made_by=self._store.identity().person,
        )
        form = mending(new_form(manifest, file.scope), reviewed)
        target = _unused(folder / file_name(manifest))
        return write_template(target, form, self._keys.seed()).path

    def _again(self, preview: Preview, convert: bool) -> Preview:  # noqa: FBT001 - a decision
        path = preview.inbox or preview.path
        return self.preview(path, convert=convert, sha256=preview.sha256, name=preview.path.name)

    def _opened(self, path: Path, expected: Expected) -> _File:
        data = contents(path)
        found = read_found(data)
        if found.manifest.kind not in {BundleKind.TEMPLATE, BundleKind.ERRORS}:
            raise refuse("not_a_bundle")
        checking = Checking(
            self._store, self._territories.now(), self._resolve, self._keys, self._today()
        )
        scope = checking.scope(found, expected)
        return _File(self._store, self._desk(), found, scope, read_template(data))

    def _desk(self) -> Desk:
        return desk_of(self._store, self._territories, self._guards, self._today)


class _File:
    """One file that is ours to take, with all that is known of its template."""

    def __init__(
        self, store: Store, desk: Desk, found: Found, scope: Scope, book: TypedBook
    ) -> None:
        self.found, self.scope = found, scope
        self._store, self._desk, self._book = store, desk, book
        self._earlier: Earlier = earlier(store, found.manifest.bundle_id)

    def review(self, convert: bool | None, sha256: str) -> Reviewed:  # noqa: FBT001
        """Return what becomes of every row."""
        store, desk = self._store, self._desk
        reading = Reading(self.scope, desk, self._earlier, desk.today)
        older = self._earlier.is_older(sha256)
        writing = Writing(desk, store.identity(), store.now(), self._earlier, older)
        template = self.found.manifest.bundle_id
        return reading.review(template, self._book, writing, convert=convert)

    def notes(self, reviewed: Reviewed, sha256: str) -> Iterator[Problem]:
        """Yield what a person should know."""
        if self._earlier.is_older(sha256):
            yield Problem("template_older_copy")
        yield from notes(reviewed, self._desk, self._earlier, self.scope.unit)


def _turned(manifest: Manifest) -> Manifest:
    """Return the manifest of the file that comes back: from the unit, to us."""
    return replace(
        manifest,
        sender=manifest.receiver,
        sender_code=manifest.receiver_code,
        sender_name=manifest.receiver_name,
        receiver=manifest.sender,
        receiver_code=manifest.sender_code,
        receiver_name=manifest.sender_name,
    )


def _reasons(reviewed: Reviewed) -> Iterator[RowProblem]:
    for row in reviewed.rows:
        if row.reason:
            place = row.incoming.sheet, row.incoming.row
            yield RowProblem(*place, "", row.reason, "", "")


def _unused(target: Path) -> Path:
    """Return the path, or one beside it that is still free: two lists may have one name."""
    number, found = 1, target
    while found.exists():
        number += 1
        found = target.with_name(f"{target.stem} ({number}){target.suffix}")
    return found
