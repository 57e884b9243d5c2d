"""Which kinds of aid suit this dog now: the aid matrix first, then every rule of fitting.

Each rule raises a verdict to a floor, lowers it to a cap, or adds a caution, and always
leaves the reason behind. Refusals are made last, so that nothing can lift them.
"""

from fitting.core.catalog import Catalog
from fitting.core.ledger import Ledger
from fitting.core.result import Assessment, Reason, SupportVerdict
from fitting.core.staging import in_strict_rest, rest_ends_on, stage_to_read
from fitting.core.words import (
    Condition,
    Floors,
    Mobility,
    Sex,
    StageId,
    Support,
    Urination,
    Use,
    Verdict,
)

WHEELCHAIRS = tuple(one for one in Support if one.wheelchair)
LIFTING = (
    Support.REAR_SLING,
    Support.REAR_HARNESS,
    Support.FRONT_SLING,
    Support.FRONT_HARNESS,
    Support.FULL_BODY_HARNESS,
)
TOUCHING = (*LIFTING, Support.DRAG_BAG, Support.BOOTS)


def judge_supports(
    assessment: Assessment, stage: StageId | None, catalog: Catalog
) -> tuple[SupportVerdict, ...]:
    """The verdict on every kind of aid, best first, for a dog that is no referral."""
    ledger = read_matrix(assessment, stage, catalog)
    _always_there(ledger, assessment, catalog)
    _home_and_care(ledger, assessment, catalog)
    _large_dogs(ledger, assessment, stage, catalog)
    _male_dogs(ledger, assessment, catalog)
    _lifting_limits(ledger, assessment, catalog)
    _strict_rest(ledger, assessment, stage, catalog)
    _override(ledger, assessment, catalog)
    _front_end(ledger, assessment, stage, catalog)
    _sores(ledger, assessment, catalog)
    _wound(ledger, assessment, catalog)
    _wheel_cautions(ledger, assessment, catalog)
    _none_needed(ledger, assessment, catalog)
    return _in_order(ledger, assessment)


def carry_only(assessment: Assessment, catalog: Catalog) -> tuple[SupportVerdict, ...]:
    """For a referral: nothing but safe carrying."""
    needed = not assessment.level.walks
    verdict = Verdict.RECOMMENDED if needed else Verdict.POSSIBLE
    reason = Reason("carry-to-vet", sources=catalog.emergency.transport_sources)
    reasons = [reason]
    if _above_limit(assessment, 100):
        reasons.append(_limit_reason("carry-by-two", assessment, catalog))
    return (SupportVerdict(Support.CARRY, verdict, tuple(reasons)),)


def read_matrix(assessment: Assessment, stage: StageId | None, catalog: Catalog) -> Ledger:
    """Start from the aid matrix. Without a stage it is read at S5, or S5W for no walking."""
    row = stage_to_read(stage, assessment.level)
    ledger = Ledger(dict.fromkeys(Support, Verdict.NOT_NOW))
    for cell in catalog.matrix:
        if row not in cell.stages or assessment.acts_as not in cell.levels:
            continue
        for support, verdict in cell.supports.items():
            use = cell.notes.get(support, "")
            details: dict[str, str | int] = {"use": use} if use else {}
            rule = "matrix-names-for-use" if use else "matrix-names"
            ledger.verdicts[support] = verdict
            ledger.note(support, Reason(rule, assessment.level, row, cell.sources, details))
    # Where the stage has a wheelchair, another kind is left out by the dog, not by the stage.
    wheels_wait = stage is not None and not any(ledger.reasons.get(one) for one in WHEELCHAIRS)
    for support in Support:
        if not ledger.reasons.get(support) and support is not Support.NONE:
            waits = support.wheelchair and wheels_wait
            rule = "wheelchair-not-at-this-stage" if waits else "matrix-leaves-out"
            cited = (
                catalog.aid_rules["wheelchair-not-in-rest"] if waits else catalog.supports[support]
            )
            ledger.note(support, Reason(rule, assessment.level, row, cited.sources))
    return ledger


