"""Sections that fold: what is seen of each is its heading."""

from xml.etree import ElementTree

from markdown import markdown

PAGE = """Before.

<div class="kd-fold" data-fold="h3" markdown>

Still seen.

## Part

### One {#one}

Words *of* one.

#### Deeper

### Two

## Next part

Seen again.

</div>
"""


def test_each_section_is_its_heading_until_it_is_opened_and_higher_headings_stand_between() -> None:
    extensions = ["scripts.markdown.extension", "md_in_html", "attr_list", "toc"]
    frame = ElementTree.fromstring(f"<p>{markdown(PAGE, extensions=extensions)}</p>").find("fold-list")
    assert frame is not None and not frame.attrib
    assert [part.tag for part in frame] == ["p", "h2", "section", "section", "h2", "p"]
    one, two = frame.findall("section")
    assert [part.tag for part in one] == ["h3", "details"] and one[0].get("id") == "one"
    assert [part.tag for part in one[1]] == ["summary", "p", "h4"]
    assert "".join(two[1].itertext()).strip() == "Two"
