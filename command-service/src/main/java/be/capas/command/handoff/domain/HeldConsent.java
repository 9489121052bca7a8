package be.capas.command.handoff.domain;

import be.capas.contract.person.ConsentScope;

/** A consent of the person, as it stands when a handoff is sent. */
public record HeldConsent(ConsentScope scope, boolean withdrawn) {}
