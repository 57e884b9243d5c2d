"""What page and sheet receive: a result in words, ready to lay out.

Every field is finished text or a tuple of finished lines (one action a line). Nothing here
is escaped: user text such as the dog's name stays as typed, and each printer makes it safe.
A field `sources` holds the numbers of the lines in `ResultView.sources` that stand behind it.
"""

from dataclasses import dataclass

from fitting.present.view_next import DangerView, DateView, RouteView


@dataclass(frozen=True, slots=True)
class SourceLine:
    number: int
    key: str
    title: str
    kind: str
    year: str
    url: str


@dataclass(frozen=True, slots=True)
class FlagView:
    id: str
    state: str
    urgency: str
    text: str
    why: str
    do: tuple[str, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DoubtView:
    about: str
    label: str
    kind: str
    text: str
    suggest: str


@dataclass(frozen=True, slots=True)
class Confinement:
    """The first and largest block of a sheet.

    The first `largest` lines of `not_allowed` belong to the stage; the rest always hold.
    """

    heading: str
    allowed: tuple[str, ...]
    not_allowed: tuple[str, ...]
    until: str
    decides: str
    largest: int = 99


@dataclass(frozen=True, slots=True)
class PictureView:
    """A drawing by its id, the words for those who cannot see it, and what its letters mark."""

    id: str
    alt: str
    legend: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LengthView:
    """One length of the dog in whole mm, by the id of its measurement."""

    id: str
    mm: int


@dataclass(frozen=True, slots=True)
class FigureView:
    """What the drawing of this dog needs, and its words.

    `expected` are likely lengths for what was not measured; `clashing` the ids of readings that
    are in doubt; `aid` the kind of aid on the dog, or "". `legend` has the letter of each reading,
    `places` the number of each place of the skin that the aid touches.
    """

    readings: tuple[LengthView, ...]
    expected: tuple[LengthView, ...]
    long_low: bool
    clashing: tuple[str, ...]
    aid: str
    alt: str
    legend: tuple[str, ...]
    places: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExerciseView:
    """One exercise or care item. `dose` are the lines of how much and how often.

    `minutes` tells about how many minutes a day it takes; it is empty where that is not known.
    `brief` are the steps of `how` in a few words; where it is empty there are no others.
    """

    id: str
    name: str
    tags: tuple[str, ...]
    aim: str
    dose: tuple[str, ...]
    how: tuple[str, ...]
    looks_right: str
    before: tuple[str, ...]
    stop_signs: tuple[str, ...]
    never: tuple[str, ...]
    notes: tuple[str, ...]
    evidence: str
    sources: tuple[str, ...]
    progression: str = ""
    minutes: str = ""
    brief: tuple[str, ...] = ()
    picture: PictureView | None = None


@dataclass(frozen=True, slots=True)
class DisagreementView:
    topic: str
    positions: tuple[str, ...]
    ours: str


@dataclass(frozen=True, slots=True)
class StageView:
    id: str
    name: str
    summary: str
    why: tuple[str, ...]
    moves_up: tuple[str, ...]
    sends_back: tuple[str, ...]
    disagreements: tuple[DisagreementView, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RequirementView:
    """One number that any aid of a kind must meet.

    `value` and `other_unit` tell it in both units; without a number `value` says what to do
    and `other_unit` is empty. `measure` says how to take what was not measured.
    """

    id: str
    name: str
    value: str
    other_unit: str
    why: tuple[str, ...]
    measure: tuple[str, ...]
    check: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OrderFieldView:
    """One field of a maker's sheet. `note` says that it is final; `how` how to take it."""

    letter: str
    definition: str
    value: str
    other_unit: str
    note: str
    how: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrderSheetView:
    """A maker's own sheet, filled in; `missing` says in a sentence which letters are not."""

    maker: str
    products: str
    how: tuple[str, ...]
    fields: tuple[OrderFieldView, ...]
    missing: str


@dataclass(frozen=True, slots=True)
class SupportView:
    """`word` is the verdict in plain words; the lists teach fitting, wearing and skin checks."""

    id: str
    name: str
    what: str
    verdict: str
    word: str
    reasons: tuple[str, ...]
    use: tuple[str, ...]
    fit_checks: tuple[str, ...]
    wear: tuple[str, ...]
    skin: tuple[str, ...]
    sources: tuple[str, ...] = ()
    specification: tuple[RequirementView, ...] = ()
    order_sheets: tuple[OrderSheetView, ...] = ()
    picture: PictureView | None = None
    skin_map: PictureView | None = None


@dataclass(frozen=True, slots=True)
class AidView:
    """A product for this dog. `fit` says how it lies in the maker's chart, in one sentence.

    `chance` says how sure the size is; it is empty for what has no numbers. `warning` says for
    whom a thing made at home is not, `tested` on what the chance was tried.
    """

    id: str
    name: str
    maker: str
    support: str
    support_name: str
    size: str
    verdict: str
    word: str
    fit: str
    runner_up: str
    unpublished: tuple[str, ...]
    order_sheet: tuple[str, ...]
    reasons: tuple[str, ...]
    notes: tuple[str, ...]
    dimensions: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    chance: str = ""
    warning: str = ""
    tested: str = ""


@dataclass(frozen=True, slots=True)
class RejectedView:
    id: str
    name: str
    size: str
    reason: str
    smallest_change: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadingView:
    """One measurement as taken, in both units, with who, posture and tool in words."""

    id: str
    name: str
    value: str
    other_unit: str
    how: str


@dataclass(frozen=True, slots=True)
class OutlookView:
    heading: str
    weeks: str
    lines: tuple[str, ...]
    odds: tuple[str, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AdviceView:
    id: str
    topic: str
    heading: str
    lines: tuple[str, ...]
    question: bool
    guide: bool
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CentreView:
    id: str
    name: str
    place: str
    country: str
    services: str
    url: str


@dataclass(frozen=True, slots=True)
class ConfirmationView:
    """Who confirmed. `page_line` stands on every exercise page when it is not empty."""

    state: str
    heading: str
    lines: tuple[str, ...]
    page_line: str


@dataclass(frozen=True, slots=True)
class AskVet:
    """The form an owner takes to the vet: questions with room for a yes or no and a date.

    The questions that stand in `dates` too are answered by a date alone.
    """

    heading: str
    intro: str
    questions: tuple[str, ...]
    signature: tuple[str, ...]
    dates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EmergencyView:
    """The heart of a referral: what to do now, how to carry, what to say on the phone."""

    heading: str
    what_we_saw: tuple[str, ...]
    do: tuple[str, ...]
    transport_heading: str
    transport: tuple[str, ...]
    phone_heading: str
    phone_script: tuple[str, ...]
    comfort_heading: str
    false_comfort: tuple[str, ...]
    afterwards: tuple[str, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ResultView:
    """A whole result in words, for one audience (`owner`, `staff` or `vet`), units and language.

    `kind` is `recommendation` or `referral`. `dog_lines` are the facts that head the sheet
    (breed, sex, age, weight). `scope` is filled for conditions other than disc disease.
    `minutes` tells how long all exercises take in a day, `next_visit` when a vet should see the
    dog again, and `teach_back` are questions that show whether the sheet was understood.
    `link` is the address of the result page; only the sheet that is printed from that page has it.
    `dates` are days to keep after the result, `routes` the ways to get an aid.
    """

    kind: str
    audience: str
    language: str
    title: str
    dog_name: str
    owner: str
    on: str
    on_iso: str
    catalog: str
    headline: str
    dog_lines: tuple[str, ...]
    urgency: str
    flags: tuple[FlagView, ...]
    known_flags: tuple[FlagView, ...]
    emergency: EmergencyView | None
    confinement: Confinement | None
    care: tuple[ExerciseView, ...]
    stage: StageView | None
    scope: tuple[str, ...]
    exercises: tuple[ExerciseView, ...]
    exercise_note: str
    also_allowed: tuple[str, ...]
    clinic_only: tuple[str, ...]
    supports: tuple[SupportView, ...]
    other_supports: tuple[SupportView, ...]
    aids: tuple[AidView, ...]
    rejected: tuple[RejectedView, ...]
    readings: tuple[ReadingView, ...]
    doubts: tuple[DoubtView, ...]
    retake: tuple[str, ...]
    checks: tuple[str, ...]
    wear: tuple[str, ...]
    skin: tuple[str, ...]
    cautions: tuple[str, ...]
    outlook: OutlookView | None
    advice: tuple[AdviceView, ...]
    centres: tuple[CentreView, ...]
    confirmation: ConfirmationView
    ask_vet: AskVet | None
    sources: tuple[SourceLine, ...]
    disclaimers: tuple[str, ...]
    pressing: int = 0
    """How many of the cautions, the first ones, hang on this dog: no paper leaves them off."""
    handling: tuple[str, ...] = ()
    """Those of them on how this dog is lifted and held: they stand beside the exercises."""
    minutes: str = ""
    next_visit: str = ""
    teach_back: tuple[str, ...] = ()
    figure: FigureView | None = None
    link: str = ""
    dates: tuple[DateView, ...] = ()
    routes: tuple[RouteView, ...] = ()
    danger: tuple[DangerView, ...] = ()
