"""What two results do not have in common, in lines that a person understands: old -> new."""

from collections.abc import Callable, Iterable, Mapping

from fitting.core.catalog import Catalog
from fitting.core.difference import About, Difference, Part
from fitting.core.refusals import printable
from fitting.core.words import Verdict
from fitting.present.names import name_verdict
from fitting.present.say import look_up, mark, say

_LONGEST_LINE = 1_000

_KINDS = {
    "recommendation": mark("a plan"),
    "referral": mark("a vet must see the dog first"),
}
_URGENCIES = {
    "now": mark("go to a vet now, at any hour"),
    "today": mark("see a vet today"),
    "within_days": mark("see a vet within 2 days"),
}
_CONFIRMATIONS = {
    "none": mark("no vet has confirmed it"),
    "owner_reported": mark("the owner told us that a vet agreed"),
    "vet_signed": mark("a vet has signed it"),
}
_FLAG_STATES = {"active": mark("to act on"), "known": mark("known to the vet")}
# What one difference is about. {what} is the name of the thing itself.
_HEADS: Mapping[About, str] = {
    "kind": mark("What comes out"),
    "urgency": mark("How soon to see a vet"),
    "flag": mark("Danger sign “{what}”"),
    "stage": mark("Stage"),
    "confirmation": mark("Who confirmed it"),
    "care": mark("Also allowed: {what}"),
    "exercise": mark("Exercise: {what}"),
    "dose": mark("How much of {what}"),
    "support": mark("{what}"),
    "aid": mark("{what}"),
}


def say_differences(found: Iterable[Difference], catalog: Catalog) -> tuple[str, ...]:
    """One line a difference. A thing that `catalog` no longer has keeps its old name or its id."""
    return tuple(say_difference(one, catalog) for one in found)


def say_difference(one: Difference, catalog: Catalog) -> str:
    """One difference, such as "Stage: Strict rest -> First steps"."""
    said = say(
        "{head}: {before} -> {after}",
        head=say(_HEADS[one.about], what=_name(one, catalog)),
        before=_side(one, one.before),
        after=_side(one, one.after),
    )
    # A side may come from a file that anybody wrote; a terminal obeys signs that are not seen.
    return printable(said, _LONGEST_LINE)


def _name(one: Difference, catalog: Catalog) -> str:
    """What the thing is called: by the side that names it, else by the catalogue, else its id."""
    told = next((part.name for part in (one.after, one.before) if part and part.name), "")
    names: Mapping[str, str] = {}
    if one.about == "flag":
        names = {flag.id: flag.name for flag in catalog.flags.values()}
    if one.about == "support":
        names = {info.id.value: info.name for info in catalog.supports.values()}
    return told or look_up(names.get(one.id, "")) or one.id


def _side(one: Difference, part: Part | None) -> str:
    """One side in words."""
    if part is None:
        return say("none") if one.about in {"urgency", "stage", "dose"} else say("not there")
    said: Mapping[About, Callable[[Part], str]] = {
        "kind": lambda side: _word(_KINDS, side.id),
        "urgency": lambda side: _word(_URGENCIES, side.id),
        "confirmation": lambda side: _word(_CONFIRMATIONS, side.id),
        "flag": lambda side: _word(_FLAG_STATES, side.state),
        "stage": lambda side: side.name or side.id,
        "dose": lambda side: " ".join(side.lines),
        "support": lambda side: _verdict(side.state),
        "aid": _sized,
    }
    return said[one.about](part) if one.about in said else say("there")


def _sized(part: Part) -> str:
    verdict = _verdict(part.state)
    if not part.size:
        return say("{verdict}, no size", verdict=verdict)
    return say("{verdict}, size {size}", verdict=verdict, size=part.size)


def _verdict(state: str) -> str:
    return name_verdict(Verdict(state)) if state in list(Verdict) else state


def _word(words: Mapping[str, str], told: str) -> str:
    return say(words[told]) if told in words else told
