"""Another program saves our workbooks: LibreOffice, one call at a time, on its own profile."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice") or ""
# Where everything has to be proved, a missing suite is a fault and no reason to pass over.
needs_suite = pytest.mark.skipif(
    not SOFFICE and not os.environ.get("CI"), reason="no office suite here"
)


def saved(path: Path, profile: str, *formats: str) -> Path:
    """Have the suite open a file and save it, in one format after the other."""
    for name in formats:
        folder = path.parent / f"{path.stem}-{name}"
        command = [SOFFICE, f"-env:UserInstallation={profile}", "--headless"]
        command += ["--convert-to", name, "--outdir", str(folder), str(path)]
        made = folder / f"{path.stem}.{name}"
        for _ in range(2):  # The first call on a new profile may come to nothing.
            subprocess.run(command, check=False, capture_output=True, timeout=180)
            if made.exists():
                break
        path = made
    return path
