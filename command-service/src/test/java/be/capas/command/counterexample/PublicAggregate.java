package be.capas.command.counterexample;

import org.axonframework.spring.stereotype.Aggregate;

@Aggregate
public abstract class PublicAggregate {}
