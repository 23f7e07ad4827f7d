"""What people type and what links say, as the page reads it: numbers, and words damaged on their way."""

from typing import Any

import pytest
from swing_leg.shows.catalogue import declaration

from tests.support.node import ask

READ = {
    "31.5": 31.5,
    "31,5": 31.5,
    "−45°": -45,
    "– 45 °": -45,
    "-45 deg.": -45,
    "\u200e−3\u00a0°": -3,
    "45º": 45,
    "1\u2009234": 1234,
    "1\u202f234,5": 1234.5,
    "1'234": 1234,
    "0,125": 0.125,
    "٣١٫٥": 31.5,
    "−۴۵": -45,
    "３１．５": 31.5,
    "१२": 12,
    "1.2.": 1.2,
    ",5": 0.5,
    "+1.2": 1.2,
    "1e2": 100,
    "٣١٫٥٠٠": 31.5,
    "１２": 12,
}
REFUSED = {
    "": "is not a number",
    "fast": "is not a number",
    "Infinity": "is not a number",
    "0x10": "is not one number",
    "1,234": "may be 1.234 or 1234",
    "1.234.567": "is not one number",
    "12–15": "is not one number",
    "12 3": "is not one number",
    "120 150": "is not one number",
    "½": "is not a number",
    "10²": "is not a number",
    "1e400": "is too large",
    "31,5 cm": "is not in °",
    "155 ms": "is not in °",
    "5-": "is not in °",
}


def test_a_number_is_read_as_people_write_it_or_refused_with_the_reason() -> None:
    texts = [*READ, *REFUSED]
    said = ask(
        "ground/read-number.js", "texts.map((text) => module.readNumber(text, '°').valueOf())", texts=texts
    )
    assert dict(zip(texts, said, strict=True)) == READ | REFUSED


AMOUNTS: dict[str, float | str] = {
    "1,80": 1.8,
    "1.8 m": 1.8,
    "180 cm": 1.8,
    "172,5 centimetres": 1.725,
    "180": "“180” is not from 0.5 to 2.6 m. Type it in m, such as 1.80.",
    "−1.8": "“−1.8” is not from 0.5 to 2.6 m. Type it in m, such as 1.80.",
    "tall": "“tall” is not a number. Type it in m, such as 1.80.",
    "5 feet": "“5 feet” is not in m. Type it in m, such as 1.80.",
    "": "“” is not a number. Type it in m, such as 1.80.",
}


def test_an_amount_is_within_its_range_or_the_reader_is_told_what_to_type() -> None:
    read = "texts.map((text) => module.readAmount(text, 'm', [0.5, 2.6], '1.80'))"
    assert ask("ground/read-number.js", read, texts=list(AMOUNTS)) == list(AMOUNTS.values())


# A link's part after the #, and the values that it was written to mean; all are mended without a word.
MENDED = [
    "drive=1.15&heel_pull=0.2&t=60",
    "drive%3D1.15%26heel_pull%3D0.2%26t%3D60",
    "drive%253D1.15%2526heel_pull%253D0.2%2526t%253D60",
    "drive=1.15&amp;heel_pull=0.2&amp;t=60",
    "drive=1.15&amp;amp;heel_pull=0.2&#38;t=60",
    "drive=1.15%26amp%3Bheel_pull%3D0.2%26t%3D60",
    "?drive=1.15;heel_pull=0.2;t=60.",
    "drive=1.15&heel_pull=0.2&t=60).",
    "drive=1.15&heel_pull=0.2&t=60%E2%80%9D,",
    "“drive=1.15&heel_pull=0.2&t=60”",
    "drive=“1.15”&heel_pull='0.2'&t=%2260%22",
    "Drive=1.15&HEEL_PULL=0.2&T=60",
    "drive=1.15&heel-pull=0.2&t=60",
    "drive=1.15&heel+pull=0.2&t=60",
    "drive=1.15&heel\\_pull=0.2&t=60",
    "drive=3D1.15&heel_pull=3D0.2&t=3D60",
    "drive=1,15&heel_pull=0,2&t=60ms",
    "drive=+1.15&heel_pull=%2B0.2&t=6\u200b0",
    "drive=1.15&heel_pull=0.2&t=60?fbclid=IwAR0",
    "utm_source=https%3A%2F%2Fa.example%2F%3Fdrive%3D9&drive=1.15&heel_pull=0.2&t=60",
    "drive＝1.15&heel_pull=0.2&t=60",
]


