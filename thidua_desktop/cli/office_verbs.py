"""Verbs about the office as a whole: init, status, digest, check, restore."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from thidua_desktop import app
from thidua_desktop.cli.output import spelled
from thidua_desktop.cli.verb import (
    Answer,
    Arguments,
    Verb,
    in_office,
    nothing_more,
    opened,
    path,
)
from thidua_desktop.domain.codes import ROLE
from thidua_desktop.domain.errors import Problem, refuse
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.words import tidy
from thidua_desktop.services.office import Office
from thidua_desktop.services.overview import Peer, Status
from thidua_desktop.services.setup import Founding
from thidua_desktop.texts import command as words
from thidua_desktop.texts import command_exchange as said
from thidua_desktop.texts.codes import code_label
from thidua_desktop.texts.fields import kind_label
from thidua_desktop.texts.problems import sentence
from thidua_desktop.texts.receipt_problems import NOTICES
from thidua_desktop.texts.screens import moment


def _init_arguments(take: Arguments) -> None:
    places = words.PLACES
    take.add_argument(
        "--office",
        required=True,
        type=tidy,
        metavar=places["code"],
        help=words.HELP["--office"],
    )
    take.add_argument("--role", required=True, choices=ROLE.values, help=words.HELP["--role"])
    take.add_argument("--seed", default="", metavar=places["seed"], help=words.HELP["--seed"])
    take.add_argument("--sample", action="store_true", help=words.HELP["--sample"])
    for name in ("--name", "--person"):
        take.add_argument(
            name, default="", type=tidy, metavar=places["name"], help=words.HELP[name]
        )


def _init(arguments: Namespace) -> Answer:
    founding = Founding(
        unit=arguments.office,
        role=arguments.role,
        person=arguments.person,
        seed=arguments.seed,
        sample=arguments.sample,
        name=arguments.name,
    )
    with opened(arguments.home) as office:
        office.setup.found(founding)
        return _status_answer(office.overview.status())


def _status(office: Office, _arguments: Namespace) -> Answer:
    return _status_answer(office.overview.status())


def _status_answer(status: Status) -> Answer:
    document = {
        "office": {"code": status.code, "name": status.name, "role": status.role},
        "person": status.person,
        "replica": status.replica,
        "epoch": status.epoch,
        "schema": status.schema,
        "counts": status.counts,
        "unsent": status.unsent,
        "peers": [_peer(peer) for peer in status.peers],
        "database": {"path": status.path, "bytes": status.bytes},
    }
    return Answer(document, tuple(_status_lines(status)))


def _peer(peer: Peer) -> dict[str, Any]:
    found: dict[str, Any] = {"code": peer.code, "name": peer.name}
    for name, entry in (("sent", peer.sent), ("received", peer.received)):
        found[name] = entry and {
            "bundle_id": entry.uid,
            "seq": entry.seq,
            "at": entry.noted_at,
            "file": entry.file,
        }
    return found


def _status_lines(status: Status) -> list[str]:
    role = code_label(ROLE.name, status.role)
    lines = words.office_lines(status.name, status.code, role, status.person)
    lines.append(words.COUNTS)
    lines += [words.counts_line(kind_label(kind), n) for kind, n in status.counts.items() if n]
    lines.append(words.exchange_line(status.unsent))
    for peer in status.peers:
        sent = moment(peer.sent.noted_at) if peer.sent else ""
        received = moment(peer.received.noted_at) if peer.received else ""
        lines.append(words.peer_line(peer.name, peer.code, sent, received))
    return [*lines, words.file_line(status.path, status.bytes, status.schema)]


def _digest_arguments(take: Arguments) -> None:
    take.add_argument(
        "--home-unit",
        default="",
        type=tidy,
        metavar=words.PLACES["code"],
        help=words.HELP["--home-unit"],
    )


def _digest(office: Office, arguments: Namespace) -> Answer:
    code = arguments.home_unit
    home = office.records.get(Kind.UNIT, code).id if code else ""
    whole, of_kinds = office.overview.digest(home)
    lines = [whole, *(f"{digest}  {kind}" for kind, digest in of_kinds.items())]
    return Answer({"digest": whole, "kinds": of_kinds}, tuple(lines))


def _check(office: Office, _arguments: Namespace) -> Answer:
    found = [Problem("finding", "", {"detail": text}) for text in office.overview.check()]
    schema = office.store.schema_version()
    document = {"ok": not found, "schema": schema, "problems": [spelled(p) for p in found]}
    lines = () if found else (words.SOUND, words.schema_line(schema))
    notes = tuple(words.reason("", sentence(p)) for p in found)
    return Answer(document, lines, notes, ok=not found)


def _restore_arguments(take: Arguments) -> None:
    take.add_argument(
        "file", type=path, metavar=words.PLACES["file"], help=words.HELP["backup-file"]
    )


def _restore(arguments: Namespace) -> Answer:
    if not arguments.file.exists():
        raise refuse("file_missing", file=arguments.file.name)
    # A home that cannot be opened any more is the usual reason to restore.
    done = app.restore_home(arguments.file, arguments.home)
    with opened(arguments.home) as office:
        name = office.territories.name(done.unit, office.today())
        notice = office.epochs.notice()
        office.epochs.seen()
    saved = str(done.saved) if done.saved else ""
    told = NOTICES.get(notice, "")
    document = {
        "ok": True,
        "office": name,
        "epoch": done.epoch,
        "saved": saved or None,
        "taken_at": done.taken_at or None,
        "notice": {"code": notice, "text": told},
    }
    return Answer(document, tuple(said.restored(name, done.epoch, saved)), (told,))


VERBS = (
    Verb("init", _init_arguments, _init),
    Verb("status", nothing_more, in_office(_status)),
    Verb("digest", _digest_arguments, in_office(_digest)),
    Verb("check", nothing_more, in_office(_check)),
    Verb("restore", _restore_arguments, _restore),
)
