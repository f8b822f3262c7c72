"""Inputs and outputs in an object store: brought to this machine for a run, put up after it.

The inside of the program works on folders. What is published is put up under names of its own and
stands when one small object, the pointer, is switched to it.
"""
