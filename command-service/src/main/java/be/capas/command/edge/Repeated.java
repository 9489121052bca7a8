package be.capas.command.edge;

/** The request was made before, and this is what it was answered. */
record Repeated(Answer answer) implements Settled {}
