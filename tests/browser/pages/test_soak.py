"""A page that is used on and on stays as it is; `make soak` does the same for half an hour."""

from itertools import islice

from playwright.sync_api import Browser

from scripts.quality.soak import MOST_GROWTH, WARM_UP, growth, soak

ROUNDS = 4


def test_what_a_page_holds_does_not_grow_while_it_is_used(browser: Browser, site: str) -> None:
    rounds = list(islice(soak(browser, site, seed=3), WARM_UP + ROUNDS))[WARM_UP:]
    assert {name: share for name, share in growth(rounds).items() if share > MOST_GROWTH} == {}, rounds
    assert {found["workers"] for found in rounds} == {2}, "Python's and the search's"
    assert all(found["memory of Python, MB"] > 1 for found in rounds)
