"""What a browser may keep from us is asked for in one module, and each can be taken away in every way."""

import re
from typing import Any

from scripts.ground.paths import WEB
from tests.support.node import ask

# Each facility by the object that holds it, what we do with it, and what we then get where it is missing.
IDLE = "once((then) => it.onceIdle(then, 10, new AbortController().signal))"
IN_VIEW = "once((then) => it.onceInView({}, then, new AbortController().signal))"
TRIES: dict[str, tuple[str, str, Any]] = {
    "localStorage": ("globalThis", "it.withStorage((storage) => storage.getItem('a'))", None),
    "matchMedia": ("globalThis", "[it.media('(a)').matches, it.media('(a)').watch(() => {})]", [False, None]),
    "ResizeObserver": ("globalThis", "(it.onResize({}, () => {})(), 'stopped')", "stopped"),
    "IntersectionObserver": ("globalThis", IN_VIEW, 1),
    "requestIdleCallback": ("globalThis", IDLE, 1),
    "connection": ("navigator", "it.savesData()", False),
    "clipboard": ("navigator", "it.copied('a')", False),
    "locks": ("navigator", "it.inLine('a', 9, () => {})", None),
    "wakeLock": ("navigator", "it.keepAwake()", None),
    "fonts": ("document", "once((then) => it.onceLettered(then))", 1),
    "fullscreenEnabled": ("document", "it.mayFillScreen()", False),
    "documentElement": ("document", "it.toggleFullScreen()", False),
    "history": ("globalThis", "(it.showInAddress('#a'), 'stays')", "stays"),
    "print": ("window", "(it.printPage(), 'quiet')", "quiet"),
    "setPointerCapture": ("element", "(it.holdPointer(element, 1), 'free')", "free"),
    "showModal": ("element", "(it.openDialog(element), element.opened)", "open"),
    "createObjectURL": ("URL", "refused(() => it.download('a', {}))", "Refusal"),
}
# Absent, null, throwing when it is looked at, or when it is used.
TAKEN_AWAY = """(async () => {
    const element = { setAttribute(name) { element.opened = name; } };
    const window = { addEventListener() {}, removeEventListener() {} };
    const [navigator, document] = [{}, {}];
    for (const [name, value] of Object.entries({ window, element, navigator, document })) {
        Object.defineProperty(globalThis, name, { configurable: true, value });
    }
    const once = (use) => new Promise((resolve) => {
        let times = 0;
        use(() => times++);
        setTimeout(() => resolve(times), 40);
    });
    const refused = (use) => {
        try { use(); } catch (error) { return error.constructor.name; }
    };
    const closed = () => { throw new DOMException("closed", "SecurityError"); };
    const ways = {
        absent: null,
        null: { value: null },
        throwing: { get: closed },
        useless: { value: new Proxy(function () {}, { get: closed, apply: closed, construct: closed }) },
    };
    const wrong = [];
    for (const [name, [where, use, wanted]] of Object.entries(tries)) {
        const holder = { globalThis, navigator, document, element, window, URL }[where];
        const own = Object.getOwnPropertyDescriptor(holder, name);
        for (const [way, how] of Object.entries(ways)) {
            delete holder[name];
            if (how) Object.defineProperty(holder, name, { configurable: true, ...how });
            const asked = new Function("it", "once", "refused", `return (async () => ${use})()`);
            const got = await asked(module, once, refused).catch((error) => `thrown: ${error}`);
            if (JSON.stringify(got ?? null) !== JSON.stringify(wanted)) wrong.push([name, way, String(got)]);
        }
        delete holder[name];
        if (own) Object.defineProperty(holder, name, own);
    }
    return wrong;
})()"""


def test_without_any_of_it_in_any_way_a_page_gets_an_answer_that_works() -> None:
    wrong = ask("ground/browser.js", f"await {TAKEN_AWAY}", tries=TRIES)
    assert wrong == []


# Python's ladder, the single file's first script, films and the pose model try what they need by themselves.
ELSEWHERE = {
    *("python/ladder.js", "python/worker.js", "python/download.js", "python/faults.js", "ground/packed.js"),
    *("embed/file-start.js", "share/pictures/film.js", "share/pictures/dots.js", "ground/browser.js"),
    *("runner/film/open.js", "runner/film/seek.js", "runner/pose/finder.js"),
    "hood/editor.js",  # its `history` is the editor's own, for undoing
}
CLOSED = re.compile(
    r"\b(localStorage|sessionStorage|matchMedia|ResizeObserver|IntersectionObserver|requestIdleCallback"
    r"|navigator|document\.fonts|fullscreenEnabled|requestFullscreen|exitFullscreen|history|setPointerCapture|showModal"
    r"|createObjectURL|MediaRecorder|OffscreenCanvas|createImageBitmap|crypto|Intl|BroadcastChannel"
    r"|structuredClone|CSS\.supports|caches|indexedDB|Notification|SharedArrayBuffer)\b(?!-|\"|')"
)


def test_no_other_module_asks_the_browser_for_what_may_be_closed() -> None:
    found = []
    for path in WEB.rglob("*.js"):
        name = path.relative_to(WEB).as_posix()
        if name in ELSEWHERE:
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            code = re.sub(r"//.*|/?\*\*?\s.*|`[^`]*`|\"[^\"]*\"", "", line)
            found += [f"{name}:{number} {match[0]}" for match in CLOSED.finditer(code)]
    assert found == []
