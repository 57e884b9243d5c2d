"""Products in words: how each lies in its maker's chart, and why others were passed over."""

from fitting.core.admission import DOOR
from fitting.core.catalog import Aid, Availability, Build, OrderField
from fitting.core.catalog.body import WEIGHT
from fitting.core.result import (
    AidMatch,
    DimensionFit,
    NeededChange,
    Reason,
    RejectedAid,
    SizeFit,
)
from fitting.core.words import Support
from fitting.present.figures import show_list, unique
from fitting.present.names import name_measured, name_verdict
from fitting.present.reasons import explain
from fitting.present.say import look_up, look_up_all, mark, say
from fitting.present.view import AidView, RejectedView
from fitting.present.voice import Voice

_PLACES = {
    "inside": mark("{size}: what you measured lies inside the maker's range."),
    "edge": mark("{size}: near the edge of this size. Measure again."),
    "gap": mark("{size}: your dog falls between two sizes. Ask the maker."),
    "moved": mark("{size}: worked out from another reading. Measure to be sure."),
    "guess": mark("{size} is a guess so far."),
    "unmeasured": mark("We need more readings to tell the size."),
    "made_to_measure": mark("The maker builds it to your dog's readings."),
    "unpublished": mark("The maker has not published this size. Confirm with the maker."),
}

_WORDS = {
    "likely": mark("Likely the right size."),
    "possible": mark("This size may be right."),
    "unsure": mark("We are not sure of this size."),
}

TESTED = mark("This was tested on simulated dogs, not yet on real ones.")

_HELP = {
    "limit": mark("The load limit is near. Weigh your dog on a scale first."),
    "fixed": mark("It has a part that cannot be changed. Measure this with care: {name}."),
    "missing": mark("To be more sure, measure this: {name}."),
    "low": mark("To be more sure, measure this again: {name}. Or ask a shop or your vet."),
}


def say_aids(matches: tuple[AidMatch, ...], voice: Voice) -> tuple[AidView, ...]:
    """The products for this dog, in the order of the plan."""
    return tuple(_say_aid(match, voice) for match in matches)


def _say_aid(match: AidMatch, voice: Voice) -> AidView:
    aid = voice.catalog.aids[match.aid]
    cited = [key for reason in match.reasons for key in reason.sources]
    return AidView(
        id=aid.id,
        name=look_up(aid.name),
        maker=aid.maker,
        support=match.support.value,
        support_name=_support_name(match.support, voice),
        size=match.fit.size,
        verdict=match.verdict.value,
        word=name_verdict(match.verdict),
        fit=say_fit(match.fit, aid, voice),
        runner_up=say_runner_up(match, voice),
        unpublished=say_unpublished(match.fit, aid, voice),
        order_sheet=tuple(_order_line(field, voice) for field in aid.order_sheet),
        reasons=unique([explain(one, voice) for one in match.reasons if not _of_fit(one)]),
        notes=say_notes(aid),
        dimensions=tuple(say_dimension(one, voice) for one in match.fit.dimensions),
        sources=voice.cite((*aid.sources, *cited)),
        chance=say_chance(match.fit, voice),
        warning=_say_warning(aid),
        tested="" if match.fit.probability is None else say(TESTED),
    )


def _say_warning(aid: Aid) -> str:
    """For whom a thing made at home is not. No maker tells it, so it stands beside the thing."""
    if aid.build is not Build.HOUSEHOLD or not aid.contraindications:
        return ""
    whom = look_up(aid.contraindications[0])
    return say("Not for: {whom}.", whom=whom[:1].lower() + whom[1:].rstrip("."))


def _of_fit(reason: Reason) -> bool:
    """Whether a reason says what the sentence on the fit already says."""
    return reason.rule.startswith("size-")


def _support_name(support: Support, voice: Voice) -> str:
    return look_up(voice.catalog.supports[support].name)


def _size_name(size: str) -> str:
    return say("Size {size}", size=size) if size else say("One size")


