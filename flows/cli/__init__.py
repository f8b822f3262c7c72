"""The command line: what the user asks for, and how the end of it is told.

The commands stand here in the order that help lists them.
"""

from flows.cli import asking, auditing, going, making
from flows.cli.root import BLOCKED, FAULT, PUBLISHED, WRONG_USAGE, app, main

__all__ = ["BLOCKED", "FAULT", "PUBLISHED", "WRONG_USAGE", "app", "main"]

app.command(epilog=making.EXAMPLES_RUN)(making.run)
app.command()(making.check)
app.command()(going.watch)
app.command()(going.serve)
app.command()(making.sample)
app.command(epilog=making.EXAMPLES_INIT)(making.init)
app.command(epilog=asking.EXAMPLES_TRACE)(asking.trace)
app.command(epilog=asking.EXAMPLES_WHERE)(asking.where)
app.command()(asking.rules)
app.command()(auditing.diff)
app.command()(auditing.verify)
app.command()(auditing.status)
app.command()(auditing.audit)
