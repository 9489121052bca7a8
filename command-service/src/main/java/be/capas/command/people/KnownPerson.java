package be.capas.command.people;

import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A registered person, and what is open for them. */
public record KnownPerson(
    PersonId person,
    AntennaId antenna,
    @Nullable AccompanimentId openAccompaniment,
    @Nullable CrisisId openCrisis) {

  static KnownPerson of(ResultSet row, int number) throws SQLException {
    var accompaniment = row.getObject("open_accompaniment", UUID.class);
    var crisis = row.getObject("open_crisis", UUID.class);
    return new KnownPerson(
        new PersonId(row.getObject("person", UUID.class)),
        new AntennaId(row.getString("antenna")),
        accompaniment == null ? null : new AccompanimentId(accompaniment),
        crisis == null ? null : new CrisisId(crisis));
  }
}
