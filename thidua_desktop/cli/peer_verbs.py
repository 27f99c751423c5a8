"""Verbs about other offices: receipts, the ledger, machines, gaps, keys, one file's own word."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from typing import Any

from thidua_desktop.cli.noticed import noticed
from thidua_desktop.cli.verb import Answer, Arguments, Usage, Verb, in_office, nothing_more, path
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.words import tidy
from thidua_desktop.services.keys import KeyView
from thidua_desktop.services.office import Office
from thidua_desktop.storage.ledger import Entry
from thidua_desktop.texts import command as words
from thidua_desktop.texts import command_exchange as said


def _ack_arguments(take: Arguments) -> None:
    take.add_argument("code", type=tidy, metavar=words.PLACES["code"], help=words.HELP["receipt"])


def _ack(office: Office, arguments: Namespace) -> Answer:
    entry = office.receipts.hear(arguments.code)
    name, code = _unit(office, entry.peer)
    document = {
        "ok": True,
        "bundle_id": entry.uid,
        "to": code,
        "seq": entry.seq,
        "file": entry.file,
        "state": entry.state,
    }
    return Answer(document, (said.heard(entry.file, name),))


def _receipt_arguments(take: Arguments) -> None:
    take.add_argument("bundle", type=tidy, metavar=words.PLACES["code"], help=words.HELP["bundle"])
    take.add_argument(
        "--out",
        type=path,
        default=None,
        metavar=words.PLACES["folder"],
        help=words.HELP["--out-receipt"],
    )


def _receipt(office: Office, arguments: Namespace) -> Answer:
    entry = _imported(office, arguments.bundle)
    code = office.receipts.code(entry.uid)
    document: dict[str, Any] = {"ok": True, "bundle_id": entry.uid, "code": code}
    lines = [said.receipt(code)]
    if arguments.out:
        sent = office.exchange.export_receipt(entry.peer, arguments.out).value
        document["path"] = str(sent.path)
        lines.append(said.receipt_written(str(sent.path)))
    return Answer(document, tuple(lines))


def _imported(office: Office, meant: str) -> Entry:
    """Return the import of a bundle by its id, or by the name its file had."""
    entry = office.store.ledger.received(meant)
    named = (one for one in office.exchange.entries() if (one.direction, one.file) == ("in", meant))
    entry = entry or next(named, None)
    if entry is None:
        raise refuse("receipt_unknown", id=meant)
    return entry


def _peers(office: Office, _arguments: Namespace) -> Answer:
    views = office.machines.peers()
    document = [
        {**asdict(view), "gaps": _pairs(view.gaps), "acked_gaps": _pairs(view.acked_gaps)}
        for view in views
    ]
    lines = [
        said.peer(view.name, view.replica, view.epoch, view.received, view.acked) for view in views
    ]
    return Answer(document, tuple(lines or [said.NO_PEERS]))


def _pairs(gaps: tuple[tuple[int, int], ...]) -> list[list[int]]:
    return [list(gap) for gap in gaps]


def _gaps(office: Office, _arguments: Namespace) -> Answer:
    views = office.machines.gaps()
    lines = [said.gap_line(view.name, view.direction, view.first, view.last) for view in views]
    return Answer([asdict(view) for view in views], tuple(lines or [said.NO_GAPS]))


def _ledger_arguments(take: Arguments) -> None:
    take.add_argument(
        "--handed",
        default="",
        type=tidy,
        metavar=words.PLACES["code"],
        help=words.HELP["--handed"],
    )


def _ledger(office: Office, arguments: Namespace) -> Answer:
    if arguments.handed:
        entry = office.receipts.hand_over(arguments.handed)
        return Answer({"ok": True, **_entry(office, entry)}, (said.handed(entry.file),))
    entries = office.exchange.entries()
    lines = [line for entry in entries for line in _entry_lines(office, entry)]
    return Answer([_entry(office, entry) for entry in entries], tuple(lines or [said.NO_FILES]))


def _entry(office: Office, entry: Entry) -> dict[str, Any]:
    name, code = _unit(office, entry.peer)
    return {
        "bundle_id": entry.uid,
        "direction": entry.direction,
        "peer": code,
        "name": name,
        "kind": entry.kind,
        "seq": entry.seq,
        "low": entry.low,
        "high": entry.high,
        "file": entry.file,
        "made_at": entry.made_at,
        "noted_at": entry.noted_at,
        "noted_by": entry.noted_by,
        "state": entry.state,
        "verdict": entry.verdict,
        "counts": dict(entry.counts),
        "handed_at": entry.handed_at,
        "replied_at": entry.replied_at,
        "reply": dict(entry.reply),
    }


def _entry_lines(office: Office, entry: Entry) -> list[str]:
    name, _ = _unit(office, entry.peer)
    line = said.file_line(
        (entry.direction, entry.kind, entry.seq), name, entry.file, entry.state, entry.uid
    )
    taken, left = entry.reply.get("taken"), entry.reply.get("not_taken")
    return [line, said.answered(taken, left or 0)] if isinstance(taken, int) else [line]


def _bundle_arguments(take: Arguments) -> None:
    take.add_argument(
        "action",
        choices=("show",),
        metavar=words.PLACES["action"],
        help=words.HELP["bundle-action"],
    )
    take.add_argument(
        "file", type=path, metavar=words.PLACES["file"], help=words.HELP["bundle-file"]
    )


def _bundle(office: Office, arguments: Namespace) -> Answer:
    shown = office.exchange.show(arguments.file)
    manifest, key = shown.manifest, shown.key
    document = {
        "verdict": shown.verdict,
        "code": shown.code,
        "key": {"fingerprint": key.fingerprint, "state": key.state} if key else None,
        "edited": [{"sheet": sheet, "row": row} for sheet, row in shown.edited],
        "manifest": asdict(manifest),
    }
    names = manifest.sender_name, manifest.receiver_name
    lines = [
        said.shown(*names, manifest.seq, manifest.kind, shown.code),
        said.verdict(words.VERDICTS.get(shown.verdict, shown.verdict)),
        said.signed(key.fingerprint, key.state) if key else said.UNSIGNED,
    ]
    return Answer(document, (*lines, *(said.edited(*place) for place in shown.edited)))


def _enrol_arguments(take: Arguments) -> None:
    take.add_argument(
        "unit",
        nargs="?",
        default="",
        type=tidy,
        metavar=words.PLACES["code"],
        help=words.HELP["enrol-unit"],
    )
    take.add_argument(
        "fingerprint",
        nargs="?",
        default="",
        type=tidy,
        metavar=words.PLACES["fingerprint"],
        help=words.HELP["fingerprint"],
    )
    take.add_argument("--retire", action="store_true", help=words.HELP["--retire"])


def _enrol(office: Office, arguments: Namespace) -> Answer:
    keys = office.keys
    if not arguments.fingerprint:
        if arguments.retire:
            raise Usage(words.option_missing(words.PLACES["fingerprint"]), verb="enrol")
        mine, known = keys.mine(), keys.every(arguments.unit)
        lines = [said.own_key(mine.fingerprint)]
        lines += [said.key_line(one.name, one.fingerprint, one.state) for one in known]
        document = {"own": _key(office, mine), "keys": [_key(office, one) for one in known]}
        return Answer(document, tuple(lines))
    change = keys.retire if arguments.retire else keys.enrol
    view = change(arguments.unit, arguments.fingerprint).value
    line = said.key_line(view.name, view.fingerprint, view.state)
    if not arguments.retire:
        line = said.enrolled(view.name, view.fingerprint)
    return Answer({"ok": True, **_key(office, view)}, (line,))


def _key(office: Office, view: KeyView) -> dict[str, Any]:
    return {
        "unit": view.unit,
        "code": _unit(office, view.unit)[1],
        "name": view.name,
        "fingerprint": view.fingerprint,
        "state": view.state,
        "noted_at": view.noted_at,
        "confirmed_at": view.confirmed_at,
        "confirmed_by": view.confirmed_by,
    }


def _unit(office: Office, unit: str) -> tuple[str, str]:
    """Return a unit's name and code."""
    day = office.today()
    return office.territories.name(unit, day), office.territories.code(unit, day)


VERBS = (
    Verb("ack", _ack_arguments, in_office(_ack)),
    Verb("receipt", _receipt_arguments, in_office(noticed(_receipt))),
    Verb("peers", nothing_more, in_office(_peers)),
    Verb("gaps", nothing_more, in_office(_gaps)),
    Verb("ledger", _ledger_arguments, in_office(_ledger)),
    Verb("bundle", _bundle_arguments, in_office(_bundle)),
    Verb("enrol", _enrol_arguments, in_office(_enrol)),
)
