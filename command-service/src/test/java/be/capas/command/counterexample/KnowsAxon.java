package be.capas.command.counterexample;

import org.axonframework.commandhandling.gateway.CommandGateway;

public record KnowsAxon(CommandGateway gateway) {}
