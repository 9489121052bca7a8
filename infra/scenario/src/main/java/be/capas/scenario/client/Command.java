package be.capas.scenario.client;

import com.fasterxml.uuid.Generators;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Something to be asked of the command-service.
 *
 * @param key the idempotency key, the same whenever this command is sent again
 * @param by the client who asks
 * @param subject whose file it is about: the person, or the crisis of an unnamed one
 * @param path below {@code /api/}
 * @param body as it goes into JSON
 */
public record Command(UUID key, String by, UUID subject, String path, Map<String, Object> body) {
  public Command {
    body = Map.copyOf(body);
  }

  /** Starts one without content, under a key of its own. */
  public static Command of(String by, UUID subject, String path) {
    return new Command(newId(), by, subject, path, Map.of());
  }

  /** An id as a device without network would choose it: version 7. */
  public static UUID newId() {
    return Generators.timeBasedEpochGenerator().generate();
  }

  /** The same request with one more field. */
  public Command with(String field, Object value) {
    var more = new LinkedHashMap<>(body);
    more.put(field, value);
    return new Command(key, by, subject, path, more);
  }

  /** The same content as a request of its own, as from a device that lost its key. */
  public Command underAnotherKey() {
    return new Command(newId(), by, subject, path, body);
  }
}
