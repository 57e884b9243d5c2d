"""ASKS AND SHOWS. The pages: start, questions one at a time, the result and its sheet.

Answers go to `fitting.core` as they were typed; what comes back is laid out by templates.
No rule about dogs lives here.
"""

from flask import Flask

from fitting.web import (
    ask,
    check,
    emergency,
    errors,
    fits,
    handouts,
    language,
    layout,
    pages,
    recheck,
    result,
    right,
)
from fitting.web.compression import compress_pages


def register(app: Flask) -> None:
    """Add every page to the application."""
    layout.furnish(app)
    language.register(app)
    app.register_blueprint(pages.blueprint)
    app.register_blueprint(ask.blueprint)
    app.register_blueprint(emergency.blueprint)
    app.register_blueprint(right.blueprint)
    app.register_blueprint(check.blueprint)
    app.register_blueprint(result.blueprint)
    app.register_blueprint(recheck.blueprint)
    app.register_blueprint(handouts.blueprint)
    app.register_blueprint(fits.blueprint)
    compress_pages(app)
    errors.register(app)
