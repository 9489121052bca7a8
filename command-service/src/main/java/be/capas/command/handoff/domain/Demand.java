package be.capas.command.handoff.domain;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PersonId;

/** What is asked of whom, the same in every state of a handoff. */
public record Demand(
    OrganisationId organisation,
    PersonId person,
    AccompanimentId accompaniment,
    PartnerId partner,
    Urgency urgency) {}
