"""The string table: every word that the program itself writes into reports, in three languages.

A module here has the words of one part of the reports. The words of layouts are in
`vakiopohjat`, those of rules and reasons in `rules` and `reasons`; what the data says is the
data's.
"""
