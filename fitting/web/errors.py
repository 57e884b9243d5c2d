"""Error pages: what happened and what to do next, in the same calm voice as every page."""

import logging
from collections.abc import Mapping

from flask import Flask, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, InternalServerError, SecurityError

from fitting.present.say import mark, say
from fitting.store.tokens import TOKEN
from fitting.web.ask import ask_once_more
from fitting.web.drafts import AlreadySent

Answer = tuple[str, int, list[tuple[str, str]]]

_WORDS: Mapping[int, tuple[str, tuple[str, ...]]] = {
    400: (
        mark("This page could not be used"),
        (
            mark("It may have been open for a long time, or the browser keeps no cookies."),
            mark("Go back one page, load it again, and send it once more."),
        ),
    ),
    403: (
        mark("You may not open this page"),
        (mark("The form came from another site, or this page is not open to you."),),
    ),
    404: (
        mark("There is no page here"),
        (
            mark("If you typed the link, check that it is whole."),
            mark("If you pasted it, check that you copied all of it."),
            mark("Drafts and results are deleted after some time. Then you need to start again."),
        ),
    ),
    405: (
        mark("This page cannot be opened in this way"),
        (mark("Use the links and buttons on the pages to get here."),),
    ),
    413: (
        mark("That was too much text"),
        (mark("Go back one page and shorten what you typed."),),
    ),
    429: (
        mark("Too many tries in a short time"),
        (mark("Wait a minute. Then try again."),),
    ),
    500: (
        mark("Something went wrong on our side"),
        (
            mark("What you sent last may not be saved. What you saved before is safe."),
            mark("Wait a minute. Then try again."),
        ),
    ),
}


def register(app: Flask) -> None:
    """Show our own page for every error, and for a draft that has been sent."""
    app.logger.addFilter(hide_tokens)
    app.register_error_handler(HTTPException, _show)
    app.register_error_handler(CSRFError, _show_unproven)
    app.register_error_handler(AlreadySent, _show_sent)


def _show_sent(_sent: AlreadySent) -> str:
    """A draft that became a case: nothing is wrong, and Back may well lead here."""
    return render_template("ask/sent.html", private=True)


def _show_unproven(problem: CSRFError) -> ResponseReturnValue:
    """A form without its key. On a question page nothing that was typed is lost."""
    if request.endpoint != "ask.answer" or request.view_args is None:
        return _show(problem)
    try:
        return ask_once_more(**request.view_args)
    except AlreadySent as sent:
        return _show_sent(sent)
    except HTTPException as other:
        return _show(other)


def hide_tokens(record: logging.LogRecord) -> bool:
    """Take the keys of drafts and results out of a line of the log; the line itself is kept."""
    record.msg, record.args = TOKEN.sub("(token)", record.getMessage()), ()
    return True


def _show(problem: HTTPException) -> Answer:
    if isinstance(problem, SecurityError):
        # The request names a host that is not ours, so no address of a page can be made for it.
        return say("This name is not ours."), 400, [("Content-Type", "text/plain; charset=utf-8")]
    code = problem.code or InternalServerError.code
    heading, lines = _WORDS.get(code, _WORDS[400 if code < 500 else 500])
    page = render_template(
        "pages/error.html",
        heading=say(heading),
        lines=[say(line) for line in lines],
        private=True,
    )
    kept = [header for header in problem.get_headers() if header[0] in ("Allow", "Retry-After")]
    return page, code, kept
