"""The cards to sort: what is told of each and when, and numbers that are the model's own."""

import csv
import io
import json
import random
import re
import subprocess
from itertools import pairwise
from typing import Any

import pytest
from swing_leg import simulate
from swing_leg.control import BUTT_KICK
from swing_leg.parameters import REFERENCE
from swing_leg.shows.catalogue import DEMOS
from swing_leg.shows.claim_cards import CARDS, GROUP_NAMES, GROUPS, UNSORTED, evidence
from swing_leg.shows.claims import place_of

from scripts.build.recorded.runs import table_of
from scripts.ground.course import LESSONS
from scripts.ground.paths import WEB
from scripts.markdown.check.summary import cards
from scripts.markdown.demo_fence import fences_of
from scripts.quality.reading import MOST_GRADE, MOST_WORDS, measure
from tests.support.asking import ask, metric

OURS = next(preset.parameters for preset in DEMOS["claims"].presets if preset.name == "ours")
VERDICTS = {
    "coaches": "anecdote",
    "step_or_two": "never-measured",
    "thigh_in_front": "well-supported",
    "importance": "in-part",
    "slowing": "in-part",
    "explosive": "in-part",
    "cords": "not-supported",
}


def sort(previous: dict[str, Any] | None = None, **groups: str) -> dict[str, Any]:
    """The bridge's answer for cards in groups, each by name."""
    return ask("claims", previous, **{card: GROUP_NAMES.index(group) for card, group in groups.items()})


def test_the_seven_claims_have_the_verdicts_that_the_lessons_teach() -> None:
    assert {card.name: card.verdict for card in CARDS} == VERDICTS
    assert {name: GROUP_NAMES[int(group)] for name, group in OURS.items()} == VERDICTS


def test_before_a_card_is_sorted_nothing_is_told_of_it() -> None:
    told = json.dumps({key: value for key, value in sort().items() if key != "metrics"}, ensure_ascii=False)
    for card in CARDS:
        for secret in (card.why, card.model(evidence()), "We put it"):
            assert secret not in told, card.name


def test_a_sorted_card_is_told_and_no_other() -> None:
    answer = sort(step_or_two="well-supported")
    words = answer["parameter_words"]
    told = "We put it under “Never measured”.\nNo controlled study was found."
    assert words.pop("step_or_two").startswith(told)
    assert set(words.values()) == {GROUPS[UNSORTED]}
    shown = [card for shelf in answer["place"]["shelves"] for card in shelf["cards"]]
    agrees = {card["title"]: card["agrees"] for card in shown}
    assert agrees.pop("2. A step or two") is False and set(agrees.values()) == {None}


def test_the_readouts_count_cards_sorted_and_cards_sorted_as_we_do() -> None:
    readouts = sort(**VERDICTS | {"cords": "anecdote"})["readouts"]
    assert {it["name"]: it["value"] for it in readouts} == {"sorted_cards": 7, "agreeing_cards": 6}
    assert [readout["text"] for readout in sort(coaches="anecdote")["readouts"]] == ["1 of 7", "1 of 7"]


def test_the_sentence_names_the_card_that_was_moved() -> None:
    before = sort(coaches="anecdote")["metrics"]
    after = sort(before, coaches="anecdote", cords="well-supported")["sentence"]
    assert after == (
        "“Best with cords” lies under “Well supported”. We put it under “Not supported”. "
        "2 of 7 cards sorted, 1 of them as we do."
    )
    back = sort(before)["sentence"]
    assert back.startswith("“Coaches teach it” lies under “Not sorted yet”. No card is sorted yet.")
    assert sort(before, **VERDICTS)["sentence"] == "7 of 7 cards sorted, 7 of them as we do."


