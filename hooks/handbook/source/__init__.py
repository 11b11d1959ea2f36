"""Reads one file that an editor typed: front matter, fields, Markdown."""
