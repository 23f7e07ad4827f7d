"""The demos before any script: whole, true to the run, the same every time."""

import json
import re
from math import hypot
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from swing_leg.shows.catalogue import DEMOS

from scripts.build.recorded.three_swings import SLUG
from scripts.figures.lessons.claims import sorted_as_ours, write_snippets
from scripts.figures.stills import LENGTHS, STILLS, draw_png, draw_svg, frame, still, write_stills
from scripts.ground.describe import alt_text, legs_of
from scripts.ground.errors import BuildError
from scripts.ground.look import read_look
from scripts.markdown.demo_draw import read_run

SVG = "{http://www.w3.org/2000/svg}"
SLUGS = sorted(path.stem for path in STILLS.glob("*.json"))
by_slug = pytest.mark.parametrize("slug", SLUGS)


def places(slug: str) -> dict[str, ElementTree.Element]:
    """What is inside each place of a demo, which must be good XML as well as good HTML."""
    names = ("stage", "clock", "side", "graph", "bar")
    return {name: ElementTree.fromstring(f"<div>{still(slug, name)}</div>") for name in names}


def test_every_demo_has_a_still_and_no_demo_is_empty() -> None:
    assert set(DEMOS) <= set(SLUGS)
    assert all(still(slug, place) for slug in {*SLUGS} - {SLUG} for place in ("stage", "side", "bar"))


@by_slug
def test_the_picture_says_in_words_what_it_shows(slug: str) -> None:
    run = read_run(slug)
    said = {node.get("aria-label") for node in places(slug)["stage"].iter("svg") if node.get("role") == "img"}
    for leg in legs_of(run["answer"]):
        words = alt_text(leg, run["catalogue"]["start_instant"])
        assert any(one and one.startswith(words) for one in said), said


def test_without_a_style_sheet_the_drawing_is_one_still() -> None:
    """As in a browser's reading mode: light colours, and of the two drawings the wide one."""
    stage, colours = places("drive-speed")["stage"], read_look()["light"]
    thigh = next(node for node in stage.iter("path") if node.get("data-part") == "thigh")
    trail = next(node for node in stage.iter("g") if node.get("class") == "kd-trail")
    assert (thigh.get("fill"), trail.get("fill")) == (colours["knee_drive"], "none")
    assert [node.get("display") for node in stage.iter("svg")] == [None, "none"]
    knees = [re.findall(r"-?[\d.]+", path.get("d", ""))[:2] for path in trail]
    apart = [hypot(float(x), float(y)) for x, y in knees]
    assert apart and apart == pytest.approx([LENGTHS["thigh_m"]] * len(apart), abs=1e-3), "no thighs cross it"


@by_slug
def test_a_place_shows_only_what_needs_no_script_without_unique_names_and_styles_of_its_own(
    slug: str,
) -> None:
    def seen(node: ElementTree.Element) -> list[ElementTree.Element]:
        if "kd-coming" in node.get("class", ""):
            return []
        return [node, *(one for child in node for one in seen(child))]

    for place in places(slug).values():
        assert not {node.tag for node in seen(place)} & {"button", "input", "select", "summary", "progress"}
        for node in place.iter():
            assert not {"id", "for", "style"} & set(node.attrib), node.attrib


@by_slug
def test_a_picture_with_words_is_drawn_for_a_wide_page_and_for_a_phone(slug: str) -> None:
    for name in ("stage", "graph"):
        rooms = [node.get("data-room") for node in places(slug)[name].iter("svg") if node.get("data-room")]
        assert rooms in ([], ["large", "small"])
        fixed = read_run(slug)["catalogue"]["stage"] in ("pair", "race", "claims")
        if name == "graph" or not fixed:
            assert rooms or not still(slug, name)


