package be.capas.contract.person;

import be.capas.contract.id.PartnerId;
import be.capas.contract.sealing.DataClass;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a consent is to: to whom, of which classes, from when until when. Outside of it there is
 * none.
 *
 * @param from from then on
 * @param until before then
 */
public record ConsentScope(
    PartnerId recipient, Set<DataClass> classes, Instant from, Instant until) {
  public ConsentScope {
    Objects.requireNonNull(recipient);
    Objects.requireNonNull(from);
    Objects.requireNonNull(until);
    classes = Collections.unmodifiableSet(new TreeSet<>(classes));
  }
}
