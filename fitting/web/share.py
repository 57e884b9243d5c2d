"""The link to a result, and the same as a code for the camera of a phone."""

from dataclasses import dataclass

from fitting.web.qr import Code, draw_code


@dataclass(frozen=True, slots=True)
class Share:
    """An address and its code; no code for an address that is too long to be read with ease."""

    address: str
    code: Code | None


def share(address: str) -> Share:
    """The address with its code."""
    return Share(address, draw_code(address))
