"""Save the two blocks that `ilmoita.yaml` uses, and print it with their ids filled in.

The addresses come from the environment: TOTEUMA_MAIL, as
mailtos://user:password@smtp.example.fi?from=toteuma@example.fi&to=talous@example.fi, and
TOTEUMA_WEBHOOK. They are kept encrypted by the server, and stand in no file.
"""

import os
import sys
from pathlib import Path

from prefect.blocks.notifications import SlackWebhook
from prefect.blocks.webhook import Webhook

# The block takes any address that Apprise knows, not only Slack's: mailto, Teams and others.
mail = SlackWebhook(url=os.environ["TOTEUMA_MAIL"])
webhook = Webhook(method="POST", url=os.environ["TOTEUMA_WEBHOOK"])
ids = {
    "BLOCK": str(mail.save("toteuma-posti", overwrite=True)),
    "WEBHOOK": str(webhook.save("toteuma-webhook", overwrite=True)),
}
text = Path(__file__).with_name("ilmoita.yaml").read_text("utf-8")
for name, number in ids.items():
    text = text.replace(f"block_document_id: {name}\n", f"block_document_id: {number}\n")
sys.stdout.write(text)