def say_fit(fit: SizeFit, aid: Aid, voice: Voice) -> str:
    """How the dog lies in the maker's chart, in a sentence or two."""
    if aid.build is Build.HOUSEHOLD:
        return say("Made from things at home. Fold or cut it to suit your dog.")
    place = "guess" if fit.size and _is_guess(fit) else fit.place
    sentence = say(_PLACES[place], size=_size_name(fit.size))
    if fit.size and {one.measurement for one in fit.dimensions} == {WEIGHT}:
        sentence = say("{sentence} Chosen by weight alone.", sentence=sentence)
    if not fit.missing:
        return sentence
    names = show_list([name_measured(one, voice.catalog) for one in fit.missing])
    return say("{sentence} Not measured: {names}.", sentence=sentence, names=names)


def _is_guess(fit: SizeFit) -> bool:
    """Whether what was not measured could still make it another size."""
    uncounted = any(one.p_small is None for one in fit.dimensions)
    return bool(fit.missing) and (uncounted or fit.word == "unsure")


def say_chance(fit: SizeFit, voice: Voice) -> str:
    """How sure the size is, as a count of dogs, and what would help; nothing without numbers."""
    if fit.probability is None:
        return ""
    # That a size may be right says nothing beside the word that it is a guess.
    lines = ["" if _is_guess(fit) else say_word(fit), say_of_ten(fit.probability)]
    if any(one.p_small is None for one in fit.dimensions):
        lines.append(say("This counts only what was measured."))
    lines.append(say_help(fit, voice))
    return " ".join(line for line in lines if line)


def say_word(fit: SizeFit) -> str:
    """How sure the size is, in the words of the page; nothing for what has no numbers."""
    return say(_WORDS[fit.word]) if fit.word else ""


def say_help(fit: SizeFit, voice: Voice) -> str:
    """What would make an unsure size surer; nothing for any other."""
    if not fit.unsure:
        return ""
    return say(_HELP[_help_key(fit)], name=name_measured(fit.ask, voice.catalog))


def _help_key(fit: SizeFit) -> str:
    if fit.unsure == "limit":
        return "limit" if fit.ask == WEIGHT else "fixed"
    return "missing" if fit.ask in fit.missing else fit.unsure


def say_of_ten(probability: float) -> str:
    """A chance as a count of dogs out of ten. It is never none and never all of them."""
    count = int(probability * 10 + 0.5)
    if count < 1:
        return say("Fewer than 1 of 10 dogs with these readings would be in this maker's range.")
    if count > 9:
        return say("More than 9 of 10 dogs with these readings would be in this maker's range.")
    return say(
        "About {count} of 10 dogs with these readings would be inside this maker's range.",
        count=str(count),
    )


def say_runner_up(match: AidMatch, voice: Voice) -> str:
    """The next size and why it comes second; nothing when there is none."""
    other = match.runner_up
    if other is None:
        return ""
    return say(
        "Next to try: {size}. {why}", size=_lower(other.size), why=why_lost(other, voice, match.fit)
    )


def _lower(size: str) -> str:
    return say("size {size}", size=size)


def why_lost(other: SizeFit, voice: Voice, best: SizeFit | None = None) -> str:
    """Why a size came second to the best, if that is known."""
    if other.place in ("gap", "outside") and other.failed:
        name = name_measured(other.failed, voice.catalog)
        by = voice.amount(other.failed, other.by)
        if other.too == "small":
            return say("It is too small by {by} ({name}).", by=by, name=name)
        return say("It is too big by {by} ({name}).", by=by, name=name)
    if best is not None and best.probability is not None and other.probability is not None:
        if other.unsure == "limit":
            if other.ask == WEIGHT:
                return say("Its load limit is too near.")
            return say("A part of it that cannot be changed is too near.")
        if other.probability > best.probability:
            return say("More dogs would be inside it, but a mistake there would be worse.")
        return say_of_ten(other.probability)
    if other.place == "edge":
        return say("Your dog lies near the edge of it.")
    return say("Your dog lies further from its middle.")


def say_unpublished(fit: SizeFit, aid: Aid, voice: Voice) -> tuple[str, ...]:
    """What to confirm with the maker. A part that nobody can alter is said to be one."""
    lines = []
    for one in (*fit.unpublished, *aid.unpublished):
        line = say("Confirm with the maker: {name}", name=name_measured(one, voice.catalog))
        if one in aid.fixed_dimensions:
            line = say("{line}. This part cannot be changed later.", line=line)
        lines.append(line)
    return unique(lines)


