"""Predict – observe – explain: each lesson's own question on paper, the model's answer on the back."""

from typing import Any

from swing_leg.shows.catalogue import declaration

from scripts.clinic.handouts.address import address_of, qr_svg
from scripts.figures.stills import STILLS, Picture
from scripts.ground.course import Lesson, place_words
from scripts.ground.describe import alt_text, legs_of, pose_words
from scripts.ground.lesson_words import blocks_of
from scripts.markdown.demo_draw import read_run
from scripts.markdown.demo_fence import Fence, fences_of

GRAPH_ALT = "Thigh and knee angle against time after toe-off."
PICTURE_MM = 82
CORD_MM = 72  # wider than high: less fills the page


def predict_parts(lessons: list[Lesson]) -> tuple[dict[str, Any], dict[str, str | Picture]]:
    """Two pages for each of the lessons that asks for a guess."""
    pictures: dict[str, str | Picture] = {}
    sheets = []
    for lesson in lessons:
        fence = next((one for one in fences_of(lesson.page) if one.predict), None)
        if not fence:
            continue
        there, file = address_of(f"lessons/{lesson.name}/"), f"qr-{lesson.number}.svg"
        pictures[file] = qr_svg(there)
        head = {"title": lesson.title, "place": place_words(lesson), "address": there, "qr": file}
        sheets.append(head | front(fence) | back(fence, pictures))
    return {"sheets": sheets}, pictures


def front(fence: Fence) -> dict[str, Any]:
    """The question, its choices, and what to read off the demo."""
    assert fence.predict
    shown = [one for one in declaration(fence.name)["readouts"] if not one.get("more")]
    blanks = [{"label": one["label"], "unit": one["unit"]} for one in shown]
    return {"question": fence.predict.question, "choices": list(fence.predict.choices), "blanks": blanks}


def back(fence: Fence, pictures: dict[str, str | Picture]) -> dict[str, Any]:
    """The model's picture, its graph, the answer with its reason, and the numbers with their bands."""
    assert fence.predict
    run = read_run(fence.slug)
    answer, declared = run["answer"], run["catalogue"]
    race = declared["stage"] == "race"
    graph = None
    if declared["graph"] != "none":
        alt = answer["chart"]["alt"] if "chart" in answer else GRAPH_ALT
        graph = {"file": figure(fence.slug, "graph-1", pictures), "alt": alt}
    later = {one["name"] for one in declared["readouts"] if one.get("more")}
    readouts = [
        {"label": one["label"], "text": one["text"], "band": f"could be {one['band']}" if one["band"] else ""}
        for one in answer["readouts"]
        if one["name"] not in later
    ]
    return {
        "pictures": (lanes if race else stages)(fence.slug, run, pictures),
        "rows": race,
        "graph": graph,
        "answer": fence.predict.answer,
        "why": blocks_of(fence.predict.why)[0]["runs"],
        "readouts": readouts,
        "note": answer["band_words"],
    }


def stages(slug: str, run: dict[str, Any], pictures: dict[str, str | Picture]) -> list[dict[str, Any]]:
    """The runner, or two of them with their names and poses."""
    answer, instant = run["answer"], run["catalogue"]["start_instant"]
    height = CORD_MM if run["catalogue"]["stage"] == "cord" else PICTURE_MM
    drawn = []
    for number, leg in enumerate(legs_of(answer), 1):
        words = ""
        if leg["label"]:
            label, time, thigh, _ = pose_words(leg, instant)
            words = f"{leg['label']} · {time}: {label}, thigh {thigh}"
        file, alt = figure(slug, f"stage-{number}", pictures), alt_text(leg, instant)
        drawn.append({"file": file, "alt": alt, "words": words, "height": height})
    return drawn


def lanes(slug: str, run: dict[str, Any], pictures: dict[str, str | Picture]) -> list[dict[str, Any]]:
    """The lanes of the race at its finish, each with its name and gap; the first picture is the track."""
    drawn = []
    for number, lane in enumerate(run["answer"]["place"]["lanes"], 2):
        alt = f"{lane['name'].capitalize()}: {lane['gap']}"
        drawn.append({"file": figure(slug, f"stage-{number}", pictures), "alt": alt, "words": ""})
    return drawn


def figure(slug: str, name: str, pictures: dict[str, str | Picture]) -> str:
    """Take a demo's own picture, in its light colours, into `pictures`; its file name."""
    file = f"{slug}-{name}.svg"
    pictures[file] = (STILLS / file).read_text(encoding="utf-8")
    return file
