"""Whatever we recommend to paste into other pages is valid HTML, with no rule left out."""

import re
import subprocess
from pathlib import Path

from scripts.clinic.oembed import answer
from scripts.clinic.places import read_places
from scripts.ground.paths import DOCS, PACKAGES
from tests.support.node import ask

FENCE = re.compile(r"^( *)```html\n(.*?)^\1```", re.MULTILINE | re.DOTALL)
PAGE = '<!doctype html>\n<html lang="en">\n<head><title>A page</title></head>\n<body>\n{}\n</body>\n</html>\n'
FRAME = {"src": "https://example.org/embed/fold/?t=9", "title": "Fold", "width": 720, "height": 500}
HANDED_OUT = "given.map((place) => { try { return module.codeFor(place, frame); } catch { return ''; } })"


def test_every_code_that_we_hand_out_is_valid(tmp_path: Path) -> None:
    codes = [found[2] for page in DOCS.rglob("*.md") for found in FENCE.finditer(page.read_text("utf-8"))]
    codes = [code for code in codes if "<iframe" in code]
    codes += [code for code in handed_out() if code]
    assert len(codes) >= 8
    for number, code in enumerate(codes):
        (tmp_path / f"{number}.html").write_text(PAGE.format(code), encoding="utf-8")
    command = [str(PACKAGES / ".bin" / "html-validate"), "--preset", "standard", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def handed_out() -> list[str]:
    """The codes of the share dialog, and the frame of an oEmbed answer."""
    places = [place["name"] for place in read_places()]
    codes: list[str] = ask("share/code.js", HANDED_OUT, given=places, frame=FRAME)
    # Only WordPress reads this one. It takes styles away, and 100 % is the one width that then fits a phone.
    frame = str(answer("fold", "https://example.org/")["html"]).replace('width="100%"', 'width="720"')
    return [*codes, frame]
