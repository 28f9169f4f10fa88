"""A host on this machine, with a page and with everything by which a host may refuse one or mislead a reader."""

from __future__ import annotations

import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

from factories import serving

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = (Path(__file__).parent / "cases" / "ingest" / "formats" / "story.html").read_bytes()
HTML = "text/html; charset=utf-8"
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/robots.txt": (200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /closed\n"),
    "/ferry": (200, {"Content-Type": HTML}, PAGE),
    "/closed/ferry": (200, {"Content-Type": HTML}, PAGE),
    "/moved": (301, {"Location": "/ferry"}, b""),
    "/to-closed": (302, {"Location": "/closed/ferry"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/to-file": (302, {"Location": "file:///etc/passwd"}, b""),
    "/to-private": (302, {"Location": "http://10.0.0.1/"}, b""),
    "/photo": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/large": (200, {"Content-Type": HTML}, PAGE + b" " * 300_000),
    "/slow": (200, {"Content-Type": HTML}, b"<html><body>"),
    "/empty": (200, {"Content-Type": HTML}, b"<html><body></body></html>"),
}


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, headers, body = ANSWERS.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            for byte in body if self.path == "/slow" else ():
                self.wfile.write(bytes([byte]))
                time.sleep(0.1)
            self.wfile.write(body)
        except OSError:  # the reader had enough
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Write nothing to standard error."""


@contextmanager
def answering() -> Iterator[str]:
    """Let the host answer while a test runs; its address is what is yielded."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    with serving(server):
        yield f"http://127.0.0.1:{server.server_port}"
