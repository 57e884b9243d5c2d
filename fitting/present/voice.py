"""Who speaks to whom: what every sentence of one result needs to be said.

A Voice is made once for one result and handed from block to block, in the order in which
the blocks are read, because it numbers the sources as they are first used.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from fitting.core.catalog import Catalog, Source
from fitting.core.result import Assessment
from fitting.core.units import Length, Mass, Units
from fitting.core.words import Audience
from fitting.present.figures import show_length, show_mass
from fitting.present.names import name_source_kind
from fitting.present.say import look_up, say
from fitting.present.view import SourceLine


@dataclass(slots=True)
class Citations:
    """The sources in the order of their first use, numbered from 1."""

    numbers: dict[str, int] = field(default_factory=dict)

    def cite(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The numbers of these sources, each given at its first use."""
        found = [self.numbers.setdefault(key, len(self.numbers) + 1) for key in keys]
        return tuple(str(number) for number in sorted(set(found)))


@dataclass(frozen=True, slots=True)
class Voice:
    """The catalogue, units, reader and dog of one result. `citations` grows block by block."""

    catalog: Catalog
    assessment: Assessment
    units: Units
    audience: Audience = Audience.OWNER
    citations: Citations = field(default_factory=Citations)

    @property
    def dog(self) -> str:
        """The dog inside a sentence: the name, or "your dog"."""
        named = self.assessment.answers.name.strip()
        if named:
            return named
        return say("your dog") if self.audience is Audience.OWNER else say("the dog")

    def cite(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The numbers of these sources. Raises KeyError for a source that is not on record."""
        used = tuple(keys)
        for key in used:
            self.catalog.sources[key]
        return self.citations.cite(used)

    def length(self, mm: int) -> str:
        """A length in the reader's units."""
        return show_length(Length(mm), self.units)

    def mass(self, g: int) -> str:
        """A mass in the reader's units."""
        return show_mass(Mass(g), self.units)

    def amount(self, measured: str, number: int) -> str:
        """A measured number in the reader's units: grams for "weight", else millimetres."""
        return self.mass(number) if measured == "weight" else self.length(number)

    def bibliography(self) -> tuple[SourceLine, ...]:
        """Every source used so far, in the order of its number."""
        return list_sources(self.catalog, self.citations)


def list_sources(catalog: Catalog, citations: Citations) -> tuple[SourceLine, ...]:
    """The cited sources, in the order of their numbers. Raises KeyError for an unknown one."""
    lines = []
    for key, number in citations.numbers.items():
        source = catalog.sources[key]
        lines.append(
            SourceLine(
                number=number,
                key=key,
                title=look_up(source.title),
                kind=name_source_kind(source.kind),
                year=_year(source),
                url=source.url,
            )
        )
    return tuple(lines)


def _year(source: Source) -> str:
    """The year of a source, unless its title already tells it."""
    year = "" if source.year is None else str(source.year)
    return "" if year in source.title else year
