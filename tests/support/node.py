"""Ask one of the demos' own modules something, without a browser."""

import json
import subprocess
from typing import Any

from scripts.ground.paths import WEB


def ask(module: str, expression: str, **given: object) -> Any:
    """What a JavaScript expression gives, run by Node: `module` and the given values stand in it by name."""
    script = f"""
        import {{ readFileSync }} from "node:fs";
        const {{ {", ".join(given)} }} = JSON.parse(readFileSync(0, "utf8"));
        const module = await import({json.dumps((WEB / module).as_uri())});
        process.stdout.write(JSON.stringify({expression}));"""
    command = ["node", "--input-type=module", "--eval", script]
    done = subprocess.run(command, input=json.dumps(given), text=True, capture_output=True, check=True)
    return json.loads(done.stdout)
