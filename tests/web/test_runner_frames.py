"""Which frames of a film are decoded, what is kept of them, and what a file is by its first bytes."""

from typing import Any

import pytest

from tests.support.node import ask

# A film of 40 frames, a key frame every ten; six pictures live at a time. Notes where decoding began.
FILM = """(async () => {
  const begun = [], pool = Array.from({ length: 6 }, () => ({}));
  let made = 0;
  async function* from(index) {
    begun.push(index);
    for (; index < 40; index++) {
      if (index === broken) throw new Error("the decoder says no");
      const picture = pool[made++ % 6];
      picture.frame = index;
      yield { index, picture };
    }
  }
  const { frame } = module.keepFrames({ keys: [0, 10, 20, 30], room: 6, from });
  const seen = [];
  const said = (one) => frame(one).then((picture) => picture.frame, (error) => error.message);
  const waited = [];
  for (const one of asked) {
    const before = made;
    seen.push(await said(one));
    if (made > before) waited.push(one);
    if (rests) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return [seen, begun, made, waited];
})()"""


def decoded(*asked: int, broken: int = -1, rests: bool = False) -> Any:
    """What is seen of the frames asked for, where decoding began, how many were decoded, which waited."""
    return ask("runner/film/frames.js", f"await {FILM}", asked=asked, broken=broken, rests=rests)


def test_who_steps_on_decodes_each_frame_once() -> None:
    assert decoded(*range(40))[:3] == [list(range(40)), [0], 40]


def test_who_steps_back_gets_several_at_once_and_never_a_picture_that_was_painted_over() -> None:
    back = list(range(39, -1, -1))
    seen, begun, made, _ = decoded(*back)
    assert seen == back
    assert len(begun) <= 15 and made <= 45, "three new pictures each time"


def test_who_steps_back_slowly_never_waits_but_once() -> None:
    *_, waited = decoded(*range(39, -1, -1), rests=True)
    assert waited == [39, 38], "each block is made while the one after it is seen"


def test_what_is_made_ahead_ends_where_somebody_waits_for_another_frame() -> None:
    seen, begun, *_ = decoded(20, 19, 33)
    assert seen == [20, 19, 33] and begun[-1] == 33


def test_a_far_jump_begins_at_its_own_key_frame_and_a_near_one_goes_on() -> None:
    assert decoded(0, 3, 35, 36, 8)[:3] == [[0, 3, 35, 36, 8], [0, 35, 8], 4 + 2 + 1]


def test_a_frame_that_cannot_be_decoded_is_named_and_the_next_can_be_seen() -> None:
    seen, *_ = decoded(0, 5, 12, broken=5)
    assert seen[0] == 0 and "Frame 6" in seen[1] and seen[2] == 12


def kind(first: bytes) -> Any:
    """What a file is that begins so."""
    blob = "new Blob([Uint8Array.from(first)])"
    return ask("runner/film/formats.js", f"await module.kindOf({blob})", first=list(first))


@pytest.mark.parametrize(
    ("first", "said"),
    [
        (b"\xff\xd8\xff\xe0\0\x10JFIF", ("photo", "JPEG")),
        (b"\0\0\0\x18ftypheic\0\0\0\0", ("photo", "HEIC")),
        (b"RIFF\x10\0\0\0WEBPVP8 ", ("photo", "WebP")),
        (b"\0\0\0\x14ftypqt  \0\0\0\0", ("film", "MOV")),
        (b"\0\0\0\x20ftypisom\0\0\0\0", ("film", "MP4")),
        (b"\x1aE\xdf\xa3\x01\0\0\0", ("film", "WebM or Matroska")),
        (b"RIFF\x10\0\0\0AVI LIST", ("film", "AVI")),
        (b"%PDF-1.7", ("neither", "PDF")),
        (b"", ("neither", "")),
    ],
)
def test_a_file_is_known_by_its_first_bytes(first: bytes, said: tuple[str, str]) -> None:
    assert tuple(kind(first).values()) == said


def test_a_rate_is_named_as_cameras_name_it() -> None:
    rates = "each.map((rate) => module.rateOf(Array.from({ length: 50 }, (_, n) => (n * 1000) / rate)))"
    measured = [29.97, 239.76, 24, 17.3]
    assert ask("runner/film/open.js", rates, each=measured) == [30, 240, 24, 17.3]
