"""The HTML of a fence is complete without a script."""

import re

import pytest

from scripts.ground.paths import GENERATED
from tests.support.fences import html_of

PAGE = """# Lesson

```demo
name: drive-speed
caption: Watch the *thigh*.
predict:
  question: What changes?
  choices: [Height, Place]
  answer: 2
  why: The thigh gains more *time*.
```

After.
"""


@pytest.fixture(scope="module")
def html() -> str:
    assert (GENERATED / "runs" / "drive-speed.json").exists(), "run `make build` first"
    return html_of(PAGE)


def test_every_picture_stands_in_the_page_with_its_words(html: str) -> None:
    assert "<img" not in html
    pictures = re.findall(r'<svg[^>]*role="img"[^>]*>', html)
    assert len(pictures) == 4  # leg and graph, each for a wide page and for a phone
    assert all(re.search(r'aria-label="[^"]{40,}"', picture) for picture in pictures)


def test_the_sentence_and_the_readouts_are_the_models(html: str) -> None:
    assert "Heel highest 155 ms after toe-off, with the thigh 25° in front." in html
    assert re.search(r"124 ms</output>\s*<small", html) and "could be 110–138 ms" in html


def test_the_table_has_a_row_for_each_key_instant(html: str) -> None:
    assert html.count('<th scope="row">') == 5


def test_the_caption_may_hold_emphasis(html: str) -> None:
    assert "Watch the <em>thigh</em>." in html


def test_the_prediction_is_a_question_with_choices(html: str) -> None:
    assert "What changes?" in html and "<li>Height</li>" in html


def test_the_models_answer_is_folded_away_below_the_question(html: str) -> None:
    payoff = html[html.index("<details") : html.index("</details>")]
    assert "What the model says" in payoff and "Place." in payoff and "<em>time</em>" in payoff


def test_a_pair_shows_both_legs_by_name_each_with_its_pose_in_words() -> None:
    html = html_of("```demo\nname: side-by-side\n```\n")
    halves = html.split('class="kd-half"')[1:]
    assert ["Knee drive" in halves[0], "Butt kick" in halves[1], "data-second" in halves[1]] == [True] * 3
    for half, time in zip(halves, ("155 ms", "169 ms"), strict=True):
        assert f'{time}</span><span class="kd-leg-label">: heel highest' in half
    assert html.count('<th scope="row">') == 10


def test_a_demo_without_a_graph_leaves_no_empty_place_for_it() -> None:
    html = html_of("```demo\nname: two-photos\n```\n")
    assert "kd-graph" not in html and "kd-bar" in html
