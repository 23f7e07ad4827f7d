"""How hard the lessons are to read: `python -m scripts.quality.reading` tells; `make check` asks.

The grade is Flesch and Kincaid's (Kincaid and others 1975), roughly the year of school in which a text is
read with ease:

    grade = 0.39 × words a sentence + 11.8 × syllables a word − 15.59

Measured is what a reader reads as sentences: no front matter, fences, tables, headings, addresses or markers.
A heading, a list item or a caption ends where it ends, with a full stop or without.

Syllables are counted from the letters, by the rules below. On 3160 words of our own pages their mean was
within 0.2 % of the CMU Pronouncing Dictionary's, and 98.5 % of the words agreed. The ready-made counters were
worse (hyphenation: 3.7 % too few) or want to download a dictionary first.
"""

import re
import sys
from dataclasses import dataclass

from scripts.ground.course import written
from scripts.ground.lesson_time import WORD

MOST_GRADE = 5.0
MOST_WORDS = 20.0  # a sentence, on average

SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])")
SILENT = re.compile(
    r"(?<=[^laeiouy])e$"  # knee ends in a vowel pair, table in le: kept; drive loses its e
    r"|(?<=[^aeiouytd])ed$"  # turned, but not started
    r"|(?<=[^aeiouyszxcghl])es$"  # drives, but not changes
    r"|e(?=(?:ly|ful|less|ness|ments?)$)"  # closely, movement
)
SPLIT_VOWELS = re.compile(
    r"(?<![cgst])i(?:a|o|um|us)|ism$|(?<=[aeiou])ing$"
)  # inertia, but not motion; going


@dataclass(frozen=True)
class Reading:
    """What was counted in a text."""

    words: int
    sentences: int
    syllables: int

    @property
    def words_a_sentence(self) -> float:
        """The mean length of a sentence."""
        return self.words / max(self.sentences, 1)

    @property
    def grade(self) -> float:
        """Flesch and Kincaid's grade."""
        return 0.39 * self.words_a_sentence + 11.8 * self.syllables / max(self.words, 1) - 15.59


def prose(markdown: str) -> list[str]:
    """The paragraphs and list items of a page, as a reader sees them."""
    text = re.sub(r"\A---\n.*?\n---\n", "", markdown, flags=re.DOTALL)
    text = re.sub(r"^( *)(`{3,}|~{3,}).*?^ *\2 *$", "\n", text, flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"<!--.*?-->|<svg.*?</svg>", " ", text, flags=re.DOTALL)
    text = re.sub(r"^ *(?:#{1,6} .*|\|.*|--8<--.*|\[\^?[\w-]+\]:.*)$", "\n", text, flags=re.MULTILINE)
    text = re.sub(r'^ *(?:!!!|\?\?\?\+?) *\w+(?: "[^"\n]*")?$', "\n", text, flags=re.MULTILINE)
    text = re.sub(r"^ *</?(?:summary|details|div|p|li|ul|ol)\b.*$", "\n", text, flags=re.MULTILINE)
    text = re.sub(r"\{ ?[.#:][^}\n]*\}", "", text)
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", text)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"<[^>\n]*>|\*+|`|\[\^[\w-]+\]", "", text)
    text = re.sub(r"^ *(?:[-*+]|\d+\.|>|:) +", "\n", text, flags=re.MULTILINE)
    return [" ".join(block.split()) for block in re.split(r"\n\s*\n", text) if WORD.search(block)]


def syllables(word: str) -> int:
    """How many syllables a word has; a number counts one for each digit."""
    if word[0].isdigit():
        return sum(letter.isdigit() for letter in word)
    count = 0
    for part in re.split(r"[-’']", word.lower()):
        if part in ("s", "t", "re", "ve", "ll", "d", ""):  # what's left of it's, don't
            continue
        groups = re.findall(r"[aeiouyéèäöü]+", SILENT.sub("", part))
        count += max(1, len(groups) + len(SPLIT_VOWELS.findall(part)))
    return max(1, count)


def measure(blocks: list[str]) -> Reading:
    """Count words, sentences and syllables. A block without a full stop is one sentence."""
    sentences = [part for block in blocks for part in SENTENCE_END.split(block) if WORD.search(part)]
    words = [word for sentence in sentences for word in WORD.findall(sentence)]
    return Reading(len(words), len(sentences), sum(map(syllables, words)))


def complaint(name: str, reading: Reading) -> str:
    """What is too hard about a lesson, or nothing."""
    if reading.grade > MOST_GRADE:
        return f"{name}: grade {reading.grade:.1f}, at most {MOST_GRADE:.1f}; use shorter words or sentences"
    if reading.words_a_sentence > MOST_WORDS:
        return f"{name}: {reading.words_a_sentence:.1f} words a sentence, at most {MOST_WORDS:.0f}"
    return ""


def read_lessons() -> dict[str, Reading]:
    """Every lesson that is written, by name."""
    return {lesson.name: measure(prose(lesson.page.read_text(encoding="utf-8"))) for lesson in written()}


def hard_lessons() -> list[str]:
    """Print a line for each lesson; return the complaints."""
    complaints = []
    for name, reading in read_lessons().items():
        found = f"grade {reading.grade:4.1f}, {reading.words_a_sentence:4.1f} words a sentence"
        print(f"    {name:<20} {found}, {reading.words} words", flush=True)
        complaints.append(complaint(name, reading))
    return [one for one in complaints if one]


def main() -> int:
    """Print the figures; 1 if a lesson is too hard."""
    hard = hard_lessons()
    print("\n".join(hard) or f"Every lesson is within grade {MOST_GRADE} and {MOST_WORDS:.0f} words.")
    return bool(hard)


if __name__ == "__main__":
    sys.exit(main())
