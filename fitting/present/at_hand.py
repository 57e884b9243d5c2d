"""One aid at hand in words: may this dog have such an aid at all, and would this one fit."""

from collections.abc import Mapping

from fitting.core.at_hand import Check, FitAtHand
from fitting.core.result import DimensionFit, SizeFit
from fitting.core.units import Units
from fitting.core.words import Verdict
from fitting.present.aids import (
    TESTED,
    say_change,
    say_help,
    say_notes,
    say_origin,
    say_range,
    say_unpublished,
    say_word,
)
from fitting.present.figures import show_date, show_list, unique
from fitting.present.names import name_measured, name_verdict
from fitting.present.readings import say_dog
from fitting.present.reasons import explain
from fitting.present.say import ENGLISH, look_up, look_up_all, mark, say, speaking
from fitting.present.specification import show_in
from fitting.present.view_at_hand import AtHandView
from fitting.present.voice import Voice

_FIRST: Mapping[Verdict, str] = {
    Verdict.REFUSED: mark("This kind of aid is not for your dog. No size changes that."),
    Verdict.NOT_NOW: mark("Not yet. Do not use it before your vet agrees."),
    Verdict.ASK_VET: mark("Ask your vet before your dog uses it."),
}
"""What comes before any size."""

_PLACES = {
    "inside": mark("What you measured lies inside its range."),
    "edge": mark("A reading is near the end of its range. Measure again."),
    "gap": mark("Your dog falls between this size and the next."),
    "moved": mark("We worked it out from another reading. Measure to be sure."),
    "unmeasured": mark("We need more readings to tell."),
    "made_to_measure": mark("It was built for one dog. Measure it, and tell us its numbers."),
    "unpublished": mark("Its numbers are not known. Measure it, and tell us its numbers."),
    "outside": mark("What you measured lies outside its range."),
}

_MET = {
    True: mark("{name}: it should be {wanted}. This one: {told}. These match."),
    False: mark("{name}: it should be {wanted}. This one: {told}. These do not match."),
}

_SOME = (
    mark("It would be too small for about {count} of 10 such dogs"),
    mark("It would be too big for about {count} of 10 such dogs"),
)
_NEARLY_ALL = (
    mark("It would be too small for more than 9 of 10 such dogs"),
    mark("It would be too big for more than 9 of 10 such dogs"),
)


def present_at_hand(result: FitAtHand, voice: Voice, *, language: str = ENGLISH) -> AtHandView:
    """The whole answer in words. Raises UnknownLanguage for a language without a translation."""
    with speaking(language):
        return _present(result, voice, language)


def _present(result: FitAtHand, voice: Voice, language: str) -> AtHandView:
    verdict, support = result.verdict, result.at_hand.support
    kind = None if support is None else voice.catalog.supports[support]
    told = () if verdict is None else verdict.reasons
    usable = result.fit is not None
    keys = (key for reason in (*told, *result.reasons) for key in reason.sources)
    voice.cite((*result.aid.sources, *(kind.sources if kind else ()), *keys))
    return AtHandView(
        language=language,
        title=say("Would this aid fit {dog}?", dog=voice.dog),
        on=show_date(result.assessment.on),
        on_iso=result.assessment.on.isoformat(),
        catalog=result.catalog,
        dog_lines=say_dog(voice),
        name=_name(result, voice),
        verdict=verdict.verdict.value if verdict else "",
        word=name_verdict(verdict.verdict) if verdict else "",
        headline=_headline(result),
        why=unique([explain(one, voice) for one in told]),
        size_heading=_size_heading(result),
        chance=_chance(result.fit, voice) if result.fit else (),
        dimensions=tuple(_dimension(one, voice) for one in result.fit.dimensions)
        if result.fit
        else (),
        fails=unique([explain(one, voice) for one in result.reasons]),
        mend=_mend(result, voice),
        checks=tuple(_check(one, voice) for one in result.checks if one.met is not None),
        confirm=_confirm(result, voice),
        fit_checks=_lessons(kind.fit_checks if kind else (), result.aid.fit_checks)
        if usable
        else (),
        wear=_lessons(kind.wear if kind else (), result.aid.wear) if usable else (),
        skin=look_up_all(kind.skin) if usable and kind else (),
        notes=_good_to_know(result),
        sources=voice.bibliography(),
        disclaimers=_disclaimers(result),
    )


def _name(result: FitAtHand, voice: Voice) -> str:
    aid, support = result.aid, result.at_hand.support
    kind = "" if support is None else look_up(voice.catalog.supports[support].name)
    if not aid.name:
        return kind
    named = look_up(aid.name)
    if result.at_hand.size:
        named = say("{name}, size {size}", name=named, size=result.at_hand.size)
    return say("{name} ({kind})", name=named, kind=kind) if kind else named


def _headline(result: FitAtHand) -> str:
    """Safety before size: the verdict on the kind comes first, then what fails, then how sure."""
    verdict, fit = result.verdict, result.fit
    if verdict is None:
        return say("We do not fit this. {why}", why=look_up(result.aid.withheld))
    first = say(_FIRST[verdict.verdict]) if verdict.verdict in _FIRST else ""
    if fit is None:
        return first
    size = say("As it is, it does not suit your dog.") if result.fails else say_word(fit)
    told = size or say(_PLACES[fit.place])
    return say("{first} {size}", first=first, size=told) if first else told


