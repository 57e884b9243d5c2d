"""What keeps a product from a dog: everything that fails, and the smallest change that mends it."""

from collections.abc import Iterator, Mapping

from fitting.core.answers import Answers
from fitting.core.catalog import Aid, Availability, Catalog
from fitting.core.catalog.body import WEIGHT
from fitting.core.result import NeededChange, Reason, RejectedAid, SizeFit
from fitting.core.sizing import miss_by
from fitting.core.words import Sex

DOOR = "door_width"


def on_offer(aid: Aid) -> bool:
    """Whether a product may be named at all."""
    return aid.availability is not Availability.HISTORIC and not aid.withheld


def suits(aid: Aid, fit: SizeFit, answers: Answers) -> bool:
    """Whether nothing at all fails: for whom it is made, its published ranges, the door."""
    return not [*made_for_others(aid, answers), *needed_changes(aid, fit, answers)]


def refuse(aid: Aid, fit: SizeFit, answers: Answers, catalog: Catalog) -> RejectedAid:
    """Why a product does not suit at a size of which `suits` is false."""
    return refuse_at(aid, fit.size, misses_of(fit), answers, catalog)


def refuse_at(
    aid: Aid, size: str, misses: Mapping[str, NeededChange], answers: Answers, catalog: Catalog
) -> RejectedAid:
    """Why a product does not suit at a size; `misses` are as `misses_of` has them.

    The reasons hold everything that fails: whom it is made for first, then the dimensions,
    the furthest outside first, then the door. `changes` are empty when no new reading helps.
    """
    never = tuple(made_for_others(aid, answers))
    changes = _changes(aid, size, misses, answers)
    reasons = (*(reason for _, reason in never), *(_why(aid, one, catalog) for one in changes))
    failed, by = (never[0][0], 0) if never else (changes[0].measurement, abs(changes[0].by))
    return RejectedAid(aid.id, size, failed, by, reasons, () if never else changes)


def misses_of(fit: SizeFit) -> dict[str, NeededChange]:
    """For each reading outside this size, the end of the range that would admit it.

    A size that only lies between two others, or takes a dog a touch lighter, needs none.
    """
    return {
        one.measurement: NeededChange(one.measurement, one.reading, one.reading - miss_by(one))
        for one in (fit.dimensions if fit.place == "outside" else ())
        if one.reading is not None and miss_by(one)
    }


def needed_changes(aid: Aid, fit: SizeFit, answers: Answers) -> tuple[NeededChange, ...]:
    """All that would have to change, together, for this size to suit."""
    return _changes(aid, fit.size, misses_of(fit), answers)


def _changes(
    aid: Aid, size: str, misses: Mapping[str, NeededChange], answers: Answers
) -> tuple[NeededChange, ...]:
    weight, heaviest_g = answers.weight, aid.heaviest_g
    if heaviest_g and weight is not None and weight.g > heaviest_g:
        # The whole product may carry less than the chart of a size lets through.
        known = misses.get(WEIGHT)
        needed = heaviest_g if known is None else min(known.needed, heaviest_g)
        misses = {**misses, WEIGHT: NeededChange(WEIGHT, weight.g, needed)}
    changes = [*misses.values()]
    if len(changes) > 1:
        changes.sort(key=lambda one: -one.share)
    if answers.door_width is not None:
        changes += _door(aid, size, answers.door_width.mm)
    return tuple(changes)


def nearest(fits: tuple[SizeFit, ...], aid: Aid, answers: Answers) -> SizeFit:
    """The size that takes the least change, all its changes together; else the first."""
    return min(fits, key=lambda fit: sum(one.share for one in needed_changes(aid, fit, answers)))


def made_for_others(aid: Aid, answers: Answers) -> Iterator[tuple[str, Reason]]:
    """What of the dog itself a product is not made for, by name, with the reason."""
    if aid.only_breeds and answers.breed not in aid.only_breeds:
        wanted = ", ".join(aid.only_breeds)
        yield "breed", Reason("aid-for-breed", answers.breed or "unknown", wanted, aid.sources)
    if aid.sexes and answers.sex is not Sex.UNKNOWN and answers.sex not in aid.sexes:
        yield "sex", Reason("aid-for-sex", answers.sex, ", ".join(aid.sexes), aid.sources)


def _door(aid: Aid, size: str, door_mm: int) -> Iterator[NeededChange]:
    """A cart that is known to be wider than the narrowest door is of no use in that home."""
    width = least_width(aid, size)
    if width is not None and width > door_mm:
        yield NeededChange(DOOR, door_mm, width)


def least_width(aid: Aid, size: str) -> int | None:
    """The least width of this size; of all sizes, when the size is not known yet."""
    rows = [one for one in aid.sizes if size in ("", one.name)]
    widths = [None if one.aid_width_mm is None else one.aid_width_mm.low for one in rows]
    known = [one for one in widths if one is not None]
    return min(known) if known and len(known) == len(widths) else None


def _why(aid: Aid, change: NeededChange, catalog: Catalog) -> Reason:
    if change.measurement == DOOR:
        sources = (*aid.sources, *catalog.aid_rules["door-width"].sources)
        return Reason("aid-wider-than-door", change.needed, change.told, sources)
    told: dict[str, str | int] = {"measurement": change.measurement}
    if change.measurement == WEIGHT and change.needed == aid.heaviest_g and change.by < 0:
        return Reason("aid-for-lighter", change.told, change.needed, aid.sources, told)
    if change.by < 0:
        return Reason("size-too-small", change.told, change.needed, aid.sources, told)
    return Reason("size-too-large", change.told, change.needed, aid.sources, told)
