"""How long a lesson is and takes, counted from its page."""

import lxml.html  # type: ignore[import-untyped]  # of python-docx
import pytest

from scripts.ground.course import LESSONS, Lesson
from scripts.ground.lesson_time import SECONDS, WORD, WORDS_A_MINUTE, View, view, view_of
from scripts.ground.paths import SITE

MOST_WORDS = 900
# On a built page: folded, hidden or for paper, leading elsewhere, or part of a picture or the demo.
TAGS = ("nav", "button", "svg", "script", "template", "figcaption", "swing-demo", "lesson-foot")
CLASSES = ("headerlink", "kd-question-picture", "kd-payoff", "kd-print-", "kd-noscript")
NOT_IN_VIEW = "|".join(
    [".//*[@hidden]", ".//details/*[not(self::summary)]"]
    + [f".//{tag}" for tag in TAGS]
    + [f".//*[contains(@class, '{name}')]" for name in CLASSES]
)
PAGE = """---
title: Not in view
---

# A title

```lesson
number: 4
```

## Predict, then try

```demo
name: not-in-view
caption: Three words here.
predict:
  question: What now?
  choices: [One, Two]
  answer: 2
  why: Told only after an answer.
```

1. Try this.
2. Then that.

## More

![Not in view](/a-light.svg){ .kd-only-light }

See [two words](../other.md#not-in-view). It takes <data value="x">5 ms</data>.

<details markdown>
<summary>More studies</summary>

All of this is folded away.

</details>

```check
kind: choice
id: not-in-view
question: A question?
choices:
  - text: First
    why: Told later.
```
"""


def test_what_is_folded_away_or_told_after_an_answer_is_not_in_view() -> None:
    # A title, Predict then try, Three words here, What now One Two, 1 Try this 2 Then that, More,
    # See two words, It takes 5 ms, More studies, A question First
    assert view(PAGE).words == 2 + 3 + 3 + 4 + 6 + 1 + 3 + 4 + 2 + 3


def test_each_task_of_a_page_is_counted_once() -> None:
    assert view(PAGE).tasks == {"prediction": 1, "try": 2, "figure": 1, "check": 1, "list": 0}


def test_minutes_are_words_at_a_slow_readers_rate_and_tasks_rounded_up() -> None:
    none = dict.fromkeys(SECONDS, 0)
    assert View(4 * WORDS_A_MINUTE, none).minutes == 4
    assert View(4 * WORDS_A_MINUTE, none | {"check": 1}).minutes == 5
    # Brysbaert 2019: most adults read non-fiction at 175 to 300 words a minute
    assert 175 <= WORDS_A_MINUTE <= 300


@pytest.mark.parametrize("lesson", LESSONS, ids=[lesson.name for lesson in LESSONS])
def test_a_lesson_has_at_most_900_words_in_view_on_its_built_page(site: str, lesson: Lesson) -> None:
    """As a reader meets it: header, text, tables, captions, questions with choices, what the build adds."""
    article = lxml.html.parse(SITE / "lessons" / lesson.name / "index.html").find(".//article")
    for part in article.xpath(NOT_IN_VIEW):
        if part.getparent() is not None:
            part.drop_tree()
    words = len(WORD.findall(" ".join(article.itertext())))
    assert words <= MOST_WORDS
    assert abs(words - view_of(lesson.page).words) <= WORDS_A_MINUTE / 2, "within half a minute"
