"""The verb template: a workbook for a unit without the program; and what import says of one."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from thidua_desktop.bundles.template_fonts import FontChange
from thidua_desktop.cli.verb import Answer, Arguments, Verb, in_office, path
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.words import tidy
from thidua_desktop.services.office import Office
from thidua_desktop.services.preview import Preview
from thidua_desktop.texts import command as words
from thidua_desktop.texts import template_command as said
from thidua_desktop.texts.old_fonts import NAMES


def _arguments(take: Arguments) -> None:
    for name, place, needed in (("--unit", "code", True), ("--out", "file", True)):
        take.add_argument(
            name,
            required=needed,
            type=tidy if name == "--unit" else path,
            metavar=words.PLACES[place],
            help=said.HELP[name],
        )
    for name, place in (("--period", "period"), ("--campaign", "code")):
        take.add_argument(
            name, type=tidy, default="", metavar=words.PLACES[place], help=said.HELP[name]
        )


def _template(office: Office, arguments: Namespace) -> Answer:
    made = office.templates.make(
        arguments.unit, arguments.out, period=arguments.period, campaign=arguments.campaign
    ).value
    file, day = str(made.path), office.today()
    name = office.territories.name(made.unit, day)
    document = {
        "ok": True,
        "path": file,
        "bundle_id": made.bundle_id,
        "unit": office.territories.code(made.unit, day),
        "period": made.period or None,
        "campaign": made.campaign or None,
    }
    label = office.store.read.label
    period = label(Kind.PERIOD, made.period) if made.period else ""
    campaign = label(Kind.CAMPAIGN, made.campaign) if made.campaign else ""
    return Answer(document, (file,), (said.made(name, period, campaign),))


def fonts_document(preview: Preview) -> list[dict[str, Any]]:
    """Return for a program what would be converted from old fonts."""
    return [
        {
            "sheet": change.sheet,
            "column": change.column,
            "font": change.font.value,
            "by_name": change.by_name,
            "count": change.count,
            "samples": [list(pair) for pair in change.samples],
        }
        for change in preview.fonts
    ]


def fonts_lines(preview: Preview) -> list[str]:
    """Return for a person what would be converted from old fonts: before and after."""
    return [line for change in preview.fonts for line in _font_lines(change)]


def _font_lines(change: FontChange) -> list[str]:
    told = said.fonts(change.sheet, change.column, NAMES[change.font], change.count)
    return [told, *(said.sample(before, after) for before, after in change.samples)]


VERB = Verb("template", _arguments, in_office(_template))
