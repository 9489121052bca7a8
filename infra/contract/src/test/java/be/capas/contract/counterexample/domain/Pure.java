package be.capas.contract.counterexample.domain;

import be.capas.contract.id.PersonId;
import java.time.Instant;

/** Keeps the rules: what it needs it is given. */
public record Pure(PersonId person, Instant now) {}
