"""Which measurements are worth asking for: those that the result of this dog would show."""

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Final

from fitting.core.answers import Answers
from fitting.core.catalog import Catalog
from fitting.core.questionnaire import Needed
from fitting.core.recommendation import recommend
from fitting.core.result import Recommendation
from fitting.core.specification import DOOR_WIDTH
from fitting.core.words import Verdict

SHOWN: Final = frozenset({Verdict.RECOMMENDED, Verdict.POSSIBLE, Verdict.ASK_VET})
"""The kinds of aid of which a result shows sizes."""


def what_to_measure(
    answers: Answers, catalog: Catalog, on: date, *, require_signature: bool = False
) -> Needed:
    """What decides a number or a size of an aid that is shown.

    What the most size charts range over comes first: who stops there has measured what says most.
    The others follow in the order of the catalogue. What was measured already changes nothing, so
    that no reading brings up another page. A maker's order form brings up none either: no form on
    record would be filled by it, and who orders from one maker measures the rest of that form
    anyway.
    Nothing for a referral: nobody should handle that dog to measure it.
    """
    worst_point = fell_lately(answers, catalog, on)
    unmeasured = replace(answers, measurements={}, door_width=None)
    result = recommend(unmeasured, catalog, on, require_signature=require_signature)
    if not isinstance(result, Recommendation):
        return Needed((), False, worst_point)
    charted = _by_charts(result)
    wanted = _by_numbers(result) | charted.keys()
    measured = [one for one in catalog.measurements if one.value in wanted]
    most = max((charted[one.value] for one in measured), default=0)
    # The sort keeps the order of the catalogue among the others, and of those charted alike.
    measured.sort(key=lambda one: charted[one.value] != most)
    return Needed(tuple(measured), DOOR_WIDTH in wanted, worst_point)


def fell_lately(answers: Answers, catalog: Catalog, on: date) -> bool:
    """Whether the dog changed so lately that its worst level tells how fast it fell.

    For an older bout, or one without a date, the worst level changes nothing that is shown.
    """
    last = answers.worse_date or answers.onset_date
    return last is not None and (on - last).days <= catalog.days("step_down.days")


def _by_numbers(result: Recommendation) -> frozenset[str]:
    """What the dog's own specification waits for."""
    return frozenset(
        name
        for support in result.aids.supports
        if support.verdict in SHOWN
        for requirement in support.specification
        for name in requirement.missing
    )


def _by_charts(result: Recommendation) -> Counter[str]:
    """What the size charts of the products range over, and how many of them do."""
    return Counter(
        dimension.measurement for aid in result.aids.aids for dimension in aid.fit.dimensions
    )
