"""Unguessable names for drafts and cases, and what is kept of them."""

import re
import secrets
from base64 import urlsafe_b64encode
from hashlib import sha256

TOKEN_BYTES = 32
TOKEN = re.compile(r"[A-Za-z0-9_-]{43}", re.ASCII)


def new_token() -> str:
    """43 URL-safe characters that carry 256 random bits."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def looks_like_token(text: str) -> bool:
    """Whether `new_token` could have made this text."""
    return TOKEN.fullmatch(text) is not None


def digest(token: str) -> str:
    """The SHA-256 of a token, in hex: all that the database keeps of it."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def case_token(once: str) -> str:
    """The token of the case that was submitted with this idempotency token.

    It is derived, so that a second submission can be shown the first case although only
    hashes are kept: 43 URL-safe characters, as unguessable as `once` itself.
    """
    from_once = sha256(b"fitting case " + once.encode("ascii")).digest()
    return urlsafe_b64encode(from_once).rstrip(b"=").decode("ascii")
