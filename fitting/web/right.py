"""The page that asks "Is this right?" of a number in doubt: keep it, switch it, change it."""

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug import Response

from fitting.web.access import Access, open_to
from fitting.web.doubts import askings_of, next_doubt, page_about, taking_meant
from fitting.web.drafts import OpenDraft, opened
from fitting.web.flow import KEPT, notes
from fitting.web.progress import progress_of
from fitting.web.workbench import workbench

blueprint = Blueprint("right", __name__, url_prefix="/fitting")

Answer = str | Response
KEEP = "keep"
SWITCH = "switch"


@blueprint.get("/<token>/is-it-right")
@open_to(Access.LINK)
def ask(token: str) -> Answer:
    """The next doubt that a page raised; onward when there is none."""
    opened_draft = opened(token)
    page = opened_draft.flow.page(request.args.get("after", ""))
    asking = next_doubt(opened_draft, page) if page is not None else None
    if page is None or asking is None:
        return redirect(_onward(opened_draft), 303)
    change = request.args.get("change") == "1"
    at = page_about(asking.about)
    change_page = opened_draft.flow.page(at) or page
    return render_template(
        "ask/right.html",
        private=True,
        asking=asking,
        action=_address("right.answer", token),
        change_address=opened_draft.address(change_page.id, change=change),
        back_address=opened_draft.address(page.id, change=change),
        progress=progress_of(page.id),
    )


@blueprint.post("/<token>/is-it-right")
@open_to(Access.LINK)
def answer(token: str) -> Answer:
    """Keep the number, or take the other reading; then the next doubt, or onward."""
    opened_draft = opened(token)
    wanted, going = request.form.get("doubt", ""), request.form.get("go", "")
    store = workbench().store
    for asking in askings_of(opened_draft):
        if asking.key != wanted:
            continue
        if going == SWITCH and asking.meant:
            store.save_draft(token, taking_meant(opened_draft, asking))
        elif going == KEEP:
            kept = notes(opened_draft.draft.answers, KEPT) | {asking.key}
            store.save_draft(token, {KEPT: sorted(kept)})
    return redirect(_address("right.ask", token), 303)


def _onward(opened_draft: OpenDraft) -> str:
    after = request.args.get("after", "")
    change = request.args.get("change") == "1"
    return opened_draft.next_address(after, change=change, read=after)


def _address(endpoint: str, token: str) -> str:
    """A page of this module for the same place in the questionnaire."""
    after, change = request.args.get("after"), request.args.get("change")
    return url_for(endpoint, token=token, after=after, change=change)
