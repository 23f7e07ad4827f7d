"""The hotspot's server finds site, address and words, and runs as one file without the project."""

import sys
import urllib.request
from pathlib import Path

import pytest

from scripts.ground.paths import MOUNT, SITE
from scripts.hosting import app as hotspot_app
from scripts.hosting import hotspot
from scripts.quality import web_servers


def test_the_address_that_phones_can_reach_is_never_the_computers_own_loopback() -> None:
    candidates = ["127.0.1.1", None, "169.254.3.4", "192.168.43.17", "10.42.0.1", "192.168.43.17"]
    assert hotspot.lan_addresses(candidates) == ["192.168.43.17", "10.42.0.1"]


def test_a_computer_without_a_network_is_told_so(
    site: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(hotspot, "lan_addresses", list)
    monkeypatch.setattr(sys, "argv", ["hotspot", str(SITE)])
    assert hotspot.main() == 1
    assert "on no network" in capsys.readouterr().err


def test_the_site_is_found_from_any_of_its_folders(site: str) -> None:
    for place in (SITE, SITE.parent, SITE / "lessons" / "drive-speed"):
        assert hotspot.site_around(place) == SITE


def test_a_folder_without_a_site_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["hotspot", str(tmp_path)])
    assert hotspot.main() == 1
    assert "There is no site" in capsys.readouterr().err


def test_the_sub_path_is_the_one_that_the_site_was_built_for(site: str, tmp_path: Path) -> None:
    assert hotspot.mount_of(SITE) == MOUNT
    (tmp_path / "sitemap.xml").write_text("<url><loc>https://example.org/</loc></url>")
    assert hotspot.mount_of(tmp_path) == "/"


def test_a_taken_port_leads_to_the_next_one_and_a_wished_one_is_never_swapped(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hotspot, "PORT", web_servers.free_port())
    with hotspot.open_server(SITE, "127.0.0.1", None) as first:
        with hotspot.open_server(SITE, "127.0.0.1", None) as second:
            assert second.port > first.port
        with pytest.raises(OSError):
            hotspot.open_server(SITE, "127.0.0.1", first.port)


def test_the_notice_names_every_address_the_firewall_and_how_to_stop(site: str) -> None:
    said = hotspot.notice(SITE, ["192.168.43.17", "10.42.0.1"], 8003)
    assert "http://192.168.43.17:8003\n" in said
    assert "http://10.42.0.1:8003\n" in said
    assert "several networks" in said
    assert "firewall" in said
    assert "Ctrl+C" in said


def test_the_one_file_server_serves_the_site_with_nothing_else_installed(site: str, tmp_path: Path) -> None:
    app = tmp_path / "knee-drive-hotspot.pyz"
    hotspot_app.write_hosting(app, tmp_path / "snippets")
    port = web_servers.free_port()
    arguments = [str(SITE), "--host", "127.0.0.1", "--port", str(port)]
    command = [sys.executable, "-I", "-S", str(app), *arguments]  # -S: without the packages of .venv
    with web_servers.started(command, port, tmp_path):
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=20) as answer:
            assert answer.url == f"http://127.0.0.1:{port}{MOUNT}"
            assert answer.read() == (SITE / "index.html").read_bytes()
        said = (tmp_path / "said.txt").read_text(encoding="utf-8")
    assert f"http://127.0.0.1:{port}" in said
    assert "Device 1 is here" in said


def test_the_one_file_server_comes_out_the_same_twice(tmp_path: Path) -> None:
    for name in ("first", "second"):
        hotspot_app.write_hosting(tmp_path / name, tmp_path / "snippets")
    assert (tmp_path / "first").read_bytes() == (tmp_path / "second").read_bytes()
