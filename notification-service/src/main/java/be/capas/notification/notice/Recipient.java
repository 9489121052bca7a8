package be.capas.notification.notice;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.PartnerId;
import java.util.Objects;

/**
 * Whom a notice is for, by an opaque id such as {@code actor:psychologist-adult}. Addresses are
 * looked up when it is sent and stored nowhere.
 */
public sealed interface Recipient {

  /** A member of staff. */
  record Actor(ActorId id) implements Recipient {
    public Actor {
      Objects.requireNonNull(id);
    }

    @Override
    public String toString() {
      return "actor:" + id;
    }
  }

  /** A partner service. */
  record Partner(PartnerId id) implements Recipient {
    public Partner {
      Objects.requireNonNull(id);
    }

    @Override
    public String toString() {
      return "partner:" + id;
    }
  }

  /** There is nobody who could be told. */
  record Nobody() implements Recipient {
    @Override
    public String toString() {
      return "nobody";
    }
  }

  /**
   * Reads what {@code toString} wrote; throws {@link IllegalArgumentException} for anything else.
   */
  static Recipient parse(String text) {
    var colon = text.indexOf(':');
    var id = text.substring(colon + 1);
    return switch (colon < 0 ? text : text.substring(0, colon)) {
      case "actor" -> new Actor(new ActorId(id));
      case "partner" -> new Partner(new PartnerId(id));
      case "nobody" -> new Nobody();
      default -> throw new IllegalArgumentException("no recipient: " + text);
    };
  }
}
