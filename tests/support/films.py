"""Real films whose frames say their own numbers, written by ffmpeg; and how a page reads a number again.

Each picture has a row of ten dark or light squares, its number in binary, and a grey that differs from frame
to frame: so that a codec has something to predict, and a frame that is not the one asked for is found out.
"""

import subprocess
from pathlib import Path

import numpy as np

WIDTH, HEIGHT, BITS = 320, 180, 10
SQUARE = WIDTH // BITS

# The number that the picture on the stage says.
READ_NUMBER = f"""(() => {{
  const canvas = document.querySelector(".kd-runner-frame");
  const context = canvas.getContext("2d");
  let number = 0;
  for (let bit = 0; bit < {BITS}; bit++) {{
    const [red] = context.getImageData({SQUARE} * bit + {SQUARE // 2}, {SQUARE // 2}, 1, 1).data;
    number = 2 * number + (red > 127 ? 1 : 0);
  }}
  return number;
}})()"""


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


H264 = ("-c:v", "libx264", "-preset", "veryfast", "-bf", "2", "-g", "48", "-movflags", "+faststart")
VP9 = ("-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-g", "48", "-b:v", "300k")
