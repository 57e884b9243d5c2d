"""A result as plain text for a terminal: 80 columns, headings and lists, what to do now first."""

from collections.abc import Iterable
from textwrap import wrap

from fitting.present.say import say, speaking
from fitting.present.view import (
    AidView,
    Confinement,
    EmergencyView,
    ExerciseView,
    OrderFieldView,
    OrderSheetView,
    RequirementView,
    ResultView,
    SourceLine,
    StageView,
    SupportView,
)
from fitting.present.view_at_hand import AtHandView

WIDTH = 80


def as_text(view: ResultView) -> str:
    """The whole view as text, ending in one line feed. No line is wider than 80 columns.

    A single word that is wider (a web address) stands alone on its line, uncut.
    """
    with speaking(view.language):
        blocks = _referral(view) if view.kind == "referral" else _recommendation(view)
        return "\n\n".join(block for block in blocks if block) + "\n"


def _referral(view: ResultView) -> Iterable[str]:
    if view.emergency is not None:
        yield from _emergency(view.emergency)
    yield _head(view)
    yield from _supports(say("Until you get there"), view.supports)
    yield from _beside(view)
    yield from _foot(view)


def _recommendation(view: ResultView) -> Iterable[str]:
    yield _head(view)
    yield _list(say("Keep in mind"), view.cautions)
    if view.confinement is not None:
        yield _confinement(view.confinement)
    yield _list(say("What we can and cannot say"), view.scope)
    yield _block(view.confirmation.heading, _bullets(view.confirmation.lines))
    yield from _exercises(say("Every day"), view.care)
    if view.stage is not None:
        yield from _stage(view.stage)
    yield _exercise_head(view)
    yield from (_exercise(one) for one in view.exercises)
    yield _list(say("Also allowed at this stage"), view.also_allowed)
    yield _list(say("At a clinic only"), view.clinic_only)
    yield from _supports(say("Aids that may help"), view.supports)
    yield from (_numbers(one) for one in view.supports)
    yield from _aids(view)
    yield from (_order_sheet(sheet) for one in view.supports for sheet in one.order_sheets)
    yield _list(say("Check the fit"), view.checks)
    yield _list(say("Wearing it"), view.wear)
    yield _list(say("Check the skin"), view.skin)
    yield from _supports(say("Not now, or not for this dog"), view.other_supports)
    yield _rejected(view)
    yield _outlook(view)
    yield from _beside(view)
    yield _ask_vet(view)
    yield from _foot(view)


def _emergency(emergency: EmergencyView) -> Iterable[str]:
    yield _title(emergency.heading)
    yield _list(say("What you told us"), emergency.what_we_saw)
    yield _list(say("What to do"), emergency.do)
    yield _list(emergency.transport_heading, emergency.transport)
    yield _block(emergency.phone_heading, _lines(emergency.phone_script))
    yield _list(emergency.comfort_heading, emergency.false_comfort)
    yield _block(say("After the visit"), _lines(emergency.afterwards))


def _head(view: ResultView) -> str:
    facts = _bullets((view.on, *view.dog_lines))
    return "\n".join((_title(view.title), "", *_lines((view.headline,)), "", *facts))


def _confinement(block: Confinement) -> str:
    lines = (
        *_labelled(say("Allowed"), block.allowed),
        *_labelled(say("Not allowed"), block.not_allowed),
        "",
        *_lines((block.until, block.decides)),
    )
    return "\n".join((_title(block.heading), *lines))


def _stage(stage: StageView) -> Iterable[str]:
    heading = say("Stage: {name}", name=stage.name)
    yield _block(heading, (*_lines((stage.summary,)), *_labelled(say("Why"), stage.why)))
    yield _list(say("What moves your dog up"), stage.moves_up)
    yield _list(say("What sends your dog back"), stage.sends_back)
    for one in stage.disagreements:
        heading = say("Experts differ: {topic}", topic=one.topic)
        yield _block(heading, (*_bullets(one.positions), *_lines((one.ours,))))


