package be.capas.scenario.partner;

import java.util.UUID;

/**
 * A webhook that arrived with a good signature.
 *
 * @param webhookId the same for every attempt to deliver it
 */
public record Delivery(String webhookId, PartnerService partner, UUID handoff) {}
