"""What is wrong in the words of a page stops the build before anything slow, with its file and line."""

from pathlib import Path

import pytest

from scripts.build import checks
from scripts.ground.errors import BuildError

HEAD = "---\ntitle: A page\ndescription: About it.\n---\n\n# A page\n\n"  # seven lines
UNQUOTED = ("2026-02-30", "true", "12", "~")
NAV = (
    'site_url: !ENV [SITE_URL, "https://a.org/"]\n\nnav:\n  - Home: index.md\n  - Other: other.md\n\ntheme:\n'
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of two pages, in which `checks` looks."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").write_text(HEAD)
    (docs / "other.md").write_text(HEAD + "## A *good* place\n\n[Up](index.md)\n\n## Named { #own }\n")
    (tmp_path / "mkdocs.yml").write_text("site_name: S\n\n" + NAV)
    (tmp_path / "snippets").mkdir()
    (tmp_path / "snippets" / "table.md").write_text("## In a snippet\n")
    for name, value in {"ROOT": tmp_path, "DOCS": docs, "SNIPPETS": tmp_path / "snippets"}.items():
        monkeypatch.setattr(checks, name, value)
    monkeypatch.setattr(checks, "pages", lambda: sorted(docs.glob("*.md")))
    monkeypatch.setattr(checks, "check_pages", lambda: None)
    monkeypatch.setattr(checks, "check_lessons", lambda: None)
    monkeypatch.setattr(checks, "wrong_lists", list)
    checks.places_on.cache_clear()
    return tmp_path


@pytest.mark.parametrize(
    ("page", "complaint"),
    [
        ("---\ntitle: Drive: speed\n---\n", r"index\.md:2: .*put text that holds ': ' .*in quotes"),
        (HEAD.replace("descrip", "descirp"), r"index\.md:3: .*'descirption'\. Did you mean 'description'\?"),
        *[
            (HEAD.replace("A page", said, 1), r"index\.md:2: MkDocs .* put text in quotes")
            for said in UNQUOTED
        ],
        (HEAD.replace("---\n\n", "hide: [tocs]\n---\n"), r"index\.md:4: each of 'hide' must be 'navi"),
        (HEAD.replace("---\n\n", "search: no\n---\n"), r"index\.md:4: 'search' has lines of its own"),
        ("# A page\n", r"index\.md:1: .*it lacks 'title: …'"),
        ("---\ntitle: A\n---\n", r"index\.md:2: here 'description: …' is missing"),
        (HEAD + "```dmeo\nname: fold\n```\n", r"index\.md:8: .*'dmeo'\. Did you mean 'demo'\?"),
        (HEAD + 2 * "```lesson\nnumber: 4\n```\n", r"index\.md:11: a page has one lesson fence"),
        (
            HEAD + "<div>\n\n```demo\nname: fold\n```\n\n</div>\n",
            r"index\.md:10: this fence stands within HTML",
        ),
        (HEAD + "[Away](othr.md)\n", r"index\.md:8: othr\.md leads nowhere\. Did you mean 'other\.md'\?"),
        (HEAD + "[Away](other.md#a-god-place)\n", r"index\.md:8: .*Did you mean 'a-good-place'\?"),
        (HEAD + "\n![A leg](leg.png)\n", r"index\.md:9: leg\.png leads nowhere"),
        (
            HEAD + '<data value="thigh_vertical_ms">120 ms</data>\n',
            r"(?s)index\.md:8: .*the model gives 134 ms",
        ),
        (HEAD + "\n<data value=thigh_vertical_ms>134 ms</data>\n", r"index\.md:9: write a mark as"),
        (HEAD + "```demo\nname: drive-sped\n```\n", r"index\.md:9: .*Did you mean 'drive-speed'\?"),
    ],
    ids=lambda text: text.splitlines()[-1],
)
def test_a_mistake_on_a_page_is_told_with_its_line(folder: Path, page: str, complaint: str) -> None:
    (folder / "docs" / "index.md").write_text(page)
    with pytest.raises(BuildError, match=complaint):
        checks.check_words()


def test_good_links_and_code_are_no_mistakes(folder: Path) -> None:
    links = "(other.md#a-good-place) [b](other.md#own) [c](#here) [d](other.md#drive=1.1) [e](https://a.org/)"
    code = "```html\n<a href=gone.md>[x](gone.md)</a>\n```\n`[y](gone.md)`\n"
    (folder / "docs" / "index.md").write_text(f"{HEAD}[a]{links}\n\n## Here\n\n{code}")
    checks.check_words()


def test_every_mistake_is_told_at_once(folder: Path) -> None:
    (folder / "docs" / "index.md").write_text(HEAD + "[a](gone.md)\n[b](lost.md)\n")
    with pytest.raises(BuildError, match=r"(?s)index\.md:8: gone.*index\.md:9: lost"):
        checks.check_words()


@pytest.mark.parametrize(
    ("nav", "complaint"),
    [
        (NAV.replace("other", "othr"), r"mkdocs\.yml:7: there is no page docs/othr\.md\. Did you mean"),
        (NAV.replace("  - Other: other.md\n", ""), r"mkdocs\.yml:5: nav does not name docs/other\.md"),
        (NAV.replace("nav:", "nap:"), r"mkdocs\.yml:1: here the pages below 'nav:' is missing"),
        (NAV.replace("!ENV", "!EVN"), r"mkdocs\.yml:1: here 'site_url: !ENV"),
    ],
)
def test_a_mistake_in_the_navigation_is_told_with_its_line(folder: Path, nav: str, complaint: str) -> None:
    (folder / "mkdocs.yml").write_text("site_name: S\n\n" + nav)
    with pytest.raises(BuildError, match=complaint):
        checks.check_words()


@pytest.mark.parametrize(
    ("content", "complaint"),
    [("Größe".encode("latin-1"), "this is not UTF-8"), (b"a \x0b b", "cannot be printed")],
)
def test_a_page_that_is_no_text_is_told_with_its_line(folder: Path, content: bytes, complaint: str) -> None:
    (folder / "docs" / "index.md").write_bytes(HEAD.encode() + content)
    with pytest.raises(BuildError, match=rf"index\.md:8: .*{complaint}"):
        checks.check_words()


def test_a_snippet_that_nothing_makes_is_told_with_its_line(folder: Path) -> None:
    (folder / "docs" / "index.md").write_text(HEAD + '--8<-- "table.md"\n')
    checks.check_snippets()
    (folder / "docs" / "index.md").write_text(HEAD + '--8<-- "tabel.md"\n')
    with pytest.raises(BuildError, match=r"index\.md:8: .*'tabel\.md'\. Did you mean 'table\.md'\?"):
        checks.check_snippets()
