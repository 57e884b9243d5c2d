"""In which language a page speaks: what the reader chose, else what the browser asks for.

A choice travels in the address as `?lang=es`, and one cookie keeps it until the browser is
closed. No cookie is set for a reader who never chooses.
"""

from contextlib import ExitStack
from dataclasses import dataclass
from typing import Final

from flask import Flask, Response, g, request, url_for

from fitting.present.languages import languages, translation_note
from fitting.present.say import ENGLISH, speaking, spoken
from fitting.web.workbench import workbench

ASKED: Final = "lang"
COOKIE: Final = "fitting-language"
PRESSED: Final = "lang-"
"""A button that sends a form to change the language is called by this and the code."""


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """A language that this page can be read in: its code, its own name, the page's address."""

    code: str
    name: str
    address: str
    button: str


def register(app: Flask) -> None:
    """Let every page speak, and tell every template in which language."""
    # It comes before the guards, which refuse a form in the reader's language too.
    app.before_request_funcs.setdefault(None, []).insert(0, begin)
    app.teardown_request(end)
    app.after_request(remember)
    app.context_processor(for_templates)


def known() -> tuple[str, ...]:
    """The codes of the languages that can be chosen."""
    return tuple(one.code for one in languages())


def chosen() -> str:
    """What the reader chose, in the address or before; empty when nothing was chosen."""
    for code in (request.args.get(ASKED, ""), request.cookies.get(COOKIE, "")):
        if code in known():
            return code
    return ""


def begin() -> None:
    """Speak the language of this request until it ends."""
    code = chosen() or request.accept_languages.best_match(known(), ENGLISH)
    g.speech = ExitStack()
    g.speech.enter_context(speaking(code))


def end(_problem: BaseException | None) -> None:
    """Go back to the language from before the request."""
    speech = g.pop("speech", None)
    if speech is not None:
        speech.close()


def remember(response: Response) -> Response:
    """Keep a choice that was made in the address of a page, as long as the browser is open."""
    asked = request.args.get(ASKED, "")
    kept = request.cookies.get(COOKIE, "")
    if asked in known() and asked != kept and response.mimetype == "text/html":
        response.set_cookie(
            COOKIE,
            asked,
            secure=workbench().settings.https,
            httponly=True,
            samesite="Lax",
        )
        # What sets a cookie for one reader is kept for no other.
        response.cache_control.public = False
        response.headers["Cache-Control"] = "no-store"
    return response


def pressed(button: str) -> str:
    """The code of the language whose button sent a form; empty for any other button."""
    code = button.removeprefix(PRESSED)
    return code if button.startswith(PRESSED) and code in known() else ""


def for_templates() -> dict[str, object]:
    """What the layout needs: the language, the others, and whether this one awaits a reader."""
    return {
        "language": spoken(),
        "other_languages": [
            OtherLanguage(one.code, one.name, address_in(one.code), f"{PRESSED}{one.code}")
            for one in languages()
            if one.code != spoken()
        ],
        "translation_note": translation_note(),
    }


def address_in(code: str) -> str:
    """The address of this page in another language; the start page where it cannot be opened."""
    rule = request.url_rule
    if rule is None or request.endpoint is None or "GET" not in (rule.methods or ()):
        return url_for("pages.start", lang=code)
    told = {**request.args.to_dict(), ASKED: code}
    return url_for(request.endpoint, **{**told, **(request.view_args or {})})
