"""A printed lesson: an open question keeps its answer to itself, and the answers have the last page."""

from playwright.sync_api import Page

LEFT = """() => [...document.querySelectorAll(".kd-demo > *, .kd-check, .kd-predict")].filter((node) => {
    const { width, height } = node.getBoundingClientRect();
    return width && height > 20 && !node.innerText.trim() && !node.querySelector("svg, img");
}).map((node) => node.className)"""


def test_paper_has_no_answer_below_its_question_but_all_on_a_last_page(page: Page, lesson: str) -> None:
    page.goto(lesson)
    page.locator('swing-demo[data-gate="closed"]').wait_for()
    page.emulate_media(media="print")
    answers = page.locator(".kd-print-answers")
    assert answers.is_visible()
    assert answers.evaluate("(node) => getComputedStyle(node).breakBefore") == "page"
    questions = page.locator(
        ".kd-block .kd-predict-question, knee-check .kd-check-question"
    ).all_inner_texts()
    assert len(questions) > 2
    on_last = answers.inner_text()
    answered = [question for question in questions if question in on_last]
    assert len(answered) == answers.locator(":is(.kd-predict-question, .kd-check-question)").count() > 2
    assert page.locator(".kd-check-answer:visible, .kd-predict details:visible").count() == 0
    assert not page.locator("swing-demo").first.is_visible()
    assert page.locator(".kd-question-picture svg").first.is_visible()
    assert page.evaluate(LEFT) == []
    page.emulate_media(media="screen")
    assert not answers.is_visible()
