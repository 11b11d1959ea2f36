"""What a page lets browsers load."""

import re

import pytest

from handbook.site.minified_page import minified, minified_script
from handbook.site.policy import OVERRIDES, allow_script, hash_of, is_ours, with_policy

HEAD = '<head><meta charset="utf-8"><title>x</title>'


def script_of(template: str, address: str) -> str:
    """Return the first script of a template, the address of the site's root filled in."""
    text = (OVERRIDES / template).read_text(encoding="utf-8")
    script: str = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)[0]
    return script.replace("{{ base_url }}", address)


THEME_CHOICE = script_of("main.html", "../..")


def policy_of(html: str) -> dict[str, list[str]]:
    """Return what the policy of a page allows, by what it bears upon."""
    found = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', html)
    assert found
    rules = (rule.split() for rule in found[1].split(";"))
    return {name: sources for name, *sources in rules}


def test_a_page_talks_to_itself_only():
    page = with_policy(HEAD)
    assert page.startswith('<head><meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy"')
    assert policy_of(page) == {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "manifest-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'self'"],
    }


def test_a_script_has_the_hash_that_browsers_make():
    # The hash of « alert(1) », as openssl dgst -sha256 -binary | openssl base64 gives it.
    assert hash_of("alert(1)") == "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"


def test_a_script_of_our_templates_is_named_by_its_hash_once():
    script = f"<script>{THEME_CHOICE}</script>"
    page = with_policy(f'{HEAD}{script}{script}<script src="a.js"></script>')
    (written,) = {*re.findall(r"<script>(.*?)</script>", minified(page), re.DOTALL)}
    assert len(written) < len(THEME_CHOICE)
    assert policy_of(page)["script-src"] == ["'self'", hash_of(written)]


def test_a_script_put_in_later_is_named_beside_the_others():
    page = allow_script(with_policy(f"{HEAD}<script>{THEME_CHOICE}</script>"), "alert(1)")
    assert policy_of(page)["script-src"] == ["'self'", hash_of("alert(1)"), hash_of(minified_script(THEME_CHOICE))]
    assert policy_of(page)["worker-src"] == ["'self'"]


def test_a_script_that_an_editor_typed_is_refused():
    assert policy_of(with_policy(f"{HEAD}<script>alert(1)</script>"))["script-src"] == ["'self'"]


@pytest.mark.parametrize(
    ("address", "ours"), [("../..", True), ("/le-bon-ton", True), ('");alert("', False), ("<b>", False)]
)
def test_a_script_of_a_template_is_known_whatever_the_address_in_it(address: str, ours: bool):
    assert is_ours(script_of("404.html", address)) is ours
    assert is_ours(script_of("main.html", address)) is ours


def test_a_page_without_a_head_is_noticed():
    with pytest.raises(ValueError, match="no place"):
        with_policy("<p>Bonjour</p>")
