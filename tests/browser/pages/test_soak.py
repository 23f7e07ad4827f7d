"""A page that is used on and on stays as it is; `make soak` does the same for half an hour."""

from random import Random

from playwright.sync_api import Browser

from scripts.quality.bench.soak import LESSONS, MOST_GROWTH, WARM_UP, growth, play, reader, walk

ROUNDS = 6
MOST_NODES = 50  # of a page that was left: it had some 2,500


def test_what_a_page_holds_does_not_grow_while_it_is_used_nor_by_pages_that_were_left(
    browser: Browser, site: str
) -> None:
    random, rounds = Random(3), []
    with reader(browser, site) as (page, count):
        before = count()["nodes"]
        walk(page)
        assert count()["nodes"] - before < MOST_NODES * (len(LESSONS) + 1)
        for number in range(WARM_UP + ROUNDS):
            play(page, random)
            if number >= WARM_UP:
                rounds.append(count())
    assert {name: share for name, share in growth(rounds).items() if share > MOST_GROWTH} == {}, rounds
    assert {found["workers"] for found in rounds} == {2}, "Python's and the search's"
    assert all(found["memory of Python, MB"] > 1 for found in rounds)
