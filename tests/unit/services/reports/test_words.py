"""The clerk's own words: kept apart from figures, byte for byte, and found again everywhere."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Heading, Paragraph
from thidua_desktop.domain.records.papers import MOST_FIGURES
from thidua_desktop.services.office import Office
from thidua_desktop.services.reports import words
from thidua_desktop.services.reports.narrative import Changed, SectionView
from thidua_desktop.services.reports.report import Figure, Params
from thidua_desktop.texts.paper_sentences import DOTTED_LINE

KEY = "work-report"
H1 = Params(period="2024/H1")
WORDS = (
    "Các xã làm tốt: Bình Lư, Sơn Bình.\n\n- “Dân vận khéo” <lan tỏa> & đi vào nếp;\n- Còn 02 bản."
)


def meet(office: Office, participants: int, day: str = "05/02/2024") -> str:
    fields = {"type": "HOI_NGHI", "title": "Hội nghị", "day": day, "measure": "CUOC"}
    saved = office.records.save(Kind.ACTIVITY, {**fields, "participants": participants})
    return saved.value.id


def view(office: Office, section: str = "leadership", params: Params = H1) -> SectionView:
    found = office.narratives.sections(KEY, params)
    return next(one for one in found if one.section.key == section)


def printed(office: Office, heading: str, params: Params = H1) -> list[str]:
    """Return what stands under a heading that begins so."""
    told: list[str] = []
    inside = False
    for block in office.reports.paper(KEY, params).blocks:
        if isinstance(block, Heading):
            inside = block.text.startswith(heading)
        elif inside and isinstance(block, Paragraph):
            told.append(block.text)
    return told


def codes(error: pytest.ExceptionInfo[UserError]) -> list[tuple[str, str]]:
    return [(problem.code, problem.field) for problem in error.value.problems]


def test_words_stand_behind_what_the_program_says_a_line_a_paragraph(office: Office) -> None:
    meet(office, 180)
    office.narratives.write(KEY, H1, "leadership", WORDS)
    said, *own = printed(office, "I. ")
    assert said.endswith("tổ chức 01 hội nghị, cuộc họp với 180 lượt người tham dự.")
    assert own == [
        "Các xã làm tốt: Bình Lư, Sơn Bình.",
        "- “Dân vận khéo” <lan tỏa> & đi vào nếp;",
        "- Còn 02 bản.",
    ]


def test_drawing_the_report_up_again_never_touches_the_words(office: Office) -> None:
    meet(office, 180)
    office.narratives.write(KEY, H1, "leadership", WORDS)
    (before,) = office.records.every(Kind.NARRATIVE)
    meet(office, 20)
    for _ in range(2):
        office.reports.paper(KEY, H1)
        office.narratives.sections(KEY, H1)
    (after,) = office.records.every(Kind.NARRATIVE)
    assert after.text.encode() == WORDS.encode()
    assert after == before
    assert "200 lượt người" in printed(office, "I. ")[0]


def test_she_sees_which_figures_changed_since_she_wrote(office: Office) -> None:
    meet(office, 180)
    office.narratives.write(KEY, H1, "leadership", WORDS)
    assert view(office).changed == ()
    meet(office, 20)
    office.records.save(
        Kind.ACTIVITY,
        {"type": "TAP_HUAN", "title": "Lớp", "day": "05/03/2024", "measure": "LOP"},
    )
    assert view(office).changed == (
        Changed("Hội nghị, họp (cuộc)", "1", "2"),
        Changed("Tập huấn nghiệp vụ (lớp)", "", "1"),
        Changed("Hội nghị, họp – lượt người tham gia", "180", "200"),
    )
    assert view(office).written == date(2026, 3, 2)


def test_a_figure_that_is_gone_keeps_its_name(office: Office) -> None:
    uid = meet(office, 180)
    office.narratives.write(KEY, H1, "leadership", WORDS)
    office.records.remove(Kind.ACTIVITY, uid)
    assert view(office).changed == (
        Changed("Hội nghị, họp (cuộc)", "1", ""),
        Changed("Hội nghị, họp – lượt người tham gia", "180", ""),
    )


def test_figures_she_has_seen_are_noted_and_the_words_stay(office: Office) -> None:
    office.narratives.write(KEY, H1, "leadership", WORDS)
    meet(office, 20)
    assert view(office).changed
    office.narratives.seen(KEY, H1, "leadership")
    assert view(office).changed == ()
    assert view(office).text == WORDS
    office.history.undo()
    assert view(office).changed


def test_figures_may_change_where_she_wrote_nothing(office: Office) -> None:
    meet(office, 20)
    assert (view(office).changed, view(office).written, view(office).text) == ((), None, "")


def test_only_her_words_are_printed_when_she_wants_it_so(office: Office) -> None:
    meet(office, 180)
    office.narratives.write(KEY, H1, "leadership", "Chỉ câu này.", alone=True)
    assert printed(office, "I. ") == ["Chỉ câu này."]
    assert view(office).alone
    office.narratives.write(KEY, H1, "leadership", "Chỉ câu này.")
    assert len(printed(office, "I. ")) == 2


def test_a_section_that_is_to_say_nothing_has_a_line_to_write_on(office: Office) -> None:
    meet(office, 180)
    office.narratives.write(KEY, H1, "leadership", "", alone=True)
    assert printed(office, "I. ") == [DOTTED_LINE]
    # The frame of an office without anything: a line in each section that leads to no smaller ones.
    empty = Params(period="2024/Q3")
    assert [printed(office, f"{n} ", empty) for n in ("II.", "V.")] == [[], []]
    assert printed(office, "VI. ", empty) == [DOTTED_LINE]
    assert printed(office, "4. ", empty) == [DOTTED_LINE]


def test_undo_brings_earlier_words_back(office: Office) -> None:
    office.narratives.write(KEY, H1, "tasks", "Bản đầu.")
    office.narratives.write(KEY, H1, "tasks", "Bản sửa.")
    office.narratives.write(KEY, H1, "tasks", "")
    assert view(office, "tasks").text == ""
    office.history.undo()
    assert view(office, "tasks").text == "Bản sửa."
    office.history.undo()
    assert view(office, "tasks").text == "Bản đầu."


def test_nothing_is_written_where_nothing_was_said(office: Office) -> None:
    assert office.narratives.write(KEY, H1, "tasks", " \n ").changed == frozenset()
    assert office.records.every(Kind.NARRATIVE) == []
    office.narratives.write(KEY, H1, "tasks", "Như cũ.")
    assert office.narratives.write(KEY, H1, "tasks", "Như cũ. ").changed == frozenset()


def test_each_period_unit_and_report_has_its_own_words(office: Office) -> None:
    office.narratives.write(KEY, H1, "tasks", "Nửa năm.")
    office.narratives.write(KEY, Params("2024/N"), "tasks", "Cả năm.")
    office.narratives.write(KEY, Params("2024/H1", "03412@2024-06-30"), "tasks", "Xã Bình Lư.")
    assert view(office, "tasks").text == "Nửa năm."
    assert view(office, "tasks", Params("2024/N")).text == "Cả năm."
    (period,) = (p for p in office.records.every(Kind.PERIOD) if (p.year, p.code) == (2024, "H1"))
    assert view(office, "tasks", Params(period.id, "106")).text == "Nửa năm."
    campaign = Params(period="2024/H1", campaign="PT-2024-002")
    (tasks,) = (
        one
        for one in office.narratives.sections("campaign-report", campaign)
        if one.section.key == "tasks"
    )
    assert tasks.text == ""


def test_words_are_found_again_when_nothing_was_named(practice: Office) -> None:
    practice.narratives.write(KEY, Params(), "tasks", "Kỳ mặc định.")
    assert view(practice, "tasks", Params("2024/N")).text == "Kỳ mặc định."


def test_what_is_not_there_is_refused_by_name(office: Office) -> None:
    with pytest.raises(UserError) as error:
        office.narratives.write(KEY, H1, "comet", "Lời")
    assert codes(error) == [("section_unknown", "section")]
    with pytest.raises(UserError) as error:
        office.narratives.write("activity-summary", H1, "tasks", "Lời")
    assert codes(error) == [("report_without_words", "section")]
    with pytest.raises(UserError) as error:
        office.narratives.seen(KEY, H1, "tasks")
    assert codes(error) == [("words_missing", "section")]
    with pytest.raises(UserError) as error:
        office.narratives.write(KEY, H1, "tasks", "a" * 20_001)
    assert codes(error) == [("text_too_long", "text")]
    assert office.narratives.sections("activity-summary", H1) == []


def test_more_figures_than_there_is_room_for_are_not_told_as_changed() -> None:
    many = [Figure(f"key{n}", f"Chỉ tiêu số {n} " * 5, n) for n in range(1000)]
    note = words.noted(many)
    assert len(note) <= MOST_FIGURES
    kept = words.known(note)
    assert list(words.changes(kept, many)) == []
    changed = [Figure("key0", "Chỉ tiêu đầu", 5), *many[1:]]
    assert list(words.changes(kept, changed)) == [("Chỉ tiêu đầu", ("0", "5"))]


@pytest.mark.parametrize("note", ["", "[]", "{", "1", '{"a": 1}', '{"a": ["x"]}', "[" * 9999])
def test_figures_noted_by_who_knows_what_are_as_good_as_none(note: str) -> None:
    assert words.known(note) == {}


class TestBetweenMachines:
    """Words travel with the other rows of the office."""

    @staticmethod
    def carry(source: Office, target: Office, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        me = target.identity.unit
        path = source.exchange.export(me, folder).value.path
        target.exchange.apply(target.exchange.preview(path))

    def test_the_province_reads_the_districts_words_and_may_write_its_own(
        self, office: Office, make_office: Callable[..., Any], tmp_path: Path
    ) -> None:
        province = make_office("12", "province")
        office.narratives.write(KEY, H1, "tasks", WORDS)
        office.papers.save(KEY, H1, {"number": "111", "signer": "Vàng A Páo"})
        self.carry(office, province, tmp_path / "up")
        asked = Params("2024/H1", "106")
        assert view(province, "tasks", asked).text == WORDS
        assert province.papers.head(KEY, asked).number == 111
        province.narratives.write(KEY, asked, "tasks", "Tỉnh viết.")
        assert view(province, "tasks", asked).text == "Tỉnh viết."
        self.carry(province, office, tmp_path / "down")
        assert view(office, "tasks").text == WORDS

    def test_the_offices_other_machine_has_them_too(
        self, office: Office, make_office: Callable[..., Any], tmp_path: Path
    ) -> None:
        other = make_office("106", "district", folder="other")
        office.narratives.write(KEY, H1, "tasks", WORDS)
        self.carry(office, other, tmp_path / "beside")
        assert view(other, "tasks").text == WORDS
        other.narratives.write(KEY, H1, "tasks", "Máy hai sửa.")
        self.carry(other, office, tmp_path / "back")
        assert view(office, "tasks").text == "Máy hai sửa."
