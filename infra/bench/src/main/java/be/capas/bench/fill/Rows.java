package be.capas.bench.fill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/**
 * Rows of one table in PostgreSQL's text format of COPY. Values are ids, codes, times and
 * hexadecimal bytes: none has a character that would have to be escaped.
 */
final class Rows {
  private final String table;
  private final StringBuilder text = new StringBuilder();

  /** {@code table} with its columns. */
  Rows(String table) {
    this.table = table;
  }

  /** Adds one: a value for each column. */
  void add(@Nullable Object... values) {
    for (var i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : values[i]);
    }
    text.append('\n');
  }

  /** Writes and forgets them. */
  void copy(CopyManager copies) throws SQLException, IOException {
    if (!text.isEmpty()) {
      var bytes = text.toString().getBytes(UTF_8);
      copies.copyIn("COPY " + table + " FROM STDIN", new ByteArrayInputStream(bytes));
      text.setLength(0);
    }
  }
}
