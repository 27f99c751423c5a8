"""Verbs about files between offices: export, import, undo-import."""

from __future__ import annotations

from argparse import Namespace
from typing import Any, Final

from thidua_desktop.bundles.manifest import BundleKind
from thidua_desktop.cli import cells, output, template_verb
from thidua_desktop.cli.noticed import noticed
from thidua_desktop.cli.verb import Answer, Arguments, Usage, Verb, in_office, path
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.sync import Held
from thidua_desktop.domain.words import tidy
from thidua_desktop.services.office import Office
from thidua_desktop.services.preview import ASIDE, Preview
from thidua_desktop.texts import command as words
from thidua_desktop.texts import command_exchange as said
from thidua_desktop.texts import template_command as template_said
from thidua_desktop.texts.fields import kind_label
from thidua_desktop.texts.problems import sentence
from thidua_desktop.texts.screens import moment

_TEMPLATES: Final = frozenset({BundleKind.TEMPLATE, BundleKind.ERRORS})


def _export_arguments(take: Arguments) -> None:
    places = words.PLACES
    take.add_argument(
        "--to", required=True, type=tidy, metavar=places["code"], help=words.HELP["--to"]
    )
    take.add_argument(
        "--out",
        required=True,
        type=path,
        metavar=places["folder"],
        help=words.HELP["--out-folder"],
    )
    take.add_argument("--all", action="store_true", help=words.HELP["--all"])
    take.add_argument("--sealed", action="store_true", help=words.HELP["--sealed"])


def _export(office: Office, arguments: Namespace) -> Answer:
    done = office.exchange.export(
        arguments.to, arguments.out, everything=arguments.all, sealed=arguments.sealed
    )
    sent = done.value
    paths = [str(path) for path in sent.paths]
    document = {
        "ok": True,
        "path": paths[0],
        "bundle_id": sent.bundle_id,
        "rows": sent.rows,
        "low": sent.low,
        "high": sent.high,
        "paths": paths,
        "bundle_ids": list(sent.bundle_ids),
        "warnings": [output.spelled(one) for one in done.warnings],
    }
    *files, told = said.exported(paths, sent.rows, sent.bundle_id, sent.low, sent.high)
    return Answer(document, tuple(files), (told, *map(sentence, done.warnings)))


def _changes_arguments(take: Arguments) -> None:
    take.add_argument(
        "--to",
        required=True,
        type=tidy,
        metavar=words.PLACES["code"],
        help=words.HELP["--to"],
    )


def _changes(office: Office, arguments: Namespace) -> Answer:
    label = office.store.read.label_of
    found = [
        (_what(row, before), kind.value, row.record.id, label(row.record))
        for kind, row, before in office.exchange.changes_for(arguments.to)
    ]
    names = "change", "kind", "id", "title"
    lines = [said.change(what, kind_label(kind), title) for what, kind, _, title in found]
    return Answer(
        [dict(zip(names, one, strict=True)) for one in found],
        tuple(lines or [said.NO_CHANGES]),
    )


def _what(row: Held, before: Held | None) -> str:
    if row.stamp.deleted:
        return "deleted"
    return "new" if before is None or before.stamp.deleted else "changed"


def _import_arguments(take: Arguments) -> None:
    take.add_argument(
        "file", type=path, metavar=words.PLACES["file"], help=words.HELP["bundle-file"]
    )
    take.add_argument("--dry-run", action="store_true", help=words.HELP["--dry-run"])
    take.add_argument("--convert-fonts", action="store_true", help=words.HELP["--convert-fonts"])
    take.add_argument("--keep-fonts", action="store_true", help=template_said.HELP["--keep-fonts"])
    for name, place in (("--reason", "text"), ("--supervisor", "name")):
        take.add_argument(
            name,
            default="",
            type=tidy,
            metavar=words.PLACES[place],
            help=words.HELP[f"{name}-import"],
        )
    take.add_argument(
        "--errors",
        type=path,
        default=None,
        metavar=words.PLACES["folder"],
        help=words.HELP["--errors"],
    )


def _import(office: Office, arguments: Namespace) -> Answer:
    if arguments.convert_fonts and arguments.keep_fonts:
        raise Usage(words.option_unused("--keep-fonts"), verb="import")
    preview = office.exchange.preview(arguments.file)
    applied = not arguments.dry_run and _applied(office, preview, arguments)
    errors = None
    if arguments.errors and preview.manifest.kind in _TEMPLATES:
        decided = _fonts_decided(arguments)
        errors = office.templates.errors(preview, arguments.errors, convert=decided)
    code = _receipt(office, preview) if not arguments.dry_run else ""
    document = {
        **_told(office, preview),
        "applied": applied,
        "receipt": code or None,
        "errors": str(errors) if errors else None,
    }
    lines = [*_preview_lines(preview), _ending(preview, arguments, applied=applied)]
    lines += [said.receipt(code)] if code else []
    lines += [str(errors)] if errors else []
    return Answer(document, tuple(lines), tuple(map(cells.reason, preview.problems)))


