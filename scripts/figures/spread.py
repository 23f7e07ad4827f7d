"""Words in a row: each as near to its place as it can stand without touching its neighbours."""

from collections.abc import Sequence


def spread(
    places: Sequence[float], widths: Sequence[float], start: float, end: float, gap: float
) -> list[float]:
    """Middles for words that want to be centred at `places`, which rise; all lengths in one unit.

    Words that would touch stand side by side, as near to their places as the least sum of squares allows. If
    they do not fit between start and end, the last ones leave at the end.
    """
    blocks: list[tuple[float, float, int]] = []  # the left edge that a block wants, its width, how many words

    def left_of(wish: float, width: float) -> float:
        return max(start, min(wish, end - width))

    for place, width in zip(places, widths, strict=True):
        wish, wide, count = place - width / 2, width, 1
        while blocks and left_of(*blocks[-1][:2]) + blocks[-1][1] + gap > left_of(wish, wide):
            wish_before, wide_before, count_before = blocks.pop()
            count += count_before
            wish = (wish_before * count_before + (wish - wide_before - gap) * (count - count_before)) / count
            wide += wide_before + gap
        blocks.append((wish, wide, count))
    middles: list[float] = []
    for wish, wide, count in blocks:
        left = left_of(wish, wide)
        for width in widths[len(middles) : len(middles) + count]:
            middles.append(left + width / 2)
            left += width + gap
    return middles
