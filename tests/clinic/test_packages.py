"""Lessons as packages for learning platforms: whole, small, the same each time, in the standards' form."""

import io
import json
import re
import zipfile
from xml.etree import ElementTree

import pytest

from scripts.clinic.packages.lesson import page_of
from scripts.clinic.packages.zips import PIECES, STANDARDS, beginning, package, pieces_of
from scripts.ground.course import LESSONS, Lesson
from scripts.ground.zips import end_of_files
from tests.support.node import ask

MOST_BYTES = 4_400_000  # docs/clinics/sharing.md says "about 4 MB"
FOLD = next(lesson for lesson in LESSONS if lesson.name == "fold")
SCORM = {
    "": "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    "adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
}
CMI5 = {"": "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"}
KNOWN = '{"said": "The heel", "right": true}'


def files_of(lesson: Lesson, standard: str) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package(lesson, standard))) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)
def test_the_pieces_that_the_site_holds_make_both_packages_of_a_lesson(lesson: Lesson) -> None:
    held = [(PIECES / name).read_bytes() for name in ("parts.bin", f"{lesson.name}.bin")]
    for standard in STANDARDS:
        whole = b"".join([*held, (PIECES / f"{lesson.name}.{standard}.bin").read_bytes()])
        assert whole == package(lesson, standard), "the same bytes each time"
        assert len(whole) <= MOST_BYTES


def test_the_packages_of_all_lessons_begin_with_what_is_large() -> None:
    shared = end_of_files(beginning())
    assert shared > 10 * max(len(piece) for piece in pieces_of(FOLD).values())


def test_a_scorm_manifest_names_the_one_page_and_every_file() -> None:
    files = files_of(FOLD, "scorm")
    root = ElementTree.fromstring(files["imsmanifest.xml"])
    assert root.findtext("metadata/schemaversion", namespaces=SCORM) == "1.2"
    (resource,) = root.findall("resources/resource", SCORM)
    assert resource.get(f"{{{SCORM['adlcp']}}}scormtype") == "sco" and resource.get("href") == "index.html"
    named = {file.get("href") for file in resource.findall("file", SCORM)}
    assert named | {"imsmanifest.xml"} == set(files)
    (item,) = root.findall("organizations/organization/item", SCORM)
    assert item.get("identifierref") == resource.get("identifier")
    assert item.findtext("title", namespaces=SCORM) == FOLD.title


def test_a_cmi5_structure_has_one_unit_with_addresses_of_its_own() -> None:
    root = ElementTree.fromstring(files_of(FOLD, "cmi5")["cmi5.xml"])
    (course,), (unit,) = root.findall("course", CMI5), root.findall("au", CMI5)
    assert course.get("id") != unit.get("id")
    assert not re.search(r"[#?&]", course.get("id") or "#"), "platforms put it into an address as it is"
    assert (unit.get("id") or "").endswith("/lessons/fold/")
    assert (unit.get("moveOn"), unit.get("masteryScore")) == ("Completed", "0.5")
    assert unit.findtext("url", namespaces=CMI5) == "index.html"


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)
def test_a_lesson_in_a_package_asks_for_its_own_parts_and_nothing_else(lesson: Lesson) -> None:
    page = page_of(lesson)
    asked = re.findall(r'<(?:link|img|script|iframe|source)\b[^>]*?(?:src|href)="([^"]+)"', page)
    assert {address for address in asked if not address.startswith(("data:", "#"))} == {"parts.js"}
    assert not re.search(r'href="(?!#|https?:|data:)', page), "no link into a folder that is not there"
    assert page.count("<knee-check") > 0 and not re.search("<(lesson-foot|course-steps)", page)


def test_links_of_a_lesson_lead_to_the_site_in_a_tab_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/knee/")
    links = re.findall(r'<a\b[^>]*href="(https://example[^"]*)"([^>]*)', page_of(FOLD))
    assert "https://example.org/knee/sources/#miyashiro2019" in [address for address, _ in links]
    assert all('target="_blank"' in more for _, more in links)


def test_what_a_platform_keeps_fits_into_its_room_and_is_read_again() -> None:
    long = json.dumps({"said": "thigh, then heel " * 400, "right": False})
    state = {"ended": True, "answers": {"a": KNOWN, "b": long}}
    kept = ask("embed/progress.js", "module.pack(state, 4096)", state=state)
    assert len(kept) <= 4096
    again = ask("embed/progress.js", "module.unpackState(kept)", kept=kept)
    assert again["ended"] is True and json.loads(again["answers"]["a"]) == json.loads(KNOWN)
    assert json.loads(again["answers"]["b"])["said"].startswith("thigh, then heel thigh")
    for strange in ("", "null", "7", '"x"', '{"answers": {"a": 1}}', "not ours"):
        assert ask("embed/progress.js", "module.unpackState(text)", text=strange) == {
            "ended": False,
            "answers": {},
        }


def test_questions_of_belief_count_as_answered_and_not_as_right() -> None:
    checks = [
        {"dataset": {"kind": "choice", "name": "belief", "facts": '{"keep": true}'}},
        {"dataset": {"kind": "choice", "name": "graded", "facts": "{}"}},
        {"dataset": {"kind": "list", "name": "ticks", "facts": "{}"}},
    ]
    kept = {"belief": {"said": "a", "right": None}, "graded": {"said": "b", "right": True}}
    told = "module.progressOf(checks, (name) => kept[name] ?? null, ended)"
    assert ask("embed/progress.js", told, checks=checks, kept=kept, ended=True) == {
        **{"asked": 2, "answered": 2, "graded": 1, "right": 1, "ended": True, "done": True}
    }
    assert not ask("embed/progress.js", told, checks=checks, kept=kept, ended=False)["done"]
    score = ask("embed/progress.js", f"module.scoreOf({told})", checks=checks[:1], kept=kept, ended=True)
    assert score is None, "lesson 0 has no score"
