package be.capas.command.register;

import static be.capas.command.register.Form.DATE;
import static be.capas.command.register.Form.FLAG;
import static be.capas.command.register.Form.LIST;
import static be.capas.command.register.Form.MOMENT;
import static be.capas.command.register.Form.TEXT;
import static be.capas.command.register.Form.WAYS;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be moved in, and the columns of its file; those of the command that each row becomes.
 */
public enum Kind {
  PEOPLE(
      Column.of("givenName", TEXT).needed(),
      Column.of("familyName", TEXT).needed(),
      Column.of("birthDate", DATE),
      Column.of("contact", TEXT),
      Column.of("languages", LIST),
      Column.of("interpreterNeeded", FLAG),
      Column.of("ageBand", TEXT),
      Column.of("situations", LIST),
      Column.of("antenna", TEXT).needed(),
      Column.of("alreadyKnown", FLAG),
      Column.of("occurredAt", MOMENT)),
  ACCOMPANIMENTS(
      Column.of(Kind.PERSON, TEXT).needed(),
      Column.of("sourceKind", TEXT).at("/source/kind").needed(),
      Column.of("sourceCapacity", TEXT).at("/source/capacity"),
      Column.of("reasons", LIST).needed(),
      Column.of("narrative", TEXT),
      Column.of("urgency", TEXT),
      Column.of("urgencyReason", TEXT),
      Column.of("antenna", TEXT),
      Column.of("holderKind", TEXT).at("/holder/kind"),
      Column.of("holder", TEXT).at("/holder/id"),
      Column.of("occurredAt", MOMENT)),
  PARTNER_SERVICES(
      Column.of("partner", TEXT).needed(),
      Column.of("name", TEXT).needed(),
      Column.of("kind", TEXT).needed(),
      Column.of("zones", LIST).needed(),
      Column.of("audience", LIST).needed(),
      Column.of("languages", LIST).needed(),
      Column.of("reach", WAYS),
      Column.of("occurredAt", MOMENT));

  /** The column that every file has: what the register calls the row. */
  public static final String KEY = "key";

  /** Whom an accompaniment is of: by the key in the file of people, or by id. */
  public static final String PERSON = "person";

  private final List<Column> columns;

  Kind(Column... columns) {
    this.columns =
        Stream.concat(Stream.of(Column.of(KEY, TEXT).at("/id").needed()), Stream.of(columns))
            .toList();
  }

  /** All of them, the key first. */
  public List<Column> columns() {
    return columns;
  }

  Optional<Column> column(String name) {
    return columns.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** The column that a field of the command came from, or nothing. */
  public Optional<Column> from(String pointer) {
    return columns.stream()
        .filter(it -> pointer.equals(it.field()) || pointer.startsWith(it.field() + "/"))
        .findFirst()
        .or(() -> columns.stream().filter(it -> it.field().startsWith(pointer + "/")).findFirst());
  }
}
