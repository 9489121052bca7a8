package be.capas.bench.imports;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A file of people that goes on for some time; it is made while it is read. */
final class PeopleFile extends InputStream {
  private static final String COLUMNS =
      "key,givenName,familyName,birthDate,contact,languages,antenna\n";
  private static final String ROW =
      "%1$s-%2$d,\"Camille, %2$d\",Dupont%1$s%2$d,1980-05-04,camille%2$d@example.org,fr|nl,nord\n";

  private final String name;
  private final long end;
  private byte[] line = COLUMNS.getBytes(StandardCharsets.UTF_8);
  private int at;
  private long rows;

  /**
   * @param name of the register: another one has other people
   */
  PeopleFile(String name, Duration time) {
    this.name = name;
    this.end = System.nanoTime() + time.toNanos();
  }

  @Override
  public int read() {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(byte[] into, int from, int length) {
    if (at == line.length) {
      if (System.nanoTime() - end >= 0) {
        return -1;
      }
      rows++;
      line = ROW.formatted(name, rows).getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    var count = Math.min(length, line.length - at);
    System.arraycopy(line, at, into, from, count);
    at += count;
    return count;
  }
}
