package be.capas.scenario.odd;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who and what the house knows: the same ids in every run, so that a seed makes the same bytes. */
public final class Known {
  public static final UUID PERSON = id("person");
  public static final UUID ACCOMPANIMENT = id("accompaniment");
  public static final UUID CRISIS = id("crisis");
  public static final UUID HANDOFF = id("handoff");
  public static final UUID TRAINING = id("training");
  public static final UUID SUPPORT = id("support");

  private static final Map<String, UUID> BY_PATH =
      Map.of(
          "persons", PERSON,
          "accompaniments", ACCOMPANIMENT,
          "crises", CRISIS,
          "handoffs", HANDOFF,
          "trainings", TRAINING,
          "support-requests", SUPPORT);

  /** For each role, who asks in its name. */
  static final Map<String, String> CALLERS =
      Map.of(
          "SOCIAL_WORKER", "worker-nord",
          "PSYCHOLOGIST", "psychologist-adult",
          "COORDINATOR", "coordinator",
          "PARTNER", "partner-ssm",
          "DATA_PROTECTION_OFFICER", "data-protection-officer",
          "ADMINISTRATOR", "administrator",
          "SERVICE", "service");

  private Known() {}

  /** All whose tokens a request may carry. */
  public static List<String> callers() {
    return CALLERS.values().stream().sorted().toList();
  }

  /** What there is at a path such as {@code /api/persons/{id}}. */
  static Optional<UUID> at(String path) {
    var steps = path.split("/");
    return steps.length < 3 ? Optional.empty() : Optional.ofNullable(BY_PATH.get(steps[2]));
  }

  /** Of version 7, as a client's own must be. */
  static UUID id(String name) {
    var made = UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    return new UUID(
        made.getMostSignificantBits() & ~0xF000L | 0x7000L, made.getLeastSignificantBits());
  }
}
