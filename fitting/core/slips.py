"""Readings that look like a slip of the unit: inches for cm, pounds for kg, a factor of ten.

A slip is put forward only when the reading as told is in doubt and the other reading is in
none, and much nearer to what is expected. It is a question to the person who measured; no
rule ever uses the other reading.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from fitting.core.answers import Answers
from fitting.core.catalog.body import WEIGHT
from fitting.core.proportions import Band, Readings
from fitting.core.units import Unit, UnreadableQuantity, read_length, read_mass

Judge = Callable[[Readings], tuple[Band, ...]]
"""The bands of a dog, for readings as told or as they may have been meant."""

_IMPERIAL = re.compile(r"[\"″”'′’]|in|f(?:oo|ee)?t|oz|ounce|lb|pound|st", re.IGNORECASE)
_METRIC = re.compile(r"m|g|kilo", re.IGNORECASE)
_TENFOLD = (("slip-tenfold", 0.1), ("slip-tenth", 10.0))
_POINT = frozenset(rule for rule, _ in _TENFOLD)
_INCH = float(Unit.INCH.size / Unit.CM.size)
_POUND = float(Unit.POUND.size / Unit.KG.size)


@dataclass(frozen=True, slots=True)
class Slip:
    """One reading, what it may have been meant to be (mm or g), and the band that doubts it.

    `rule` is the key of the question to ask. A reading that is turned along with others, and
    is itself in no doubt, has no evidence of its own.
    """

    about: str
    rule: str
    told: float
    meant: float
    evidence: Band | None


@dataclass(frozen=True, slots=True)
class _Try:
    """Some readings turned by one factor."""

    rule: str
    factor: float
    names: tuple[str, ...]

    def turn(self, readings: Readings) -> Readings:
        return {
            name: value * self.factor if name in self.names else value
            for name, value in readings.items()
        }


def find_slips(readings: Readings, imperial: frozenset[str], judge: Judge) -> tuple[Slip, ...]:
    """The slips that would settle what is in doubt, the plainest first.

    `imperial` names the readings that were told in inches or pounds: only these can have been
    meant in cm or kg.
    """
    found: list[Slip] = []
    now = dict(readings)
    # Each round settles at least one doubt and turns a reading once, so this ends.
    while (best := _best(now, imperial, judge, {slip.about for slip in found})) is not None:
        doubted = _doubted(judge(now))
        turned = best.turn(now)
        for name in best.names:
            evidence = next((band for band in doubted if name in band.names), None)
            found.append(Slip(name, best.rule, now[name], turned[name], evidence))
        now = dict(turned)
    return tuple(found)


def told_in_imperial(answers: Answers) -> frozenset[str]:
    """The readings that were typed in inches, feet, pounds, ounces or stone."""
    told = {
        measured.value
        for measured, reading in answers.measurements.items()
        if _imperial(reading.typed.split(";")[0], _lengths(reading.value.mm, reading.readings))
    }
    if answers.weight is not None and _imperial(answers.weight_typed, (answers.weight.g,)):
        told.add(WEIGHT)
    return frozenset(told)


def _lengths(value_mm: int, readings: tuple[object, ...]) -> tuple[int, ...]:
    return (value_mm, *(getattr(one, "mm", 0) for one in readings))


def _imperial(typed: str, amounts: tuple[int, ...]) -> bool:
    """Whether a text names an imperial unit, or is a bare number that was read in one."""
    if _IMPERIAL.search(typed):
        return True
    if not typed.strip() or _METRIC.search(typed):
        return False
    try:
        inches, pounds = read_length(typed, bare=Unit.INCH), read_mass(typed, bare=Unit.POUND)
    except UnreadableQuantity:
        return False
    return inches.mm in amounts or pounds.g in amounts


def _best(
    readings: Readings, imperial: frozenset[str], judge: Judge, done: set[str]
) -> _Try | None:
    """The turn that settles the most; none when two different readings would do as well."""
    before = judge(readings)
    if not _doubted(before):
        return None
    settled: dict[tuple[str, ...], tuple[tuple[int, bool, float], _Try]] = {}
    for one in _tries(readings, imperial, before, done):
        after = judge(one.turn(readings))
        gain = _gain(one, before, after)
        if gain:
            # A wrong unit is likelier than a lost decimal point.
            rank = (-gain, one.rule in _POINT, sum(band.off for band in after))
            known = settled.get(one.names)
            if known is None or rank < known[0]:
                settled[one.names] = (rank, one)
    if not settled:
        return None
    most = min(rank[0] for rank, _ in settled.values())
    leaders = [pair for pair in settled.values() if pair[0][0] == most]
    single = [one for _, one in leaders if len(one.names) == 1]
    if len(single) > 1:
        return None
    return min(leaders, key=lambda pair: pair[0][2])[1]


def _tries(
    readings: Readings, imperial: frozenset[str], before: tuple[Band, ...], done: set[str]
) -> Iterator[_Try]:
    suspects = {name for band in _doubted(before) for name in band.names} - done
    for name in readings:
        if name in suspects:
            factors = _factors(name == WEIGHT, name in imperial)
            yield from (_Try(rule, factor, (name,)) for rule, factor in factors)
    for told in (True, False):
        lengths = tuple(name for name in readings if name != WEIGHT and (name in imperial) is told)
        if len(lengths) > 1 and not done & set(lengths):
            yield from (_Try(rule, factor, lengths) for rule, factor in _factors(False, told))


def _factors(mass: bool, imperial: bool) -> tuple[tuple[str, float], ...]:
    if mass:
        unit = ("slip-pounds", 1 / _POUND) if imperial else ("slip-kilograms", _POUND)
    else:
        unit = ("slip-inches", 1 / _INCH) if imperial else ("slip-centimetres", _INCH)
    return (unit, *_TENFOLD)


def _gain(one: _Try, before: tuple[Band, ...], after: tuple[Band, ...]) -> int:
    """How many doubts a turn settles; 0 unless every band of what it turns is then out of doubt."""
    if _doubted(_touched(one, after)) or not _much_nearer(one, before, after):
        return 0
    fewer = len(_doubted(before)) - len(_doubted(after))
    return fewer if fewer > 0 and _believable(one, before) else 0


def _touched(one: _Try, bands: tuple[Band, ...]) -> tuple[Band, ...]:
    return tuple(band for band in bands if set(band.names) & set(one.names))


def _much_nearer(one: _Try, before: tuple[Band, ...], after: tuple[Band, ...]) -> bool:
    """Whether a turn at least halves the distance to what is expected."""
    was = sum(band.off for band in _touched(one, before))
    return 2 * sum(band.off for band in _touched(one, after)) <= was


def _believable(one: _Try, before: tuple[Band, ...]) -> bool:
    """Whether something other than one lone reading speaks for the turn.

    That is the breed, the weight, or a reading which itself agrees with something else.
    """
    for band in _doubted(before):
        mine = set(band.names) & set(one.names)
        if not mine:
            continue
        others = set(band.names) - mine
        if not others or WEIGHT in band.names:
            return True
        if any(_vouched(other, one.names, before) for other in others):
            return True
    return False


def _vouched(name: str, turned: tuple[str, ...], before: tuple[Band, ...]) -> bool:
    return any(
        not band.doubted and name in band.names and not set(band.names) & set(turned)
        for band in before
    )


def _doubted(bands: tuple[Band, ...]) -> list[Band]:
    return [band for band in bands if band.doubted]


def readings_of(answers: Answers) -> Mapping[str, float]:
    """Every reading of a dog: whole mm by measurement id, whole g by `weight`."""
    readings: dict[str, float] = {}
    if answers.weight is not None:
        readings[WEIGHT] = float(answers.weight.g)
    for measured, reading in answers.measurements.items():
        readings[measured.value] = float(reading.value.mm)
    return readings
