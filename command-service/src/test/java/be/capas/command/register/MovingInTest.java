package be.capas.command.register;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.register.RegisterFile.Good;
import be.capas.command.register.ReportLine.Outcome;
import be.capas.command.register.ReportLine.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One row after the other, each told before the next is read. */
class MovingInTest {
  private static final String COLUMNS = "key,givenName,familyName,antenna\n";
  private static final RegisterIds IDS =
      (kind, key) -> UUID.nameUUIDFromBytes((kind + key).getBytes(StandardCharsets.UTF_8));

  private final List<String> carriedOut = new ArrayList<>();
  private final List<String> report = new ArrayList<>();

  private Result done(Instruction instruction) {
    carriedOut.add(instruction.body().get("givenName").asString());
    return Result.there(Outcome.DONE, instruction.id(), "");
  }

  private static Result busy(Instruction instruction) {
    return Result.not(Outcome.AGAIN, List.of(), "busy", instruction.path());
  }

  private static RegisterFile file(InputStream bytes) throws IOException {
    if (RegisterFile.open(Kind.PEOPLE, bytes) instanceof Good(var file)) {
      return file;
    }
    throw new AssertionError("the first line is understood");
  }

  private static MovingIn moving(MovingIn.Carrier carrier, long mostRows) {
    return new MovingIn(
        new Translating(Kind.PEOPLE, IDS, Dates.UNAMBIGUOUS), carrier, Fault::wireName, mostRows);
  }

  private void move(String rows, MovingIn.Carrier carrier, long mostRows) throws IOException {
    var bytes = new ByteArrayInputStream((COLUMNS + rows).getBytes(StandardCharsets.UTF_8));
    moving(carrier, mostRows).move(file(bytes), it -> report.add(told(it)));
  }

  private static String told(ReportLine it) {
    return "%d %s %s".formatted(it.line(), it.result().outcome().word(), it.result().reason());
  }

  @Test
  void each_row_is_told_in_its_place() throws IOException {
    move("1,A,B,nord\n2,,B,nord\n3,\"C,B,nord\n4,D,B,nord\n1,E,B,nord\n", this::done, 100);

    assertThat(report)
        .containsExactly(
            "2 done ",
            "3 refused cell-missing",
            "4 refused quotes-not-closed",
            "5 done ",
            "6 refused key-used-twice");
    assertThat(carriedOut).containsExactly("A", "D");
  }

  @Test
  void a_file_has_no_more_rows_than_one_may() throws IOException {
    move("1,A,B,nord\n2,B,B,nord\n3,C,B,nord\n4,D,B,nord\n", this::done, 2);

    assertThat(report).containsExactly("2 done ", "3 done ", "4 refused too-many-rows");
    assertThat(carriedOut).hasSize(2);
  }

  @Test
  void where_nothing_goes_any_more_the_rest_is_left_for_later() throws IOException {
    var rows = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      rows.append(i).append(",A,B,nord\n");
    }

    move(rows.toString(), MovingInTest::busy, 100);

    assertThat(report).hasSize(11).last().isEqualTo("12 again row-not-reached");
  }

  @Test
  void a_report_holds_nothing_that_a_spreadsheet_would_calculate() {
    var line = new ReportLine(2, "=1+1", Result.there(Outcome.DONE, new UUID(1, 2), ""));

    assertThat(line.cells()).hasSameSizeAs(ReportLine.COLUMNS).contains("'=1+1");
  }

  /** Were one row kept, all together would be more than what is allowed here. */
  @Test
  void a_million_rows_take_no_more_memory_than_the_first_hundred_thousand() throws IOException {
    var bytes = new Generated(COLUMNS, 1_000_000);
    var used = new long[2];
    var count = new int[1];

    moving(it -> Result.there(Outcome.DONE, it.id(), ""), MovingIn.MOST_ROWS)
        .move(
            file(bytes),
            it -> {
              count[0]++;
              if (count[0] == 100_000 || count[0] == 1_000_000) {
                used[count[0] == 100_000 ? 0 : 1] = used();
              }
            });

    assertThat(count[0]).isEqualTo(1_000_000);
    assertThat(used[1] - used[0]).isLessThan(32 << 20);
  }

  private static long used() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** A file that is made while it is read. */
  private static final class Generated extends InputStream {
    private final int rows;
    private byte[] line;
    private int at;
    private int row;

    Generated(String columns, int rows) {
      this.rows = rows;
      this.line = columns.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (at == line.length) {
        if (row == rows) {
          return -1;
        }
        row++;
        line =
            "%d,\"Given, %d\",Family %d,nord\n"
                .formatted(row, row, row)
                .getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      var count = Math.min(length, line.length - at);
      System.arraycopy(line, at, into, from, count);
      at += count;
      return count;
    }
  }
}
