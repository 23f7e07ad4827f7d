"""What a reader has set stays: through links within the page, other pages, and moves of the demo itself."""

from playwright.sync_api import ElementHandle, Locator, Page
from swing_leg import simulate

from tests.support.driving import open_live, set_slider, time_ms, wait_for_stage
from tests.support.shared import SharedPages
from tests.support.states import slider, status, wait_for_run

COUNT_REQUESTS = """
    globalThis.requests = 0;
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...more) {
        if (message?.request) globalThis.requests += 1;
        return post.call(this, message, ...more);
    };"""


def wait_for_replacement(page: Page, old: ElementHandle) -> Locator:
    """Material has put the page's new copy in the place of the old one, and its demo is live."""
    page.wait_for_function("(old) => !old.isConnected", arg=old)
    return wait_for_stage(page, "live")


def leave(page: Page) -> None:
    page.locator('.md-tabs__link:has-text("Sources"), .md-nav__link:has-text("Sources")').first.click()
    page.locator("#clark2020").first.wait_for()


def test_following_a_headings_link_keeps_the_readers_run(page: Page, lesson: str) -> None:
    live_demo = open_live(page, lesson)
    set_slider(live_demo, "drive", 0.8)
    set_slider(live_demo, "drive", 1.2)
    live_demo.locator('[data-instant="thigh-vertical"]').first.click()
    before = time_ms(live_demo), live_demo.locator(".kd-sentence").inner_text()
    old = live_demo.element_handle()
    page.locator("h2 .headerlink").first.evaluate("(link) => link.click()")
    demo = wait_for_replacement(page, old)
    assert slider(demo, "drive") == 1.2
    assert (time_ms(demo), demo.locator(".kd-sentence").inner_text()) == before
    assert demo.locator(".kd-last").get_attribute("visibility") is None, "the run before is still its ghost"
    sentence = set_slider(demo, "drive", 1.0) and demo.locator(".kd-sentence").inner_text()
    front = round(simulate(drive=1.2).metrics["thigh_at_max_knee_flexion_deg"])
    assert f"{front}° in front" in sentence.split("last run")[1], "and is what the next one is compared with"


def test_leaving_the_page_and_coming_back_restores_the_run(page: Page, lesson: str) -> None:
    demo = open_live(page, lesson)
    set_slider(demo, "heel_pull", 0.3)
    demo.locator('[data-instant="knee-highest"]').first.click()
    stood = time_ms(demo)
    leave(page)
    page.locator('a[href$="lessons/drive-speed/"]').first.evaluate("(link) => link.click()")
    demo = wait_for_stage(page, "live")
    assert "#" not in page.url
    assert (slider(demo, "heel_pull"), time_ms(demo)) == (0.3, stood)
    wait_for_run(page, heel_pull=0.3)


def test_a_pasted_link_is_computed_once_and_so_is_the_next(page: Page, lesson: str) -> None:
    page.add_init_script(COUNT_REQUESTS)
    demo = open_live(page, lesson)
    old = demo.element_handle()
    before = page.evaluate("requests")  # Python has proved itself on the recorded run
    page.evaluate("location.hash = '#drive=1.3'")
    demo = wait_for_replacement(page, old)
    wait_for_run(page, drive=1.3)
    page.evaluate("location.hash = '#drive=0.7'")
    wait_for_run(page, drive=0.7)
    assert slider(demo, "drive") == 0.7
    assert page.evaluate("requests") == before + 2


def test_a_pasted_links_correction_outlives_the_change_of_page(page: Page, lesson: str) -> None:
    old = open_live(page, lesson).element_handle()
    page.evaluate("location.hash = '#drive=9'")
    wait_for_replacement(page, old)
    assert "“9”" in status(page) and "1.3 is used" in status(page)


def test_what_comes_after_a_page_was_left_draws_nothing_there(page: Page, lesson: str) -> None:
    page.add_init_script(
        "document.addEventListener('swing-demo:ready', ({ detail }) => (window.first ??= detail));"
    )
    open_live(page, lesson)
    leave(page)
    assert page.evaluate("[first.demo.isConnected, first.draw()]") == [False, None]


def test_a_link_means_the_same_whatever_was_set_before(live_demo: Locator) -> None:
    page = live_demo.page
    set_slider(live_demo, "heel_pull", 0.3)
    page.evaluate("location.hash = '#drive=0.9'")
    wait_for_run(page, drive=0.9)


