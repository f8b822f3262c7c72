"""Computing the figures in exact cents. Neither files nor the engine are known here."""
