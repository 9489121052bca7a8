package be.capas.platform.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes lines of cells (RFC 4180) while they come: nothing of them is kept. It begins with the
 * byte order mark, without which Excel takes UTF-8 for the code page of the machine.
 */
public final class Sheet implements AutoCloseable {
  /** By what Excel separates where the comma is for decimals, as in Belgium. */
  public static final char SEMICOLON = ';';

  /** By what all others do. */
  public static final char COMMA = ',';

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CSVPrinter printer;
  private boolean closed;

  /** A sheet without lines yet; closing it closes the stream. */
  public Sheet(OutputStream out, char delimiter) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(BYTE_ORDER_MARK);
    this.printer = new CSVPrinter(writer, format(delimiter));
  }

  /** How lines are written and read. */
  public static CSVFormat format(char delimiter) {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
  }

  /** Adds a line; its cells are taken as they are. */
  public void line(List<String> cells) throws IOException {
    printer.printRecord(cells);
  }

  /** Sends what was written so far. */
  public void flush() throws IOException {
    printer.flush();
  }

  /** Sends the rest; once is enough. */
  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      printer.close(true);
    }
  }
}
