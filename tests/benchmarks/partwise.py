"""What the parts of the program take, measured by pytest-benchmark in a process of its own."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from tests.benchmarks.contestants import PROJECT
from tests.benchmarks.record import Part

_PARTS: Final = Path(__file__).with_name("bench_parts.py")
_TOLD: Final = {
    "test_parse_a_sheet": "Parsing a sheet of 100 000 rows",
    "test_test_the_rules": "Testing all rules over 100 000 rows",
    "test_sum_up_a_report": "Summing up a division's report",
    "test_write_a_report": "Writing its workbook",
    "test_write_the_validation_report[100k]": "Writing the validation report three times",
    "test_write_the_validation_report[broken]": "The same of 10 000 findings",
    "test_write_an_extract": "Writing an extract of 100 008 rows",
}


def measured_parts(tools: Path | None) -> tuple[Part, ...]:
    """Measure each part; `tools` is the folder that pytest-benchmark is in, None when installed.

    Raises:
        CalledProcessError: a part fell, or pytest-benchmark is not to be had.
    """
    with tempfile.TemporaryDirectory(prefix="toteuma-bench-") as folder:
        result = Path(folder) / "parts.json"
        where = [str(PROJECT), *([str(tools.resolve())] if tools else [])]
        command = (
            sys.executable, "-m", "pytest", _PARTS, "-q", "-p", "no:cacheprovider",
            "--benchmark-timer=time.process_time", "--benchmark-max-time=5",
            "--benchmark-min-rounds=3", "--benchmark-warmup=off", f"--benchmark-json={result}",
        )  # fmt: skip
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(where), "TOTEUMA_CACHE": "0"}
        subprocess.run(  # noqa: S603 - our own command
            [str(word) for word in command], check=True, cwd=PROJECT, env=environment,
            stdout=sys.stderr,
        )  # fmt: skip
        return parts_of(json.loads(result.read_text("utf-8")))


def parts_of(result: dict[str, list[dict[str, object]]]) -> tuple[Part, ...]:
    """Return the parts of a result of pytest-benchmark, in the order they are told."""
    stats = {str(each["name"]): each["stats"] for each in result["benchmarks"]}
    return tuple(
        Part(told=told, median_s=stats[name]["median"], rounds=stats[name]["rounds"])
        for name, told in _TOLD.items()
    )
