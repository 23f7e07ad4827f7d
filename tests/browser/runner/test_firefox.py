"""Marks, what comes out, and what is saved, in Firefox."""

import json
from pathlib import Path

from tests.support.firefox import Firefox
from tests.support.runner import page
from tests.support.runner.page import FRAMES, PAGE, joints_of

HANDS = Path(page.__file__).with_name("hands.js").read_text(encoding="utf-8")


def test_in_firefox_a_leg_is_marked_compared_and_saved(firefox: Firefox, site: str) -> None:
    firefox.new()
    firefox.open(site + PAGE)
    firefox.wait("!!document.querySelector('.kd-runner-door')")
    firefox.evaluate(f"{HANDS};0")
    firefox.evaluate("hands.press('Try it')")
    for index in FRAMES:
        firefox.evaluate(f"hands.go({index})")
        firefox.wait(f"document.querySelector('.kd-runner-frame').dataset.frame === '{index}'")
        for joint in ("hip", "knee", "ankle"):
            firefox.evaluate(f"hands.tap({json.dumps(joints_of(index)[joint])})")
    words = firefox.evaluate("document.querySelector('.kd-runner-angles').textContent")
    assert "in front, give or take" in words and "Knee bent" in words
    assert firefox.evaluate("hands.all('.kd-runner-table tbody tr').length") == len(FRAMES)
    firefox.evaluate("hands.press('Save angles as CSV')")
    table = firefox.evaluate("hands.kept.at(-1).text()").splitlines()
    assert [line.split(",")[0] for line in table] == ["frame", *(str(one + 1) for one in FRAMES)]

    firefox.evaluate("hands.press('Mark its leg')")
    firefox.evaluate("hands.press('Find the nearest swing')")
    firefox.wait("/frames after vertical/.test(document.querySelector('.kd-runner-sentence').textContent)")
    firefox.wait("hands.all('.kd-runner-plot .kd-curve').length > 1")
    firefox.evaluate("hands.press('Stop')")
    firefox.evaluate("hands.press('On the athlete')")
    firefox.wait("""!!document.querySelector('[data-drawn="model"]')""")
    firefox.evaluate("hands.press('This frame (PNG)')")
    firefox.wait("hands.kept.some(({ type, size }) => type === 'image/png' && size > 20000)")
    assert firefox.complaints() == []
