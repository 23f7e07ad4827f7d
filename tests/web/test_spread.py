"""Labels in a row: what the pages rely on, for rows of any width."""

from random import Random

from tests.support.node import ask

GAP = 4


def rows() -> list[tuple[list[dict[str, float]], float]]:
    """Rows of labels at random places, some of them crowded, and each row's width."""
    luck = Random(15)
    made = []
    for _ in range(2000):
        width = luck.uniform(200, 1900)
        places = sorted(luck.uniform(0, width) for _ in range(luck.randint(1, 6)))
        made.append(([{"at": at, "width": luck.uniform(20, 160)} for at in places], width))
    return made


def test_a_row_that_fits_has_each_label_at_its_own_place_and_none_on_another() -> None:
    cases = rows()
    lefts = ask(
        "graph/spread.js", f"cases.map((one) => module.spread(one[0], 0, one[1], {GAP}))", cases=cases
    )
    fits = ask(
        "graph/spread.js", f"cases.map((one) => module.fitsRow(one[0], 0, one[1], {GAP}))", cases=cases
    )
    assert 200 < sum(fits) < len(fits) - 200, "both are tried"
    for (labels, width), stands, fit in zip(cases, lefts, fits, strict=True):
        rights = [left + label["width"] for left, label in zip(stands, labels, strict=True)]
        apart = all(right + GAP <= left + 1e-6 for right, left in zip(rights, stands[1:], strict=False))
        assert apart, "no label stands on another"
        inside = stands[0] >= 0 and rights[-1] <= width
        own = all(
            left <= label["at"] <= right for left, label, right in zip(stands, labels, rights, strict=True)
        )
        assert fit == (inside and own)
