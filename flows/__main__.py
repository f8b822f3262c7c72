"""`python -m flows` is `toteuma`."""

from flows.cli import main

main()
