"""Set up, run, test and freeze Thi Đua Desktop: `python3 dev.py run | test | freeze`.

Standard library only, in a grammar that an old Python can read to say that it is too old.
"""

import hashlib
import importlib
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "thidua-stamp"
LOCK = ROOT / "requirements" / "dev.txt"
NOTO = Path("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf")
LINUX = sys.platform.startswith("linux")
# On Linux Tk draws through X11 alone, so a Wayland without X is no screen for it.
SCREEN = not LINUX or bool(os.environ.get("DISPLAY"))


def call(*command: str) -> int:
    """Run a program from the root of the checkout; return its exit code."""
    return subprocess.call(command, cwd=ROOT)


def tool(name: str) -> str:
    """Return the path of a program inside the environment."""
    return str(VENV / ("Scripts" if os.name == "nt" else "bin") / name)


def imports(name: str) -> bool:
    """Tell whether a module can be imported, the C library behind it included."""
    importlib.invalidate_caches()
    try:
        importlib.import_module(name)
    except ImportError:
        return False
    return True


def lacking(verb: str) -> "list[str]":
    """Return what the verb needs from the system and does not find, by Debian's names."""
    found = {"python3-venv": imports("ensurepip")}
    if verb != "run" or SCREEN:
        found["python3-tk"] = imports("tkinter")
    if verb != "run" and LINUX:
        found["xvfb"] = SCREEN or bool(shutil.which("Xvfb"))
        found["fonts-noto-core"] = NOTO.exists() or not shutil.which("apt-get")
    if verb == "test" and LINUX and shutil.which("apt-get"):
        found["libreoffice-calc"] = bool(shutil.which("localc"))
        found["libreoffice-writer"] = bool(shutil.which("lowriter"))
        found["printer-driver-cups-pdf"] = Path("/usr/lib/cups/backend/cups-pdf").exists()
    if verb == "freeze" and LINUX:
        library = "{}/{}".format(*sysconfig.get_config_vars("LIBDIR", "INSTSONAME"))
        found[f"libpython3.{sys.version_info[1]}"] = Path(library).exists()
        found["binutils"] = bool(shutil.which("objdump"))
    return [name for name, here in found.items() if not here]


def provide(verb: str) -> None:
    """Install what the system lacks where that is ours to do; else say what to install."""
    names = lacking(verb)
    if sys.platform != "win32" and names and verb != "run" and shutil.which("apt-get"):
        if os.geteuid() == 0:
            os.environ["DEBIAN_FRONTEND"] = "noninteractive"
            print("Đang cài (installing):", *names, flush=True)
            call("apt-get", "update", "-q")
            call("apt-get", "install", "-q", "-y", "--no-install-recommends", *names)
            names = lacking(verb)
    if names and LINUX:
        how = "sudo apt-get install " + " ".join(names)
        sys.exit("Máy còn thiếu phần mềm, hãy cài rồi chạy lại (install, then run again): " + how)
    if names:
        sys.exit("Hãy cài lại Python có tcl/tk và pip (reinstall Python with tcl/tk and pip).")


def digest(*parts: object) -> str:
    """Return one short name for the contents of files and for other values."""
    contents = [part.read_bytes() if isinstance(part, Path) else part for part in parts]
    return hashlib.sha256(repr(contents).encode()).hexdigest()


def prepare(verb: str) -> None:
    """Make the environment, or only the part that is out of date."""
    wanted = [digest(LOCK, sys.version, str(ROOT)), digest(ROOT / "pyproject.toml")]
    had = STAMP.read_text().split() if STAMP.is_file() else []
    if verb != "run" or had != wanted:
        provide(verb)
    if had == wanted:
        return
    print("Đang chuẩn bị, xin chờ vài phút (setting up .venv, a few minutes).", flush=True)
    STAMP.unlink(missing_ok=True)  # written last: without it .venv is half made, and made again
    pip = [tool("python"), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    steps = [[*pip, "--no-deps", "--no-build-isolation", "-e", "."]]
    if had[:1] != wanted[:1]:
        new = [getattr(sys, "_base_executable", sys.executable), "-m", "venv", "--clear", str(VENV)]
        steps = [new, [*pip, "--require-hashes", "-r", str(LOCK)], *steps]
    if any(call(*step) for step in steps):
        sys.exit("Chưa chuẩn bị được, hãy xem lại mạng rồi chạy lại (set-up failed; network?).")
    STAMP.write_text("\n".join(wanted))


def run(arguments: "list[str]") -> int:
    """Open the program; where nothing can be shown, do its whole journey without a window."""
    if not SCREEN and not arguments:
        arguments = ["journey", "--out", str(ROOT / "build" / "journey")]
        print(f"Máy không có màn hình; xem kết quả ở (no display, see) {arguments[2]}", flush=True)
    return call(tool("thidua-desktop"), *arguments)


def test(arguments: "list[str]") -> int:
    """Check form, types, floors and behaviour; the first red ends it."""
    ruff, pytest = tool("ruff"), [tool("pytest"), *arguments]
    checks = [[ruff, "format", "--check"], [ruff, "check"], [tool("mypy")], [tool("lint-imports")]]
    return next((code for code in (call(*check) for check in [*checks, pytest]) if code), 0)


def freeze(arguments: "list[str]") -> int:
    """Build dist/thidua-desktop and start what was built."""
    os.environ.setdefault("PYTHONHASHSEED", "1")  # two builds of one tree come out alike
    build = call(tool("pyinstaller"), "--noconfirm", "--log-level", "WARN", "build.spec")
    return build or call(tool("pytest"), "-m", "packaging", "tests/packaging", *arguments)


def main(arguments: "list[str]") -> int:
    """Do what the command line asks."""
    if not (3, 11) <= sys.version_info[:2] < (3, 14):
        sys.exit("Cần Python 3.11, 3.12 hoặc 3.13 (Python 3.11, 3.12 or 3.13 is needed).")
    verbs = {"run": run, "test": test, "freeze": freeze}
    if not arguments or arguments[0] not in verbs:
        sys.exit("Cách dùng (usage): python3 dev.py run | test | freeze")
    try:
        prepare(arguments[0])
        return verbs[arguments[0]](arguments[1:])
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        sys.exit(f"Chưa làm được (the system refused): {error}")


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(main(sys.argv[1:]))
