"""Embed pages as files: complete, strict, and free of addresses that hold only at one place."""

import json
import re
from urllib.parse import parse_qsl, urlsplit

import pytest
from swing_leg.shows.catalogue import DEMOS

from scripts.clinic.embeds import OWN, POLICY, lesson_of, page_of, policy
from scripts.ground.paths import DOCS, MOUNT, ROOT, SITE, WEB, site_address
from scripts.ground.shipped import inline

CONTRACT = json.loads((ROOT / "tests" / "embed-contract-v1.json").read_text(encoding="utf-8"))
SETTINGS = {"present", "numbers", "controls", "theme", "lock", "kiosk", "predict", "sprinter"}
STRANGERS = {"utm_source", "fbclid"}  # what other sites hang on to addresses
HOST_SCRIPT = DOCS / "assets" / "embed" / "knee-drive-host.js"
GUIDE = (DOCS / "clinics" / "embedding.md").read_text(encoding="utf-8")


def page(demo: str) -> str:
    return (SITE / "embed" / demo / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("demo", DEMOS)
def test_every_demo_has_a_page_that_is_complete_without_a_script(site: str, demo: str) -> None:
    text, lesson = page(demo), lesson_of(demo)
    assert '<swing-demo class="kd-demo"' in text and f'name="{demo}"' in text
    assert DEMOS[demo].title in text and "A model, not a measurement" in text
    assert f'href="../../lessons/{f"{lesson.name}/" if lesson else ""}"' in text
    preview = re.search(r'og:image" content="[^"]*?/(assets/[^"]*)"', text)
    assert preview and (SITE / preview[1]).is_file()
    if demo == "drive-speed":
        assert 'class="kd-predict"' in text, "the lesson's question waits"


@pytest.mark.parametrize("demo", DEMOS)
def test_a_page_loads_only_by_relative_addresses(site: str, demo: str) -> None:
    loaded = re.findall(
        r'<(?:script|img|link rel="(?:stylesheet|icon)")[^>]*? (?:src|href)="([^"]*)"', page(demo)
    )
    assert len(loaded) >= 3  # icon, styles, script: the picture is within the page
    assert [address for address in loaded if not address.startswith("../../assets/")] == []


def test_the_policy_lets_nothing_in_from_elsewhere_and_nothing_inline_but_one_script(site: str) -> None:
    assert f'http-equiv="Content-Security-Policy" content="{policy()}"' in page("drive-speed")
    assert POLICY["default-src"] == "'none'"
    said = policy().replace(OWN, "'self'")
    assert not re.search(r"unsafe-inline|'unsafe-eval'|https?:|\*", said)
    assert f"'self' {site_address().removesuffix(MOUNT)}" == OWN, "WebKit lets a sandboxed frame load nothing"
    text = page("drive-speed")
    assert re.findall(r"<script>(.*?)</script>", text, re.DOTALL) == [inline("first.js")]
    assert not re.search(r"<style| style=| on\w+=", text.replace(inline("first.js"), ""))


def test_previews_and_the_canonical_address_are_absolute() -> None:
    text = page_of("drive-speed", "https://example.org/lab/")
    for start in ('<link rel="canonical" href="', '<meta property="og:image" content="'):
        address = re.search(f'{start}([^"]*)"', text)
        assert address and address[1].startswith("https://example.org/lab/")


def test_the_contract_speaks_of_demos_and_parameters_that_exist() -> None:
    for line in CONTRACT["addresses"]:
        parts = urlsplit(line["address"])
        demo = parts.path.strip("/")
        names = {name for name, _ in parse_qsl(parts.query) + parse_qsl(parts.fragment)}
        assert demo in DEMOS, line
        controls = {control.name for control in DEMOS[demo].parameters}
        assert names <= controls | SETTINGS | STRANGERS | {"t"}, line
        assert line["shows"].get("controls", {}).keys() <= controls, line


def test_every_demo_and_setting_is_in_the_contract() -> None:
    said = " ".join(line["address"] for line in CONTRACT["addresses"])
    assert all(f"{name}=" in said for name in SETTINGS)
    asked = {line["address"].partition("/")[0] for line in CONTRACT["addresses"]}
    assert set(DEMOS) <= asked


def test_the_guide_explains_every_setting_and_command() -> None:
    settings = (WEB / "embed" / "settings.js").read_text(encoding="utf-8")
    names = re.findall(r'^  (\w+): \["', settings, re.MULTILINE)
    assert {*names, "lock"} == SETTINGS
    messages = (WEB / "embed" / "messages.js").read_text(encoding="utf-8")
    commands = re.search(r"const commands = \{(.*?)\n  \};", messages, re.DOTALL)
    assert commands
    verbs = re.findall(r"^    (\w+)[:(]", commands[1], re.MULTILINE)
    assert {"set", "play", "pause", "reset", "goto", "state"} == set(verbs)
    assert [word for word in (*SETTINGS, *verbs) if f"`{word}" not in GUIDE] == []


def test_the_host_script_is_tiny_and_stands_alone() -> None:
    text = HOST_SCRIPT.read_text(encoding="utf-8")
    assert HOST_SCRIPT.stat().st_size < 2000
    assert not re.search(r"^\s*(import|export)\b", text, re.MULTILINE)


def test_the_host_example_is_a_page_of_the_site(site: str) -> None:
    example = SITE / "embed" / "host-example" / "index.html"
    frame = re.search(r'<iframe[^>]* src="\.\./([\w-]+)/', example.read_text(encoding="utf-8"))
    assert frame and frame[1] in DEMOS
