package be.capas.contract.id;

import java.util.regex.Pattern;

/**
 * A short name that an organisation gives: at most 64 characters of {@code a-z 0-9 . _ : -},
 * starting with a letter or digit. It stands in keys, headers and logs, so it must never be a
 * person's name.
 */
public sealed interface Slug
    permits OrganisationId, AntennaId, ActorId, PartnerId, ZoneId, TeamId, RosterId {
  /** What every slug must match. */
  Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._:-]{0,63}");

  String value();

  /** Returns the value, or throws {@link IllegalArgumentException} if it is no slug. */
  static String checked(String value) {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("must match " + FORM.pattern());
    }
    return value;
  }
}
