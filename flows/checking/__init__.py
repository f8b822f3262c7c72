"""Checking rows against contracts and against each other. No file is opened here."""
