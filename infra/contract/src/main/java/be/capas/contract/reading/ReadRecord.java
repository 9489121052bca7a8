package be.capas.contract.reading;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.sealing.DataClass;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was shown something of a person's file. Ids and codes only: it outlives the
 * person's keys, so nothing in it may tell of the person.
 *
 * @param id version 7, but for a notice, where it follows from the notice; what comes again with
 *     the same id is a repeat
 * @param reader the token's subject, or whom a notice was for
 * @param roles as the token said; empty where there was no token
 * @param person whose file it is; the crisis where the person is unnamed
 * @param classes those of which something was opened; empty where the reader saw sealed values only
 * @param part the pattern of the path that answered, or the form of the notice
 * @param purpose a code that the reader gave, see {@link #isPurpose}
 * @param position the version shown: for each stream the number of its last event
 */
public record ReadRecord(
    UUID id,
    Instant at,
    OrganisationId organisation,
    ActorId reader,
    SortedSet<String> roles,
    UUID person,
    SortedSet<DataClass> classes,
    String part,
    @Nullable String purpose,
    SortedMap<UUID, Long> position,
    ReadChannel channel) {
  /** What the record is called on the topic. */
  public static final String WIRE_NAME = "file-read.v1";

  private static final int LONGEST_PURPOSE = 200;

  public ReadRecord {
    Objects.requireNonNull(id);
    Objects.requireNonNull(at);
    Objects.requireNonNull(organisation);
    Objects.requireNonNull(reader);
    Objects.requireNonNull(person);
    Objects.requireNonNull(part);
    Objects.requireNonNull(channel);
    roles = sorted(roles);
    classes = sorted(classes);
    position = Collections.unmodifiableSortedMap(new TreeMap<>(position));
    if (purpose != null && !isPurpose(purpose)) {
      throw new IllegalArgumentException("a purpose is a code");
    }
  }

  /**
   * Whether this may stand for a purpose: words of {@code a-z 0-9} joined by hyphens, at most 200
   * characters. A code and no text, since a text would sooner or later name somebody.
   */
  public static boolean isPurpose(String text) {
    return text.length() <= LONGEST_PURPOSE && text.matches("[a-z0-9]+(-[a-z0-9]+)*");
  }

  private static <T> SortedSet<T> sorted(Collection<T> values) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(values));
  }
}
