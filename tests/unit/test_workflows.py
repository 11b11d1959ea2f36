"""What the forge runs by itself asks for no more rights than it uses, and keeps what the guide promises."""

import re
from pathlib import Path
from typing import Any

import pytest
from mkdocs.utils.yaml import yaml_load

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
TARGET = re.compile(r"\bmake (?:--directory \S+ )?([a-z]+)")
WEEKLY = re.compile(r"\d+ \d+ \* \* [0-6]")


def workflow(name: str) -> dict[Any, Any]:
    """Return a workflow; YAML reads its `on` as true."""
    return yaml_load((ROOT / f".github/workflows/{name}.yml").read_text(encoding="utf-8"))


def rights(job: dict[str, Any]) -> set[str]:
    """Return what a job may write."""
    return {name for name, right in job["permissions"].items() if right == "write"}


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_a_workflow_gives_rights_to_its_jobs_only_and_runs_commands_that_exist(file: Path):
    read = workflow(file.stem)
    assert read["permissions"] == {}
    assert all("permissions" in job for job in read["jobs"].values())
    commands = "\n".join(step.get("run", "") for job in read["jobs"].values() for step in job.get("steps", ()))
    known = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(TARGET.findall(commands)) <= known


def test_dependencies_are_audited_every_week_by_a_job_that_may_write_nothing():
    audit = workflow("audit")
    assert [WEEKLY.fullmatch(row["cron"]) is not None for row in audit[True]["schedule"]] == [True]
    (job,) = audit["jobs"].values()
    assert rights(job) == set()
    commands = " ".join(step.get("run", "") for step in job["steps"])
    assert "pip-audit --require-hashes --disable-pip --requirement requirements-dev.txt" in commands
    assert "npm audit" in commands


def test_what_is_published_is_built_twice_alike_and_attested_by_a_job_that_runs_none_of_our_code():
    jobs = workflow("publish")["jobs"]
    assert {name: rights(job) for name, job in jobs.items()} == {
        "check": set(),
        "build": set(),
        "attest": {"attestations", "id-token"},
        "deploy": {"pages", "id-token"},
        "note": {"contents"},
    }
    commands = [step.get("run", "") for step in jobs["build"]["steps"]]
    assert any("cmp site/files.sha256" in command for command in commands)
    assert "make sbom" in commands
    (step,) = jobs["attest"]["steps"]
    assert step["uses"].startswith("actions/attest-build-provenance@")
    assert step["with"] == {"subject-name": "files.sha256", "subject-digest": "sha256:${{ needs.build.outputs.files }}"}
