package be.capas.command.counterexample;

import org.springframework.context.annotation.Configuration;

@Configuration
public abstract class PublicConfiguration {}
