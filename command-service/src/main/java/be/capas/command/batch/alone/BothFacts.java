package be.capas.command.batch.alone;

import be.capas.command.batch.Conflict;
import be.capas.command.batch.Conflict.Standing;
import be.capas.command.batch.Item;
import be.capas.command.edge.Scope;
import be.capas.command.gateway.FileEvents;
import be.capas.contract.WireNames;
import be.capas.platform.security.Caller;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what a device recorded beside what stands. */
@Component
class BothFacts {
  private static final Duration SOON = Duration.ofDays(1);
  private static final Pattern STREAM = Pattern.compile("[a-z-]+/([0-9a-fA-F-]{36})(?:/.*)?");

  private final FileEvents events;
  private final Scope scope;

  BothFacts(FileEvents events, Scope scope) {
    this.events = events;
    this.scope = scope;
  }

  /**
   * Whether it is said to happen less than a day from now: then only the device's clock is fast.
   */
  static boolean isSoon(Item item, Instant now) {
    var time = occurredAt(item);
    return time != null && time.isBefore(now.plus(SOON));
  }

  /**
   * Both facts.
   *
   * @param path where the command went
   */
  Conflict of(Item item, String path, Caller caller, Instant receivedAt) {
    return new Conflict(
        new Conflict.Recorded(path, occurredAt(item), receivedAt),
        standing(stream(item, path), caller));
  }

  private @Nullable Standing standing(@Nullable UUID stream, Caller caller) {
    if (stream == null) {
      return null;
    }
    return events
        .last(stream)
        .filter(it -> it.organisation().equals(caller.organisation()))
        .filter(it -> scope.includes(caller, it.event().stream()))
        .map(
            last ->
                new Standing(
                    stream,
                    last.sequence(),
                    WireNames.of(last.event()),
                    last.occurredAt(),
                    last.recordedAt(),
                    last.by().value()))
        .orElse(null);
  }

  private static @Nullable UUID stream(Item item, String path) {
    var named = STREAM.matcher(path);
    var body = item.body();
    var text = named.matches() ? named.group(1) : body == null ? "" : body.path("id").asString("");
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  private static @Nullable Instant occurredAt(Item item) {
    var body = item.body();
    try {
      return body == null
          ? null
          : OffsetDateTime.parse(body.path("occurredAt").asString("")).toInstant();
    } catch (DateTimeException none) {
      return null;
    }
  }
}
