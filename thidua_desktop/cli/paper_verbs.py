"""Verbs about paper: report, narrative, paper."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, Final

from thidua_desktop.cli.output import spelled
from thidua_desktop.cli.report_params import about_arguments, params
from thidua_desktop.cli.verb import Answer, Arguments, Usage, Verb, in_office, path
from thidua_desktop.cli.words_file import read_words
from thidua_desktop.domain.figures import show_day
from thidua_desktop.services.office import Office
from thidua_desktop.services.progress import Silent
from thidua_desktop.services.reports.catalogue import SUFFIXES, report
from thidua_desktop.services.reports.heads import HeadView
from thidua_desktop.services.reports.narrative import SectionView
from thidua_desktop.services.reports.report import Params
from thidua_desktop.texts import command as words
from thidua_desktop.texts import command_papers as said
from thidua_desktop.texts.problems import sentence

_LIST: Final = "list"
_HEAD: Final = (
    "number",
    "day",
    "place",
    "authority",
    "role",
    "signer",
    "addressees",
    "recipients",
)
# What is written on several lines of paper, and in one of the command line.
_IN_LINES: Final = frozenset({"authority", "addressees", "recipients"})


def _report_arguments(take: Arguments) -> None:
    about_arguments(take)
    take.add_argument(
        "--out", type=path, metavar=words.PLACES["file"], help=words.HELP["--out-file"]
    )


def _report(office: Office, arguments: Namespace) -> Answer:
    if arguments.key == _LIST:
        return _reports(office)
    if arguments.out is None:
        raise Usage(words.REPORT_NEEDS_FILE, verb="report")
    asked = params(office, arguments, "report")
    target = office.reports.write(arguments.key, asked, arguments.out, Silent())
    return Answer({"ok": True, "report": arguments.key, "path": str(target)}, (str(target),))


def _reports(office: Office) -> Answer:
    found = office.reports.all()
    formats = [suffix.removeprefix(".") for suffix in SUFFIXES]
    document = [
        {
            "key": report.key,
            "title": report.title,
            "form": report.form,
            "params": list(report.params),
            "formats": formats,
        }
        for report in found
    ]
    told = (
        said.report_line(r.key, r.title, r.form, " ".join(f"--{name}" for name in r.params))
        for r in found
    )
    return Answer(document, tuple(told))


def _narrative_arguments(take: Arguments) -> None:
    about_arguments(take)
    places = words.PLACES
    take.add_argument(
        "--section", default="", metavar=places["section"], help=words.HELP["--section"]
    )
    take.add_argument("--text", metavar=places["text"], help=words.HELP["--text"])
    take.add_argument(
        "--from", type=path, dest="source", metavar=places["file"], help=words.HELP["--from-words"]
    )
    take.add_argument("--alone", action="store_true", help=words.HELP["--alone"])
    take.add_argument("--seen", action="store_true", help=words.HELP["--seen"])


def _narrative(office: Office, arguments: Namespace) -> Answer:
    asked = params(office, arguments, "narrative")
    given = [arguments.text is not None, arguments.source is not None, arguments.seen]
    if sum(given) > 1:
        raise Usage(said.TEXT_OR_FILE, verb="narrative")
    if arguments.alone and (arguments.seen or not any(given)):
        raise Usage(words.option_unused("--alone"), verb="narrative")
    if not any(given):
        return _sections(office, arguments, asked)
    if not arguments.section:
        raise Usage(said.SECTION_NEEDED, verb="narrative")
    key, section = arguments.key, arguments.section
    if arguments.seen:
        done, tell = office.narratives.seen(key, asked, section), said.seen
    else:
        text = read_words(arguments.source) if arguments.source else arguments.text
        done = office.narratives.write(key, asked, section, text, alone=arguments.alone)
        tell = said.written
    told = tell(_heading(key, section))
    document = {"ok": True, "report": key, "section": section, "id": done.value.id}
    return Answer(document, (told, *map(sentence, done.warnings)))


def _heading(key: str, section: str) -> str:
    return next((one.heading for one in report(key).sections if one.key == section), "")


def _sections(office: Office, arguments: Namespace, asked: Params) -> Answer:
    found = office.narratives.sections(arguments.key, asked)
    if arguments.section:
        found = [one for one in found if one.section.key == arguments.section]
        if not found:
            # Refuses by name, with those there are.
            office.narratives.seen(arguments.key, asked, arguments.section)
    document = [_section(one) for one in found]
    told = [line for one in found for line in _told(one)]
    return Answer(document, tuple(told) or (said.NO_WORDS,))


def _section(one: SectionView) -> dict[str, Any]:
    return {
        "section": one.section.key,
        "heading": one.section.heading,
        "text": one.text,
        "alone": one.alone,
        "generated": list(one.generated),
        "changed": [asdict(change) for change in one.changed],
        "written": one.written.isoformat() if one.written else None,
    }


def _told(one: SectionView) -> Iterator[str]:
    yield said.section_line(one.section.key, one.section.heading, alone=one.alone)
    yield from map(said.generated_line, one.generated)
    if one.text:
        yield said.own_line(one.text)
    yield from (said.changed_line(c.label, c.before, c.now) for c in one.changed)


def _paper_arguments(take: Arguments) -> None:
    about_arguments(take)
    for name in _HEAD:
        place = words.PLACES.get(name, words.PLACES["text"])
        take.add_argument(f"--{name}", metavar=place, help=words.HELP[f"--{name}-of-paper"])


def _paper(office: Office, arguments: Namespace) -> Answer:
    asked = params(office, arguments, "paper")
    raw = {
        "on_day" if name == "day" else name: _lined(name, text)
        for name in _HEAD
        if (text := getattr(arguments, name)) is not None
    }
    if not raw:
        return _shown(office.papers.head(arguments.key, asked))
    done = office.papers.save(arguments.key, asked, raw)
    answer = _shown(office.papers.head(arguments.key, asked))
    document = {"ok": True, "id": done.value.id, **answer.document}
    # The answer tells the doubts about the paper itself.
    more = [sentence(one) for one in done.warnings if sentence(one) not in answer.lines]
    return Answer(document, (said.SAVED, *answer.lines, *more))


def _lined(name: str, text: str) -> str:
    if name not in _IN_LINES:
        return text
    return "\n".join(part.strip() for part in text.replace(";", "\n").split("\n") if part.strip())


def _shown(head: HeadView) -> Answer:
    document = {
        **asdict(head),
        "on_day": head.on_day.isoformat() if head.on_day else None,
        "doubts": [spelled(one) for one in head.doubts],
    }
    told = {name: document[name] for name in said.HEAD}
    told["number"] = f"{head.number}{head.number_suffix}" if head.number else None
    told["on_day"] = show_day(head.on_day) if head.on_day else None
    lines = [
        said.head_line(said.HEAD[name], "" if value is None else str(value))
        for name, value in told.items()
    ]
    lines += [said.taken_by(head.taken_by)] if head.taken_by else []
    return Answer(document, (*lines, *map(sentence, head.doubts)))


VERBS = (
    Verb("report", _report_arguments, in_office(_report)),
    Verb("narrative", _narrative_arguments, in_office(_narrative), "narrative"),
    Verb("paper", _paper_arguments, in_office(_paper), "issued_paper"),
)
