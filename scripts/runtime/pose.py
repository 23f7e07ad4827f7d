"""Make what finds the joints in a coach's own picture: a program, and one bundle of models.

    @mediapipe/tasks-vision → program
    @mediapipe/pose → detector, landmarks + what they expect → pose.packed

npm has the models as an older MediaPipe took them: bare. The newer one wants each to say in its own metadata
how dots become numbers, and both in one zip. So each is laid, byte for byte, behind a new root that names
its metadata too. Weights have two bytes: all first ones stand before all second ones, which packs better.
tasks-vision stays below 1.0: from there on it sends "metrics" to its makers.
By hand: python -m scripts.runtime.pose
"""

import gzip
import json
import shutil
import sys
import tempfile
from pathlib import Path

import flatbuffers  # type: ignore[import-untyped]  # it ships no types
from flatbuffers.table import Table  # type: ignore[import-untyped]

from scripts.ground.errors import BuildError
from scripts.ground.paths import GENERATED, PACKAGES
from scripts.ground.zips import write_zip
from scripts.runtime.make import publish

TASKS = PACKAGES / "@mediapipe" / "tasks-vision"
MODELS = PACKAGES / "@mediapipe" / "pose"
PROGRAM = ("vision_wasm_module_internal.js", "vision_wasm_module_internal.wasm")
BUNDLE = "pose.packed"  # a zip within gzip; no ending that hosts take for an encoding
ALIGNED = 16  # bytes: what a model's numbers are aligned to

# A name in the bundle, the file it is made of, and the mean and deviation of the dots (0 to 255) it is fed.
PARTS = (
    ("pose_detector.tflite", "pose_solution_packed_assets.data", 127.5, 127.5),
    ("pose_landmarks_detector.tflite", "pose_landmark_full.tflite", 0.0, 255.0),
)
# Of the schemas of TensorFlow Lite: how many fields a table has, and the place of each that we touch.
MODEL_FIELDS, BUFFERS, METADATA = 8, 4, 6
NORMALIZATION = 1  # which kind of options a process unit has


def table(builder: flatbuffers.Builder, fields: int, **places: int) -> int:
    """Write a table whose fields, named f0, f1 …, lead to what was written before; its place."""
    builder.StartObject(fields)
    for name, place in places.items():
        builder.PrependUOffsetTRelativeSlot(int(name[1:]), place, 0)
    return int(builder.EndObject())


def vector(builder: flatbuffers.Builder, places: list[int]) -> int:
    """Write a vector that leads to these places; its own."""
    builder.StartVector(4, len(places), 4)
    for place in reversed(places):
        builder.PrependUOffsetTRelative(place)
    return int(builder.EndVector())


def numbers(builder: flatbuffers.Builder, value: float) -> int:
    """Write a vector of one number; its place."""
    builder.StartVector(4, 1, 4)
    builder.PrependFloat32(value)
    return int(builder.EndVector())


def expected(mean: float, deviation: float) -> bytes:
    """ModelMetadata of one subgraph with one input, whose dots become (dot - mean) / deviation."""
    builder = flatbuffers.Builder()
    options = table(builder, 2, f0=numbers(builder, mean), f1=numbers(builder, deviation))
    builder.StartObject(2)  # ProcessUnit
    builder.PrependUint8Slot(0, NORMALIZATION, 0)
    builder.PrependUOffsetTRelativeSlot(1, options, 0)
    unit = builder.EndObject()
    tensor = table(builder, 7, f4=vector(builder, [unit]))
    subgraph = table(builder, 9, f2=vector(builder, [tensor]))
    builder.Finish(table(builder, 8, f3=vector(builder, [subgraph])), b"M001")
    return bytes(builder.Output())


def children(parent: Table, field: int) -> list[Table]:
    """The tables that a field's vector leads to."""
    slot = parent.Offset(4 + 2 * field)
    first, count = (parent.Vector(slot), parent.VectorLen(slot)) if slot else (0, 0)
    return [Table(parent.Bytes, parent.Indirect(first + 4 * number)) for number in range(count)]