def test_the_numbers_are_those_of_the_models_own_runs() -> None:
    run, found = simulate(), evidence()
    vertical = metric(run, "thigh_vertical_ms")

    def later(**settings: float) -> float:
        return metric(simulate(**settings), "thigh_vertical_ms") - vertical

    heel, sooner = metric(run, "time_of_max_knee_flexion_ms"), -later(drive=1.1)
    assert found["thigh_at_max_knee_flexion_deg"] == run.metrics["thigh_at_max_knee_flexion_deg"]
    assert found["heel_after_vertical_ms"] == pytest.approx(heel - vertical)
    pull, wait = later(heel_pull=BUTT_KICK["heel_pull"]), later(thigh_wait=BUTT_KICK["thigh_wait"])
    assert (found["pull_later_ms"], found["wait_later_ms"]) == pytest.approx((pull, wait))
    assert wait > 5 * pull, "waiting costs much, and only pulling hardly anything"
    assert found["butt_kick_later_ms"] == pytest.approx(later(**BUTT_KICK), abs=0.5)
    assert found["more_drive_sooner_ms"] == pytest.approx(sooner)
    assert found["most_speed_percent"] == pytest.approx(100 * sooner / (1000 * REFERENCE.swing_time))
    cord = ask("cord")["metrics"]
    for name in ("start_pull_n", "end_pull_n"):
        assert found[f"cord_{name}"] == cord[name]


def test_what_a_card_says_of_the_model_follows_its_numbers() -> None:
    moved = {name: (value or 0.0) + 100 for name, value in evidence().items()}
    for card in CARDS:
        if card.name not in ("coaches", "importance"):
            assert card.model(evidence()) != card.model(moved), card.name


def test_the_lesson_asks_how_many_claims_are_well_supported_and_answers_rightly() -> None:
    page = next(lesson.page for lesson in LESSONS if lesson.demo == "claims")
    (fence,) = (fence for fence in fences_of(page) if fence.name == "claims")
    assert fence.predict and fence.predict.answer == "One"
    assert list(VERDICTS.values()).count("well-supported") == 1
    rows = re.findall(r"^\| (\d)\. .*? \| (.*?) \|", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert rows == [(f"{n}", GROUPS[card.verdict].lower()) for n, card in enumerate(CARDS, 1)]
    assert [text.split(": ", 1)[1] for _, text in cards(page)] == [card.text for card in CARDS]


def test_the_cards_are_as_easy_to_read_as_the_lessons() -> None:
    reading = measure([text for card in CARDS for text in (card.text, card.why, card.model(evidence()))])
    assert reading.grade <= MOST_GRADE and reading.words_a_sentence <= MOST_WORDS


SCRIPT = f"""
import {{ BOARD, placesOf }} from "{WEB.as_uri()}/picture/claims.js";
import {{ csvOf }} from "{WEB.as_uri()}/share/numbers.js";
let text = "";
for await (const part of process.stdin) text += part;
const answers = JSON.parse(text);
const places = answers.map(({{ place }}) => placesOf(place));
console.log(JSON.stringify({{ board: BOARD, places, tables: answers.map(csvOf) }}));
"""


def drawn(answers: list[dict[str, Any]]) -> dict[str, Any]:
    """Where the picture puts the cards of each answer, and the file that a reader saves of it."""
    command = ["node", "--input-type=module", "--eval", SCRIPT]
    done = subprocess.run(command, input=json.dumps(answers), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def test_all_cards_have_room_on_the_shelves_however_they_lie() -> None:
    chance = random.Random(5)
    sortings = [{card.name: float(chance.randrange(len(GROUPS))) for card in CARDS} for _ in range(300)]
    sortings += [{card.name: float(group) for card in CARDS} for group in range(len(GROUPS))]
    said = drawn([sort() | {"place": place_of(sorting)} for sorting in sortings])
    board = said["board"]
    for shelves in said["places"]:
        spots = [(spot["x"], spot["y"]) for shelf in shelves for spot in shelf["cards"]]
        assert len(set(spots)) == len(CARDS)
        assert all(x + board["wide"] <= board["width"] for x, _ in spots)
        assert all(y + board["tall"] <= board["height"] for _, y in spots)
        for shelf, after in pairwise(shelves):
            assert max([shelf["top"], *(spot["y"] + board["tall"] for spot in shelf["cards"])]) < after["top"]


def test_the_file_that_a_reader_saves_is_the_sites_own() -> None:
    answers = [sort(), sort(coaches="in-part", cords="in-part"), sort(**VERDICTS)]
    tables = drawn(answers)["tables"]
    assert tables == [table_of(answer) for answer in answers]
    rows = list(csv.reader(io.StringIO(tables[2])))
    assert rows[0] == ["claim", "your_group", "our_group", "why"]
    assert [row[0] for row in rows[1:]] == [card.text for card in CARDS]
