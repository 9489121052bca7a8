package be.capas.notification.channel.webhook;

import be.capas.contract.crisis.Urgency;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a program of a member of staff receives: how urgent it is and where to see to it.
 *
 * @param type {@code crisis.page}, {@code claim.reminder}, {@code claim.worse} or {@code
 *     claim.ended}
 * @param timestamp when we knew of what it is about
 */
record PageBody(String type, Instant timestamp, Data data) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * No more than that: whoever reads it must sign in to see the rest.
   *
   * @param take the link that takes the crisis, once; absent in what is no page
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Data(Urgency urgency, String link, @Nullable String take) {}

  String json() {
    return JSON.writeValueAsString(this);
  }
}
