"""The table that Lighthouse's verb keeps in the notes."""

from scripts.quality.bench.lighthouse import HEAD, NOTES, PAGES, TABLE, faults, points, row


def test_the_notes_have_one_table_with_lines_for_pages_of_the_verb() -> None:
    (table,) = TABLE.findall(NOTES.read_text(encoding="utf-8"))
    lines = [[cell.strip() for cell in line.strip("| \n").split("|")] for line in table.splitlines()]
    assert lines[0] == list(HEAD)
    told = [line[0] for line in lines[2:]]
    assert told and told == [page for page in (page or "home" for page in PAGES) if page in told]


def test_a_new_table_takes_the_place_of_the_old_one_and_of_nothing_else() -> None:
    new = row("page", "performance", "x") + row("---", "---", "---") + row("a", 98, 1)
    old = "Before.\n\n" + row("page", "performance", "y") + row("home", 97, 2) + "\nAfter.\n"
    assert TABLE.sub(new, old) == f"Before.\n\n{new}\nAfter.\n"


def test_only_what_costs_points_beside_performance_is_a_fault() -> None:
    def part(weight: int) -> dict[str, object]:
        return {"id": f"w{weight}", "weight": weight}

    report = {
        "categories": {
            name: {"score": 0.985, "auditRefs": [part(0), part(7)]}
            for name in ("performance", "accessibility", "best-practices", "seo")
        },
        "audits": {"w0": {"title": "Told", "score": 0}, "w7": {"title": "Missing", "score": 0.5}},
    }
    assert points(report) == [98, 98, 98, 98]
    assert sorted(faults(report)) == [
        f"{name}: Missing" for name in ("accessibility", "best-practices", "seo")
    ]
