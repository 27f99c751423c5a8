"""Whatever an office holds arrives as it was sent, whoever saved the file on the way."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.bundles.books import read, saved_again, written
from tests.bundles.samples import AWKWARD, Rows, an_activity, every_kind, texts
from thidua_desktop.bundles.cells import escape, unescape
from thidua_desktop.bundles.read import FileVerdict
from thidua_desktop.domain.kinds import Kind, kind_of
from thidua_desktop.domain.records.activities import Activity
from thidua_desktop.domain.sync import Held, row_digest


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def _arrived(path: Path) -> tuple[dict[Kind, list[Held]], FileVerdict]:
    parcel = read(path)
    assert parcel.problems == ()
    assert all(row.intact for row in parcel.rows)
    rows: dict[Kind, list[Held]] = {}
    for row in parcel.rows:
        rows.setdefault(kind_of(row.held.record), []).append(row.held)
    return rows, parcel.verdict


@given(every_kind())
@settings(max_examples=25)
def test_rows_of_every_kind_arrive_as_they_were_sent(rows: Rows) -> None:
    with _folder() as folder:
        found, verdict = _arrived(written(folder, rows).path)
    assert found == rows
    assert verdict is FileVerdict.INTACT


@given(every_kind())
@settings(max_examples=8)
def test_saving_in_another_program_changes_nothing_but_the_container(rows: Rows) -> None:
    with _folder() as folder:
        found, verdict = _arrived(saved_again(written(folder, rows).path))
    assert found == rows
    assert verdict is FileVerdict.RESAVED


def test_awkward_texts_and_zeros_arrive(tmp_path: Path) -> None:
    sent = [
        an_activity(str(number), title=text, women=0, cost=0, details={"broadcasts": 0})
        for number, text in enumerate(AWKWARD)
    ]
    found, _ = _arrived(written(tmp_path, {Kind.ACTIVITY: sent}).path)
    assert found[Kind.ACTIVITY] == sent


def test_decomposed_letters_arrive_composed(tmp_path: Path) -> None:
    sent = an_activity(title="Đa\u0323i ho\u0323\u0302i")
    parcel = read(written(tmp_path, {Kind.ACTIVITY: [sent]}).path)
    record = parcel.rows[0].held.record
    assert isinstance(record, Activity)
    assert record.title == "Đại hội"
    assert not parcel.rows[0].intact, "the sender's own digest is over other letters"


def test_a_row_without_columns_nobody_knows_has_no_extra(tmp_path: Path) -> None:
    sent = Held(an_activity().record, an_activity().stamp, {})
    found, _ = _arrived(written(tmp_path, {Kind.ACTIVITY: [sent]}).path)
    assert found[Kind.ACTIVITY][0].extra is None
    assert row_digest(found[Kind.ACTIVITY][0]) == row_digest(sent)


@given(st.one_of(texts(50, lines=True), st.text(), st.from_regex(r"(_?x?[0-9A-F]{2}_?){1,8}")))
def test_escapes_come_back_as_what_they_stood_for(text: str) -> None:
    assert unescape(escape(text)) == text
