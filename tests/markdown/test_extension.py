"""Every kind of fence is taken out of a page's text in the same way."""

import markdown

from scripts.markdown.extension import lost_fences
from tests.support.fences import EXTENSIONS, example, html_of

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


def test_what_only_looks_like_our_mark_is_text() -> None:
    assert html_of("kd-fence-0\n") == "<p>kd-fence-0</p>"


def test_a_fence_is_lost_only_inside_html_that_markdown_does_not_read() -> None:
    demo = "```demo\nname: fold\n```\n"
    kept = f"<details markdown>\n{demo}</details>\n\n- a\n\n{demo}\n> b\n{demo}\n<!--\n{demo}-->\n"
    assert list(lost_fences(kept)) == []
    assert list(lost_fences(f"<details>\n{demo}</details>\n\n{demo}<div>\n\n{demo}\n</div>\n")) == [2, 12]
