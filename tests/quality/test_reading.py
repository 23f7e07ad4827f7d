"""The reading level, against what others publish about known sentences and words."""

import pytest

from scripts.quality.reading import Reading, complaint, measure, prose, read_lessons, syllables


def test_the_formula_gives_the_published_grade_of_the_platypus_sentence() -> None:
    # "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature": 13 words,
    # 24 syllables, grade 11.3 (Wikipedia, "Flesch–Kincaid readability tests").
    assert Reading(13, 1, 24).grade == pytest.approx(11.3, abs=0.05)


def test_the_cat_on_the_mat_is_below_the_first_grade() -> None:
    assert measure(["The cat sat on the mat."]).grade == pytest.approx(-1.45, abs=0.005)


def test_the_opening_of_the_gettysburg_address_is_counted_as_by_hand() -> None:
    text = (
        "Four score and seven years ago our fathers brought forth on this continent, a new nation, "
        "conceived in Liberty, and dedicated to the proposition that all men are created equal."
    )
    reading = measure([text])
    assert (reading.words, reading.sentences) == (30, 1)
    assert abs(reading.syllables - 47) <= 2


# Syllables by the CMU Pronouncing Dictionary, for words of our pages and for the traps among them.
CMU = {
    1: "knee thigh heel drive swings turned drives speed leg reached straight bend moves stopped friends",
    2: "hamstring angle muscles changes started table runner sprinter folded little being measured",
    3: "vertical inertia animal elastic explosive example together continue measurement",
    4: "explanation technology biology experiment relaxation",
}


def test_syllables_agree_with_the_pronouncing_dictionary() -> None:
    wrong = {}
    for count, words in CMU.items():
        for word in words.split():
            if syllables(word) != count:
                wrong[word] = syllables(word)
    assert wrong == {}


def test_numbers_count_a_syllable_for_each_digit_and_joined_words_the_sum() -> None:
    assert syllables("150.5") == 4
    assert syllables("toe-off") == 2
    assert syllables("it's") == 1


def test_only_what_is_read_as_sentences_is_measured() -> None:
    page = """---
title: Not this
---

# Nor this

```demo
name: nor-this
```

| nor | this |
|---|---|
| a | b |

A [link](there.md) and **bold** and <data value="drive=1 x">124 ms</data>.
{ .kd-lead }

- An item
- Another

!!! quote "A title"
    Inside words.

![A picture](a.svg)

<details markdown>
<summary>Answer</summary>

The answer.

</details>
"""
    assert prose(page) == [
        "A link and bold and 124 ms.",
        "An item",
        "Another",
        "Inside words.",
        "The answer.",
    ]


def test_a_sentence_ends_at_its_stop_and_not_within_a_number() -> None:
    reading = measure(['It takes 1.30 s. Then it ends! "Does it?" Yes.'])
    assert reading.sentences == 4


def test_a_hard_lesson_is_named_and_an_easy_one_is_not() -> None:
    assert "grade" in complaint("trial", Reading(100, 4, 180))
    assert "words a sentence" in complaint("trial", Reading(100, 4, 90))
    assert complaint("trial", Reading(100, 10, 130)) == ""


def test_every_lesson_can_be_read_at_school_year_five() -> None:
    readings = read_lessons()
    assert [text for text in (complaint(name, reading) for name, reading in readings.items()) if text] == []
    assert all(reading.words > 300 for reading in readings.values()), "a lesson has hardly any text"
