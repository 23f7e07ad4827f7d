"""Changes of the model that pages link to, `#change=…`: what they hold, and what the changed model gives."""

import base64
import json
import zlib
from binascii import Error

from swing_leg import changed

from scripts.ground.paths import MODEL
from scripts.markdown.claimed import WrongClaimError, unit_of


def patch_of(code: str) -> str:
    """The differences in a link's letters (demos/web/hood/change.js packs them). Raises WrongClaimError."""
    letters = code[1:-1]
    try:
        packed = base64.urlsafe_b64decode(letters + "=" * (-len(letters) % 4))
        return zlib.decompress(packed, -zlib.MAX_WBITS).decode()
    except (Error, zlib.error, UnicodeDecodeError) as error:
        raise WrongClaimError(f"'{code[:20]}…' is not the change of a link") from error


def changed_files(patch: str) -> dict[str, str]:
    """The changed files, whole, of differences in one place of one file. Raises WrongClaimError.

    The lines around them need not be as they were, if those that go are found without them.
    """
    head, _, *lines = patch.removesuffix("\n").split("\n")[1:]
    file = head.removeprefix("+++ ")
    source = (MODEL / file).read_text(encoding="utf-8")
    for kept in (" ", ""):
        old, new = ("\n".join(line[1:] for line in lines if line[0] in kept + sign) for sign in "-+")
        if source.count(old) == 1:
            return {file: source.replace(old, new)}
    raise WrongClaimError(f"{file} no longer holds what the change replaces")


def change_value(words: str) -> tuple[float, str]:
    """A metric of the usual swing in a changed model, "code metric", and its unit. Raises WrongClaimError."""
    code, _, metric = words.partition(" ")
    request = json.dumps({"demo": "drive-speed"})
    answer = json.loads(changed.answer(request, json.dumps(changed_files(patch_of(code)))))
    if not answer["ok"]:
        raise WrongClaimError(f"the changed model does not run: {answer['error']['message']}")
    value = answer["metrics"].get(metric)
    if value is None:
        raise WrongClaimError(f"the changed model has no '{metric}'")
    return value, unit_of(metric)
