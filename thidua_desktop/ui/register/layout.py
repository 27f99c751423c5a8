"""Which fields each list shows, how wide, and by which it is filtered."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_desktop.domain.kinds import Kind


@dataclass(frozen=True, slots=True)
class Layout:
    """The list of one kind.

    Attributes:
        columns: Field names with their share of the width.
        filters: Fields with a fixed list or a reference, offered above the list.
        order: The field sorted by at first; "" for the title.
        descending: Newest first.
        hidden: Fields the form leaves out, because other deeds than typing write them.
        carried: References a new record takes over from what was opened or saved last.
    """

    columns: tuple[tuple[str, int], ...]
    filters: tuple[str, ...] = ()
    order: str = ""
    descending: bool = False
    hidden: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()


# Kinds with a register of their own; the others are seen and written on a screen made for them.
LAYOUTS = {
    Kind.UNIT: Layout((("label", 70), ("sort_order", 20))),
    Kind.UNIT_VERSION: Layout(
        (("code", 12), ("name", 34), ("type", 16), ("parent", 26), ("valid_from", 16)),
        ("level",),
    ),
    Kind.UNIT_LINEAGE: Layout((("predecessor", 34), ("successor", 34), ("manner", 22))),
    Kind.ISSUER: Layout(
        (("unit", 30), ("symbol", 14), ("role", 20), ("signer", 20), ("valid_from", 16)),
        ("unit",),
    ),
    Kind.DOCUMENT: Layout(
        (("number", 22), ("issued_on", 16), ("type", 14), ("subject", 48)),
        ("type",),
        "issued_on",
        descending=True,
    ),
    Kind.PERIOD: Layout(
        (("year", 10), ("code", 10), ("name", 34), ("ends_on", 18), ("due_on", 18)),
        ("type",),
        "starts_on",
        descending=True,
    ),
    Kind.PERIOD_LOCK: Layout(
        (("period", 34), ("unit", 30), ("locked", 14), ("reopened_until", 20)), ("period",)
    ),
    Kind.CAMPAIGN: Layout(
        (("code", 17), ("name", 46), ("starts_on", 15), ("state", 22)), ("state", "level")
    ),
    Kind.CAMPAIGN_RESPONSE: Layout(
        (("campaign", 44), ("unit", 26), ("plan_number", 18), ("launched_on", 16)),
        ("campaign",),
    ),
    Kind.INDICATOR: Layout(
        (("code", 14), ("name", 54), ("measure", 14), ("group", 24)), ("group",), "code"
    ),
    Kind.TARGET: Layout(
        (("indicator", 48), ("unit", 26), ("year", 9), ("value", 14)), ("indicator",)
    ),
    Kind.RESULT: Layout(
        (("indicator", 42), ("unit", 24), ("period", 18), ("value", 14), ("estimated", 9)),
        ("period",),
    ),
    Kind.BLOC: Layout((("year", 10), ("name", 60), ("type", 16)), ("type",)),
    Kind.BLOC_MEMBER: Layout((("bloc", 44), ("unit", 34), ("role", 18)), ("bloc",)),
    Kind.AWARD_QUOTA: Layout(
        (("bloc", 44), ("form", 26), ("count", 12), ("share", 12)), ("bloc", "form")
    ),
    Kind.ACTIVITY: Layout(
        (("day", 15), ("title", 46), ("type", 21), ("quantity", 10)),
        ("type", "campaigns"),
        "day",
        descending=True,
    ),
    Kind.EXAMPLE: Layout(
        (("found_on", 18), ("name", 36), ("subject", 16), ("honour", 22)),
        ("subject", "campaign"),
        "found_on",
        descending=True,
    ),
    Kind.PLEDGED_WORK: Layout(
        (("name", 44), ("type", 14), ("state", 18), ("planned_end", 15), ("ended_on", 15)),
        ("type", "state"),
        "starts_on",
        descending=True,
    ),
    Kind.INITIATIVE: Layout(
        (("considered_on", 15), ("name", 46), ("reach", 14), ("outcome", 20)),
        ("outcome", "sector"),
        "considered_on",
        descending=True,
    ),
    Kind.AWARD_PROPOSAL: Layout(
        (("proposed_on", 15), ("title", 42), ("occasion", 26), ("state", 17)),
        ("occasion", "state"),
        "proposed_on",
        descending=True,
    ),
    Kind.AWARD_LINE: Layout(
        (("name", 32), ("subject", 16), ("form", 38), ("outcome", 18)),
        ("proposal", "outcome"),
        carried=("proposal",),
    ),
    Kind.MEETING: Layout(
        (("on_day", 15), ("title", 44), ("purpose", 18), ("chair", 20)),
        ("purpose",),
        "on_day",
        descending=True,
    ),
    Kind.INCIDENT: Layout(
        (("day", 15), ("description", 42), ("type", 21), ("unit", 18)),
        ("type", "unit"),
        "day",
        descending=True,
    ),
    Kind.SUBMISSION: Layout(
        (("due_on", 15), ("sent_on", 15), ("subject", 46), ("unit", 20)),
        ("period", "unit"),
        "due_on",
        descending=True,
    ),
    Kind.SCORE_SHEET: Layout(
        (("table", 40), ("unit", 28), ("period", 18), ("submitted_on", 14)),
        ("table", "period"),
        hidden=("state", "submitted_on", "round", "table_hash"),
    ),
}
