"""The words beside the picture, and room for the controls that a script will bring.

What is marked as coming is not seen and not read out. It is as large as what demos/web puts in its place, so
that nothing on the page moves when the live demo takes over. Without scripts it takes no room.
"""

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from scripts.markdown.elements import add

COMING = "kd-coming"
Control = dict[str, Any]


def draw_side(side: Element, run: dict[str, Any], *, small: bool) -> None:
    """Title, controls to come, sentence and readouts of the recorded run; `small`: of the compact view."""
    declared, answer = run["catalogue"], run["answer"]
    add(side, "p", declared["title"], class_="kd-title")
    for control in declared["parameters"]:
        if control.get("card"):
            draw_card(add(side, "div", class_="kd-control kd-claim"), control)
        elif control["primary"]:
            room = add(side, "div", class_=f"kd-control {COMING}")
            CONTROLS[control["kind"]](room, control, control["label"] == declared["title"], answer)
    if declared["presets"]:
        row = add(side, "div", class_=f"kd-presets {COMING}")
        for preset in declared["presets"]:
            add(row, "span", preset["label"], class_="kd-button kd-preset")
    if small and declared["moves"]:
        add_lead(add(side, "div", class_=f"kd-transport {COMING}"))
    add(side, "p", answer["sentence"], class_="kd-sentence")
    draw_readouts(side, declared, answer)
    late = [one for one in declared["parameters"] if not one["primary"]]
    if not small and (late or any(one.get("more") for one in declared["readouts"])):
        add(
            side,
            "p",
            "More sliders and numbers" if late else "More numbers",
            class_=f"kd-more kd-line {COMING}",
        )
    foot = add(side, "div", class_="kd-foot")
    add(foot, "p", "Python is running this model in your browser", class_=f"kd-runtime {COMING}")
    add(foot, "p", class_=f"kd-progress {COMING}")
    add(foot, "p", declared["note"], class_="kd-note")
    silent = add(foot, "noscript")
    add(silent, "p", "Your browser runs no script here: this is a recorded run.", class_="kd-noscript")


def draw_readouts(side: Element, declared: dict[str, Any], answer: dict[str, Any]) -> None:
    """The numbers of the recorded run with their bands; those on request are left out."""
    readouts = add(side, "dl", class_="kd-readouts")
    more = {readout["name"] for readout in declared["readouts"] if readout.get("more")}
    for readout in answer["readouts"]:
        if readout["name"] not in more:
            row = add(readouts, "div")
            add(row, "dt", readout["label"])
            value = add(row, "dd", readout["text"])
            if readout["band"]:
                add(value, "small", f"could be {readout['band']}", class_="kd-band")
    if answer["band_words"]:
        add(side, "p", answer["band_words"], class_="kd-band-words")


def room_for_slider(room: Element, control: Control, titled: bool, answer: dict[str, Any]) -> None:
    """Label, meaning, track and the two ends."""
    if not titled:  # else the demo's title is the label
        add(room, "p", control["label"], class_="kd-label")
    add(room, "p", answer["parameter_words"][control["name"]], class_="kd-value")
    add(room, "div", class_="kd-track")
    ends = add(room, "div", class_="kd-ends")
    for word in (control["low_word"], control["high_word"]):
        add(ends, "span", word)


def room_for_switch(room: Element, control: Control, titled: bool, answer: dict[str, Any]) -> None:
    """A box with its label, and what it does."""
    add(room, "p", control["label"], class_="kd-switch-row kd-label")
    add(room, "p", control["help"], class_="kd-help")


def room_for_choice(room: Element, control: Control, titled: bool, answer: dict[str, Any]) -> None:
    """A label, a list to choose from, and what it does."""
    add(room, "p", control["label"], class_="kd-label")
    add(room, "p", control["options"][0]["label"], class_="kd-select")
    add(room, "p", control["help"], class_="kd-help")


def draw_card(card: Element, control: Control) -> None:
    """A card's title and what it says, to read without a script too; only its list is to come."""
    add(card, "p", control["label"], class_="kd-label")
    add(card, "p", control["help"], class_="kd-claim-text")
    add(card, "p", control["options"][0]["label"], class_=f"kd-select {COMING}")


CONTROLS: dict[str, Callable[[Element, Control, bool, dict[str, Any]], None]] = {
    "slider": room_for_slider,
    "switch": room_for_switch,
    "choice": room_for_choice,
}


def draw_clock(slot: Element, declared: dict[str, Any]) -> None:
    """Room for the buttons that move time, and where no graph brings the time, for time itself."""
    clock = add(slot, "div", class_="kd-clock-row")
    row = add(clock, "div", class_=f"kd-transport {COMING}")
    add_lead(row)
    for group, words in (("kd-rates", ("1×", "¼×", "⅒×")), ("kd-frames", ("‹", "›"))):
        buttons = add(row, "div", class_=group)
        for word in words:
            add(buttons, "span", word, class_="kd-button")
    if declared["graph"] == "none":
        add(clock, "div", class_=f"kd-time-row {COMING}")
        instants = add(clock, "div", class_=f"kd-instant-row {COMING}")
        for name in declared["instants"]:
            button = add(instants, "span", class_="kd-instant-button")
            add(button, "span", name.replace("-", " "))
            add(button, "small", "0 ms")


def add_lead(row: Element) -> None:
    """Room for the first buttons of the row; demo.css shows "Next instant" where motion is unwelcome."""
    add(row, "span", "Next instant", class_="kd-button kd-next")
    add(row, "span", "Play", class_="kd-button kd-play")


def draw_bar(bar: Element, declared: dict[str, Any], data: str) -> None:
    """The numbers as a file, and room for the row of buttons and for what opens below it."""
    add(bar, "a", "The numbers of this run (CSV)", class_="kd-data-link", href=data, download="")
    row = add(bar, "div", class_=f"kd-transport {COMING}")
    right = add(row, "div", class_="kd-right")
    for word in ("Hide numbers", "Reset", "Copy link", "Share"):
        add(right, "span", word, class_="kd-button")
    for _ in range(2 if declared["moves"] else 1):
        add(bar, "p", class_=f"kd-line {COMING}")
