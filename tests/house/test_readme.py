"""The README names everything the command line takes, and nothing it does not take."""

import re
from pathlib import Path

import pytest

from thidua_desktop.cli import main
from thidua_desktop.cli.entry import VERBS
from thidua_desktop.domain.kinds import Kind

README = Path(__file__).resolve().parents[2] / "README.md"
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
REGION = re.compile(r"<!-- command line -->(.*?)<!-- end of command line -->", re.DOTALL)
REGIONS = REGION.findall(README.read_text(encoding="utf-8"))
NAMES = ("", *(verb.name for verb in VERBS))


def help_of(verb: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert main([*([verb] if verb else []), "--help"]) == 0
    return capsys.readouterr().out


def test_the_page_tells_of_the_command_line() -> None:
    assert REGIONS


@pytest.mark.parametrize("region", REGIONS, ids=range(len(REGIONS)))
class TestEachLanguage:
    @pytest.mark.parametrize("verb", NAMES)
    def test_it_names_the_verb_and_each_of_its_options(
        self, region: str, verb: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        options = set(OPTION.findall(help_of(verb, capsys)))
        assert re.search(rf"`{verb}\b", region)
        assert options - set(OPTION.findall(region)) == set()

    def test_it_names_no_option_there_is_not(
        self, region: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        known = {option for verb in NAMES for option in OPTION.findall(help_of(verb, capsys))}
        assert set(OPTION.findall(region)) - known == set()

    def test_it_names_every_kind_of_record(self, region: str) -> None:
        assert [kind.value for kind in Kind if f"`{kind.value}`" not in region] == []
