"""The glossary is complete, short, and every word leads to one place."""

import pytest

from scripts.ground.errors import BuildError
from scripts.markdown.glossary import glossary, read_glossary
from scripts.quality.reading import measure

NEEDED = """
thigh-angle knee-flexion hip-flexion toe-off swing-phase thigh-vertical heel-highest knee-lift drive
heel-pull thigh-wait plumb-line hamstrings rectus-femoris hip-flexors gluteals torque moment-arm inertia
force-velocity step stride contact flight band model ghost
"""


def test_every_word_that_the_course_needs_is_explained() -> None:
    assert {entry.anchor for entry in glossary()}.issuperset(NEEDED.split())


def test_each_anchor_and_each_form_belongs_to_one_entry() -> None:
    anchors = [entry.anchor for entry in glossary()]
    forms = [form.lower() for entry in glossary() for form in entry.forms]
    assert len(anchors) == len(set(anchors))
    assert len(forms) == len(set(forms))


def test_each_meaning_is_one_or_two_sentences_of_25_words_at_most() -> None:
    for entry in glossary():
        reading = measure([entry.meaning])
        assert reading.sentences <= 2, entry.term
        assert reading.words_a_sentence <= 25, entry.term
        assert entry.meaning.endswith("."), entry.term


def test_a_meaning_may_run_over_lines_and_loses_its_markup() -> None:
    head = 'Toe-off { #toe-off data-forms="toe-off, push-off" }'
    (entry,) = read_glossary(f"{head}\n:   The *moment* when\n    it [ends](a.md).")
    assert (entry.term, entry.forms) == ("Toe-off", ("toe-off", "push-off"))
    assert entry.meaning == "The moment when it ends."


def test_an_entry_without_an_anchor_is_named_with_its_line() -> None:
    with pytest.raises(BuildError, match=r"glossary\.md:3: .*Toe-off \{ #toe-off \}"):
        read_glossary("# G\n\nToe-off\n:   The moment.")
