"""Learning platforms that open our packages: a page with scorm-again, and a store with the rules of cmi5."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from scripts.ground.paths import PACKAGES

# Each load of the page is a new session of the same reader; what the last one left behind is given back.
PLATFORM = """<!doctype html><meta charset="utf-8"><title>A platform</title><link rel="icon" href="data:,">
<style>iframe { width: 1000px; height: 800px }</style><script src="scorm12.min.js"></script><script>
  const kept = localStorage.getItem("cmi");
  window.API = new Scorm12API({ autocommit: false, logLevel: 5 });
  if (kept) API.loadFromJSON(JSON.parse(kept), "");
  const cmi = () => API.renderCMIToJSONObject().cmi;
  let commits = 0;
  API.on("LMSCommit", () => { commits += 1; localStorage.setItem("cmi", JSON.stringify(cmi())); });
</script><iframe title="The lesson" src="lesson/index.html"></iframe>"""

CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/"
SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid"
ACTOR = {"objectType": "Agent", "account": {"homePage": "https://school.example", "name": "reader-7"}}
ACTIVITY = "https://school.example/activities/lesson"
TOKEN = "cmVhZGVyOnNlY3JldA=="
REGISTRATION = "7d3f8c1e-4b0a-4f57-9a0f-3f3c8ab1c001"


def verb_of(statement: dict[str, Any]) -> str:
    """The last word of a statement's verb."""
    return str(statement["verb"]["id"].rsplit("/", 1)[-1])


def write_platform(folder: Path) -> None:
    """The platform's page and the run-time that it builds in; the lesson lies beside them, in lesson/."""
    shutil.copy(PACKAGES / "scorm-again" / "dist" / "scorm12.min.js", folder)
    (folder / "platform.html").write_text(PLATFORM, encoding="utf-8")


class Store:
    """What a platform keeps for cmi5: launch data, one document of the lesson's, statements by session."""

    def __init__(self) -> None:
        self.sessions: list[list[dict[str, Any]]] = []
        self.documents: dict[str, Any] = {}
        self.tokens: set[str] = set()
        self.in_one_request = 0
        self.refused: set[str] = set()  # verbs that it will not take now
        self.address = ""

    def launch(self, lesson: str, home: str) -> str:
        """Begin a session; the address that the platform opens."""
        number = len(self.sessions)
        self.sessions.append([])
        self.tokens.add(f"token-{number}")
        self.documents["LMS.LaunchData"] = {
            "launchMode": "Normal",
            "moveOn": "Completed",
            "masteryScore": 0.5,
            "returnURL": home,
            "contextTemplate": {
                "extensions": {SESSION: f"session-{number}"},
                "contextActivities": {"grouping": [{"objectType": "Activity", "id": ACTIVITY + "#au"}]},
            },
        }
        asked = {
            "endpoint": f"{self.address}xapi/",
            "fetch": f"{self.address}fetch?token=token-{number}",
            "actor": json.dumps(ACTOR),
            "registration": REGISTRATION,
            "activityId": ACTIVITY,
        }
        return f"{lesson}?{urlencode(asked)}"

    def answer(self, method: str, path: str, asked: dict[str, str], body: Any) -> tuple[int, Any]:
        """Status and answer of one request."""
        if path == "/fetch":  # a token is given once
            token = asked["token"]
            if token not in self.tokens:
                return 200, {"error-code": "1", "error-text": "used"}
            self.tokens.discard(token)
            return 200, {"auth-token": TOKEN}
        if path == "/xapi/statements" and method == "PUT":
            assert asked["statementId"] == body["id"]
            if verb_of(body) in self.refused:
                return 503, None
            self.sessions[-1].append(body)
            return 204, None
        if path == "/xapi/statements" and method == "POST":  # a page that goes
            self.in_one_request += 1
            self.sessions[-1] += body
            return 200, [statement["id"] for statement in body]
        if path == "/xapi/activities/state":
            assert asked["activityId"] == ACTIVITY and asked["registration"] == REGISTRATION
            assert json.loads(asked["agent"]) == ACTOR
            if method == "PUT":
                assert asked["stateId"] != "LMS.LaunchData", "the platform's own"
                self.documents[asked["stateId"]] = body
                return 204, None
            found = self.documents.get(asked["stateId"])
            return (200, found) if found else (404, None)
        return 404, None

    def verbs(self) -> list[str]:
        """The verbs of the last session, in their order."""
        return [verb_of(statement) for statement in self.sessions[-1]]


def breaches(statements: list[dict[str, Any]]) -> list[str]:
    """What in a session's statements is against cmi5 (sections 9.2 to 9.7 of the specification)."""
    verbs = [verb_of(statement) for statement in statements]
    found = [
        *([] if verbs[0] == "initialized" else ["initialized is not first"]),
        *(["something follows terminated"] if "terminated" in verbs[:-1] else []),
        *(["a verb comes twice"] if len(set(verbs)) != len(verbs) else []),
        *(["both passed and failed"] if {"passed", "failed"} <= set(verbs) else []),
    ]
    for verb, statement in zip(verbs, statements, strict=True):
        context, result = statement["context"], statement.get("result", {})
        categories = {one["id"] for one in context["contextActivities"]["category"]}
        judged = "success" in result or "completion" in result
        rules = {
            "its own id": len(statement["id"]) == 36,
            "a verb in plain English, as Open edX looks for": statement["verb"]["display"]["en"] == verb,
            "the reader": statement["actor"] == ACTOR,
            "the activity": statement["object"]["id"] == ACTIVITY,
            "the time, in UTC": statement["timestamp"].endswith("Z"),
            "the registration": context["registration"] == REGISTRATION,
            "the session": SESSION in context["extensions"],
            "the platform's own context": context["contextActivities"]["grouping"][0]["id"]
            == ACTIVITY + "#au",
            "cmi5's category": CATEGORY + "cmi5" in categories,
            "moveOn's category": (CATEGORY + "moveon" in categories) == judged,
            "a duration": verb == "initialized" or result["duration"].startswith("PT"),
            "completion": (result.get("completion") is True) == (verb == "completed"),
            "success": result.get("success") == {"passed": True, "failed": False}.get(verb),
            "a score only where it is judged": "score" not in result or verb in ("passed", "failed"),
        }
        found += [f"{verb}: {rule}" for rule, held in rules.items() if not held]
    ids = [statement["id"] for statement in statements]
    return found + (["an id comes twice"] if len(set(ids)) != len(ids) else [])


@contextmanager
def running_store() -> Iterator[Store]:
    """A store on a free port of this machine, open to pages of other origins, as the specification asks."""
    store = Store()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            place = urlsplit(self.path)
            asked = {name: value for name, (value,) in parse_qs(place.query).items()}
            text = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            method = self.command
            body = json.loads(text) if text else None
            known = place.path == "/fetch" or self.headers.get("Authorization") == f"Basic {TOKEN}"
            if method == "OPTIONS":
                status, said = 204, None
            else:
                status, said = store.answer(method, place.path, asked, body) if known else (401, None)
            self.send_response(status)
            for name in ("Origin", "Headers", "Methods"):
                self.send_header(f"Access-Control-Allow-{name}", "*" if name == "Origin" else ALLOWED[name])
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            if said is not None:
                self.wfile.write(json.dumps(said).encode())

        do_POST = do_PUT = do_OPTIONS = do_GET

        def log_message(self, *_: object) -> None:
            """Nothing is printed."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        store.address = f"http://127.0.0.1:{server.server_port}/"
        yield store
        server.shutdown()


ALLOWED = {
    "Headers": "Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match",
    "Methods": "GET, POST, PUT",
}
