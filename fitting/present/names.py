"""Plain names for the closed vocabularies: what a page calls a level, a limb, a verdict.

Everything that has a record in the catalogue takes its name from there; the words here have
no record. Each table is complete over its vocabulary.
"""

from collections.abc import Mapping

from fitting.core.catalog import Catalog, SourceKind
from fitting.core.words import (
    Condition,
    MeasurementId,
    Posture,
    Region,
    Sex,
    Taker,
    Tool,
    Verdict,
    WeightBasis,
)
from fitting.present.say import look_up, mark, say

_VERDICTS: Mapping[Verdict, str] = {
    Verdict.RECOMMENDED: mark("Suits your dog now"),
    Verdict.POSSIBLE: mark("May help"),
    Verdict.ASK_VET: mark("Ask your vet first"),
    Verdict.NOT_NOW: mark("Not yet"),
    Verdict.REFUSED: mark("Not for this dog"),
}

_CONDITIONS: Mapping[Condition, str] = {
    Condition.IVDD: mark("disc disease (IVDD)"),
    Condition.DEGENERATIVE_MYELOPATHY: mark("degenerative myelopathy (DM)"),
    Condition.FCE: mark("a spinal stroke (FCE)"),
    Condition.ARTHRITIS: mark("arthritis"),
    Condition.AMPUTEE: mark("a missing leg"),
    Condition.VESTIBULAR: mark("a balance problem (vestibular)"),
    Condition.ORTHOPAEDIC: mark("a bone or joint problem"),
    Condition.GERIATRIC: mark("weakness of old age"),
    Condition.OTHER: mark("another problem"),
    Condition.UNDIAGNOSED: mark("not known yet"),
}

_SEXES: Mapping[Sex, str] = {Sex.MALE: mark("Male"), Sex.FEMALE: mark("Female")}

_REGIONS: Mapping[Region, str] = {
    Region.CERVICAL: mark("the neck"),
    Region.THORACOLUMBAR: mark("the mid back"),
    Region.LUMBOSACRAL: mark("the low back"),
    Region.UNKNOWN: mark("not known"),
}

_BASES: Mapping[WeightBasis, str] = {
    WeightBasis.SCALE: mark("weighed on a scale"),
    WeightBasis.STATED: mark("as you were told"),
    WeightBasis.GUESSED: mark("a guess"),
    WeightBasis.UNKNOWN: mark("not said how it was found"),
}

_TAKERS: Mapping[Taker, str] = {
    Taker.OWNER: mark("taken by the owner"),
    Taker.HELPED: mark("taken by two people"),
    Taker.STAFF: mark("taken by staff"),
}

_POSTURES: Mapping[Posture, str] = {
    Posture.STANDING: mark("standing"),
    Posture.SUPPORTED: mark("held up to stand"),
    Posture.LYING: mark("lying down"),
}

_TOOLS: Mapping[Tool, str] = {
    Tool.SOFT_TAPE: mark("soft tape"),
    Tool.RIGID_TAPE: mark("stiff tape"),
    Tool.CALIPERS: mark("calipers"),
}

_SOURCE_KINDS: Mapping[SourceKind, str] = {
    SourceKind.CONSENSUS: mark("view of an expert group"),
    SourceKind.RCT: mark("trial"),
    SourceKind.COHORT: mark("study of a group of dogs"),
    SourceKind.HANDOUT: mark("advice sheet from experts"),
    SourceKind.MAKER: mark("maker"),
    SourceKind.VENDOR: mark("seller"),
    SourceKind.SEED: mark("owner guide from a seller"),
    SourceKind.DATA: mark("data set"),
    SourceKind.TOOL_RULE: mark("our own safe choice"),
}

_EVIDENCE: Mapping[SourceKind, str] = {
    SourceKind.CONSENSUS: mark("Why we say this: an expert group advises it."),
    SourceKind.RCT: mark("Why we say this: it was tried in a trial."),
    SourceKind.COHORT: mark("Why we say this: it was seen in groups of dogs."),
    SourceKind.HANDOUT: mark("Why we say this: clinics advise it."),
    SourceKind.MAKER: mark("Why we say this: the maker says so."),
    SourceKind.VENDOR: mark("Why we say this: a seller says so."),
    SourceKind.SEED: mark("Why we say this: an owner guide says so."),
    SourceKind.DATA: mark("Why we say this: it comes from a data set."),
    SourceKind.TOOL_RULE: mark("Why we say this: it is our own safe choice."),
}


def name_verdict(verdict: Verdict) -> str:
    """The verdict on a kind of aid in plain words."""
    return say(_VERDICTS[verdict])


def name_condition(condition: Condition) -> str:
    """What is wrong with the dog, to stand inside a sentence."""
    return say(_CONDITIONS[condition])


def name_sex(sex: Sex) -> str:
    """The sex, or nothing when it is not known."""
    return say(_SEXES[sex]) if sex in _SEXES else ""


def name_region(region: Region) -> str:
    """The part of the spine, to stand inside a sentence."""
    return say(_REGIONS[region])


def name_basis(basis: WeightBasis) -> str:
    """How the weight was found."""
    return say(_BASES[basis])


def name_taking(by: Taker | None, posture: Posture | None, tool: Tool | None) -> str:
    """How a reading was taken: who, posture and tool, in a few words; "not said" for none."""
    parts = (
        say(_TAKERS[by]) if by else "",
        say(_POSTURES[posture]) if posture else "",
        say(_TOOLS[tool]) if tool else "",
    )
    return ", ".join(part for part in parts if part) or say("not said how it was taken")


def name_source_kind(kind: SourceKind) -> str:
    """The grade of evidence in plain words."""
    return say(_SOURCE_KINDS[kind])


def name_evidence(kind: SourceKind) -> str:
    """What stands behind an exercise, in one sentence."""
    return say(_EVIDENCE[kind])


def is_proof(kind: SourceKind) -> bool:
    """Whether a source of this kind can show that something works."""
    return kind is SourceKind.RCT


def name_measured(measured: str, catalog: Catalog) -> str:
    """The name of a measurement id, "weight" or "door_width", with a small first letter.

    A text that is no id (a maker's own wording) comes back as it is.
    """
    if measured == "weight":
        return say("weight")
    if measured == "door_width":
        return say("door width")
    known = {one.value: one for one in MeasurementId}
    if measured not in known:
        return look_up(measured)
    name = look_up(catalog.measurements[known[measured]].name)
    return name[:1].lower() + name[1:]
