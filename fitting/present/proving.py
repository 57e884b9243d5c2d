"""From raw answers to what is printed and its proof: the one way to make a sheet, or to remake it.

A sheet and its check go the same way, so a sheet that this program made is always made alike.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from fitting.core.answers import Problems
from fitting.core.catalog import Catalog
from fitting.core.reading import read_answers
from fitting.core.recommendation import recommend
from fitting.core.result import Recommendation, Referral
from fitting.edition import Edition
from fitting.present.build import present
from fitting.present.frozen import freeze
from fitting.present.outcome import kept_outcome, outcome_json
from fitting.present.proof import Proof, Wanted, make_proof
from fitting.present.view import ResultView

Json = Mapping[str, object]

# Answers that name a person. A name that the sheet does not show is left out of its proof;
# these words stand for it, because some answers count only when they come with a name.
_NAMES = (
    "clearance_by",
    "feeling_by",
    "name",
    "override.practice",
    "override.vet",
    "owner",
)
_LEFT_OUT = "(not on this sheet)"


@dataclass(frozen=True, slots=True)
class Proved:
    """A result, its words, and the proof that goes into its sheet."""

    result: Recommendation | Referral
    view: ResultView
    proof: Proof


def prove(
    answers: Json, catalog: Catalog, wanted: Wanted, edition: Edition, *, allow_override: bool
) -> Proved | Problems:
    """Think, say, and make the proof; or all that is wrong with the answers.

    Raises as `present` does.
    """
    decided = _decide(answers, catalog, wanted, allow_override=allow_override)
    if isinstance(decided, Problems):
        return decided
    result, view = decided
    spared = _without_unseen(answers, view)
    if spared != answers:
        again = _decide(spared, catalog, wanted, allow_override=allow_override)
        if isinstance(again, Problems) or again[1] != view:
            spared = answers
    proof = make_proof(
        catalog=catalog.digest,
        wanted=replace(wanted, kept_words=False),
        answers=spared,
        outcome=outcome_json(result, catalog, units=wanted.units),
        view=view,
        edition=edition,
    )
    return Proved(result, view, proof)


def prove_kept(
    answers: Json, result: Json, view: ResultView, wanted: Wanted, edition: Edition
) -> Proof:
    """The proof of a sheet in words that were kept: `result` is the JSON kept beside them."""
    return make_proof(
        catalog=view.catalog,
        wanted=replace(wanted, kept_words=True),
        answers=_without_unseen(answers, view),
        outcome=kept_outcome(result),
        view=view,
        edition=edition,
    )


def _decide(
    answers: Json, catalog: Catalog, wanted: Wanted, *, allow_override: bool
) -> tuple[Recommendation | Referral, ResultView] | Problems:
    read = read_answers(
        answers, catalog, wanted.on, units=wanted.units, allow_override=allow_override
    )
    if isinstance(read, Problems):
        return read
    result = recommend(
        read,
        catalog,
        wanted.on,
        signed=wanted.signed,
        require_signature=wanted.require_signature,
    )
    view = present(
        result, catalog, units=wanted.units, audience=wanted.audience, language=wanted.language
    )
    return result, view


def _without_unseen(answers: Json, view: ResultView) -> Json:
    """The answers without the names that the view does not show."""
    shown = json.dumps(freeze(view))
    return {key: _spare(key, held, shown) for key, held in answers.items()}


def _spare(key: str, held: object, shown: str) -> object:
    if isinstance(held, Mapping):
        return {name: _spare(f"{key}.{name}", one, shown) for name, one in held.items()}
    if key not in _NAMES or not isinstance(held, str) or not held.strip():
        return held
    return held if json.dumps(held.strip())[1:-1] in shown else _LEFT_OUT
