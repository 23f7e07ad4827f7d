"""Open edX's cmi5 block alone, with a reader, a folder and a server around it. __main__.py runs it.

`python block.py <package.zip> <folder> <port>` takes the package in as a course author's upload, prints the
address at which a reader opens it, and answers until it is ended. `/heard` tells what the block has recorded.
"""
# mypy: ignore-errors

import json
import mimetypes
import sys
from collections import namedtuple
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from types import SimpleNamespace

import django
from django.conf import settings

PACKAGE, FOLDER, PORT = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
HOME = f"http://127.0.0.1:{PORT}"
settings.configure(
    MEDIA_ROOT=str(FOLDER),
    MEDIA_URL=f"{HOME}/media/",
    LMS_ROOT_URL=HOME,
    USE_TZ=True,
    STORAGES={"default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}},
)
django.setup()

from openedx_cmi5_xblock.openedx_cmi5_xblock import CMI5XBlock  # noqa: E402
from webob import Request  # noqa: E402
from xblock.fields import ScopeIds  # noqa: E402
from xblock.runtime import DictKeyValueStore, KvsFieldData  # noqa: E402
from xblock.test.tools import TestRuntime  # noqa: E402

READER = SimpleNamespace(opt_attrs={"edx-platform.user_id": 7, "edx-platform.username": "reader"})
ENROLLED = SimpleNamespace(
    get_active_enrollments_by_course_and_user=lambda course, user: SimpleNamespace(id=9)
)
SERVICES = {"user": SimpleNamespace(get_current_user=lambda: READER), "enrollments": ENROLLED}
published = []


class Runtime(TestRuntime):
    """What a platform gives its blocks, as far as this one asks for it."""

    def service(self, block, name):
        """A reader who is enrolled; no settings."""
        return super().service(block, name) if name == "field-data" else SERVICES.get(name)

    def handler_url(self, block, name, suffix="", query="", thirdparty=False):
        """Where the block hears."""
        return f"{HOME}/handler/{name}"

    def publish(self, block, kind, data):
        """What goes to the grade book."""
        published.append([kind, data])


usage = namedtuple("Usage", "context_key block_id")("course", "lesson")
runtime = Runtime(services={"field-data": KvsFieldData(DictKeyValueStore())})
block = CMI5XBlock(runtime, scope_ids=ScopeIds("reader", "cmi5", usage, usage))
block.location = usage


class Server(BaseHTTPRequestHandler):
    """The package's files, the block's handlers, and what it has recorded."""

    def do_GET(self):
        """Answer any request."""
        path = self.path.split("?")[0]
        sent = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        status, headers, body = 404, [], b""
        if path == "/heard":
            heard = {"status": block.lesson_status, "score": block.lesson_score, "published": published}
            status, body = 200, json.dumps(heard | {"kept": block.state_data}).encode()
        elif path.startswith("/handler/"):
            asked = Request.blank(self.path, method=self.command, body=sent, headers=dict(self.headers))
            answer = getattr(block, path.split("/")[2])(asked, "")
            status, headers, body = answer.status_int, answer.headerlist, answer.body
        elif path.startswith("/media/") and (FOLDER / path[7:]).is_file():
            status, body = 200, (FOLDER / path[7:]).read_bytes()
            headers = [("Content-Type", mimetypes.guess_type(path)[0] or "application/octet-stream")]
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_PUT = do_GET

    def log_message(self, *_):
        """Nothing is printed."""


with Path(PACKAGE).open("rb") as upload:
    form = {"display_name": "Lesson", "width": "100", "height": "450", "has_score": "1", "weight": "1"}
    block.studio_submit(SimpleNamespace(params=form | {"file": SimpleNamespace(file=upload)}), "")
server = HTTPServer(("127.0.0.1", PORT), Server)
print(block.index_page_url, flush=True)
server.serve_forever()
