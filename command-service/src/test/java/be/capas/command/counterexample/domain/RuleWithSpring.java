package be.capas.command.counterexample.domain;

import org.springframework.stereotype.Component;

@Component
public abstract class RuleWithSpring {}
