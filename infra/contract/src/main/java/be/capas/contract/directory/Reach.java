package be.capas.contract.directory;

import java.util.Objects;

/**
 * One way by which a partner service is reached. The address of the service, never a secret nor
 * somebody's private one: it stays in the events for ever.
 *
 * @param channel what is at the address
 * @param address a URL, or for mail the address of a mailbox
 */
public record Reach(Channel channel, String address) {
  public Reach {
    Objects.requireNonNull(channel);
    Objects.requireNonNull(address);
  }

  /** The ways there are. */
  public enum Channel {
    FHIR,
    WEBHOOK,
    MAIL
  }
}
