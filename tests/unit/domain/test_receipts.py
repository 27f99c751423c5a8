"""The receipt read out on the telephone: only a reader of the file can tell it."""

import pytest

from thidua_desktop.domain.receipts import heard, normal, spoken

FILE = ("chữ ký", "01a204c2-ef55-7000-886b-32745b9e8e77", "ab" * 32)


def test_it_is_ten_characters_that_are_not_mistaken_for_others() -> None:
    code = spoken(*FILE, 17)
    assert len(code) == 11
    assert not set("ILOU") & set(code)


@pytest.mark.parametrize("typed", ["{}", " {} ", "{}".lower()])
def test_however_it_is_typed_it_is_the_same(typed: str) -> None:
    code = spoken(*FILE, 17)
    assert normal(typed.format(code)) == code
    assert normal(code.lower().replace("-", " ").replace("0", "o").replace("1", "l")) == code


def test_it_tells_how_far_the_receiver_has_come() -> None:
    assert heard(spoken(*FILE, 12), *FILE, range(20)) == 12
    assert heard(spoken(*FILE, 25), *FILE, range(20)) is None


def test_another_file_or_another_signature_has_another() -> None:
    others = {spoken("khác", *FILE[1:], 17), spoken(FILE[0], "khác", FILE[2], 17)}
    assert spoken(*FILE, 17) not in others


@pytest.mark.parametrize("typed", ["", "K7F2M", "K7F2M-9QXM!", "K7F2M-9QXMPP"])
def test_what_cannot_be_one_is_none(typed: str) -> None:
    assert normal(typed) == ""
