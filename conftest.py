"""With FITTING_NO_SKIPS=1 a skipped test fails: where every tool is installed, every test runs."""

import os
from collections.abc import Generator
from typing import TypeVar

import pytest

NO_SKIPS = os.environ.get("FITTING_NO_SKIPS") == "1"
Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    return _unskipped((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    return _unskipped((yield))


def _unskipped(report: Report) -> Report:
    """A failed report in place of a skipped one; an expected failure stays what it is."""
    if NO_SKIPS and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"This test must not be skipped here. {reason}"
    return report
