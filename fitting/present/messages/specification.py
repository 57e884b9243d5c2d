"""Why any aid must meet a number, and what to measure where there is none."""

from collections.abc import Mapping

from fitting.present.say import mark

SPECIFICATION: Mapping[str, str] = {
    "spec-rule": mark("{why:text}"),
    "spec-from-reading": mark("{why:text} You gave {value:amount} for {measurement:measurement}."),
    "spec-not-measured": mark("Measure this first: {measurement:measurement}."),
}
