"""Whom the share dialog says that an address is for."""

from tests.support.node import ask

NETWORK, COMPUTER = "devices in this network", "this computer"
REACH = {  # who can open an address
    "https://example.org/": "",
    "http://[2001:db8::1]/": "",
    "http://172.40.0.1/": "",
    "http://172.20.0.1/": NETWORK,
    "http://192.168.1.20:8000/": NETWORK,
    "http://[fe80::1]/": NETWORK,
    "http://gym.local/": NETWORK,
    "http://coach-laptop:8000/": NETWORK,
    "http://[::1]/": COMPUTER,
}


def test_it_is_said_who_can_open_an_address() -> None:
    expression = "places.map((place) => module.reachWords(new URL(place)))"
    said = ask("share/address.js", expression, places=list(REACH))
    assert [words.removeprefix("Only ").split(" can")[0] for words in said] == list(REACH.values())
