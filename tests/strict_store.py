"""A learning record store that holds to the letter of 1.0.3, on this machine, and can be told to be in a mood."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from webcare.reports.xapi import Statement

LOGIN = "Basic c2xldXRlbDpnZWhlaW0="
"""sleutel:geheim, as a browser would say it."""


class StrictStore(ThreadingHTTPServer):
    """A learning record store that holds to the letter of 1.0.3, and can be told to be in a mood."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Desk)
        self.held: dict[str, Statement] = {}
        self.moods: list[Any] = []
        """What it answers before it behaves: a status, `(status, headers)`, `drop`, or `keep-and-drop`."""
        self.asked = 0
        self.wants_login = False

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/xapi"


class _Desk(BaseHTTPRequestHandler):
    server: StrictStore

    def log_message(self, *_args: Any) -> None:
        """Quiet."""

    def do_GET(self) -> None:
        wanted = parse_qs(urlsplit(self.path).query).get("statementId", [""])[0]
        found = self.server.held.get(wanted)
        self._say(200 if found else 404, found)

    def do_POST(self) -> None:
        store = self.server
        store.asked += 1
        body = self.rfile.read(int(self.headers["Content-Length"]))
        mood = store.moods.pop(0) if store.moods else None
        if mood == "drop":
            self.close_connection = True
            self.connection.close()
            return
        if mood is not None and mood != "keep-and-drop":
            status, headers = mood if isinstance(mood, tuple) else (mood, {})
            self._say(status, None, headers)
            return
        status = self._kept(json.loads(body))
        if mood == "keep-and-drop":
            self.close_connection = True
            self.connection.close()
            return
        self._say(status, None)

    def _kept(self, found: Any) -> int:
        store = self.server
        if store.wants_login and self.headers.get("Authorization") != LOGIN:
            return 401
        if self.headers.get("X-Experience-API-Version") not in ("1.0.3", "2.0.0") or self.path != "/xapi/statements":
            return 400
        if not isinstance(found, list) or any("poison" in json.dumps(one) for one in found):
            return 400
        if len({one["id"] for one in found}) < len(found):
            return 400
        if any(one["id"] in store.held and store.held[one["id"]] != one for one in found):
            return 409
        store.held |= {one["id"]: one for one in found}
        return 200

    def _say(self, status: int, found: Any, headers: dict[str, str] | None = None) -> None:
        body = json.dumps(found).encode() if status != 204 else b""
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def open_store() -> Iterator[StrictStore]:
    """A store that answers until it is let go of."""
    with StrictStore() as store:
        serving = threading.Thread(target=store.serve_forever, args=(0.02,), daemon=True)
        serving.start()
        yield store
        store.shutdown()
        serving.join()