def _always_there(ledger: Ledger, assessment: Assessment, catalog: Catalog) -> None:
    harness = catalog.supports[Support.BODY_HARNESS].sources
    if not ledger.wanted(Support.BODY_HARNESS):
        reason = Reason("harness-not-collar", sources=harness)
        ledger.floor(Support.BODY_HARNESS, Verdict.POSSIBLE, reason)
    if not assessment.level.walks and not ledger.wanted(Support.CARRY):
        sources = catalog.supports[Support.CARRY].sources
        reason = Reason("carry-when-not-walking", assessment.level, sources=sources)
        ledger.floor(Support.CARRY, Verdict.POSSIBLE, reason)


def _home_and_care(ledger: Ledger, assessment: Assessment, catalog: Catalog) -> None:
    answers = assessment.answers
    mats = catalog.supports[Support.NON_SLIP_MAT].sources
    if answers.floors is Floors.SLIPPERY:
        reason = Reason("mats-on-slippery-floors", sources=mats)
        ledger.floor(Support.NON_SLIP_MAT, Verdict.RECOMMENDED, reason)
    else:
        ledger.floor(Support.NON_SLIP_MAT, Verdict.POSSIBLE, Reason("mats-help", sources=mats))
    if answers.can_urinate in (Urination.OVERFLOW, Urination.EXPRESSED):
        sources = catalog.supports[Support.PADS].sources
        reason = Reason("pads-for-leaks", answers.can_urinate, sources=sources)
        ledger.floor(Support.PADS, Verdict.RECOMMENDED, reason)
    if answers.use & {Use.STAIRS, Use.CAR} and not ledger.wanted(Support.RAMP):
        reason = Reason("ramp-for-use", sources=catalog.supports[Support.RAMP].sources)
        ledger.floor(Support.RAMP, Verdict.POSSIBLE, reason)
    drags = assessment.acts_as in (Mobility.D, Mobility.E)
    if drags and ledger.wanted(Support.REAR_WHEELCHAIR):
        reason = Reason("drag-bag-indoors", sources=catalog.supports[Support.DRAG_BAG].sources)
        ledger.floor(Support.DRAG_BAG, Verdict.POSSIBLE, reason)


def _large_dogs(
    ledger: Ledger, assessment: Assessment, stage: StageId | None, catalog: Catalog
) -> None:
    """At S2 a heavy dog that cannot walk is held at both ends (aid matrix)."""
    weight, large = assessment.answers.weight, catalog.thresholds["large_dog_g"].value
    if stage is not StageId.S2 or assessment.level.walks or weight is None or weight.g <= large:
        return
    sources = catalog.aid_rules["large-dog-two-handles"].sources
    reason = Reason("large-dog-two-handles", weight.g, large, sources)
    ledger.floor(Support.FULL_BODY_HARNESS, Verdict.RECOMMENDED, reason)


def _male_dogs(ledger: Ledger, assessment: Assessment, catalog: Catalog) -> None:
    """A belly sling presses where a male dog passes urine: the hip-lift kind takes its place."""
    if assessment.answers.sex is not Sex.MALE or not ledger.wanted(Support.REAR_SLING):
        return
    sources = catalog.aid_rules["male-belly-sling"].sources
    as_called_for = ledger.verdicts[Support.REAR_SLING]
    reason = Reason("male-hip-lift-first", sources=sources)
    ledger.floor(Support.REAR_HARNESS, as_called_for, reason)
    ledger.cap(Support.REAR_SLING, Verdict.POSSIBLE, Reason("male-belly-sling", sources=sources))


def _lifting_limits(ledger: Ledger, assessment: Assessment, catalog: Catalog) -> None:
    """A dog above what the carer can lift gets two handles or two people, never one lift."""
    if _above_limit(assessment, 100):
        ledger.note(Support.CARRY, _limit_reason("carry-by-two", assessment, catalog))
        if not assessment.level.walks:
            ledger.floor(
                Support.FULL_BODY_HARNESS,
                Verdict.RECOMMENDED,
                _limit_reason("lift-two-handles", assessment, catalog),
            )
    if _above_limit(assessment, catalog.thresholds["rear_lift.percent"].value):
        for support in (Support.REAR_SLING, Support.REAR_HARNESS):
            reason = _limit_reason("rear-lift-by-two", assessment, catalog)
            ledger.cap(support, Verdict.POSSIBLE, reason)


