"""A static host for tests, on this machine, that misbehaves as it is told."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


@dataclass
class Host:
    """What the host does. `asked`: path and Range of each request, in order."""

    folder: Path
    breaks_after: int | None = None
    """Bytes of an archive that an answer holds before the connection breaks; None: all."""
    ranges: bool = True
    wrong_place: bool = False
    changed: Callable[[str, bytes], bytes] | None = None
    """What is given in place of a file's bytes."""
    redirects: dict[str, str] = field(default_factory=dict)
    fails: dict[str, int] = field(default_factory=dict)
    asked: list[tuple[str, str | None]] = field(default_factory=list)
    url: str = ""


@contextmanager
def hosting(host: Host) -> Iterator[Host]:
    """The host, with its address, until the end of the block."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            _answer(host, self)

        def do_HEAD(self) -> None:
            _answer(host, self)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    host.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _answer(host: Host, request: BaseHTTPRequestHandler) -> None:
    name, asked = request.path.lstrip("/"), request.headers.get("Range")
    host.asked.append((name, asked))
    path = host.folder / name
    if name in host.redirects:
        request.send_response(302)
        request.send_header("Location", host.redirects[name])
        request.end_headers()
        return
    if host.fails.get(name, 0) or not path.is_file():
        request.send_error(host.fails.get(name, 0) or 404)
        return
    content = path.read_bytes()
    content = host.changed(name, content) if host.changed else content
    start, end = _range(asked if host.ranges else None, len(content))
    if start and start >= len(content):
        request.send_error(416)
        return
    told = start + 1 if host.wrong_place else start
    part = asked is not None and host.ranges
    request.send_response(206 if part else 200)
    request.send_header("Accept-Ranges", "bytes")
    if part:
        request.send_header("Content-Range", f"bytes {told}-{end - 1}/{len(content)}")
    request.send_header("Content-Length", str(end - start))
    request.end_headers()
    if request.command == "HEAD":
        return
    rest = content[start:end]
    whole = host.breaks_after is None or name.endswith(".json")
    request.wfile.write(rest if whole else rest[: host.breaks_after])


def _range(asked: str | None, size: int) -> tuple[int, int]:
    """First byte and the one after the last of a header `bytes=FIRST-LAST`, the last left out for all."""
    if asked is None:
        return 0, size
    first, _, last = asked.removeprefix("bytes=").partition("-")
    return int(first), min(int(last) + 1, size) if last else size
