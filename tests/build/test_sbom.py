"""`make sbom` names all that the site and its tools are made of, as the locks have it, without a network."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.txt", "requirements-dev.txt", "package.json", "package-lock.json")
PINNED = re.compile(r"^([\w.-]+)==([^ ;]+)", re.MULTILINE)
NOWHERE = "http://127.0.0.1:9"


def test_the_bills_of_materials_name_every_package_that_is_locked(tmp_path: Path):
    for name in ("Makefile", *LOCKS):
        shutil.copy(ROOT / name, tmp_path)
        os.utime(tmp_path / name, (0, 0))  # older than what was installed from it
    (tmp_path / ".venv").symlink_to(ROOT / ".venv")
    offline = {**os.environ, "HTTP_PROXY": NOWHERE, "HTTPS_PROXY": NOWHERE, "npm_config_cache": str(tmp_path / "npm")}
    made = subprocess.run(["make", "sbom"], cwd=tmp_path, env=offline, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    named = {file.name: components(file) for file in sorted((tmp_path / "sbom").iterdir())}
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert named == {
        "npm.cdx.json": {(path.rpartition("node_modules/")[2], it["version"]) for path, it in packages.items() if path},
        "outils.cdx.json": pinned("requirements-dev.txt"),
        "site.cdx.json": pinned("requirements.txt"),
    }


def pinned(lock: str) -> set[tuple[str, str]]:
    """Return the name and the version of each package of a lock."""
    return set(PINNED.findall((ROOT / lock).read_text(encoding="utf-8")))


def components(file: Path) -> set[tuple[str, str]]:
    """Return the name and the version of each component of a bill of materials (https://cyclonedx.org/)."""
    bill = json.loads(file.read_text(encoding="utf-8"))
    assert bill["bomFormat"] == "CycloneDX"
    return {("/".join(filter(None, (it.get("group"), it["name"]))), it["version"]) for it in bill["components"]}
