"""Pages that are one file: a demo, or all of them, with Python and the model inside; no network is needed.

    python -m scripts.clinic.single_file drive-speed drive-speed.html "drive=1.15&t=155"

The order within such a page: picture and words, complete without a script; a script that looks whether the
whole file has come; the recorded runs; and last the large part, which is the same in every file. The site
holds both halves of each page, so that a browser can put one together: demos/web/share/save-file.js.
"""

import json
import re
import sys
from functools import cache
from pathlib import Path

from markupsafe import Markup
from swing_leg.shows.catalogue import DEMOS

from scripts.clinic.embeds import RUNNER, UP, alone, block, runner_alone
from scripts.clinic.single_parts import data_address, licences, packed, packed_file, policy, with_files_inside
from scripts.ground.paths import GENERATED, leads_nowhere, site_address
from scripts.ground.render import render
from scripts.ground.shipped import entry, inline

REST = "rest.txt"
SHARED = "python.js"  # Python for all pages of the kit
MANIFEST = "runtime/manifest.json"
COMPARED = "runs/drive-speed.json"  # the leg that "Your own runner" lays on an athlete's
RUNNER_TITLE = "Your own runner - Knee Drive Lab"
# Nothing was cut off: see file.html.j2.
END = "<style>html::before{content:none!important}</style>\n</body>\n</html>\n"
# Where the page says that something is wrong with the file.
NOTE = Markup('<p class="kd-file-note" role="status" hidden="hidden"></p>\n')


def runs_of(slug: str) -> list[str]:
    """The paths of a demo's recorded run and of those along its sliders, below assets/generated/."""
    run = f"runs/{slug}.json"
    sweep = json.loads((GENERATED / run).read_text(encoding="utf-8"))["sweep"]
    return [run, *([f"sweeps/{sweep}"] if sweep else [])]


def packed_runs(html: str) -> list[str]:
    """The recorded runs of all that a page shows, packed; two demos may share one."""
    slugs = re.findall(r'<swing-demo\b[^>]*\bdata-slug="([^"]+)"', html)
    paths = [path for slug in slugs for path in runs_of(slug)]
    if "<your-runner" in html:
        paths.append(COMPARED)
    return [packed_file(path) for path in dict.fromkeys(paths)]


def laying(html: str) -> str:
    """A script that lays HTML into the page that loads it, at its end."""
    return f'document.body.insertAdjacentHTML("beforeend", {json.dumps(html)});\n'


def runtime_files() -> list[str]:
    """The paths of Python's files, below assets/generated/; the largest comes last."""
    manifest = json.loads((GENERATED / "runtime" / "manifest.json").read_text(encoding="utf-8"))
    files = sorted(manifest["files"], key=lambda file: (file["bytes"], file["name"]))
    return [f"runtime/{manifest['folder']}/{file['name']}" for file in files]


@cache
def python() -> list[str]:
    """The worker and Python, packed."""
    worker = packed(f"web/{entry('python/worker.js')['file']}", inline("worker.js").encode())
    return [worker, *map(packed_file, runtime_files())]


@cache
def rest() -> str:
    """The end of every page: the licences, the worker and Python."""
    return "\n".join([licences(), *python(), END])


def shared() -> str:
    """The script from which the pages of a folder take what `rest` gives a page that is alone."""
    return laying("\n".join([packed_file(MANIFEST), *python()]))


def beginning(
    title: str,
    description: str,
    app: str,
    body: Markup,
    *,
    name: str = "",
    state: str = "",
    beside: str = "",
) -> str:
    """All of a page before what `rest` gives. `app` is the script that runs in it.

    A page of one demo says its `name` as an embed page does: messages to a page around it carry that name.
    `beside` is the address of `shared`, for a page of the kit; without it the page holds Python itself.
    """
    start = inline("file-start.js")
    parts = [packed("web/app.js", inline(app).encode()), *([] if beside else [packed_file(MANIFEST)])]
    parts += packed_runs(body)
    large = "" if beside else rest()
    page = render(
        "clinic/file",
        name=name,
        title=title,
        description=description,
        policy=policy(start, "'self' file:" if beside else ""),
        beside=beside,
        icon=data_address(GENERATED / "figures" / "favicon.svg"),
        styles=english(inline("file-page.css")) if beside else inline("file-page.css"),
        start=start,
        body=NOTE + with_links(body),
        state=state_text(state),
        parts=Markup("\n".join(parts)),
        count=len(parts) + large.count("data-file="),
        rest=len(large.encode()),
    )
    return str(page)  # what is appended later is HTML too