def _ending(preview: Preview, arguments: Namespace, *, applied: bool) -> str:
    if arguments.dry_run:
        return words.NOT_APPLIED
    if applied:
        return words.APPLIED
    waits = any(preview.counts.get(name) for name in ASIDE)
    waits = waits or any(one.reason for one in preview.rivals)
    return said.ONLY_ASIDE if waits else words.NOTHING_APPLIED


def _applied(office: Office, preview: Preview, arguments: Namespace) -> bool:
    try:
        taken = office.exchange.apply(
            preview,
            reason=arguments.reason,
            supervisor=arguments.supervisor,
            convert=_fonts_decided(arguments),
        )
    except UserError:
        # Why it is refused is often told by what the file says of itself.
        output.say(*_preview_lines(preview))
        raise
    return taken.value


def _fonts_decided(arguments: Namespace) -> bool | None:
    """Return what was decided about old fonts; None for nothing, and their rows wait."""
    if arguments.convert_fonts:
        return True
    return False if arguments.keep_fonts else None


def _told(office: Office, preview: Preview) -> dict[str, Any]:
    """Return what a file says, and what would become of its rows."""
    manifest, key = preview.manifest, preview.key
    return {
        "verdict": preview.verdict,
        "bundle_id": manifest.bundle_id,
        "from": manifest.sender_code,
        "seq": manifest.seq,
        "counts": dict(preview.counts),
        "problems": list(map(cells.document, preview.problems)),
        "notes": [{"code": note.code, "text": sentence(note)} for note in preview.notes],
        "fonts": template_verb.fonts_document(preview),
        "complete": preview.complete,
        "already": preview.already or None,
        "edited": [_edited(office, preview, sheet, row) for sheet, row in preview.edited],
        "gap": list(preview.gap) if preview.gap else None,
        "key": {"fingerprint": key.fingerprint, "state": key.state} if key else None,
    }


def _edited(office: Office, preview: Preview, sheet: str, row: int) -> dict[str, Any]:
    """Return where a row stands that was edited by hand, and which record it is."""
    place = sheet, row
    for one in preview.every:
        if (one.incoming.sheet, one.incoming.row) == place:
            record = one.row.record
            title = office.store.read.label_of(record)
            return {"sheet": sheet, "row": row, "id": record.id, "title": title}
    return {"sheet": sheet, "row": row, "id": None, "title": ""}


def _receipt(office: Office, preview: Preview) -> str:
    """Return the code to be read out for a file that stands imported; "" if there is none."""
    if preview.manifest.kind in _TEMPLATES:
        return ""  # Nobody waits for it on the other side.
    entry = office.store.ledger.received(preview.manifest.bundle_id)
    return office.receipts.code(entry.uid) if entry and entry.signature else ""


def _preview_lines(preview: Preview) -> list[str]:
    manifest = preview.manifest
    lines = [
        words.bundle_line(manifest.sender_name, manifest.seq, manifest.bundle_id, preview.verdict),
        words.counts_words(preview.counts),
    ]
    if preview.already:
        when, _, who = preview.already.partition(" ")
        lines.append(words.already(moment(when), who))
    lines += [said.edited(sheet, row) for sheet, row in preview.edited]
    if preview.gap:
        lines.append(said.gap(*preview.gap))
    lines += template_verb.fonts_lines(preview)
    return [*lines, *(words.reason("", sentence(note)) for note in preview.notes)]


def _undo_import_arguments(take: Arguments) -> None:
    take.add_argument("bundle", type=tidy, metavar=words.PLACES["code"], help=words.HELP["bundle"])


def _undo_import(office: Office, arguments: Namespace) -> Answer:
    undone = office.exchange.undo_import(arguments.bundle).value
    document = {
        "ok": True,
        "bundle_id": arguments.bundle,
        "back": undone.back,
        "kept": list(undone.kept),
        "judged": list(undone.judged),
        "reasons": [
            {"label": label, "code": problem.code, "text": sentence(problem)}
            for label, problem in undone.reasons.items()
        ],
    }
    kept = [words.kept(label, sentence(why)) for label, why in undone.reasons.items()]
    return Answer(document, (words.import_undone(undone.back), *kept))


VERBS = (
    Verb("export", _export_arguments, in_office(noticed(_export))),
    Verb("changes", _changes_arguments, in_office(_changes)),
    Verb("import", _import_arguments, in_office(noticed(_import))),
    Verb("undo-import", _undo_import_arguments, in_office(_undo_import)),
)