def _strict_rest(
    ledger: Ledger, assessment: Assessment, stage: StageId | None, catalog: Catalog
) -> None:
    """No wheelchair in strict rest."""
    if not in_strict_rest(assessment, stage):
        return
    end = rest_ends_on(assessment, stage)
    if end is None:
        rule = "wheelchair-rest-end-unknown"
    elif end <= assessment.on:
        rule, end = "wheelchair-not-cleared", None
    else:
        rule = "wheelchair-not-in-rest"
    told = None if end is None else end.isoformat()
    sources = catalog.aid_rules["wheelchair-not-in-rest"].sources
    for support in WHEELCHAIRS:
        ledger.settle(support, Verdict.NOT_NOW, Reason(rule, assessment.day, told, sources))


def _override(ledger: Ledger, assessment: Assessment, catalog: Catalog) -> None:
    """A named vet may allow one kind of aid earlier; the rules after this one still refuse."""
    override = assessment.answers.override
    if override is None or not assessment.override_valid:
        return
    for support in Support:
        if support in override.allow:
            details: dict[str, str | int] = {"date": override.date.isoformat()}
            reason = Reason("vet-named-this-aid", override.vet, None, ("tool-rule",), details)
            ledger.settle(support, Verdict.RECOMMENDED, reason)


def _front_end(
    ledger: Ledger, assessment: Assessment, stage: StageId | None, catalog: Catalog
) -> None:
    """Weak front legs, a neck problem or a lost sense of balance change every lifting aid."""
    rule = catalog.aid_rules["front-weak-no-rear-chair"]
    vestibular = assessment.answers.condition is Condition.VESTIBULAR
    if not assessment.front_weak and not vestibular:
        return
    sources = catalog.scope[Condition.VESTIBULAR].sources if vestibular else rule.sources
    why = "balance-lost" if vestibular else "front-involved"
    ledger.floor(Support.FULL_BODY_HARNESS, Verdict.RECOMMENDED, Reason(why, sources=sources))
    ledger.settle(
        Support.REAR_WHEELCHAIR, Verdict.REFUSED, Reason(f"{why}-no-rear-chair", sources=sources)
    )
    if not assessment.front_weak:
        return
    for support in (Support.REAR_HARNESS, Support.REAR_SLING):
        reason = Reason("front-involved-lift-both-ends", sources=sources)
        ledger.settle(support, Verdict.ASK_VET, reason)
    for support in (Support.FRONT_SLING, Support.FRONT_HARNESS):
        reason = Reason("front-involved-front-lift", sources=sources)
        ledger.floor(support, Verdict.ASK_VET, reason)
    if in_strict_rest(assessment, stage):
        return
    missing_front = _front_limb_problem(assessment)
    for support in (Support.QUAD_WHEELCHAIR, Support.FRONT_WHEELCHAIR):
        fronted = missing_front and support is Support.FRONT_WHEELCHAIR
        key = "front-limb-missing-front-chair" if fronted else "front-involved-full-chair"
        cited = catalog.aid_rules["front-limb-missing-front-chair"].sources if fronted else sources
        ledger.floor(support, Verdict.ASK_VET, Reason(key, sources=cited))


def _front_limb_problem(assessment: Assessment) -> bool:
    """A missing or deformed front limb with sound hind limbs."""
    answers = assessment.answers
    limbs = answers.affected
    kind = answers.condition in (Condition.AMPUTEE, Condition.ORTHOPAEDIC)
    return kind and bool(limbs) and all(limb.front for limb in limbs)


