"""Reading what was dropped: bytes to typed rows with their addresses. No rule of the field here."""
