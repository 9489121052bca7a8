package be.capas.notification.channel.webhook;

import be.capas.contract.id.HandoffId;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/**
 * What partners receive: that something waits for them and where. They read the rest, and answer,
 * with their own token: a webhook that is read by others says nothing of anybody.
 *
 * @param type what happened, such as {@code handoff.sent}
 * @param timestamp when it did
 */
record WebhookBody(String type, Instant timestamp, Data data) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** The handoff and where it is answered. */
  record Data(String handoff, Links links) {}

  /** The addresses of the answers; each is a POST. */
  record Links(String receipt, String acceptance, String refusal, String firstAppointment) {}

  static WebhookBody handoffSent(HandoffId handoff, Instant sentAt, String command) {
    var base = command + "/api/handoffs/" + handoff;
    var links =
        new Links(
            base + "/receipt",
            base + "/acceptance",
            base + "/refusal",
            base + "/first-appointment");
    return new WebhookBody("handoff.sent", sentAt, new Data(handoff.toString(), links));
  }

  String json() {
    return JSON.writeValueAsString(this);
  }
}
