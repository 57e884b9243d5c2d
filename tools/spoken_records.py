"""The texts of the catalogue that a reader sees, and so a translator translates.

Names of products, makers, breeds and sources stay as their owners wrote them; what only the
project's own people read (meanings of thresholds, notes on sizing, test bodies) is left out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum

from fitting.core import catalog as core
from fitting.load import load_catalog
from fitting.places import data_dir

SPOKEN: Mapping[type, tuple[str, ...]] = {
    core.RedFlag: ("name", "question", "text", "why", "do"),
    core.Emergency: ("transport", "false_comfort"),
    core.Stage: (
        *("name", "summary", "allowed", "not_allowed", "moves_up", "sends_back"),
        *("typical", "decides"),
    ),
    core.Exercise: (
        *("name", "aim", "how", "brief", "looks_right", "stop_signs", "never", "before"),
        *("progression", "evidence_note", "neck_note", "conservative_note"),
    ),
    core.Dose: ("lines",),
    core.Forbidden: ("text",),
    core.ClearanceLevel: ("label", "means"),
    core.MobilityLevel: ("label", "owner_text"),
    core.Disagreement: ("topic", "ours"),
    core.Position: ("says",),
    core.MatrixCell: ("notes",),
    core.SupportInfo: ("name", "what", "use", "fit_checks", "wear", "skin"),
    core.Measurement: ("name", "start", "end", "steps", "lying_steps", "staff_steps", "costs"),
    core.MakerDefinition: ("posture", "tool", "correction"),
    core.Aid: (
        *("contraindications", "unpublished", "withheld", "wear", "notes", "size_rule"),
        *("fit_checks", "returns"),
    ),
    core.FixedPart: ("part",),
    core.OrderField: ("definition",),
    core.SpecRule: ("name", "reason", "check"),
    core.Advice: ("heading", "lines", "costs", "first"),
    core.Centre: ("services",),
    core.Odds: ("note",),
    core.OutlookBand: ("lines",),
    core.ScopeNote: ("lines",),
}
"""The fields of each kind of record that reach a page or a sheet."""


def record_texts() -> Iterator[tuple[str, str]]:
    """Each text that is read, with the kind of record it stands in."""
    yield from _walk(load_catalog(data_dir() / "catalog"))


def _walk(value: object) -> Iterator[tuple[str, str]]:
    if is_dataclass(value):
        spoken = SPOKEN.get(type(value), ())
        for one in fields(value):
            told = getattr(value, one.name)
            if one.name in spoken:
                place = f"catalog/{type(value).__name__}.{one.name}"
                yield from ((text, place) for text in _texts(told) if text)
            else:
                yield from _walk(told)
    elif isinstance(value, Mapping):
        for told in value.values():
            yield from _walk(told)
    elif isinstance(value, tuple | list):
        for told in value:
            yield from _walk(told)


def _texts(told: object) -> Iterator[str]:
    if isinstance(told, str) and not isinstance(told, Enum):
        yield told
    elif isinstance(told, Mapping):
        yield from (str(one) for one in told.values())
    elif isinstance(told, tuple):
        yield from (str(one) for one in told)
