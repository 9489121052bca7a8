package be.capas.command.batch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A command of a batch.
 *
 * @param index where it stood in the request, from 0
 * @param place absent only for an alarm that came without a usable one: it is raised all the same
 * @param key its idempotency key; absent only as above
 * @param path where it would be sent alone, below {@code /api/}
 * @param body what would be sent
 * @param version that the stream must be at, as {@code If-Match} says it
 */
public record Item(
    int index,
    @Nullable Place place,
    @Nullable UUID key,
    String path,
    @Nullable JsonNode body,
    @Nullable Long version) {
  /** Where alarms are raised. */
  public static final String ALARMS = "crises";

  private static final int URGENCIES = 5;

  /** Whether it is an alarm: it is neither refused nor does it wait for others. */
  public boolean isAlarm() {
    return path.equals(ALARMS);
  }

  /** The smaller, the sooner it is raised: an alarm that does not say counts as P1. */
  int urgency() {
    var said = body == null ? "" : body.path("urgency").asString("");
    for (int level = 0; level < URGENCIES; level++) {
      if (said.equals("P" + level)) {
        return level;
      }
    }
    return 1;
  }

  /** The same without its place, for an alarm whose place names another command. */
  Item outOfLine() {
    return new Item(index, null, key, path, body, version);
  }
}
