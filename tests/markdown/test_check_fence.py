"""A lesson's check fence is read, drawn whole without a script, and complained about by line."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from swing_leg import simulate

from scripts.ground.errors import BuildError, LineError
from scripts.ground.paths import DOCS
from scripts.markdown.check.draw import drawn, picture, place_words
from scripts.markdown.check.fence import check_pages, checks_of
from scripts.markdown.check.kinds import KINDS, read_check
from scripts.markdown.check.summary import predictions
from tests.support.fences import EXAMPLES, example, html_of

DEMO = "```demo\nname: drive-speed\n```\n\n"
CHOICE = (
    "kind: choice\nid: a\nquestion: Q?\nchoices:\n- text: x\n  why: one\n- text: Yes\n  why: two\nright: 2\n"
)


def page_of(*bodies: str) -> str:
    return "# A lesson\n\n" + DEMO + "\n\n".join(f"```check\n{body}```" for body in bodies) + "\n\nAfter.\n"


def check_html(*bodies: str) -> str:
    html = html_of(page_of(*bodies))
    return html[html.index("<knee-check") :]


def test_the_page_on_writing_shows_an_example_of_each_kind() -> None:
    assert {read_check(body).kind for body in EXAMPLES} == set(KINDS)


@pytest.mark.parametrize("body", EXAMPLES, ids=lambda body: body.split("\n")[0])
def test_each_kind_is_complete_without_a_script(body: str) -> None:
    check, html = read_check(body), check_html(body)
    assert check.question in html
    for item in check.items:
        assert item.text in html and item.why in html
    if check.explanation:
        answer = html[html.index("<details") : html.index("</details>")]
        assert "<summary>Answer</summary>" in answer and check.explanation in answer
    assert html.count("<svg") == html.count('role="img"')


def test_a_right_choice_is_marked_and_explained_and_yes_is_a_word_and_no_truth_value() -> None:
    html = check_html(CHOICE)
    assert re.search(r'data-right="no"><strong[^>]*>1\. Not right\.</strong> <span[^>]*>one<', html)
    assert re.search(r'data-right="yes"><strong[^>]*>2\. Right\.</strong> <span[^>]*>two<', html)
    assert read_check(CHOICE).items[1].text == "Yes"


def test_text_may_hold_emphasis_links_and_marked_numbers() -> None:
    mark = '<data value="thigh_vertical_ms">134 ms</data>'
    html = check_html(CHOICE.replace("why: one", f"why: A *firm* [no](../sources.md#dorn2012), {mark}."))
    assert '<em>firm</em> <a href="../sources.md#dorn2012">no</a>' in html and mark in html


def test_what_is_only_kept_has_neither_right_nor_wrong() -> None:
    body = "kind: choice\nid: a\nkeep: true\nquestion: Q?\nchoices:\n- text: x\n- text: y\n"
    assert read_check(body).right == ()
    assert "<details" not in check_html(body) and "ight" not in check_html(body).split("After")[0]


def test_a_number_may_be_the_models() -> None:
    body = "kind: number\nid: a\nquestion: Q?\nanswer: drive=1.15 thigh_vertical_ms\ntolerance: 5\n"
    facts = read_check(body).facts
    assert facts["value"] == simulate(1.15).metrics["thigh_vertical_ms"] and facts["unit"] == "ms"
    assert f"{facts['value']:.0f} ms." in check_html(body)


def test_a_drawn_pose_has_the_angles_that_are_asked_for() -> None:
    body = "kind: number\nid: a\nquestion: Q?\npose: {thigh: 32, knee: 118}\nanswer: knee\ntolerance: 5\n"
    html = check_html(body)
    assert read_check(body).facts["value"] == 118
    assert 'transform="rotate(32)"' in html and "rotate(-86)" in html


def test_a_poses_words_do_not_give_the_angle_away_but_let_it_be_worked_out() -> None:
    words = place_words(30, 120)
    assert "°" not in words
    assert "hip to knee: 22 cm forward and 38 cm down" in words  # the thigh's length × (sin 30°, cos 30°)


@pytest.mark.parametrize("dial", ["", "thigh", "knee"])
def test_a_picture_of_a_leg_can_be_turned_by_a_script(dial: str) -> None:
    leg = ElementTree.fromstring(drawn([picture(20, 150, "words", dial)])[0])
    upper, lower = (leg.find(f".//*[@class='{name}']") for name in ("kd-upper", "kd-lower"))
    assert upper is not None and upper.get("transform") == "rotate(20)"
    assert lower is not None and str(lower.get("transform")).endswith("rotate(-130)")
    assert float(leg.get("data-thigh-m", "0")) > 0.3
    assert bool(leg.findall(".//*[@class='kd-dial-word']")) == bool(dial)


def test_the_right_order_is_the_models() -> None:
    check = read_check(example("order"))
    times = [simulate(**run).metrics["thigh_vertical_ms"] for run in check.facts["request"]["runs"]]
    assert [times[place] for place in check.right] == sorted(times)  # type: ignore[type-var]


def test_the_frames_to_match_stand_in_another_order_than_in_the_fence() -> None:
    frames = read_check(example("match")).frames
    assert [frame.time_ms for frame in frames] != sorted(frame.time_ms for frame in frames)


HEAD = "kind: {}\nid: a\nquestion: Q?\n"
ORDER = HEAD.format("order") + "metric: thigh_vertical_ms\nfirst: least\nitems:\n"
TWO = "[{text: x, why: y}, {text: z, why: y}]\nright: 1\n"
HIT = "target: 1\ntolerance: 1\n"
UNREADABLE = ("!!float abc", "&a b", "[" * 50, '"\\UFFFFFFFF"')
METRIC = "demo: drive-speed\nmetric: thigh_vertical_ms\n"
WANTED = HEAD.format("target") + METRIC + "target: 150\ntolerance: 9\n"
SORT = HEAD.format("sort") + "groups: [a, b]\ncards:\n"


@pytest.mark.parametrize(
    ("body", "line", "words"),
    [
        ("id: a\nquestion: Q?\n", 1, "one of: choice"),
        ("id: a\nkind: riddle\nquestion: Q?\n", 2, "There are: choice"),
        ("kind: sort\nid: a\nquestoin: Q?\n", 3, "Did you mean 'question'?"),
        ("kind: choice\nquestion: Q?\nchoices: " + TWO, 1, "'id: …' is missing"),
        ("kind: choice\nid: A b\nquestion: Q?\nchoices: " + TWO, 2, "small letters"),
        ("kind: list\nid: a\nid: b\nquestion: Q?\nitems: [x]\n", 3, "twice"),
        ("kind: list\nid: a\nquestion: Q?\nitems: [x]\nright: 1\n", 5, "has no 'right'"),
        ("kind: list\nid: a\nquestion: Q: R?\nitems: [x]\n", 3, "quotes"),
        (CHOICE.replace("right: 2", "right: 3"), 9, "from 1 to 2"),
        (CHOICE.replace("right: 2\n", ""), 1, "from 1 to 2"),
        (CHOICE.replace("  why: two\n", ""), 7, "needs 'why"),
        (CHOICE.replace("  why: two\n", "  because: two\n"), 8, "because"),
        (CHOICE + "keep: true\n", 10, "stands alone"),
        (HEAD.format("number") + "answer: drive=9 knee_lift_deg\ntolerance: 1\n", 4, "drive is 9"),
        (HEAD.format("number") + "answer: knee_lift\ntolerance: 1\n", 4, "no metric"),
        (HEAD.format("number") + "answer: 4\ntolerance: near\n", 5, "must be a number"),
        (
            HEAD.format("number") + "pose: {thigh: 3, knee: 170}\nanswer: knee\ntolerance: 1\n",
            4,
            "150 or less",
        ),
        (HEAD.format("number") + "pose: {thigh: 3, knee: 17}\nanswer: 1\ntolerance: 1\n", 5, "thigh or knee"),
        (ORDER + "- text: x\n  run: {drive: 1.3}\n- text: y\n  run: {drive: 1}\n", 6, "right order already"),
        (ORDER + "- text: x\n  run: {drive: 1}\n- text: y\n  run: {heel_pull: 0}\n", 6, "too alike"),
        (ORDER + "- text: x\n  run: {speed: 1}\n- text: y\n  run: {drive: 1}\n", 4, "speed"),
        (HEAD.format("classify") + "seed: often\n", 4, "whole number"),
        (HEAD.format("target") + "demo: moonwalk\nmetric: a\n" + HIT, 4, "no demo 'moonwalk'"),
        (HEAD.format("target") + "demo: drive-speed\nmetric: a\n" + HIT, 5, "no metric"),
        (HEAD.format("match") + "instants: [toe-off, landing]\n", 4, "toe-off, thigh-vertical"),
        ("kind: [choice]\nid: a\n", 1, "no kind ['choice']"),
        (HEAD.format("number") + "answer: true\ntolerance: 1\n", 4, "no metric 'true'"),
        (HEAD.format("number") + "answer: .nan\ntolerance: 1\n", 4, "no metric '.nan'"),
        (HEAD.format("number") + "answer: 1\ntolerance: .inf\n", 5, "must be a number"),
        (HEAD.format("number") + "answer: 1\ntolerance: -1\n", 5, "0 or more"),
        *[(WANTED.replace("150", said), 6, "must be a number") for said in ("nan", ".inf", "1e999", "[1]")],
        *[(WANTED + f"tries: {said}\n", 8, "a whole number") for said in (".inf", "1.5", "9" * 5000)],
        (WANTED + "tries: 0\n", 8, "1 or more"),
        *[
            (WANTED + f"unit: {said}\n", 8, "not readable")
            for said in ("!!float abc", "&a b", "[" * 50, '"\\UFFFFFFFF"')
        ],
        (WANTED + 'unit: "\\0"\n', 8, "cannot be printed"),
        (HEAD.format("sort") + "groups: [a, a]\ncards: [{text: x, group: a, why: y}]\n", 5, "at least 2"),
        (SORT + "- {text: x, group: c, why: y}\n- {text: z, group: a, why: y}\n", 6, "There are: a, b"),
    ],
)
def test_a_mistake_is_told_with_its_line(body: str, line: int, words: str) -> None:
    with pytest.raises(LineError) as caught:
        read_check(body)
    assert words in caught.value.message
    assert caught.value.line == line


def test_a_mistake_on_a_page_is_told_with_file_and_line(tmp_path: Path) -> None:
    page = tmp_path / "lesson.md"
    page.write_text("---\ntitle: T\n---\n" + page_of(CHOICE.replace("right: 2", "right: 7")))
    line = page.read_text().split("\n").index("right: 7") + 1
    with pytest.raises(BuildError, match=rf"lesson\.md:{line}: 'right'"):
        checks_of(page)


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        (example("target"), r"lesson\.md:3: this page has no demo 'drive-speed' to hit"),
        (CHOICE.replace("id: a", "id: b\ncompare: a"), r"lesson\.md:3: there is no check 'a' with"),
    ],
)
def test_a_target_needs_its_demo_and_a_comparison_its_kept_question(
    body: str, complaint: str, tmp_path: Path
) -> None:
    page = tmp_path / "lesson.md"
    page.write_text(page_of(body).replace(DEMO, ""))
    with pytest.raises(BuildError, match=complaint):
        check_pages([page])


def test_a_name_on_two_pages_is_refused(tmp_path: Path) -> None:
    pages = [tmp_path / "one.md", tmp_path / "two.md"]
    for page in pages:
        page.write_text(page_of(CHOICE))
    with pytest.raises(BuildError, match=r"two\.md:7: the check 'a' is on one\.md:7 already"):
        check_pages(pages)


def test_the_summary_asks_for_every_prediction_and_check_of_every_lesson() -> None:
    html = html_of("# A\n\n```check-summary\n```\n")
    lesson = DOCS / "lessons" / "drive-speed.md"
    for check in checks_of(lesson):
        assert f'data-answer="{check.id}"' in html
    for question in predictions(lesson):
        assert f'data-answer="drive-speed predict {question}"' in html
    assert "<h2>4 · Drive speed</h2>" in html