def states(demo: str, *links: str, search: str = "") -> list[dict[str, Any]]:
    """What `readState` makes of each link's part after the #, in a demo whose runs last 300 ms."""
    read = "links.map((hash) => module.readState(parameters, 300, 1, { hash: `#${hash}`, search }))"
    found: list[dict[str, Any]] = ask(
        "run/address.js", read, links=links, search=search, parameters=declaration(demo)["parameters"]
    )
    return found


def test_a_link_that_was_damaged_on_its_way_means_what_it_meant() -> None:
    meant = {
        "values": {"drive": 1.15, "heel_pull": 0.2},
        "time_ms": 60,
        "at": None,
        "change": None,
        "corrections": [],
    }
    for link, found in zip(MENDED, states("drive-speed", *MENDED), strict=True):
        assert found == meant, link


def test_an_option_is_known_however_it_is_spelt() -> None:
    plain, *others = states(
        "side-by-side", "sync=thigh-vertical", "Sync=Thigh_Vertical", "sync%3dTHIGH-VERTICAL."
    )
    assert plain["values"]["sync"] > 0 and others == [plain, plain]


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("drive=1,125", "drive speed “1,125” may be 1.125 or 1125; 1 is used"),
        ("drive=1.1&drive=1.2", "says drive more than once; the first, “1.1”"),
        ("drive=1.15&heel_pu", "breaks off at “heel_pu”"),
        ("drive=1.15&heel_pull=", "heel pull “” is not a number; 0 is used"),
        ("demo=two&drive=1.15", "demo “two” is not a number; the first is used"),
        ("drive=1.15&t=60s", "time “60s” is not in ms"),
    ],
)
def test_what_cannot_be_mended_is_said(link: str, said: str) -> None:
    assert any(said in words for words in states("drive-speed", link)[0]["corrections"])


def test_words_of_other_sites_say_nothing_of_ours() -> None:
    strangers = (
        "utm_source=a&fbclid=b",
        "what-happened-and-why",
        "u=https%3A%2F%2Fa.example%2F%3Fdrive%3D1.2",
        "drive-speed",
    )
    nothing = {"values": {}, "time_ms": None, "at": None, "change": None, "corrections": []}
    assert states("drive-speed", *strangers) == [nothing] * len(strangers)


def test_an_embeds_settings_are_mended_too() -> None:
    asked = [
        "?present=1&controls=few&lock=heel_pull,drive",
        "?Present%3D1%26Controls%3DFew%26lock%3DHeel-Pull%252Cdrive.",
        "?present=1&amp;controls=few&amp;lock=heel\\_pull,drive,",
    ]
    plain, *others = ask(
        "embed/settings.js", "asked.map((search) => module.readSettings({ search, hash: '' }))", asked=asked
    )
    assert plain["present"] and plain["controls"] == "few" and plain["lock"] == ["heel_pull", "drive"]
    assert others == [plain, plain]


def test_only_origins_can_be_allowed_and_a_bad_one_allows_nobody() -> None:
    asked = [
        "",
        "?allow=https://a.example/page,HTTP://B.example:8080",
        "?allow=school.example",
        "?allow=null",
    ]
    found = ask(
        "embed/settings.js", "asked.map((search) => module.readSettings({ search, hash: '' }))", asked=asked
    )
    assert [one["allow"] for one in found] == [
        None,
        ["https://a.example", "http://b.example:8080"],
        [],
        ["null"],
    ]
    assert "“school.example” is no origin" in found[2]["corrections"][0]
