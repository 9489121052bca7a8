package be.capas.contract.counterexample.domain;

import org.junit.jupiter.api.Tag;

@Tag("a rule with an annotation of a framework")
public class KnowsAFramework {}
