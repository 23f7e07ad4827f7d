"""Many runs of one demo in few bytes, for demos/web/run/packed-run.js to unpack.

A run is written as its change against another one: of objects only what differs, of lists of equal length
only the places that differ, as {"3": …}. What the other has and this has not is null. Numbers are rounded so
far that no picture moves by a pixel and no word changes. A row of numbers is a text that begins with "~":

    "~0,260,261"    evenly spaced: the first, the last, how many
    "~3Ipx…"        decimals, then the third differences, each as base64 VLQ, as source maps have it
    "~3Ipx… 2Fa…"   a row of points: their first numbers, their second ones

A motion is smooth, so that most of its third differences are a single letter.
"""

from itertools import pairwise
from math import floor, log10
from typing import Any

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
DECIMALS = 4  # of a number that stands alone
DIGITS = 6  # of the largest number of a row: of 130° the last is 0.001°, a hundredth of a pixel
ROW = 8  # so many numbers are worth a row
ORDER = 3


def change(before: Any, after: Any) -> Any:
    """What turns one run into the other; both have been through `rounded`."""
    if isinstance(before, dict) and isinstance(after, dict):
        gone = dict.fromkeys(before.keys() - after.keys())
        new = {key: value for key, value in after.items() if key not in before or before[key] != value}
        return {key: change(before.get(key), value) for key, value in new.items()} | gone
    if isinstance(before, list) and isinstance(after, list) and not is_row(after):
        if len(before) == len(after):
            pairs = enumerate(zip(before, after, strict=True))
            return {str(place): change(old, new) for place, (old, new) in pairs if old != new}
        return [change(None, value) for value in after]
    if isinstance(after, str):
        assert not after.startswith("~"), f"“{after}” would be taken for a row of numbers."
    if is_row(after):
        columns = zip(*after, strict=True) if isinstance(after[0], list) else [after]
        return "~" + " ".join(map(column, columns))
    if isinstance(after, dict):
        return {key: change(None, value) for key, value in after.items()}
    return [change(None, value) for value in after] if isinstance(after, list) else after


def is_row(value: Any) -> bool:
    """Whether this is a row of numbers, or of points."""
    if not isinstance(value, list) or len(value) < ROW:
        return False
    points = [one if isinstance(one, list) else [one] for one in value]
    same = len({len(point) for point in points}) == 1 and len({type(one) is list for one in value}) == 1
    return same and all(type(number) in (int, float) for point in points for number in point)


def rounded(value: Any, digits: int = DIGITS) -> Any:
    """A run with no more decimals than its picture and its words need."""
    if isinstance(value, dict):
        return {key: rounded(one, digits) for key, one in value.items()}
    if is_row(value):
        if isinstance(value[0], list):
            columns = [rounded(list(column), digits) for column in zip(*value, strict=True)]
            return [list(point) for point in zip(*columns, strict=True)]
        places = decimals(value, digits)
        return value if is_even(value) else [near(number, places) for number in value]
    if isinstance(value, list):
        return [rounded(one, digits) for one in value]
    return near(value, DECIMALS) if isinstance(value, float) else value


def near(number: float, places: int) -> float:
    """A number to so many places, on the same side of a half: words tell whole numbers."""
    found = round(number, places)
    if floor(found + 0.5) != floor(number + 0.5):
        found = round(found - 10**-places if found > number else found + 10**-places, places)
    return int(found) if found == int(found) else found


def decimals(row: list[float], digits: int) -> int:
    """How many places a row of numbers needs."""
    largest = max(map(abs, row))
    return min(max(digits - 1 - floor(log10(largest)), 0), 9) if largest else 0


def is_even(row: list[float]) -> bool:
    """Whether the numbers stand at even distances, as times do."""
    apart = (row[-1] - row[0]) / (len(row) - 1)
    return all(abs(row[0] + apart * place - number) < 1e-9 for place, number in enumerate(row))


def column(numbers: Any) -> str:
    """A row of numbers as a text, without the sign in front."""
    row = list(numbers)
    if is_even(row):
        return f"{near(row[0], 15)},{near(row[-1], 15)},{len(row)}"
    places = max(len(repr(number).partition(".")[2]) for number in row)
    whole = [round(number * 10**places) for number in row]
    for _ in range(ORDER):
        whole = [whole[0], *(after - before for before, after in pairwise(whole))]
    return str(places) + "".join(map(vlq, whole))


def vlq(number: int) -> str:
    """A whole number in base64 VLQ: five bits a letter, the lowest first, the sign in the lowest of all."""
    left, text = abs(number) << 1 | (number < 0), ""
    while True:
        more = left >> 5
        text += LETTERS[left & 31 | (32 if more else 0)]
        left = more
        if not more:
            return text
