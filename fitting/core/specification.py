"""What any suitable aid must meet for this dog: one number a dimension, with its rule.

The rules are data (`catalog/aids/specification.toml`). This engine adds nothing of its own: a
reading that was not taken gives no number, and a dimension without a published rule says how
to try it. A range tells what the aid must be, or must be able to be set to.
"""

from collections.abc import Iterable, Mapping

from fitting.core.answers import Answers
from fitting.core.catalog import Bound, Catalog, Range, SpecRule
from fitting.core.result import Reason, Requirement
from fitting.core.words import Sex, Support

WEIGHT = "weight"
DOOR_WIDTH = "door_width"


def specify(support: Support, answers: Answers, catalog: Catalog) -> tuple[Requirement, ...]:
    """The numbers for one kind of aid, one a dimension, in the order of the catalogue."""
    by_dimension = _by_dimension(support, answers, catalog)
    found = (_require(rules, answers) for rules in by_dimension.values())
    return tuple(one for one in found if one is not None)


def deciding_rules(support: Support, answers: Answers, catalog: Catalog) -> Mapping[str, SpecRule]:
    """The one rule for each dimension; none where the weight decides and is not known."""
    found: dict[str, SpecRule] = {}
    for dimension, rules in _by_dimension(support, answers, catalog).items():
        weight = answers.weight
        if weight is None:
            holding = [one for one in rules if one.over_g is None and one.up_to_g is None]
        else:
            holding = [one for one in rules if _in_band(one, weight.g)]
        if holding:
            found[dimension] = holding[0]
    return found


def readings_within(rule: SpecRule, told: Range) -> Range:
    """The readings of dogs for which an aid of these numbers meets a rule: `specify` turned round.

    `told` is what the aid is, or can be set to. An end that hangs on nothing told is open.
    """
    low = high = None
    if rule.high is not None and told.low is not None and rule.high.percent:
        low = max(-(-((told.low - rule.high.plus) * 100 - 50) // rule.high.percent), 0)
    if rule.low is not None and told.high is not None and rule.low.percent:
        high = max(((told.high - rule.low.plus) * 100 + 49) // rule.low.percent, 0)
    return Range(low, high)


def _by_dimension(
    support: Support, answers: Answers, catalog: Catalog
) -> Mapping[str, list[SpecRule]]:
    found: dict[str, list[SpecRule]] = {}
    for rule in catalog.specification.values():
        if support in rule.supports and _of_this_sex(rule, answers):
            found.setdefault(rule.dimension, []).append(rule)
    return found


def _of_this_sex(rule: SpecRule, answers: Answers) -> bool:
    return not rule.sexes or answers.sex is Sex.UNKNOWN or answers.sex in rule.sexes


def _require(rules: list[SpecRule], answers: Answers) -> Requirement | None:
    """The one rule of a dimension that holds at this weight; null when none does.

    Where the weight decides between rules and is not known, no rule gives a number.
    """
    if answers.weight is None:
        banded = any(rule.over_g is not None or rule.up_to_g is not None for rule in rules)
        return _by_rule(rules[0], answers, (WEIGHT,) if banded else ())
    holding = [rule for rule in rules if _in_band(rule, answers.weight.g)]
    return _by_rule(holding[0], answers, ()) if holding else None


def _in_band(rule: SpecRule, weight_g: int) -> bool:
    over = rule.over_g is None or weight_g > rule.over_g
    return over and (rule.up_to_g is None or weight_g <= rule.up_to_g)


def _by_rule(rule: SpecRule, answers: Answers, also_missing: tuple[str, ...]) -> Requirement:
    unit = "g" if rule.reading == WEIGHT else "mm"
    reading = read_answer(rule.reading, answers)
    wanted = (rule.reading,) if rule.reading and reading is None else ()
    missing = tuple(dict.fromkeys((*wanted, *also_missing)))
    if missing:
        return Requirement(
            rule.dimension, rule.id, unit, None, None, missing, (*_told_missing(rule, missing),)
        )
    low, high = _bound(rule.low, reading), _bound(rule.high, reading)
    return Requirement(rule.dimension, rule.id, unit, low, high, (), (_told(rule, reading),))


def read_answer(name: str, answers: Answers) -> int | None:
    """The dog's number under a measurement id, "weight" or "door_width", in mm or g."""
    if name == WEIGHT:
        return None if answers.weight is None else answers.weight.g
    if name == DOOR_WIDTH:
        return None if answers.door_width is None else answers.door_width.mm
    taken = {one.value: reading.value.mm for one, reading in answers.measurements.items()}
    return taken.get(name)


def _bound(bound: Bound | None, reading: int | None) -> int | None:
    """The bound in whole mm or g, halves up. It never falls as the reading grows."""
    if bound is None:
        return None
    return ((reading or 0) * bound.percent + 50) // 100 + bound.plus


def _told(rule: SpecRule, reading: int | None) -> Reason:
    if reading is None:
        return Reason("spec-rule", sources=rule.sources, details={"why": rule.reason})
    details = {"why": rule.reason, "measurement": rule.reading}
    return Reason("spec-from-reading", reading, None, rule.sources, details)


def _told_missing(rule: SpecRule, missing: tuple[str, ...]) -> Iterable[Reason]:
    """The rule itself, and one line for each reading that it waits for."""
    yield Reason("spec-rule", sources=rule.sources, details={"why": rule.reason})
    for name in missing:
        yield Reason("spec-not-measured", sources=rule.sources, details={"measurement": name})