def _exercise_head(view: ResultView) -> str:
    notes = tuple(one for one in (view.exercise_note, view.confirmation.page_line) if one)
    if not view.exercises and not notes:
        return ""
    return "\n".join((_title(say("Exercises")), *_lines(notes)))


def _exercises(heading: str, exercises: tuple[ExerciseView, ...]) -> Iterable[str]:
    if exercises:
        yield _title(heading)
        yield from (_exercise(one) for one in exercises)


def _exercise(one: ExerciseView) -> str:
    numbers = "".join(f" [{number}]" for number in one.sources)
    lines = (
        *_lines((one.aim,)),
        *_labelled(say("How much"), one.dose),
        *_labelled(say("Before you start"), one.before),
        *_labelled(say("How"), one.how),
        *_labelled(say("It looks right when"), (one.looks_right,) if one.looks_right else ()),
        *_labelled(say("When to stop"), one.stop_signs),
        *_labelled(say("Take care"), one.never),
        *_labelled(say("For this dog"), one.notes),
        *_labelled(say("When to do more"), (one.progression,) if one.progression else ()),
        *_lines((one.evidence + numbers,)),
    )
    return _block(one.name, lines)


def _supports(heading: str, supports: tuple[SupportView, ...]) -> Iterable[str]:
    if not supports:
        return
    lines: list[str] = []
    for one in supports:
        lines += _lines((say("{name}: {word}", name=one.name, word=one.word),))
        lines += _bullets((*one.reasons, *one.use), indent="  ")
    yield _block(heading, lines)


def _numbers(one: SupportView) -> str:
    """What any aid of one kind must meet, for somebody in a shop with a tape."""
    lines = _bullets(_requirement(need) for need in one.specification)
    return _block(say("Numbers for a shop: {name}", name=one.name), lines) if lines else ""


def _requirement(need: RequirementView) -> str:
    value = _in_both(need.value, need.other_unit)
    told = (f"{need.name}: {value}.", *need.why, *need.measure, need.check)
    return " ".join(part for part in told if part)


def _order_sheet(sheet: OrderSheetView) -> str:
    lines = (
        *_lines((sheet.products, sheet.missing)),
        *_bullets(sheet.how),
        *_bullets((_order_field(field) for field in sheet.fields), indent="  "),
    )
    return _block(say("Order sheet: {maker}", maker=sheet.maker), lines)


def _order_field(field: OrderFieldView) -> str:
    value = _in_both(field.value, field.other_unit)
    told = (f"{field.letter}: {value}.", f"{field.definition}.", field.note, *field.how)
    return " ".join(part for part in told if part)


def _in_both(value: str, other_unit: str) -> str:
    return f"{value} ({other_unit})" if other_unit else value


def _aids(view: ResultView) -> Iterable[str]:
    if view.aids:
        yield _block(say("Products and sizes"), (line for one in view.aids for line in _aid(one)))
    if view.retake:
        yield _block(say("What to measure next"), _lines(view.retake))


def _aid(one: AidView) -> Iterable[str]:
    named = say("{name} ({maker})", name=one.name, maker=one.maker) if one.maker else one.name
    yield from _lines((say("{name}: {word}", name=named, word=one.word),))
    facts = (
        one.fit,
        one.warning,
        " ".join(line for line in (one.chance, one.tested) if line),
        one.runner_up,
        *one.dimensions,
        *one.unpublished,
        *one.reasons,
        *one.notes,
    )
    yield from _bullets((fact for fact in facts if fact), indent="  ")


def _rejected(view: ResultView) -> str:
    lines: list[str] = []
    for one in view.rejected:
        size = say("{name}, size {size}", name=one.name, size=one.size) if one.size else one.name
        lines += _bullets((f"{size}: {one.reason} {one.smallest_change}",))
    return _block(say("Products that do not suit"), lines) if lines else ""


def _outlook(view: ResultView) -> str:
    if view.outlook is None:
        return ""
    lines = tuple(line for line in (view.outlook.weeks, *view.outlook.lines) if line)
    return _block(view.outlook.heading, (*_bullets(lines), *_bullets(view.outlook.odds)))


