"""The road from the dropped files to the published report."""
