"""The way to sign a release that docs/releases.md shows, with the tool that it names."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from etl.verify.files import check_files


@pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="no ssh-keygen here")
def test_sign_and_check(three_releases: Path, tmp_path: Path) -> None:
    folder = Path(
        shutil.copytree(three_releases / "dataset" / "releases" / "2026.12.2", tmp_path / "2026.12.2")
    )
    key = tmp_path / "key"
    _run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "maintainer", "-f", str(key)])
    _run(["ssh-keygen", "-q", "-Y", "sign", "-f", str(key), "-n", "tocsin", str(folder / "SHA256SUMS")])
    signers = tmp_path / "allowed_signers"
    signers.write_text(f"maintainer@example.org {key.with_suffix('.pub').read_text()}")
    check = ["ssh-keygen", "-Y", "verify", "-f", str(signers), "-I", "maintainer@example.org", "-n", "tocsin"]
    check += ["-s", str(folder / "SHA256SUMS.sig")]
    sums = (folder / "SHA256SUMS").read_bytes()
    assert subprocess.run(check, input=sums, capture_output=True, check=False).returncode == 0
    assert subprocess.run(check, input=sums[1:], capture_output=True, check=False).returncode != 0
    assert check_files(folder) == []


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True)
