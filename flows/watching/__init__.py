"""Watching the input folder: what lands there is waited for until whole, then run."""
