package be.capas.query.access;

import be.capas.contract.person.AgeBand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a partner may know of a person before it accepts: whether the person is for it at all.
 *
 * @param languages ISO 639-1 codes, the preferred one first
 */
public record Preview(
    @Nullable AgeBand ageBand, List<String> languages, boolean interpreterNeeded) {
  static final Preview NOTHING = new Preview(null, List.of(), false);

  public Preview {
    languages = List.copyOf(languages);
  }
}
