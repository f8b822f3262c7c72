"""Keeping what runs made: the folder of outputs whole, every run in a history, originals by hash.

What is kept is decided elsewhere; here it is put in place safely and found again.
"""