def test_the_knee_is_where_its_angles_put_it() -> None:
    thigh = next(
        node for node in places("drive-speed")["stage"].iter("path") if node.get("data-part") == "thigh"
    )
    expected = read_run("drive-speed")["answer"]["metrics"]["thigh_at_max_knee_flexion_deg"]
    assert float(thigh.get("data-angle-deg", "nan")) == pytest.approx(expected, abs=0.05)


def test_the_race_ends_with_the_gaps_that_the_model_says() -> None:
    lanes = read_run("race")["answer"]["place"]["lanes"]
    for name in ("gap", "steps"):
        shown = [
            n.text or "" for n in places("race")["stage"].iter("span") if n.get("class") == f"kd-lane-{name}"
        ]
        assert shown == [lane[name] for lane in lanes]


def test_the_same_run_gives_the_same_bytes(tmp_path: Path) -> None:
    runs = tmp_path / "runs"
    runs.mkdir()
    (runs / "cord.json").write_text(json.dumps(read_run("cord")), encoding="utf-8")
    write_stills(runs, tmp_path / "stills")
    made = sorted((tmp_path / "stills").iterdir())
    assert {path.suffix for path in made} == {".json", ".svg"}
    for path in made:
        assert path.read_bytes() == (STILLS / path.name).read_bytes(), path.name


def test_a_demo_that_was_never_drawn_is_named() -> None:
    with pytest.raises(BuildError, match=r"nobody\.json is not there yet"):
        still("nobody", "stage")


@pytest.mark.parametrize("path", sorted(STILLS.glob("*.svg")), ids=lambda path: path.stem)
def test_a_picture_for_paper_needs_no_style_sheet_and_no_other_file(path: Path) -> None:
    colours = set(read_look()["light"].values())
    for node in ElementTree.parse(path).iter():
        assert not {"href", "class"} & set(node.attrib)
        used = set(re.findall(r"#[0-9a-f]{6}", node.get("style", "")))
        assert used <= colours, node.attrib


def test_on_paper_a_picture_says_itself_what_the_page_says_beside_it() -> None:
    lane = (STILLS / "race-stage-2.svg").read_text(encoding="utf-8")
    said = re.findall(r"<text[^>]*visibility:visible[^>]*>([^<]+)", lane)
    assert "Step length fixed: 3.2 m behind" in said
    graph = (STILLS / "drive-speed-graph-1.svg").read_text(encoding="utf-8")
    assert "heel highest" in re.findall(r"<text[^>]*visibility:visible[^>]*>([^<]+)", graph)


def test_a_frame_has_the_leg_that_it_is_given_or_none() -> None:
    drawn = draw_svg({"leg": frame((0, 90), "knee-drive"), "none": frame(None, "unknown"), "same": "<svg/>"})
    fill = f"fill:{read_look()['light']['knee_drive']}"
    assert [text.count(fill) for text in drawn.values()] == [3, 0, 0]
    assert drawn["same"] == "<svg/>"


def test_a_picture_in_dots_is_the_same_every_time() -> None:
    wanted: dict[str, dict[str, Any]] = {"one": frame((25, 150), "butt-kick")}
    assert draw_png(wanted, 300, 64) == draw_png(wanted, 300, 64)


def test_the_board_of_claims_shows_each_card_on_the_shelf_where_we_put_it(tmp_path: Path) -> None:
    write_snippets(tmp_path)
    text = (tmp_path / "claims-sorted.md").read_text(encoding="utf-8")
    board = ElementTree.fromstring(re.search("<svg.*</svg>", text)[0])
    shelves = {shelf.get("data-shelf"): shelf for shelf in board.iter() if shelf.get("data-shelf")}
    for shelf in sorted_as_ours()["place"]["shelves"]:
        shown = ["".join(words.itertext()) for words in shelves[shelf["name"]].iter("text")]
        assert all(card["title"] in shown for card in shelf["cards"])
    low = float(board.get("viewBox").split()[3])
    assert all(float(card.get("y", 0)) < low for card in board.iter("rect"))
