"""Tables as a whole: taken from a file, applied, renewed; each in one step that can be undone."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.builders import HOME, a, id_of, save
from tests.criteria.books import FILES, FULL, HEADINGS, saved
from tests.criteria.conftest import Take
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.scoring.scheme import table_hash
from thidua_desktop.services.office import Office
from thidua_desktop.services.scoring.book_preview import BookPreview

JUDGED = "min=0; max=9,5; step=0; reason_below_max=no"
ROWS = (
    ("I", "Kinh tế", 19.5),
    ("1", "Thu", 9.5, "Theo kết quả", "R13", JUDGED),
    ("2", "Chi", 10, "Theo kết quả", "R13", JUDGED.replace("9,5", "10")),
)
NAMED = {"code": "X", "name": "Bảng X", "year": "2025"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return saved(tmp_path / "x.xlsx", FULL, *ROWS)


def sound(office: Office, table: str) -> None:
    """Choose what a file of a decision leaves open."""
    chosen = {"not_applicable": "LOAI_BO", "ranking": "DONG_HANG"}
    office.records.save(Kind.CRITERIA_TABLE, chosen, table)


def refusal(act: Any) -> list[tuple[str, str]]:
    with pytest.raises(UserError) as refused:
        act()
    return [(problem.code, problem.field) for problem in refused.value.problems]


def steps(office: Office) -> int:
    return office.store.journal.last_step()


class TestPreview:
    def test_it_writes_nothing(self, office: Office, file: Path) -> None:
        before = steps(office)
        preview = office.tables.read_book(file, fields=NAMED)
        assert steps(office) == before
        assert preview.can_be_taken
        assert preview.changes.new == ("I", "1", "2")
        assert {one.code for one in preview.findings if one.severity == "error"} == {
            "ranking_missing",
            "policy_missing",
        }

    def test_it_takes_what_the_title_says_and_says_so(self, office: Office) -> None:
        preview = office.tables.read_book(FILES / "bang-1000.xlsx")
        assert preview.fields.values["name"] == "BẢNG TIÊU CHÍ CỤM THI ĐUA NĂM 2026"
        assert (preview.fields.values["year"], preview.fields.origins["year"]) == (2026, "title")
        assert (preview.fields.values["decimals"], preview.fields.origins["decimals"]) == (
            2,
            "default",
        )
        assert [problem.field for problem in preview.fields.lacking] == ["code"]
        assert not preview.can_be_taken

    def test_a_year_in_brackets_is_the_year_of_the_decision(self, office: Office) -> None:
        preview = office.tables.read_book(FILES / "bang-a.xlsx")
        assert [problem.field for problem in preview.fields.lacking] == ["code", "year"]

    @pytest.mark.parametrize(
        ("field", "typed", "code"),
        [
            ("year", "hai không hai lăm", "whole_unreadable"),
            ("decimals", "7", "number_out_of_range"),
            ("bloc", "Khối sở", "reference_missing"),
        ],
    )
    def test_a_field_typed_wrongly_is_refused_by_name(
        self, office: Office, file: Path, field: str, typed: str, code: str
    ) -> None:
        act = lambda: office.tables.read_book(file, fields={**NAMED, field: typed})  # noqa: E731
        assert refusal(act) == [(code, field)]

    def test_a_bloc_is_found_by_its_name(self, office: Office, file: Path) -> None:
        typed = {**NAMED, "bloc": "khối các huyện, thành phố"}
        assert office.tables.read_book(file, fields=typed).fields.values["bloc"] == id_of(Kind.BLOC)

    def test_an_indicator_that_is_not_there_is_told_with_its_cell(
        self, office: Office, tmp_path: Path
    ) -> None:
        rows = [(1, "Thu", 10, None, None, None, code) for code in ("CT-01", "CT-99")]
        rows[1] = (2, *rows[1][1:])
        preview = office.tables.read_book(saved(tmp_path / "a.xlsx", FULL, *rows), fields=NAMED)
        (problem,) = preview.problems
        assert (problem.row, problem.column, problem.code, problem.found) == (
            3, "G (Chỉ tiêu)", "reference_missing", "CT-99",
        )  # fmt: skip
        assert preview.rows[0].fields["indicator"] == id_of(Kind.INDICATOR)

    def test_suggestions_are_shown_and_taken_only_when_asked_for(self, office: Office) -> None:
        shown = office.tables.read_book(FILES / "bang-a.xlsx", fields={**NAMED})
        assert {hint.code: hint.rule.rule for hint in shown.hints if hint.rule} == {
            "1": "R06", "2": "R02", "3": "R18", "4": "R02", "5": "R16",
            "5.1": "R01", "5.2": "R05", "5.3": "R01", "II": "R10",
        }  # fmt: skip
        assert not any(row.fields.get("rule") for row in shown.rows)
        taken = office.tables.read_book(FILES / "bang-a.xlsx", fields={**NAMED}, suggest=True)
        rows = {row.code: row.fields for row in taken.rows}
        assert rows["4"]["parameters"] == {"max": "20", "ratio": "A_T"}
        assert rows["3"]["parameters"]["a_from"] == "2.b"
        assert rows["5"]["part"] == "THUONG"
        missing = {
            (f.criterion, f.params["name"]) for f in taken.findings if f.code == "parameter_missing"
        }
        assert ("4", "cap") in missing


class TestImport:
    def test_it_is_one_step_that_makes_a_draft(
        self, office: Office, file: Path, take: Take
    ) -> None:
        before = steps(office)
        table = office.tables.whole(take(file))
        assert steps(office) == before + 1
        assert (table.table.state, table.table.version, table.table.decimals) == ("NHAP", 1, 2)
        assert [(c.code, c.sort_order) for c in table.criteria] == [("I", 10), ("1", 20), ("2", 30)]
        assert table.criteria[1].parent == table.criteria[0].id
        office.history.undo()
        assert refusal(lambda: office.tables.find("X")) == [("reference_missing", "")]

    def test_faulty_cells_or_missing_fields_keep_it_out(
        self, office: Office, file: Path, tmp_path: Path
    ) -> None:
        tables = office.tables
        bad = saved(tmp_path / "a.xlsx", HEADINGS, (1, "Thu", "9.755"))
        before = steps(office)
        assert refusal(lambda: tables.import_book(tables.read_book(bad, fields=NAMED))) == [
            ("criteria_cells_wrong", "")
        ]
        assert refusal(lambda: tables.import_book(tables.read_book(file))) == [
            ("table_field_missing", name) for name in ("code", "name", "year")
        ]
        assert steps(office) == before

    def test_one_like_it_is_not_replaced_silently(
        self, office: Office, file: Path, take: Take
    ) -> None:
        table = take(file)
        assert refusal(lambda: take(file)) == [("table_exists_draft", "")]
        sound(office, table)
        office.tables.apply(table)
        assert refusal(lambda: take(file)) == [("table_exists_applied", "")]

    def test_a_commune_keeps_no_tables(self, office: Office, file: Path) -> None:
        with office.store.operation("office.found") as work:
            work.identity = work.identity.__class__(
                **{
                    name: getattr(work.identity, name)
                    for name in work.identity.__dataclass_fields__
                }
                | {"role": "commune"}
            )
        preview = office.tables.read_book(file, fields=NAMED)
        assert refusal(lambda: office.tables.import_book(preview)) == [("kind_not_kept", "")]


class TestImportIntoADraft:
    def into(self, office: Office, path: Path, **options: Any) -> BookPreview:
        return office.tables.read_book(path, into="X/2025/1", **options)

    def test_it_says_what_changes_and_does_just_that(
        self, office: Office, file: Path, take: Take, tmp_path: Path
    ) -> None:
        table = take(file)
        ids = {c.code: c.id for c in office.tables.whole(table).criteria}
        rows = (ROWS[0], ("1", "Thu ngân sách", *ROWS[1][2:]), ("3", "Đầu tư", 10))
        preview = self.into(office, saved(tmp_path / "b.xlsx", FULL, *rows))
        changes = preview.changes
        assert (changes.new, changes.changed, changes.same, changes.gone) == (
            ("3",), ("1",), ("I",), ("2",),
        )  # fmt: skip
        before = steps(office)
        assert office.tables.import_book(preview).value.id == table
        assert steps(office) == before + 1
        after = {c.code: c for c in office.tables.whole(table).criteria}
        assert list(after) == ["I", "1", "3"]
        assert (after["1"].id, after["1"].name) == (ids["1"], "Thu ngân sách")

    def test_what_the_file_has_no_column_for_stays(
        self, office: Office, file: Path, take: Take, tmp_path: Path
    ) -> None:
        table = take(file)
        plain = saved(tmp_path / "b.xlsx", HEADINGS[:3], *(row[:3] for row in ROWS))
        preview = self.into(office, plain)
        assert preview.changes.same == ("I", "1", "2")
        office.tables.import_book(preview)
        assert office.tables.whole(table).criteria[1].rule == "R13"

    def test_only_an_own_draft_of_that_very_table(
        self, office: Office, file: Path, take: Take
    ) -> None:
        table = take(file)
        assert refusal(lambda: self.into(office, file, fields={"code": "Y"})) == [
            ("table_into_other", "code")
        ]
        sound(office, table)
        office.tables.apply(table)
        assert refusal(lambda: self.into(office, file)) == [("table_applied", "")]
        foreign = a(Kind.CRITERIA_TABLE, home=id_of(Kind.UNIT, "elsewhere"), code="F", state="NHAP")
        save(office.store, foreign)
        assert refusal(lambda: office.tables.read_book(file, into="F")) == [("table_not_ours", "")]

    def test_not_when_something_changed_since_the_preview(
        self, office: Office, file: Path, take: Take
    ) -> None:
        table = take(file)
        preview = self.into(office, file)
        office.records.save(Kind.CRITERIA_TABLE, {"note": "Đã sửa"}, table)
        assert refusal(lambda: office.tables.import_book(preview)) == [
            ("changed_since_preview", "")
        ]


class TestApply:
    def test_a_table_with_errors_is_refused_with_each_of_them(
        self, office: Office, file: Path, take: Take
    ) -> None:
        table = take(file)
        codes = {code for code, _ in refusal(lambda: office.tables.apply(table))}
        assert codes == {"ranking_missing", "policy_missing"}
        assert office.tables.find(table).state == "NHAP"

    def test_it_freezes_the_table_with_its_hash_and_replaces_the_version_before(
        self, office: Office, file: Path, take: Take
    ) -> None:
        first = take(file)
        sound(office, first)
        applied = office.tables.apply(first).value
        whole = office.tables.whole(first)
        assert applied.hash == table_hash(whole.table, whole.criteria, whole.bands)
        assert refusal(lambda: office.tables.apply(first)) == [("table_applied", "")]
        second = office.tables.renew(first).value.id
        before = steps(office)
        office.tables.apply(second)
        assert steps(office) == before + 1
        assert office.tables.find(first).state == "THAY_THE"
        assert office.tables.find("X/2025/2").state == "AP_DUNG"
        assert office.tables.find("X").id == second


class TestRenew:
    def test_everything_is_copied_under_new_identities(
        self, office: Office, file: Path, take: Take
    ) -> None:
        table = take(file)
        band = {"table": table, "rating": "HTXSNV", "lower": "90", "sort_order": 1}
        office.records.save(Kind.RATING_BAND, band)
        sound(office, table)
        office.tables.apply(table)
        renewed = office.tables.renew("X").value
        old, new = office.tables.whole(table), office.tables.whole(renewed.id)
        assert (renewed.state, renewed.version, renewed.hash) == ("NHAP", 2, None)
        assert [(c.code, c.name, c.parameters) for c in new.criteria] == [
            (c.code, c.name, c.parameters) for c in old.criteria
        ]
        assert {c.id for c in new.criteria}.isdisjoint(c.id for c in old.criteria)
        assert new.criteria[1].parent == new.criteria[0].id
        assert [(one.rating, one.lower) for one in new.bands] == [("HTXSNV", Decimal(90))]

    def test_the_province_s_table_becomes_a_draft_of_one_s_own(self, office: Office) -> None:
        home = id_of(Kind.UNIT, "elsewhere")
        table = a(Kind.CRITERIA_TABLE, home=home)
        save(office.store, table, a(Kind.CRITERION, home=home))
        renewed = office.tables.renew(table.id).value
        assert (renewed.home, renewed.version, renewed.state) == (HOME, 2, "NHAP")
        assert [c.home for c in office.tables.whole(renewed.id).criteria] == [HOME]
