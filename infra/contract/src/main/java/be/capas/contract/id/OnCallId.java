package be.capas.contract.id;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import java.util.UUID;

/**
 * Names the on-call book of one organisation. There is one for each, so its id follows from the
 * organisation's: whoever knows the one knows the other, without having to ask.
 */
public record OnCallId(UUID value) implements Id {
  public OnCallId {
    Objects.requireNonNull(value);
  }

  /** The one of this organisation. */
  public static OnCallId of(OrganisationId organisation) {
    return new OnCallId(UUID.nameUUIDFromBytes(("on-call of " + organisation).getBytes(UTF_8)));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
