"""Programs that people open our files with, where the machine has them."""

import html
import json
import os
import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

DARK = "--blink-settings=preferredColorScheme=0"
_REPORTS = """
<script>
const report = (value) => {
  const told = document.createElement("pre");
  told.id = "told";
  told.textContent = JSON.stringify(value);
  document.body.append(told);
};
addEventListener("load", async () => report(await (async () => {%s})()));
</script>
"""


def program(*names: str) -> str:
    """The first of the programs that is there; without any, skip, but never in CI."""
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None and os.environ.get("CI"):
        pytest.fail(f"{names[0]} is not installed: make system-deps")
    if found is None:
        pytest.skip(f"{names[0]} is not installed: make system-deps")
    return found


def browse(page: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Open a page in a browser without a window and without a network."""
    chromium = program("chromium", "chromium-browser", "google-chrome")
    profile = page.with_suffix(".profile")
    command = [
        chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--enable-logging=stderr", *options, page.as_uri(),
    ]  # fmt: skip
    return subprocess.run(  # noqa: S603 -- our own page in a known program
        command, check=True, capture_output=True, timeout=120, text=True
    )


def console(page: Path) -> list[str]:
    """What the page and its script told the browser's console."""
    told = browse(page, "--virtual-time-budget=2000", "--dump-dom").stderr
    return re.findall(r":CONSOLE[^\]]*\] (.*)", told)


def evaluate(page: Path, script: str, *options: str) -> Any:  # noqa: ANN401 - as the script says
    """What a script returns that is run in a copy of the page, its policy taken away."""
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page.read_text("utf-8"))
    copy = page.with_name(f"{page.stem}-kopio.html")
    copy.write_text(text.replace("</body>", f"{_REPORTS % script}</body>"), encoding="utf-8")
    shown = browse(copy, "--virtual-time-budget=60000", "--dump-dom", *options).stdout
    told = re.search(r'<pre id="told">(.*?)</pre>', shown, re.DOTALL)
    assert told is not None, shown[-500:]
    return json.loads(html.unescape(told[1]))


def violations(page: Path, *options: str) -> list[tuple[str, str]]:
    """What axe-core finds in a page: the rule that is broken, and an element that breaks it."""
    spec = find_spec("axe_playwright_python")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    axe = Path(spec.submodule_search_locations[0], "axe.min.js").read_text("utf-8")
    script = (
        f"{axe}\n return (await axe.run(document)).violations.flatMap("
        "(found) => found.nodes.map((node) => [`${found.impact} ${found.id}`, node.html]));"
    )
    return [(rule, element) for rule, element in evaluate(page, script, *options)]
