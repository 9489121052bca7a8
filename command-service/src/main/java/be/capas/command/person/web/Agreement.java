package be.capas.command.person.web;

import be.capas.command.edge.ChosenId;
import be.capas.command.edge.Limits;
import be.capas.contract.id.ConsentId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.person.ConsentForm;
import be.capas.contract.person.ConsentScope;
import be.capas.contract.sealing.DataClass;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the person agreed to.
 *
 * @param from from when on; absent for when they said so
 * @param until a consent without an end is none: it is always for a time
 */
record Agreement(
    @ChosenId @Nullable ConsentId id,
    @NotNull PartnerId recipient,
    @NotEmpty @Size(max = Limits.LIST) List<@NotNull DataClass> classes,
    @Nullable Instant from,
    @NotNull Instant until,
    @NotNull ConsentForm form,
    @Nullable Instant occurredAt) {

  ConsentScope scope(Instant said) {
    return new ConsentScope(recipient, Set.copyOf(classes), from == null ? said : from, until);
  }
}
