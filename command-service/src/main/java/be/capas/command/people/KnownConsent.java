package be.capas.command.people;

import be.capas.contract.id.PartnerId;
import be.capas.contract.person.ConsentScope;
import be.capas.contract.sealing.DataClass;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person agreed to, and whether they still do. */
public record KnownConsent(ConsentScope scope, boolean withdrawn) {
  static KnownConsent of(ResultSet row, int number) throws SQLException {
    return new KnownConsent(
        new ConsentScope(
            new PartnerId(row.getString("recipient")),
            classes(row.getArray("classes")),
            instant(row, "valid_from"),
            instant(row, "valid_until")),
        row.getBoolean("withdrawn"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Set<DataClass> classes(Array names) throws SQLException {
    return Arrays.stream((String[]) names.getArray())
        .map(DataClass::valueOf)
        .collect(Collectors.toSet());
  }
}
