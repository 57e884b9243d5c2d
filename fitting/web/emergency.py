"""What to do now: the page that a danger sign leads to, and what becomes of the answers."""

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug import Response

from fitting.core.result import Referral
from fitting.present.build import present
from fitting.present.figures import show_date
from fitting.present.say import spoken
from fitting.web.access import Access, open_to
from fitting.web.drafts import OpenDraft, opened, whole_address
from fitting.web.not_kept import SOON_MINUTES, minutes_left
from fitting.web.share import share
from fitting.web.workbench import workbench

blueprint = Blueprint("emergency", __name__, url_prefix="/fitting")


@blueprint.get("/<token>/go-now")
@open_to(Access.LINK)
def show(token: str) -> str | Response:
    """What to do now, told at once; then until when the answers are kept, and how to end that."""
    opened_draft = opened(token)
    result = opened_draft.so_far()
    if not isinstance(result, Referral):
        return redirect(opened_draft.resume_address(), 303)
    draft = opened_draft.draft
    view = present(
        result,
        workbench().catalog,
        units=draft.units,
        audience=draft.audience.value,
        language=spoken(),
    )
    after, change = request.args.get("after", ""), request.args.get("change") == "1"
    return render_template(
        "result/referral.html",
        private=True,
        view=view,
        saved=False,
        back_address=_back_address(opened_draft, after, change=change),
        carry_on=opened_draft.next_address(after, change=change),
        resume=share(whole_address(token, "emergency.show")),
        until=show_date(draft.expires.date()),
        minutes_left=minutes_left(draft),
        soon_minutes=SOON_MINUTES,
        delete_address=url_for("emergency.delete", token=token),
        soon_address=_address("emergency.end_soon", token),
    )


@blueprint.post("/<token>/delete")
@open_to(Access.LINK)
def delete(token: str) -> Response:
    """Delete the draft at once."""
    opened(token)
    workbench().store.forget_draft(token)
    return redirect(url_for("pages.gone"), 303)


@blueprint.post("/<token>/end-soon")
@open_to(Access.LINK)
def end_soon(token: str) -> Response:
    """Do not keep the draft: leave time to read the page out, then erase it."""
    opened(token)
    workbench().store.end_draft_soon(token)
    return redirect(_address("emergency.show", token), 303)


def _address(endpoint: str, token: str) -> str:
    """A page of this module for the same place in the questionnaire."""
    after, change = request.args.get("after"), request.args.get("change")
    return url_for(endpoint, token=token, after=after, change=change)


def _back_address(opened_draft: OpenDraft, after: str, *, change: bool) -> str:
    page = opened_draft.flow.page(after)
    return opened_draft.address(page.id, change=change) if page else opened_draft.resume_address()
