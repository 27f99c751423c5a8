"""Verbs about files between offices: export, import, undo-import."""

from __future__ import annotations

from argparse import Namespace

from thidua_desktop.cli import cells
from thidua_desktop.cli.verb import Answer, Arguments, Verb, in_office, path
from thidua_desktop.domain.words import tidy
from thidua_desktop.services.office import Office
from thidua_desktop.services.preview import Preview
from thidua_desktop.texts import command as words
from thidua_desktop.texts.problems import sentence
from thidua_desktop.texts.screens import moment


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


def _export(office: Office, arguments: Namespace) -> Answer:
    sent = office.exchange.export(arguments.to, arguments.out).value
    file = str(sent.path)
    document = {"ok": True, "path": file, "bundle_id": sent.bundle_id, "rows": sent.rows}
    first, said = words.exported(file, sent.rows, sent.bundle_id)
    return Answer(document, (first,), (said,))


def _import_arguments(take: Arguments) -> None:
    take.add_argument(
        "file", type=path, metavar=words.PLACES["file"], help=words.HELP["bundle-file"]
    )
    take.add_argument("--dry-run", action="store_true", help=words.HELP["--dry-run"])


def _import(office: Office, arguments: Namespace) -> Answer:
    preview = office.exchange.preview(arguments.file)
    applied = not arguments.dry_run and office.exchange.apply(preview).value
    manifest = preview.manifest
    document = {
        "verdict": preview.verdict,
        "bundle_id": manifest.bundle_id,
        "from": manifest.sender_code,
        "seq": manifest.seq,
        "counts": dict(preview.counts),
        "problems": list(map(cells.document, preview.problems)),
        "notes": [{"code": note.code, "text": sentence(note)} for note in preview.notes],
        "applied": applied,
    }
    ending = words.APPLIED if applied else words.NOTHING_APPLIED
    lines = [*_preview_lines(preview), words.NOT_APPLIED if arguments.dry_run else ending]
    return Answer(document, tuple(lines), tuple(map(cells.reason, preview.problems)))


def _preview_lines(preview: Preview) -> list[str]:
    manifest = preview.manifest
    lines = [
        words.bundle_line(manifest.sender_name, manifest.seq, manifest.bundle_id, preview.verdict),
        words.counts_words(preview.counts),
    ]
    if preview.already:
        when, _, who = preview.already.partition(" ")
        lines.append(words.already(moment(when), who))
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
    }
    kept = [
        words.judged(label) if label in undone.judged else words.kept(label)
        for label in undone.kept
    ]
    return Answer(document, (words.import_undone(undone.back), *kept))


VERBS = (
    Verb("export", _export_arguments, in_office(_export)),
    Verb("import", _import_arguments, in_office(_import)),
    Verb("undo-import", _undo_import_arguments, in_office(_undo_import)),
)
