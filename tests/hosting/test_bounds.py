"""The hotspot's server under bad addresses, silent connections and more phones than it has handles."""

import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest

from scripts.ground.paths import MOUNT, SITE
from scripts.hosting import app as hotspot_app
from scripts.hosting.hotspot import Hotspot
from scripts.hosting.serving import Channel, Server, running
from scripts.quality import web_servers

HOST = "127.0.0.1"
BAD_REQUESTS = {
    "a zero": b"GET /knee-drive-lab/%00 HTTP/1.1\r\nHost: a\r\n\r\n",
    "a zero in a name": b"GET /knee-drive-lab/lessons/x%00.html HTTP/1.1\r\nHost: a\r\n\r\n",
    "a name of 300 letters": b"GET /knee-drive-lab/" + b"a" * 300 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
    "a path of 9,000 letters": b"GET /knee-drive-lab/" + b"a/" * 4500 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
    "an address of 200,000 letters": b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
    "headers without end": b"GET / HTTP/1.1\r\nHost: a\r\n" + b"X: y\r\n" * 20_000,
    "bytes that are no UTF-8": b"GET /knee-drive-lab/%ff%fe HTTP/1.1\r\nHost: a\r\n\r\n",
    "a half escape": b"GET /knee-drive-lab/%f HTTP/1.1\r\nHost: a\r\n\r\n",
    "a host with half a bracket": b"GET http://[bad/knee-drive-lab/x HTTP/1.1\r\nHost: [bad\r\n\r\n",
    "a port that is none": b"GET http://a:b/knee-drive-lab/x HTTP/1.1\r\nHost: a:b\r\n\r\n",
    "no request at all": b"\x16\x03\x01\x02\x00 hello\r\n\r\n",  # as a phone that tries https begins
    "a way out of the folder": b"GET /knee-drive-lab/..%2f..%2f..%2fetc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
    "another method": b"POST /knee-drive-lab/ HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi",
    "a body without end": b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\n",
}
PAGE = b"GET /knee-drive-lab/404.html HTTP/1.1\r\nHost: a\r\n\r\n"


@contextmanager
def serving(**bounds: int) -> Iterator[int]:
    """The hotspot's server with these bounds; its port."""
    server = Server(Hotspot(SITE), HOST, 0, **bounds)
    with running(server):
        yield server.port


def connect(port: int) -> socket.socket:
    return socket.create_connection((HOST, port), timeout=30)


def first_line(client: socket.socket, request: bytes) -> bytes:
    """What the server says first; nothing where it only hangs up."""
    with suppress(ConnectionError):  # it may have answered and hung up before it has heard all
        client.sendall(request)
    return client.makefile("rb").readline()


@pytest.mark.parametrize("asked", BAD_REQUESTS)
def test_a_bad_address_is_answered_and_the_next_reader_too(site: str, asked: str) -> None:
    with serving() as port, connect(port) as bad, connect(port) as good:
        assert first_line(bad, BAD_REQUESTS[asked]).startswith((b"HTTP/1.1 4", b"HTTP/1.0 4"))
        assert first_line(good, PAGE).startswith(b"HTTP/1.1 200 ")


def test_silent_connections_cost_no_thread_and_give_way_to_a_reader(site: str) -> None:
    with serving(connections=50, quiet_seconds=1) as port, ExitStack() as clients:
        before = threading.active_count()
        silent = [clients.enter_context(connect(port)) for _ in range(120)]
        for client in silent:
            client.sendall(b"GET /knee-drive-lab/ HTTP/1.1\r\nHos")  # and never the rest
        assert first_line(clients.enter_context(connect(port)), PAGE).startswith(b"HTTP/1.1 200 ")
        assert threading.active_count() == before
        assert silent[0].recv(1) == b"", "the first was never closed"


def test_one_hundred_phones_are_served_where_the_system_gives_256_handles(site: str, tmp_path: Path) -> None:
    app = tmp_path / "knee-drive-hotspot.pyz"
    hotspot_app.write_hosting(app, tmp_path / "snippets")
    port = web_servers.free_port()
    server = f'ulimit -Sn 256; exec "{sys.executable}" -I -S "{app}" "{SITE}" --host {HOST} --port {port}'
    with web_servers.started(["sh", "-c", server], port, tmp_path), ExitStack() as clients:
        phones = [clients.enter_context(connect(port)) for _ in range(400)]  # none hangs up
        for phone in phones:
            phone.sendall(PAGE)
        assert {phone.recv(12) for phone in phones} == {b"HTTP/1.1 200"}


def test_the_sub_path_keeps_what_a_link_says_of_its_state(site: str) -> None:
    with serving() as port, connect(port) as client:
        client.sendall(b"GET /embed/drive-speed?drive=1.1 HTTP/1.1\r\nHost: a\r\n\r\n")
        answer = client.makefile("rb")
        assert answer.readline().startswith(b"HTTP/1.1 302 ")
        assert f"Location: {MOUNT}embed/drive-speed?drive=1.1\r\n".encode() in iter(answer.readline, b"\r\n")


def test_a_server_that_is_stopped_while_it_answers_ends_without_a_complaint(
    caplog: pytest.LogCaptureFixture,
) -> None:
    answering, stopping = threading.Event(), threading.Event()

    class Lingering(Channel):
        """Connected for a moment longer, in which its answer is finished."""

        def close(self) -> None:
            stopping.set()
            time.sleep(0.2)
            super().close()

    def slow(_environ: object, start: Callable[..., object]) -> list[bytes]:
        start("200 OK", [("Content-Length", "2")])
        answering.set()
        stopping.wait(30)
        return [b"ok"]

    server = Server(slow, HOST, 0)
    server.inner.channel_class = Lingering
    with running(server):
        client = connect(server.port)
        client.sendall(PAGE)
        assert answering.wait(30)
    client.close()
    assert [record.getMessage() for record in caplog.records] == []


def test_a_server_ends_although_another_wake_has_closed_all_before_its_own(site: str) -> None:
    server = Server(Hotspot(SITE), HOST, 0)
    trigger = server.inner.trigger
    wake = trigger._physical_pull

    def wake_twice() -> None:
        wake()  # somebody else's
        while server.close_all in trigger.thunks and not trigger._closed:
            threading.Event().wait(0.01)
        wake()

    trigger._physical_pull = wake_twice
    with running(server), connect(server.port) as client:
        assert first_line(client, PAGE).startswith(b"HTTP/1.1 200 ")
    assert not server.map
