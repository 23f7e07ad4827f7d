"""Tables whose rows are cards where they are too wide."""

from xml.etree import ElementTree

from markdown import markdown

TABLE = (
    "| What | Model | Read |\n| --- | --: | --- |\n| knee *bend* | 154° | by us |\n| thigh | – | by them |\n"
)


def test_each_cell_says_the_head_of_its_column_its_role_and_whether_it_is_empty() -> None:
    extensions = ["scripts.markdown.extension", "tables", "md_in_html", "attr_list"]
    html = markdown(
        f'{TABLE}\n<div class="kd-rows kd-cards" markdown>\n\n{TABLE}\n</div>', extensions=extensions
    )
    plain, cards = ElementTree.fromstring(f"<p>{html}</p>").iter("table")
    assert not plain.findall(".//*[@role]") and not plain.findall(".//*[@data-head]")
    cells = cards.findall(".//td")
    assert [cell.get("data-head") for cell in cells] == ["What", "Model", "Read"] * 2
    roles = {part.tag: part.get("role") for part in cards.iter() if part.get("role")}
    assert roles == {
        **{"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row"},
        **{"th": "columnheader", "td": "cell"},
    }
    assert [cell.text for cell in cells if cell.get("class") == "kd-none"] == ["–"]
