package be.capas.query.search;

import be.capas.contract.id.AntennaId;
import be.capas.contract.id.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds people by what is known of them, by nothing but their ids. */
@FunctionalInterface
public interface PeopleSearch {
  /** How many people one page may have. */
  int MOST = 200;

  /**
   * The page asked for.
   *
   * @throws NotSearchable if a field cannot be looked for as it is
   */
  Hits find(Wanted wanted);

  /**
   * Whom somebody looks for; everything given must fit.
   *
   * @param antennas only people of these; null: of any
   * @param after the person behind whom the page begins; null: the first page
   */
  record Wanted(
      OrganisationId organisation,
      @Nullable String name,
      @Nullable LocalDate birthDate,
      @Nullable String phone,
      @Nullable Set<AntennaId> antennas,
      int limit,
      @Nullable UUID after) {
    /** Says nothing of the person, wherever it may be printed. */
    @Override
    public String toString() {
      return "somebody of " + organisation;
    }
  }

  /**
   * Who was found, by id.
   *
   * @param next the person behind whom the next page begins; null on the last
   */
  record Hits(List<Hit> people, @Nullable UUID next) {
    /** Nobody. */
    public static final Hits NONE = new Hits(List.of(), null);
  }

  /** Somebody who was found. */
  record Hit(UUID person, AntennaId antenna) {}

  /** A field cannot be looked for, such as a phone number that is none. */
  final class NotSearchable extends RuntimeException {
    private final String field;
    private final String rule;

    NotSearchable(String field, String rule) {
      super(field, null, false, false);
      this.field = field;
      this.rule = rule;
    }

    public String field() {
      return field;
    }

    /** What must be, in words. */
    public String rule() {
      return rule;
    }
  }
}