def _sores(ledger: Ledger, assessment: Assessment, catalog: Catalog) -> None:
    """Nothing may press on an open sore, and no wheelchair is used over one."""
    if not assessment.open_sores:
        return
    sources = catalog.aid_rules["sore-under-aid"].sources
    for support in WHEELCHAIRS:
        ledger.cap(support, Verdict.NOT_NOW, Reason("no-wheels-over-sores", sources=sources))
    for support in TOUCHING:
        reason = Reason("sore-under-aid", sources=sources)
        ledger.cap(support, Verdict.ASK_VET, reason)
    ledger.note(Support.BODY_HARNESS, Reason("keep-off-sores", sources=sources))


def _wound(ledger: Ledger, assessment: Assessment, catalog: Catalog) -> None:
    """No wheels before a wound has healed, and no strap on it."""
    if not assessment.wound_open:
        return
    sources = catalog.aid_rules["wheelchair-wound-unhealed"].sources
    for support in WHEELCHAIRS:
        reason = Reason("no-wheels-before-wound-heals", sources=sources)
        ledger.cap(support, Verdict.NOT_NOW, reason)
    for support in (Support.BODY_HARNESS, *LIFTING):
        if ledger.wanted(support):
            ledger.note(support, Reason("keep-off-wound", sources=sources))


def _wheel_cautions(ledger: Ledger, assessment: Assessment, catalog: Catalog) -> None:
    answers = assessment.answers
    for support in WHEELCHAIRS:
        if not ledger.wanted(support):
            continue
        if assessment.acts_as is Mobility.E:
            sources = catalog.aid_rules["no-feeling-may-use-chair"].sources
            ledger.note(support, Reason("no-feeling-skin-plan", sources=sources))
        if Use.ALL_DAY in answers.use:
            sources = catalog.aid_rules["wheelchair-fit"].sources
            ledger.note(support, Reason("wheelchair-not-all-day", sources=sources))
        if answers.front_legs == "not_tested" and support is Support.REAR_WHEELCHAIR:
            sources = catalog.aid_rules["front-weak-no-rear-chair"].sources
            ledger.note(support, Reason("towel-test-first", sources=sources))


def _none_needed(ledger: Ledger, assessment: Assessment, catalog: Catalog) -> None:
    """No lifting aid at all is a good answer when no rule calls for one."""
    called_for = any(ledger.wanted(support) for support in (*LIFTING, *WHEELCHAIRS))
    sources = catalog.supports[Support.NONE].sources
    if called_for or not assessment.level.walks:
        reason = Reason("some-help-needed", assessment.level, sources=sources)
        ledger.settle(Support.NONE, Verdict.NOT_NOW, reason)
    else:
        reason = Reason("no-lifting-aid-needed", assessment.level, sources=sources)
        ledger.settle(Support.NONE, Verdict.RECOMMENDED, reason)


def _above_limit(assessment: Assessment, percent: int) -> bool:
    answers = assessment.answers
    if answers.weight is None or answers.lift_limit is None:
        return False
    return answers.weight.g * percent > answers.lift_limit.g * 100


def _limit_reason(rule: str, assessment: Assessment, catalog: Catalog) -> Reason:
    answers = assessment.answers
    weight = answers.weight.g if answers.weight else None
    limit = answers.lift_limit.g if answers.lift_limit else None
    return Reason(rule, weight, limit, catalog.aid_rules["lift-limit"].sources)


def _in_order(ledger: Ledger, assessment: Assessment) -> tuple[SupportVerdict, ...]:
    """Best verdicts first; among equals the order of the vocabulary, hip-lift first for males."""
    male = assessment.answers.sex is Sex.MALE
    order = list(Support)

    def place(support: Support) -> tuple[int, float]:
        index: float = order.index(support)
        if male and support is Support.REAR_HARNESS:
            index = order.index(Support.REAR_SLING) - 0.5
        return -ledger.verdicts[support].rank, index

    return tuple(
        SupportVerdict(support, ledger.verdicts[support], tuple(ledger.reasons.get(support, [])))
        for support in sorted(order, key=place)
    )
