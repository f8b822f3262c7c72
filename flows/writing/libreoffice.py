"""LibreOffice as a printer: finding it, and letting it turn a workbook into another form."""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

_NAMES: Final = ("soffice", "libreoffice")
_PLACES: Final = (
    r"C:\Program Files\LibreOffice\program\soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_SECONDS: Final = 300
_SETTINGS: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{locale}</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Linguistic/General">
<prop oor:name="DefaultLocale" oor:op="fuse"><value>{locale}</value></prop>
</item>
</oor:items>
"""


class LibreOfficeError(RuntimeError):
    """LibreOffice is not installed, or did not do what it was asked."""


def find_libreoffice() -> str | None:
    """Return where LibreOffice is; None where it is not installed."""
    found = (*map(shutil.which, _NAMES), *filter(os.path.exists, _PLACES))
    return next(filter(None, found), None)


def convert(path: Path, form: str, folder: Path, locale: str = "fi-FI") -> Path:
    """Turn a file into another form (`pdf`, or with a filter `pdf:name:options`) in a folder.

    A profile of its own keeps it apart from a LibreOffice that is open. `locale` decides how
    figures are grouped, and the language of the text.

    Raises:
        LibreOfficeError: it is not installed, failed or took too long; nothing is then made.
    """
    program = find_libreoffice()
    if program is None:
        raise LibreOfficeError("LibreOffice is not installed")
    with tempfile.TemporaryDirectory(prefix="toteuma-lo-", ignore_cleanup_errors=True) as name:
        settings = Path(name) / "profiili" / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_SETTINGS.format(locale=locale), encoding="utf-8")
        made = Path(name) / "tulos"
        profile = settings.parents[1].as_uri()
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore"]
        told = _run([*command, "--convert-to", form, "--outdir", str(made), str(path.resolve())])
        whole = made / f"{path.stem}.{form.partition(':')[0]}"
        if not whole.is_file():
            raise LibreOfficeError(f"LibreOffice made nothing of {path.name}: {told.strip()}")
        return Path(shutil.copyfile(whole, folder / whole.name))


def _run(command: Sequence[str]) -> str:
    """Run LibreOffice and return what it said; one that takes too long is ended whole."""
    process = subprocess.Popen(  # noqa: S603  a known program, our own arguments
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        text=True,
        errors="replace",
    )
    try:
        return process.communicate(timeout=_SECONDS)[0]
    except BaseException as error:
        _end(process)
        if isinstance(error, subprocess.TimeoutExpired):
            raise LibreOfficeError(f"LibreOffice took more than {_SECONDS} seconds") from error
        raise


def _end(process: "subprocess.Popen[str]") -> None:
    """End a process and those that it started."""
    if os.name == "posix":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
