"""What every template may use: the one door for words, and addresses of static files."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from flask import Flask, url_for

from fitting.present.say import say, say_count
from fitting.web.workbench import workbench


@lru_cache(maxsize=32)
def _content_hash(path: Path, modified_ns: int) -> str:
    """A short name for this content; `modified_ns` makes a changed file be read again."""
    return sha256(path.read_bytes()).hexdigest()[:12]


def asset(name: str) -> str:
    """The address of a static file; it changes with the content, so browsers may keep it."""
    path = workbench().settings.data / "static" / name
    return url_for("static", filename=name, v=_content_hash(path, path.stat().st_mtime_ns))


def furnish(app: Flask) -> None:
    """Give every template its words and addresses."""
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(_=say, say=say, say_count=say_count, asset=asset)