def english(styles: str) -> str:
    """The styles without the letters of other languages: nine pages of a folder would each hold them."""
    return re.sub(r"@font-face\s*\{[^}]*unicode-range:\s*U\+0(?:000|100)-[^}]*\}", "", styles)


def state_text(state: str) -> Markup:
    """The state that a page opens with, as the hash of an address has it, for a script element."""
    return Markup(json.dumps(state).replace("<", "\\u003c"))


def with_links(page: str) -> Markup:
    """The page with its files inside. Links lead to the published site; to this machine, nowhere."""
    page, site = with_files_inside(page), site_address()
    if leads_nowhere():
        link = rf'<a\b[^>]* href="{re.escape(UP)}[^>]*>(.*?)</a>'
        return Markup(re.sub(link, without_hint, page, flags=re.DOTALL))
    return Markup(page.replace(f'href="{UP}', f'href="{site}'))


def without_hint(link: re.Match[str]) -> str:
    """A link's words alone."""
    return re.sub(r"<span.*?</span>", "", link[1], flags=re.DOTALL)


def head_of(demo: str, state: str = "", beside: str = "") -> str:
    """The page of one demo before what `rest` gives."""
    title, question = f"{DEMOS[demo].title} - Knee Drive Lab", DEMOS[demo].question
    return beginning(title, question, "embed.js", alone(demo), name=demo, state=state, beside=beside)


def head_of_runner() -> str:
    """The page of "Your own runner" before what `rest` gives."""
    about = "Open your own photo or film, mark the leg, and see its angles. It needs no network."
    return beginning(RUNNER_TITLE, about, "your-runner.js", runner_alone(), name=RUNNER)


def head_of_all() -> str:
    """The page of all demos before what `rest` gives."""
    body = render("clinic/all", demos=DEMOS, blocks={name: block(name) for name in DEMOS}, up=UP)
    description = "Every demo of Knee Drive Lab in one file that needs no network."
    return beginning("Knee Drive Lab: all demos", description, "file-kit.js", body)


def write(path: Path, head: str) -> int:
    """Write a page; its size in bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.write_bytes((head + rest()).encode())


def write_single(demo: str, path: Path, *, state: str = "") -> int:
    """Write one demo as one file; its size in bytes. `state` is an address's hash, as "drive=1.15&t=155".

    The site must have been built: its generated files go in. The same build gives the same bytes.
    """
    return write(path, head_of(demo, state))


def write_all(path: Path) -> int:
    """Write all demos of the catalogue as one file with one Python; its size in bytes."""
    return write(path, head_of_all())


def write_folder(folder: Path) -> int:
    """Write each demo as a page into a folder, and above it the Python that they share; the size in bytes."""
    folder.mkdir(parents=True)
    pages = {f"{name}.html": head_of(name, beside=f"../{SHARED}") + END for name in DEMOS}
    sizes = [(folder / name).write_bytes(page.encode()) for name, page in pages.items()]
    return sum(sizes) + (folder.parent / SHARED).write_bytes(shared().encode())


def write_parts(folder: Path = GENERATED / "file") -> None:
    """Write what a browser needs to save a demo as a file: each page's head, <demo>.txt, and the rest."""
    folder.mkdir(parents=True, exist_ok=True)
    for demo in DEMOS:
        (folder / f"{demo}.txt").write_text(head_of(demo), encoding="utf-8")
    (folder / f"{RUNNER}.txt").write_text(head_of_runner(), encoding="utf-8")
    (folder / REST).write_text(rest(), encoding="utf-8")


def main(demo: str, path: str, state: str = "") -> int:
    """Write one file and say how large it is; `demo` may be "all" or "your-runner"."""
    heads = {"all": head_of_all, RUNNER: head_of_runner}
    made = write(Path(path), heads[demo]() if demo in heads else head_of(demo, state))
    print(f"{path}: {made / 1e6:.2f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
