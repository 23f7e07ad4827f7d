"""Templates: what is put in is escaped, and Markdown counts only where an element says so."""

import pytest
from jinja2 import UndefinedError

from scripts.ground.render import render
from scripts.markdown.elements import finished

LINKS = {"A & <b>": "/a.md"}


def test_what_is_put_into_a_template_is_escaped() -> None:
    assert '<a href="/a.md">A &amp; &lt;b&gt;</a>' in render("markdown/lesson-foot", links=LINKS)


def test_a_value_that_nobody_gave_is_an_error() -> None:
    with pytest.raises(UndefinedError, match="links"):
        render("markdown/lesson-foot")


def test_markdown_counts_only_where_an_element_says_so() -> None:
    html = '<p markdown="span">*firm* and &lt;data value="x"&gt;5 ms&lt;/data&gt;</p><p>*plain*</p>'
    assert finished(html) == '<p><em>firm</em> and <data value="x">5 ms</data></p><p>*plain*</p>'


def test_the_lines_of_a_template_leave_no_space_between_elements() -> None:
    assert finished("<p>\n  <b>a</b>\n  <i>b</i> <i>c</i>\n</p>") == "<p><b>a</b><i>b</i> <i>c</i></p>"
