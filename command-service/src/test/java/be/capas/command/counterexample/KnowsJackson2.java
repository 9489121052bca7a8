package be.capas.command.counterexample;

import com.fasterxml.jackson.databind.ObjectMapper;

public record KnowsJackson2(ObjectMapper mapper) {}
