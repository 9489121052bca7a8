package be.capas.command.edge;

/** How a request ends: with what came of it now, or with the answer that it got before. */
sealed interface Settled permits Outcome, Repeated {}
