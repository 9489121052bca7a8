package be.capas.query.caseload;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import be.capas.contract.filrouge.Status;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a line stands in a caseload, and where its next page begins: that place is there even when
 * whoever stood there is not.
 *
 * @param due absent where nothing is
 */
public record CasePlace(Status status, @Nullable Instant due, UUID person)
    implements Comparable<CasePlace> {
  private static final Comparator<CasePlace> WORST_FIRST =
      Comparator.comparing(CasePlace::status)
          .reversed()
          .thenComparing(CasePlace::due, nullsLast(naturalOrder()))
          .thenComparing(CasePlace::person);

  private static final Pattern FORM =
      Pattern.compile(
          "(STEADY|FRAYING|BROKEN)_([0-9TZ:.-]*)_(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

  /** The place that a text names; empty if it names none. */
  public static Optional<CasePlace> of(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      var due = form.group(2).isEmpty() ? null : Instant.parse(form.group(2));
      return Optional.of(
          new CasePlace(Status.valueOf(form.group(1)), due, UUID.fromString(form.group(3))));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  /** As links name it. */
  public String text() {
    return status + "_" + (due == null ? "" : due) + "_" + person;
  }

  @Override
  public int compareTo(CasePlace other) {
    return WORST_FIRST.compare(this, other);
  }
}
