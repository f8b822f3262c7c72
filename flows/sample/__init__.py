"""The sample quarter: the rows a newcomer starts from. Writing them to workbooks is elsewhere."""
