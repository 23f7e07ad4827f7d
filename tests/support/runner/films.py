"""Real films whose frames say their own numbers, written by ffmpeg; and how a page reads a number again.

Each picture has a row of ten dark or light squares, its number in binary, and a grey that differs from frame
to frame: so that a codec has something to predict, and a frame that is not the one asked for is found out.
"""

import base64
import mimetypes
import struct
import subprocess
from pathlib import Path

import numpy as np

WIDTH, HEIGHT, BITS = 320, 180, 10
SQUARE = WIDTH // BITS

IN_PAGE = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


def picture(number: int) -> bytes:
    """A frame as grey dots, row by row."""
    dots = np.full((HEIGHT, WIDTH), 60 + 100 * (number % 7) // 7, np.uint8)
    dots[HEIGHT // 2 :, (5 * number) % (WIDTH - 40) :][:, :40] = 230
    for bit in range(BITS):
        light = number >> (BITS - 1 - bit) & 1
        dots[:SQUARE, SQUARE * bit : SQUARE * (bit + 1)] = 235 if light else 20
    return dots.tobytes()


def write_film(path: Path, frames: int, rate: int, *codec: str) -> Path:
    """Write a film of so many frames; `codec` are ffmpeg's own words for how. Its name says the container."""
    size = ("-f", "rawvideo", "-pix_fmt", "gray", "-s", f"{WIDTH}x{HEIGHT}", "-r", str(rate))
    command = ["ffmpeg", "-v", "error", "-y", *size, "-i", "-", *codec, "-pix_fmt", "yuv420p", str(path)]
    subprocess.run(command, input=b"".join(map(picture, range(frames))), check=True)
    return path


def turn(path: Path) -> Path:
    """Say in an MP4 that the camera was turned: players show it a quarter turned to the right."""
    content = bytearray(path.read_bytes())
    at = content.index(b"tkhd") + 44  # the matrix of the first track's header
    one = 1 << 16
    content[at : at + 36] = struct.pack(">9i", 0, one, 0, -one, 0, 0, HEIGHT << 16, 0, 1 << 30)
    path.write_bytes(content)
    return path


def opening(path: Path, how: str = "choose") -> str:
    """The script that opens a file, of any kind, in a page that has IN_PAGE."""
    kind = mimetypes.guess_type(path.name)[0] or ""
    content = base64.b64encode(path.read_bytes()).decode()
    return f"runner.open({path.name!r}, {kind!r}, {content!r}, {how!r})"


H264 = ("-c:v", "libx264", "-preset", "veryfast", "-bf", "2", "-g", "48", "-movflags", "+faststart")
VP9 = ("-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-g", "48", "-b:v", "300k")
