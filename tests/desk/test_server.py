"""The review answers the editor's own page, and nobody else."""

import http.client
import json
import socket
import struct
import threading
from http import HTTPStatus

import pytest
from factories import serving

from checker.desk.server import LONGEST_REQUEST, ReviewServer
from checker.errors import CheckerError


class Paper:
    """A desk that remembers what it was asked."""

    def __init__(self):
        self.asked, self.trouble = [], None

    def page(self, token):
        if self.trouble:
            raise CheckerError(self.trouble)
        return f"<p>“page” {token}</p>"

    def decide(self, asked):
        if self.trouble:
            raise CheckerError(self.trouble)
        self.asked.append(asked)
        return HTTPStatus.OK, {"message": "Recorded."}


@pytest.fixture
def server():
    running = ReviewServer(Paper())
    with serving(running):
        yield running


def ask(server, method="GET", path=None, body=None, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
    given = {name.replace("_", "-"): value for name, value in headers.items() if value is not None}
    connection.request(method, f"/{server.token}/" if path is None else path, body, given)
    answer = connection.getresponse()
    content = answer.read().decode("utf-8")
    connection.close()
    return answer, content


def post(server, asked='{"finding": "7f3a1c09"}', path=None, **changed):
    own = {
        "Origin": f"http://127.0.0.1:{server.server_port}",
        "X_Review_Token": server.token,
        "Content_Type": "application/json",
    }
    return ask(server, "POST", f"/{server.token}/decisions" if path is None else path, asked, **(own | changed))


def test_the_page_is_at_its_address_and_is_never_kept(server):
    answer, content = ask(server)
    assert server.url == f"http://127.0.0.1:{server.server_port}/{server.token}/"
    assert answer.status == HTTPStatus.OK
    assert content == f"<p>“page” {server.token}</p>"
    assert answer.getheader("Content-Type") == "text/html; charset=utf-8"
    assert answer.getheader("Cache-Control") == "no-store"
    assert answer.getheader("X-Frame-Options") == "DENY"
    assert answer.getheader("Referrer-Policy") == "no-referrer"


def test_a_decision_of_the_page_is_taken(server):
    answer, content = post(server)
    assert answer.status == HTTPStatus.OK
    assert json.loads(content) == {"message": "Recorded."}
    assert server.desk.asked == [{"finding": "7f3a1c09"}]


def test_only_this_machine_can_ask(server):
    assert server.server_address[0] == "127.0.0.1"


@pytest.mark.parametrize("path", ["/", "/index.html", "/wrong-token/", "//", "/%2e%2e/", "/%C3%A9/", "/'"])
def test_without_the_token_there_is_nothing(server, path):
    answer, content = ask(server, path=path)
    assert answer.status == HTTPStatus.NOT_FOUND
    assert server.token not in content


@pytest.mark.parametrize("host", ["desk.example", "desk.example:80", "127.0.0.1", "", "127.0.0.1:1"])
def test_another_name_that_points_here_is_refused(server, host):
    assert ask(server, Host=host)[0].status == HTTPStatus.FORBIDDEN
    assert post(server, Host=host)[0].status == HTTPStatus.FORBIDDEN
    assert server.desk.asked == []


@pytest.mark.parametrize(
    "changed",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": None},
        {"X_Review_Token": "guessed"},
        {"X_Review_Token": None},
    ],
)
def test_a_decision_from_elsewhere_is_refused(server, changed):
    assert post(server, **changed)[0].status == HTTPStatus.FORBIDDEN
    assert server.desk.asked == []


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", None])
def test_what_a_form_of_another_site_could_send_is_refused(server, kind):
    assert post(server, Content_Type=kind)[0].status == HTTPStatus.UNSUPPORTED_MEDIA_TYPE


@pytest.mark.parametrize("body", ["", "{", "[]", "7", "null", "[" * 20_000, b"\xff"])
def test_what_is_no_decision_is_refused(server, body):
    assert post(server, body)[0].status == HTTPStatus.BAD_REQUEST
    assert server.desk.asked == []


def test_what_is_too_long_is_refused(server):
    too_long = str(LONGEST_REQUEST + 1)
    assert post(server, Content_Length=too_long)[0].status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE


@pytest.mark.parametrize("length", ["9" * 5_000, "9" * 20, "", "-1", "1.5", "²", "x"])
def test_a_length_that_is_none_is_refused(server, capfd, length):
    assert post(server, Content_Length=length)[0].status == HTTPStatus.BAD_REQUEST
    assert server.desk.asked == []
    assert capfd.readouterr().err == ""


def test_who_goes_away_before_the_answer_is_no_fault_of_the_program(server, capfd):
    with socket.create_connection(server.server_address) as caller:
        head = f"POST /{server.token}/decisions HTTP/1.1\r\nHost: 127.0.0.1:{server.server_port}\r\n"
        origin = f"Origin: http://127.0.0.1:{server.server_port}\r\nX-Review-Token: {server.token}\r\n"
        caller.sendall(f"{head}{origin}Content-Type: application/json\r\nContent-Length: 9\r\n\r\n".encode())
        reset = struct.pack("ii", 1, 0)  # close without waiting, which resets the connection
        caller.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, reset)
    assert ask(server)[0].status == HTTPStatus.OK
    for thread in threading.enumerate():
        if "process_request" in thread.name:
            thread.join(timeout=5)
    assert capfd.readouterr().err == ""


def test_a_fault_of_the_program_is_still_told(server, capfd):
    server.desk.page = None
    with pytest.raises(http.client.RemoteDisconnected):
        ask(server)
    assert "TypeError" in capfd.readouterr().err


def test_other_methods_and_addresses_do_nothing(server):
    assert ask(server, "PUT")[0].status == HTTPStatus.NOT_IMPLEMENTED
    assert post(server, path=f"/{server.token}/")[0].status == HTTPStatus.NOT_FOUND


def test_trouble_is_told_and_the_server_lives(server):
    server.desk.trouble = "7f3a1c09.toml: 'reason' is missing"
    for answer, content in (ask(server), post(server)):
        assert answer.status == HTTPStatus.INTERNAL_SERVER_ERROR
        assert "'reason' is missing" in content
    server.desk.trouble = None
    assert ask(server)[0].status == HTTPStatus.OK


def test_every_run_has_its_own_token():
    with ReviewServer(Paper()) as one, ReviewServer(Paper()) as other:
        assert one.token != other.token
        assert len(one.token) >= 32
