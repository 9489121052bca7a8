package be.capas.command.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The first line of a file: which columns it has, in which order, and what separates them. */
public record Heading(char delimiter, List<Column> columns) {
  private static final String SEPARATORS = ";,\t";

  public Heading {
    columns = List.copyOf(columns);
  }

  /** What is wrong with a column. */
  public record Wrong(String column, String code) {}

  /** What separates the cells of a file with this first line; no column's name has it in it. */
  static char delimiter(String line) {
    for (var it : SEPARATORS.toCharArray()) {
      if (line.indexOf(it) >= 0) {
        return it;
      }
    }
    return ',';
  }

  /** What is wrong with these names, in their order; then what is missing. */
  static List<Wrong> wrong(Kind kind, List<String> names) {
    var wrong = new ArrayList<Wrong>();
    Set<String> seen = new HashSet<>();
    for (var name : names) {
      if (kind.column(name).isEmpty()) {
        wrong.add(new Wrong(name, "unknown-column"));
      } else if (!seen.add(name)) {
        wrong.add(new Wrong(name, "column-twice"));
      }
    }
    kind.columns().stream()
        .filter(it -> it.required() && !seen.contains(it.name()))
        .forEach(it -> wrong.add(new Wrong(it.name(), "missing-column")));
    return List.copyOf(wrong);
  }
}
