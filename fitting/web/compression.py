"""Smaller pages over a slow line.

Compression can betray a secret that stands beside text which a stranger chose (BREACH). So only
answers to plain reading are compressed: what was typed into a form is repeated in answers to
POST alone, no page repeats its address, and the key of a form is signed anew with each page.
"""

from flask import Flask, Response, request
from flask_compress import Compress

_READS = frozenset({"GET", "HEAD"})
_SQUEEZED = ("text/html", "text/css", "image/svg+xml")


def compress_pages(app: Flask) -> None:
    """Compress pages, styles and drawings, where the browser asks for it."""
    app.config.update(
        COMPRESS_REGISTER=False,
        COMPRESS_MIMETYPES=list(_SQUEEZED),
        COMPRESS_ALGORITHM=["br", "gzip"],
    )
    compress = Compress(app)

    def compress_reading(response: Response) -> Response:
        if request.method not in _READS:
            return response
        if response.is_streamed and response.mimetype in _SQUEEZED:
            # A small file is read whole here; as a stream it would be left open.
            response.direct_passthrough = False
            response.make_sequence()
        smaller: Response = compress.after_request(response)
        return smaller

    app.after_request(compress_reading)