def _size_heading(result: FitAtHand) -> str:
    held = result.verdict is not None and result.verdict.verdict in _FIRST
    return say("The size, for when your vet agrees") if held else say("The size")


def _chance(fit: SizeFit, voice: Voice) -> tuple[str, ...]:
    lines = [say(_PLACES[fit.place])]
    if fit.probability is not None:
        lines.append(_of_ten(fit.probability))
        if any(one.p_small is None for one in fit.dimensions):
            lines.append(say("This counts only what was measured."))
        lines += [say_help(fit, voice), say(TESTED)]
    if fit.missing:
        names = show_list([name_measured(one, voice.catalog) for one in fit.missing])
        lines.append(say("Not measured: {names}.", names=names))
    return tuple(line for line in lines if line)


def _of_ten(probability: float) -> str:
    """A chance as a count of dogs out of ten. It is never none and never all of them."""
    count = int(probability * 10 + 0.5)
    if count < 1:
        return say("Fewer than 1 of 10 dogs with these readings would be in its range.")
    if count > 9:
        return say("More than 9 of 10 dogs with these readings would be in its range.")
    return say(
        "About {count} of 10 dogs with these readings would be in its range.", count=str(count)
    )


def _dimension(one: DimensionFit, voice: Voice) -> str:
    name = name_measured(one.measurement, voice.catalog)
    told = say("not measured")
    if one.reading is not None:
        told = voice.amount(one.measurement, one.reading)
    line = say(
        "{name}: {told}. Its range: {range}",
        name=name[:1].upper() + name[1:],
        told=told,
        range=say_range(one, voice),
    )
    chances = _chances(one)
    line = say("{line}. {chances}", line=line, chances=chances) if chances else line
    return say_origin(line, one, voice)


def _chances(one: DimensionFit) -> str:
    """The likelier way to be wrong here, as a count of dogs, where it is worth a word."""
    small, large = one.p_small or 0.0, one.p_large or 0.0
    count = int(max(small, large) * 10 + 0.5)
    if count < 1:
        return ""
    if count > 9:
        too_small, too_big = _NEARLY_ALL
    else:
        too_small, too_big = _SOME
    return say(too_small if small >= large else too_big, count=str(count))


def _mend(result: FitAtHand, voice: Voice) -> tuple[str, ...]:
    lines = [say_change(one, voice) for one in result.changes]
    if result.reasons and not result.changes:
        lines.append(say("No new reading would change this."))
    if result.better:
        lines.append(say("Of the same product, try size {size}.", size=result.better))
    return tuple(lines)


def _check(one: Check, voice: Voice) -> str:
    need = one.requirement
    told = one.told
    return say(
        _MET[bool(one.met)],
        name=look_up(voice.catalog.specification[need.rule].name),
        wanted=_ends(need.low, need.high, need.unit, voice.units),
        told="" if told is None else _ends(told.low, told.high, need.unit, voice.units),
    )


def _ends(low: int | None, high: int | None, unit: str, units: Units) -> str:
    show = show_in(unit, units)
    if low is not None and high is not None:
        if low == high:
            return show(low)
        return say("{low} to {high}", low=show(low), high=show(high))
    if low is not None:
        return say("{low} or more", low=show(low))
    return say("up to {high}", high=show(high or 0))


def _confirm(result: FitAtHand, voice: Voice) -> tuple[str, ...]:
    """What nobody has told yet: of the product, then of what any aid must meet."""
    lines = list(say_unpublished(result.fit, result.aid, voice)) if result.fit else []
    for one in result.checks:
        need = one.requirement
        if one.met is not None:
            continue
        rule = voice.catalog.specification[need.rule]
        name, check = look_up(rule.name), look_up(rule.check)
        if need.missing:
            names = show_list([name_measured(missing, voice.catalog) for missing in need.missing])
            lines.append(say("{name}: measure your dog first: {names}.", name=name, names=names))
        elif need.low is not None or need.high is not None:
            wanted = _ends(need.low, need.high, need.unit, voice.units)
            lines.append(
                say("{name}: measure the aid. It should be {wanted}.", name=name, wanted=wanted)
            )
        elif check:
            lines.append(say("{name}: {check}", name=name, check=check))
    return unique(lines)


def _lessons(of_kind: tuple[str, ...], of_aid: tuple[str, ...]) -> tuple[str, ...]:
    return unique([*look_up_all(of_kind), *look_up_all(of_aid)])


def _good_to_know(result: FitAtHand) -> tuple[str, ...]:
    warned = [
        say("The maker says it is not for: {whom}", whom=look_up(one))
        for one in result.aid.contraindications
    ]
    return (*warned, *say_notes(result.aid))


def _disclaimers(result: FitAtHand) -> tuple[str, ...]:
    lines = [say("This does not replace your vet.")]
    if result.fit is not None:
        lines.append(say("Numbers that match are no proof. Try it on and check the skin."))
    return tuple(lines)
