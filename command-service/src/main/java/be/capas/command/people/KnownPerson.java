package be.capas.command.people;

import be.capas.command.rule.Reason;
import be.capas.command.rule.Rejected;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.PersonId;
import be.capas.contract.sealing.DataClass;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A registered person, and what is open for them.
 *
 * @param erased what can no longer be read of the file; nothing is added to it then
 * @param mergedInto the file of the same person that goes on in place of this one; absent if it is
 *     this one
 */
public record KnownPerson(
    PersonId person,
    AntennaId antenna,
    @Nullable AccompanimentId openAccompaniment,
    @Nullable CrisisId openCrisis,
    Set<DataClass> erased,
    @Nullable PersonId mergedInto) {
  public KnownPerson {
    erased = Set.copyOf(erased);
  }

  /** Whether the file is as it was made: nothing of it was erased. */
  public boolean isWhole() {
    return erased.isEmpty();
  }

  /**
   * This, for whoever wants to add to the file; refused if it was merged into another, or a part of
   * it was erased.
   */
  public KnownPerson toAddTo() {
    if (mergedInto != null) {
      throw Rejected.merged(mergedInto);
    }
    if (!isWhole()) {
      throw new Rejected(
          Reason.PERSON_ERASED, "This file was erased. Whoever comes back gets a new one.");
    }
    return this;
  }

  static KnownPerson of(ResultSet row, int number) throws SQLException {
    var accompaniment = row.getObject("open_accompaniment", UUID.class);
    var crisis = row.getObject("open_crisis", UUID.class);
    var into = row.getObject("merged_into", UUID.class);
    return new KnownPerson(
        new PersonId(row.getObject("person", UUID.class)),
        new AntennaId(row.getString("antenna")),
        accompaniment == null ? null : new AccompanimentId(accompaniment),
        crisis == null ? null : new CrisisId(crisis),
        classes(row.getArray("erased")),
        into == null ? null : new PersonId(into));
  }

  private static Set<DataClass> classes(Array names) throws SQLException {
    return Arrays.stream((String[]) names.getArray())
        .map(DataClass::valueOf)
        .collect(Collectors.toSet());
  }
}
