"""A conversation with yaml-language-server over its standard input and output, as an editor has it."""

import json
import subprocess
import time
from pathlib import Path
from typing import Any

Message = dict[str, Any]


class LanguageServer:
    """One running server. Every answer is waited for; what it says unasked is kept."""

    def __init__(self, program: Path, root: Path) -> None:
        self.process = subprocess.Popen(
            ["node", program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.asked = 0
        self.heard: list[Message] = []
        formats = {"completion": {"completionItem": {"documentationFormat": ["markdown"]}}}
        self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": root.as_uri(),
                "capabilities": {"textDocument": formats, "workspace": {"configuration": True}},
                "workspaceFolders": None,
            },
        )
        self.tell("initialized", {})

    def ask(self, method: str, parameters: Message) -> Any:
        """The answer to one request."""
        self.asked += 1
        self._send({"id": self.asked, "method": method, "params": parameters})
        while True:
            message = self._next()
            if "method" not in message and message.get("id") == self.asked:
                assert "error" not in message, message
                return message["result"]
            self._heard(message)

    def tell(self, method: str, parameters: Message) -> None:
        """Something that needs no answer."""
        self._send({"method": method, "params": parameters})

    def open(self, path: Path, text: str) -> str:
        """Opens a file that need not exist; its address."""
        uri = path.as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def diagnostics(self, uri: str, seconds: float = 30) -> list[Message]:
        """What is wrong with a file that was opened."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            for message in self.heard:
                if message["method"] == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                    found: list[Message] = message["params"]["diagnostics"]
                    return found
            self._heard(self._next())
        raise AssertionError(f"nothing was said of {uri}")

    def close(self) -> None:
        """Ends it."""
        self.process.kill()
        self.process.communicate()

    def _heard(self, message: Message) -> None:
        if "id" not in message:
            self.heard.append(message)
            return
        answer: Any = None
        if message["method"] == "workspace/configuration":
            own = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}
            answer = [own if item.get("section") == "yaml" else {} for item in message["params"]["items"]]
        self._send({"id": message["id"], "result": answer})

    def _send(self, message: Message) -> None:
        assert self.process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _next(self) -> Message:
        assert self.process.stdout is not None
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the language server has gone"
        message: Message = json.loads(self.process.stdout.read(length))
        return message
