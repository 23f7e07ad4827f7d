"""The room of what is kept of a drawn runner, with a clip made here: no file is opened."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from scripts.ground.paths import WEB
from tests.support.runner.drawn import DRAWN, address
from tests.support.served import MODULES
from tests.support.watch import Watch

# The room's own parts with a clip made here: no file is opened.
BUILD = """async ([modules, pictures]) => {
    const [{ makeWork, nothingMade }, { buildStage }, { mountKeep }] = await Promise.all(
        ["work", "stage", "keep/keep"].map((name) => import(`${modules}runner/${name}.js`)));
    const frames = await Promise.all(pictures.map(async (src) => {
        const image = Object.assign(new Image(), { src });
        await image.decode();
        return image;
    }));
    const { signal } = new AbortController();
    const [work, root] = [makeWork(), document.createElement("div")];
    const say = (words) => (root.firstChild.textContent = words);
    const stage = buildStage(work, say, signal);
    root.className = "kd-block";
    root.innerHTML = '<p role="status" class="said"></p><div class="kd-runner"></div>';
    root.lastChild.append(stage.root, document.createElement("section"));
    document.body.replaceChildren(root);
    mountKeep(root.lastChild.lastChild, { work, stage, signal, say });
    const times_ms = frames.map((_, at) => 25 * at);
    const clip = { name: "run.mp4", kind: "film", width: 640, height: 360, times_ms };
    window.work = work;
    window.begin = async (made, at) => {
        const asked = [];
        const frame = async (at) => (asked.push(at), frames[at]);
        work.open({ ...clip, frame, close() {} }, { ...nothingMade(), ...made });
        work.go(at);
        await stage.drawn();
        asked.length = 0;
        window.asked = asked;
    };
}"""


@pytest.fixture(scope="module")
def room(browser: Browser, site: str) -> Iterator[Page]:
    """One page for all; a test begins with `begin(page)`."""
    context = browser.new_context(viewport={"width": 1000, "height": 1000})
    watch = Watch(site)
    watch.follow(context)
    page = context.new_page()
    page.goto(site + MODULES)
    for name in ("page", "keep"):
        page.add_style_tag(content=(WEB / "look" / "runner" / f"{name}.css").read_text(encoding="utf-8"))
    page.evaluate(BUILD, [site + MODULES, [address(picture) for picture, _, _ in DRAWN]])
    yield page
    context.close()
    watch.settle()
