"""The pose model of coaches: it says what it expects, is otherwise as it was, and builds alike twice."""

import gzip
import io
import json
import struct
import zipfile
from pathlib import Path

import pytest
from flatbuffers.table import Table  # type: ignore[import-untyped]  # it ships no types

from scripts.ground.errors import BuildError
from scripts.ground.paths import GENERATED
from scripts.runtime import pose
from scripts.runtime.pose import children, root

MOST_TRAVELLING_BYTES = 11_300_000


def child(table: Table, field: int) -> Table:
    """The table that a field leads to."""
    return Table(table.Bytes, table.Indirect(table.Pos + table.Offset(4 + 2 * field)))


def content(table: Table, field: int) -> bytes:
    """The bytes of a field's vector."""
    slot = table.Offset(4 + 2 * field)
    return bytes(table.Bytes[table.Vector(slot) :][: table.VectorLen(slot)])


def metadata(model: bytes) -> Table:
    """What a model says of itself under TFLITE_METADATA."""
    *_, entry = children(root(model), pose.METADATA)
    assert content(entry, 0) == b"TFLITE_METADATA"
    place = entry.Bytes[entry.Pos + entry.Offset(6) :][:4]
    text = content(children(root(model), pose.BUFFERS)[int.from_bytes(place, "little")], 0)
    assert text[4:8] == b"M001"
    return root(text)


def normalization(model: bytes) -> tuple[float, ...]:
    """Mean and deviation that its input expects."""
    (subgraph,) = children(metadata(model), 3)
    (tensor,) = children(subgraph, 2)
    (unit,) = children(tensor, 4)
    options = child(unit, 1)
    return tuple(
        struct.unpack("<f", options.Bytes[options.Vector(options.Offset(slot)) :][:4])[0] for slot in (4, 6)
    )


@pytest.mark.parametrize(("name", "file", "mean", "deviation"), pose.PARTS)
def test_each_model_says_what_it_expects_and_is_otherwise_as_it_was(
    site: str, name: str, file: str, mean: float, deviation: float
) -> None:
    (folder,) = (path for path in (GENERATED / "pose").iterdir() if path.is_dir())
    halves = gzip.decompress((folder / pose.BUNDLE).read_bytes())
    whole = bytearray(len(halves))
    whole[0::2], whole[1::2] = halves[: (len(halves) + 1) // 2], halves[(len(halves) + 1) // 2 :]
    with zipfile.ZipFile(io.BytesIO(whole)) as bundle:
        assert bundle.getinfo(name).compress_type == zipfile.ZIP_STORED, "the program unpacks no zip"
        new = bundle.read(name)
    old = (pose.MODELS / file).read_bytes()
    assert normalization(new) == (mean, deviation)
    behind = len(new) - len(old) - (-len(old) % pose.ALIGNED)
    assert new[behind : behind + len(old)] == old
    assert behind % pose.ALIGNED == 0, "the model's numbers are no longer aligned"
    before, after = root(old), root(new)
    for field in (pose.BUFFERS, pose.METADATA):
        places = [table.Pos + behind for table in children(before, field)]
        assert [table.Pos for table in children(after, field)][:-1] == places
    for field in (1, 2, 3):
        assert child(after, field).Pos == child(before, field).Pos + behind


def test_it_builds_alike_twice_and_says_what_travels(site: str, tmp_path: Path) -> None:
    built = GENERATED / "pose"
    again = pose.build_pose(tmp_path / "again")
    assert [file.read_bytes() for file in sorted(again.iterdir())] == [
        file.read_bytes() for file in sorted((built / again.name).iterdir())
    ]
    manifest = json.loads((built / "manifest.json").read_text())
    assert manifest == json.loads((tmp_path / "again" / "manifest.json").read_text())
    assert manifest["travels"] <= MOST_TRAVELLING_BYTES


def test_the_program_is_one_that_sends_nothing_to_its_makers() -> None:
    script = (pose.TASKS / "vision_bundle.mjs").read_text(encoding="utf-8")
    assert "PoseLandmarker" in script
    assert "odml.pa" not in script, "since 1.0 the library sends metrics: stay below it"


def test_what_is_no_model_is_refused_with_a_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BuildError, match="make setup"):
        pose.with_metadata(b"<!doctype html>", b"")
    monkeypatch.setattr(pose, "MODELS", tmp_path)
    with pytest.raises(BuildError, match="npm ci"):
        pose.build_pose(tmp_path / "pose")
