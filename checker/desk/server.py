"""The review over HTTP, for the browser on this machine and nobody else.

Three things keep others out: the server listens on the loopback address only; every path begins with a token that is
new for every run and shown only to the editor; and a request must name this very server as its host, and a decision
must come from one of its pages.  The last two stop pages of other sites, and host names made to point here (DNS
rebinding).
"""

from __future__ import annotations

import json
import re
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from secrets import compare_digest, token_urlsafe
from typing import TYPE_CHECKING, Any

from checker.errors import CheckerError

if TYPE_CHECKING:
    from checker.desk.page import Desk
    from checker.model import Json

ADDRESS = "127.0.0.1"
LONGEST_REQUEST = 64 * 1024
"""Most bytes of a request that holds a decision; a reason is a few lines."""
_LENGTH = re.compile(r"[0-9]{1,19}")
"""The length of a request; more digits than any file system can count are no number."""
PATIENCE = 30.0
"""Seconds that a connection may stay silent."""


class ReviewServer(ThreadingHTTPServer):
    """Serves the page of a desk and takes the decisions made on it, each request in a thread of its own."""

    daemon_threads = True

    def __init__(self, desk: Desk, port: int = 0) -> None:
        """Listen on `port`, or with 0 on any free one; raises `OSError` if it is taken."""
        super().__init__((ADDRESS, port), _Handler)
        self.desk = desk
        self.token = token_urlsafe(24)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell of a fault of the program; a browser that goes away, as when a page is reloaded, is none."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    @property
    def url(self) -> str:
        """The address of the page, with its token."""
        return f"http://{ADDRESS}:{self.server_port}/{self.token}/"


class _Handler(BaseHTTPRequestHandler):
    server: ReviewServer
    timeout = PATIENCE
    server_version = "checker"
    sys_version = ""

    def do_GET(self) -> None:
        """Answer with the page."""
        if self._is_welcome("/"):
            try:
                page = self.server.desk.page(self.server.token)
            except CheckerError as error:
                self._refuse(HTTPStatus.INTERNAL_SERVER_ERROR, str(error))
            else:
                self._answer(HTTPStatus.OK, "text/html", page)

    def do_POST(self) -> None:
        """Take a decision."""
        if not self._is_welcome("/decisions"):
            return
        own = f"http://{self.headers['Host']}"
        told = self.headers.get("X-Review-Token", "").encode()
        kind = self.headers.get_content_type()
        if self.headers.get("Origin") != own or not compare_digest(told, self.server.token.encode()):
            self._refuse(HTTPStatus.FORBIDDEN, "A decision must come from the page of this review.")
        elif kind != "application/json":
            self._refuse(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "A decision is sent as JSON.")
        else:
            asked = self._asked()
            if asked is not None:
                self._decide(asked)

    def _decide(self, asked: Json) -> None:
        try:
            status, answer = self.server.desk.decide(asked)
        except CheckerError as error:
            self._refuse(HTTPStatus.INTERNAL_SERVER_ERROR, str(error))
        else:
            self._answer(status, "application/json", json.dumps(answer))

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the names are the base class's
        """Log nothing: the path of a request contains the token."""

    def _is_welcome(self, path: str) -> bool:
        """Whether the request names this server and has the token; if not, it is answered with a refusal."""
        port = self.server.server_port
        if self.headers.get("Host") not in (f"{ADDRESS}:{port}", f"localhost:{port}"):
            self._refuse(HTTPStatus.FORBIDDEN, "This review is at another address.")
            return False
        asked = self.path.partition("?")[0].encode("utf-8", "surrogateescape")
        if not compare_digest(asked, f"/{self.server.token}{path}".encode()):
            self._refuse(HTTPStatus.NOT_FOUND, "There is nothing here: the address ends with the token and a slash.")
            return False
        return True

    def _asked(self) -> Json | None:
        """Return the JSON object of the request; if there is none, answer with a refusal and return None."""
        length = self.headers.get("Content-Length", "")
        if not _LENGTH.fullmatch(length):
            self._refuse(HTTPStatus.BAD_REQUEST, "That is not the length of a request.")
            return None
        if int(length) > LONGEST_REQUEST:
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "A decision is a few lines.")
            return None
        try:
            asked = json.loads(self.rfile.read(int(length)))
        except (ValueError, RecursionError):
            asked = None
        if isinstance(asked, dict):
            return asked
        self._refuse(HTTPStatus.BAD_REQUEST, "That is not a JSON object.")
        return None

    def _refuse(self, status: HTTPStatus, reason: str) -> None:
        self._answer(status, "application/json", json.dumps({"message": reason}))

    def _answer(self, status: HTTPStatus, kind: str, content: str) -> None:
        body = content.encode("utf-8")
        self.send_response(status)
        for name, value in (
            ("Content-Type", f"{kind}; charset=utf-8"),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "no-store"),
            ("Referrer-Policy", "no-referrer"),
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
