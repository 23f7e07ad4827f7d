"""Each page of the site says what it may load and run, before anything else can."""

import re
from pathlib import Path

from scripts.build.head import INLINE, write_heads
from scripts.clinic.embeds import OWN
from scripts.ground.paths import SITE
from scripts.ground.shipped import digest

POLICY = re.compile(r'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]+)">')


def made_pages() -> dict[str, str]:
    """The pages that a builder made, by address."""
    found = {page.parent.relative_to(SITE).as_posix(): page for page in SITE.rglob("index.html")}
    found["404"] = SITE / "404.html"
    return {name: page.read_text() for name, page in found.items() if not name.startswith("embed")}


def test_every_page_allows_its_own_scripts_and_no_others(site: str) -> None:
    pages = made_pages()
    policies = {name: POLICY.search(text) for name, text in pages.items()}
    assert [name for name, found in policies.items() if not found] == []
    assert len({found[1] for found in policies.values() if found}) == 1, (
        "instant navigation would lend another"
    )
    for name, text in pages.items():
        before, _, after = text.partition("http-equiv")
        assert "<script" not in before and "<link" not in before, name
        allowed = policies[name][1]  # type: ignore[index]
        assert INLINE.findall(after), name
        assert all(digest(script) in allowed for script in INLINE.findall(after)), name


def test_the_policy_is_as_strict_as_the_theme_allows(site: str) -> None:
    said = dict(
        one.split(" ", 1) for one in POLICY.search(made_pages()["."])[1].replace(OWN, "'self'").split("; ")
    )  # type: ignore[index]
    assert (said["default-src"], said["object-src"], said["base-uri"]) == ("'self'", "'none'", "'none'")
    assert re.fullmatch(r"'self' 'wasm-unsafe-eval'( 'sha256-[^']+'){5,10}", said["script-src"])
    assert said.pop("style-src-attr") == "'unsafe-inline'"
    assert not re.search(r"unsafe-inline|'unsafe-eval'|https?:|\*", " ".join(said.values()))


def test_a_page_made_anew_gets_its_policy_and_all_others_learn_its_script(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.html").write_text('<meta charset="utf-8"><script>one()</script>')
    write_heads(tmp_path)
    first = (tmp_path / "a.html").read_text()
    write_heads(tmp_path)
    assert (tmp_path / "a.html").read_text() == first, "the policy was put in twice"
    (tmp_path / "b.html").write_text('<meta charset="utf-8"><script>two()</script>')
    write_heads(tmp_path)
    assert digest("two()") in (tmp_path / "a.html").read_text()


def test_a_page_asks_for_its_style_sheet_before_what_can_come_beside_it(site: str) -> None:
    for name, text in made_pages().items():
        sheet, *beside = re.findall(r'<link rel="(stylesheet|preload|modulepreload)"', text)
        assert sheet == "stylesheet", name
        demo = re.search(r'<swing-demo[^>]* data-slug="([^"]+)"', text)
        run = re.findall(
            r'<link rel="preload" as="fetch" href="[./]*assets/generated/runs/([^"]+).json"', text
        )
        assert run == ([demo[1]] if demo else []), f"{name}: the first demo's run comes with the modules"
        assert beside.count("preload") == (name != "404") + bool(demo) and ("modulepreload" in beside) == (
            name != "404"
        ), name


def test_what_comes_beside_the_style_sheet_is_named_once_however_often_heads_are_written(
    tmp_path: Path,
) -> None:
    page = tmp_path / "index.html"
    page.write_text('<meta charset="utf-8"><link rel="stylesheet" href="a.css"><script>one()</script>')
    for _ in range(2):
        write_heads(tmp_path)
        assert page.read_text().count('rel="preload"') == 1