def test_the_focus_never_stands_behind_the_leg_on_a_phone(shared: SharedPages) -> None:
    demo = shared.live(width=390, height=760)
    page = demo.page
    for summary in demo.locator("summary").all():
        summary.click()
    demo.locator("summary").last.focus()
    hidden, reached = [], 0
    for _ in range(60):
        inside, name, seen = page.evaluate(
            """() => new Promise((resolve) => requestAnimationFrame(() => {
                const control = document.activeElement;
                const { left, right, top, bottom } = control.getBoundingClientRect();
                const spots = [top + 1, (top + bottom) / 2, bottom - 1].map((y) => [(left + right) / 2, y]);
                const behind = spots.some(([x, y]) => document.elementFromPoint(x, y)?.closest(".kd-stage"));
                const name = control.name || control.textContent.trim();
                const tall = bottom - top > innerHeight / 2; // the editor: its caret is in sight
                resolve([!!control.closest("swing-demo"), name, tall || (!behind && bottom > 0)]);
            }))"""
        )
        if not inside:
            break
        reached += 1
        if not seen:
            hidden.append(name)
        page.keyboard.press("Shift+Tab")
    assert reached > 15
    assert hidden == []


def test_pages_that_are_left_do_not_keep_their_demos(page: Page, lesson: str) -> None:
    page.goto(lesson)
    page.locator("swing-demo .kd-play").first.wait_for(state="attached")
    made = page.evaluate(
        """() => {
            const slots = [".kd-stage", ".kd-graph", ".kd-clock", ".kd-bar"];
            const parts = [...document.querySelectorAll(slots.map((slot) => `swing-demo ${slot} *`))];
            window.left = parts.map((part) => new WeakRef(part));
            return parts.length;
        }"""
    )
    leave(page)
    devtools = page.context.new_cdp_session(page)
    devtools.send("HeapProfiler.collectGarbage")
    kept = page.evaluate("left.map((it) => it.deref()?.outerHTML.slice(0, 60)).filter(Boolean)")
    assert made > 100 and len(kept) < made / 10, kept


def test_a_demo_that_is_moved_or_put_back_works(live_demo: Locator) -> None:
    page = live_demo.page
    set_slider(live_demo, "drive", 1.1)
    live_demo.evaluate("(element) => element.parentElement.append(element)")
    assert slider(wait_for_stage(page, "live"), "drive") == 1.1
    live_demo.evaluate(
        """async (element) => {
            const home = element.parentElement;
            element.remove();
            await new Promise((resolve) => setTimeout(resolve, 50));
            home.append(element);
        }"""
    )
    demo = wait_for_stage(page, "live")
    assert slider(demo, "drive") == 1.1
    assert demo.locator(".kd-description tbody tr").count() == 5
    assert set_slider(demo, "drive", 0.9)["parameters"]["drive"] == 0.9


def test_a_drag_that_the_browser_takes_away_settles_where_it_had_come_to(touched: SharedPages) -> None:
    demo = touched.live(width=390, height=800)
    settled = demo.evaluate(
        """(element) => {
            const graph = element.querySelector(".kd-graph svg");
            graph.setPointerCapture = () => {};
            const { left, top, width } = graph.getBoundingClientRect();
            const touch = { bubbles: true, pointerType: "touch", pointerId: 7, button: 0, clientY: top + 90 };
            const fire = (kind, share) =>
                graph.dispatchEvent(new PointerEvent(kind, { ...touch, clientX: left + share * width }));
            fire("pointerdown", 0.3);
            fire("pointermove", 0.5);
            const during = element.querySelector("[data-part=stage]").getAttribute("aria-label");
            fire("pointercancel", 0);
            fire("pointermove", 0.9);
            const stage = element.querySelector("[data-part=stage]");
            return [during, stage.getAttribute("aria-label"), Number(stage.dataset.timeMs)];
        }"""
    )
    during, after, time = settled
    assert 100 < time < 200
    assert during != after and f"{time} ms after toe-off" in after


def test_two_quick_runs_are_compared_with_each_other(live_demo: Locator) -> None:
    page = live_demo.page
    live_demo.evaluate(
        """(element) => {
            for (const [name, value] of [["drive", 0.7], ["heel_pull", 0.2]]) {
                const input = element.querySelector(`input[name="${name}"]`);
                input.value = value;
                input.dispatchEvent(new Event("input", { bubbles: true }));
                input.dispatchEvent(new Event("change", { bubbles: true }));
            }
        }"""
    )
    wait_for_run(page, drive=0.7, heel_pull=0.2)
    page.wait_for_function("() => document.querySelector('.kd-sentence').textContent.includes('last run')")
    front = round(simulate(drive=0.7).metrics["thigh_at_max_knee_flexion_deg"])
    sentence = live_demo.locator(".kd-sentence").inner_text()
    assert f"{front}° in front" in sentence.split("last run")[1], "the run that was too quick to be seen"
    live_demo.get_by_role("button", name="Reset").click()
    assert live_demo.locator(".kd-last").get_attribute("visibility") == "hidden"
