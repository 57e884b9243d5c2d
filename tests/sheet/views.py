"""Results in words, made by hand: each is valid, and each test changes what it is about."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from fitting.present.view import (
    AidView,
    AskVet,
    Confinement,
    ConfirmationView,
    DisagreementView,
    DoubtView,
    EmergencyView,
    ExerciseView,
    FigureView,
    FlagView,
    LengthView,
    OutlookView,
    PictureView,
    ReadingView,
    RequirementView,
    ResultView,
    SourceLine,
    StageView,
    SupportView,
)

STOP = (
    "Stop if your dog yelps, flinches, growls or turns to bite.",
    "Stop if your dog shakes, will not stop panting, or will not go on.",
    "Stop if the legs wobble, drag or fold under more than before.",
    "Stop if the back arches or goes tight.",
    "Stop if your dog slips or falls.",
)


def a_picture(id_: str = "exercise-E13") -> PictureView:
    return PictureView(id=id_, alt="A dog stands. A sling holds it up.", legend=("1 groin",))


FIGURE = FigureView(
    readings=(LengthView("chest_girth", 450), LengthView("back_length", 380)),
    expected=(LengthView("withers_height", 230),),
    long_low=True,
    clashing=(),
    aid="rear_harness",
    alt="Your dog from the side. A: chest girth. B: back length.",
    legend=("A: chest girth 45 cm", "B: back length 38 cm"),
    places=("1 groin", "2 inner thigh"),
    notes=("Not measured, so drawn as is usual: height.",),
)


def an_exercise(**changes: Any) -> ExerciseView:
    whole = ExerciseView(
        id="E13",
        name="Stand with help",
        tags=("active_assisted",),
        aim="This lets the legs take a little weight.",
        dose=("3 times", "Hold for 10 seconds", "2 times a day"),
        how=(
            "Stand your dog on a mat, with the back level.",
            "Hold it up with a sling or your hand under the belly.",
            "Let a little weight come down on the paws.",
            "Lower your dog gently to rest.",
        ),
        brief=("Dog stands on a mat.", "Hold it up.", "Let a little weight come.", "Lower it."),
        looks_right="The back is level and the paws are flat.",
        before=("Your vet or nurse has shown you how.", "Pain is under control."),
        stop_signs=STOP,
        never=("Do not let the back sag, arch or twist.",),
        notes=(),
        evidence="From clinic handouts. No trial tested it alone.",
        sources=("3", "4"),
        picture=a_picture(),
    )
    return replace(whole, **changes)


EXERCISES = (
    an_exercise(),
    an_exercise(
        id="E01",
        name="Bend and stretch the back legs",
        aim="This keeps the joints and muscles loose.",
        dose=("5 times", "1 set", "2 times a day", "Do each back leg."),
        how=(
            "Lay your dog on its side on a mat, with the back held straight.",
            "Hold the leg above the knee with one hand and at the foot with the other.",
            "Bend the hip, knee and ankle slowly, as far as is easy.",
            "Let the leg stretch back out slowly.",
            "Repeat, then turn your dog and do the other leg.",
        ),
        brief=("Dog on its side.", "Hold knee and foot.", "Bend slowly.", "Do both legs."),
        looks_right="Your dog lies calm, the leg moves with ease and the back does not move.",
        never=(
            "Do not push past the point where the leg resists.",
            "Do not hold the leg on a sore or on broken skin.",
        ),
    ),
    an_exercise(
        id="E19",
        name="Sling walk on a flat floor",
        aim="This shows the legs the pattern of a step.",
        dose=("5 minutes each time", "2 times a day"),
        how=(
            "Put the sling under the belly, close to the back legs.",
            "Hold it so that the back is level.",
            "Walk in a straight line, as slowly as you can.",
            "Let your dog place each paw.",
        ),
        brief=("Put the sling on.", "Keep the back level.", "Go straight, and slowly."),
        looks_right="Each paw lands flat, again and again.",
        never=("Do not hurry.",),
    ),
)

CARE = (
    an_exercise(
        id="N03",
        name="Check the bladder",
        tags=("nursing",),
        dose=("3 times a day",),
        how=("Look for a wet bed.", "Count the times your dog passes urine on purpose."),
        looks_right="",
        before=(),
        stop_signs=("No urine for 12 hours: call your vet.",),
        never=(),
    ),
    an_exercise(
        id="N04",
        name="Check skin and paws",
        tags=("nursing",),
        dose=("2 times a day",),
        how=("Look at elbows, hips and paws.", "Feel for wet or warm skin."),
        looks_right="",
        before=(),
        stop_signs=("Red skin that stays red: call your vet.",),
        never=(),
    ),
)

CONFINEMENT = Confinement(
    heading="Rest goes on, with short, held work",
    allowed=(
        "Keep your dog in a crate, pen or small room between sessions.",
        "Do the short sessions on this sheet, on a non-slip floor.",
        "Carry your dog over steps and up stairs.",
        "Use a body harness and a short lead, or a sling.",
    ),
    not_allowed=(
        "No stairs, steps, slopes or jumping.",
        "No running, and not off the lead.",
        "No cushions, wobble boards or raised poles.",
        "No water work at home.",
        "No collar.",
        "No wheelchair, unless your vet has named it for your dog.",
        "No tug games.",
        "Nobody outside your vet team may crack, twist or push your dog's back.",
        "Do not test for deep pain. No hard pinching, and no tools.",
    ),
    until="Until 14 December 2026 (day 42) or later.",
    decides="Dr Lee decides. Time alone does not.",
)

STAGE = StageView(
    id="S2",
    name="First gentle work, with support",
    summary="Your dog starts to stand and step, with your help. It still rests most of the day.",
    why=(
        "Today is day 21. The next stage opens on day 43 or later.",
        "What your vet has agreed: supported work may start.",
    ),
    moves_up=("Your dog takes 10 steps alone.", "Your vet says that more may start."),
    sends_back=("Any danger sign: stop, and see the vet.", "New or worse wobble: call the vet."),
    disagreements=(
        DisagreementView(
            topic="When standing work may start",
            positions=("One clinic starts in week 3. [3]", "One group waits for week 5. [5]"),
            ours="We wait for the vet's word.",
        ),
    ),
)


def a_support(**changes: Any) -> SupportView:
    whole = SupportView(
        id="rear_harness",
        name="Rear harness with a handle",
        what="It holds up the hips.",
        verdict="recommended",
        word="Suits your dog now",
        reasons=("It helps a dog that cannot take ten steps.",),
        use=("Put the legs through first.", "Lift straight up, back level."),
        fit_checks=("Two fingers fit under each strap.", "It sits clear of the belly tip."),
        wear=("Day 1: 5 minutes, twice.", "Add 5 minutes a day."),
        skin=("Look twice a day in week 1.", "Red marks must fade in 15 minutes."),
        skin_map=a_picture("skin-rear_harness-long_low"),
    )
    return replace(whole, **changes)


def a_requirement(**changes: Any) -> RequirementView:
    whole = RequirementView(
        id="waist_girth",
        name="Strap at the waist",
        value="38 cm or more",
        other_unit="15 in or more",
        why=("It must close round the waist.",),
        measure=(),
        check="Two fingers fit under it.",
    )
    return replace(whole, **changes)


NUMBERS = (
    a_requirement(),
    a_requirement(id="rated_load", name="Load", value="8.2 kg or more", other_unit="18 lb 1 oz"),
    a_requirement(id="handle", name="Height of the handles", value="Try it", other_unit=""),
)


AID = AidView(
    id="help-em-up",
    name="Rear lift harness",
    maker="A maker",
    support="rear_harness",
    support_name="Rear harness",
    size="S",
    verdict="recommended",
    word="Suits your dog now",
    fit="Size S: what you measured lies inside the maker's range.",
    runner_up="Next to try: size M. Your dog lies further from its middle.",
    unpublished=("Confirm with the maker: loop width",),
    order_sheet=("A: waist: 38.0 cm",),
    reasons=("Nothing you measured speaks against it.",),
    notes=("Returns: 30 days, clean and with tags.",),
    chance="Likely the right size. About 9 of 10 dogs with these readings would be inside.",
)


def _reading(name: str, value: str, other: str) -> ReadingView:
    how = "by two people, dog held standing, soft tape"
    return ReadingView(id=name.lower(), name=name, value=value, other_unit=other, how=how)


READINGS = (
    _reading("Weight", "8.2 kg", "18 lb 1 oz"),
    _reading("Girth of the chest", "45.0 cm", "17 3/4 in"),
    _reading("Girth of the waist", "38.0 cm", "15 in"),
    _reading("Floor to flank fold", "16.0 cm", "6 1/4 in"),
    _reading("Length of the back", "38.0 cm", "15 in"),
)


def _source(number: int) -> SourceLine:
    return SourceLine(
        number=number,
        key=f"clinic-handout-{number}",
        title=f"Care after back surgery, a clinic handout, part {number}",
        kind="expert handout",
        year="2021",
        url=f"https://example.org/{number}",
    )


def a_view(**changes: Any) -> ResultView:
    """The usual dog: three weeks after surgery, a vet has agreed to supported work."""
    whole = ResultView(
        kind="recommendation",
        audience="owner",
        language="en",
        title="Care and exercise sheet for Bella",
        dog_name="Bella",
        owner="Ana Costa",
        on="23 November 2026",
        on_iso="2026-11-23",
        catalog="3f9a6c21d07b4e55a1c2",
        headline="Short, held work can start. Aid that suits: rear harness with a handle.",
        dog_lines=("Dachshund", "female", "6 years", "8.2 kg"),
        urgency="",
        flags=(),
        known_flags=(),
        emergency=None,
        confinement=CONFINEMENT,
        care=CARE,
        stage=STAGE,
        scope=(),
        exercises=EXERCISES,
        exercise_note="",
        also_allowed=("Gentle massage", "Stroke and brush the legs and paws"),
        clinic_only=("Water treadmill",),
        supports=(
            a_support(specification=NUMBERS),
            a_support(
                id="body_harness", name="Body harness", verdict="possible", word="Possible",
                reasons=("It keeps the neck free.",),
            ),
            a_support(
                id="rear_wheelchair", name="Rear wheelchair", verdict="ask_vet",
                word="Ask your vet", reasons=("Clinics differ on when wheels may start.",),
            ),
        ),
        other_supports=(
            a_support(
                id="front_wheelchair", name="Front wheelchair", verdict="refused",
                word="Not for this dog", reasons=("The front legs are strong.",),
            ),
        ),
        aids=(AID, replace(AID, id="two", name="Soft hip sling", size="M", verdict="possible")),
        rejected=(),
        readings=READINGS,
        doubts=(
            DoubtView(
                about="rear_leg_height", label="Floor to flank fold", kind="unlikely",
                text="This is short for a dog of this size. Is this right?",
                suggest="Measure again with your dog held up.",
            ),
        ),
        retake=("Measure this next: girth of the thigh.",),
        checks=("Two fingers fit under each strap.", "It sits clear of the belly tip."),
        wear=("Day 1: 5 minutes, twice.", "Add 5 minutes a day."),
        skin=("Look twice a day in week 1.", "Red marks must fade in 15 minutes."),
        cautions=("No exercise or aid can promise walking.", "Water work is for a clinic only."),
        outlook=OutlookView(
            heading="What to expect",
            weeks="Plan for 8 to 12 weeks.",
            lines=("Many dogs need less, some need more.",),
            odds=("After surgery most dogs of this kind walk again. [6]",),
        ),
        advice=(),
        centres=(),
        confirmation=ConfirmationView(
            state="owner_reported",
            heading="What you told us about your vet",
            lines=("Agreed: supported work may start.",),
            page_line="You told us that Dr Lee agreed on 20 November 2026. "
            "This program has not asked Dr Lee.",
        ),
        ask_vet=None,
        sources=tuple(_source(number) for number in range(1, 13)),
        disclaimers=(
            "This does not replace your vet.",
            "Not yet reviewed by a veterinary neurologist.",
        ),
        minutes="About 15 minutes a day in all.",
        next_visit="See your vet by 7 December 2026, or on the day your vet has named.",
        teach_back=(
            "What may your dog not do, and until when?",
            "Which signs mean: stop, and call the vet?",
            "Who do you call at night?",
        ),
        figure=FIGURE,
    )  # fmt: skip
    return replace(whole, **changes)


def an_unconfirmed_view(**changes: Any) -> ResultView:
    """A vet has seen the dog and agreed to nothing yet: rest, care, and the form for the vet."""
    whole = a_view(
        headline="Rest and daily care come first.",
        exercises=(),
        exercise_note="No exercise yet. First your vet must agree to it.",
        also_allowed=(),
        confirmation=ConfirmationView(
            state="none",
            heading="No vet has confirmed this plan",
            lines=("So this sheet holds rest, daily care and safe aids alone.",),
            page_line="",
        ),
        ask_vet=AskVet(
            heading="Ask your vet",
            intro="Take this form to your vet. With these answers we can plan the next step.",
            questions=(
                "May care lying down start? (slow leg moves, massage)",
                "On which day does strict rest end?",
                "May short, held work start? (standing in a sling)",
            ),
            signature=("Name of the vet", "Date", "Signature"),
        ),
    )
    return replace(whole, **changes)


def a_flag(**changes: Any) -> FlagView:
    whole = FlagView(
        id="RF01",
        state="active",
        urgency="now",
        text="Your dog has stopped walking, or drags its back legs.",
        why="This is when vets look at surgery. Time matters.",
        do=("Call an emergency vet now, at any hour.", "Phone ahead to say that you are coming."),
    )
    return replace(whole, **changes)


def a_referral(**changes: Any) -> ResultView:
    """A dog that stopped walking yesterday and has not been seen by a vet."""
    whole = a_view(
        kind="referral",
        title="What to do now for Bella",
        headline="Go to a vet now, at any hour.",
        urgency="now",
        flags=(a_flag(),),
        emergency=EmergencyView(
            heading="Go to a vet now, at any hour",
            what_we_saw=(
                "Your dog has stopped walking, or drags its back legs.",
                "No vet has seen this problem yet.",
            ),
            do=(
                "Call your own vet practice first.",
                "If it is closed, its message names the night clinic.",
                "Do not wait until morning.",
                "Ask if there is a neurology team near you.",
                "Phone ahead to say that you are coming.",
                "Carry your dog flat and level on a firm board.",
                "Do not wait for the medicine to work.",
            ),
            transport_heading="How to carry your dog",
            transport=(
                "Hold up the whole length of your dog, with the back level.",
                "Use a firm, flat board or a carrier. A baking tray works for a tiny dog.",
                "Do not let your dog walk to the car.",
                "Use a body harness, not a collar.",
                "Keep your dog warm.",
                "Give no food until the vet says so. Your dog may need surgery.",
            ),
            phone_heading="What to say on the phone",
            phone_script=(
                "My dog is called Bella.",
                "My dog: Dachshund, 6 years, 8.2 kg.",
                "What I see:",
                "- Sudden loss of walking",
                "It began on 22 November 2026 (1 day ago).",
                "Can you see us now?",
                "If you cannot, who can?",
            ),
            comfort_heading="Signs that can fool you",
            false_comfort=(
                "A leg that pulls back when you touch the foot does not prove feeling.",
                "A wet bed does not prove that your dog can pass urine.",
                "Walking again early does not end the rest.",
                "Less pain on medicine does not show that the disc has healed.",
            ),
            afterwards=(
                "Your answers are kept.",
                "Come back after the vet has seen your dog.",
            ),
        ),
        confinement=None,
        care=(),
        stage=None,
        exercises=(),
        also_allowed=(),
        clinic_only=(),
        supports=(a_support(id="carry", name="Safe carrying"),),
        other_supports=(),
        aids=(),
        retake=(),
        outlook=None,
    )
    return replace(whole, **changes)


def another_condition(**changes: Any) -> ResultView:
    """An old dog with sore joints: no stage and no exercises, aids as usual."""
    whole = a_view(
        headline="Here is what may help. Aid that suits: rear harness with a handle.",
        confinement=None,
        care=(),
        stage=None,
        scope=(
            "Our stages are for disc disease. Your dog has sore joints.",
            "So we give no exercises. Ask your vet or a physio for some.",
            "The aids and sizes below hold for your dog too.",
        ),
        exercises=(),
        exercise_note="We have no exercise plan for this problem. Ask your vet or physio.",
        also_allowed=(),
        clinic_only=(),
        outlook=None,
    )
    return replace(whole, **changes)


HOSTILE_NAME = '<b>&amp; <img src="/etc/hostname"/> <a href="javascript:alert(1)">Ł Ж é ½</a>'


def a_hostile_view() -> ResultView:
    """Text that would make links, read files or break a page if it were ever parsed."""
    return a_view(
        dog_name=HOSTILE_NAME,
        owner='<font size="99999">&</font> \x00\x1b\u202egro.live\u202c',
        title=f"Sheet for {HOSTILE_NAME}",
        dog_lines=("Z" + "\u0301\u0302" * 40 + "algo", "犬 \U0001f415 שלום"),
        confinement=replace(CONFINEMENT, decides="Q" * 500),
        headline="</para><para>{name} %s %(x)s \\ ) ( <onDraw name='x'/>",
    )


def longer(value: Any, share: float = 0.35) -> Any:
    """The same view with every text lengthened, as other languages lengthen it."""
    if isinstance(value, tuple):
        return tuple(longer(one, share) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        kept = ("kind", "audience", "language", "on", "on_iso", "catalog", "verdict", "dog_name")
        kept += ("size", "value", "other_unit", "key", "year", "number")
        kept += ("picture", "skin_map", "figure")
        changes = {
            one.name: longer(getattr(value, one.name), share)
            for one in fields(value)
            if one.name not in kept
        }
        return replace(value, **changes)
    if isinstance(value, str) and value:
        words = value.split()
        return " ".join([*words, *words[: max(1, round(len(words) * share))]])
    return value
