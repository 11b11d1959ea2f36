"""What is kept of overrides/ during a build."""

from __future__ import annotations

from handbook.site.icons import drawing, icon, icons_address, icons_file
from handbook.site.javascript_modules import modules_of, published_name
from handbook.site.policy import script_forms
from handbook.site.script_bundles import KEPT_OF_SCRIPTS
from handbook.site.search_worker import worker_script, worker_version
from handbook.site.templates import fragment_environment, is_ours
from handbook.source.colour_tokens import colour_tokens

KEPT = (
    *(drawing, icon, icons_address, icons_file, fragment_environment, is_ours, script_forms, colour_tokens),
    *(modules_of, published_name, *KEPT_OF_SCRIPTS, worker_script, worker_version),
)


def forget_overrides() -> None:
    """Have it read again for the build that starts: files may have changed while serving."""
    for kept in KEPT:
        kept.cache_clear()
