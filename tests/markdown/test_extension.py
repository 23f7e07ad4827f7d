"""Every kind of fence is taken out of a page's text in the same way."""

import markdown
import pytest

from scripts.ground.errors import BuildError
from tests.support.fences import EXTENSIONS, example, html_of

LESSON = "```lesson\nnumber: 4\n```\n"
BODIES = {
    "demo": "name: drive-speed\n",
    "check": example("list"),
    "check-summary": "",
    "lesson": "number: 4\n",
}
ELEMENTS = ("<course-steps", "<swing-demo", "<knee-check", "<knee-summary", "<lesson-foot")
PAGE = "# Title\n\n" + "\n".join(f"```{kind}\n{body}```\n" for kind, body in BODIES.items()) + "\nAfter.\n"


def test_no_fence_is_left_as_code_and_the_text_goes_on() -> None:
    html = html_of(PAGE)
    assert [html.count(element) for element in ELEMENTS] == [1] * len(ELEMENTS)
    assert "<code" not in html and "kd-fence" not in html and "<p>After.</p>" in html


def test_two_pages_in_a_row_do_not_mix() -> None:
    md = markdown.Markdown(extensions=EXTENSIONS)
    first = md.convert(PAGE)
    assert md.reset().convert("The hamstrings rest.") == "<p>The hamstrings rest.</p>"
    assert md.reset().convert(PAGE) == first


def test_a_fence_shown_as_code_is_only_text() -> None:
    html = html_of(f"````\n{PAGE}````\n")
    assert not any(element in html for element in ELEMENTS) and "number: 4" in html


def test_a_page_has_one_lesson_fence_at_most() -> None:
    with pytest.raises(BuildError, match="line 5: a page has one"):
        html_of(f"{LESSON}\n{LESSON}")
