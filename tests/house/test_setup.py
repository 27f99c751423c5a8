"""The set-up keeps its promises: short, locked, free of addresses, installable on Windows."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest
from packaging.markers import Environment, default_environment
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
RUNTIME = [Requirement(line) for line in PROJECT["dependencies"]]
PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check"]

# Written in halves, so that this file does not find itself.
ADDRESS = re.compile("|".join(["pypi" + r"\.org", "python" + "hosted", "--(extra-)?index" + "-url",
                               "--find" + "-links", "file:" + "///", "/simp" + "le/"]))  # fmt: skip


def locked() -> list[tuple[Requirement, list[str]]]:
    """Return each requirement of the lock with its hashes."""
    text = (ROOT / "requirements" / "dev.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    whole = "\n".join(lines).replace("\\\n", " ").splitlines()
    parts = [line.split("--hash=") for line in whole if line.strip()]
    return [(Requirement(head.strip()), [h.strip() for h in rest]) for head, *rest in parts]


def windows(version: str) -> Environment:
    """Return what the markers of the lock see on a 64-bit Windows."""
    environment = default_environment()
    environment.update(
        {
            "sys_platform": "win32",
            "platform_system": "Windows",
            "os_name": "nt",
            "platform_machine": "AMD64",
            "python_version": version,
            "python_full_version": f"{version}.0",
        }
    )
    return environment


def lock_for_windows(version: str) -> list[tuple[Requirement, list[str]]]:
    """Return the part of the lock that a Windows machine installs."""
    here = {key: str(value) for key, value in windows(version).items()}
    return [(r, h) for r, h in locked() if r.marker is None or r.marker.evaluate(here)]


@cache
def registry_answers() -> bool:
    """Ask for one small thing before asking for many."""
    ask = [*PIP, "--retries", "0", "--timeout", "15", "index", "versions", "peewee"]
    return subprocess.run(ask, capture_output=True, timeout=60, check=False).returncode == 0


def shipped_texts() -> list[Path]:
    """Return the files that the repository holds or is about to hold."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if names.returncode:
        pytest.skip("not a git checkout")
    found = [ROOT / name for name in names.stdout.split("\0") if name]
    return [path for path in found if path.is_file() and b"\0" not in path.read_bytes()[:4096]]


def test_the_developers_script_needs_nothing_installed_and_stays_short() -> None:
    source = (ROOT / "dev.py").read_text("utf-8")
    nodes = list(ast.walk(ast.parse(source)))
    named = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    named |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in named} <= sys.stdlib_module_names
    assert len(source.splitlines()) < 150


def test_the_developers_script_reads_the_same_to_an_old_python() -> None:
    ast.parse((ROOT / "dev.py").read_text("utf-8"), feature_version=(3, 7))


def test_every_pin_is_exact_and_the_same_everywhere() -> None:
    asked = (ROOT / "requirements" / "dev.in").read_text("utf-8")
    lock = {requirement.name.lower(): str(requirement.specifier) for requirement, _ in locked()}
    for requirement in RUNTIME:
        assert re.fullmatch(r"==[0-9.]+", str(requirement.specifier)), requirement
        assert lock[requirement.name.lower()] == str(requirement.specifier)
        assert str(requirement) in asked.splitlines()


def test_workbooks_are_read_behind_the_guard_whatever_else_is_installed() -> None:
    asked = "import thidua_desktop, openpyxl.xml as x; print(x.DEFUSEDXML, x.LXML)"
    for said in ({}, {"OPENPYXL_LXML": "True"}):
        environment = {k: v for k, v in os.environ.items() if k != "OPENPYXL_LXML"} | said
        command = [sys.executable, "-W", "error", "-c", asked]
        done = subprocess.run(command, env=environment, capture_output=True, cwd=ROOT, check=True)
        assert done.stdout.split() == [b"True", b"False"]


def test_every_line_of_the_lock_is_pinned_by_hash() -> None:
    loose = [str(requirement) for requirement, hashes in locked() if not hashes]
    assert loose == []
    assert all(str(requirement.specifier).startswith("==") for requirement, _ in locked())


def test_heavy_libraries_stay_out_of_the_lock() -> None:
    assert {"numpy", "pandas", "matplotlib", "docxcompose"}.isdisjoint(r.name for r, _ in locked())


def test_the_lock_knows_what_windows_needs_to_freeze() -> None:
    names = {requirement.name for requirement, _ in lock_for_windows("3.13")}
    assert {"colorama", "pefile", "pywin32-ctypes"} <= names


def test_no_file_names_a_registry() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {hit.group()}"
        for path in shipped_texts()
        if (hit := ADDRESS.search(path.read_text("utf-8", errors="replace")))
    ]
    assert found == []


@pytest.mark.parametrize("requirement", RUNTIME, ids=lambda requirement: requirement.name)
def test_each_library_is_accounted_for(requirement: Requirement) -> None:
    pages = (ROOT / "ARCHITECTURE.md").read_text("utf-8").lower()
    assert requirement.name.lower() in pages, "say in ARCHITECTURE.md what it is for"


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13"])
def test_the_lock_installs_on_windows_from_wheels_alone(version: str, tmp_path: Path) -> None:
    if not registry_answers():
        pytest.skip("the package registry does not answer")
    lines = [
        f"{requirement.name}{requirement.specifier} " + " ".join(f"--hash={h}" for h in hashes)
        for requirement, hashes in lock_for_windows(version)
    ]
    (tmp_path / "lock.txt").write_text("\n".join(lines), "utf-8")
    install = [*PIP, "install", "-q", "--dry-run", "--no-deps", "--require-hashes"]
    target = ["--only-binary", ":all:", "--platform", "win_amd64", "--python-version", version]
    place = ["--target", str(tmp_path / "target"), "-r", str(tmp_path / "lock.txt")]
    done = subprocess.run(
        [*install, *target, *place], capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
