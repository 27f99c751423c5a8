"""What has to be read before files are exchanged again: on the command line, reading is seeing."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace

from thidua_desktop.cli import output
from thidua_desktop.cli.verb import Answer, Noticed
from thidua_desktop.domain.errors import UserError
from thidua_desktop.services.office import Office
from thidua_desktop.texts.receipt_problems import NOTICES

Run = Callable[[Office, Namespace], Answer]


def noticed(run: Run) -> Run:
    """Return a verb's work that first tells why the exchange rests, and then goes on."""

    def work(office: Office, arguments: Namespace) -> Answer:
        notice = office.epochs.notice()
        if not notice:
            return run(office, arguments)
        told = {"code": notice, "text": NOTICES.get(notice, notice)}
        # Said before anything else is tried: whatever comes of that, it is seen from now on.
        output.say(told["text"])
        office.epochs.seen()
        try:
            answer = run(office, arguments)
        except UserError as error:
            raise Noticed(error.problems, told) from error
        return replace(answer, document={**answer.document, "notice": told})

    return work
