package be.capas.command.register;

import be.capas.command.register.Form.Unreadable;
import be.capas.command.register.RegisterFile.Row;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes commands of rows. Pure: the same row gives the same command. */
public final class Translating {
  /** In characters: longer than any register's number. Our choice. */
  private static final int LONGEST_KEY = 100;

  /** All ids here are of it; many a register has ids of others. */
  private static final int VERSION_OF_IDS = 7;

  private final Kind kind;
  private final RegisterIds ids;
  private final Dates dates;

  public Translating(Kind kind, RegisterIds ids, Dates dates) {
    this.kind = kind;
    this.ids = ids;
    this.dates = dates;
  }

  /** What became of a row. */
  sealed interface Made {}

  /** A command. */
  record Ready(Instruction instruction) implements Made {}

  /** Nothing, because of a cell. */
  record Wrong(String column, Fault fault) implements Made {}

  /** The command of a row that could be read. */
  Made of(Row row) {
    for (var column : kind.columns()) {
      if (column.required() && !row.values().containsKey(column.name())) {
        return new Wrong(column.name(), Fault.CELL_MISSING);
      }
    }
    if (row.key().length() > LONGEST_KEY) {
      return new Wrong(Kind.KEY, Fault.CELL_UNREADABLE);
    }
    var id = ids.of(kind, row.key());
    var body = JsonNodeFactory.instance.objectNode().put("id", id.toString());
    for (var column : kind.columns()) {
      var cell = row.values().get(column.name());
      if (cell != null && !isOfThePath(column)) {
        try {
          put(body, column, cell);
        } catch (Unreadable wrong) {
          return new Wrong(column.name(), wrong.fault());
        }
      }
    }
    return new Ready(new Instruction(id, path(row), body));
  }

  private static boolean isOfThePath(Column column) {
    return column.name().equals(Kind.KEY) || column.name().equals(Kind.PERSON);
  }

  private void put(ObjectNode body, Column column, String cell) {
    var steps = column.field().substring(1).split("/");
    var into = body;
    for (int i = 0; i < steps.length - 1; i++) {
      into = into.withObjectProperty(steps[i]);
    }
    into.set(steps[steps.length - 1], column.form().read(cell, dates));
  }

  private String path(Row row) {
    return switch (kind) {
      case PEOPLE -> "persons";
      case ACCOMPANIMENTS -> "persons/" + person(row) + "/help-requests";
      case PARTNER_SERVICES -> "partner-services";
    };
  }

  /** Somebody who moved in, or whose file was here before. */
  private UUID person(Row row) {
    var said = row.values().getOrDefault(Kind.PERSON, "");
    return id(said).orElseGet(() -> ids.of(Kind.PEOPLE, said));
  }

  private static Optional<UUID> id(String said) {
    try {
      var id = UUID.fromString(said);
      return Optional.of(id)
          .filter(it -> it.version() == VERSION_OF_IDS && it.toString().equals(said));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
