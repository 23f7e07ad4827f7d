"""The HTML of a demo's fence is complete without a script."""

import re

import pytest

from tests.support.fences import html_of

FENCE = """```demo
name: drive-speed
caption: Watch the *thigh*.
predict:
  question: What changes?
  choices: [Height, Place]
  answer: 2
  why: The thigh gains more *time*.
```
"""


@pytest.fixture(scope="module")
def html() -> str:
    return html_of(FENCE)


def test_words_readouts_and_table_are_the_models_and_every_picture_is_told(html: str) -> None:
    assert "Heel highest 151 ms after toe-off, with the thigh 13° in front." in html
    assert re.search(r'name="thigh_vertical_ms"[^>]*>134 ms<.*?could be 123–149 ms', html, re.DOTALL)
    assert html.count('<th scope="row">') == 5, "the key instants"
    assert "Watch the <em>thigh</em>." in html
    labels = re.findall(r'<svg aria-label="([^"]*)"', html)
    assert len(labels) == html.count('role="img"') >= 2
    assert all(len(label) > 30 for label in labels)


def test_the_models_answer_is_folded_away_below_the_question(html: str) -> None:
    asked, payoff = html[: html.index("</details>")].split("<details")
    assert "What changes?" in asked and ">Height</li>" in asked
    assert "What the model says" in payoff and "Place." in payoff and "<em>time</em>" in payoff


def test_the_picture_beside_a_question_is_of_the_time_before_it_and_says_no_number_of_the_answer(
    html: str,
) -> None:
    picture = html[html.index('class="kd-question-picture"') : html.index("<details")]
    assert re.findall(r"\d+ ms", picture) == ["0 ms"] and "toe-off" in picture
    assert "°" not in picture and "data-part" not in picture


def test_a_pair_shows_both_legs_by_name_each_with_its_pose_in_words() -> None:
    html = html_of("```demo\nname: side-by-side\n```\n")
    first, second = html.split('class="kd-half"')[1:]
    assert "Knee drive" in first and "Butt kick" in second
    assert "151 ms" in first and "165 ms" in second
    assert html.count('<th scope="row">') == 10


def test_a_demo_without_a_graph_leaves_no_empty_place_for_it() -> None:
    html = html_of("```demo\nname: two-photos\n```\n")
    assert "kd-graph" not in html and "kd-bar" in html