def _beside(view: ResultView) -> Iterable[str]:
    """What stands on every result: advice, readings, what to check, centres."""
    yield from (_list(one.heading.rstrip(":"), one.signs) for one in view.danger)
    yield from (_list(one.name, one.lines) for one in view.routes)
    yield from (_list(one.heading, one.lines) for one in view.advice)
    readings = (f"{one.name}: {one.value} ({one.other_unit}), {one.how}" for one in view.readings)
    yield _list(say("Measured"), tuple(readings))
    yield _list(say("Worth checking"), tuple(f"{one.text} {one.suggest}" for one in view.doubts))
    centres = [
        " ".join(part for part in (f"{one.name}, {one.place}:", one.services, one.url) if part)
        for one in view.centres
    ]
    if centres:
        centres.append(say("The centres are listed to help your search. We do not rate them."))
    yield _list(say("Places that help with rehab"), tuple(centres))


def _ask_vet(view: ResultView) -> str:
    form = view.ask_vet
    if form is None:
        return ""
    blanks = (f"{line}: ____________" for line in (*form.questions, *form.signature))
    return _block(form.heading, (*_lines((form.intro,)), *_bullets(blanks)))


def _foot(view: ResultView) -> Iterable[str]:
    yield from _sources(view.sources)
    yield "\n".join(_lines((*view.disclaimers, _edition(view.catalog))))


def _sources(sources: tuple[SourceLine, ...]) -> Iterable[str]:
    lines = [
        " ".join(part for part in (f"[{one.number}]", one.title, one.year, one.url) if part)
        for one in sources
    ]
    yield _block(say("Sources"), _lines(lines)) if lines else ""


def _edition(digest: str) -> str:
    return say("Catalogue edition: {digest}", digest=digest[:12])


def at_hand_as_text(view: AtHandView) -> str:
    """What can be said of one aid at hand, in the order in which it matters."""
    with speaking(view.language):
        return "\n\n".join(block for block in _at_hand(view) if block) + "\n"


def _at_hand(view: AtHandView) -> Iterable[str]:
    yield "\n".join((_title(view.title), "", *_bullets((view.on, *view.dog_lines))))
    yield _block(view.name, (*_lines((view.headline,)), *_bullets(view.why)))
    yield _list(view.size_heading, (*view.chance, *view.dimensions))
    yield _list(say("What does not fit"), view.fails)
    yield _list(say("What would make it fit"), view.mend)
    yield _list(say("Numbers that any aid must meet"), view.checks)
    yield _list(say("To confirm"), view.confirm)
    yield _list(say("Check the fit"), view.fit_checks)
    yield _list(say("Wearing it"), view.wear)
    yield _list(say("Check the skin"), view.skin)
    yield _list(say("Good to know"), view.notes)
    yield from _sources(view.sources)
    yield "\n".join(_lines((*view.disclaimers, _edition(view.catalog))))


def _title(text: str) -> str:
    lines = _fold(text, "", "")
    return "\n".join((*lines, "=" * max(map(len, lines))))


def _block(heading: str, lines: Iterable[str]) -> str:
    head = _fold(heading, "", "")
    return "\n".join((*head, "-" * max(map(len, head)), *lines))


def _list(heading: str, lines: tuple[str, ...]) -> str:
    return _block(heading, _bullets(lines)) if lines else ""


def _labelled(label: str, lines: tuple[str, ...]) -> tuple[str, ...]:
    return ("", f"{label}:", *_bullets(lines)) if lines else ()


def _lines(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(line for text in texts for line in _fold(text, "", ""))


def _bullets(texts: Iterable[str], indent: str = "") -> tuple[str, ...]:
    first, further = f"{indent}- ", f"{indent}  "
    return tuple(line for text in texts for line in _fold(text, first, further))


def _fold(text: str, first: str, further: str) -> list[str]:
    """The text in lines of 80 columns. Control characters, which a terminal obeys, are dropped."""
    spaced = "".join(" " if sign.isspace() else sign for sign in text)
    shown = "".join(sign for sign in spaced if sign.isprintable())
    return wrap(
        shown,
        WIDTH,
        initial_indent=first,
        subsequent_indent=further,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [first.rstrip()]
