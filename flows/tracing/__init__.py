"""From a printed figure to its rows and from a row to its figures, as the command line asks."""
