"""Whether an aid that somebody has at hand would do for this dog: the sizing turned round.

It is the engine that picks a size, with the same numbers: the chance of a size is the same
whichever way one asks. The verdict on the kind of aid comes before any size.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from fitting.core.admission import refuse, suits
from fitting.core.answers import Answers
from fitting.core.catalog import (
    Aid,
    Availability,
    Build,
    Catalog,
    FixedPart,
    Range,
    SizeRow,
    SpecRule,
)
from fitting.core.catalog.body import WEIGHT
from fitting.core.choice import judge_of
from fitting.core.reading_at_hand import AtHand
from fitting.core.recommendation import recommend
from fitting.core.result import (
    Assessment,
    NeededChange,
    Reason,
    Recommendation,
    Referral,
    Requirement,
    SizeFit,
    SupportVerdict,
)
from fitting.core.sizing import chart_fits
from fitting.core.specification import deciding_rules, readings_within, specify
from fitting.core.words import MeasurementId, Support, Verdict

OWN_ID = "at-hand"
OVERALL_WIDTH, RATED_LOAD, WHEELS = "overall_width", "rated_load", "wheel_diameter"


@dataclass(frozen=True, slots=True)
class Check:
    """One number that any aid must meet, beside this aid's own, in the unit of the requirement.

    `told` is what the aid is or can be set to; null when it is not known. `met` is null when
    either number is not known. What is `judged` by the size too, with its chance, fails there
    or not at all.
    """

    requirement: Requirement
    told: Range | None
    met: bool | None
    judged: bool = False


@dataclass(frozen=True, slots=True)
class FitAtHand:
    """What can be said of one dog and one aid at hand.

    `verdict` is on the kind of aid; it is null for a product that is never offered, whose
    reason is `aid.withheld`. `fit` is null there, and where the kind is refused: then no size
    helps. `reasons` are everything that fails, `changes` what would mend it, as for a product
    that is passed over; `better` is another size of the product that suits, if this one does not
    come first.
    """

    assessment: Assessment
    catalog: str
    at_hand: AtHand
    aid: Aid
    verdict: SupportVerdict | None
    fit: SizeFit | None = None
    reasons: tuple[Reason, ...] = ()
    changes: tuple[NeededChange, ...] = ()
    checks: tuple[Check, ...] = ()
    better: str = ""

    @property
    def fails(self) -> bool:
        """Whether something is known to fail."""
        unmet = (one for one in self.checks if one.met is False)
        return bool(self.reasons) or not all(one.judged for one in unmet)


def fit_at_hand(
    at_hand: AtHand,
    answers: Answers,
    catalog: Catalog,
    on: date,
    *,
    signed: bool = False,
    require_signature: bool = False,
) -> FitAtHand | Referral:
    """How an aid at hand would do for this dog on this day, or that a vet must see it first.

    `signed` and `require_signature` are as in `assess`. Pure: no clock, file or session.
    """
    result = recommend(answers, catalog, on, signed=signed, require_signature=require_signature)
    return result if isinstance(result, Referral) else fit_beside(at_hand, result, catalog)


def fit_beside(at_hand: AtHand, result: Recommendation, catalog: Catalog) -> FitAtHand:
    """How an aid at hand would do for a dog whose recommendation is known already."""
    aid = aid_of(at_hand, result.assessment.answers, catalog)
    verdicts = {one.support: one for one in result.aids.supports}
    verdict = None if at_hand.support is None else verdicts[at_hand.support]
    whole = FitAtHand(result.assessment, catalog.digest, at_hand, aid, verdict)
    if verdict is None or verdict.verdict is Verdict.REFUSED:
        return whole
    return _with_fit(whole, verdict.support, catalog)


def _with_fit(whole: FitAtHand, support: Support, catalog: Catalog) -> FitAtHand:
    aid, answers = whole.aid, whole.assessment.answers
    edge = catalog.thresholds["edge.percent"].value
    judge = judge_of(answers, catalog)
    fits = chart_fits(aid, answers, edge_percent=edge, judge=judge)
    fit = next((one for one in fits if one.size == whole.at_hand.size), None)
    if fit is None:
        # Forward, sizes without a reading share one entry; at hand, this one size is the question.
        alone = tuple(one for one in aid.sizes if one.name == whole.at_hand.size)
        (fit,) = chart_fits(replace(aid, sizes=alone), answers, edge_percent=edge, judge=judge)
        fit = replace(fit, size=whole.at_hand.size)
    refused = None if suits(aid, fit, answers) else refuse(aid, fit, answers, catalog)
    best = next((one.size for one in fits if suits(aid, one, answers)), "")
    return replace(
        whole,
        fit=fit,
        reasons=refused.reasons if refused else (),
        changes=refused.changes if refused else (),
        checks=_checks(support, whole, fit, catalog),
        better=best if best != fit.size else "",
    )


# The aid itself


def aid_of(at_hand: AtHand, answers: Answers, catalog: Catalog) -> Aid:
    """The aid as a record: the product as it is, with the numbers that were told in its place.

    A number of the aid's own, such as its inner width, becomes the range of dogs for which it
    meets the specification; where the dog's weight decides the rule and is not known, none.
    """
    product = catalog.aids.get(at_hand.aid)
    if product is not None and not at_hand.numbers:
        return product
    aid = product or Aid(
        id=OWN_ID,
        name="",
        maker="",
        build=Build.ADJUSTABLE,
        availability=Availability.UNKNOWN,
        sources=(),
        support=at_hand.support,
    )
    rules = {} if aid.support is None else deciding_rules(aid.support, answers, catalog)
    told = _dog_ranges(at_hand.numbers, rules)
    row = next((one for one in aid.sizes if one.name == at_hand.size), SizeRow(at_hand.size))
    lengths = {MeasurementId(name): band for name, band in told.items() if name != WEIGHT}
    sized = replace(
        row,
        weight=told.get(WEIGHT, row.weight),
        ranges={**row.ranges, **lengths},
        aid_width_mm=at_hand.numbers.get(OVERALL_WIDTH, row.aid_width_mm),
    )
    parts = tuple(_fixed_parts(at_hand, rules, aid))
    build = Build.SIZED if aid.build is Build.SIZED else Build.ADJUSTABLE
    return replace(aid, sizes=(sized,), build=build, fixed=(*aid.fixed, *parts))


def _dog_ranges(numbers: Mapping[str, Range], rules: Mapping[str, SpecRule]) -> Mapping[str, Range]:
    """The dogs that the numbers take, by measurement id or "weight".

    Where two numbers speak of one measurement, a dog must lie in both.
    """
    found: dict[str, Range] = {}
    for name, band in numbers.items():
        measured = _measured(name, rules)
        if measured is None:
            continue
        dogs = band if measured == name else readings_within(rules[name], band)
        found[measured] = _both(found.get(measured), dogs)
    return found


def _measured(name: str, rules: Mapping[str, SpecRule]) -> str | None:
    """The measurement of the dog that a number speaks of; null when it is of none."""
    dogs = (WEIGHT, *(one.value for one in MeasurementId))
    if name in dogs:
        return name
    reading = rules[name].reading if name in rules else ""
    return reading if reading in dogs else None


def _both(one: Range | None, other: Range) -> Range:
    if one is None:
        return other
    lows = [band.low for band in (one, other) if band.low is not None]
    highs = [band.high for band in (one, other) if band.high is not None]
    return Range(max(lows, default=None), min(highs, default=None))


def _fixed_parts(at_hand: AtHand, rules: Mapping[str, SpecRule], aid: Aid) -> tuple[FixedPart, ...]:
    """The parts that were told to be fixed. A load is a limit in any case."""
    named = dict.fromkeys(_measured(name, rules) for name in at_hand.fixed)
    known = (None, WEIGHT, *aid.fixed_dimensions)
    return tuple(
        FixedPart(MeasurementId(name), name, ())
        for name in named
        if name is not None and name not in known
    )


# What any aid of its kind must meet


def _checks(
    support: Support, whole: FitAtHand, fit: SizeFit, catalog: Catalog
) -> tuple[Check, ...]:
    answers = whole.assessment.answers
    rules = deciding_rules(support, answers, catalog)
    row = next((one for one in whole.aid.sizes if one.name == whole.at_hand.size), None)
    in_size = {one.measurement for one in fit.dimensions}
    checks = []
    for need in specify(support, answers, catalog):
        told, rule = whole.at_hand.numbers.get(need.dimension), rules.get(need.dimension)
        if told is None and row is not None:
            told = _published(need, row, rule, whole.aid)
        judged = rule is not None and rule.reading in in_size
        checks.append(Check(need, told, _met(need, told), judged))
    return tuple(checks)


def _published(need: Requirement, row: SizeRow, rule: SpecRule | None, aid: Aid) -> Range | None:
    """What a size row says of one number of the specification, where both mean the same."""
    if need.dimension == OVERALL_WIDTH:
        return row.aid_width_mm
    if need.dimension == WHEELS:
        return row.wheel_diameter_mm
    if need.dimension == RATED_LOAD:
        loads = [row.weight.high if row.weight else None, aid.heaviest_g]
        known = [one for one in loads if one is not None]
        return Range(min(known), min(known)) if known else None
    if rule is None or not all(
        bound is None or (bound.percent, bound.plus) == (100, 0) for bound in (rule.low, rule.high)
    ):
        return None
    return next((band for name, band in row.ranges.items() if name == rule.reading), None)


def _met(need: Requirement, told: Range | None) -> bool | None:
    """Whether an aid that is, or can be set to, what was told meets a number."""
    if told is None or (need.low is None and need.high is None):
        return None
    ends: list[bool | None] = []
    if need.low is not None:
        ends.append(None if told.high is None else told.high >= need.low)
    if need.high is not None:
        ends.append(None if told.low is None else told.low <= need.high)
    return False if False in ends else None if None in ends else True
