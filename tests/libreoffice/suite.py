"""A real office suite: opens workbooks, saves them again, and does in them what a hand would do."""

import subprocess
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from tests.suite import SOFFICE

_SECONDS = 180
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC
 "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script"
 script:name="Module1" script:language="StarBasic">{}</script:module>
"""
# What every deed begins and ends with. Protection bears no password: a clerk takes it off by menu.
_PROGRAM = """
Function PropertyOf(name As String, value As Variant) As Object
  Dim made As New com.sun.star.beans.PropertyValue
  made.Name = name
  made.Value = value
  PropertyOf = made
End Function

Sub Main
  Dim book As Object, page As Object
  book = StarDesktop.loadComponentFromURL("{source}", "_blank", 0, _
    Array(PropertyOf("Hidden", True)))
  page = book.Sheets.getByName("{sheet}")
  page.unprotect("")
  Deed(page)
  book.storeToURL("{target}", Array(PropertyOf("FilterName", "{way}")))
  book.close(True)
End Sub

{deed}
"""
_WAYS = {".xlsx": "Calc MS Excel 2007 XML", ".ods": "calc8", ".xls": "MS Excel 97"}


class Suite:
    """The suite with a profile of its own; one call after the other."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._tried = 0

    def saved(self, paths: Iterable[Path], *formats: str) -> list[Path]:
        """Open files and save them, in one format after the other; return the last ones."""
        made = list(paths)
        for name in formats:
            out = self._folder / f"saved-{len(list(self._folder.iterdir()))}"
            wanted = [out / f"{path.stem}.{name}" for path in made]
            words = ["--convert-to", name, "--outdir", str(out)]
            self._run([*words, *map(str, made)], wanted)
            made = wanted
        return made

    def by_hand(self, source: Path, sheet: str, deed: str, suffix: str = ".xlsx") -> Path:
        """Open a workbook, do something on one of its sheets, save it.

        Args:
            source: The workbook; it stays as it is.
            sheet: The sheet's name.
            deed: ``Sub Deed(page As Object)``, in Basic.
            suffix: Which format it is saved in.
        """
        target = self._folder / f"by-hand-{len(list(self._folder.iterdir()))}{suffix}"
        program = _PROGRAM.format(
            source=source.as_uri(),
            target=target.as_uri(),
            sheet=sheet,
            way=_WAYS[suffix],
            deed=deed,
        )
        self._run(["macro:///Standard.Module1.Main"], [target], program)
        return target

    def _run(self, words: list[str], wanted: list[Path], program: str = "") -> None:
        """Call the suite until it has made what is wanted: a first start may come to nothing."""
        said = ""
        for _ in range(2):
            profile = self._profile()
            if program:
                module = profile / "user/basic/Standard/Module1.xba"
                module.write_text(_MODULE.format(escape(program)), encoding="utf-8")
            said = self._call(profile, words)
            if all(path.exists() for path in wanted):
                return
            self._tried += 1
        pytest.fail(f"the office suite has not made {[path.name for path in wanted]}: {said}")

    def _profile(self) -> Path:
        """Return a profile; the first start of all makes it, and another one when that failed."""
        profile = self._folder / f"profile-{self._tried}"
        if not profile.exists():
            self._call(profile, ["--terminate_after_init"])
        return profile

    def _call(self, profile: Path, words: list[str]) -> str:
        command = [SOFFICE, f"-env:UserInstallation={profile.as_uri()}"]
        command += ["--headless", "--norestore", *words]
        try:
            done = subprocess.run(
                command, capture_output=True, timeout=_SECONDS, check=False, text=True
            )
        except subprocess.TimeoutExpired as late:
            return str(late)
        return f"{done.returncode} {done.stdout} {done.stderr}"
