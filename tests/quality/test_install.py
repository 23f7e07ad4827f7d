"""Installing a web server for the tests starts no service, and leaves nothing of ours behind."""

import os
from pathlib import Path

import pytest

from scripts.quality import install

FAKE_APT = """#!/bin/sh
echo "$1 $(cat {policy} 2>/dev/null | tr '\\n' ' ')" >> {log}
test "$1" = update || exit {status}
"""


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An apt-get that only notes what it was asked and which policy stood meanwhile; its notes."""
    monkeypatch.setattr(install, "POLICY", tmp_path / "policy-rc.d")
    monkeypatch.setattr(install, "root_command", lambda: ())
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    write_apt(tmp_path, 0)
    return tmp_path / "log"


def write_apt(folder: Path, status: int) -> None:
    program = folder / "apt-get"
    program.write_text(FAKE_APT.format(policy=folder / "policy-rc.d", log=folder / "log", status=status))
    program.chmod(0o755)


def test_no_service_may_start_while_apt_works_and_the_rule_goes_afterwards(apt: Path) -> None:
    assert install.install_debian(["nginx"])
    assert apt.read_text().splitlines() == ["update #!/bin/sh exit 101 ", "install #!/bin/sh exit 101 "]
    assert not install.POLICY.exists()


def test_a_rule_that_was_there_before_stays(apt: Path) -> None:
    install.POLICY.write_text("#!/bin/sh\nexit 104\n")
    assert install.install_debian(["nginx"])
    assert "exit 104" in apt.read_text()
    assert install.POLICY.read_text() == "#!/bin/sh\nexit 104\n"


def test_a_failed_installation_is_told_and_leaves_no_rule(apt: Path) -> None:
    write_apt(apt.parent, 100)
    assert not install.install_debian(["nginx"])
    assert not install.POLICY.exists()


def test_where_apt_is_not_ours_nothing_is_tried(apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(install, "root_command", lambda: None)
    assert not install.install_debian(["nginx"])
    assert not apt.exists()
