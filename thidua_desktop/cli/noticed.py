"""What has to be read before files are exchanged again: on the command line, reading is seeing."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace

from thidua_desktop.cli.verb import Answer
from thidua_desktop.services.office import Office
from thidua_desktop.texts.receipt_problems import NOTICES

Run = Callable[[Office, Namespace], Answer]


def noticed(run: Run) -> Run:
    """Return a verb's work that first tells why the exchange rests, and then goes on."""

    def work(office: Office, arguments: Namespace) -> Answer:
        notice = office.epochs.notice()
        if notice:
            office.epochs.seen()
        answer = run(office, arguments)
        if not notice:
            return answer
        told = {"code": notice, "text": NOTICES.get(notice, notice)}
        document = {**answer.document, "notice": told}
        return replace(answer, document=document, notes=(told["text"], *answer.notes))

    return work
