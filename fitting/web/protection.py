"""What guards every page: limits, trusted hosts, headers, and forms that only we may send.

A form carries a hidden `csrf_token` (Flask-WTF's `form.csrf_token`, or `csrf_token()` in a
template); without a good one the view is not reached and `flask_wtf.csrf.CSRFError`, a 400,
is raised for the error pages.
"""

from urllib.parse import urlsplit

from flask import Flask, Response, abort, request
from flask_wtf.csrf import CSRFProtect

from fitting.settings import Settings

KIB = 1024
LARGEST_REQUEST = 256 * KIB
LARGEST_FORM = 128 * KIB
MOST_FORM_PARTS = 200
ALWAYS_TRUSTED = ("localhost", "127.0.0.1")
READS = frozenset({"GET", "HEAD", "OPTIONS"})
# "none" is a person who typed the address or reloaded the page.
OUR_SITES = frozenset({"same-origin", "none"})
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    # The address of a result is its key, so it is never told to another site.
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
ONE_YEAR_S = 31_536_000
FIRST_ERROR = 400


def protect(app: Flask, settings: Settings) -> None:
    """Put every guard in place. `app.config` may be changed afterwards, in tests."""
    app.config.update(
        SECRET_KEY=settings.secret_key,
        MAX_CONTENT_LENGTH=LARGEST_REQUEST,
        MAX_FORM_MEMORY_SIZE=LARGEST_FORM,
        MAX_FORM_PARTS=MOST_FORM_PARTS,
        TRUSTED_HOSTS=trusted_hosts(settings.base_url),
        SESSION_COOKIE_NAME="__Host-fitting" if settings.https else "fitting",
        SESSION_COOKIE_SECURE=settings.https,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        # A frightened owner may leave a page open all night; the token lasts as long as the
        # browser's session.
        WTF_CSRF_TIME_LIMIT=None,
        # We send no referrer, so there is none to check; the origin check below stands in.
        WTF_CSRF_SSL_STRICT=False,
    )
    app.before_request(refuse_other_sites)
    CSRFProtect(app)
    app.after_request(guard_headers)
    if settings.https:
        app.after_request(insist_on_https)


def trusted_hosts(base_url: str) -> list[str]:
    """The names that this program answers to: the loopback's and that of its own address."""
    named = urlsplit(base_url).hostname
    if named is None:
        return list(ALWAYS_TRUSTED)
    return [*ALWAYS_TRUSTED, named]


def refuse_other_sites() -> None:
    """Answer 403 to a form that the browser says was sent from another site."""
    if request.method in READS:
        return
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        if site not in OUR_SITES:
            abort(403)
        return
    # Our referrer policy makes honest browsers say "null" here.
    origin = request.headers.get("Origin", "null")
    if origin not in {"null", f"http://{request.host}", f"https://{request.host}"}:
        abort(403)


def guard_headers(response: Response) -> Response:
    """Add the guarding headers; a browser or proxy keeps static files and what says `public`.

    Only a view that shows everybody the same, and nothing of any dog, may say so itself.
    """
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    kept = request.endpoint == "static" or response.cache_control.public
    if not kept or response.status_code >= FIRST_ERROR:
        response.headers["Cache-Control"] = "no-store"
    elif "v" in request.args:
        # The address changes with the content (`?v=` holds its hash).
        response.headers["Cache-Control"] = f"public, max-age={ONE_YEAR_S}, immutable"
    return response


def insist_on_https(response: Response) -> Response:
    """Tell browsers to come back over an encrypted connection alone."""
    response.headers.setdefault("Strict-Transport-Security", f"max-age={ONE_YEAR_S}")
    return response
