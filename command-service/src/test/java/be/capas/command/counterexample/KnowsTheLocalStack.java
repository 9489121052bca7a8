package be.capas.command.counterexample;

import be.capas.local.LocalStackApplication;

public record KnowsTheLocalStack(LocalStackApplication stack) {}
