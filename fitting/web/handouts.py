"""Handouts without a patient: the list of all, a page for each, and each as a PDF."""

from dataclasses import dataclass

from flask import Blueprint, Response, abort, make_response, render_template, request, url_for

from fitting.core.units import Units
from fitting.present.handouts.shelf import (
    UnknownHandout,
    handout_ids,
    list_handouts,
    present_handout,
)
from fitting.present.handouts.view import HandoutView
from fitting.present.say import spoken
from fitting.sheet.handouts import render_handout
from fitting.sheet.paper import Paper
from fitting.web.access import Access, open_to
from fitting.web.language import ASKED
from fitting.web.workbench import workbench

blueprint = Blueprint("handouts", __name__, url_prefix="/handouts")

# Long enough for one sitting, short enough that a mended fact is seen the same day.
KEPT_S = 3600


@dataclass(frozen=True, slots=True)
class PrintLinks:
    """The handout as a PDF: on each paper, and in large print on each."""

    a4: str
    letter: str
    large_a4: str
    large_letter: str


@blueprint.get("/")
@open_to(Access.ANYONE)
def index() -> Response:
    """Every handout with one line on what it is for."""
    catalog = workbench().catalog
    return _kept(
        render_template(
            "handouts/index.html",
            groups=list_handouts(catalog, spoken()),
            links={one: _links(one, _units()) for one in handout_ids(catalog)},
        )
    )


@blueprint.get("/<handout>")
@open_to(Access.ANYONE)
def show(handout: str) -> Response:
    """One handout as a page."""
    view = _view(handout)
    other = Units.IMPERIAL if _units() is Units.METRIC else Units.METRIC
    return _kept(
        render_template(
            "handouts/handout.html",
            view=view,
            links=_links(handout, _units()),
            other_units=url_for("handouts.show", handout=handout, units=other.value),
        )
    )


@blueprint.get("/<handout>.pdf")
@open_to(Access.ANYONE)
def pdf(handout: str) -> Response:
    """One handout to print, on the `paper` asked for (`a4`, `letter`); `large=1` in large print."""
    asked = request.args.get("paper", "").lower()
    paper = Paper(asked) if asked in tuple(Paper) else Paper.A4
    large = request.args.get("large") == "1"
    response = _kept(render_handout(_view(handout), paper=paper, large_print=large))
    response.mimetype = "application/pdf"
    response.headers["Content-Disposition"] = f'inline; filename="fitting-{handout}.pdf"'
    return response


def _view(handout: str) -> HandoutView:
    try:
        return present_handout(handout, workbench().catalog, _units(), spoken())
    except UnknownHandout:
        abort(404)


def _units() -> Units:
    asked = request.args.get("units", "")
    return Units(asked) if asked in tuple(Units) else Units.METRIC


def _links(handout: str, units: Units) -> PrintLinks:
    told = None if units is Units.METRIC else units.value

    def address(paper: Paper, *, large: bool = False) -> str:
        size = "1" if large else None
        return url_for(
            "handouts.pdf",
            handout=handout,
            paper=paper.value,
            large=size,
            units=told,
            lang=spoken(),
        )

    return PrintLinks(
        a4=address(Paper.A4),
        letter=address(Paper.LETTER),
        large_a4=address(Paper.A4, large=True),
        large_letter=address(Paper.LETTER, large=True),
    )


def _kept(content: str | bytes) -> Response:
    """An answer that browsers may keep: it is about no dog, and the same for everybody who
    reads the same language."""
    response = make_response(content)
    response.cache_control.public = True
    response.cache_control.max_age = KEPT_S
    if ASKED not in request.args:
        response.vary.update(("Accept-Language", "Cookie"))
    response.add_etag()
    response.make_conditional(request)
    return response
