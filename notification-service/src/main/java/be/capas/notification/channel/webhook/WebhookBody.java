package be.capas.notification.channel.webhook;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import be.capas.contract.id.HandoffId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
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

  /**
   * The handoff and where it is answered.
   *
   * @param links absent where nothing is to be answered any more
   */
  record Data(String handoff, @JsonInclude(NON_NULL) @Nullable Links links) {}

  /** The addresses of the answers; each is a POST. */
  record Links(
      String receipt,
      String acceptance,
      String refusal,
      String waitingList,
      String firstAppointment) {}

  static WebhookBody handoffSent(HandoffId handoff, Instant sentAt, String command) {
    var base = command + "/api/handoffs/" + handoff;
    var links =
        new Links(
            base + "/receipt",
            base + "/acceptance",
            base + "/refusal",
            base + "/waiting-list",
            base + "/first-appointment");
    return new WebhookBody("handoff.sent", sentAt, new Data(handoff.toString(), links));
  }

  static WebhookBody handoffWithdrawn(HandoffId handoff, Instant withdrawnAt) {
    return new WebhookBody("handoff.withdrawn", withdrawnAt, new Data(handoff.toString(), null));
  }

  String json() {
    return JSON.writeValueAsString(this);
  }
}
