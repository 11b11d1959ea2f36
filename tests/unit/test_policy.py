"""What a page lets browsers load."""

import click
import pytest

from handbook.site.policy import is_serving, with_policy

HEAD = '<head><meta charset="utf-8"><title>x</title>'


def test_a_page_talks_to_itself_only():
    policy = with_policy(HEAD)
    assert policy.startswith(
        '<head><meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    )
    assert "connect-src 'self';" in policy
    assert "unsafe" not in policy


def test_a_script_of_the_page_is_named_by_its_hash_once():
    # The hash of « alert(1) », as openssl dgst -sha256 -binary | openssl base64 gives it.
    page = with_policy(f'{HEAD}<script>alert(1)</script><script>alert(1)</script><script src="a.js"></script>')
    assert "script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';" in page


def test_a_page_without_a_head_is_noticed():
    with pytest.raises(ValueError, match="no place"):
        with_policy("<p>Bonjour</p>")


@pytest.mark.parametrize(("command", "serving"), [("serve", True), ("build", False)])
def test_pages_being_written_are_told_from_those_published(command: str, serving: bool):
    with click.Context(click.Command(command), info_name=command):
        assert is_serving() is serving


def test_a_build_without_a_command_is_published():
    assert not is_serving()
