package be.capas.notification.web;

import be.capas.notification.pages.Fact;
import be.capas.notification.pages.Happened;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param kind such as {@code step-skipped.v1}
 * @param late how long after it was due; absent where it was in time
 */
record FactView(
    UUID event,
    long sequence,
    String kind,
    Instant occurredAt,
    Instant recordedAt,
    @Nullable Duration late,
    Fact details) {
  static FactView of(String kind, Happened it) {
    return new FactView(
        it.event(), it.sequence(), kind, it.occurredAt(), it.recordedAt(), it.late(), it.fact());
  }
}