def _order_line(field: OrderField, voice: Voice) -> str:
    """One line of the maker's own order sheet, filled in where the definitions agree."""
    answers = voice.assessment.answers
    reading = answers.measurements.get(field.measurement) if field.measurement else None
    value = voice.length(reading.value.mm) if reading else say("not measured")
    if field.weight and answers.weight is not None:
        value = voice.mass(answers.weight.g)
    return say(
        "{letter}: {definition}: {value}",
        letter=field.letter,
        definition=look_up(field.definition),
        value=value,
    )


def say_dimension(one: DimensionFit, voice: Voice) -> str:
    """One reading beside the published range."""
    name = name_measured(one.measurement, voice.catalog)
    name = name[:1].upper() + name[1:]
    told = say("not measured")
    if one.reading is not None:
        told = voice.amount(one.measurement, one.reading)
    line = say(
        "{name}: {told}. The maker's range: {range}",
        name=name,
        told=told,
        range=say_range(one, voice),
    )
    return say_origin(line, one, voice)


def say_origin(line: str, one: DimensionFit, voice: Voice) -> str:
    """The line on a dimension, with what stands behind its number where it is no plain reading."""
    if one.moved_from:
        other = name_measured(one.moved_from, voice.catalog)
        line = say("{line}. We worked it out from your {other}.", line=line, other=other)
    if one.landmark_unread:
        line = say("{line}. The maker does not say where it measures.", line=line)
    return line


def say_range(one: DimensionFit, voice: Voice) -> str:
    """The ends of a range in the reader's units."""
    low = None if one.low is None else voice.amount(one.measurement, one.low)
    high = None if one.high is None else voice.amount(one.measurement, one.high)
    if low and high:
        return say("{low} to {high}", low=low, high=high)
    if low:
        return say("{low} or more", low=low)
    return say("up to {high}", high=high) if high else say("not published")


def say_notes(aid: Aid) -> tuple[str, ...]:
    """What is noted of a product: whether it is still sold, its returns, the rest."""
    gone = aid.availability is Availability.HISTORIC
    notes = [say("No longer sold new.")] if gone else []
    if aid.returns:
        notes.append(say("Returns: {terms}", terms=look_up(aid.returns)))
    return (*notes, *look_up_all(aid.notes))


def say_rejected(rejected: tuple[RejectedAid, ...], voice: Voice) -> tuple[RejectedView, ...]:
    """The products that do not suit, each with what failed and what would alter it."""
    return tuple(_say_rejected(one, voice) for one in rejected)


def _say_rejected(one: RejectedAid, voice: Voice) -> RejectedView:
    return RejectedView(
        id=one.aid,
        name=look_up(voice.catalog.aids[one.aid].name),
        size=one.size,
        reason=" ".join(unique([explain(reason, voice) for reason in one.reasons])),
        smallest_change=say_smallest_change(one, voice),
        sources=voice.cite(key for reason in one.reasons for key in reason.sources),
    )


def say_smallest_change(one: RejectedAid, voice: Voice) -> str:
    """Every change of the answers that is needed, together, for this product to pass."""
    if not one.changes:
        return say("No new reading would change this.")
    return " ".join(say_change(change, voice) for change in one.changes)


def say_change(change: NeededChange, voice: Voice) -> str:
    """What one answer would have to be for the product to pass."""
    needed = voice.amount(change.measurement, change.needed)
    by = voice.amount(change.measurement, abs(change.by))
    if change.measurement == DOOR:
        return say("A door {by} wider would let it through.", by=by)
    name = name_measured(change.measurement, voice.catalog)
    if change.by < 0:
        return say(
            "A new reading of {name} would have to be {needed} or less. That is {by} less.",
            name=name,
            needed=needed,
            by=by,
        )
    return say(
        "A new reading of {name} would have to be {needed} or more. That is {by} more.",
        name=name,
        needed=needed,
        by=by,
    )
