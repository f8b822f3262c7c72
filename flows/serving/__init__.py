"""Everything on one machine: a Prefect server, a worker and the watcher, kept going together."""
