package be.capas.query.indicators;

import be.capas.query.feed.Place;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event says as far as it is counted: codes and ids, nothing that is sealed.
 *
 * @param id the event's own
 * @param said the codes, by what they are about; what was not said is left out
 */
public record Fact(
    UUID id,
    UUID stream,
    Place place,
    Instant occurredAt,
    Kind kind,
    SortedMap<String, List<String>> said) {
  static final String ANTENNA = "antenna";
  static final String SOURCE = "source";
  static final String REASON = "reason";
  static final String AGE_BAND = "ageBand";
  static final String SITUATION = "situation";
  static final String KNOWN = "known";
  static final String TAKES_BACK = "takesBack";
  static final String FILE = "file";
  static final String PARTNER = "partner";
  static final String ACCOMPANIMENT = "accompaniment";
  static final String SUPPORT = "support";
  static final String AT = "at";
  static final String URGENCY = "urgency";
  static final String CLAIM_BY = "claimBy";
  static final String CONTACT_BY = "contactBy";
  static final String OUTCOME = "outcome";
  static final String PLACE = "place";
  static final String INTERPRETER = "interpreter";
  static final String SESSION = "session";

  public Fact {
    said = Collections.unmodifiableSortedMap(new TreeMap<>(said));
  }

  /** What was said about this; empty where nothing was. */
  List<String> all(String about) {
    return said.getOrDefault(about, List.of());
  }

  /** The one thing that was said about this. */
  @Nullable String one(String about) {
    var all = all(about);
    return all.isEmpty() ? null : all.getFirst();
  }

  boolean says(String about, String code) {
    return all(about).contains(code);
  }

  /** A time that was said. */
  @Nullable Instant time(String about) {
    var text = one(about);
    return text == null ? null : Instant.parse(text);
  }

  /** What happened, as far as it is told apart in counting. */
  public enum Kind {
    PERSON_REGISTERED,
    FILES_MERGED,
    MERGED_INTO,
    TAKEN_BACK,
    THREAD_BROKEN,
    THREAD_STEADIED,
    HELP_REQUESTED,
    HELP_REQUEST_REPEATED,
    VISIT_MADE,
    INTERVIEW_HELD,
    ACCOMPANIMENT_ENDED,
    ACCOMPANIMENT_REOPENED,
    CRISIS_RAISED,
    URGENCY_CHANGED,
    CRISIS_CLAIMED,
    CRISIS_CONTACT,
    CRISIS_ENDED,
    HANDOFF_PROPOSED,
    HANDOFF_SENT,
    HANDOFF_ACCEPTED,
    HANDOFF_WAITLISTED,
    HANDOFF_DECLINED,
    HANDOFF_EXPIRED,
    HANDOFF_WITHDRAWN,
    APPOINTMENT_SET,
    THREAD_TRANSFERRED,
    THREAD_RETURNED,
    HANDOFF_BROKEN,
    SUPPORT_REQUESTED,
    SUPPORT_HELD,
    TRAINING_SESSION_HELD,
    TRAINING_COMPLETED
  }
}
