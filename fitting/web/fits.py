"""Does this one fit? An aid that somebody has at hand, tried on one dog.

The short way asks a few things about the dog; from a result, the dog is known already. First
the kind of aid is chosen, then the aid, so that each list is short and no script is needed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from flask import Blueprint, abort, render_template, request, url_for

from fitting.core.answers import Answers, Problems
from fitting.core.at_hand import fit_at_hand
from fitting.core.catalog import Catalog
from fitting.core.reading import read_answers
from fitting.core.reading_at_hand import KINDS, AtHand, read_at_hand
from fitting.core.result import Referral
from fitting.core.units import Units
from fitting.core.words import Support
from fitting.present.at_hand import present_at_hand
from fitting.present.build import present
from fitting.present.say import look_up, say, spoken
from fitting.present.view_at_hand import AtHandView
from fitting.present.voice import Voice
from fitting.web.access import Access, open_to
from fitting.web.fits_form import FitsForm
from fitting.web.result import read_case
from fitting.web.workbench import workbench

blueprint = Blueprint("fits", __name__)

UNPROCESSABLE = 422
Page = str | tuple[str, int]


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit: where its form is sent, in which units, and the dog's answers when known."""

    address: str
    units: Units
    told: Mapping[str, object] | None = None
    back: str = ""


@blueprint.get("/fits/")
@open_to(Access.ANYONE)
def ask() -> Page:
    """The kinds of aid, or with `kind` the short form."""
    return _ask(_anyone())


@blueprint.post("/fits/")
@open_to(Access.ANYONE)
def answer() -> Page:
    """Whether the aid would fit, above the form, which can be sent again."""
    return _answer(_anyone())


@blueprint.get("/result/<token>/fits")
@open_to(Access.LINK)
def of_result(token: str) -> Page:
    """The same for the dog of a result."""
    return _ask(_of(token))


@blueprint.post("/result/<token>/fits")
@open_to(Access.LINK)
def answer_of_result(token: str) -> Page:
    """Whether the aid would fit the dog of a result."""
    return _answer(_of(token))


def _anyone() -> Visit:
    asked = request.values.get("units", "")
    units = Units(asked) if asked in tuple(Units) else Units.METRIC
    return Visit(url_for("fits.ask"), units)


def _of(token: str) -> Visit:
    case = read_case(token)
    back = url_for("result.show", token=token)
    return Visit(url_for("fits.of_result", token=token), case.units, case.answers, back)


def _ask(visit: Visit) -> Page:
    catalog = workbench().catalog
    told = request.args.get("kind", "")
    if not told:
        kinds = [(one.value, look_up(catalog.supports[one].name)) for one in _offered(catalog)]
        return render_template("fits/kinds.html", private=True, visit=visit, kinds=kinds)
    return _page(visit, FitsForm(_kind(told, catalog), catalog, visit.units, dog=not visit.told))


def _answer(visit: Visit) -> Page:
    bench = workbench()
    kind = _kind(request.form.get("kind", ""), bench.catalog)
    form = FitsForm(kind, bench.catalog, visit.units, dog=not visit.told, sent=request.form)
    going = request.form.get("go", "")
    if going in tuple(Units) and visit.told is None:
        sent = form.sent_with_units()
        visit = replace(visit, units=Units(going))
        form = FitsForm(kind, bench.catalog, visit.units, dog=True, sent=sent)
    if going and request.form.get("tried") is None:
        # Another language or other units, before anything was tried: nothing to find fault with.
        return _page(visit, form)
    thing = read_at_hand(form.aid(), bench.catalog, units=visit.units)
    dog = read_answers(
        visit.told if visit.told is not None else form.dog(),
        bench.catalog,
        bench.today(),
        units=visit.units,
        allow_override=False,
    )
    form.find_faults(*(one.found for one in (dog, thing) if isinstance(one, Problems)))
    if isinstance(thing, Problems) or isinstance(dog, Problems) or form.faults():
        return _page(visit, form), UNPROCESSABLE
    return _told(visit, form, thing, dog)


def _told(visit: Visit, form: FitsForm, thing: AtHand, dog: Answers) -> Page:
    bench = workbench()
    result = fit_at_hand(
        thing,
        dog,
        bench.catalog,
        bench.today(),
        require_signature=bench.settings.require_vet_signature,
    )
    if isinstance(result, Referral):
        view = present(result, bench.catalog, units=visit.units, language=spoken())
        return render_template(
            "result/referral.html",
            private=True,
            saved=False,
            view=view,
            back_address=visit.back or visit.address,
        )
    voice = Voice(bench.catalog, result.assessment, visit.units)
    return _page(visit, form, present_at_hand(result, voice, language=spoken()))


def _page(visit: Visit, form: FitsForm, view: AtHandView | None = None) -> str:
    other = Units.IMPERIAL if visit.units is Units.METRIC else Units.METRIC
    kind = look_up(workbench().catalog.supports[form.kind].name)
    heading = view.title if view else say("Does this one fit? {kind}", kind=kind)
    return render_template(
        "fits/form.html",
        private=True,
        visit=visit,
        form=form,
        faults=form.faults(),
        heading=heading,
        view=view,
        tried=view is not None or bool(form.faults()),
        switch_address=visit.address,
        other_units="" if visit.told is not None else other.value,
    )


def _offered(catalog: Catalog) -> list[Support]:
    """The kinds that have products or numbers on record, so that there is something to compare."""
    known = {aid.support for aid in catalog.aids.values()}
    ruled = {kind for rule in catalog.specification.values() for kind in rule.supports}
    return [one for one in KINDS if one in known | ruled]


def _kind(told: str, catalog: Catalog) -> Support:
    """The kind of aid of this name; answers 404 to any other."""
    if told not in {one.value for one in _offered(catalog)}:
        abort(404)
    return Support(told)
