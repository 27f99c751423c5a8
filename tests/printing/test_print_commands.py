"""What is said to the printing system, and what is made of its answers, without one."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.printing.papers import FONTS, a_score_paper
from thidua_desktop.domain.errors import UserError
from thidua_desktop.printing.cups import Cups, Ran, command, run
from thidua_desktop.printing.pdf import write_pdf
from thidua_desktop.printing.printers import Duplex, Job, printers, send
from thidua_desktop.texts.problems import sentence

LISTED = """system default destination: TANG_2
PDF not accepting requests since Sun Nov 22 22:26:16 2026 -
\tĐang bảo trì
TANG_2 accepting requests since Sun Nov 22 22:26:16 2026
CU accepting requests since Sun Nov 22 22:26:16 2026
printer PDF is idle.  enabled since Sun Nov 22 22:26:16 2026
\tForm mounted:
\tDescription: Máy in PDF
printer TANG_2 now printing TANG_2-7.  enabled since Sun Nov 22 22:26:16 2026
\tForm mounted:
\tDescription: Canon LBP 2900 – tầng 2
\tLocation: accepting requests since 2024
printer CU disabled since Sun Nov 22 22:26:16 2026 -
\treason unknown
\tForm mounted:
"""


class Office:
    """Answers the commands of the printing system, and remembers them."""

    def __init__(self, answer: Ran | OSError) -> None:
        self.answer = answer
        self.asked: list[list[str]] = []

    def __call__(self, words: Sequence[str]) -> Ran:
        self.asked.append(list(words))
        if words[0] == "lpstat":
            return Ran(0, LISTED, "")
        if isinstance(self.answer, OSError):
            raise self.answer
        return self.answer


def quiet(_done: int, _total: int) -> None:
    """Hear of progress and say nothing."""


@pytest.fixture
def job(tmp_path: Path) -> Job:
    target = tmp_path / "phiếu chấm.pdf"
    write_pdf(a_score_paper(), target, FONTS)
    return Job(target, "TANG_2", "Phiếu chấm điểm")


def test_a_job_is_one_list_of_words() -> None:
    job = Job(Path("/home/clerk/-a b.pdf"), "PDF", "Tờ trình", ((1, 3), (5, 5)), 2, Duplex.LONG)
    assert command(job) == [
        *("lp", "-d", "PDF", "-t", "Tờ trình", "-P", "1-3,5", "-n", "2", "-o", "collate=true"),
        *("-o", "sides=two-sided-long-edge", "-o", "media=A4", "--", "/home/clerk/-a b.pdf"),
    ]
    short = [
        "lp",
        "-d",
        "PDF",
        "-o",
        "sides=one-sided",
        "-o",
        "media=A4",
        "--",
        "/home/clerk/a.pdf",
    ]
    assert command(Job(Path("/home/clerk/a.pdf"), "PDF", " \n")) == short


def test_printers_are_read_from_what_the_system_says() -> None:
    default, old, paper = printers(Cups(Office(Ran(0, "", ""))))
    assert (default.name, default.title) == ("TANG_2", "Canon LBP 2900 – tầng 2")
    assert default.default
    assert default.accepts
    assert (old.name, old.title, old.accepts, old.reason) == ("CU", "CU", False, "")
    assert (paper.title, paper.accepts, paper.reason) == ("Máy in PDF", False, "Đang bảo trì")


def test_the_name_of_the_job_comes_back(job: Job) -> None:
    office = Office(Ran(0, "request id is TANG_2-12 (1 file(s))\n", ""))
    assert send(job, quiet, system=Cups(office)) == "TANG_2-12"
    assert office.asked[-1] == command(job)
    assert send(job, quiet, system=Cups(Office(Ran(0, "", "")))) == ""


def test_what_the_system_complains_of_is_passed_on(job: Job) -> None:
    system = Cups(Office(Ran(1, "", "lp: Error - The printer is on fire.\n")))
    with pytest.raises(UserError) as refusal:
        send(job, quiet, system=system)
    (problem,) = refusal.value.problems
    assert problem.code == "print_failed"
    assert "(The printer is on fire)" in sentence(problem)
    assert "Mở tệp PDF" in sentence(problem)


def test_a_command_that_vanished_is_a_refusal_too(job: Job) -> None:
    with pytest.raises(UserError, match="print_failed"):
        send(job, quiet, system=Cups(Office(FileNotFoundError("lp"))))


def test_a_machine_without_the_commands_has_no_printers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UserError) as refusal:
        printers(Cups())
    (problem,) = refusal.value.problems
    assert problem.code == "printers_missing"
    assert "Mở tệp PDF" in sentence(problem)


def test_a_command_is_run_in_english_whoever_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    assert run(["printenv", "LC_ALL"]) == Ran(0, "C\n", "")


def test_who_listens_may_stop_the_job_before_it_is_sent(job: Job) -> None:
    office = Office(Ran(0, "", ""))

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        send(job, stop, system=Cups(office))
    assert [words[0] for words in office.asked] == ["lpstat"]
