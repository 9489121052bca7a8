package be.capas.scenario.reconcile;

import java.util.UUID;

/**
 * What the ledger of notices says was to be told to somebody.
 *
 * @param event because of which
 * @param recipient such as {@code actor:coordinator}
 * @param channel {@code MAIL}, {@code WEBHOOK} or {@code ALARM}
 * @param state {@code SENT} or {@code CANCELLED} once it is settled
 * @param perhapsRepeated whether an attempt is marked as one that may have told it again
 */
public record Notice(
    UUID id,
    UUID event,
    String kind,
    String recipient,
    String channel,
    String state,
    boolean perhapsRepeated) {

  boolean isMail() {
    return channel.equals("MAIL");
  }

  boolean isWebhook() {
    return channel.equals("WEBHOOK");
  }

  boolean isPage() {
    return kind.startsWith("crisis-page.");
  }

  /** Told, or not needed any more since a psychologist took the crisis first. */
  boolean isSettled() {
    return state.equals("SENT") || isCancelled();
  }

  boolean isCancelled() {
    return state.equals("CANCELLED");
  }
}
