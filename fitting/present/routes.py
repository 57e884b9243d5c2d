"""Ways to get an aid in words: new, rented, borrowed, used or home-made, side by side."""

from fitting.core.result import Recommendation
from fitting.core.words import Route
from fitting.present.say import look_up, look_up_all
from fitting.present.view_next import RouteView
from fitting.present.voice import Voice

ROUTE_TOPIC = "route"
_PREFIX = f"{ROUTE_TOPIC}-"


def say_routes(result: Recommendation, voice: Voice) -> tuple[RouteView, ...]:
    """The ways on record for this dog: those that were asked for come first."""
    wanted = voice.assessment.answers.budget_route
    chosen = (voice.catalog.advice[one] for one in result.advice)
    routes = [
        RouteView(
            id=one.id.removeprefix(_PREFIX),
            name=look_up(one.heading),
            wanted=Route(one.id.removeprefix(_PREFIX)) in wanted,
            lines=look_up_all(one.lines),
            costs=look_up(one.costs),
            first=look_up(one.first),
            sources=voice.cite(one.sources),
        )
        for one in chosen
        if one.topic == ROUTE_TOPIC
    ]
    return tuple(sorted(routes, key=lambda one: not one.wanted))