def root(model: bytes) -> Table:
    """The table where a flatbuffer begins."""
    return Table(model, int.from_bytes(model[:4], "little"))


def with_metadata(model: bytes, metadata: bytes) -> bytes:
    """A model of TensorFlow Lite with TFLITE_METADATA: its own bytes behind a new root that leads to them.

    Raises BuildError where the bytes are no such model.
    """
    if model[4:8] != b"TFL3":
        raise BuildError("A pose model does not begin as a model of TensorFlow Lite. Run `make setup`.")
    old = root(model)
    whole = model + bytes(-len(model) % ALIGNED)
    builder = flatbuffers.Builder(len(whole) + 64 * 1024)
    builder.minalign = ALIGNED
    builder.head -= len(whole)
    builder.Bytes[builder.head :] = whole

    def at(place: int) -> int:
        """A place in the old bytes as the builder counts: from the end."""
        return len(whole) - place

    def leads_to(field: int) -> list[int]:
        """The places in the old bytes of what a vector of the root leads to."""
        return [at(child.Pos) for child in children(old, field)]

    buffers, entries = leads_to(BUFFERS), leads_to(METADATA)
    content = builder.CreateByteVector(metadata)
    buffer = table(builder, 3, f0=content)
    name = builder.CreateString("TFLITE_METADATA")
    builder.StartObject(2)
    builder.PrependUOffsetTRelativeSlot(0, name, 0)
    builder.PrependUint32Slot(1, len(buffers), 0)
    entries.append(int(builder.EndObject()))
    new = {BUFFERS: vector(builder, [*buffers, buffer]), METADATA: vector(builder, entries)}
    builder.StartObject(MODEL_FIELDS)
    builder.PrependUint32Slot(0, int.from_bytes(model[old.Pos + old.Offset(4) :][:4], "little"), 0)
    for field in range(1, MODEL_FIELDS):
        slot = old.Offset(4 + 2 * field)
        place = new.get(field) or (at(old.Indirect(old.Pos + slot)) if slot else 0)
        builder.PrependUOffsetTRelativeSlot(field, place, 0)
    builder.Finish(builder.EndObject(), b"TFL3")
    return bytes(builder.Output())


def build_pose(destination: Path) -> Path:
    """Build it into `destination`, which is replaced as a whole. The path of the hashed folder.

    Raises BuildError.
    """
    for needed in (*(TASKS / "wasm" / name for name in PROGRAM), *(MODELS / file for _, file, *_ in PARTS)):
        if not needed.exists():
            raise BuildError(f"{needed} is missing. Run `npm ci` to install the pose model.")
    version = json.loads((TASKS / "package.json").read_text(encoding="utf-8"))["version"]
    with tempfile.TemporaryDirectory(prefix="knee-drive-pose-") as temporary:
        staged = Path(temporary)
        for name in PROGRAM:
            shutil.copyfile(TASKS / "wasm" / name, staged / name)
        models = {
            name: with_metadata((MODELS / file).read_bytes(), expected(mean, deviation))
            for name, file, mean, deviation in PARTS
        }
        write_zip(staged / BUNDLE, models, deflate=False)  # so the program wants it; hosts pack no zip
        bundle = (staged / BUNDLE).read_bytes()
        (staged / BUNDLE).write_bytes(gzip.compress(bundle[0::2] + bundle[1::2], mtime=0))
        packed = [gzip.compress((staged / name).read_bytes(), 6, mtime=0) for name in PROGRAM]
        travels = sum(map(len, packed)) + (staged / BUNDLE).stat().st_size
        return publish(staged, destination, {"version": version, "travels": travels})


if __name__ == "__main__":
    try:
        print(build_pose(GENERATED / "pose"))
    except BuildError as error:
        sys.exit(str(error))
